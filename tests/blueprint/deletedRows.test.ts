/** Rows come and go over the years: a whole sheet row that is deleted takes its entry along, and nothing else. */
import { createWorkbook } from "../../src/excel";
import { isCellError } from "../../src/spreadsheet/state";
import { example } from "../oracle/examples";
import { openHost } from "../support/host";

/** First body rows of every table that grows, counted from one, some more than once. */
const DELETED: readonly (readonly [sheet: string, row: number])[] = [
  ["Data", 5],
  ["Data", 5],
  ["Data", 30],
  ["Indicators", 5],
  ["Partners", 6],
  ["Canvas", 6],
  ["Debrief", 7],
  ["Debrief", 6],
];

test("deleting whole rows of entries leaves no error behind", async () => {
  const host = await openHost();
  await createWorkbook(example("poverty-canada"), { language: "en" });
  const rowsOfData = () => host.workbook.sheets.find(({ name }) => name === "Data")!.tables[0]!.area.rows;
  const rowsBefore = rowsOfData();
  await Excel.run(async ({ workbook }) => {
    for (const [name, row] of DELETED)
      workbook.worksheets.getItem(name).getRange(`${row}:${row}`).delete("Up");
  });
  const errors = host.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()].flatMap(({ row: at, column, cell }) =>
      isCellError(cell.value) ? [`${sheet.name} R${at + 1}C${column + 1} ${cell.value.error}`] : [],
    ),
  );
  expect(errors).toEqual([]);
  expect(rowsOfData()).toBe(rowsBefore - DELETED.filter(([sheet]) => sheet === "Data").length);
}, 180_000);
