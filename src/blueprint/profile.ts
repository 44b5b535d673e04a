/** The cells of the sheet Initiative that people fill in: which property of the profile each named cell holds. */
import { DEFAULT_FRAMEWORK } from "../catalogue/frameworks";
import { PHASES } from "../catalogue/initiative";
import type { LocalizedText } from "../catalogue/term";
import { withTexts } from "../catalogue/withTexts";
import { byLanguage } from "../languages";
import { SHEETS_INITIATIVE_TEXTS } from "../languages/texts/sheets/initiative";
import { SHEETS_PROFILE_TEXTS } from "../languages/texts/sheets/profile";
import { TEXT_LIMITS, type FieldDefinition, type FieldKind } from "../model/entities";
import { PROFILE_FIELDS, THRESHOLD_FIELDS, type FieldGroup } from "../model/entities/profile";
import type { InitiativeProfile, PhaseId, Thresholds } from "../model/initiative";
import type { ColumnKind } from "./columns";
import { phaseLabelName, profileName, thresholdEntry } from "./names";
import { boundsOf } from "../model/rules/limits";
import { thresholdOf, type Threshold } from "./thresholds";
import { listOfChoice, positionOf, type ListId } from "../model/vocabulary";

/** One cell: its path in the profile, its name in the workbook, its label and help. */
export interface EntryCell {
  readonly name: string;
  /** its path from the profile: "thresholds", "near" */
  readonly path: readonly [keyof InitiativeProfile] | readonly [keyof InitiativeProfile, string];
  readonly kind: ColumnKind;
  readonly label: LocalizedText;
  readonly help: LocalizedText;
  /** the longest text in characters, or the bounds of a number */
  readonly maxLength?: number;
  readonly bounds?: readonly [number, number];
  /** a threshold initially shows its default */
  readonly threshold?: Threshold;
  /** the 1-based list position of the default label, which rules use if the text of the cell is not in the list */
  readonly defaultPosition?: number;
  /** the height of the cell in lines of text */
  readonly lines?: number;
  /** the schema version that added it; workbooks of earlier ones do not have it */
  readonly since?: number;
}

/** The properties of the profile that are fields, not groups of fields. */
type PlainProperty = {
  [Id in keyof typeof PROFILE_FIELDS]: (typeof PROFILE_FIELDS)[Id] extends FieldGroup ? never : Id;
}[keyof typeof PROFILE_FIELDS];

export interface ThresholdCell extends EntryCell {
  readonly thresholdId: keyof Thresholds;
  readonly threshold: Threshold;
}

export interface PhaseLabelCell extends EntryCell {
  readonly phase: PhaseId;
}

/** The cells of plain properties; what they may hold is in the definitions of the fields. */
const PROPERTIES: readonly (Pick<EntryCell, "label" | "help" | "lines" | "defaultPosition" | "threshold"> & {
  readonly id: PlainProperty;
})[] = withTexts(SHEETS_PROFILE_TEXTS, "properties", [
  { id: "name", lines: 2 },
  { id: "community", lines: 3 },
  { id: "issue", lines: 5 },
  { id: "populationTarget", lines: 5 },
  { id: "phase" },
  { id: "start" },
  { id: "horizon" },
  { id: "frequency", defaultPosition: positionOf("frequency", "yearly") },
  { id: "reportDate" },
  { id: "stalenessLimit", threshold: thresholdOf("staleness") },
  { id: "reportingYear", threshold: thresholdOf("reportingYear") },
  { id: "availableAfter", threshold: thresholdOf("availableAfter") },
  { id: "framework", defaultPosition: positionOf("framework", DEFAULT_FRAMEWORK) },
  { id: "backboneForm" },
  { id: "method", defaultPosition: positionOf("method", "linear") },
  { id: "trendIndicator" },
]);

/** The plain properties of the profile. */
const PROFILE_CELLS: readonly EntryCell[] = PROPERTIES.map(({ id, ...cell }) => ({
  ...cell,
  ...constraintsOf(PROFILE_FIELDS[id]),
  name: profileName(id),
  path: [id],
}));

