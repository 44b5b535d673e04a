import { elementAt } from "../model/collections";
import type {
  CellBlock,
  CellInput,
  NameBlueprint,
  SheetBlueprint,
  TableBlueprint,
  WorkbookBlueprint,
} from "../blueprint/types";
import { applyDecoration } from "./apply/decoration";
import {
  applyCaptions,
  applyEntries,
  applyFormulas,
  applyTable,
  entryCells,
  filledColumnGroups,
  type ColumnGroup,
} from "./apply/table";
import { singleValue } from "./apply/cellFormat";
import { cellPages } from "./cellPages";
import {
  chartsOf,
  conditionalFormatsOf,
  endOf,
  formatsOf,
  layoutOf,
  printOf,
  validationsOf,
  type Decoration,
} from "./build/decorations";
import { splitRepeatedFormulas } from "../blueprint/repeatedFormulas";
import { plainText } from "./plainText";
import { requestSize } from "./requestBytes";
import type { RequestDraft, SheetNames } from "./requestDraft";

/**
 * The steps of a build that are reported as progress, in order; `undoUnfinished` only after an earlier build was cut off,
 * `waitForCell` at any time while somebody edits a cell.
 */
export type StepId =
  | "inspect"
  | "undoUnfinished"
  | "sheets"
  | "entries"
  | "formulas"
  | "validations"
  | "formatting"
  | "finish"
  | "waitForCell";

/** A piece of work that is never split over two requests. */
export interface Step {
  readonly id: StepId;
  readonly sheet?: string;
  /** an upper bound of its bytes in a request, in UTF-8 */
  readonly bytes: number;
  /** an upper bound of its actions in a request */
  readonly actions: number;
  apply(draft: RequestDraft): void;
}

/** A step that Excel may refuse without harm to entries, formulas and names. */
export interface DecorationStep extends Step {
  readonly decoration: Decoration;
}

/** A step whose size may not be known yet. */
type Unsized = Omit<Step, "bytes" | "actions"> & Partial<Pick<Step, "bytes">>;

/** A page of cells takes few actions: its range and its values. */
const PAGE_ACTIONS = 4;

/**
 * The layers of a build, in order: what figures need (sheets, tables with their entries, names, formulas: everything
 * exists before it is referred to), validations, formatting. Each layer is sent in requests of its own, so that a refused
 * decoration stops no figure.
 */
export interface Layers {
  readonly data: readonly Step[];
  readonly decorations: readonly (readonly DecorationStep[])[];
}

/** The steps of a build after the snapshot. */
export function layersOf(blueprint: WorkbookBlueprint): Layers {
  const { sheets } = blueprint;
  const each = <T>(
    parts: (sheet: SheetBlueprint) => readonly T[],
    step: (sheet: SheetBlueprint, part: T) => Unsized[],
  ) => sheets.flatMap((sheet) => parts(sheet).flatMap((part) => step(sheet, part)));
  const data: Unsized[] = [
    ...sheets.map(addSheet),
    ...each((sheet) => sheet.tables, tableSteps),
    ...blueprint.names.map(addName),
    ...each((sheet) => sheet.blocks, blockSteps),
    ...each((sheet) => sheet.entries ?? [], entrySteps),
    ...each((sheet) => sheet.tables, formulaStep),
  ];
  const decorations: readonly Decoration[][] = [
    sheets.flatMap(validationsOf),
    [
      ...sheets.flatMap((sheet) => [...formatsOf(sheet), ...layoutOf(sheet)]),
      ...sheets.flatMap((sheet) => [...conditionalFormatsOf(sheet), ...chartsOf(sheet), ...printOf(sheet)]),
      ...endOf(blueprint),
    ],
  ];
  return {
    data: data.map((step) => sized(step, blueprint)),
    decorations: decorations.map((layer) => layer.map((decoration) => decorationStep(decoration, blueprint))),
  };
}

/** The layers of work on one existing sheet: each is sent after the one before, in requests of its own. */
export interface SheetLayers {
  readonly data: readonly Step[];
  readonly validations: readonly DecorationStep[];
  readonly formatting: readonly DecorationStep[];
}

/** The steps that fill an existing sheet, without tables: cells, then rules, then formats, layout, charts, print settings. */
export function sheetLayers(sheet: SheetBlueprint, blueprint: WorkbookBlueprint): SheetLayers {
  const withoutTables = { ...sheet, tables: [] };
  const data = [
    ...sheet.blocks.flatMap((block) => blockSteps(withoutTables, block)),
    ...(sheet.entries ?? []).flatMap((block) => entrySteps(withoutTables, block)),
  ];
  const formatting = [
    ...formatsOf(withoutTables),
    ...layoutOf(withoutTables),
    ...conditionalFormatsOf(withoutTables),
    ...chartsOf(withoutTables),
    ...printOf(withoutTables),
  ];
  return layers(data, withoutTables, formatting, blueprint);
}

