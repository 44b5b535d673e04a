import { PLACES, type Place } from "../../../excel";
import type { NextStepId } from "../../../model/nextSteps";
import type { FormId, ViewId } from "../viewIds";

/** What one click on a step does: it opens the view or the form that mends it, or shows the cells it is about. */
export type Target = { readonly view: ViewId } | { readonly form: FormId } | { readonly place: Place };

export const TARGETS: Readonly<Record<NextStepId, Target>> = {
  nameInitiative: { place: PLACES.initiativeName },
  invitePartners: { view: "setup" },
  rateReadiness: { form: "rating" },
  reconsiderFit: { place: PLACES.verdict },
  buildPreconditions: { place: PLACES.verdict },
  coverRoles: { form: "holder" },
  findBackup: { form: "holder" },
  defineIndicators: { place: PLACES.indicatorCodes },
  enterValues: { form: "observation" },
  resolveConflicts: { view: "check" },
  correctTargets: { view: "check" },
  updateCanvas: { form: "note" },
  catchUp: { place: PLACES.late },
  tellStories: { form: "note" },
  buildConditions: { place: PLACES.verdict },
  serveConditions: { place: PLACES.conditionGaps },
  serveIndicators: { place: PLACES.indicatorGaps },
  discussRatings: { place: PLACES.disagreements },
};
