/** The partners whose reports are late, each once, in the order of the list of late reports. */
import { absoluteColumn, rangeAddress } from "../../formula";
import { nameList } from "../../nameList";
import type { Page, PageSection } from "../../pageLayout";
import { SHEET_BLOCKS } from "../../sheetRanges";
import { LATE_LINES } from "../tracker/lateReports";

const SECTION = "silent";

const { name: LATE, columns } = SHEET_BLOCKS.lateReports;
const partnerOf = (line: string) => `INDEX(${LATE},${line},${columns.partner + 1})`;

/** For each line of the list of late reports: the partner, and its place among the partners if named for the first time. */
export function silentPartners(): PageSection {
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ count: LATE_LINES }],
    content: ({ row, column }) => ({
      blocks: [
        {
          row,
          column,
          cells: Array.from({ length: LATE_LINES }, (_, index) => {
            const partner = absoluteColumn(row + index, column);
            const upToHere = rangeAddress({ row, column, rows: index + 1, columns: 1 });
            const above = { row: row - 1, column: column + 1, rows: index + 1, columns: 1 };
            const isFirst = `SUMPRODUCT(--(${upToHere}=${partner}))=1`;
            return [
              `=${partnerOf(String(index + 1))}&""`,
              `=IF(${partner}="","",IF(${isFirst},COUNT(${rangeAddress(above)})+1,""))`,
            ];
          }),
        },
      ],
    }),
  };
}

/** The expression of their names as a list: "A, B, C, D +2". */
export function silentNames(page: Page): string {
  const cells = page.cellsOf(SECTION);
  const places = rangeAddress({ ...cells, column: cells.column + 1, columns: 1 });
  const names = rangeAddress({ ...cells, columns: 1 });
  return nameList(`COUNT(${places})`, (place) => `INDEX(${names},MATCH(${place},${places},0))`);
}
