/** Workbooks that other programs made (tests/fixtures/partners). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ImportFileError, readImportFile } from "../../src/importFiles";
import { classifyFile, classifySource, knownIndicator, knownOf } from "../support/importing";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fileOf, readWorkbook, sheetWith } from "../support/partnerWorkbooks";

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

describe("what programs write differently", () => {
  const SHEET = "xl/worksheets/sheet1.xml";

  /** A workbook of the 1904 date system whose sheet has these elements before its rows, and these rows. */
  async function fileWith(before: string, rows: string): Promise<Uint8Array> {
    const parts = unzipSync(await fileOf([sheetWith("Data", [["x"]])], { usesDates1904: true }));
    const sheet = strFromU8(parts[SHEET]!)
      .replace(/<cols>.*<\/cols>/s, "")
      .replace(/<sheetData>.*<\/sheetData>/s, `${before}<sheetData>${rows}</sheetData>`);
    return zipSync({ ...parts, [SHEET]: strToU8(sheet) });
  }
  const text = (value: string) => `<c t="inlineStr"><is><r><t>${value}</t></r></is></c>`;

  test("a day in ISO form is that day in either date system", async () => {
    const day = '<c t="d"><v>2024-03-31T00:00:00</v></c>';
    const { source } = await readWorkbook(
      await fileWith("", `<row>${text("Day")}${text("Value")}</row><row>${day}<c><v>1</v></c></row>`),
    );
    expect(source.rows[0]!.cells).toEqual(["2024-03-31", "1"]);
  });

  test("rows without height and columns without width are hidden", async () => {
    const row = (attributes: string) => `<row ${attributes}>${text("a")}${text("b")}<c><v>1</v></c></row>`;
    const columns =
      '<cols><col min="2" max="2" width="0"/><col min="3" max="3" width="9" hidden="false"/></cols>';
    const { hidden } = await readWorkbook(
      await fileWith(columns, row("") + row('ht="0" customHeight="1"') + row('ht="9"')),
    );
    expect(hidden).toEqual({ rows: 1, columns: 1 });
  });

  test("a formula without its result is one, shared or not, and an empty text is nothing", async () => {
    const formulas = ["<f>A1*2</f>", '<f t="shared" si="0"/><v/>', "<f>A1</f><v></v>"].map(
      (f) => `<c>${f}</c>`,
    );
    const empty = '<c t="str"><f>IF(1,"")</f><v></v></c>';
    const { source } = await readWorkbook(
      await fileWith("", `<row>${text("Value").repeat(4)}</row><row>${formulas.join("")}${empty}</row>`),
    );
    expect(source.rows[0]!.cells).toEqual(["=A1*2", "=", "=A1", ""]);
  });
});
