import { CATALOGUE_MEASUREMENT_TEXTS } from "../languages/texts/catalogue/measurement";
import { CONDITIONS } from "./initiative";
import type { ExplainedTerm, StatusTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** The group that an indicator measures: the population, or the people whom partners serve. */
export const LEVELS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "levels", [
  { id: "population" },
  { id: "performance" },
]) satisfies readonly ExplainedTerm[];

/** What an indicator serves: a condition of collective impact, or the result itself. */
export const SERVES = [
  ...CONDITIONS,
  ...withTexts(CATALOGUE_MEASUREMENT_TEXTS, "serves", [{ id: "result" }]),
] as const satisfies readonly ExplainedTerm[];

/** The kind of number that an indicator measures. */
export const KINDS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "kinds", [
  { id: "number" },
  { id: "percent" },
  { id: "rate" },
]) satisfies readonly ExplainedTerm[];

/** The direction in which an indicator should change. */
export const DIRECTIONS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "directions", [
  { id: "up" },
  { id: "down" },
  { id: "keep" },
]) satisfies readonly Term[];

/** How the values of several partners are combined into one. */
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
  { id: "notAvailable" },
]) satisfies readonly Term[];

/** Whether a reported row counts, and if not, why. */
export const OBSERVATION_STATES = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "observationStates", [
  { id: "counts", tone: "good" },
  { id: "conflict", tone: "bad" },
  { id: "unknownIndicator", tone: "bad" },
  { id: "unknownPartner", tone: "bad" },
  { id: "noPeriod", tone: "attention" },
  { id: "afterReport", tone: "none" },
  { id: "notAvailable", tone: "none" },
  { id: "noValue", tone: "attention" },
  { id: "unknownGroup", tone: "attention" },
  { id: "group", tone: "none" },
  { id: "noPeriodEnd", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Methods that assess progress. */
export const METHODS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "methods", [
  { id: "linear" },
  { id: "growth" },
]) satisfies readonly ExplainedTerm[];

/** Whether the methods agree on an indicator. */
export const AGREEMENTS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "agreements", [
  { id: "notComparable", tone: "none" },
  { id: "agree", tone: "good", formerLabels: ["Methods agree", "Méthodes en accord"] },
  { id: "disagree", tone: "attention", formerLabels: ["Methods disagree", "Méthodes en désaccord"] },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether a target is in the direction of improvement. */
export const TARGET_CHECKS = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "targetChecks", [
  { id: "fine", tone: "good" },
  { id: "against", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether the figure of an indicator is plausible, and if not, why not; the first that holds. */
export const PLAUSIBILITIES = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "plausibilities", [
  { id: "belowLowest", tone: "attention" },
  { id: "aboveHighest", tone: "attention" },
  { id: "aboveOther", tone: "attention" },
  { id: "tenTimes", tone: "attention" },
  { id: "aTenth", tone: "attention" },
  { id: "nothingUnusual", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether a rule between two indicators holds; the first that applies. */
export const RULE_STATES = withTexts(CATALOGUE_MEASUREMENT_TEXTS, "ruleStates", [
  { id: "unknownIndicator", tone: "bad" },
  { id: "notComparable", tone: "none" },
  { id: "broken", tone: "attention" },
  { id: "holds", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Statuses of an indicator, by any method; with Statistics Canada's terms where they exist. */
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
  { id: "offTrack", tone: "bad", formerLabels: ["Loin de la cible"] },
  { id: "noPace", tone: "none" },
  { id: "conflictsToSettle", tone: "none" },
  { id: "incomplete", tone: "none" },
  { id: "outOfDate", tone: "none" },
  { id: "groupsOnly", tone: "none" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];
