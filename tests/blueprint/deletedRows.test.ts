/** Rows are inserted and deleted over the years: deleting a sheet row deletes its entry and nothing else. */
import { isNotDrawn } from "../support/notDrawn";
import { isCellError } from "../../src/spreadsheet/state";
import { openExampleWorkbook } from "../support/exampleWorkbook";

/** 1-based body rows of every growing table that are deleted in turn. */
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
  const host = await openExampleWorkbook("poverty-canada", "en");
  const rowsOfData = () => host.workbook.sheets.find(({ name }) => name === "Data")!.tables[0]!.area.rows;
  const rowsBefore = rowsOfData();
  await Excel.run(async ({ workbook }) => {
    for (const [name, row] of DELETED)
      workbook.worksheets.getItem(name).getRange(`${row}:${row}`).delete("Up");
  });
  const errors = host.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()].flatMap(({ row: rowIndex, column, cell }) =>
      isCellError(cell.value) && !isNotDrawn(sheet.name, cell.value)
        ? [`${sheet.name} R${rowIndex + 1}C${column + 1} ${cell.value.error}`]
        : [],
    ),
  );
  expect(errors).toEqual([]);
  expect(rowsOfData()).toBe(rowsBefore - DELETED.filter(([sheet]) => sheet === "Data").length);
});
