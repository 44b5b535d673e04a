/** Workbooks that other programs made (tests/fixtures/partners). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ImportFileError, readImportFile } from "../../src/importFiles";
import { classifyFile, classifySource, knownIndicator, knownOf } from "../support/importing";
import { readWorkbook } from "../support/partnerWorkbooks";

const KNOWN = knownOf(
  ["CLSC", "Ville"],
  [
    knownIndicator("JOBS", { kind: "number" }),
    knownIndicator("RATE", { kind: "percent", referenceValues: [20, 60] }),
  ],
);
const bytesOf = (name: string) => readFileSync(path.join(__dirname, "../fixtures/partners", name));

test("openpyxl: merged and hidden cells, formats, errors and formulas without a result", async () => {
  const bytes = bytesOf("openpyxl.xlsx");
  const open = await readWorkbook(bytes);
  expect(open.questions).toEqual(["part"]);
  expect(open.parts).toEqual([
    { kind: "sheet", name: "Lisez-moi", sheet: "Lisez-moi", isHidden: true, rows: 1 },
    { kind: "sheet", name: "Relevé", sheet: "Relevé", isHidden: false, rows: 8 },
    { kind: "sheet", name: "Tableau", sheet: "Tableau", isHidden: false, rows: 2 },
    { kind: "table", name: "Anciens", sheet: "Tableau", isHidden: false, rows: 2 },
  ]);
  const part = { kind: "sheet", name: "Relevé" } as const;
  expect(await readWorkbook(bytes, { part })).toMatchObject({
    hidden: { rows: 1, columns: 0 },
    questions: ["hidden"],
  });
  const { source } = await readWorkbook(bytes, { part, hidden: "leaveOut" });
  const found = classifySource(source, KNOWN);
  expect(found.taken).toMatchObject([
    { indicator: "JOBS", partner: "CLSC", period: "2023-12-31", value: 1234.5, note: "premier relevé" },
    { indicator: "JOBS", partner: "CLSC", period: "2024-12-31", value: 1300 },
    { indicator: "RATE", partner: "Ville", period: "2023-12-31", value: 45 },
  ]);
  expect(found.aside).toEqual(["6 noResult", "7 formulaError"]);
  const table = await readWorkbook(bytes, { part: { kind: "table", name: "Anciens" } });
  expect(classifySource(table.source, KNOWN).taken).toMatchObject([{ period: "2022-12-31", value: 5 }]);
});

test("LibreOffice: the same figures as the text that it was made from", async () => {
  const { source } = await readWorkbook(bytesOf("figures.xlsx"));
  const found = classifySource(source, KNOWN);
  const text = classifyFile(bytesOf("figures.csv"), KNOWN);
  expect(found.taken).toEqual(text.taken);
  expect(found.taken.map(({ value }) => value)).toEqual([1234.5, 12, 45]);
  // The formula was calculated: its error is in the file instead of its text.
  expect([found.aside, text.aside]).toEqual([["5 formulaError"], ["5 noResult"]]);
});

test.each(["figures.xls", "figures.ods"])("%s is refused as a workbook of another format", async (name) => {
  const refused = await readImportFile(name, bytesOf(name)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ImportFileError);
  expect(refused).toMatchObject({ code: "otherWorkbook" });
});
