import { boundingRect, MAX_COLUMNS } from "../../spreadsheet/rects";
import { isCellError } from "../../spreadsheet/state";
import type { Cell, CellStyle, CellValue, Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import { decodePart, encodePart } from "./statePart";

/** What a workbook holds at a moment, as far as an edit can change it: neither selections nor the active sheet. */
export interface WorkbookPicture {
  readonly parts: Parts;
  readonly sheets: readonly SheetPicture[];
}

interface SheetPicture {
  readonly sheet: SheetState;
  readonly parts: Parts;
  /** the cells of rows that have any, from left to right */
  readonly rows: ReadonlyMap<number, readonly PlacedCell[]>;
}

/** A sheet at an earlier moment, and all rows whose cells may differ since; null if nothing of the sheet differs. */
export interface KnownSheet {
  readonly picture: SheetPicture;
  readonly changedRows: ReadonlySet<number> | null;
}

/** Each property of a state as text, undefined where it is absent. */
type Parts = ReadonlyMap<string, string | undefined>;

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
  readonly value: CellValue;
  readonly style: CellStyle | undefined;
}

interface Difference<T> {
  readonly before: T;
  readonly after: T;
}

type PartChanges = ReadonlyMap<string, Difference<string | undefined>>;
type CellChange = Difference<PlacedCell | undefined>;

interface SheetChange {
  readonly sheet: SheetState;
  readonly parts: PartChanges;
  readonly cells: readonly CellChange[];
}

/** How a workbook at one moment differs from the same workbook at another. */
export interface WorkbookChange {
  readonly parts: PartChanges;
  /** the sheets in their order, where these are other ones */
  readonly order: Difference<readonly SheetState[]> | null;
  readonly sheets: readonly SheetChange[];
}

/** Which of the two moments a change is brought to. */
export type Moment = keyof Difference<unknown>;

/** What follows from a restored workbook: calculation, drawing and events. */
export interface RestoreReporter {
  structureChanged(): void;
  /** Cells hold again what they held at another moment. */
  cellsRestored(sheet: SheetState, area: Rect): void;
  /** Tables, rules, sizes or charts of a sheet are those of another moment. */
  sheetRestored(sheet: SheetState): void;
}

const WORKBOOK_PARTS = ["names", "protection", "properties"] as const;
const WITHOUT_TEXT: ReadonlySet<string> = new Set(["id", "cells"]);

/** Notes what a workbook holds now. Of sheets that are known, only what may differ is looked at. */
export function pictureOf(workbook: WorkbookState, known: readonly KnownSheet[] = []): WorkbookPicture {
  const knownSheets = new Map(known.map((each) => [each.picture.sheet, each]));
  return {
    parts: new Map(WORKBOOK_PARTS.map((part) => [part, encodePart(workbook[part])])),
    sheets: workbook.sheets.map((sheet) => {
      const earlier = knownSheets.get(sheet);
      if (earlier?.changedRows === null) return earlier.picture;
      const parts = Object.entries(sheet).filter(([part]) => !WITHOUT_TEXT.has(part));
      return {
        sheet,
        rows: earlier ? rowsSince(earlier.picture, earlier.changedRows) : allRowsOf(sheet),
        parts: new Map(parts.map(([part, value]) => [part, encodePart(value)])),
      };
    }),
  };
}

function allRowsOf({ cells }: SheetState): SheetPicture["rows"] {
  const rows = new Map<number, PlacedCell[]>();
  cells.forEach((cell, row, column) => {
    const inRow = rows.get(row);
    if (inRow) inRow.push(placedCell(row, column, cell));
    else rows.set(row, [placedCell(row, column, cell)]);
  });
  return rows;
}

function rowsSince(
  { sheet, rows: before }: SheetPicture,
  changed: ReadonlySet<number>,
): SheetPicture["rows"] {
  const rows = new Map(before);
  for (const row of changed) {
    const area = { row, column: 0, rows: 1, columns: MAX_COLUMNS };
    const cells = [...sheet.cells.within(area)].map(({ column, cell }) => placedCell(row, column, cell));
    if (cells.length > 0) rows.set(row, cells);
    else rows.delete(row);
  }
  return rows;
}

function placedCell(row: number, column: number, { formula, value, style }: Cell): PlacedCell {
  return { row, column, formula, value, style };
}

/** How a workbook was changed between two moments; null if it was not. */
export function changeBetween(before: WorkbookPicture, after: WorkbookPicture): WorkbookChange | null {
  const earlier = new Map(before.sheets.map((picture) => [picture.sheet, picture]));
  const sheets = after.sheets.flatMap((picture): SheetChange[] => {
    const old = earlier.get(picture.sheet);
    if (!old || old === picture) return [];
    const parts = changedParts(old.parts, picture.parts);
    const cells = changedCells(old.rows, picture.rows);
    return parts.size + cells.length > 0 ? [{ sheet: picture.sheet, parts, cells }] : [];
  });
  const orders = { before: before.sheets.map(sheetOfPicture), after: after.sheets.map(sheetOfPicture) };
  const isSameOrder =
    orders.before.length === orders.after.length &&
    orders.before.every((sheet, position) => sheet === orders.after[position]);
  const parts = changedParts(before.parts, after.parts);
  if (isSameOrder && parts.size + sheets.length === 0) return null;
  return { parts, order: isSameOrder ? null : orders, sheets };
}

