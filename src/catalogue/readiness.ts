import { CATALOGUE_READINESS_TEXTS } from "../languages/texts/catalogue/readiness";
import { CONDITIONS } from "./initiative";
import type { ExplainedTerm, StatusTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** Questions about whether the approach fits, asked first. */
export const FIT_QUESTIONS = withTexts(CATALOGUE_READINESS_TEXTS, "fitQuestions", [
  { id: "fitIssue" },
  { id: "fitStakeholders" },
  { id: "fitCrossSector" },
  { id: "fitData" },
  { id: "fitCommunity" },
]) satisfies readonly ExplainedTerm[];

/** The preconditions of collective impact. */
export const PRECONDITIONS = withTexts(CATALOGUE_READINESS_TEXTS, "preconditions", [
  { id: "champions" },
  { id: "urgency" },
  { id: "resources" },
]) satisfies readonly ExplainedTerm[];

/** The four components of trust between partners. */
export const TRUST = withTexts(CATALOGUE_READINESS_TEXTS, "trust", [
  { id: "sincerity" },
  { id: "reliability" },
  { id: "competence" },
  { id: "benevolence" },
]) satisfies readonly ExplainedTerm[];

/** Know-how of backbone staff (La Fonda). */
export const KNOW_HOW = withTexts(CATALOGUE_READINESS_TEXTS, "knowHow", [
  { id: "meetings" },
  { id: "engineering" },
  { id: "language" },
  { id: "collection" },
]) satisfies readonly ExplainedTerm[];

/** Attitudes of backbone staff (La Fonda). */
export const ATTITUDES = withTexts(CATALOGUE_READINESS_TEXTS, "attitudes", [
  { id: "tensions" },
  { id: "listening" },
  { id: "humility" },
]) satisfies readonly ExplainedTerm[];

/** All items that members rate, in the order of the assessment. */
export const RATED_ITEMS = [
  ...FIT_QUESTIONS,
  ...PRECONDITIONS,
  ...CONDITIONS,
  ...TRUST,
  ...KNOW_HOW,
  ...ATTITUDES,
] as const satisfies readonly ExplainedTerm[];

/** The ratings with their points: the four levels, then the answers to a fit question. */
export const RATINGS = withTexts(CATALOGUE_READINESS_TEXTS, "ratings", [
  { id: "notRated", points: 0 },
  { id: "begun", points: 1 },
  { id: "inProgress", points: 2 },
  { id: "largely", points: 3 },
  { id: "fully", points: 4 },
  { id: "no", points: 0 },
  { id: "partly", points: 1 },
  { id: "yes", points: 2 },
]) satisfies readonly (Term & { readonly points: number })[];

/** Whether a rating counts, and if not, why. */
export const RATING_STATES = withTexts(CATALOGUE_READINESS_TEXTS, "ratingStates", [
  { id: "counts", tone: "good" },
  { id: "unknownItem", tone: "bad" },
  { id: "noMember", tone: "attention" },
  { id: "afterReport", tone: "none" },
  { id: "notRated", tone: "none" },
  { id: "wrongScale", tone: "bad" },
  { id: "replaced", tone: "none" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Levels of an item by the mean of its ratings. */
export const ITEM_LEVELS = withTexts(CATALOGUE_READINESS_TEXTS, "itemLevels", [
  { id: "notRated", tone: "none" },
  { id: "toBuild", tone: "attention" },
  { id: "inPlace", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether the members agree on an item. */
export const SPREADS = withTexts(CATALOGUE_READINESS_TEXTS, "spreads", [
  { id: "alike", tone: "good" },
  { id: "disagreement", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** The overall readiness verdicts. */
export const VERDICTS = withTexts(CATALOGUE_READINESS_TEXTS, "verdicts", [
  { id: "notAssessed", tone: "none" },
  { id: "doesNotFit", tone: "bad" },
  { id: "preconditionMissing", tone: "bad" },
  { id: "conditionsToBuild", tone: "attention" },
  { id: "ready", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];
