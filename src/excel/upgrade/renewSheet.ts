/** Writes a sheet of formulas anew, in its place: what it held before goes, what people chose on it stays. */
import type { Box, CellInput, NameBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { boxOfName, nameOfBox } from "../../blueprint/formula";
import { cellPages } from "../cellPages";
import { plainText } from "../plainText";
import type { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import { sheetSteps, type Step } from "../steps";
import type { FoundSheet } from "./inventory";

/** What is on a sheet before it is written anew. */
export interface FoundContent {
  /** the cells that are ours, now or before: from the first of the sheet */
  readonly area: Box;
  /** charts that are drawn anew */
  readonly charts: readonly string[];
  /** what people chose, by the name of the cells */
  readonly choices: readonly { readonly name: NameBlueprint; readonly values: CellInput[][] }[];
  /** cells in the area that people wrote on a sheet which they had unprotected, as they are written back; zero-based */
  readonly own: readonly { readonly row: number; readonly column: number; readonly value: CellInput }[];
}

/**
 * Reads it. One round trip.
 * @param foundNames what the names of the workbook stand for, by the name in small letters
 */
export async function readContent(
  requests: Requests,
  { name: sheetName, isProtected }: FoundSheet,
  sheet: SheetBlueprint,
  { names }: WorkbookBlueprint,
  foundNames: ReadonlyMap<string, string>,
): Promise<FoundContent> {
  const choices = choiceNames(sheet, names);
  const former = names.flatMap(({ name }) => boxOfName(foundNames.get(name.toLowerCase()), sheetName) ?? []);
  const area = areaOf([...boxesOf(sheet), ...former]);
  const asked = await requests.send(({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(sheetName);
    const cells = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    if (!isProtected) cells.load("formulas,values");
    const { charts } = worksheet;
    charts.load("items/name");
    const ranges = choices.map((name) => {
      const range = workbook.names.getItemOrNullObject(name.name).getRangeOrNullObject();
      range.load("values");
      return { name, range };
    });
    return { cells, charts, ranges };
  });
  const drawn = new Set(sheet.charts.map(({ name }) => name));
  return {
    area,
    charts: asked.charts.items.map(({ name }) => name).filter((name) => isProtected || drawn.has(name)),
    choices: asked.ranges.flatMap(({ name, range }) =>
      range.isNullObject ? [] : [{ name, values: range.values as CellInput[][] }],
    ),
    own: isProtected ? [] : ownCells(asked.cells, sheet),
  };
}

function areaOf(boxes: readonly Box[]): Box {
  return {
    row: 0,
    column: 0,
    rows: Math.max(...boxes.map(({ row, rows }) => row + rows)),
    columns: Math.max(...boxes.map(({ column, columns }) => column + columns)),
  };
}

/** The names of cells that people may fill in although the sheet is protected. */
function choiceNames(sheet: SheetBlueprint, names: readonly NameBlueprint[]): readonly NameBlueprint[] {
  const open = sheet.looks
    .filter(({ look }) => look.locked === false)
    .map(({ box }) => nameOfBox(sheet.name, box));
  return names.filter(({ formula }) => open.includes(formula));
}

/**
 * Cells that people wrote: those that the blueprint does not fill, but for what an earlier version left, which are words and
 * formulas in columns under a header of ours.
 */
function ownCells({ formulas, values }: Excel.Range, sheet: SheetBlueprint): FoundContent["own"] {
  const cells = values as readonly (readonly CellInput[])[];
  const ours = new Set(sheet.blocks.flatMap(({ cells: block }) => block.flat().map(String)));
  const heads = new Set(
    sheet.blocks.flatMap(({ cells: [first = []] }) => first.filter((cell) => cell !== "")),
  );
  const isFilled = coverage(sheet);
  const formulaOf = (row: number, column: number) => {
    const formula = (formulas as CellInput[][])[row]![column]!;
    return typeof formula === "string" && formula.startsWith("=") && formula !== cells[row]![column]
      ? formula
      : undefined;
  };
  const isHead = (row: number, column: number) =>
    formulaOf(row, column) === undefined &&
    typeof cells[row]![column] === "string" &&
    heads.has(cells[row]![column]);
  const underHead = cells[0]!.map((_, column) => cells.some((_, row) => isHead(row, column)));
  return cells.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const formula = formulaOf(at, column);
      if ((formula === undefined && value === "") || isFilled(at, column)) return [];
      const isFormer = underHead[column]! && (formula !== undefined || ours.has(String(value)));
      if (isFormer) return [];
      return [{ row: at, column, value: formula ?? (typeof value === "string" ? plainText(value) : value) }];
    }),
  );
}

