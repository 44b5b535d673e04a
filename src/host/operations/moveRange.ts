import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect, TableState, WorkbookState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectAddress } from "../../spreadsheet/addresses";
import {
  intersect,
  sameRect,
  subtract,
  containsRect,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  firstRect,
} from "../../spreadsheet/rects";
import { readRange } from "./arguments";
import {
  clearConditionalFormats,
  renumberPriorities,
  splitConditionalFormats,
} from "./splitConditionalFormats";
import { removeLinks } from "./hyperlinks";
import { findName } from "./names";
import { requireCellsUnlocked, requireUnprotected } from "./protection";
import { relocatedRect, relocateReferences, type Relocation } from "./relocateReferences";
import type { RangeTarget } from "./targets";
import { clearValidations, splitValidations } from "./splitValidations";
import { placeCell, removeCells, takeCells } from "./visibleCells";

/**
 * `Range.moveTo`: cuts cells and pastes them elsewhere, with their styles, merged cells, links, rules and whole
 * tables. Only the first cell of the destination counts. Heights and widths do not move.
 */
export function moveRange(from: RangeTarget, [destination]: readonly unknown[], context: HostContext): void {
  const { workbook, services } = context;
  const move = readMove(from, destination, workbook);
  const { to } = move;
  const tables = from.sheet.tables.filter((table) => containsRect(from.area, table.area));
  requireMovable(move, tables, workbook);
  if (from.sheet === to.sheet && sameRect(from.area, to.area)) return;

  clearDestination(move);
  splitValidations(from.sheet, from.area);
  splitConditionalFormats(from.sheet, from.area, () => services.newId("conditionalFormat"));
  relocateReferences(move, context);
  moveCells(move);
  moveLinks(move);
  moveMerges(move);
  moveValidations(move);
  moveConditionalFormats(move);
  moveTables(move, tables);
  movePrintAreas(move);

  notifyMoved(move, tables, context);
}

function readMove(from: RangeTarget, destination: unknown, workbook: WorkbookState): Relocation {
  const { sheet, area } = readRange("destinationRange", destination, from.sheet, workbook);
  return { from, to: { sheet, area: { ...from.area, row: area.row, column: area.column } } };
}

/** Refuses a move before anything is changed. */
function requireMovable(move: Relocation, tables: readonly TableState[], workbook: WorkbookState): void {
  const { from, to } = move;
  if (isEntireRow(from.area) || isEntireColumn(from.area)) {
    throw new HostError("NotImplemented", "The embedded host does not move whole rows or columns.");
  }
  if (!isOnSheet(to.area)) throw new HostError("InvalidArgument", "The moved cells would leave the sheet.");
  for (const { sheet, area } of [from, to]) {
    requireCellsUnlocked(sheet, area);
    if (tables.length > 0) requireUnprotected(sheet);
  }
  requireWholeTables(move, tables);
  requireWholeMerges(move);
  requireSameNames(move, workbook);
}

/** Refuses to move a part of a table, or cells onto another table. */
function requireWholeTables(move: Relocation, tables: readonly TableState[]): void {
  const { from, to } = move;
  const splitTable = from.sheet.tables.find(
    (table) => !tables.includes(table) && intersect(table.area, from.area),
  );
  if (splitTable) {
    throw new HostError(
      "InvalidArgument",
      `${rectAddress(from.area)} holds a part of the table ${splitTable.name}.`,
    );
  }
  const covered = to.sheet.tables.find((table) => !tables.includes(table) && intersect(table.area, to.area));
  if (!covered) return;
  if (tables.some((table) => intersect(relocatedRect(table.area, move), covered.area))) {
    throw new HostError("MergedRangeConflict", `A table can't overlap another table: ${covered.name}.`);
  }
  throw new HostError("InvalidArgument", `${rectAddress(to.area)} holds cells of the table ${covered.name}.`);
}

function requireWholeMerges({ from, to }: Relocation): void {
  const splitsMerge = ({ sheet, area }: RangeTarget, stays: (merge: Rect) => boolean): boolean =>
    sheet.merges.some((merge) => stays(merge) && intersect(merge, area) && !containsRect(area, merge));
  const movesWithCells = (merge: Rect): boolean => from.sheet === to.sheet && containsRect(from.area, merge);
  if (splitsMerge(from, () => true) || splitsMerge(to, (merge) => !movesWithCells(merge))) {
    throw new HostError("MergedRangeConflict", "A part of merged cells can be neither moved nor replaced.");
  }
}

