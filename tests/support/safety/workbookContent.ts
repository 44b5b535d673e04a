/** What a person finds in a workbook, in forms that can be compared. */
import type { Host } from "../../../src/host";
import type { Cell, CellValue, Rect, SheetState, TableState } from "../../../src/spreadsheet/state";
import { shownCell } from "../../../src/spreadsheet/styles";

/** Every part of a workbook that a person can notice, by where it is: cells, tables, names, sheets, looks. */
export type WorkbookContent = ReadonlyMap<string, string>;

/** The content of a workbook. Results of formulas and formats of empty cells are left out. */
export function contentOf({ workbook }: Host): WorkbookContent {
  const content = new Map<string, string>();
  content.set("structure", String(workbook.protection.protected));
  workbook.sheets.forEach((sheet, index) => {
    const { name, visibility, protection } = sheet;
    content.set(`sheet ${name}`, `${index} ${visibility} ${protection.protected ? "protected" : ""}`);
    content.set(`look of ${name}`, lookOf(sheet));
    const known = knownCellsOf(name);
    sheet.cells.forEach((cell, row, column) => {
      if (isEmptyCell(cell)) return;
      const format = (cell.style ?? sheet.columnStyles?.get(column))?.numberFormat;
      const { place, text } = describedCell(known, name, row, column, cell, format);
      content.set(place, text);
    });
    for (const { name: table, area, columns } of sheet.tables)
      content.set(
        `table ${table}`,
        `${name} ${JSON.stringify(area)} ${columns.map((each) => each.name).join("|")}`,
      );
  });
  for (const { name, formula, visible } of workbook.names)
    content.set(`name ${name}`, `${formula}${visible ? "" : " hidden"}`);
  return content;
}

/** The content, in which the same rule for several areas is one for all their cells. */
export function withRulesJoined(content: WorkbookContent): WorkbookContent {
  return new Map(
    [...content].map(([place, text]) => {
      if (!place.startsWith("look of ")) return [place, text];
      const look = JSON.parse(text) as Record<"validations" | "conditionalFormats", readonly string[]>;
      const { validations, conditionalFormats, ...rest } = look;
      return [place, JSON.stringify([cellsOfRules(validations), cellsOfRules(conditionalFormats), rest])];
    }),
  );
}

/** The number of cells that each rule is for, in all. */
function cellsOfRules(rules: readonly string[]): readonly (readonly [rule: string, cells: number])[] {
  const counts = new Map<string, number>();
  for (const text of rules) {
    const { cells, ...rule } = JSON.parse(text) as { readonly cells: number; priority?: number };
    delete rule.priority;
    const key = JSON.stringify(rule);
    counts.set(key, (counts.get(key) ?? 0) + cells);
  }
  return [...counts].sort(([one], [other]) => one.localeCompare(other));
}

/** How a cell was described last: most contents that are compared have the same in the same place. */
interface DescribedCell {
  readonly place: string;
  readonly content: CellValue;
  readonly format: string | undefined;
  readonly text: string;
}

/** By the name of the sheet, row and column. */
const describedCells = new Map<string, DescribedCell[][]>();

function knownCellsOf(sheet: string): DescribedCell[][] {
  let known = describedCells.get(sheet);
  if (!known) describedCells.set(sheet, (known = []));
  return known;
}

function describedCell(
  known: DescribedCell[][],
  sheet: string,
  row: number,
  column: number,
  cell: Cell,
  format: string | undefined,
): DescribedCell {
  const content = cell.formula ?? cell.value;
  const ofRow = (known[row] ??= []);
  const last = ofRow[column];
  if (last?.content === content && last.format === format) return last;
  const place = last?.place ?? `${sheet}!${row},${column}`;
  return (ofRow[column] = {
    place,
    content,
    format,
    text: withFormatOf(contentText(content), format ?? "General"),
  });
}

/** The results of formulas, by where they are. */
export function valuesOf({ workbook }: Host): WorkbookContent {
  const values = new Map<string, string>();
  for (const { name, cells } of workbook.sheets)
    for (const { row, column, cell } of cells.entries())
      if (cell.formula !== undefined)
        values.set(`value of ${name}!${row},${column}`, JSON.stringify(cell.value));
  return values;
}

/** What differs between two contents, as lines; none if they are equal. */
export function differences(found: WorkbookContent, expected: WorkbookContent): string[] {
  const lines: string[] = [];
  for (const line of eachDifference(found, expected)) {
    lines.push(line.slice(0, MAX_LINE_LENGTH));
    if (lines.length === MAX_LINES) break;
  }
  return lines;
}

/** Whether two contents are equal. */
export function isSame(found: WorkbookContent, expected: WorkbookContent): boolean {
  return eachDifference(found, expected).next().done === true;
}

const MAX_LINES = 8;
const MAX_LINE_LENGTH = 240;

