import { PLACES, type Place } from "../../../excel";
import type { NextStepId } from "../../../model/nextSteps";
import type { ViewId } from "../view";

/** What one click on a step does: it opens the view that mends it, or shows the cells it is about. */
export type Target = { readonly view: ViewId } | { readonly place: Place };

export const TARGETS: Readonly<Record<NextStepId, Target>> = {
  nameInitiative: { place: PLACES.initiativeName },
  invitePartners: { view: "setup" },
  rateReadiness: { view: "add" },
  reconsiderFit: { place: PLACES.verdict },
  buildPreconditions: { place: PLACES.verdict },
  coverRoles: { view: "add" },
  findBackup: { view: "add" },
  defineIndicators: { place: PLACES.indicatorCodes },
  enterValues: { view: "add" },
  resolveConflicts: { view: "check" },
  correctTargets: { view: "check" },
  updateCanvas: { view: "add" },
  catchUp: { place: PLACES.late },
  tellStories: { view: "add" },
  buildConditions: { place: PLACES.verdict },
  serveConditions: { place: PLACES.conditionGaps },
  serveIndicators: { place: PLACES.indicatorGaps },
  discussRatings: { place: PLACES.disagreements },
};
