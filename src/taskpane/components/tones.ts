import type { CanvasStateId, CoverageId, IndicatorStatusId } from "../../model/dashboard";
import type { StateTone } from "./StateWord";

export const COVERAGE_TONE: Readonly<Record<CoverageId, StateTone>> = {
  uncovered: "bad",
  named: "attention",
  shared: "good",
  secured: "good",
};

export const CANVAS_TONE: Readonly<Record<CanvasStateId, StateTone>> = {
  empty: "none",
  undated: "attention",
  stale: "attention",
  current: "good",
};

export const STATUS_TONE: Readonly<Record<IndicatorStatusId, StateTone>> = {
  tooEarly: "none",
  noData: "none",
  noTarget: "none",
  noPace: "none",
  checkTarget: "attention",
  met: "good",
  onTrack: "good",
  needsAcceleration: "attention",
  offTrack: "bad",
};
