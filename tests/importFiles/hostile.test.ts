/** Files that are damaged, too large, or something else than their name says: each is refused with its reason. */
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { PANE_IMPORT_TEXTS } from "../../src/languages/texts/pane/import";
import { LANGUAGES } from "../../src/languages";
import { ImportFileError, readImportFile, type ImportFileFault } from "../../src/importFiles";
import { fileOf, readWorkbook, sheetWith } from "../support/partnerWorkbooks";

const ROWS = [
  ["Indicator", "Partner", "Period end", "Value"],
  ["JOBS", "CLSC", 2024, 7],
];
const SHEET = "xl/worksheets/sheet1.xml";

let good: Uint8Array;
beforeAll(async () => {
  good = await fileOf([sheetWith("Data", ROWS)]);
});

/** The file with a part changed, or left out. */
function changed(part: string, change: (text: string) => string | undefined): Uint8Array {
  const parts = unzipSync(good);
  const text = change(strFromU8(parts[part]!));
  if (text === undefined) delete parts[part];
  else parts[part] = strToU8(text);
  return zipSync(parts);
}

/** The file with these rows in the XML of its sheet. */
function withRows(rows: string, after = ""): Uint8Array {
  return changed(SHEET, (text) =>
    text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>${after}`),
  );
}

/** An OLE file whose directory has a name. */
function ole(name: string): Uint8Array {
  const letters = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...letters]);
}

/** A zip file whose only large part says that it is small. */
function withWrongSize(): Uint8Array {
  const bytes = zipSync({
    ...unzipSync(good),
    [SHEET]: strToU8(`<worksheet>${"<sheetData/>".padEnd(5_000_000 - 23)}</worksheet>`),
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    // The size is at 24 in an entry of the directory.
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
      view.setUint32(at + 24, 1_000, true);
  }
  return bytes;
}

const filled = (count: number) => '<c t="n"><v>1</v></c>'.repeat(count);

test.each<[string, ImportFileFault, () => Uint8Array]>([
  ["nothing", "empty", () => new Uint8Array(0)],
  ["a picture", "binary", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array<number>(200).fill(0)])],
  ["a zip file of something else", "binary", () => zipSync({ "word/document.xml": strToU8("<w/>") })],
  ["a workbook cut short", "damaged", () => good.subarray(0, good.length - 30)],
  ["the first bytes of a workbook", "damaged", () => good.subarray(0, 200)],
  ["a workbook with a password", "encrypted", () => ole("EncryptedPackage")],
  ["a workbook of Excel 97", "otherWorkbook", () => ole("Workbook")],
  [
    "a binary workbook",
    "otherWorkbook",
    () => {
      const parts = unzipSync(good);
      const links = strFromU8(parts["_rels/.rels"]!).replaceAll("workbook.xml", "workbook.bin");
      return zipSync({
        ...parts,
        "_rels/.rels": strToU8(links),
        "xl/workbook.bin": parts["xl/workbook.xml"]!,
      });
    },
  ],
  ["a sheet whose XML breaks off", "damaged", () => changed(SHEET, (text) => text.slice(0, 500))],
  ["a sheet that is missing", "damaged", () => changed(SHEET, () => undefined)],
  ["a row beyond the last", "damaged", () => withRows('<row r="1048577"><c><v>1</v></c></row>')],
  [
    "a document type",
    "damaged",
    () => changed(SHEET, (text) => text.replace("<worksheet", "<!DOCTYPE x><worksheet")),
  ],
  ["a part that is larger than it says", "damaged", withWrongSize],
  ["more bytes than allowed", "tooLarge", () => new Uint8Array(50_000_001).fill(65)],
  [
    "a zip bomb",
    "tooLarge",
    () => zipSync({ ...unzipSync(good), "xl/media/zeros": new Uint8Array(200_000_001) }),
  ],
  [
    "a million cells and one",
    "tooLarge",
    () => withRows(`<row>${filled(10_000)}</row>`.repeat(100) + `<row>${filled(1)}</row>`),
  ],
  [
    "long rows with little in them",
    "tooLarge",
    () =>
      withRows(
        Array.from(
          { length: 300 },
          (_, row) =>
            `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`,
        ).join(""),
      ),
  ],
  [
    "merged cells over each other",
    "tooLarge",
    () =>
      withRows(
        `<row>${filled(2)}</row>`.repeat(2_000),
        `<mergeCells>${'<mergeCell ref="A1:B2000"/>'.repeat(600)}</mergeCells>`,
      ),
  ],
  ["a workbook without a filled cell", "empty", () => withRows('<row><c s="0"/></row>')],
  [
    "only captions",
    "noRows",
    () => withRows('<row><c t="str"><v>Partner</v></c><c t="str"><v>Value</v></c></row>'),
  ],
])("%s: %s", async (_what, code, bytes) => {
  const refused = await readImportFile("figures.xlsx", bytes()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ImportFileError);
  expect(refused).toMatchObject({ code });
  for (const language of LANGUAGES)
    expect(PANE_IMPORT_TEXTS[language][`source.fault.${code}`]).toMatch(/\.$/);
});

test("a sheet that claims a million rows is read by what is in it", async () => {
  const file = changed(SHEET, (text) =>
    text
      .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
      .replace(
        "</sheetData>",
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="F1:XFD1048576"/></mergeCells>',
      ),
  );
  const { source } = await readWorkbook(file);
  expect(source.rows.map(({ line }) => line)).toEqual([2, 1_048_576]);
});

test("a text is read as one, whatever its name says, and a workbook too", async () => {
  const text = await readImportFile("figures.xlsx", strToU8("Partner;Value\nCLSC;7,5"));
  expect(text).toMatchObject({ kind: "text", encoding: "utf-8", source: { separator: ";", header: 1 } });
  expect(await readImportFile("figures.csv", good)).toMatchObject({ kind: "workbook", questions: [] });
});

test("what only its own program needs does not stop the reading", async () => {
  const parts = unzipSync(good);
  const links = strFromU8(parts["xl/_rels/workbook.xml.rels"]!).replace(
    "</Relationships>",
    '<Relationship Id="rId99" Type="http://x/externalLink" Target="gone.xml"/></Relationships>',
  );
  const drawing = withRows(
    '<row><c t="str"><v>Value</v></c></row><row><c><v>1</v></c></row>',
    '<drawing r:id="rId7"/>',
  );
  const sheet = unzipSync(drawing)[SHEET]!;
  const file = zipSync({ ...parts, [SHEET]: sheet, "xl/_rels/workbook.xml.rels": strToU8(links) });
  expect((await readWorkbook(file)).source.captions).toEqual(["Value"]);
});

test("a large sheet is read in steps, between which other tasks run", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => ["JOBS", `Partner ${row}`, 2024, row]);
  const bytes = await fileOf([sheetWith("Data", [...ROWS, ...rows])]);
  let tasks = 0;
  const count = setInterval(() => (tasks += 1), 0);
  const { source } = await readWorkbook(bytes);
  clearInterval(count);
  expect(source.rows).toHaveLength(20_001);
  expect(tasks).toBeGreaterThan(0);
});
