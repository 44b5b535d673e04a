import { CATALOGUE_CHECKLIST_TEXTS } from "../languages/texts/catalogue/checklist";
import type { PHASES } from "./initiative";
import type { SECTIONS } from "./plan";
import type { Term } from "./term";
import { withTexts } from "./withTexts";

type SectionId = (typeof SECTIONS)[number]["id"];
type PhaseId = (typeof PHASES)[number]["id"];

/** A checklist item of the method. */
export interface ChecklistLine extends Term {
  readonly section: SectionId;
  /** of a success factor */
  readonly phase?: PhaseId;
}

/** All checklist items, in the method's order: common agenda, planning cycle, success factors, good practice. */
export const CHECKLIST: readonly ChecklistLine[] = withTexts(CATALOGUE_CHECKLIST_TEXTS, "lines", [
  { id: "agendaInfluence", section: "agenda" },
  { id: "agendaComplexity", section: "agenda" },
  { id: "agendaData", section: "agenda" },
  { id: "agendaWho", section: "agenda" },
  { id: "agendaNext", section: "agenda" },
  { id: "cycleIntention", section: "cycle" },
  { id: "cycleSituation", section: "cycle" },
  { id: "cyclePlanning", section: "cycle" },
  { id: "cycleImplementation", section: "cycle" },
  { id: "cycleEvaluation", section: "cycle" },
  { id: "assessGovernance", section: "success", phase: "assess" },
  { id: "assessStrategy", section: "success", phase: "assess" },
  { id: "assessCommunity", section: "success", phase: "assess" },
  { id: "assessEvaluation", section: "success", phase: "assess" },
  { id: "initiateGovernance", section: "success", phase: "initiate" },
  { id: "initiateStrategy", section: "success", phase: "initiate" },
  { id: "initiateCommunity", section: "success", phase: "initiate" },
  { id: "initiateEvaluation", section: "success", phase: "initiate" },
  { id: "organiseGovernance", section: "success", phase: "organise" },
  { id: "organiseStrategy", section: "success", phase: "organise" },
  { id: "organiseCommunity", section: "success", phase: "organise" },
  { id: "organiseEvaluation", section: "success", phase: "organise" },
  { id: "implementGovernance", section: "success", phase: "implement" },
  { id: "implementStrategy", section: "success", phase: "implement" },
  { id: "implementCommunity", section: "success", phase: "implement" },
  { id: "implementEvaluation", section: "success", phase: "implement" },
  { id: "sustainGovernance", section: "success", phase: "sustain" },
  { id: "sustainStrategy", section: "success", phase: "sustain" },
  { id: "sustainCommunity", section: "success", phase: "sustain" },
  { id: "sustainEvaluation", section: "success", phase: "sustain" },
  { id: "beforeCollective", section: "before" },
  { id: "beforeMeans", section: "before" },
  { id: "beforeRoadmap", section: "before" },
  { id: "afterFunding", section: "after" },
  { id: "afterSharing", section: "after" },
  { id: "afterReview", section: "after" },
  { id: "afterMissions", section: "after" },
]);
