/** The import of a partner's workbook into an Ensemble workbook: what goes in, and what is set aside with its place. */
import { importObservations, readImportContext } from "../../src/excel/import";
import { guessPlan } from "../../src/model/import/guess";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative } from "../support/initiative";
import { readSheets, sheetWith, shown } from "../support/partnerWorkbooks";
import { cellsOfHost } from "../support/workbookCells";

test("figures go in as numbers, and rows set aside have the sheet's line and column", async () => {
  const indicators = [indicator({ code: "JOBS", baselineDate: "2020-12-31" })];
  const { workbook } = await openBuiltWorkbook(
    initiative({ partners: [{ name: "CLSC" }], indicators }),
    { language: "en" },
    { calculates: false },
  );
  const day = shown(45657, "dd/mm/yyyy");
  const sheet = sheetWith(
    "Report",
    [
      ["Indicator", "Partner", "Period end", "Value"],
      ["JOBS", "CLSC", day, shown(1234.5678, "#,##0")],
      [],
      ["JOBS", "CLSC", shown(45291, "dd/mm/yyyy"), { error: "#DIV/0!" }],
      ["JOBS", "CLSC", shown(44926, "dd/mm/yyyy"), 7],
    ],
    { row: 4, column: 2 },
  );
  const { source } = await readSheets([sheet]);
  const plan = guessPlan(source, (await readImportContext()).known);
  const report = await importObservations(source, plan, { today: "2026-11-22" });
  expect(report.counts).toMatchObject({ new: 2, bad: 1, empty: 0 });

  const { columns } = cellsOfHost(workbook).tables.get("Observations")!;
  expect(columns.get("Value")!.slice(0, 2)).toEqual([1234.5678, 7]);
  expect(columns.get("Period end")!.slice(0, 2)).toEqual([45657, 44926]);

  const quarantine = workbook.sheets.find(({ name }) => name === "Quarantine")!;
  const cellOf = (row: number, column: number) => quarantine.cells.get(row, column)?.value;
  const captions = report.quarantine!.firstRow - 1;
  expect([1, 2].map((column) => cellOf(captions, column))).toEqual(["partner.xlsx", 5]);
  expect([1, 2, 3].map((column) => cellOf(captions + 1, column))).toEqual(["partner.xlsx", 8, "F"]);
  expect(cellOf(captions + 1, 4)).toMatch(/^Value: a formula of the file has the error “#DIV\/0!” here\./);
  const cells = Array.from({ length: 6 }, (_, index) => cellOf(captions + 1, 5 + index) ?? "");
  expect(cells).toEqual(["", "", "JOBS", "CLSC", "2023-12-31", "#DIV/0!"]);
});
