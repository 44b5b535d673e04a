/**
 * Cells outside tables on sheets that people fill in: columns, lines and single cells that were deleted or inserted, labels that were
 * cleared, and names that refer to other cells than they should (docs/rules.md, Repair).
 */
import { cellAddress, columnLetters, rangeReference } from "../../blueprint/formula";
import { isSameRect } from "../../blueprint/rects";
import type { NameBlueprint, Rect, SheetBlueprint, SheetId, WorkbookBlueprint } from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { TABLE_IDS } from "../../model/entities";
import { readRange, type Cells } from "../readRange";
import type { Requests } from "../requests";
import { matchSheets, type FoundSheet } from "../upgrade/inventory";
import {
  isLabel,
  namesOn,
  placesByLabel,
  placesOn,
  referencesOn,
  type FoundReferences,
  type PlacedName,
  type SheetPlaces,
} from "./labelledCells";
import { findLostColumns, queueColumn, rowFinder, type LostColumn } from "./lostColumns";
import { findLostLines, queueLine, type LostLine } from "./lostLines";
import type { LostTables } from "./lostTables";
import { findShiftedCells, queueShift, type ShiftedCells } from "./shiftedCells";
import type { Survey } from "./survey";
import type { RepairStep } from "./types";

/** What is wrong with the cells outside tables of a sheet that people fill in. */
export interface LostCells {
  readonly sheet: string;
  /** columns that were deleted: everything else is looked for once they are there again */
  readonly columns: readonly LostColumn[];
  /** blank rows that were inserted into blocks of calculated cells, from the bottom up: the same holds for them */
  readonly surplus: readonly number[];
  /** cells that are beside other labels than theirs: the same holds for them too */
  readonly shifts: readonly ShiftedCells[];
  /** lines that were deleted */
  readonly lines: readonly LostLine[];
  /** labels that were cleared */
  readonly labels: readonly ClearedLabel[];
  /** names that refer to nothing, or to other cells than they should */
  readonly names: readonly NameBlueprint[];
}

