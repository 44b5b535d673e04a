/** What people paste over entries, past every validation: errors, texts for days, days for texts, nothing at all. */
import fc from "fast-check";
import { COLUMNS } from "../../../src/blueprint/columns";
import type { TableId } from "../../../src/blueprint/types";
import { isCellError } from "../../../src/spreadsheet/state";
import { addressOf, type WorkbookCells } from "../workbookCells";

export interface Spoiling {
  readonly table: TableId;
  /** where its entered column stands in the table */
  readonly column: number;
  /** the row, counted round and round those that the table has */
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

/** Entries to spoil all over the tables, mostly in the rows that are filled. */
export const spoilings: fc.Arbitrary<readonly Spoiling[]> = fc.array(
  fc
    .record({ place: fc.constantFrom(...places), row: fc.nat({ max: 40 }), entry: entries })
    .map(({ place, row, entry }) => ({ ...place, row, entry })),
  { minLength: 20, maxLength: 60, size: "max" },
);

/** Puts the entries into the open workbook. */
export async function spoil(spoiled: readonly Spoiling[]): Promise<void> {
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

/** Cells that show an error, but for those in which one was put. */
export function computedErrors(
  { sheets, tables }: WorkbookCells,
  spoiled: readonly Spoiling[],
): readonly string[] {
  const put = new Set(
    spoiled.map(({ table, column, row }) => {
      const { sheet, box } = tables.get(table)!;
      return `${sheet}!${addressOf(box.row + 1 + (row % (box.rows - 1)), box.column + column)}`;
    }),
  );
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ address, value }) =>
      isCellError(value) && !put.has(`${name}!${address}`) ? [`${name}!${address}: ${value.error}`] : [],
    ),
  );
}
