import { renameSheetIn } from "../../spreadsheet/formulas/renaming";
import { readStructuredReference } from "../../spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { findSheet } from "./arguments";
import { anywhere, rewriteFormulas } from "./formulas";
import { requireSheetName } from "./names";
import { newSheet } from "../../spreadsheet/newWorkbook";
import { requireStructureUnprotected } from "../objects/WorkbookProtection";
import { sameRect } from "../../spreadsheet/rects";

/** The sheet that the person looks at. */
export function activeSheet(workbook: WorkbookState): SheetState {
  return workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)!;
}

/** What is selected on a sheet: its first cell until somebody selects another. */
export function selectionOf(workbook: WorkbookState, sheet: SheetState): Rect {
  return workbook.selections.get(sheet.id) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

/** Selects cells, and shows their sheet. */
export function select(sheet: SheetState, area: Rect, context: HostContext): void {
  activate(sheet, context);
  const before = selectionOf(context.workbook, sheet);
  context.workbook.selections.set(sheet.id, area);
  if (sameRect(before, area)) return;
  context.services.selectionChanged(sheet, area);
}

/** Shows a sheet. */
export function activate(sheet: SheetState, { workbook, services }: HostContext): void {
  if (workbook.activeSheetId === sheet.id) return;
  if (sheet.visibility !== "Visible")
    throw new HostError("InvalidOperation", `The sheet "${sheet.name}" is hidden.`);
  const left = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  if (workbook.sheets.some((other) => other.id === left)) {
    services.raise({ type: "WorksheetDeactivated", worksheetId: left, source: "Local" });
  }
  services.raise({ type: "WorksheetActivated", worksheetId: sheet.id, source: "Local" });
}

/** Adds an empty sheet after the last one, without showing it. */
export function addSheet(name: unknown, context: HostContext): SheetState {
  const { workbook, services } = context;
  requireStructureUnprotected(workbook);
  const given =
    name === undefined || name === null ? freeSheetName(workbook, services.standardSheetName) : name;
  const sheet = newSheet(services.newId("worksheet"), requireSheetName(workbook, given));
  workbook.sheets.push(sheet);
  services.structureChanged();
  services.raise({ type: "WorksheetAdded", worksheetId: sheet.id, source: "Local" });
  return sheet;
}

function freeSheetName(workbook: WorkbookState, base: string): string {
  for (let number = workbook.sheets.length; ; number += 1) {
    if (!findSheet(`${base}${number}`, workbook)) return `${base}${number}`;
  }
}

/** Gives a sheet another name, here and in every formula. */
export function renameSheet(sheet: SheetState, name: unknown, context: HostContext): void {
  requireStructureUnprotected(context.workbook);
  const valid = requireSheetName(context.workbook, name, sheet);
  const before = sheet.name;
  if (before === valid) return;
  sheet.name = valid;
  rewriteFormulas(
    context.workbook,
    anywhere((formula) => renameSheetIn(formula, before, valid)),
  );
  context.services.structureChanged();
}

/** Takes a sheet away; what referred to it becomes #REF!. */
export function deleteSheet(sheet: SheetState, context: HostContext): void {
  const { workbook, services } = context;
  requireStructureUnprotected(workbook);
  requireAnotherVisible(workbook, sheet);
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  workbook.selections.delete(sheet.id);
  loseReferences(sheet, workbook);
  services.structureChanged();
  services.raise({ type: "WorksheetDeleted", worksheetId: sheet.id, source: "Local" });
  leave(sheet, at, context);
}

/** Hides a sheet, and shows another when it was the one shown. */
export function hideSheet(sheet: SheetState, how: "Hidden" | "VeryHidden", context: HostContext): void {
  requireAnotherVisible(context.workbook, sheet);
  sheet.visibility = how;
  leave(sheet, context.workbook.sheets.indexOf(sheet), context);
}

/** Refuses what would leave the workbook without a sheet to look at. */
function requireAnotherVisible(workbook: WorkbookState, sheet: SheetState): void {
  if (!workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

/** Shows the nearest visible sheet when the one that was shown is gone or hidden. */
function leave(sheet: SheetState, position: number, context: HostContext): void {
  const { workbook } = context;
  if (workbook.activeSheetId !== sheet.id) return;
  const after = workbook.sheets
    .slice(position)
    .find((other) => other !== sheet && other.visibility === "Visible");
  const before = workbook.sheets
    .slice(0, position)
    .reverse()
    .find((other) => other.visibility === "Visible");
  activate((after ?? before)!, context);
}

function loseReferences(sheet: SheetState, workbook: WorkbookState): void {
  const gone = sheet.name.toLowerCase();
  const tables = new Set(sheet.tables.map((table) => table.name.toLowerCase()));
  const names = [gone.replaceAll("'", "''"), ...tables];
  rewriteFormulas(
    workbook,
    anywhere((formula) => {
      const written = formula.toLowerCase();
      if (!names.some((name) => written.includes(name))) return formula;
      return joinTokens(
        tokenize(formula).map((token) => {
          if (token.sheet?.toLowerCase() === gone) return { text: "#REF!" };
          if (token.kind !== "structured") return token;
          const table = readStructuredReference(token.text)?.table;
          return table !== undefined && tables.has(table.toLowerCase()) ? { text: "#REF!" } : token;
        }),
      );
    }),
  );
}

/** Puts a sheet at another place among its sisters. */
export function moveSheet(sheet: SheetState, position: number, { workbook, services }: HostContext): void {
  requireStructureUnprotected(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new HostError("InvalidArgument", `There is no position ${position} among the sheets.`);
  }
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  services.structureChanged();
}
