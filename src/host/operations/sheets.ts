import { mentionsOf } from "../../spreadsheet/formulas/mentions";
import { renameSheetIn } from "../../spreadsheet/formulas/renaming";
import { readStructuredReference } from "../../spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { findSheet } from "./arguments";
import { memoizedChange, rewriteFormulas } from "./rewriteFormulas";
import { requireSheetName } from "./names";
import { newSheet } from "../../spreadsheet/newWorkbook";
import { requireStructureUnprotected } from "../objects/WorkbookProtection";
import { sameRect } from "../../spreadsheet/rects";

/** The active sheet. Throws if the workbook has none. */
export function activeSheet(workbook: WorkbookState): SheetState {
  const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId);
  if (!active) throw new Error("the workbook has no active sheet");
  return active;
}

/** The selection of a sheet: its first cell by default. */
export function selectionOf(workbook: WorkbookState, sheet: SheetState): Rect {
  return workbook.selections.get(sheet.id) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

/** Selects cells and activates their sheet. */
export function select(sheet: SheetState, area: Rect, context: HostContext): void {
  activate(sheet, context);
  const before = selectionOf(context.workbook, sheet);
  context.workbook.selections.set(sheet.id, area);
  if (sameRect(before, area)) return;
  context.services.selectionChanged(sheet, area);
}

/** Activates a sheet. */
export function activate(sheet: SheetState, { workbook, services }: HostContext): void {
  if (workbook.activeSheetId === sheet.id) return;
  if (sheet.visibility !== "Visible")
    throw new HostError("InvalidOperation", `The sheet "${sheet.name}" is hidden.`);
  const previousId = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  if (workbook.sheets.some((other) => other.id === previousId)) {
    services.raise({ type: "WorksheetDeactivated", worksheetId: previousId, source: "Local" });
  }
  services.raise({ type: "WorksheetActivated", worksheetId: sheet.id, source: "Local" });
}

/** Adds an empty sheet after the last one, without activating it. */
export function addSheet(name: unknown, context: HostContext): SheetState {
  const { workbook, services } = context;
  requireStructureUnprotected(workbook);
  const newName =
    name === undefined || name === null ? unusedSheetName(workbook, services.defaultSheetName) : name;
  const sheet = newSheet(services.newId("worksheet"), requireSheetName(workbook, newName));
  workbook.sheets.push(sheet);
  services.structureChanged();
  services.raise({ type: "WorksheetAdded", worksheetId: sheet.id, source: "Local" });
  return sheet;
}

function unusedSheetName(workbook: WorkbookState, base: string): string {
  for (let number = workbook.sheets.length; ; number += 1) {
    if (!findSheet(`${base}${number}`, workbook)) return `${base}${number}`;
  }
}

/** Renames a sheet, and updates every formula that names it. */
export function renameSheet(sheet: SheetState, name: unknown, context: HostContext): void {
  requireStructureUnprotected(context.workbook);
  const valid = requireSheetName(context.workbook, name, sheet);
  const before = sheet.name;
  if (before === valid) return;
  sheet.name = valid;
  const mentionsSheet = mentionsOf(before);
  rewriteFormulas(
    context,
    memoizedChange((formula) => (mentionsSheet(formula) ? renameSheetIn(formula, before, valid) : formula)),
  );
  context.services.structureChanged();
}

/** Deletes a sheet; references to it become #REF!. */
export function deleteSheet(sheet: SheetState, context: HostContext): void {
  const { workbook, services } = context;
  requireStructureUnprotected(workbook);
  requireAnotherVisible(workbook, sheet);
  const position = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(position, 1);
  workbook.selections.delete(sheet.id);
  invalidateReferences(sheet, context);
  services.structureChanged();
  services.raise({ type: "WorksheetDeleted", worksheetId: sheet.id, source: "Local" });
  activateNeighbour(sheet, position, context);
}

/** Hides a sheet, and activates another if it was the active one. */
export function hideSheet(
  sheet: SheetState,
  visibility: "Hidden" | "VeryHidden",
  context: HostContext,
): void {
  requireAnotherVisible(context.workbook, sheet);
  sheet.visibility = visibility;
  activateNeighbour(sheet, context.workbook.sheets.indexOf(sheet), context);
}

/** Refuses to hide or delete the last visible sheet. */
function requireAnotherVisible(workbook: WorkbookState, sheet: SheetState): void {
  if (!workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

/** Activates the nearest visible sheet when the active one was deleted or hidden. */
function activateNeighbour(sheet: SheetState, position: number, context: HostContext): void {
  const { workbook } = context;
  if (workbook.activeSheetId !== sheet.id) return;
  const after = workbook.sheets
    .slice(position)
    .find((other) => other !== sheet && other.visibility === "Visible");
  const before = workbook.sheets
    .slice(0, position)
    .reverse()
    .find((other) => other.visibility === "Visible");
  const neighbour = after ?? before;
  if (neighbour) activate(neighbour, context);
}

function invalidateReferences(sheet: SheetState, context: HostContext): void {
  const deletedName = sheet.name.toLowerCase();
  const tables = new Set(sheet.tables.map((table) => table.name.toLowerCase()));
  const mentions = [deletedName, ...tables].map(mentionsOf);
  const invalidated = memoizedChange((formula) =>
    joinTokens(
      tokenize(formula).map((token) => {
        if (token.sheet?.toLowerCase() === deletedName) return { text: "#REF!" };
        if (token.kind !== "structured") return token;
        const table = readStructuredReference(token.text)?.table;
        return table !== undefined && tables.has(table.toLowerCase()) ? { text: "#REF!" } : token;
      }),
    ),
  );
  rewriteFormulas(context, (formula, location) =>
    mentions.some((mentionsName) => mentionsName(formula)) ? invalidated(formula, location) : formula,
  );
}

/** Moves a sheet to another position among the sheets. */
export function moveSheet(sheet: SheetState, position: number, { workbook, services }: HostContext): void {
  requireStructureUnprotected(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new HostError("InvalidArgument", `There is no position ${position} among the sheets.`);
  }
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  services.structureChanged();
}
