import { CATALOGUE_PLAN_TEXTS } from "../languages/texts/catalogue/plan";
import type { Term } from "./term";
import { withTexts } from "./withTexts";

/** The checklists of the method. */
export const SECTIONS = withTexts(CATALOGUE_PLAN_TEXTS, "sections", [
  { id: "agenda" },
  { id: "cycle" },
  { id: "success" },
  { id: "before" },
  { id: "after" },
]) satisfies readonly Term[];

/** How far a line of a checklist has come. */
export const CHECK_STATES = withTexts(CATALOGUE_PLAN_TEXTS, "checkStates", [
  { id: "notStarted" },
  { id: "underWay" },
  { id: "done" },
]) satisfies readonly Term[];

/** What may need to last (Agir tôt). */
export const LASTING = withTexts(CATALOGUE_PLAN_TEXTS, "lasting", [
  { id: "cause" },
  { id: "partnership" },
  { id: "practices" },
  { id: "programmes" },
]) satisfies readonly Term[];

/** How gains are kept (Agir tôt). */
export const STRATEGIES = withTexts(CATALOGUE_PLAN_TEXTS, "strategies", [
  { id: "takeUp" },
  { id: "norms" },
  { id: "ownership" },
  { id: "means" },
]) satisfies readonly Term[];

/** What is decided about something that may need to last. */
export const DECISIONS = withTexts(CATALOGUE_PLAN_TEXTS, "decisions", [
  { id: "keep" },
  { id: "change" },
  { id: "stop" },
]) satisfies readonly Term[];

/** The tools that are debriefed. */
export const DEBRIEF_TOOLS = withTexts(CATALOGUE_PLAN_TEXTS, "debriefTools", [
  { id: "backbone" },
  { id: "canvas" },
  { id: "readiness" },
  { id: "measurement" },
]) satisfies readonly Term[];

/** How far a decision of a debrief has come. */
export const DEBRIEF_STATES = withTexts(CATALOGUE_PLAN_TEXTS, "debriefStates", [
  { id: "open" },
  { id: "underWay" },
  { id: "done" },
  { id: "dropped" },
]) satisfies readonly Term[];
