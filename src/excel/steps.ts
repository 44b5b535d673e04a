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
import { applyLook } from "./apply/look";
import { applyPrint } from "./apply/page";
import { applyConditional, applyValidation } from "./apply/rules";
import {
  applyCaptions,
  applyColumns,
  applyEntries,
  applyFormulas,
  applyTable,
  entryCells,
  filledRuns,
  type ColumnRun,
} from "./apply/table";
import { jsonBytes } from "./bytes";
import { queueFinish } from "./finish";
import { plainText } from "./plainText";
import type { RequestDraft } from "./requestDraft";

/**
 * The parts of building that a person is told about, in the order in which they happen; and, at any time, waiting
 * for the cell that somebody edits.
 */
export type StepId = "look" | "sheets" | "entries" | "formulas" | "finish" | "waitForCell";

/** A piece of work that is never split over two requests. */
export interface Step {
  readonly id: StepId;
  readonly sheet?: string;
  /** what it takes of a request, in UTF-8 bytes: never more than this, seldom much less */
  readonly bytes: number;
  apply(draft: RequestDraft): void;
}

/** Most bytes of entries in one step, so that a request can be filled well. */
const PAGE_BYTES = 100_000;
/** Excel's client writes more cells than this in parts of its own, which take more of a request than ours. */
const PAGE_CELLS = 1_500;
/** What a step costs beside its values; found by measuring, rounded up. */
const SHEET_BYTES = 1_500;
const TABLE_BYTES = 2_500;
const NAME_BYTES = 500;
const BLOCK_BYTES = 800;
const PAGE_RANGE_BYTES = 420;
const RANGE_BYTES = 3_500;
const CHART_BYTES = 12_000;

/**
 * Everything after looking, in an order in which Excel knows each thing before it is referred to: all sheets, then
 * all tables with their entries, then names, then formulas, then what cells look like.
 */
export function stepsOf(blueprint: WorkbookBlueprint): Step[] {
  const each = <T>(
    parts: (sheet: SheetBlueprint) => readonly T[],
    step: (sheet: SheetBlueprint, part: T) => Step[],
  ) => blueprint.sheets.flatMap((sheet) => parts(sheet).flatMap((part) => step(sheet, part)));
  return [
    ...blueprint.sheets.map(addSheet),
    ...each((sheet) => sheet.tables, tableSteps),
    ...blueprint.names.map(addName),
    ...each((sheet) => sheet.blocks, blockStep),
    ...each((sheet) => sheet.entries ?? [], entriesStep),
    ...each((sheet) => sheet.tables, formulaStep),
    ...blueprint.sheets.flatMap(formatSteps),
    {
      id: "finish",
      bytes: blueprint.sheets.length * SHEET_BYTES,
      apply: (draft) => queueFinish(draft, blueprint),
    },
  ];
}

function addSheet(sheet: SheetBlueprint): Step {
  return {
    id: "sheets",
    sheet: sheet.name,
    bytes: SHEET_BYTES,
    apply: (draft) => draft.addSheet(sheet.id, sheet.name),
  };
}

function tableSteps(sheet: SheetBlueprint, table: TableBlueprint): Step[] {
  const step = (bytes: number, apply: Step["apply"]): Step => ({
    id: "entries",
    sheet: sheet.name,
    bytes,
    apply,
  });
  return [
    step(TABLE_BYTES + sizeOf(table.columns.map((column) => column.caption)), (draft) =>
      applyCaptions(draft.sheet(sheet.id), table),
    ),
    ...filledRuns(table).flatMap((run) =>
      pages(table.rows, run).map(({ first, cells, bytes }) =>
        step(bytes + PAGE_RANGE_BYTES, (draft) =>
          applyEntries(draft.sheet(sheet.id), table, run, first, cells),
        ),
      ),
    ),
    step(TABLE_BYTES, (draft) => applyTable(draft.sheet(sheet.id), table)),
  ];
}