/** A label that is written again. */
interface ClearedLabel {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface LostCellsOptions {
  readonly lost: LostTables;
  readonly blueprint: WorkbookBlueprint;
  /** whether the workbook is of the current version: the labels of others may be different ones */
  readonly isCurrent: boolean;
}

/** What is wrong with cells on sheets that people fill in. One more round trip for each sheet with names. */
export async function findLostCells(
  requests: Requests,
  survey: Survey,
  { lost, blueprint, isCurrent }: LostCellsOptions,
): Promise<readonly LostCells[]> {
  const tables = [
    ...survey.tables.flatMap(({ name, sheet }) => {
      const id = TABLE_IDS.find((each) => each.toLowerCase() === name.toLowerCase());
      return id ? [{ id, sheet }] : [];
    }),
    ...lost.found,
  ];
  const inventory = { ...survey, tables };
  const nothingAdded = {
    addedSheets: new Set<SheetId>(),
    addedTables: new Set<never>(),
    movedNames: new Map(),
  };
  const matched = matchSheets(inventory, blueprint, nothingAdded);
  const restored: LostCells[] = [];
  for (const sheet of blueprint.sheets.filter(({ protect }) => !protect)) {
    const found = survey.sheets.find(({ id }) => id === matched.get(sheet.id)?.id);
    const named = namesOn(sheet, blueprint.names);
    if (!found?.used || named.length === 0) continue;
    const { used } = found;
    const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    const cells = await readRange(requests, found.id, area);
    const lostHere = lostCellsOf(sheet, named, { cells, survey, found, isCurrent });
    if (Object.values(lostHere).some(({ length }) => length > 0))
      restored.push({ ...lostHere, sheet: found.name });
  }
  return restored;
}

interface FoundCells {
  readonly cells: Cells;
  readonly survey: Survey;
  readonly found: Pick<FoundSheet, "name">;
  readonly isCurrent: boolean;
}

function lostCellsOf(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  { cells, survey, found, isCurrent }: FoundCells,
): Omit<LostCells, "sheet"> {
  const references = referencesOn(found.name, survey.names);
  const places = placesOn(sheet, named, { cells, references, isCurrent });
  const nothing = { columns: [], surplus: [], shifts: [], lines: [], labels: [], names: [] };
  const rows = rowsAboveTable(sheet, survey, found);
  const columns = findLostColumns(sheet, named, { references, places, rows });
  if (columns.length > 0) {
    const rowOf = rowFinder(named, references, places);
    const inColumns = named.flatMap(({ name, rect }) => {
      const column = places.columns.get(rect.column);
      const isHurt = places.lostColumns.some(
        (lost) => lost >= rect.column && lost < rect.column + rect.columns,
      );
      if (column === undefined || !isHurt) return [];
      return [{ name, formula: rangeReference(found.name, { ...rect, row: rowOf(rect.row), column }) }];
    });
    return { ...nothing, columns, names: inColumns };
  }
  const surplus = isCurrent ? surplusRows(cells, named, { references, places }) : [];
  if (surplus.length > 0) return { ...nothing, surplus };
  const shifted =
    isCurrent && sheet.tables.length === 0
      ? findShiftedCells(sheet, named, { cells, references, places })
      : [];
  const shifts = shifted.filter(({ rows: count }) => count > 0);
  if (shifts.length > 0) return { ...nothing, shifts };
  // Something is in the way of these: their names are right.
  const stays = new Set(shifted.flatMap((each) => each.names));
  const known = placesByLabel(named, places);
  const lines = findLostLines(sheet, named, references, places);
  // Where cells will be once the lines are inserted again.
  const after = placesByLabel(named, places);
  const names = named.flatMap(({ name, rect }) => {
    const now = references.rectOf(name);
    const grows = rect.rows > 1 && lines.some(({ from }) => from >= rect.row && from < rect.row + rect.rows);
    if (now && stays.has(name)) return [];
    if (now && !grows && isSameRect(now, known.get(name) ?? now)) return [];
    const place = after.get(name) ?? besidePlaced(rect, named, after);
    return [{ name, formula: rangeReference(found.name, place) }];
  });
  const areRowsKnown = isCurrent && lines.length === 0;
  const labels = areRowsKnown ? lostLabels(sheet, cells, named, { references, places }) : [];
  return { ...nothing, lines, labels, names };
}

/** How many rows are above the table of a sheet; undefined for a sheet without one. */
function rowsAboveTable(
  { tables: [table] }: SheetBlueprint,
  survey: Survey,
  { name }: Pick<FoundSheet, "name">,
): number | undefined {
  if (!table) return undefined;
  const found = survey.tables.find(
    (each) => each.sheet === name && each.name.toLowerCase() === table.id.toLowerCase(),
  );
  return found?.area.row ?? table.row;
}

/** The rows between those of blocks of calculated cells, if nothing at all is in them; from the bottom up. */
function surplusRows(
  { formulas }: Cells,
  named: readonly PlacedName[],
  { references, places }: { readonly references: FoundReferences; readonly places: SheetPlaces },
): readonly number[] {
  const placed = new Set(places.rows.values());
  const between = named.flatMap(({ name, rect }) => {
    const now = references.rectOf(name);
    if (!now || now.rows <= rect.rows) return [];
    return Array.from({ length: now.rows }, (_, index) => now.row + index);
  });
  return [...new Set(between)]
    .filter((row) => !placed.has(row) && (formulas[row] ?? []).every((cell) => cell === ""))
    .sort((one, other) => other - one);
}

/** Labels of named cells that were cleared. */
function lostLabels(
  sheet: SheetBlueprint,
  { formulas }: Cells,
  named: readonly PlacedName[],
  { references, places }: { readonly references: FoundReferences; readonly places: SheetPlaces },
): readonly ClearedLabel[] {
  const rowOf = rowFinder(named, references, places);
  const labelColumn = Math.min(...named.map(({ rect }) => rect.column)) - 1;
  const column = places.columns.get(labelColumn);
  const own = named.filter(({ name }) => references.rectOf(name)).map(({ rect }) => rect.row);
  return sheet.blocks.flatMap(({ row, column: first, cells }) =>
    cells.flatMap((line, offset) => {
      const [content, from] = [line[labelColumn - first], row + offset];
      if (content === undefined || !isLabel(content) || column === undefined || !own.includes(from))
        return [];
      const now = { row: rowOf(from), column };
      return (formulas[now.row]?.[column] ?? "") === "" ? [{ ...now, text: content }] : [];
    }),
  );
}

/** The steps that say what is done about them. */
export function stepsOfCells({
  sheet,
  columns,
  surplus,
  shifts,
  lines,
  labels,
  names,
}: LostCells): readonly RepairStep[] {
  const lineLabels = lines.flatMap(({ label }) => label ?? []);
  const calculated = lines.length - lineLabels.length;
  return [
    ...columns.map(({ column, hasEntries }) => ({
      kind: "restoreSheetColumn" as const,
      ...{ sheet, column: columnLetters(column), hasEntries },
    })),
    ...(surplus.length > 0 ? [{ kind: "removeRows" as const, sheet, rows: surplus.length }] : []),
    ...(shifts.length > 0
      ? [
          {
            kind: "moveCells" as const,
            sheet,
            cells: shifts.map(({ row, column }) => cellAddress(row, column)),
          },
        ]
      : []),
    ...(lineLabels.length > 0 ? [{ kind: "restoreLines" as const, sheet, labels: lineLabels }] : []),
    ...(calculated > 0 ? [{ kind: "restoreCalculatedLines" as const, sheet, lines: calculated }] : []),
    ...(labels.length > 0
      ? [{ kind: "restoreLabels" as const, sheet, labels: labels.map(({ text }) => text) }]
      : []),
    ...(names.length > 0
      ? [{ kind: "restoreNames" as const, sheet, names: names.map(({ name }) => name) }]
      : []),
  ];
}

/** Queues all of it but the names. */
export function queueCells(
  { workbook }: Excel.RequestContext,
  { sheet, columns, surplus, shifts, lines, labels }: LostCells,
): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  for (const row of surplus) worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete("Up");
  for (const shift of shifts) queueShift(worksheet, shift);
  for (const column of columns) queueColumn(worksheet, column);
  for (const line of lines) queueLine(worksheet, line);
  for (const { row, column, text } of labels)
    worksheet.getRangeByIndexes(row, column, 1, 1).values = [[text]];
}

/** A place by that of the nearest cell above it whose label was found; where the blueprint has it without any. */
function besidePlaced(rect: Rect, named: readonly PlacedName[], places: ReadonlyMap<string, Rect>): Rect {
  const above = named
    .flatMap(({ name, rect: own }) => {
      const place = places.get(name);
      return place && own.row <= rect.row ? [{ own, place }] : [];
    })
    .sort((one, other) => one.own.row - other.own.row);
  if (above.length === 0) return rect;
  const { own, place } = elementAt(above, above.length - 1);
  return { ...rect, row: rect.row + place.row - own.row, column: rect.column + place.column - own.column };
}
