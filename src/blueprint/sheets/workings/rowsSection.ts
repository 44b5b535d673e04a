/** A block of the sheet Workings: a row for each item, a column for each fact. */
import type { Page, PageSection } from "../../pageLayout";
import type { CellInput } from "../../types";

/** The block, whose formulas are given their place, from 1; a column without formulas stays empty. */
export function rowsSection(
  id: string,
  columns: readonly string[],
  count: number,
  columnsOf: (page: Page) => Readonly<Record<string, (place: number) => CellInput>>,
): PageSection {
  return {
    id,
    spaceAbove: {},
    rows: [{ part: "rows", count }],
    content(_, page) {
      const formulas = columnsOf(page);
      return {
        blocks: [
          {
            ...page.cellsOf(id, "rows"),
            cells: Array.from({ length: count }, (_unused, index) =>
              columns.map((column) => formulas[column]?.(index + 1) ?? null),
            ),
          },
        ],
      };
    },
  };
}
