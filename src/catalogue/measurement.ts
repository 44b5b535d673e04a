import { CATALOGUE_MEASUREMENT_TEXTS } from "../languages/texts/catalogue/measurement";
import { CONDITIONS } from "./initiative";
import type { ExplainedTerm, StatusTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** Whose situation an indicator describes. */
export const LEVELS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "levels", [
  { id: "population" },
  { id: "performance" },
]) satisfies readonly ExplainedTerm[];

/** What an indicator serves: a condition of collective impact, or the result itself. */
export const SERVES = [
  ...CONDITIONS,
  ...withTexts(CATALOGUE_MEASUREMENT_TEXTS, "serves", [{ id: "result" }]),
] as const satisfies readonly ExplainedTerm[];

/** What sort of number an indicator is. */
export const KINDS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "kinds", [
  { id: "number" },
  { id: "percent" },
  { id: "rate" },
]) satisfies readonly ExplainedTerm[];

/** Which way an indicator should go. */
export const DIRECTIONS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "directions", [
  { id: "up" },
  { id: "down" },
  { id: "keep" },
]) satisfies readonly Term[];

/** How the values of several partners make one figure. */
export const COMBINATIONS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "combinations", [
  { id: "sum" },
  { id: "mean" },
  { id: "weighted" },
  { id: "latest" },
]) satisfies readonly ExplainedTerm[];

/** Whether a reported value may still change. */
export const OBSERVATION_STATUSES = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "observationStatuses", [
  { id: "final" },
  { id: "provisional" },
]) satisfies readonly Term[];

/** Whether a reported row counts, and if not, why. */
export const OBSERVATION_STATES = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "observationStates", [
  { id: "counts", tone: "good" },
  { id: "conflict", tone: "bad" },
  { id: "unknownIndicator", tone: "bad" },
  { id: "unknownPartner", tone: "bad" },
  { id: "noPeriod", tone: "attention" },
  { id: "afterReport", tone: "none" },
  { id: "noValue", tone: "attention" },
  { id: "group", tone: "none" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** How progress is judged. */
export const METHODS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "methods", [
  { id: "linear" },
  { id: "growth" },
]) satisfies readonly ExplainedTerm[];

/** Whether the methods say the same. */
export const AGREEMENTS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "agreements", [
  { id: "notComparable", tone: "none" },
  { id: "agree", tone: "good" },
  { id: "disagree", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether a target goes the way that is wished. */
export const TARGET_CHECKS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "targetChecks", [
  { id: "fine", tone: "good" },
  { id: "against", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** The verdicts on an indicator, by any of the methods; Statistics Canada's words where they are its own. */
export const INDICATOR_STATUSES = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "indicatorStatuses", [
  { id: "tooEarly", tone: "none" },
  { id: "noData", tone: "none" },
  { id: "noTarget", tone: "none" },
  { id: "checkTarget", tone: "attention" },
  { id: "met", tone: "good" },
  { id: "onTrack", tone: "good" },
  { id: "needsAcceleration", tone: "attention" },
  { id: "progress", tone: "attention" },
  { id: "limited", tone: "bad" },
  { id: "deterioration", tone: "bad" },
  { id: "offTrack", tone: "bad" },
  { id: "noPace", tone: "none" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];
