/** Rewrites a computed sheet in place: its contents are replaced, people's choices on it are kept. */
import { elementAt, valueAt } from "../../model/collections";
import type {
  Rect,
  CellInput,
  NameBlueprint,
  SheetBlueprint,
  WorkbookBlueprint,
} from "../../blueprint/types";
import { cellAddress, rectOfReference, rangeReference } from "../../blueprint/formula";
import { cellPages } from "../cellPages";
import { plainText } from "../plainText";
import type { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import { sheetLayers, type SheetLayers, type Step } from "../steps";
import type { FoundSheet } from "./inventory";

/** The content of a sheet before it is rewritten. */
export interface FoundContent {
  /** the area of the sheet, from its first cell, that Ensemble fills now or filled before; of a protected sheet, all of it */
  readonly area: Rect;
  /** charts that are replaced */
  readonly charts: readonly string[];
  /** people's choices, by defined name; those whose cells stay where they are are not written */
  readonly choices: readonly Choice[];
  /** 0-based cells in the area that people filled after unprotecting the sheet, to be written back */
  readonly userCells: readonly { readonly row: number; readonly column: number; readonly value: CellInput }[];
}

interface Choice {
  readonly name: NameBlueprint;
  readonly values: CellInput[][];
  readonly staysInPlace: boolean;
}

/**
 * Reads the content: one round trip for a protected sheet, else two.
 * @param found the sheet; `wasProtected`: before the upgrade began; `formerMap`: where the map of columns was then, if it
 *   was on this sheet
 * @param foundNames references of the workbook's defined names, by lower-case name
 */
export async function readContent(
  requests: Requests,
  {
    id,
    name: sheetName,
    isProtected,
    wasProtected,
    formerMap,
  }: FoundSheet & { readonly wasProtected: boolean; readonly formerMap: Rect | undefined },
  sheet: SheetBlueprint,
  { names }: WorkbookBlueprint,
  foundNames: ReadonlyMap<string, string>,
): Promise<FoundContent> {
  const choices = choiceNames(sheet, names);
  const former = names.flatMap(
    ({ name }) => rectOfReference(foundNames.get(name.toLowerCase()), sheetName) ?? [],
  );
  const loaded = await requests.send(({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const { charts } = worksheet;
    charts.load("items/name");
    const ranges = choices.map((name) => {
      const range = workbook.names.getItemOrNullObject(name.name).getRangeOrNullObject();
      range.load("formulas,values");
      return { name, range };
    });
    return { used, charts, ranges };
  });
  // On a protected sheet there is nothing of people's.
  const area = areaOf([
    ...boxesOf(sheet),
    ...former,
    ...(formerMap ? [formerMap] : []),
    ...(wasProtected ? usedRect(loaded.used) : []),
  ]);
  const chartNames = new Set(sheet.charts.map(({ name }) => name));
  return {
    area,
    charts: loaded.charts.items.map(({ name }) => name).filter((name) => isProtected || chartNames.has(name)),
    choices: loaded.ranges.flatMap(({ name, range }) =>
      // A formula is none: where a choice is new, it is that of what an upgrade that broke off has not rewritten yet.
      range.isNullObject || hasFormula(range)
        ? []
        : [
            {
              name,
              values: range.values as CellInput[][],
              staysInPlace: isSamePlace(name, foundNames, sheet.name, sheetName),
            },
          ],
    ),
    userCells: isProtected
      ? []
      : ownCells(await cellsIn(requests, id, area), sheet, { formerMap, wasProtected }),
  };
}

function hasFormula({ formulas, values }: Excel.Range): boolean {
  return (formulas as CellInput[][]).some((row, index) =>
    row.some((content, column) => isFormula(content, valueAt(values as CellInput[][], index, column))),
  );
}

/** Whether a cell has a formula, by what it holds and what it shows: a text that looks like one shows itself. */
function isFormula(content: CellInput, value: CellInput): content is string {
  return typeof content === "string" && content.startsWith("=") && content !== value;
}

/**
 * The addresses of the cells that people filled, by what the sheet was before, and that the sheet is to fill now. One round
 * trip.
 */
export async function cellsInTheWay(
  requests: Requests,
  id: string,
  before: SheetBlueprint,
  sheet: SheetBlueprint,
): Promise<readonly string[]> {
  const cells = await cellsIn(requests, id, areaOf(boxesOf(sheet)));
  const [wasFilled, isFilled] = [coverage(before), coverage(sheet)];
  return (cells.formulas as unknown[][]).flatMap((row, rowIndex) =>
    row.flatMap((content, column) =>
      content !== "" && isFilled(rowIndex, column) && !wasFilled(rowIndex, column)
        ? [cellAddress(rowIndex, column)]
        : [],
    ),
  );
}

/** Whether a name refers to the cells that it is to refer to; the sheet may have another name in the blueprint. */
function isSamePlace(
  { name, formula }: NameBlueprint,
  foundNames: ReadonlyMap<string, string>,
  sheetName: string,
  foundSheetName: string,
): boolean {
  const expected = rectOfReference(formula, sheetName);
  const found = rectOfReference(foundNames.get(name.toLowerCase()), foundSheetName);
  return expected !== undefined && JSON.stringify(expected) === JSON.stringify(found);
}

async function cellsIn(
  requests: Requests,
  sheet: string,
  { row, column, rows, columns }: Rect,
): Promise<Excel.Range> {
  return requests.send(({ workbook }) => {
    const cells = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
    cells.load("formulas,values");
    return cells;
  });
}

function usedRect(used: Excel.Range): readonly Rect[] {
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return [{ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }];
}

function areaOf(boxes: readonly Rect[]): Rect {
  return {
    row: 0,
    column: 0,
    rows: Math.max(...boxes.map(({ row, rows }) => row + rows)),
    columns: Math.max(...boxes.map(({ column, columns }) => column + columns)),
  };
}

/** The names of cells that people may fill in although the sheet is protected. */
function choiceNames(sheet: SheetBlueprint, names: readonly NameBlueprint[]): readonly NameBlueprint[] {
  const open = sheet.formats
    .filter(({ format }) => format.locked === false)
    .map(({ range }) => rangeReference(sheet.name, range));
  return names.filter(({ formula }) => open.includes(formula));
}

/**
 * Cells that people filled: those that the blueprint does not fill, except remains of an earlier version (texts and
 * formulas below one of Ensemble's headers, the former map of columns, formulas off the printed page or on a sheet that an
 * upgrade has unprotected).
 */
function ownCells(
  { formulas, values }: Excel.Range,
  sheet: SheetBlueprint,
  { formerMap, wasProtected }: { readonly formerMap: Rect | undefined; readonly wasProtected: boolean },
): FoundContent["userCells"] {
  const cells = values as readonly (readonly CellInput[])[];
  const blueprintTexts = new Set(sheet.blocks.flatMap(({ cells: block }) => block.flat().map(String)));
  const heads = new Set(
    sheet.blocks.flatMap(({ cells: [first = []] }) => first.filter((cell) => cell !== "")),
  );
  const isFilled = coverage(sheet);
  const formulaOf = (row: number, column: number) => {
    const content = valueAt(formulas as CellInput[][], row, column);
    return isFormula(content, valueAt(cells, row, column)) ? content : undefined;
  };
  const isHead = (row: number, column: number) =>
    formulaOf(row, column) === undefined &&
    typeof elementAt(cells, row)[column] === "string" &&
    heads.has(valueAt(cells, row, column));
  const { area: printed } = sheet.print;
  const isOffPage = (column: number) => printed !== undefined && column >= printed.column + printed.columns;
  const underHead = elementAt(cells, 0).map((_, column) => cells.some((_, row) => isHead(row, column)));
  return cells.flatMap((row, rowIndex) =>
    row.flatMap((value, column) => {
      const formula = formulaOf(rowIndex, column);
      if ((formula === undefined && value === "") || isFilled(rowIndex, column)) return [];
      const isFormer =
        (formerMap !== undefined && isWithin(formerMap, rowIndex, column)) ||
        (elementAt(underHead, column) && (formula !== undefined || blueprintTexts.has(String(value)))) ||
        (formula !== undefined && (wasProtected || isOffPage(column)));
      if (isFormer) return [];
      return [
        { row: rowIndex, column, value: formula ?? (typeof value === "string" ? plainText(value) : value) },
      ];
    }),
  );
}

/** The rectangles of cells that a blueprint fills or that people may fill. */
function boxesOf({ blocks, formats }: SheetBlueprint): readonly Rect[] {
  return [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: Math.max(...cells.map((each) => each.length)),
    })),
    ...formats.filter(({ format }) => format.locked === false).map(({ range }) => range),
  ];
}

