import type { Language } from "../languages";
import type { Entities } from "./entities";
import type { EntryOf, ValuesOf } from "./entities/entryType";
import type { FieldGroup, PHASE_LABEL_FIELDS, PROFILE_FIELDS, THRESHOLD_FIELDS } from "./entities/profile";

export type * from "./listIds";

/** An ISO date, "2026-03-31". */
export type IsoDate = string;

/** The id of a framework's role, or the name of a role of the initiative's own. */
export type RoleName = string;
/**
 * The sheets that an initiative may hide, in the workbook's order.
 */
export const HIDEABLE_SHEET_IDS = [
  "partners",
  "roles",
  "bodies",
  "readiness",
  "checklists",
  "canvas",
  "activities",
  "plan",
  "groups",
  "rules",
  "tracker",
  "debrief",
] as const;
/** Sheets that are hidden until they have an entry; a new workbook does not offer them. */
export const SHEETS_ON_FIRST_USE: readonly HideableSheetId[] = ["bodies", "plan", "groups", "rules"];
export type HideableSheetId = (typeof HIDEABLE_SHEET_IDS)[number];
/** Sheets that are shown and hidden with one that an initiative may hide. */
export const COMPANION_SHEETS = {
  roles: ["holders"],
  readiness: ["ratings"],
  checklists: ["sustainability"],
} as const satisfies Partial<Record<HideableSheetId, readonly string[]>>;

type PlainProfileFields = {
  [Id in keyof typeof PROFILE_FIELDS as (typeof PROFILE_FIELDS)[Id] extends FieldGroup ? never : Id]: Exclude<
    (typeof PROFILE_FIELDS)[Id],
    FieldGroup
  >;
};

/** The thresholds of the rules; docs/rules.md gives the defaults. */
export type Thresholds = ValuesOf<typeof THRESHOLD_FIELDS>;

/** The profile of a collective impact initiative. */
export type InitiativeProfile = ValuesOf<PlainProfileFields> & {
  /** the initiative's own labels of phases */
  readonly phaseLabels?: ValuesOf<typeof PHASE_LABEL_FIELDS>;
  /** the thresholds that differ from the defaults */
  readonly thresholds?: Thresholds;
};

export type Partner = EntryOf<Entities["Partners"]>;
/** One row of the worksheet of roles. */
export type RoleNote = EntryOf<Entities["Roles"]>;
export type RoleHolder = EntryOf<Entities["RoleHolders"]>;
/** A committee, working group or other body in which partners cooperate. */
export type Body = EntryOf<Entities["Bodies"]>;
/** One member's rating of one item. */
export type Rating = EntryOf<Entities["Ratings"]>;
/** One item of the checklists. */
export type ChecklistEntry = EntryOf<Entities["Checklist"]>;
/** Something that may need to last, and what is decided about it. */
export type SustainabilityEntry = EntryOf<Entities["Sustainability"]>;
export type CanvasEntry = EntryOf<Entities["Canvas"]>;
export type Activity = EntryOf<Entities["Activities"]>;
export type Indicator = EntryOf<Entities["Indicators"]>;
/** A group of a breakdown. */
export type Group = EntryOf<Entities["Groups"]>;
/** A partner that is expected to report an indicator. */
export type PlannedReport = EntryOf<Entities["ReportingPlan"]>;
/** An indicator that is at most another one. */
export type IndicatorRule = EntryOf<Entities["Rules"]>;
export type Observation = EntryOf<Entities["Observations"]>;
/** A debrief question, its answer and the decision. */
export type DebriefEntry = EntryOf<Entities["Debrief"]>;

/** The lists of entries, by their properties in the file. */
type EntryLists = {
  readonly [Table in keyof Entities as Entities[Table]["list"]]: readonly EntryOf<Entities[Table]>[];
};

/** The content of an initiative file: everything that people enter, independent of the workbook's language. */
export interface InitiativeFile extends EntryLists {
  readonly format: "ensemble-initiative";
  readonly version: 1;
  readonly language: Language;
  readonly initiative: InitiativeProfile;
  /** sheets that the workbook contains but hides, because other sheets read them */
  readonly hiddenSheets?: readonly HideableSheetId[];
}

/** A file in which nobody has entered anything yet. */
export const EMPTY_INITIATIVE: InitiativeFile = {
  format: "ensemble-initiative",
  version: 1,
  language: "en",
  initiative: { name: "" },
  partners: [],
  roles: [],
  roleHolders: [],
  bodies: [],
  ratings: [],
  checklist: [],
  sustainability: [],
  canvas: [],
  activities: [],
  indicators: [],
  reportingPlan: [],
  groups: [],
  rules: [],
  observations: [],
  debrief: [],
};
