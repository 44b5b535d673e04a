/** Files as other programs write them, assembled by hand. */
import { strToU8, zipSync } from "fflate";
import { XlsxError, type OpenedWorkbook, type XlsxErrorCode } from "../../src/xlsx";
import { openWorkbook } from "../../src/host";
import type { Cell, ChartState, SheetState } from "../../src/spreadsheet/state";
import { openHost } from "../support/host";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationships(...links: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = links.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** The parts of a workbook with one sheet "Data", whose part holds `worksheet`. */
function parts(worksheet: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    "_rels/.rels": relationships(["rId1", "officeDocument", "/xl/workbook.xml"]),
    "xl/workbook.xml":
      `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:sheets>` +
      '<x:sheet name="Data" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${worksheet}</worksheet>`,
    ...more,
  };
}

function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function openSheet(worksheet: string, more?: Readonly<Record<string, string>>): OpenedWorkbook {
  return openWorkbook(zipFiles(parts(worksheet, more)));
}

function sheetOf({ workbook }: OpenedWorkbook): SheetState {
  return workbook.sheets[0]!;
}

/** A function that returns the cells of a sheet with these rows. */
function cellsOf(
  rows: string,
  more?: Readonly<Record<string, string>>,
): (row: number, column: number) => Cell | undefined {
  const sheet = sheetOf(openSheet(`<sheetData>${rows}</sheetData>`, more));
  return (row, column) => sheet.cells.get(row, column);
}

/** A workbook part with a relationship to another kind of part. */
function withPart(kind: string, target: string, content: string): Record<string, string> {
  return {
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", kind, target],
    ),
    [`xl/${target}`]: content,
  };
}

function codeOf(open: () => unknown): XlsxErrorCode | "opened" {
  try {
    open();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return "opened";
}

describe("cells", () => {
  test("of every type, with and without their address", () => {
    const cell = cellsOf(
      '<row r="2"><c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></is></c><c><v>1.5</v></c>' +
        '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c r="H2" t="d"><v>2024-03-01</v></c><c t="str"><v>a_x000D_b</v></c></row>' +
        '<row><c t="n"><v>3</v></c></row>',
    );
    expect([0, 1, 2, 3, 7, 8].map((column) => cell(1, column)?.value)).toEqual([
      "two runs",
      1.5,
      true,
      { error: "#N/A" },
      45352,
      "a\rb",
    ]);
    expect(cell(2, 0)?.value).toBe(3);
  });

  test("that share a formula get it with adjusted references, and it is computed", async () => {
    const { workbook } = openSheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1+_xlfn.IFNA(1,0)</f><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>9</v></c></row></sheetData>',
    );
    expect(workbook.sheets[0]!.cells.get(1, 1)).toMatchObject({ formula: "=A2*$A$1+IFNA(1,0)", value: 9 });
    const host = await openHost({ workbook });
    await host.settle();
    expect(host.workbook.sheets[0]!.cells.get(1, 1)?.value).toBe(6);
  });

  test("keep their last value where their formula is unsupported, and this is reported", () => {
    const file = openSheet(
      '<sheetData><row r="1"><c r="A1"><f>[1]Sheet1!A1+1</f><v>7</v></c><c r="B1"><f>INDIRECT("A1")</f><v>8</v></c>' +
        '<c r="C1"><f t="array" ref="C1">SUM(A1:B1*2)</f><v>30</v></c><c r="D1"><f t="array" ref="D1:E1">A1:B1</f><v>7</v></c>' +
        '<c r="E1"><v>8</v></c></row></sheetData>',
    );
    const cells = [0, 1, 2, 3, 4].map((column) => sheetOf(file).cells.get(0, column));
    expect(cells.map((cell) => cell?.value)).toEqual([7, 8, 30, 7, 8]);
    expect(cells.map((cell) => cell?.formula)).toEqual([
      undefined,
      undefined,
      "=SUM(A1:B1*2)",
      undefined,
      undefined,
    ]);
    expect(file.unsupportedFeatures).toEqual(["arrayFormulas", "externalLinks", "formulas"]);
    expect(Object.fromEntries(file.unsupportedPlaces)).toEqual({
      externalLinks: ["Data!A1"],
      formulas: ["Data!B1"],
      arrayFormulas: ["Data!D1"],
    });
  });

  test("show theme colours and indexed colours, tints and numbered formats", () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Aptos"/></font>` +
      '<font><b/><color theme="4" tint="-0.5"/><name val="Aptos"/></font></fonts><fills><fill/><fill/>' +
      '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills><borders><border/></borders>' +
      '<cellXfs><xf/><xf numFmtId="14" fontId="1" fillId="2"><alignment textRotation="90"/></xf></cellXfs></styleSheet>';
    const more = withPart("styles", "styles.xml", styles);
    const file = openSheet('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', more);
    expect(sheetOf(file).cells.get(0, 0)?.style).toEqual({
      bold: true,
      fontColor: "#203864",
      fontName: "Aptos",
      fill: "#FF0000",
      numberFormat: "m/d/yyyy",
    });
    expect(file.unsupportedFeatures).toEqual(["textAlignment"]);
  });
});

