/** The rules for the cells that people fill in, as the check of entries needs them. */
import { FRAMEWORK_ROLES } from "../catalogue/frameworks";
import type { CheckedField } from "../model/check/types";
import { LANGUAGES, type Language } from "../languages";
import type { PhaseId } from "../model/initiative";
import type { FieldKind } from "../model/rules/field";
import type { ListLabel } from "../model/text/listLabel";
import { COLUMNS, type ColumnDefinition, type ColumnKind } from "./columns";
import type { EntryCell } from "./profile";
import type { TableId } from "./types";
import { listLabels, type ListId } from "../model/vocabulary";

/** The tables in the order of the check: referenced tables first, the longest last. */
export const CHECKED_TABLES: readonly TableId[] = [
  "Partners",
  "Roles",
  "Indicators",
  "RoleHolders",
  "Bodies",
  "Ratings",
  "Checklist",
  "Sustainability",
  "Canvas",
  "Activities",
  "Debrief",
  "ReportingPlan",
  "Groups",
  "Rules",
  "Observations",
];

/** The initiative's own labels of phases. */
export type PhaseLabels = Readonly<Partial<Record<PhaseId, string>>>;

/** The rules for the columns of a table that people fill in, by column id. */
export function checkedFields(
  table: TableId,
  language: Language,
  phaseLabels: PhaseLabels,
): ReadonlyMap<string, CheckedField> {
  return new Map(
    COLUMNS[table]
      .filter(({ entered }) => entered)
      .map((column) => [column.id, fieldOfColumn(column, language, phaseLabels)]),
  );
}

function fieldOfColumn(column: ColumnDefinition, language: Language, phaseLabels: PhaseLabels): CheckedField {
  const {
    id,
    captions,
    kind,
    maxLength,
    isLookupKey,
    isCode,
    isEmail,
    uniqueIn,
    bounds,
    whole: isWhole,
    share: isShare,
  } = column;
  return {
    ...fieldOf(id, kind, language, phaseLabels),
    caption: captions[language],
    ...(maxLength !== undefined && { maxLength }),
    ...((isLookupKey || uniqueIn !== undefined) && { isLookupKey: true }),
    ...(isCode && { isCode }),
    ...(isEmail && { isEmail }),
    ...(uniqueIn !== undefined && { unique: true }),
    ...(bounds && { bounds }),
    ...(isWhole && { whole: true }),
    ...(isShare && { share: true }),
  };
}

/** The rules for a cell of the profile. */
export function checkedEntryField(
  { path, kind, label, maxLength, threshold, bounds }: EntryCell,
  language: Language,
  phaseLabels: PhaseLabels,
): CheckedField {
  const allowedBounds = threshold?.bounds ?? bounds;
  const isWhole = threshold ? threshold.whole === true : bounds !== undefined;
  return {
    ...fieldOf(path.at(-1) ?? path[0], kind, language, phaseLabels),
    caption: label[language],
    ...(maxLength !== undefined && { maxLength }),
    ...(path[0] === "phaseLabels" && { isLookupKey: true }),
    ...(allowedBounds && { bounds: allowedBounds }),
    ...(isWhole && { whole: true }),
    ...(threshold?.share && { share: true }),
  };
}

/** The labels of the frameworks' roles, with their labels in every language as spellings. */
export function roleLabels(language: Language): readonly ListLabel[] {
  return FRAMEWORK_ROLES.map(({ id, label }) => ({
    id,
    label: label[language],
    spellings: LANGUAGES.map((each) => label[each]),
  }));
}

function fieldOf(id: string, kind: ColumnKind, language: Language, phaseLabels: PhaseLabels): CheckedField {
  if (!kind.startsWith("list:")) return { id, caption: "", kind: KINDS[kind] ?? "text" };
  const list = kind.slice("list:".length) as ListId;
  return { id, caption: "", kind: "list", labels: labelsOfList(list, language, phaseLabels) };
}

const KINDS: Readonly<Partial<Record<ColumnKind, FieldKind>>> = {
  date: "date",
  number: "number",
  partner: "partner",
  indicator: "indicator",
  role: "role",
};

/** The labels of a list; for phases, the initiative's own labels where it has them. */
function labelsOfList(list: ListId, language: Language, phaseLabels: PhaseLabels): readonly ListLabel[] {
  const labels = listLabels(list, language);
  if (list !== "phase") return labels;
  return labels.map((each) => ({ ...each, label: phaseLabels[each.id as PhaseId] ?? each.label }));
}
