import { elementAt } from "../model/collections";
import type {
  CellBlock,
  CellInput,
  NameBlueprint,
  SheetBlueprint,
  TableBlueprint,
  WorkbookBlueprint,
} from "../blueprint/types";
import { applyChart } from "./apply/chart";
import { applyLayout } from "./apply/layout";
import { applyCellFormat } from "./apply/cellFormat";
import { applyPrint } from "./apply/page";
import { applyConditional, applyValidation } from "./apply/rules";
import {
  applyCaptions,
  applyColumns,
  applyEntries,
  applyFormulas,
  applyTable,
  entryCells,
  filledColumnGroups,
  type ColumnGroup,
} from "./apply/table";
import { cellPages } from "./cellPages";
import { queueFinalization } from "./finalization";
import { plainText } from "./plainText";
import { requestBytes } from "./requestBytes";
import type { RequestDraft } from "./requestDraft";

/**
 * The steps of a build that are reported as progress, in order; `waitForCell` may occur at any time, while somebody
 * edits a cell.
 */
export type StepId = "look" | "sheets" | "entries" | "formulas" | "finish" | "waitForCell";

/** A piece of work that is never split over two requests. */
export interface Step {
  readonly id: StepId;
  readonly sheet?: string;
  /** an upper bound of its bytes in a request, in UTF-8 */
  readonly bytes: number;
  apply(draft: RequestDraft): void;
}

/** A step whose bytes may not be known yet. */
type Unsized = Omit<Step, "bytes"> & Partial<Pick<Step, "bytes">>;

/**
 * The steps after the snapshot, ordered so that everything exists before it is referred to: sheets, tables with their
 * entries, names, formulas, then formats.
 */
export function stepsOf(blueprint: WorkbookBlueprint): Step[] {
  const each = <T>(
    parts: (sheet: SheetBlueprint) => readonly T[],
    step: (sheet: SheetBlueprint, part: T) => Unsized[],
  ) => blueprint.sheets.flatMap((sheet) => parts(sheet).flatMap((part) => step(sheet, part)));
  const steps: Unsized[] = [
    ...blueprint.sheets.map(addSheet),
    ...each((sheet) => sheet.tables, tableSteps),
    ...blueprint.names.map(addName),
    ...each((sheet) => sheet.blocks, blockSteps),
    ...each((sheet) => sheet.entries ?? [], entrySteps),
    ...each((sheet) => sheet.tables, formulaStep),
    ...blueprint.sheets.flatMap(formatSteps),
    { id: "finish", apply: (draft) => queueFinalization(draft, blueprint) },
  ];
  return steps.map((step) => ({ bytes: requestBytesOf(step, blueprint), ...step }));
}

/** The steps that fill an existing sheet, without tables: cells, formats, rules, layout, charts, print settings. */
export function sheetSteps(sheet: SheetBlueprint, blueprint: WorkbookBlueprint): Step[] {
  const withoutTables = { ...sheet, tables: [] };
  const steps: Unsized[] = [
    ...sheet.blocks.flatMap((block) => blockSteps(withoutTables, block)),
    ...(sheet.entries ?? []).flatMap((block) => entrySteps(withoutTables, block)),
    ...formatSteps(withoutTables),
  ];
  return steps.map((step) => ({ bytes: requestBytesOf(step, blueprint), ...step }));
}

/** The steps that create a table on an existing sheet, with its entries, formulas and rules. */
export function newTableSteps(
  sheet: SheetBlueprint,
  table: TableBlueprint,
  blueprint: WorkbookBlueprint,
): Step[] {
  const steps: Unsized[] = [
    ...tableSteps(sheet, table),
    ...formulaStep(sheet, table),
    { id: "formulas", sheet: sheet.name, apply: (draft) => applyColumns(draft.sheet(sheet.id), table) },
  ];
  return steps.map((step) => ({ bytes: requestBytesOf(step, blueprint), ...step }));
}

