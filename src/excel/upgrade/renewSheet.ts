/** Rewrites a computed sheet in place: its contents are replaced, people's choices on it are kept. */
import { SHEETS_FORMER_DASHBOARD_TEXTS } from "../../languages/texts/sheets/formerDashboard";
import { elementAt, valueAt } from "../../model/collections";
import type {
  Rect,
  CellInput,
  NameBlueprint,
  SheetBlueprint,
  SheetId,
  WorkbookBlueprint,
} from "../../blueprint/types";
import { isWithin } from "../../blueprint/rects";
import { cellAddress, rangeAddress, rectOfReference, rangeReference } from "../../blueprint/formula";
import { cellPages } from "../cellPages";
import { readRange, type Cells } from "../readRange";
import { plainText } from "../plainText";
import type { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import { sheetLayers, type SheetLayers, type Step } from "../steps";
import { isFormerText } from "./formerCells";
import type { FoundSheet } from "./inventory";

/** The content of a sheet before it is rewritten. */
export interface FoundContent {
  /**
   * the area of the sheet, from its first cell, that Ensemble fills now or filled before; of a protected sheet, all of it
   * unless it is known what Ensemble filled
   */
  readonly area: Rect;
  /** charts that are replaced */
  readonly charts: readonly string[];
  /** 0-based cells in the area that people filled after unprotecting the sheet, to be written back */
  readonly userCells: readonly WrittenCell[];
  /** what people wrote where the sheet is filled now, with cells to the right of it that are free */
  readonly displaced: readonly WrittenCell[];
}

interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellInput;
}

/**
 * Reads the content: one round trip for a protected sheet, else more.
 * @param found the sheet; `wasProtected`: before the upgrade began; `formerMap`: where the map of columns was then, if it
 *   was on this sheet; `before`: what the sheet was, if that is known; `isRemains`: whether a cell elsewhere holds what
 *   Ensemble wrote, where rows or columns may have moved
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
    before,
    isRemains,
  }: FoundSheet & {
    readonly wasProtected: boolean;
    readonly formerMap: Rect | undefined;
    readonly before: SheetBlueprint | undefined;
    readonly isRemains: ((content: CellInput) => boolean) | undefined;
  },
  sheet: SheetBlueprint,
  { names }: WorkbookBlueprint,
  foundNames: ReadonlyMap<string, string>,
): Promise<FoundContent> {
  const former = names.flatMap(
    ({ name }) => rectOfReference(foundNames.get(name.toLowerCase()), sheetName) ?? [],
  );
  const loaded = await requests.send(({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const { charts } = worksheet;
    charts.load("items/name");
    return { used, charts };
  });
  // Where it is not known what Ensemble filled, all that is on a protected sheet is taken for Ensemble's.
  const isAllOurs = wasProtected && !before;
  const area = areaOf([
    ...boxesOf(sheet),
    ...sheet.conditionals.map(({ range }) => range),
    ...(before ? boxesOf(before) : []),
    ...former,
    ...(formerMap ? [formerMap] : []),
    ...(isAllOurs || isRemains ? usedRect(loaded.used) : []),
  ]);
  const chartNames = new Set(sheet.charts.map(({ name }) => name));
  // Also those of earlier versions, on a sheet that an upgrade has unprotected.
  const isOurs = (name: string) => chartNames.has(name) || (isAllOurs && OUR_CHART.test(name));
  const cells = isProtected && !before ? undefined : await readRange(requests, id, area);
  const beside = usedRect(loaded.used).map(({ column, columns }) => column + columns);
  return {
    area,
    displaced:
      cells && !before && !wasProtected
        ? displacedCells(cells, sheet, Math.max(area.columns, ...beside))
        : [],
    charts: loaded.charts.items
      .map(({ name }) => name)
      .filter((name) => (isProtected && !before) || isOurs(name)),
    userCells: !cells
      ? []
      : before
        ? cellsBeside(cells, [before, sheet], isRemains)
        : ownCells(cells, sheet, { formerMap, wasProtected }),
  };
}

/** How Ensemble names its charts. */
const OUR_CHART = /^Ensemble\w+Chart$/;

/** Whether a cell has a formula, by what it holds and what it shows: a text that looks like one shows itself. */
function isFormula(content: CellInput, value: CellInput): content is string {
  return typeof content === "string" && content.startsWith("=") && content !== value;
}

/**
 * The addresses of the cells that people filled, by what the sheet was before, and that the sheet is to fill now.
 */