const sheetOfPicture = ({ sheet }: SheetPicture): SheetState => sheet;

function changedParts(before: Parts, after: Parts): PartChanges {
  const changes = new Map<string, Difference<string | undefined>>();
  for (const part of new Set([...before.keys(), ...after.keys()])) {
    const texts = { before: before.get(part), after: after.get(part) };
    if (texts.before !== texts.after) changes.set(part, texts);
  }
  return changes;
}

function changedCells(before: SheetPicture["rows"], after: SheetPicture["rows"]): CellChange[] {
  const rows = new Set([...before.keys(), ...after.keys()]);
  const differing = [...rows].filter((row) => before.get(row) !== after.get(row)).sort((a, b) => a - b);
  return differing.flatMap((row) => changedInRow(before.get(row) ?? [], after.get(row) ?? []));
}

/** Compares cells that are in the order of columns. */
function changedInRow(before: readonly PlacedCell[], after: readonly PlacedCell[]): CellChange[] {
  const changes: CellChange[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, current] = [before[left], after[right]];
    const order = !old ? 1 : !current ? -1 : old.column - current.column;
    if (order < 0) changes.push({ before: old, after: undefined });
    else if (order > 0) changes.push({ before: undefined, after: current });
    else if (old && current && !isSameCell(old, current)) changes.push({ before: old, after: current });
    if (order <= 0) left += 1;
    if (order >= 0) right += 1;
  }
  return changes;
}

/** Whether the same was entered. The result of a formula follows from the workbook. */
function isSameCell(a: PlacedCell, b: PlacedCell): boolean {
  if (a.formula !== b.formula || a.style !== b.style) return false;
  if (a.formula !== undefined || a.value === b.value) return true;
  return isCellError(a.value) && isCellError(b.value) && a.value.error === b.value.error;
}

/** Brings a workbook, which must be at the other moment of a change, to this one. */
export function restore(
  workbook: WorkbookState,
  change: WorkbookChange,
  moment: Moment,
  reporter: RestoreReporter,
): void {
  restoreParts(workbook, change.parts, moment);
  if (change.order) {
    const present = new Set(workbook.sheets);
    workbook.sheets = [...change.order[moment]];
    for (const sheet of workbook.sheets) if (!present.has(sheet)) reportWhole(sheet, reporter);
  }
  if (change.order || change.parts.size > 0) reporter.structureChanged();
  for (const { sheet, parts, cells } of change.sheets) {
    restoreParts(sheet, parts, moment);
    for (const each of cells) restoreCell(sheet, each, moment);
    if (parts.size > 0) {
      reporter.structureChanged();
      reporter.sheetRestored(sheet);
    }
    const area = areaOfCells(cells);
    if (area) reporter.cellsRestored(sheet, area);
  }
}

/** The smallest area that holds all cells that a change is about on a sheet; null if there are none. */
export function changedArea({ sheets }: WorkbookChange, sheet: SheetState): Rect | null {
  return areaOfCells(sheets.find((each) => each.sheet === sheet)?.cells ?? []);
}

function areaOfCells(cells: readonly CellChange[]): Rect | null {
  return cells.reduce<Rect | null>((area, { before, after }) => {
    const place = before ?? after;
    if (!place) return area;
    const cell = { row: place.row, column: place.column, rows: 1, columns: 1 };
    return area ? boundingRect(area, cell) : cell;
  }, null);
}

function reportWhole(sheet: SheetState, reporter: RestoreReporter): void {
  const used = sheet.cells.usedRect(false);
  if (used) reporter.cellsRestored(sheet, used);
  reporter.sheetRestored(sheet);
}

function restoreParts(target: object, parts: PartChanges, moment: Moment): void {
  for (const [part, { [moment]: text }] of parts) {
    if (text === undefined) Reflect.deleteProperty(target, part);
    else Reflect.set(target, part, decodePart(text, Reflect.get(target, part)));
  }
}

function restoreCell(sheet: SheetState, change: CellChange, moment: Moment): void {
  const { [moment]: cell } = change;
  if (cell) sheet.cells.set(cell.row, cell.column, contentOf(cell));
  else if (change.before ?? change.after) {
    const { row, column } = (change.before ?? change.after) as PlacedCell;
    sheet.cells.remove(row, column);
  }
}

function contentOf({ formula, value, style }: PlacedCell): Cell {
  return { value, ...(formula === undefined ? {} : { formula }), ...(style === undefined ? {} : { style }) };
}