function requestBytesOf({ bytes, apply }: Unsized, blueprint: WorkbookBlueprint): number {
  return bytes ?? requestBytes(apply, blueprint);
}

function addSheet(sheet: SheetBlueprint): Unsized {
  return { id: "sheets", sheet: sheet.name, apply: (draft) => draft.addSheet(sheet.id, sheet.name) };
}

function tableSteps(sheet: SheetBlueprint, table: TableBlueprint): Unsized[] {
  const step = (apply: Step["apply"]): Unsized => ({ id: "entries", sheet: sheet.name, apply });
  return [
    step((draft) => applyCaptions(draft.sheet(sheet.id), table)),
    ...filledColumnGroups(table).flatMap((run) =>
      cellPages(rowsOfRun(table, run)).map(({ first, cells, bytes }) => ({
        ...step((draft) => applyEntries(draft.sheet(sheet.id), table, run, first, cells)),
        bytes,
      })),
    ),
    step((draft) => applyTable(draft.sheet(sheet.id), table)),
  ];
}

function addName(name: NameBlueprint): Unsized {
  return { id: "formulas", apply: (draft) => draft.addName(name) };
}

/** Texts of the blueprint: formulas if they begin with "=". */
function blockSteps(sheet: SheetBlueprint, block: CellBlock): Unsized[] {
  const cells = block.cells.map((row) =>
    row.map((value) => (typeof value === "string" && !value.startsWith("=") ? plainText(value) : value)),
  );
  return cellsSteps("formulas", sheet, block, cells, (range, part) => (range.formulas = part));
}

/** Texts that people entered: never formulas. */
function entrySteps(sheet: SheetBlueprint, block: CellBlock): Unsized[] {
  const cells = block.cells.map(entryCells);
  return cellsSteps("entries", sheet, block, cells, (range, part) => (range.values = part));
}

function cellsSteps(
  id: StepId,
  sheet: SheetBlueprint,
  { row, column }: CellBlock,
  rows: CellInput[][],
  write: (range: Excel.Range, cells: CellInput[][]) => void,
): Unsized[] {
  return cellPages(rows).map(({ first, cells, bytes }) => {
    const rect = { row: row + first, column, rows: cells.length, columns: elementAt(cells, 0).length };
    return {
      id,
      sheet: sheet.name,
      bytes,
      apply: (draft) => void write(draft.sheet(sheet.id).range(rect), cells),
    };
  });
}

function formulaStep(sheet: SheetBlueprint, table: TableBlueprint): Unsized[] {
  return [
    { id: "formulas", sheet: sheet.name, apply: (draft) => applyFormulas(draft.sheet(sheet.id), table) },
  ];
}

function formatSteps(sheet: SheetBlueprint): Unsized[] {
  const step = (apply: (draft: ReturnType<RequestDraft["sheet"]>) => void): Unsized => ({
    id: "formulas",
    sheet: sheet.name,
    apply: (draft) => apply(draft.sheet(sheet.id)),
  });
  return [
    ...sheet.formats.map(({ range, format }) => step((draft) => applyCellFormat(draft, range, format))),
    ...sheet.tables.map((table) => step((draft) => applyColumns(draft, table))),
    ...sheet.validations.map(({ range, validation }) =>
      step((draft) => applyValidation(draft.range(range), validation)),
    ),
    ...sheet.conditionals.map(({ range, conditional }) =>
      step((draft) => applyConditional(draft.range(range), conditional)),
    ),
    step((draft) => applyLayout(draft, sheet)),
    ...sheet.charts.map((chart) => step((draft) => applyChart(draft, chart))),
    step((draft) => applyPrint(draft, sheet.print)),
  ];
}

function rowsOfRun({ rows }: TableBlueprint, { first, columns }: ColumnGroup): CellInput[][] {
  return rows.map((row) => entryCells(row.slice(first, first + columns)));
}