/** The steps that fill some rows of an existing sheet: cells, then rules, then formats and heights. */
export function rowLayers(sheet: SheetBlueprint, blueprint: WorkbookBlueprint): SheetLayers {
  const data = [
    ...sheet.blocks.flatMap((block) => blockSteps(sheet, block)),
    ...(sheet.entries ?? []).flatMap((block) => entrySteps(sheet, block)),
  ];
  const heights = layoutOf(sheet).filter(({ kind }) => kind === "rowHeight");
  return layers(data, sheet, [...formatsOf(sheet), ...heights, ...conditionalFormatsOf(sheet)], blueprint);
}

/** The layers of a table that is created on an existing sheet. */
export interface NewTableLayers extends SheetLayers {
  /** the table without its formulas: names refer to it, and the formulas to names */
  readonly entries: readonly Step[];
}

/** The steps that create a table on an existing sheet: its entries, its formulas, then rules, then formats. */
export function newTableLayers(
  sheet: SheetBlueprint,
  table: TableBlueprint,
  blueprint: WorkbookBlueprint,
): NewTableLayers {
  // The sheet's other cells have formats already: none is given to whole columns.
  const columns = table.columns.map((column) => ({ ...column, formatsWholeColumn: false }));
  const onlyTable = {
    ...{ ...sheet, tables: [{ ...table, columns }] },
    ...{ formats: [], validations: [], conditionals: [] },
  };
  const looks = [...formatsOf(onlyTable), ...conditionalFormatsOf(onlyTable)];
  return {
    entries: tableSteps(sheet, table).map((step) => sized(step, blueprint)),
    ...layers(formulaStep(sheet, table), onlyTable, looks, blueprint),
  };
}

/**
 * Layers that may have been applied before: conditional formats, which would be there twice, are removed from their cells
 * first.
 */
export function repeatableLayers(
  { data, validations, formatting }: SheetLayers,
  blueprint: WorkbookBlueprint,
): SheetLayers {
  const clearing = formatting.flatMap(({ decoration, sheet }) => {
    if (decoration.kind !== "conditionalFormat") return [];
    const apply = (draft: RequestDraft) =>
      draft.sheet(decoration.sheet).range(decoration.range).conditionalFormats.clearAll();
    return [sized({ id: "formatting", ...(sheet === undefined ? {} : { sheet }), apply }, blueprint)];
  });
  return { data: [...clearing, ...data], validations, formatting };
}

function layers(
  data: readonly Unsized[],
  sheet: SheetBlueprint,
  formatting: readonly Decoration[],
  blueprint: WorkbookBlueprint,
): SheetLayers {
  const step = (decoration: Decoration) => decorationStep(decoration, blueprint);
  return {
    data: data.map((each) => sized(each, blueprint)),
    validations: validationsOf(sheet).map(step),
    formatting: formatting.map(step),
  };
}

/** A step that applies a decoration. */
export function decorationStep(decoration: Decoration, blueprint: SheetNames): DecorationStep {
  const apply = (draft: RequestDraft) => applyDecoration(draft, decoration);
  const name = blueprint.sheets.find(({ id }) => id === decoration.sheet)?.name;
  return {
    id: decoration.kind === "validation" ? "validations" : "formatting",
    ...(name === undefined ? {} : { sheet: name }),
    ...requestSize(apply, blueprint),
    apply,
    decoration,
  };
}

function sized(step: Unsized, blueprint: WorkbookBlueprint): Step {
  if (step.bytes !== undefined) return { ...step, bytes: step.bytes, actions: PAGE_ACTIONS };
  return { ...step, ...requestSize(step.apply, blueprint) };
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
function blockSteps(sheet: SheetBlueprint, whole: CellBlock): Unsized[] {
  const { block, repeated } = splitRepeatedFormulas(whole);
  const cells = block.cells.map((row) =>
    row.map((value) => (typeof value === "string" && !value.startsWith("=") ? plainText(value) : value)),
  );
  return [
    ...cellsSteps("formulas", sheet, block, cells, (range, part) => (range.formulas = part)),
    ...repeated.map(({ range, formula }): Unsized => ({
      id: "formulas",
      sheet: sheet.name,
      apply: (draft) => {
        draft.sheet(sheet.id).range(range).formulasR1C1 = singleValue(formula);
      },
    })),
  ];
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

function rowsOfRun({ rows }: TableBlueprint, { first, columns }: ColumnGroup): CellInput[][] {
  return rows.map((row) => entryCells(row.slice(first, first + columns)));
}
