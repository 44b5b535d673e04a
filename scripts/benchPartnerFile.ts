import { strToU8, zipSync } from "fflate";
import { openImportFile, readOpenedFile } from "../src/importFiles";
import { sampleOf } from "../src/model/import/source";
import { processorTime } from "./processorTime";

/** The measurements of reading a partner's workbook, without its import. */
interface PartnerFileFigures {
  readonly case: string;
  readonly cells: number;
  readonly fileBytes: number;
  readonly milliseconds: {
    /** processor time of opening the file */
    readonly open: number;
    /** processor time of reading its sheet, which a choice of another sheet repeats */
    readonly read: number;
  };
  readonly peakMemoryBytes: number;
}

const COLUMNS = 10;

/** Reads a workbook of this many cells, ten in each row. Call it once per process. */
export async function measurePartnerFile(name: string, cells: number): Promise<PartnerFileFigures> {
  const bytes = workbookOf(cells / COLUMNS);
  const start = processorTime();
  const file = await openImportFile("bench.xlsx", bytes);
  const opened = processorTime();
  const { source } = readOpenedFile(file, {});
  const read = processorTime();
  if (!source || sampleOf(source, 1).length === 0) throw new Error("The workbook has no rows.");
  return {
    ...{ case: name, cells, fileBytes: bytes.length },
    milliseconds: { open: Math.round(opened - start), read: Math.round(read - opened) },
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** A workbook with texts, days and numbers, small in memory while it is made. */
function workbookOf(rows: number): Uint8Array {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const captions = ["Indicator", "Partner", "Period end", "Value", "Group", "A", "B", "C", "D", "E"].map(
    text,
  );
  const lines = Array.from({ length: rows - 1 }, (_, row) => {
    const cells = [
      ...[
        text(`IND-${row % 40}`),
        text(`Partner ${row % 500}`),
        `<c s="1"><v>${44927 + (row % 700)}</v></c>`,
      ],
      ...[`<c><v>${row * 1.25}</v></c>`, text("Women"), text("note")],
      ...[1, 2, 3, 4].map((each) => `<c><v>${row + each}</v></c>`),
    ];
    return `<row>${cells.join("")}</row>`;
  });
  const links = (kind: string, target: string) =>
    `<Relationships><Relationship Id="rId1" Type="x/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    "_rels/.rels": links("officeDocument", "xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": links("worksheet", "worksheets/sheet1.xml").replace(
      "</Relationships>",
      '<Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>',
    ),
    "xl/workbook.xml": '<workbook><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>${captions.join("")}</row>${lines.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
