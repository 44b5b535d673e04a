import { CATALOGUE_CANVAS_TEXTS } from "../languages/texts/catalogue/canvas";
import type { ExplainedTerm, StatusTerm } from "./term";
import { withTexts } from "./withTexts";

/** The dimensions of the progress canvas, in the canvas's order. */
export const DIMENSIONS = withTexts(CATALOGUE_CANVAS_TEXTS, "dimensions", [
  { id: "overview" },
  { id: "research" },
  { id: "partners" },
  { id: "achievements" },
  { id: "mobilisation" },
  { id: "agenda" },
  { id: "other" },
]) satisfies readonly ExplainedTerm[];

/** How recent the entries of a dimension of the canvas are. */
export const CANVAS_STATES = withTexts(CATALOGUE_CANVAS_TEXTS, "canvasStates", [
  { id: "empty", tone: "bad" },
  { id: "undated", tone: "none" },
  { id: "stale", tone: "attention" },
  { id: "current", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];
