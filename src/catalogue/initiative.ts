import { CATALOGUE_INITIATIVE_TEXTS } from "../languages/texts/catalogue/initiative";
import type { ExplainedTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** The phases of a collective impact initiative. */
export const PHASES = withTexts(CATALOGUE_INITIATIVE_TEXTS, "phases", [
  { id: "assess" },
  { id: "initiate" },
  { id: "organise" },
  { id: "implement" },
  { id: "sustain" },
]) satisfies readonly Term[];

/** How often partners report, and the months of one period; 0 where any day may be one. */
export const FREQUENCIES = withTexts(CATALOGUE_INITIATIVE_TEXTS, "frequencies", [
  { id: "monthly", months: 1 },
  { id: "quarterly", months: 3 },
  { id: "halfYearly", months: 6 },
  { id: "yearly", months: 12 },
  { id: "everyTwoYears", months: 24 },
  { id: "everyThreeYears", months: 36 },
  { id: "everyFiveYears", months: 60 },
  { id: "irregular", months: 0 },
]) satisfies readonly (Term & { readonly months: number })[];

/** The sectors that partners come from. */
export const SECTORS = withTexts(CATALOGUE_INITIATIVE_TEXTS, "sectors", [
  { id: "community" },
  { id: "public" },
  { id: "education" },
  { id: "health" },
  { id: "business" },
  { id: "philanthropy" },
  { id: "citizens" },
  { id: "other" },
]) satisfies readonly Term[];

/** The five conditions of collective impact. */
export const CONDITIONS = withTexts(CATALOGUE_INITIATIVE_TEXTS, "conditions", [
  { id: "agenda" },
  { id: "measurement" },
  { id: "activities" },
  { id: "communication" },
  { id: "backbone" },
]) satisfies readonly ExplainedTerm[];
