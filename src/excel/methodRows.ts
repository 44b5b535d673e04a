import { DEFAULT_FRAMEWORK, type FrameworkId } from "../catalogue/frameworks";
import { roleNotes } from "../blueprint/entries";
import {
  checklistEntries,
  debriefEntries,
  isMethodItem,
  isMethodQuestion,
  phaseOfItem,
} from "../blueprint/methodTexts";
import type { TableId } from "../blueprint/types";
import { isPreparedRow } from "../model/entities";
import { idsOf } from "../model/vocabulary";
import type { ChecklistEntry, DebriefEntry, InitiativeFile } from "../model/initiative";
import { frameworkRoles } from "../model/roles";

/**
 * Whether a row of a table is unchanged from a new workbook: a role of the framework, a checklist item or question of
 * the method, or a row that is only prepared for an entry.
 */
export function isMethodRow(table: TableId, entry: object, framework: FrameworkId | undefined): boolean {
  switch (table) {
    case "Roles": {
      const { role, ...notes } = entry as { readonly role?: unknown };
      const known: readonly unknown[] = frameworkRoles(framework);
      return known.includes(role) && Object.keys(notes).length === 0;
    }
    case "Checklist":
      return isMethodItem(entry as ChecklistEntry);
    case "Debrief":
      return isMethodQuestion(entry as DebriefEntry);
    default:
      return isPreparedRow(table, Object.keys(entry));
  }
}

/**
 * Restores the phase of a standard success factor whose phase label is unknown because it was renamed after the row was
 * written.
 */
export function withKnownPhase<Row extends object>(table: TableId, row: Row): Row {
  if (table !== "Checklist") return row;
  const { section, item, phase } = row as Readonly<Record<string, unknown>>;
  const known: readonly unknown[] = idsOf("phase");
  const methodPhase = phaseOfItem(section, item);
  return phase === undefined || known.includes(phase) || methodPhase === undefined
    ? row
    : { ...row, phase: methodPhase };
}

/**
 * The framework of a workbook: the only one whose roles are all in Roles, even if another was chosen later; else the
 * chosen one. An invalid choice is returned unchanged, so that it is reported.
 */
export function frameworkOfWorkbook(roles: readonly unknown[], chosen: unknown): unknown {
  const known = idsOf("framework");
  if (chosen !== undefined && !known.some((id) => id === chosen)) return chosen;
  const present = known.filter((id) => frameworkRoles(id).every((role) => roles.includes(role)));
  const [only, another] = present;
  return only === undefined || another !== undefined || only === (chosen ?? DEFAULT_FRAMEWORK)
    ? chosen
    : only;
}

/**
 * The file with rows about standard roles, items and questions in the method's order, however the tables are sorted.
 */
export function inMethodOrder(file: InitiativeFile): InitiativeFile {
  const framework = file.initiative.framework;
  const isFilledIn = (table: TableId) => (entry: object) => !isMethodRow(table, entry, framework);
  return {
    ...file,
    roles: roleNotes(file).filter(isFilledIn("Roles")),
    checklist: checklistEntries(file.checklist).filter(isFilledIn("Checklist")),
    debrief: debriefEntries(file.debrief).filter(isFilledIn("Debrief")),
  };
}
