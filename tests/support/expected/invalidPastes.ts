/** What people paste over entries, bypassing validation: errors, texts for days, days for texts, blanks. */
import fc from "fast-check";
import { COLUMNS } from "../../../src/blueprint/columns";
import type { TableId } from "../../../src/blueprint/types";
import { isCellError } from "../../../src/spreadsheet/state";
import { isNotDrawn } from "../notDrawn";
import { addressOf, type WorkbookCells } from "../workbookCells";

export interface InvalidPaste {
  readonly table: TableId;
  /** index of the entered column in the table */
  readonly column: number;
  /** the row, modulo the number of rows of the table */
  readonly row: number;
  readonly entry: string | number | boolean;
}

const entries = fc.constantFrom<string | number | boolean>(
  "=NA()",
  "=1/0",
  '=""',
  "   ",
  "",
  "demain",
  "2024-13-45",
  "=TRUE",
  "*",
  -1,
  0,
  0.5,
  45657.75,
  2_958_466,
  1e300,
  -1e300,
  "x".repeat(300),
);

const places = Object.entries(COLUMNS).flatMap(([table, columns]) =>
  columns.flatMap(({ entered }, column) => (entered ? [{ table: table as TableId, column }] : [])),
);

/** Invalid values for entries of all tables, mostly in filled rows. */
export const invalidPasteLists: fc.Arbitrary<readonly InvalidPaste[]> = fc.array(
  fc
    .record({ place: fc.constantFrom(...places), row: fc.nat({ max: 40 }), entry: entries })
    .map(({ place, row, entry }) => ({ ...place, row, entry })),
  { minLength: 20, maxLength: 60, size: "max" },
);

/** Puts the entries into the open workbook. */
export async function pasteInvalid(spoiled: readonly InvalidPaste[]): Promise<void> {
  await Excel.run(async (context) => {
    const bodies = new Map(
      Object.keys(COLUMNS).map((id) => [id, context.workbook.tables.getItem(id).getDataBodyRange()]),
    );
    for (const body of bodies.values()) body.load("rowCount");
    await context.sync();
    for (const { table, column, row, entry } of spoiled) {
      const body = bodies.get(table)!;
      body.getCell(row % body.rowCount, column).formulas = [[entry]];
    }
    await context.sync();
  });
}

/** Cells that show an error, except those into which one was pasted. */
export function computedErrors(
  { sheets, tables }: WorkbookCells,
  spoiled: readonly InvalidPaste[],
): readonly string[] {
  const pastedAddresses = new Set(
    spoiled.map(({ table, column, row }) => {
      const { sheet, area } = tables.get(table)!;
      return `${sheet}!${addressOf(area.row + 1 + (row % (area.rows - 1)), area.column + column)}`;
    }),
  );
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ address, value }) =>
      isCellError(value) && !isNotDrawn(name, value) && !pastedAddresses.has(`${name}!${address}`)
        ? [`${name}!${address}: ${value.error}`]
        : [],
    ),
  );
}