/** Refuses a move after which a name of the workbook would resolve to a name of the new sheet. */
function requireSameNames({ from, to }: Relocation, workbook: WorkbookState): void {
  if (from.sheet === to.sheet || to.sheet.names.length === 0) return;
  for (const { cell } of from.sheet.cells.within(from.area)) {
    for (const { kind, sheet, text } of cell.formula === undefined ? [] : tokenize(cell.formula)) {
      if (kind !== "name" || sheet !== undefined || findName(from.sheet.names, text)) continue;
      if (findName(workbook.names, text) && findName(to.sheet.names, text)) {
        throw new HostError(
          "NotImplemented",
          `The embedded host does not move a formula with the name ${text} to a sheet with a name of its own.`,
        );
      }
    }
  }
}

/** Clears the destination, except for cells that are themselves moved. */
function clearDestination({ from, to }: Relocation): void {
  for (const area of from.sheet === to.sheet ? subtract(to.area, from.area) : [to.area]) {
    clearValidations(to.sheet, area);
    clearConditionalFormats(to.sheet, area);
    removeLinks(to.sheet, area);
  }
}

function moveCells(move: Relocation): void {
  const cells = takeCells(move.from.sheet, move.from.area);
  const { sheet, area } = move.to;
  removeCells(sheet, area);
  for (const { row, column, cell, style } of cells) {
    const newPosition = relocatedRect({ row, column, rows: 1, columns: 1 }, move);
    placeCell(sheet, newPosition.row, newPosition.column, cell, style);
  }
}

function moveLinks(move: Relocation): void {
  for (const { area, link } of removeLinks(move.from.sheet, move.from.area)) {
    move.to.sheet.hyperlinks.set(rectAddress(relocatedRect(area, move)), link);
  }
}

function moveMerges(move: Relocation): void {
  const { from, to } = move;
  const moved = from.sheet.merges.filter((merge) => containsRect(from.area, merge));
  from.sheet.merges = from.sheet.merges.filter((merge) => !moved.includes(merge));
  to.sheet.merges = [
    ...to.sheet.merges.filter((merge) => !intersect(merge, to.area)),
    ...moved.map((merge) => relocatedRect(merge, move)),
  ];
}

function moveValidations(move: Relocation): void {
  const { from, to } = move;
  const moved = from.sheet.validations.filter(({ areas }) => containsRect(from.area, firstRect(areas)));
  from.sheet.validations = from.sheet.validations.filter((validation) => !moved.includes(validation));
  to.sheet.validations.push(
    ...moved.map((validation) => ({
      ...validation,
      areas: validation.areas.map((area) => relocatedRect(area, move)),
    })),
  );
}

/** On another sheet the formats come after the existing ones, in the order that they had. */
function moveConditionalFormats(move: Relocation): void {
  const { from, to } = move;
  const moved = from.sheet.conditionalFormats.filter(({ areas }) =>
    containsRect(from.area, firstRect(areas)),
  );
  const priorityOffset = from.sheet === to.sheet ? 0 : to.sheet.conditionalFormats.length;
  from.sheet.conditionalFormats = from.sheet.conditionalFormats.filter((format) => !moved.includes(format));
  to.sheet.conditionalFormats.push(
    ...moved.map((format) => ({
      ...format,
      areas: format.areas.map((area) => relocatedRect(area, move)),
      priority: format.priority + priorityOffset,
    })),
  );
  renumberPriorities(from.sheet);
  renumberPriorities(to.sheet);
}

function moveTables(move: Relocation, tables: readonly TableState[]): void {
  const { from, to } = move;
  for (const table of tables) table.area = relocatedRect(table.area, move);
  if (from.sheet === to.sheet) return;
  from.sheet.tables = from.sheet.tables.filter((table) => !tables.includes(table));
  to.sheet.tables.push(...tables);
}

/** A print area moves with its cells, but only within its sheet. */
function movePrintAreas(move: Relocation): void {
  const { from, to } = move;
  const { pageLayout } = from.sheet;
  if (from.sheet !== to.sheet || !pageLayout.printAreas) return;
  pageLayout.printAreas = pageLayout.printAreas.map((area) =>
    containsRect(from.area, area) ? relocatedRect(area, move) : area,
  );
}

/**
 * A range object of the add-in follows its cells only within a sheet: after a move to another sheet it remains on the
 * old one, as in Excel (OfficeDev/office-js#6102).
 */
function notifyMoved(move: Relocation, tables: readonly TableState[], { services }: HostContext): void {
  const { from, to } = move;
  const isSameSheet = from.sheet === to.sheet;
  const replaced = (area: Rect): Rect | null => (containsRect(to.area, area) ? null : area);
  services.cellsMoved(from.sheet, (area) => {
    if (containsRect(from.area, area)) return relocatedRect(area, move);
    return isSameSheet ? replaced(area) : area;
  });
  if (!isSameSheet) {
    services.cellsMoved(to.sheet, replaced);
    for (const table of tables) services.tableMoved(table, to.sheet);
  }
  services.structureChanged();
  services.cellsChanged(from.sheet, from.area, { changeType: "RangeEdited" });
  services.cellsChanged(to.sheet, to.area, { changeType: "RangeEdited" });
}
