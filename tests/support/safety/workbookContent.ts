/** What a person finds in a workbook, in forms that can be compared. */
import type { Host } from "../../../src/host";
import type { Cell, Rect, SheetState, TableState } from "../../../src/spreadsheet/state";

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
    for (const { row, column, cell } of sheet.cells.entries())
      if (!isEmptyCell(cell)) content.set(`${name}!${row},${column}`, cellText(cell));
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

/** What differs between two contents, up to `limit` lines; none if they are equal. */
export function differences(found: WorkbookContent, expected: WorkbookContent, limit = 8): string[] {
  const lines: string[] = [];
  const note = (line: string) => void (lines.length <= limit && lines.push(line.slice(0, 240)));
  for (const [place, text] of expected) {
    const now = found.get(place);
    if (now === undefined) note(`${place}: missing, was ${text}`);
    else if (now !== text) note(`${place}: ${now} instead of ${text}`);
  }
  for (const [place, text] of found) if (!expected.has(place)) note(`${place}: added ${text}`);
  return lines;
}

/**
 * The same workbook with rows and columns told apart by what they contain, since other people move them: rows of
 * tables by their entries under the captions, other cells by their content alone. Number formats can be left out.
 */
export function looseContentOf(
  { workbook }: Host,
  { formats }: { readonly formats: boolean },
): WorkbookContent {
  const textOf = (cell: Cell | undefined) => cellText(cell, formats);
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
      .map(({ cell }) => (cell.formula === undefined ? textOf(cell) : "formula"));
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
      cell: sheet.cells.get(row, area.column + index),
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
  const content = JSON.stringify(cell?.formula ?? cell?.value);
  return withFormat ? `${content} ${cell?.style?.numberFormat ?? "General"}` : content;
}

/** Everything of a sheet but its cells, tables and ids. */
function lookOf(sheet: SheetState): string {
  const { validations, conditionalFormats, charts, merges, frozen, pageLayout, tabColor, names } = sheet;
  const { showGridlines, hiddenColumns, hiddenRows } = sheet;
  return JSON.stringify({
    ...{ merges, frozen, pageLayout, tabColor, names, showGridlines },
    validations: validations.map(withCellCount).sort(),
    hidden: [[...hiddenColumns], [...hiddenRows]],
    charts: charts.map((chart) => ({ ...chart, id: "" })),
    conditionalFormats: conditionalFormats.map((format) => withCellCount({ ...format, id: "" })),
  });
}

/** A rule with the number of its cells: how Excel splits their areas is nothing that a person notices. */
function withCellCount<Rule extends { readonly areas: readonly Rect[] }>({ areas, ...rule }: Rule): string {
  const cells = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return JSON.stringify({ ...rule, cells });
}
