/** Random damages of tables, some on top of others: what the workbook counts is what the oracle expects. */
import fc from "fast-check";
import { columnNumber } from "../../src/blueprint/formula";
import { NAMES } from "../../src/blueprint/names";
import type { TableId } from "../../src/model/entities";
import { TABLE_IDS } from "../../src/model/entities";
import { COLUMNS } from "../../src/blueprint/columns";
import type { Host } from "../../src/host";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";
import { expectedDamage } from "./damage";
import { removeCachedResults } from "./removeCachedResults";
import { onlyInSoak } from "../support/sample";

/** A place near a table, and what is written there; "" clears it. */
interface Edit {
  readonly table: TableId;
  /** from the first row of the body; beyond the last one, below the table */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: string | number;
}

const edit: fc.Arbitrary<Edit> = fc
  .record({
    table: fc.constantFrom(...TABLE_IDS),
    row: fc.nat(24),
    column: fc.nat(99),
    rows: fc.constantFrom(1, 1, 2, 8),
    columns: fc.constantFrom(1, 1, 3, 99),
    value: fc.constantFrom("", "", 9999, "a text", "#N/A"),
  })
  // Up to two columns beside the table.
  .map(({ column, ...rest }) => ({ ...rest, column: column % (COLUMNS[rest.table].length + 2) }));

async function apply(edits: readonly Edit[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { table, row, column, rows, columns, value } of edits) {
      const width = Math.min(columns, COLUMNS[table].length + 2 - column);
      const range = context.workbook.tables
        .getItem(table)
        .getDataBodyRange()
        .getCell(0, 0)
        .getOffsetRange(row, column)
        .getResizedRange(rows - 1, width - 1);
      range.values = Array.from({ length: rows }, () => Array.from({ length: width }, () => value));
    }
    await context.sync();
  });
}

/** What the workbook counts of its tables, without zeros. */
function countedDamage(cells: WorkbookCells) {
  const counted = { formulas: {}, outside: {} } as Record<string, Record<string, unknown>>;
  for (const [kind, , item, count] of cells.named(NAMES.damage)!.rows) {
    const isOfTable = TABLE_IDS.some((id) => String(item).split(".")[0] === id);
    if (count !== 0 && isOfTable && String(kind) in counted) counted[String(kind)]![String(item)] = count;
  }
  return counted;
}

async function damagedHost(edits: readonly Edit[]): Promise<Host> {
  const host = await openExampleWorkbook("missions-la-fonda", "en");
  await apply(edits);
  await host.settle();
  return host;
}

test("the embedded engine counts what the oracle expects", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const { workbook } = await damagedHost(edits);
      expect(countedDamage(cellsOfHost(workbook))).toEqual(expectedDamage(workbook, COLUMNS));
    }),
    { numRuns: 3 },
  );
});

onlyInSoak(() => {
  test("LibreOffice counts the same", async () => {
    const [edits = []] = fc.sample(fc.array(edit, { minLength: 20, maxLength: 40 }), {
      numRuns: 1,
      seed: fc.readConfigureGlobal()?.seed ?? 1,
    });
    const host = await damagedHost(edits);
    const saved = cellsOfFile(await recalculateWithLibreOffice(removeCachedResults(await host.save())));
    takeValues(host, saved);
    expect(countedDamage(saved)).toEqual(expectedDamage(host.workbook, COLUMNS));
  });
});

/**
 * Gives formulas the values that another program has computed: programs differ in how far an error spreads, and cells that
 * show one count.
 */
function takeValues({ workbook }: Host, { sheets }: WorkbookCells): void {
  for (const { name, cells } of sheets) {
    const sheet = workbook.sheets.find((each) => each.name === name)!;
    for (const { address, value } of cells) {
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const cell = sheet.cells.get(Number(row) - 1, columnNumber(letters));
      if (cell?.formula !== undefined) cell.value = value;
    }
  }
}
