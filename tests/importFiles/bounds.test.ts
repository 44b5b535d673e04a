/** Texts and workbooks that are made to take time or memory: each is refused, or read in as many steps as it has rows. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readImportFile, type ImportFileFault } from "../../src/importFiles";
import { textSource } from "../../src/importFiles/textSource";
import { indexFrom } from "../../src/importFiles/ordered";
import { formatKind } from "../../src/importFiles/formatKind";
import { guessEncoding } from "../../src/model/import/decode";
import { parseRows } from "../../src/model/import/rows";
import { dataRows } from "../../src/model/import/source";
import { fileOf, sheetWith } from "../support/partnerWorkbooks";
import { onlyInSoak } from "../support/sample";

const ROWS = "Indicator,Partner,Period end,Value\nJOBS,CLSC,2024-12-31,7\n";

const textFile = (text: string) => readImportFile("figures.csv", strToU8(text));

/** The code of the refusal, or the number of rows below the captions. */
async function outcomeOf(reading: ReturnType<typeof readImportFile>): Promise<ImportFileFault | number> {
  try {
    const { source } = await reading;
    return source ? [...dataRows(source)].length : 0;
  } catch (error) {
    return (error as { readonly code: ImportFileFault }).code;
  }
}

test.each<[string, ImportFileFault | number, () => string]>([
  ["a line of a million separators", "tooLarge", () => ",".repeat(1_000_000)],
  ["captions of a sheet of Excel, and one more", "tooLarge", () => `${"c,".repeat(16_384)}c\n1\n`],
  ["captions of a whole sheet of Excel", 1, () => `${"c,".repeat(16_383)}c\n1\n`],
  ["more lines than a sheet of Excel", "tooLarge", () => ROWS + "\n".repeat(1_048_576)],
  [
    "a million separators among the rows",
    3,
    () => `${ROWS}${",".repeat(1_000_000)}\nJOBS,CLSC,2025-12-31,8\n`,
  ],
  ["a cell of thirty million characters", 2, () => ROWS + "x".repeat(30_000_000)],
  ["a quotation mark that is never closed", 4, () => `${ROWS}"a,b\nc,d\ne,f\n`],
  ["a line of a million quotation marks", 2, () => ROWS + '"a'.repeat(1_000_000)],
  ["zero bytes between the letters", "binary", () => ROWS + "\0".repeat(100_000)],
])("%s: %s", async (_what, expected, text) => {
  expect(await outcomeOf(textFile(text()))).toBe(expected);
});

test("lines of which each opens a quotation mark are each a row", () => {
  const lines = Array.from({ length: 500 }, (_, index) => `"open ${index},b`);
  const rows = [...parseRows(`${lines.join("\n")}\n"x,y",z\n`, ",")];
  expect(rows.map(({ cells }) => cells[1])).toEqual([...lines.map(() => "b"), "z"]);
  expect(rows.filter(({ isBroken }) => isBroken)).toHaveLength(500);
});

test("the bounds of a text are those of pasted cells too", () => {
  expect(() => textSource("pasted", "a\t".repeat(20_000))).toThrow(
    expect.objectContaining({ code: "tooLarge" }),
  );
  expect(textSource("pasted", "Partner\tValue\r\nCLSC\t7").header).toBe(1);
});

test("UTF-16 without a byte order mark is read", async () => {
  const bytes = Uint8Array.from([...ROWS].flatMap((letter) => [letter.charCodeAt(0), 0]));
  expect(guessEncoding(bytes)).toBe("utf-16le");
  expect(await outcomeOf(readImportFile("figures.csv", bytes))).toBe(1);
});

/** A workbook of one sheet whose XML has a part replaced, with further parts. */
async function workbook(
  change: (sheet: string) => string,
  further: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const rows = Array.from({ length: 200 }, (_, row) => [`Partner ${row}`, row]);
  const parts = unzipSync(await fileOf([sheetWith("Data", [["Partner", "Value"], ...rows])]));
  const sheet = "xl/worksheets/sheet1.xml";
  parts[sheet] = strToU8(change(strFromU8(parts[sheet] ?? new Uint8Array())));
  for (const [path, text] of Object.entries(further)) parts[path] = strToU8(text);
  return zipSync(parts);
}

test("merged cells over all columns, many times, are refused", async () => {
  const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1"/>'.repeat(100)}</mergeCells>`;
  const wide = '<row r="1">' + '<c t="n"><v>1</v></c>'.repeat(16_384) + "</row>";
  const bytes = await workbook((sheet) =>
    sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${wide}</sheetData>${merges}`),
  );
  expect(await outcomeOf(readImportFile("figures.xlsx", bytes))).toBe("tooLarge");
});

test("merged cells without end, beside a few cells, are read", async () => {
  const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)}</mergeCells>`;
  const bytes = await workbook((sheet) => sheet.replace("</sheetData>", `</sheetData>${merges}`));
  expect(await outcomeOf(readImportFile("figures.xlsx", bytes))).toBe(200);
});

onlyInSoak(() => {
  test("tables over each other, thousands of them, are refused", async () => {
    const tables = Array.from({ length: 3_000 }, (_, index) => index);
    const links = tables.map(
      (index) =>
        `<Relationship Id="t${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/t${index}.xml"/>`,
    );
    const rows = `<row><c t="n"><v>1</v></c></row>`.repeat(2_000);
    const bytes = await workbook(
      (sheet) => sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
      {
        ...Object.fromEntries(
          tables.map((index) => [
            `xl/tables/t${index}.xml`,
            `<table displayName="T${index}" ref="A1:XFD1048576"/>`,
          ]),
        ),
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
      },
    );
    expect(await outcomeOf(readImportFile("figures.xlsx", bytes))).toBe("tooLarge");
  });
});

test("a number format of ten million characters says nothing", () => {
  expect(formatKind(`0${'"%"'.repeat(3_000_000)}`, 0.5)).toEqual({ kind: "number" });
});

test("what is ordered is searched by halves", () => {
  const items = Array.from({ length: 1_000_000 }, (_, index) => index);
  let steps = 0;
  const isPast = (item: number) => {
    steps += 1;
    return item >= 765_432;
  };
  expect(indexFrom(items, isPast)).toBe(765_432);
  expect(steps).toBeLessThanOrEqual(20);
  expect(indexFrom([], () => true)).toBe(0);
  expect(indexFrom([1, 2], () => false)).toBe(2);
});
