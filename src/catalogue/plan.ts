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

/** The state of a checklist line. */
export const CHECK_STATES = withTexts(CATALOGUE_PLAN_TEXTS, "checkStates", [
  { id: "notStarted" },
  { id: "underWay" },
  { id: "done" },
]) satisfies readonly Term[];

/** Kinds of results to sustain (Agir tôt). */
export const LASTING = withTexts(CATALOGUE_PLAN_TEXTS, "lasting", [
  { id: "cause" },
  { id: "partnership" },
  { id: "practices" },
  { id: "programmes" },
]) satisfies readonly Term[];

/** Strategies to sustain results (Agir tôt). */
export const STRATEGIES = withTexts(CATALOGUE_PLAN_TEXTS, "strategies", [
  { id: "takeUp" },
  { id: "norms" },
  { id: "ownership" },
  { id: "means" },
]) satisfies readonly Term[];

/** Decisions about what should be sustained. */
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

/** The state of a debrief decision. */
export const DEBRIEF_STATES = withTexts(CATALOGUE_PLAN_TEXTS, "debriefStates", [
  { id: "open" },
  { id: "underWay" },
  { id: "done" },
  { id: "dropped" },
]) satisfies readonly Term[];