function addName(name: NameBlueprint): Step {
  return {
    id: "formulas",
    bytes: NAME_BYTES + sizeOf(name.formula),
    apply: (draft) => draft.addName(name),
  };
}

/** Texts of ours: formulas where they begin with "=". */
function blockStep(sheet: SheetBlueprint, block: CellBlock): Step[] {
  const cells = block.cells.map((row) =>
    row.map((value) => (typeof value === "string" && !value.startsWith("=") ? plainText(value) : value)),
  );
  return cellsStep("formulas", sheet, block, cells, (range) => (range.formulas = cells));
}

/** Texts of people: never formulas. */
function entriesStep(sheet: SheetBlueprint, block: CellBlock): Step[] {
  const cells = block.cells.map(entryCells);
  return cellsStep("entries", sheet, block, cells, (range) => (range.values = cells));
}

function cellsStep(
  id: StepId,
  sheet: SheetBlueprint,
  { row, column }: CellBlock,
  cells: CellInput[][],
  write: (range: Excel.Range) => void,
): Step[] {
  const [first] = cells;
  if (!first) return [];
  const box = { row, column, rows: cells.length, columns: first.length };
  return [
    {
      id,
      sheet: sheet.name,
      bytes: BLOCK_BYTES + sizeOf(cells),
      apply: (draft) => void write(draft.sheet(sheet.id).range(box)),
    },
  ];
}

function formulaStep(sheet: SheetBlueprint, table: TableBlueprint): Step[] {
  const formulas = table.columns.map((column) => column.formula ?? "");
  return [
    {
      id: "formulas",
      sheet: sheet.name,
      bytes: formulas.filter(Boolean).length * BLOCK_BYTES + sizeOf(formulas),
      apply: (draft) => applyFormulas(draft.sheet(sheet.id), table),
    },
  ];
}

function formatSteps(sheet: SheetBlueprint): Step[] {
  const step = (bytes: number, apply: (draft: ReturnType<RequestDraft["sheet"]>) => void): Step => ({
    id: "formulas",
    sheet: sheet.name,
    bytes,
    apply: (draft) => apply(draft.sheet(sheet.id)),
  });
  const layoutParts = sheet.columnWidths.length + sheet.rowHeights.length + sheet.merges.length;
  return [
    ...sheet.looks.map(({ box, look }) => step(RANGE_BYTES, (draft) => applyLook(draft, box, look))),
    ...sheet.tables.map((table) =>
      step(table.columns.length * RANGE_BYTES, (draft) => applyColumns(draft, table)),
    ),
    ...sheet.validations.map(({ box, validation }) =>
      step(RANGE_BYTES, (draft) => applyValidation(draft.range(box), validation)),
    ),
    ...sheet.conditionals.map(({ box, conditional }) =>
      step(RANGE_BYTES, (draft) => applyConditional(draft.range(box), conditional)),
    ),
    step(layoutParts * BLOCK_BYTES + SHEET_BYTES, (draft) => applyLayout(draft, sheet)),
    ...sheet.charts.map((chart) => step(CHART_BYTES, (draft) => applyChart(draft, chart))),
    step(RANGE_BYTES, (draft) => applyPrint(draft, sheet.print)),
  ];
}

/** Rows of neighbouring columns in pages, each small enough for its bytes and its cells. */
function pages(
  rows: TableBlueprint["rows"],
  { first, columns }: ColumnRun,
): { first: number; cells: CellInput[][]; bytes: number }[] {
  const mostRows = Math.max(1, Math.floor(PAGE_CELLS / columns));
  const found: { first: number; cells: CellInput[][]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const cells = entryCells(row.slice(first, first + columns));
    const bytes = sizeOf(cells);
    const last = found.at(-1);
    if (last && last.bytes + bytes <= PAGE_BYTES && last.cells.length < mostRows) {
      last.cells.push(cells);
      last.bytes += bytes;
    } else {
      found.push({ first: index, cells: [cells], bytes });
    }
  });
  return found;
}

/** A value and the comma after it. */
function sizeOf(value: unknown): number {
  return jsonBytes(value) + 1;
}
