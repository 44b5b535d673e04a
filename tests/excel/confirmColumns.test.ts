/** A column is confirmed while a second person inserts or deletes rows of the map of columns, which they have unprotected. */
import type { Host } from "../../src/host";
import { watched } from "../support/safety/connection";
import { outcomeOf } from "../support/safety/faults";
import { OPERATIONS } from "../support/safety/operations";

const operation = OPERATIONS.find(({ name }) => name === "confirm a column")!;
const clock = { wait: () => Promise.resolve() };

/** The filled rows of the map: table, column and reference. */
async function readMap(): Promise<string[]> {
  const context = new Excel.RequestContext();
  const map = context.workbook.names.getItem("EnsembleColumnMap").getRange();
  map.load("values,formulas");
  await context.sync();
  return map.values.flatMap(([table, column], row) =>
    table === "" ? [] : [`${table} ${column} ${map.formulas[row]?.[2]}`],
  );
}

/** The 0-based sheet row of the first row of the map. */
async function firstRow(): Promise<{ sheet: string; row: number }> {
  const context = new Excel.RequestContext();
  const map = context.workbook.names.getItem("EnsembleColumnMap").getRange();
  map.load("rowIndex");
  map.worksheet.load("id");
  await context.sync();
  return { sheet: map.worksheet.id, row: map.rowIndex };
}

const EDITS = {
  "inserts a row": async ({ remoteUser }: Host) => {
    const { sheet, row } = await firstRow();
    await remoteUser.insertRows(sheet, row + 1);
  },
  "deletes the row of a column": async ({ remoteUser }: Host) => {
    const { sheet, row } = await firstRow();
    await remoteUser.deleteRows(sheet, row + 1);
  },
} as const;

test.each([
  ["inserts a row", [1]],
  ["inserts a row", [2]],
  ["inserts a row", [2, 3]],
  ["inserts a row", [2, 4]],
  ["deletes the row of a column", [2]],
  ["deletes the row of a column", [2, 3]],
] as const)("%s before each of the requests %j: all other references stay", async (edit, requests) => {
  const { host, run } = await operation.ready(clock);
  const before = await readMap();
  const act = async ({ number }: { readonly number: number }) => {
    if (requests.some((request) => request === number)) await EDITS[edit](host);
  };
  const { outcome } = await watched({ act }, () => outcomeOf(run()));
  expect(outcome).toBe("done");
  const after = await readMap();
  const deleted = edit === "inserts a row" ? [] : before.slice(1, 1 + requests.length);
  const confirmed = "Partners note =Partners[[#Headers],[Remark]]";
  const kept = before.filter((line) => !line.startsWith("Partners note ") && !deleted.includes(line));
  expect([...after].sort()).toEqual([...kept, confirmed].sort());
});
