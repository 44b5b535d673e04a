/** The entries of an initiative as the rows of the tables. */
import { DIMENSIONS } from "../catalogue/canvas";
import { FRAMEWORK_ROLES } from "../catalogue/frameworks";
import { ENTITIES, type TableId } from "../model/entities";
import type { Language } from "../languages";
import type { InitiativeFile, InitiativeProfile, PhaseId, RoleNote } from "../model/initiative";
import { frameworkRoles } from "../model/roles";
import { COLUMNS, type ColumnDefinition, type ColumnKind } from "./columns";
import { serialOf } from "../model/days";
import { checkItemText, checklistEntries, debriefEntries, questionText } from "./methodTexts";
import type { CellInput } from "./types";
import { idsOf, labelOf, type ListId, type ListIds } from "../model/vocabulary";

type Entry = Readonly<Record<string, unknown>>;
type Rows = readonly (readonly CellInput[])[];

/** The rows of a table; computed columns are null. */
export function rowsOf(table: TableId, file: InitiativeFile, language: Language): Rows {
  return entriesOf(table, file).map((entry) =>
    COLUMNS[table].map((column) => cellOf(column, entry, file, language)),
  );
}

/**
 * Tables that also list the framework's roles or the method's items, whether or not the file has them; and Canvas, which
 * begins with a row prepared for each dimension.
 */
const ENTRIES_WITH_DEFAULTS: Readonly<Partial<Record<TableId, (file: InitiativeFile) => readonly object[]>>> =
  {
    Roles: roleNotes,
    Checklist: ({ checklist }) => checklistEntries(checklist),
    Canvas: ({ canvas }) => (canvas.length > 0 ? canvas : DIMENSIONS.map(({ id }) => ({ dimension: id }))),
    Debrief: ({ debrief }) => debriefEntries(debrief),
  };

function entriesOf(table: TableId, file: InitiativeFile): readonly Entry[] {
  const listed = (file as unknown as Readonly<Record<string, readonly object[]>>)[ENTITIES[table].list];
  return (ENTRIES_WITH_DEFAULTS[table]?.(file) ?? listed ?? []) as readonly Entry[];
}

/** The notes about the roles of the framework in its order, empty ones included, then all other roles of the file. */
export function roleNotes({ initiative, roles }: InitiativeFile): readonly RoleNote[] {
  const framework: readonly string[] = frameworkRoles(initiative.framework);
  return [
    ...framework.map((id) => roles.find(({ role }) => role === id) ?? { role: id }),
    ...roles.filter(({ role }) => !framework.includes(role)),
  ];
}

function cellOf(
  column: ColumnDefinition,
  entry: Entry,
  { initiative }: InitiativeFile,
  language: Language,
): CellInput {
  if (!column.entered) return null;
  const value = entry[column.id];
  if (column.kind === "list:phase" && value !== undefined) {
    return phaseLabel(initiative, value as PhaseId, language);
  }
  return cellValueOf(column.kind, value, language);
}

/** The label of a phase in cells: the initiative's own label, else the default one. */
export function phaseLabel({ phaseLabels }: InitiativeProfile, phase: PhaseId, language: Language): string {
  return phaseLabels?.[phase] ?? labelOf("phase", phase, language);
}

/** The content of a cell of a kind for a value of the model. */
export function cellValueOf(kind: ColumnKind, value: unknown, language: Language): CellInput {
  if (value === undefined) return null;
  if (kind === "date") return serialOf(String(value));
  if (typeof value === "boolean") return labelOf("answer", value ? "yes" : "no", language);
  if (typeof value === "number") return value;
  const text = String(value);
  if (kind === "role" || kind === "roleName") return roleText(text, language);
  if (kind === "checkItem") return checkItemText(text, language);
  if (kind === "question") return questionText(text, language);
  if (!kind.startsWith("list:")) return text;
  const list = kind.slice("list:".length) as ListId;
  // An initiative may call its phases otherwise: such a text is a label already.
  if (list === "phase" && !idsOf(list).some((id) => id === text)) return text;
  return labelOf(list, text as ListIds[ListId], language);
}

/** The name of a role in cells: a framework's role in the workbook's language, any other unchanged. */
function roleText(role: string, language: Language): string {
  return FRAMEWORK_ROLES.find(({ id }) => id === role)?.label[language] ?? role;
}
