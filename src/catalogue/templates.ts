/** Entries to begin with: what common ones of a kind have in common. */
import { CATALOGUE_TEMPLATES_TEXTS } from "../languages/texts/catalogue/templates";
import type { LocalizedText, Term } from "./term";
import { withTexts } from "./withTexts";

/** A template: ids of choices and numbers, and texts in each language, by field. */
export interface EntryTemplate extends Term {
  readonly values: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, LocalizedText>>;
}

const [reached, share, population] = withTexts(CATALOGUE_TEMPLATES_TEXTS, "indicators", [
  { id: "reached" },
  { id: "share" },
  { id: "population" },
]);

const INDICATOR_TEMPLATES: readonly EntryTemplate[] = [
  {
    id: reached.id,
    label: reached.label,
    values: {
      ...{ level: "performance", kind: "number", direction: "up", combination: "sum" },
      ...{ frequency: "quarterly", cumulative: "no", overlap: "yes" },
    },
    texts: { unit: reached.unit },
  },
  {
    id: share.id,
    label: share.label,
    values: {
      ...{ level: "performance", kind: "percent", direction: "up", combination: "weighted" },
      frequency: "yearly",
    },
    texts: { unit: share.unit, numerator: share.numerator, denominator: share.denominator },
  },
  {
    id: population.id,
    label: population.label,
    values: {
      ...{ level: "population", serves: "result", kind: "percent", direction: "down" },
      ...{ combination: "latest", frequency: "yearly", availableAfter: "24" },
    },
    texts: { unit: population.unit, source: population.source },
  },
];

/** The templates by the table of their entries. */
export const ENTRY_TEMPLATES: Readonly<Record<string, readonly EntryTemplate[] | undefined>> = {
  Indicators: INDICATOR_TEMPLATES,
};