describe("sheets", () => {
  test("with frozen panes, breaks, a header and hidden columns up to the last", () => {
    const sheet = sheetOf(
      openSheet(
        '<sheetViews><sheetView showGridLines="false" workbookViewId="0"><pane xSplit="1" ySplit="2" state="frozen" ' +
          'activePane="bottomRight" topLeftCell="B3"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews>' +
          '<cols><col min="2" max="3" width="20" customWidth="true"/><col min="4" max="16384" width="9.14" hidden="true"/></cols>' +
          '<sheetData/><headerFooter><oddHeader>&amp;L&amp;"-,Bold"Left &amp;&amp; more&amp;RPage &amp;P</oddHeader></headerFooter>' +
          '<rowBreaks count="1"><brk id="30" man="true"/></rowBreaks>',
      ),
    );
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.columnWidths.get(2)).toBe(105);
    expect(sheet.hiddenColumns.has(16_383)).toBe(true);
    expect(sheet.pageLayout.rowBreaks).toEqual([30]);
    expect(sheet.pageLayout.headersFooters).toMatchObject({
      leftHeader: '&"-,Bold"Left && more',
      centerHeader: "",
      rightHeader: "Page &P",
    });
  });

  test("with rules that newer versions store as extensions", () => {
    const sheet = sheetOf(
      openSheet(
        '<sheetData/><extLst><ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">' +
          "<x14:formula1><xm:f>Data!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B1:B5 D1</xm:sqref></x14:dataValidation>" +
          "</x14:dataValidations></ext><ext><x14:conditionalFormattings><x14:conditionalFormatting>" +
          '<x14:cfRule type="expression" priority="2"><xm:f>Data!$A$1&gt;1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule>' +
          "<xm:sqref>C1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>",
      ),
    );
    expect(sheet.validations).toMatchObject([
      {
        areas: [{ row: 0, column: 1, rows: 5 }, { column: 3 }],
        rule: { list: { inCellDropDown: true, source: "=Data!$A$1:$A$3" } },
      },
    ]);
    expect(sheet.conditionalFormats).toMatchObject([
      { type: "Custom", rule: { formula: "=Data!$A$1>1" }, style: { bold: true }, priority: 0 },
    ]);
  });

  test("report unsupported features", () => {
    const { unsupportedFeatures } = openSheet(
      '<sheetViews><sheetView zoomScale="80" workbookViewId="0"/></sheetViews><sheetData/>' +
        '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y"/><autoFilter ref="A1:B2"/>' +
        '<conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>' +
        '<colBreaks/><legacyDrawing r:id="rId9"/>',
      withPart("vbaProject", "vbaProject.bin", "code"),
    );
    expect(unsupportedFeatures).toEqual([
      "comments",
      "conditionalFormats",
      "filters",
      "macros",
      "passwords",
      "printDetails",
      "zoom",
    ]);
  });
});

/** The chart of a sheet, from what its part holds after the plot and in the text properties of the category axis. */
function chartOf(afterPlot: string, axisText = ""): ChartState {
  const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const line =
    "<c:ser><c:order val='0'/><c:val><c:numRef><c:f>Data!$A$1:$A$2</c:f></c:numRef></c:val></c:ser>";
  const plot = `<c:lineChart><c:grouping val="standard"/>${line}</c:lineChart><c:catAx>${axisText}</c:catAx><c:valAx/>`;
  const frame = `<d:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></d:graphicFrame>`;
  const opened = openSheet('<sheetData/><drawing r:id="rId1"/>', {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
    "xl/drawings/drawing1.xml": `<d:wsDr xmlns:d="drawing" xmlns:a="${A}" xmlns:c="${C}" xmlns:r="${OFFICE}"><d:absoluteAnchor>${frame}</d:absoluteAnchor></d:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea>${plot}</c:plotArea>${afterPlot}</c:chart></c:chartSpace>`,
  });
  return sheetOf(opened).charts[0]!;
}

