import { renameSheetIn, renameTableIn } from "../../spreadsheet/formulas/renaming";
import { findTable, resolveTableToken } from "../../spreadsheet/formulas/structuredReferences";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import {
  CellGrid,
  type NameState,
  type SheetState,
  type TableState,
  type WorkbookState,
} from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { requireStructureUnprotected } from "../objects/WorkbookProtection";
import { findSheet, readOneOf } from "./arguments";
import { findName } from "./names";
import { memoizedChange, rewriteFormulas } from "./rewriteFormulas";

const MAX_SHEET_NAME_LENGTH = 31;

/**
 * `Worksheet.copy`: a copy of a sheet with everything on it, named "Plan (2)". Its tables get names of their own, its
 * formulas refer to the copy where they referred to the sheet, and names of the workbook that stand for cells of the
 * sheet get a namesake whose scope is the copy.
 */
export function copySheet(
  sheet: SheetState,
  [positionType, relativeTo]: readonly [unknown, SheetState | null],
  context: HostContext,
): SheetState {
  const { workbook, services } = context;
  requireStructureUnprotected(workbook);
  const position = positionOf(positionType ?? "None", relativeTo, workbook);
  const copy: SheetState = {
    ...sheet,
    id: services.newId("worksheet"),
    name: copyName(sheet.name, workbook),
    cells: copyCells(sheet.cells),
    columnWidths: new Map(sheet.columnWidths),
    ...(sheet.columnStyles ? { columnStyles: new Map(sheet.columnStyles) } : {}),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    merges: [...sheet.merges],
    names: structuredClone(sheet.names),
    tables: [],
    validations: structuredClone(sheet.validations),
    conditionalFormats: [],
    charts: [],
    hyperlinks: structuredClone(sheet.hyperlinks),
    frozen: { ...sheet.frozen },
    protection: structuredClone(sheet.protection),
    pageLayout: structuredClone(sheet.pageLayout),
  };
  // Before its content gets ids, the copy is part of the workbook: each new id is unlike the ones before.
  workbook.sheets.splice(position, 0, copy);
  for (const format of sheet.conditionalFormats) {
    copy.conditionalFormats.push({ ...structuredClone(format), id: services.newId("conditionalFormat") });
  }
  for (const chart of sheet.charts)
    copy.charts.push({ ...structuredClone(chart), id: services.newId("chart") });
  copy.names.push(...namesOfCells(sheet, workbook));
  const renamed = sheet.tables.map((table) => [table.name, copyTable(table, copy, context).name] as const);
  const inCopy = memoizedChange((formula) =>
    renamed.reduce(
      (text, [from, to]) => renameTableIn(text, from, to),
      renameSheetIn(formula, sheet.name, copy.name),
    ),
  );
  rewriteFormulas(context, (formula, location) =>
    location.sheet === copy ? inCopy(formula, location) : formula,
  );
  services.structureChanged();
  services.raise({ type: "WorksheetAdded", worksheetId: copy.id, source: "Local" });
  return copy;
}

function positionOf(type: unknown, relativeTo: SheetState | null, workbook: WorkbookState): number {
  const position = readOneOf("positionType", type, ["None", "Before", "After", "Beginning", "End"]);
  if (position === "Beginning") return 0;
  if (position === "None" || position === "End") return workbook.sheets.length;
  if (!relativeTo)
    throw new HostError("InvalidArgument", `"${position}" needs the sheet that it is relative to.`);
  return workbook.sheets.indexOf(relativeTo) + (position === "After" ? 1 : 0);
}

function copyCells(cells: CellGrid): CellGrid {
  const copies = new CellGrid();
  for (const { row, column, cell } of cells.entries()) copies.set(row, column, { ...cell });
  return copies;
}

/** "Plan (2)", "Plan (3)", …, shortened to the length of a sheet's name. */
function copyName(name: string, workbook: WorkbookState): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const candidate = name.slice(0, MAX_SHEET_NAME_LENGTH - ending.length) + ending;
    if (!findSheet(candidate, workbook)) return candidate;
  }
}

function copyTable(table: TableState, copy: SheetState, { workbook, services }: HostContext): TableState {
  const columnIds = workbook.sheets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns));
  const lastId = columnIds.reduce((last, { id }) => Math.max(last, id), 0);
  const copied: TableState = {
    ...structuredClone(table),
    id: services.newId("table"),
    name: tableCopyName(table.name, workbook),
    columns: table.columns.map((column, index) => ({ ...column, id: lastId + 1 + index })),
  };
  copy.tables.push(copied);
  return copied;
}

function tableCopyName(name: string, workbook: WorkbookState): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${name}${number}`;
    if (!findTable(workbook, candidate) && !findName(workbook.names, candidate)) return candidate;
  }
}

/** The names of the workbook that refer to cells or tables of a sheet, unless the sheet has a name of its own for it. */
function namesOfCells(sheet: SheetState, workbook: WorkbookState): NameState[] {
  const cellRef = { sheetId: sheet.id, row: 0, column: 0 };
  const refersToSheet = ({ formula }: NameState): boolean =>
    tokenize(formula).some((token) => {
      if (token.sheet !== undefined) return token.sheet.toLowerCase() === sheet.name.toLowerCase();
      const cells = resolveTableToken(token, workbook, cellRef);
      return cells !== null && "sheet" in cells && cells.sheet === sheet;
    });
  return workbook.names
    .filter((name) => refersToSheet(name) && !findName(sheet.names, name.name))
    .map((name) => ({ ...name }));
}
