/**
 * What the links of the dashboard and the scorecard lead to, as addresses of this workbook such as "#Data!$A$57". LibreOffice follows an address
 * and a name of fixed cells, but no name that is a formula; so the address is calculated. See docs/decisions.md.
 */
import type { Context } from "../../context";
import { absoluteColumn, rangeAddress } from "../../formula";
import { NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import type { SheetId, TableId } from "../../types";

const SECTION = "links";

/** The sheets that links lead to. */
const LINKED_SHEETS = [
  "partners",
  "roles",
  "readiness",
  "canvas",
  "activities",
  "indicators",
  "groups",
  "data",
  "debrief",
] as const satisfies readonly SheetId[];
export type LinkedSheet = (typeof LINKED_SHEETS)[number];

/** The tables whose rows links lead to, with their sheets. */
const LINKED_TABLES = {
  Partners: "partners",
  Roles: "roles",
  Canvas: "canvas",
  Activities: "activities",
  Indicators: "indicators",
  Groups: "groups",
  Observations: "data",
  Debrief: "debrief",
} as const satisfies Readonly<Partial<Record<TableId, LinkedSheet>>>;
export type LinkedTable = keyof typeof LINKED_TABLES;

/** For each sheet: its id, the formula of its cell in the map of sheets, and the address of its first column up to the row. */
export function links(): PageSection {
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ count: LINKED_SHEETS.length }],
    content: ({ row, column }) => ({
      blocks: [
        {
          row,
          column,
          cells: LINKED_SHEETS.map((sheet, index) => {
            const formula = absoluteColumn(row + index, column + 1);
            const withoutDollars = `SUBSTITUTE(${formula},"$","")`;
            // "='Data'!$A$1" up to its last "$".
            const lastDollar = `FIND(CHAR(1),SUBSTITUTE(${formula},"$",CHAR(1),LEN(${formula})-LEN(${withoutDollars})))`;
            return [sheet, `=${referenceText(sheet)}`, `=IFERROR("#"&MID(${formula},2,${lastDollar}-1),"")`];
          }),
        },
      ],
    }),
  };
}

/**
 * The text of the reference to a sheet in the map of sheets: it follows when people rename the sheet. TODAY has it calculated
 * each time, since the value of the reference does not change then.
 */
function referenceText(sheet: LinkedSheet): string {
  const place = `MATCH("${sheet}",INDEX(${NAMES.sheetMap},1,0),0)`;
  return `IFERROR(FORMULATEXT(INDEX(${NAMES.sheetMap},2,${place}+0*TODAY())),"")`;
}

/** The address of the first cell in a row of a sheet; "" where the row is 0 or the sheet is gone. */
export function linkToSheetRow(page: Page, sheet: LinkedSheet, row: string, sheetRow = row): string {
  const { row: first, column } = page.cellsOf(SECTION);
  const cell = { row: first + LINKED_SHEETS.indexOf(sheet), column: column + 2, rows: 1, columns: 1 };
  const prefix = rangeAddress(cell);
  return `IF(OR(${row}=0,${prefix}=""),"",${prefix}&${sheetRow})`;
}

/** The address of a row of a table, by its number in the table. */
export function linkToRow(page: Page, { refs }: Context, table: LinkedTable, row: string): string {
  return linkToSheetRow(page, LINKED_TABLES[table], row, `(ROW(${refs.firstHeader(table)})+${row})`);
}

/** The address of the first row of Observations that has a key in a column; "" where there is none. */
export function linkToReport(page: Page, context: Context, column: string, key: string): string {
  const row = `IFERROR(MATCH(${key},${context.refs.column("Observations", column)},0),0)`;
  return linkToRow(page, context, "Observations", row);
}