/** The boxes of cells that a blueprint fills or that people may fill. */
function boxesOf({ blocks, looks }: SheetBlueprint): readonly Box[] {
  return [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: Math.max(...cells.map((each) => each.length)),
    })),
    ...looks.filter(({ look }) => look.locked === false).map(({ box }) => box),
  ];
}

function coverage(sheet: SheetBlueprint): (row: number, column: number) => boolean {
  const boxes = boxesOf(sheet);
  return (row, column) =>
    boxes.some(
      (box) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns,
    );
}

/** The steps that write the sheet anew. Cells are written over, never cleared first: what breaks off leaves no blank sheet. */
export function renewSteps(sheet: SheetBlueprint, found: FoundContent, blueprint: WorkbookBlueprint): Step[] {
  const { area, own, choices, charts } = found;
  const { rows, columns } = area;
  const open = sheet.looks.filter(({ look }) => look.locked === false);
  const matrix: CellInput[][] = Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(""));
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((values, down) =>
      values.forEach((value, across) => {
        if (value !== null) matrix[row + down]![column + across] = cellText(value);
      }),
    );
  }
  const put = (row: number, column: number, value: CellInput) => {
    matrix[row]![column] = typeof value === "string" ? plainText(value) : value;
  };
  for (const { row, column, value } of own) matrix[row]![column] = value;
  for (const { box } of open) {
    const choice = choiceOf(sheet, box, choices);
    choice?.forEach((values, down) =>
      values.forEach((value, across) => put(box.row + down, box.column + across, value)),
    );
  }
  const step = (bytes: number, apply: (draft: RequestDraft) => void): Step => ({
    id: "formulas",
    sheet: sheet.name,
    bytes,
    apply,
  });
  return [
    step(2_000 + charts.length * 500, (draft) => {
      const { sheet: worksheet } = draft.sheet(sheet.id);
      const range = draft.sheet(sheet.id).range(area);
      range.unmerge();
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
      range.clear("Formats");
      for (const name of charts) worksheet.charts.getItem(name).delete();
    }),
    ...cellPages(matrix).map(({ first, cells, bytes }) =>
      step(bytes, (draft) => {
        draft.sheet(sheet.id).range({ row: first, column: 0, rows: cells.length, columns }).formulas = cells;
      }),
    ),
    ...sheetSteps({ ...sheet, blocks: [] }, blueprint),
    ...open.map(({ box }) =>
      step(10_000, (draft) => {
        const choice = choiceOf(sheet, box, choices);
        // A cell of text format, which it has by now, keeps every text as it is.
        if (choice) draft.sheet(sheet.id).range(sizeOf(box, choice)).values = choice;
      }),
    ),
  ];
}

function choiceOf(
  { name: sheetName }: SheetBlueprint,
  box: Box,
  choices: FoundContent["choices"],
): CellInput[][] | undefined {
  return choices.find(({ name }) => name.formula === nameOfBox(sheetName, box))?.values;
}

/** A formula of ours as it is; another text never as a formula. */
function cellText(value: CellInput): CellInput {
  return typeof value === "string" && !value.startsWith("=") ? plainText(value) : value;
}

function sizeOf(box: Box, values: readonly (readonly unknown[])[]): Box {
  return { ...box, rows: values.length, columns: values[0]!.length };
}
