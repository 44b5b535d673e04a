import { roleNotes } from "../blueprint/entries";
import { checklistEntries, debriefEntries, isMethodLine, isMethodQuestion } from "../blueprint/methodTexts";
import type { TableId } from "../blueprint/types";
import type { ChecklistEntry, DebriefEntry, FrameworkId, InitiativeFile } from "../model/initiative";
import { frameworkRoles } from "../model/roles";

/**
 * Whether a row of a table holds but what stands there in every new workbook: a role of the framework, a line or a
 * question of the method.
 */
export function isMethodRow(table: TableId, entry: object, framework: FrameworkId): boolean {
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

/** A file with its notes on what the method knows in the field's order, however the tables are sorted. */
export function inMethodOrder(file: InitiativeFile): InitiativeFile {
  const framework = file.initiative.framework ?? "fsg";
  const isSaid = (table: TableId) => (entry: object) => !isMethodRow(table, entry, framework);
  return {
    ...file,
    roles: roleNotes(file).filter(isSaid("Roles")),
    checklist: checklistEntries(file.checklist).filter(isSaid("Checklist")),
    debrief: debriefEntries(file.debrief).filter(isSaid("Debrief")),
  };
}