function coverage(sheet: SheetBlueprint): (row: number, column: number) => boolean {
  const boxes = boxesOf(sheet);
  return (row, column) => boxes.some((box) => isWithin(box, row, column));
}

function isWithin(box: Rect, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

/**
 * The steps that rewrite the sheet. Cells are overwritten, never cleared first, so that an interruption leaves no
 * blank sheet.
 */
export function renewLayers(
  sheet: SheetBlueprint,
  found: FoundContent,
  blueprint: WorkbookBlueprint,
): SheetLayers {
  const { area, userCells, choices, charts } = found;
  const { rows, columns } = area;
  const open = sheet.formats.filter(({ format }) => format.locked === false);
  const matrix: CellInput[][] = Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(""));
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((values, rowOffset) =>
      values.forEach((value, columnOffset) => {
        if (value !== null) elementAt(matrix, row + rowOffset)[column + columnOffset] = cellText(value);
      }),
    );
  }
  const setCell = (row: number, column: number, value: CellInput) => {
    elementAt(matrix, row)[column] = typeof value === "string" ? plainText(value) : value;
  };
  for (const { row, column, value } of userCells) elementAt(matrix, row)[column] = value;
  for (const { range } of open) {
    const choice = choiceOf(sheet, range, choices);
    choice?.values.forEach((values, rowOffset) =>
      values.forEach((value, columnOffset) =>
        // Somebody may have chosen something else since: null leaves a cell as it is.
        setCell(range.row + rowOffset, range.column + columnOffset, choice.staysInPlace ? null : value),
      ),
    );
  }
  const step = (bytes: number, apply: (draft: RequestDraft) => void): Step => ({
    id: "formulas",
    sheet: sheet.name,
    bytes,
    actions: 20,
    apply,
  });
  const { data, ...decorations } = sheetLayers({ ...sheet, blocks: [] }, blueprint);
  return {
    data: [
      step(2_000 + charts.length * 500, (draft) => {
        const { sheet: worksheet } = draft.sheet(sheet.id);
        const range = draft.sheet(sheet.id).range(area);
        range.unmerge();
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
        range.clear("Formats");
        for (const name of charts) worksheet.charts.getItemOrNullObject(name).delete();
      }),
      ...cellPages(matrix).map(({ first, cells, bytes }) =>
        step(bytes, (draft) => {
          draft.sheet(sheet.id).range({ row: first, column: 0, rows: cells.length, columns }).formulas =
            cells;
        }),
      ),
      ...data,
    ],
    ...decorations,
  };
}

function choiceOf(
  { name: sheetName }: SheetBlueprint,
  box: Rect,
  choices: FoundContent["choices"],
): Choice | undefined {
  return choices.find(({ name }) => name.formula === rangeReference(sheetName, box));
}

/** Formulas of the blueprint stay unchanged; other texts are never written as formulas. */
function cellText(value: CellInput): CellInput {
  return typeof value === "string" && !value.startsWith("=") ? plainText(value) : value;
}
