/** Writes a sheet of formulas anew, in its place: what it held before goes, what people chose on it stays. */
import type { Box, CellInput, NameBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { nameOfBox } from "../../blueprint/formula";
import { cellPages } from "../cellPages";
import { plainText } from "../plainText";
import type { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import { sheetSteps, type Step } from "../steps";

/** What is on a sheet before it is written anew. */
export interface FoundContent {
  readonly rows: number;
  readonly columns: number;
  readonly charts: readonly string[];
  /** what people chose, by the name of the cells */
  readonly choices: readonly { readonly name: NameBlueprint; readonly values: CellInput[][] }[];
  /** cells that people wrote on a sheet which they had unprotected: by row and column, zero-based */
  readonly own: readonly { readonly row: number; readonly column: number; readonly value: CellInput }[];
}

/** Reads it. One round trip. */
export async function readContent(
  requests: Requests,
  sheetName: string,
  isProtected: boolean,
  sheet: SheetBlueprint,
  { names }: WorkbookBlueprint,
): Promise<FoundContent> {
  const choices = choiceNames(sheet, names);
  const asked = await requests.send(({ workbook }) => {
    const used = workbook.worksheets.getItem(sheetName).getUsedRangeOrNullObject();
    used.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
    const { charts } = workbook.worksheets.getItem(sheetName);
    charts.load("items/name");
    const ranges = choices.map((name) => {
      const range = workbook.names.getItemOrNullObject(name.name).getRangeOrNullObject();
      range.load("values");
      return { name, range };
    });
    return { used, charts, ranges };
  });
  const { used } = asked;
  if (used.isNullObject) return { rows: 0, columns: 0, charts: [], choices: [], own: [] };
  return {
    rows: used.rowIndex + used.rowCount,
    columns: used.columnIndex + used.columnCount,
    charts: asked.charts.items.map(({ name }) => name),
    choices: asked.ranges.flatMap(({ name, range }) =>
      range.isNullObject ? [] : [{ name, values: range.values as CellInput[][] }],
    ),
    own: isProtected ? [] : ownCells(used, sheet),
  };
}

/** The names of cells that people may fill in although the sheet is protected. */
function choiceNames(sheet: SheetBlueprint, names: readonly NameBlueprint[]): readonly NameBlueprint[] {
  const open = sheet.looks
    .filter(({ look }) => look.locked === false)
    .map(({ box }) => nameOfBox(sheet.name, box));
  return names.filter(({ formula }) => open.includes(formula));
}

/** Constants that are no words of ours, beyond the cells that the blueprint fills. */
function ownCells(used: Excel.Range, sheet: SheetBlueprint): FoundContent["own"] {
  const ours = new Set(sheet.blocks.flatMap(({ cells }) => cells.flat().map(String)));
  const isFilled = coverage(sheet);
  return (used.formulas as CellInput[][]).flatMap((cells, at) =>
    cells.flatMap((value, index) => {
      const [row, column] = [used.rowIndex + at, used.columnIndex + index];
      const isFormula = typeof value === "string" && value.startsWith("=");
      if (value === "" || isFormula || ours.has(String(value)) || isFilled(row, column)) return [];
      return [{ row, column, value }];
    }),
  );
}

function coverage({ blocks, looks }: SheetBlueprint): (row: number, column: number) => boolean {
  const boxes: readonly Box[] = [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: Math.max(...cells.map((each) => each.length)),
    })),
    ...looks.filter(({ look }) => look.locked === false).map(({ box }) => box),
  ];
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
  const { own, choices, charts } = found;
  const open = sheet.looks.filter(({ look }) => look.locked === false);
  const rows = Math.max(
    found.rows,
    ...sheet.blocks.map(({ row, cells }) => row + cells.length),
    ...open.map(({ box }) => box.row + box.rows),
  );
  const columns = Math.max(
    found.columns,
    ...sheet.blocks.flatMap(({ column, cells }) => cells.map((each) => column + each.length)),
    ...open.map(({ box }) => box.column + box.columns),
  );
  const all: Box = { row: 0, column: 0, rows, columns };
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
  for (const { row, column, value } of own) put(row, column, value);
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
      const range = draft.sheet(sheet.id).range(all);
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
