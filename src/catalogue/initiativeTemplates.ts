/** Initiatives to begin with: a sketch of the common agenda, and definitions of indicators without values. */
import { byLanguage, type ByLanguage } from "../languages";
import { CATALOGUE_INITIATIVE_TEMPLATES_TEXTS } from "../languages/texts/catalogue/initiativeTemplates";
import type { LocalizedText, Term } from "./term";
import { withTexts } from "./withTexts";

type IndicatorId = keyof (typeof CATALOGUE_INITIATIVE_TEMPLATES_TEXTS)["en"]["indicators"];

/** The definition of an indicator of a template: what is the same in every language, and its texts. */
interface TemplateIndicator {
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly texts: ByLanguage<Readonly<Record<string, string>>>;
}

/** An initiative to begin with. */
export interface InitiativeTemplate extends Term<TemplateId> {
  readonly issue: LocalizedText;
  readonly populationTarget: LocalizedText;
  readonly indicators: readonly TemplateIndicator[];
}

/** What public statistics say of the whole population, once a year, two years later. */
const POPULATION = {
  ...{ level: "population", serves: "result", kind: "percent", combination: "latest" },
  ...{ lowest: 0, highest: 100, frequency: "yearly", availableAfter: 24 },
} as const;

/** What partners count each quarter and add up. */
const COUNTED = {
  ...{ level: "performance", serves: "result", kind: "number", direction: "up" },
  ...{ combination: "sum", lowest: 0, frequency: "quarterly", cumulative: false, overlap: true },
} as const;

const INDICATORS = {
  povertyRate: { code: "POVERTY", ...POPULATION, direction: "down" },
  housingCost: { code: "HOUSING", ...POPULATION, direction: "down" },
  benefitsReached: { code: "BENEFITS", ...COUNTED },
  schoolReadiness: { code: "READINESS", ...POPULATION, direction: "down" },
  graduation: { code: "GRADUATION", ...POPULATION, direction: "up" },
  familiesReached: { code: "FAMILIES", ...COUNTED },
  perceivedHealth: { code: "HEALTH", ...POPULATION, direction: "up" },
  loneliness: { code: "LONELINESS", ...POPULATION, direction: "down" },
  followedUp: {
    ...{ code: "FOLLOWED-UP", level: "performance", serves: "result", kind: "percent" },
    ...{ direction: "up", combination: "weighted", lowest: 0, highest: 100, frequency: "yearly" },
  },
} satisfies Record<IndicatorId, TemplateIndicator["values"]>;

const DEFINITIONS = withTexts(CATALOGUE_INITIATIVE_TEMPLATES_TEXTS, "templates", [
  { id: "poverty", indicatorIds: ["povertyRate", "housingCost", "benefitsReached"] },
  { id: "schoolSuccess", indicatorIds: ["schoolReadiness", "graduation", "familiesReached"] },
  { id: "communityHealth", indicatorIds: ["perceivedHealth", "loneliness", "followedUp"] },
]);

export type TemplateId = (typeof DEFINITIONS)[number]["id"];

/** The templates, in the order in which they are offered. */
export const INITIATIVE_TEMPLATES: readonly InitiativeTemplate[] = DEFINITIONS.map(
  ({ indicatorIds, ...template }) => ({
    ...template,
    indicators: indicatorIds.map((id) => ({
      values: INDICATORS[id],
      texts: byLanguage((language) => CATALOGUE_INITIATIVE_TEMPLATES_TEXTS[language].indicators[id]),
    })),
  }),
);