describe("a chart", () => {
  test.each([
    ["", undefined],
    ['<c:dispBlanksAs val="gap"/>', undefined],
    ["<c:dispBlanksAs/>", "Zero"],
    ['<c:dispBlanksAs val="span"/>', "Interplotted"],
  ])("whose part says %s draws blanks so", (element, blanks) => {
    expect(chartOf(element).blanks).toBe(blanks);
  });

  test("draws #N/A as a blank only where its part says so", () => {
    const option = (value: string) =>
      `<c:extLst><c:ext uri="{0}"/><c:ext uri="{1}" xmlns:o="options"><o:dataDisplayOptions16><o:dispNaAsBlank ${value}/></o:dataDisplayOptions16></c:ext></c:extLst>`;
    expect(["", option('val="0"'), option('val="1"')].map((part) => chartOf(part).naAsBlank)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });

  test.each([
    ['rot="-60000000" vert="horz"', undefined],
    ['vert="horz"', undefined],
    ['rot="0"', 0],
    ['rot="-5400000"', 90],
    ['rot="0" vert="wordArtVert"', 180],
  ])("whose axis says %s turns labels so", (attributes, angle) => {
    const text = `<c:txPr><a:bodyPr ${attributes}/></c:txPr>`;
    expect(chartOf("", text).axes.category.textOrientation).toBe(angle);
  });
});

describe("a file is refused", () => {
  const ole = (text: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...[...text].flatMap((character) => [character.charCodeAt(0), 0]),
    ]);
  const good = zipFiles(parts("<sheetData/>"));
  const without = (path: string): Uint8Array => {
    const files = parts("<sheetData/>");
    return zipFiles(Object.fromEntries(Object.entries(files).filter(([name]) => name !== path)));
  };
  const bomb = zipFiles(parts("<sheetData/>", { "xl/media/zeros.bin": "0".repeat(3_000_000) }));
  const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`;
  const cells = (row: string): Uint8Array => zipFiles(parts(`<sheetData>${row}</sheetData>`));

  test.each<[string, XlsxErrorCode, () => Uint8Array]>([
    ["an empty file", "NotAWorkbook", () => new Uint8Array(0)],
    ["a text file", "NotAWorkbook", () => strToU8("a;b;c\n1;2;3")],
    ["a zip file cut short", "NotAWorkbook", () => good.subarray(0, good.length - 40)],
    ["a zip file that is not a workbook", "NotAWorkbook", () => zipFiles({ "readme.txt": "hello" })],
    ["an OpenDocument file", "UnsupportedFormat", () => zipFiles({ mimetype: "x", "content.xml": "<x/>" })],
    ["a file of Excel 97", "UnsupportedFormat", () => ole("Workbook")],
    ["a file with a password", "Encrypted", () => ole("EncryptedPackage")],
    ["a missing sheet part", "MissingPart", () => without("xl/worksheets/sheet1.xml")],
    ["an element that is not closed", "Damaged", () => cells("<row>")],
    [
      "a document type declaration",
      "Damaged",
      () => zipFiles({ ...parts(""), "xl/worksheets/sheet1.xml": entity }),
    ],
    ["an undeclared entity", "Damaged", () => cells('<row><c t="str"><v>&e;</v></c></row>')],
    ["a row beyond the sheet's last", "Damaged", () => cells('<row r="1048577"/>')],
    ["a shared string that does not exist", "Damaged", () => cells('<row><c t="s"><v>4</v></c></row>')],
  ])("%s: %s", (_what, code, bytes) => {
    expect(codeOf(() => openWorkbook(bytes()))).toBe(code);
  });

  test("that exceeds the unpacked size limit", () => {
    expect(bomb.length).toBeLessThan(10_000);
    expect(codeOf(() => openWorkbook(bomb, { maxUnpackedBytes: 1_000_000 }))).toBe("TooLarge");
    expect(codeOf(() => openWorkbook(bomb))).toBe("opened");
  });

  test("whose parts refer a thousand times to the same large one", () => {
    const many = Array.from({ length: 1000 }, (_, index) => index + 1);
    const files = parts(`<sheetData/>${" ".repeat(50_000)}`, {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${many.map((n) => `<sheet name="S${n}" r:id="rId${n}"/>`).join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ...many.map((n) => [`rId${n}`, "worksheet", "worksheets/sheet1.xml"] as const),
      ),
    });
    expect(codeOf(() => openWorkbook(zipFiles(files), { maxUnpackedBytes: 500_000 }))).toBe("TooLarge");
  });

  test("that uses the 1904 date system", () => {
    const book = '<workbook><workbookPr date1904="1"/><sheets/></workbook>';
    const files = { ...parts("<sheetData/>"), "xl/workbook.xml": book };
    expect(codeOf(() => openWorkbook(zipFiles(files)))).toBe("DateSystem1904");
  });
});