function* eachDifference(found: WorkbookContent, expected: WorkbookContent): Generator<string, void> {
  for (const [place, text] of expected) {
    const now = found.get(place);
    if (now === undefined) yield `${place}: missing, was ${text}`;
    else if (now !== text) yield `${place}: ${now} instead of ${text}`;
  }
  if (found.size === expected.size) return;
  for (const [place, text] of found) if (!expected.has(place)) yield `${place}: added ${text}`;
}

/** A content without the places that match one of the patterns. */
export function without(content: WorkbookContent, patterns: readonly RegExp[]): WorkbookContent {
  if (patterns.length === 0) return content;
  return new Map([...content].filter(([place]) => !patterns.some((pattern) => pattern.test(place))));
}

/**
 * The same workbook with rows and columns told apart by what they contain, since other people move them: rows of
 * tables by their entries under the captions, other cells by their content alone. Number formats can be left out.
 */
export function looseContentOf(
  { workbook }: Host,
  { formats }: { readonly formats: boolean },
): WorkbookContent {
  // The format of a text is nothing that a person notices.
  const textOf = (cell: Cell | undefined) => cellText(cell, formats && typeof cell?.value === "number");
  const content = new Map<string, string>();
  workbook.sheets.forEach((sheet) => {
    const { name, visibility, protection } = sheet;
    content.set(`sheet ${name}`, `${visibility} ${protection.protected ? "protected" : ""}`);
    for (const table of sheet.tables) {
      content.set(
        `table ${table.name}`,
        `${name} ${[...table.columns.map((each) => each.name)].sort().join("|")}`,
      );
      for (const [row, count] of countsOf(rowsOf(sheet, table, textOf)))
        content.set(`row of ${table.name} ${row}`, String(count));
    }
    const outside = [...sheet.cells.entries()]
      .filter(
        ({ row, column, cell }) =>
          !isEmptyCell(cell) && !sheet.tables.some(({ area }) => isIn(area, row, column)),
      )
      .map(({ row, column, cell }) =>
        cell.formula === undefined ? textOf(shownCell(sheet, row, column)) : "formula",
      );
    for (const [text, count] of countsOf(outside))
      content.set(`outside tables of ${name} ${text}`, String(count));
  });
  for (const { name, visible, formula } of workbook.names)
    content.set(`name ${name}`, `${visible ? "" : "hidden"} ${formula.includes("#REF!") ? "broken" : ""}`);
  return content;
}

/** The rows of a table with entries: each as its entries by caption, and the captions under which it has formulas. */
function rowsOf(
  sheet: SheetState,
  { area, columns }: TableState,
  textOf: (cell: Cell | undefined) => string,
): string[] {
  const rows: string[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const cells = columns.map(({ name }, index) => ({
      name,
      cell: shownCell(sheet, row, area.column + index),
    }));
    const entries = cells.filter(({ cell }) => !isEmptyCell(cell) && cell?.formula === undefined);
    const formulas = cells.filter(({ cell }) => cell?.formula !== undefined);
    if (entries.length === 0) continue;
    rows.push(
      [
        ...entries.map(({ name, cell }) => `${name}: ${textOf(cell)}`),
        `formulas: ${formulas.map(({ name }) => name).join()}`,
      ]
        .sort()
        .join("; "),
    );
  }
  return rows;
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function isIn(area: TableState["area"], row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.formula === undefined && cell.value === "");
}

function cellText(cell: Cell | undefined, withFormat = true): string {
  const text = contentText(cell?.formula ?? cell?.value ?? "");
  return withFormatOf(text, withFormat ? (cell?.style?.numberFormat ?? "General") : undefined);
}

/** The content of a cell, with texts and formulas in quotation marks. */
function contentText(content: CellValue): string {
  if (typeof content === "string") return `"${content}"`;
  return String(typeof content === "object" ? content.error : content);
}

function withFormatOf(text: string, format: string | undefined): string {
  return format === undefined ? text : `${text} ${format}`;
}

/** Everything of a sheet but its cells, tables and ids. */
function lookOf(sheet: SheetState): string {
  const { validations, conditionalFormats, charts, merges, frozen, pageLayout, tabColor, names } = sheet;
  const { showGridlines, hiddenColumns, hiddenRows, columnStyles = [] } = sheet;
  return JSON.stringify({
    ...{ merges, frozen, pageLayout, tabColor, names, showGridlines },
    validations: validations.map(withCellCount).sort(),
    hidden: [[...hiddenColumns], [...hiddenRows]],
    columnStyles: [...columnStyles],
    charts: charts.map((chart) => ({ ...chart, id: "" })),
    // Their priorities tell their order.
    conditionalFormats: conditionalFormats.map((format) => withCellCount({ ...format, id: "" })).sort(),
  });
}

/** A rule with the number of its cells: how Excel splits their areas is nothing that a person notices. */
function withCellCount<Rule extends { readonly areas: readonly Rect[] }>({ areas, ...rule }: Rule): string {
  const cells = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return JSON.stringify({ ...rule, cells });
}