export async function cellsInTheWay(
  requests: Requests,
  id: string,
  before: SheetBlueprint,
  sheet: SheetBlueprint,
): Promise<readonly string[]> {
  const cells = await readRange(requests, id, areaOf(boxesOf(sheet)));
  const [wasFilled, isFilled] = [coverageOf(before), coverageOf(sheet)];
  return cells.formulas.flatMap((row, rowIndex) =>
    row.flatMap((content, column) =>
      content !== "" && isFilled(rowIndex, column) && !wasFilled(rowIndex, column)
        ? [cellAddress(rowIndex, column)]
        : [],
    ),
  );
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

/** The cells that people may fill in although the sheet is protected. */
export function openCells({ formats }: SheetBlueprint): readonly Rect[] {
  return formats.filter(({ format }) => format.locked === false).map(({ range }) => range);
}

/** The number format that the cells have in the end. */
function numberFormatOf({ formats }: SheetBlueprint, cells: Rect): string | undefined {
  return formats
    .filter(({ range }) => rangeAddress(range) === rangeAddress(cells))
    .flatMap(({ format }) => format.numberFormat ?? [])
    .at(-1);
}

/**
 * Queues that the cells of a name are where the blueprint has them, before the name refers to them. Where people choose in
 * them, what they chose before comes with the name, and a new choice is empty, whatever its cells held: so what they hold is
 * a choice from then on, and stays when the sheet is rewritten.
 * @param found what the name refers to by now, if it exists
 */
export function queueChoice(
  draft: RequestDraft,
  { name, formula }: NameBlueprint,
  sheet: SheetBlueprint,
  found: { readonly reference: string | undefined; readonly sheetName: string },
): void {
  const cells = openCells(sheet).find((range) => rangeReference(sheet.name, range) === formula);
  if (!cells) return;
  const range = draft.sheet(sheet.id).range(cells);
  if (rectOfReference(found.reference, found.sheetName))
    range.copyFrom(draft.context.workbook.names.getItem(name).getRange(), "Values");
  else range.clear("Contents");
}

/**
 * Cells that people filled: those that the blueprint does not fill, except remains of an earlier version (texts and
 * formulas below one of Ensemble's headers, the former map of columns, formulas off the printed page or on a sheet that an
 * upgrade has unprotected, constants of an earlier dashboard).
 */
function ownCells(
  { formulas, values }: Cells,
  sheet: SheetBlueprint,
  { formerMap, wasProtected }: { readonly formerMap: Rect | undefined; readonly wasProtected: boolean },
): FoundContent["userCells"] {
  const blueprintTexts = new Set(sheet.blocks.flatMap(({ cells: block }) => block.flat().map(String)));
  const heads = new Set(
    sheet.blocks.flatMap(({ cells: [first = []] }) => first.filter((cell) => cell !== "")),
  );
  const isFilled = coverageOf(sheet);
  const formulaOf = (row: number, column: number) => {
    const content = valueAt(formulas, row, column);
    return isFormula(content, valueAt(values, row, column)) ? content : undefined;
  };
  const isHead = (row: number, column: number) =>
    formulaOf(row, column) === undefined &&
    typeof elementAt(values, row)[column] === "string" &&
    heads.has(valueAt(values, row, column));
  const { area: printed } = sheet.print;
  const isOffPage = (column: number) => printed !== undefined && column >= printed.column + printed.columns;
  const underHead = elementAt(values, 0).map((_, column) => values.some((_, row) => isHead(row, column)));
  return values.flatMap((row, rowIndex) =>
    row.flatMap((value, column) => {
      const formula = formulaOf(rowIndex, column);
      if ((formula === undefined && value === "") || isFilled(rowIndex, column)) return [];
      const isFormer =
        (formerMap !== undefined && isWithin(formerMap, rowIndex, column)) ||
        (elementAt(underHead, column) && (formula !== undefined || blueprintTexts.has(String(value)))) ||
        (formula !== undefined && (wasProtected || isOffPage(column))) ||
        (wasProtected && sheet.id === "dashboard" && isFormerDashboard(value)) ||
        isFormerText(sheet.id, value);
      if (isFormer) return [];
      return [{ row: rowIndex, column, value: written(formula, value) }];
    }),
  );
}

/**
 * What people wrote, not calculated, in cells that the blueprint fills, on a sheet that was open to them before: what is
 * neither of this blueprint nor of an earlier one.
 * @param column the first of the free columns
 */
function displacedCells(
  { formulas, values }: Cells,
  sheet: SheetBlueprint,
  column: number,
): FoundContent["displaced"] {
  if (!OPEN_BEFORE.has(sheet.id)) return [];
  const ours = new Set(sheet.blocks.flatMap(({ cells }) => cells.flat().map(String)));
  const isFilled = coverageOf(sheet);
  return values.flatMap((row, rowIndex) =>
    row
      .filter(
        (value, at) =>
          value !== "" &&
          isFilled(rowIndex, at) &&
          !isFormula(valueAt(formulas, rowIndex, at), value) &&
          !ours.has(String(value)) &&
          !isFormerText(sheet.id, value),
      )
      .map((value, index) => ({ row: rowIndex, column: column + index, value: written(undefined, value) })),
  );
}

/** Computed sheets that were not protected in earlier versions. */
const OPEN_BEFORE: ReadonlySet<SheetId> = new Set(["readiness"]);

const FORMER_TEXTS: ReadonlySet<string> = new Set(
  Object.values(SHEETS_FORMER_DASHBOARD_TEXTS).flatMap((texts) => [...texts]),
);

/** Whether a constant is of a dashboard of an earlier version: its texts, or a 0 from which its charts began. */
function isFormerDashboard(value: CellInput): boolean {
  return value === 0 || FORMER_TEXTS.has(String(value));
}

/** The cells that hold something beside what some blueprints fill. */
function cellsBeside(
  { formulas, values }: Cells,
  sheets: readonly SheetBlueprint[],
  isRemains: (content: CellInput) => boolean = () => false,
): FoundContent["userCells"] {
  const filled = sheets.map(coverageOf);
  return values.flatMap((row, rowIndex) =>
    row.flatMap((value, column) => {
      const content = valueAt(formulas, rowIndex, column);
      if (content === "" || filled.some((isFilled) => isFilled(rowIndex, column)) || isRemains(content))
        return [];
      const formula = isFormula(content, value) ? content : undefined;
      return [{ row: rowIndex, column, value: written(formula, value) }];
    }),
  );
}

/** What to write so that a cell holds the formula or, without one, shows the value. */
function written(formula: string | undefined, value: CellInput): CellInput {
  return formula ?? (typeof value === "string" ? plainText(value) : value);
}

/** The rectangles of cells that a blueprint fills or that people may fill. */
function boxesOf(sheet: SheetBlueprint): readonly Rect[] {
  return [
    ...sheet.blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: Math.max(...cells.map((each) => each.length)),
    })),
    ...openCells(sheet),
  ];
}

