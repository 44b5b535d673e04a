import { CATALOGUE_ACTIVITIES_TEXTS } from "../languages/texts/catalogue/activities";
import type { ExplainedTerm, StatusTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** The state of an activity. */
export const ACTIVITY_STATES = withTexts(CATALOGUE_ACTIVITIES_TEXTS, "activityStates", [
  { id: "planned" },
  { id: "underWay" },
  { id: "done" },
  { id: "stopped" },
]) satisfies readonly Term[];

/** Whether everything that an activity refers to exists. */
export const ACTIVITY_CHECKS = withTexts(CATALOGUE_ACTIVITIES_TEXTS, "activityChecks", [
  { id: "fine", tone: "good" },
  { id: "unknownPartner", tone: "bad" },
  { id: "unknownRole", tone: "bad" },
  { id: "unknownIndicator", tone: "bad" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether a running activity serves a condition or an indicator. */
export const GAPS = withTexts(CATALOGUE_ACTIVITIES_TEXTS, "gaps", [
  { id: "gap", tone: "attention" },
  { id: "served", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];
