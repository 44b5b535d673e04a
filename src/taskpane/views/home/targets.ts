import { LOCATIONS, type WorkbookLocation } from "../../../excel";
import type { NextStepId } from "../../../model/nextSteps";
import type { EntryKind, ViewId } from "../viewIds";

/** The kinds of entries that a next step leads to; each has a label on Home. */
type StepForm = Extract<EntryKind, "figures" | "note" | "holder" | "interview" | "indicator">;

/** The target of a step: the view or form that resolves it, or the cells that it concerns. */
export type Target =
  { readonly view: ViewId } | { readonly form: StepForm } | { readonly place: WorkbookLocation };

export const TARGETS: Readonly<Record<NextStepId, Target>> = {
  nameInitiative: { place: LOCATIONS.initiativeName },
  invitePartners: { view: "setup" },
  rateReadiness: { form: "interview" },
  reconsiderFit: { place: LOCATIONS.verdict },
  buildPreconditions: { place: LOCATIONS.verdict },
  coverRoles: { form: "holder" },
  findBackup: { form: "holder" },
  defineIndicators: { form: "indicator" },
  enterValues: { form: "figures" },
  resolveConflicts: { view: "check" },
  correctTargets: { view: "check" },
  updateCanvas: { form: "note" },
  catchUp: { place: LOCATIONS.late },
  tellStories: { form: "note" },
  buildConditions: { place: LOCATIONS.verdict },
  serveConditions: { place: LOCATIONS.conditionGaps },
  serveIndicators: { place: LOCATIONS.indicatorGaps },
  discussRatings: { place: LOCATIONS.disagreements },
};

/** The points to settle of the dashboard that say which rows a step is about. */
export const POINT_OF_STEP: Readonly<Partial<Record<NextStepId, string>>> = {
  enterValues: "lateReports",
  resolveConflicts: "conflicts",
  correctTargets: "targets",
  tellStories: "stories",
  serveConditions: "conditions",
  serveIndicators: "indicators",
  discussRatings: "disagreements",
};
