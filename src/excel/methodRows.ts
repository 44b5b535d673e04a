import { DEFAULT_FRAMEWORK, type FrameworkId } from "../catalogue/frameworks";
import { roleNotes } from "../blueprint/entries";
import {
  checklistEntries,
  debriefEntries,
  isMethodLine,
  isMethodQuestion,
  phaseOfLine,
} from "../blueprint/methodTexts";
import type { TableId } from "../blueprint/types";
import { idsOf } from "../model/vocabulary";
import type { ChecklistEntry, DebriefEntry, InitiativeFile } from "../model/initiative";
import { frameworkRoles } from "../model/roles";

/**
 * Whether a row of a table holds only what every new workbook has there: a role of the framework, a line or a
 * question of the method.
 */
export function isMethodRow(table: TableId, entry: object, framework: FrameworkId | undefined): boolean {
  switch (table) {
    case "Roles": {
      const { role, ...said } = entry as { readonly role?: unknown };
      const known: readonly unknown[] = frameworkRoles(framework);
      return known.includes(role) && Object.keys(said).length === 0;
    }
    case "Checklist":
      return isMethodLine(entry as ChecklistEntry);
    case "Debrief":
      return isMethodQuestion(entry as DebriefEntry);
    default:
      return false;
  }
}

/**
 * A row of a table as a file holds it: a success factor of the method whose phase is no known one, since the label was
 * changed after the row was written, is of the phase that the method gives to it.
 */
export function withKnownPhase<Row extends object>(table: TableId, row: Row): Row {
  if (table !== "Checklist") return row;
  const { section, item, phase } = row as Readonly<Record<string, unknown>>;
  const known: readonly unknown[] = idsOf("phase");
  const own = phaseOfLine(section, item);
  return phase === undefined || known.includes(phase) || own === undefined ? row : { ...row, phase: own };
}

/**
 * The framework of a workbook: the only one whose roles are all in Roles, whatever was chosen after the workbook was
 * built; else the chosen one. A choice that is no framework is returned as it is, so that it is reported.
 */
export function frameworkOfWorkbook(roles: readonly unknown[], chosen: unknown): unknown {
  const known = idsOf("framework");
  if (chosen !== undefined && !known.some((id) => id === chosen)) return chosen;
  const standing = known.filter((id) => frameworkRoles(id).every((role) => roles.includes(role)));
  const [only, another] = standing;
  return only === undefined || another !== undefined || only === (chosen ?? DEFAULT_FRAMEWORK)
    ? chosen
    : only;
}

/** A file with its notes on what the method knows in the field's order, however the tables are sorted. */
export function inMethodOrder(file: InitiativeFile): InitiativeFile {
  const framework = file.initiative.framework;
  const isSaid = (table: TableId) => (entry: object) => !isMethodRow(table, entry, framework);
  return {
    ...file,
    roles: roleNotes(file).filter(isSaid("Roles")),
    checklist: checklistEntries(file.checklist).filter(isSaid("Checklist")),
    debrief: debriefEntries(file.debrief).filter(isSaid("Debrief")),
  };
}