/** Whether the blueprint of a sheet fills a cell, or lets people fill it. */
export function coverageOf(sheet: SheetBlueprint): (row: number, column: number) => boolean {
  const boxes = boxesOf(sheet);
  return (row, column) => boxes.some((box) => isWithin(box, row, column));
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
  const { area, userCells, displaced, charts } = found;
  const { rows, columns } = area;
  const matrix: CellInput[][] = Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(""));
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((values, rowOffset) =>
      values.forEach((value, columnOffset) => {
        if (value !== null) elementAt(matrix, row + rowOffset)[column + columnOffset] = cellText(value);
      }),
    );
  }
  for (const { row, column, value } of userCells) elementAt(matrix, row)[column] = value;
  // People may choose at any moment: null leaves a cell as it is.
  for (const range of openCells(sheet))
    for (let row = range.row; row < range.row + range.rows; row += 1)
      elementAt(matrix, row).fill(null, range.column, range.column + range.columns);
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
      // First, so that nothing is lost if the upgrade breaks off.
      ...displaced.map(({ row, column, value }) =>
        step(500 + String(value).length, (draft) => {
          draft.sheet(sheet.id).range({ row, column, rows: 1, columns: 1 }).values = [[value]];
        }),
      ),
      step(2_000 + charts.length * 500, (draft) => {
        const { sheet: worksheet } = draft.sheet(sheet.id);
        const range = draft.sheet(sheet.id).range(area);
        range.unmerge();
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
        range.clear("Formats");
        // What is chosen from now on is held as ever: a code as a text, and not as the number that it looks like.
        for (const cells of openCells(sheet)) {
          const numberFormat = numberFormatOf(sheet, cells);
          if (numberFormat !== undefined) draft.sheet(sheet.id).range(cells).numberFormat = [[numberFormat]];
        }
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

/** Formulas of the blueprint stay unchanged; other texts are never written as formulas. */
function cellText(value: CellInput): CellInput {
  return typeof value === "string" && !value.startsWith("=") ? plainText(value) : value;
}
