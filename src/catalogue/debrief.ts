import { CATALOGUE_DEBRIEF_TEXTS } from "../languages/texts/catalogue/debrief";
import type { DEBRIEF_TOOLS } from "./plan";
import type { Term } from "./term";
import { withTexts } from "./withTexts";

type DebriefToolId = (typeof DEBRIEF_TOOLS)[number]["id"];

/** A debrief question of the method. */
export interface DebriefQuestion extends Term {
  readonly tool: DebriefToolId;
}

/** The questions to discuss, three per tool, in the order of the tools. */
export const DEBRIEF_QUESTIONS: readonly DebriefQuestion[] = withTexts(CATALOGUE_DEBRIEF_TEXTS, "questions", [
  { id: "backboneStrengths", tool: "backbone" },
  { id: "backbonePooling", tool: "backbone" },
  { id: "backboneNext", tool: "backbone" },
  { id: "canvasProgress", tool: "canvas" },
  { id: "canvasChange", tool: "canvas" },
  { id: "canvasMissing", tool: "canvas" },
  { id: "readinessDisagreement", tool: "readiness" },
  { id: "readinessFirst", tool: "readiness" },
  { id: "readinessEvidence", tool: "readiness" },
  { id: "measurementLearning", tool: "measurement" },
  { id: "measurementMethods", tool: "measurement" },
  { id: "measurementMissing", tool: "measurement" },
]);