/** What the cell of a field may hold. */
function constraintsOf(field: FieldDefinition): Pick<EntryCell, "kind" | "maxLength" | "bounds"> {
  const { kind, list } = field;
  // The bounds of a threshold are in `Threshold`.
  const bounds = field.default === undefined ? boundsOf(field) : undefined;
  return {
    kind: entryKind(kind, list),
    ...(kind in TEXT_LIMITS &&
      kind !== "indicator" && { maxLength: TEXT_LIMITS[kind as keyof typeof TEXT_LIMITS] }),
    ...(bounds && { bounds }),
  };
}

function entryKind(kind: FieldKind, list: ListId | undefined): ColumnKind {
  if (kind === "choice") return `list:${listOfChoice(list)}`;
  if (kind === "wholeNumber") return "number";
  return kind === "date" || kind === "number" || kind === "indicator" ? kind : "text";
}

/** The thresholds that an initiative may change. */
export const THRESHOLD_CELLS: readonly ThresholdCell[] = withTexts(
  SHEETS_PROFILE_TEXTS,
  "thresholds",
  (Object.keys(THRESHOLD_FIELDS) as (keyof Thresholds)[]).map((id) => ({ id })),
).map(({ id, label, help }) => ({
  thresholdId: id,
  name: thresholdEntry(id),
  path: ["thresholds", id],
  kind: "number",
  label,
  help,
  threshold: thresholdOf(id),
}));

const PHASE_HELP = byLanguage((language) => SHEETS_INITIATIVE_TEXTS[language].phaseHelp);

/** The initiative's own labels of the phases. */
export const PHASE_LABEL_CELLS: readonly PhaseLabelCell[] = PHASES.map(({ id, label }) => ({
  phase: id,
  name: phaseLabelName(id),
  path: ["phaseLabels", id],
  kind: "text",
  maxLength: TEXT_LIMITS.label,
  label,
  help: PHASE_HELP,
}));

/** Cells under one title. */
export interface EntryGroup {
  /** the id of its title in the texts of the sheet Initiative */
  readonly title: "profile" | "reporting" | "people" | "progress" | "readiness" | "phases" | "completeness";
  readonly cells: readonly EntryCell[];
}

/** Every cell, in the order of the sheet. */
export const ENTRY_GROUPS: readonly EntryGroup[] = [
  {
    title: "profile",
    cells: [
      ...["name", "community", "issue", "populationTarget", "phase", "start", "horizon"].map(cellOfProperty),
      ...["framework", "backboneForm"].map(cellOfProperty),
    ],
  },
  {
    title: "reporting",
    cells: ["reportDate", "frequency", "reportingYear"].map(cellOfProperty),
  },
  {
    title: "people",
    cells: ["endsSoon", "leads", "stalenessLimit"].map(cellOfProperty),
  },
  {
    title: "progress",
    cells: [
      ...["method", "trendIndicator", "near", "keep", "requiredOnTrack", "requiredProgress"].map(
        cellOfProperty,
      ),
      ...["growthOnTrack", "growthProgress"].map(cellOfProperty),
    ],
  },
  {
    title: "readiness",
    cells: ["fit", "precondition", "condition", "spread"].map(cellOfProperty),
  },
  { title: "phases", cells: PHASE_LABEL_CELLS },
  // Last, so that workbooks of earlier schema versions get it below what they have.
  {
    title: "completeness",
    cells: ["availableAfter", "completeSum", "completeMean", "outOfDate"].map((property) => ({
      ...cellOfProperty(property),
      since: 3,
    })),
  },
];

/** Every cell in one list. */
export const ENTRY_CELLS: readonly EntryCell[] = ENTRY_GROUPS.flatMap(({ cells }) => cells);

/** The cell of a property of the profile or of its thresholds. */
function cellOfProperty(property: string): EntryCell {
  const cell = [...PROFILE_CELLS, ...THRESHOLD_CELLS].find(({ path }) => path.at(-1) === property);
  if (!cell) throw new RangeError(`No cell holds ${property}`);
  return cell;
}
