import { isCellError, type WorkbookState } from "../../src/spreadsheet/state";
import { writeXlsx } from "../../src/xlsx/write/writeXlsx";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { validateOpenXml } from "../support/openxml";
import { convertToPdf, pdfPageTexts } from "../support/pdf";
import { attributesOf, cellsOf, elementsOf, openXlsx, textOf, type XlsxFile } from "../support/xlsxReader";
import { ENGLISH, everyFeature, FRENCH, type Words } from "./everyFeature";
import { area, put, putFormula, sheetState, workbookState } from "../spreadsheet/workbooks";

const LANGUAGES = [
  ["English", ENGLISH],
  ["French", FRENCH],
] as const;

/** Cell values in the workbook state, by sheet and address. */
function stateValues(workbook: WorkbookState): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    workbook.sheets.map((sheet) => [
      sheet.name,
      Object.fromEntries(
        [...sheet.cells.entries()]
          .filter(({ cell }) => cell.value !== "" || cell.formula !== undefined)
          .map(({ row, column, cell }) => [`${String.fromCharCode(65 + column)}${row + 1}`, cell.value]),
      ),
    ]),
  );
}

/** The same workbook with stale computed values, as if nothing had been computed since an edit. */
function withStaleValues(workbook: WorkbookState): WorkbookState {
  for (const sheet of workbook.sheets) {
    for (const { cell } of sheet.cells.entries()) if (cell.formula !== undefined) cell.value = 987654;
  }
  return workbook;
}

function tag(xml: string, name: string): Record<string, string> {
  const found = elementsOf(xml, name)[0];
  if (!found) throw new Error(`No element ${name}`);
  return found.attributes;
}

describe.each(LANGUAGES)("a workbook with every feature, in %s", (_language, words: Words) => {
  const state = everyFeature(words);
  let bytes: Uint8Array;
  let file: XlsxFile;

  beforeAll(async () => {
    bytes = await writeXlsx(state);
    file = openXlsx(bytes);
  });

  test("is valid to Microsoft's Open XML SDK", async () => {
    expect(await validateOpenXml(bytes)).toEqual([]);
  });

  test("holds every value of the state, computed ones and errors too", () => {
    expect(file.values).toEqual(stateValues(state));
  });

  test("is the same file when saved again", async () => {
    expect(await writeXlsx(state)).toEqual(bytes);
  });

  test("writes formulas in file form", () => {
    expect(file.formulas[words.partners]).toMatchObject({
      E4: `Partners[[#This Row],[${words.amount}]]*2`,
      F5: `_xlfn.IFS(Partners[[#This Row],[${words.since}]]<DATE(2021,1,1),"${words.late}",TRUE,"")`,
      C8: `SUBTOTAL(109,Partners[${words.amount}])`,
    });
  });

  test("describes its tables: headers, calculated columns, totals, filter, style", () => {
    const [table, sectors] = [
      ...file.related(words.partners, "table"),
      ...file.related(words.lists, "table"),
    ];
    expect(tag(table!, "table")).toMatchObject({
      displayName: "Partners",
      ref: "A3:F8",
      totalsRowCount: "1",
    });
    expect(tag(table!, "autoFilter").ref).toBe("A3:F7");
    const columns = elementsOf(table!, "tableColumn");
    expect(columns.map(({ attributes }) => attributes.name)).toEqual([
      words.name,
      words.sector,
      words.amount,
      words.since,
      words.doubled,
      words.late,
    ]);
    expect(columns[0]!.attributes.totalsRowLabel).toBe("Total");
    expect(columns[2]!.attributes.totalsRowFunction).toBe("sum");
    expect(textOf(elementsOf(columns[4]!.content, "calculatedColumnFormula")[0]!.content)).toBe(
      `Partners[[#This Row],[${words.amount}]]*2`,
    );
    expect(tag(table!, "tableStyleInfo")).toMatchObject({ name: "TableStyleMedium2", showRowStripes: "1" });
    expect(elementsOf(sectors!, "autoFilter")).toEqual([]);
  });

  test("shows each sheet as it was: frozen rows, gridlines, visibility, selection, active sheet", () => {
    const partners = file.sheetPart(words.partners);
    expect(tag(partners, "pane")).toMatchObject({
      xSplit: "1",
      ySplit: "3",
      topLeftCell: "B4",
      state: "frozen",
    });
    expect(tag(partners, "selection")).toMatchObject({ activeCell: "B5", sqref: "B5:B6" });
    expect(tag(file.sheetPart(words.summary), "sheetView")).toMatchObject({
      showGridLines: "0",
      showRowColHeaders: "0",
    });
    const workbook = file.part("xl/workbook.xml");
    expect(elementsOf(workbook, "sheet").map(({ attributes }) => attributes.state ?? "visible")).toEqual([
      "visible",
      "visible",
      "hidden",
      "veryHidden",
    ]);
    expect(tag(workbook, "workbookView").activeTab).toBe("1");
  });

  test("writes what each name refers to, its scope, and whether it is hidden", () => {
    const names = elementsOf(file.part("xl/workbook.xml"), "definedName").map(({ attributes }) => attributes);
    const named = (name: string) => names.find((one) => one.name === name)!;
    expect(named("PartnerAmounts")).toMatchObject({ comment: words.prompt });
    expect(named("PartnerAmounts").localSheetId).toBeUndefined();
    expect(named("LocalName").localSheetId).toBe("2");
    expect(named("HiddenName").hidden).toBe("1");
    expect(named("_xlnm.Print_Titles").localSheetId).toBe("0");
  });

  test("makes Excel recalculate on opening", () => {
    expect(tag(file.part("xl/workbook.xml"), "calcPr").fullCalcOnLoad).toBe("1");
  });

  test("keeps text that looks like a formula as text, also when it is edited", () => {
    const cell = elementsOf(file.sheetPart(words.summary), "c").find(
      ({ attributes }) => attributes.r === "A4",
    )!;
    const formats = elementsOf(elementsOf(file.part("xl/styles.xml"), "cellXfs")[0]!.content, "xf");
    expect(cell.attributes.t).toBe("s");
    expect(formats[Number(cell.attributes.s)]!.attributes.quotePrefix).toBe("1");
  });

  test("gives its charts alternative texts and cached values", () => {
    const [drawing] = file.related(words.summary, "drawing");
    const frames = elementsOf(drawing!, "xdr:cNvPr").map(({ attributes }) => attributes);
    expect(frames.map(({ name }) => name)).toEqual([
      "Bars",
      "Round",
      "Stack",
      "Lines",
      "Plain lines",
      "Bar stack",
      "Trend",
    ]);
    expect(frames[0]!.descr).toBe(words.prompt.replace("\n", " "));
    const bars = file.related(words.summary, "chart")[0]!;
    const numbers = elementsOf(elementsOf(bars, "c:numCache")[0]!.content, "c:v");
    expect(numbers.map(({ content }) => Number(content))).toEqual([100, 200.5, 0, -12.25]);
    const names = elementsOf(bars, "c:tx").map(({ content }) => elementsOf(content, "c:v")[0]);
    expect(names.flatMap((name) => (name ? [textOf(name.content)] : []))).toEqual([
      words.amount,
      words.doubled,
    ]);
    const categories = elementsOf(elementsOf(bars, "c:cat")[0]!.content, "c:v");
    expect(categories.map(({ content }) => textOf(content))).toEqual(words.partnerNames);
  });

  test("writes lines, markers and labels of a chart as they are, and no frame", () => {
    const trend = file.related(words.summary, "chart")[6]!;
    const series = elementsOf(trend, "c:ser").map(({ content }) => content);
    const first = (content: string, name: string) => elementsOf(content, name)[0];
    const symbols = series.map((content) => first(content, "c:symbol")!.attributes.val);
    expect(symbols).toEqual(["circle", "none", "diamond", "none"]);
    const lines = series.map((content) => first(content, "a:ln")!);
    expect(lines[0]!.attributes.w).toBe("25400");
    expect(first(lines[1]!.content, "a:prstDash")!.attributes.val).toBe("dash");
    expect([lines[2]!.content, lines[3]!.content]).toEqual(["<a:noFill/>", "<a:noFill/>"]);
    const labels = series.map((content) => first(content, "c:dLbls")?.content);
    expect(labels.map((content) => content && first(content, "c:dLblPos")!.attributes.val)).toEqual([
      undefined,
      undefined,
      "r",
      "t",
    ]);
    expect(first(labels[2]!, "c:showSerName")!.attributes.val).toBe("1");
    expect(first(labels[3]!, "c:numFmt")!.attributes.formatCode).toBe('0.0" %"');
    expect(trend).toMatch(/<\/c:chart><c:spPr><a:noFill\/><a:ln><a:noFill\/><\/a:ln><\/c:spPr>/);
    const [categories, values] = [first(trend, "c:catAx")!.content, first(trend, "c:valAx")!.content];
    expect(first(categories, "c:tickLblSkip")!.attributes.val).toBe("2");
    expect(first(categories, "a:bodyPr")!.attributes).toEqual({ rot: "2700000", vert: "horz" });
    expect(first(values, "a:bodyPr")!.attributes).toEqual({ vert: "wordArtVert" });
  });

  test("writes how charts draw empty cells and #N/A", () => {
    const charts = file.related(words.summary, "chart");
    const blanks = charts.map((xml) => tag(xml, "c:dispBlanksAs").val);
    expect(blanks).toEqual(["gap", "gap", "gap", "gap", "gap", "zero", "span"]);
  });

  test("writes the targets of its links", () => {
    const links = elementsOf(file.sheetPart(words.summary), "hyperlink").map(({ attributes }) => attributes);
    expect(links[0]).toMatchObject({ ref: "A5", tooltip: words.prompt });
    expect(links[0]!.location).toContain("!A1");
    const externalLinks = elementsOf(file.part("xl/worksheets/_rels/sheet1.xml.rels"), "Relationship")
      .map(({ attributes }) => attributes)
      .find(({ Id }) => Id === links[1]!["r:id"]);
    expect(externalLinks).toMatchObject({
      TargetMode: "External",
      Target: "https://example.org/r%C3%A9cit?a=1&b=2",
    });
  });

  test("writes its document title, and no other localised text", () => {
    expect(textOf(elementsOf(file.part("docProps/core.xml"), "dc:title")[0]!.content)).toBe(words.title);
    expect(file.part("docProps/app.xml")).not.toContain("Worksheets");
  });
});

describe("LibreOffice, recalculating everything", () => {
  const saved: Record<string, XlsxFile> = {};

  beforeAll(async () => {
    const files = await Promise.all(
      LANGUAGES.map(([, words]) => writeXlsx(withStaleValues(everyFeature(words)))),
    );
    const results = await recalculateAllWithLibreOffice(files);
    LANGUAGES.forEach(([language], index) => (saved[language] = openXlsx(results[index]!)));
  });

  describe.each(LANGUAGES)("in %s", (language, words: Words) => {
    test("computes the same values, calculated columns and names over tables included", () => {
      expect(saved[language]!.values).toEqual(stateValues(everyFeature(words)));
    });

    test("keeps tables, names, and hidden sheets", () => {
      const file = saved[language]!;
      const [table] = file.related(words.partners, "table");
      expect(tag(table!, "table")).toMatchObject({ displayName: "Partners", ref: "A3:F8" });
      const names = Object.fromEntries(
        elementsOf(file.part("xl/workbook.xml"), "definedName").map(({ attributes, content }) => [
          attributes.name,
          textOf(content),
        ]),
      );
      expect(names).toMatchObject({
        SectorNames: `Sectors[${words.sector}]`,
        PartnerAmounts: `Partners[${words.amount}]`,
        LocalName: `${words.lists}!$A$2`,
      });
      expect(names["_xlnm.Print_Area"]).toMatch(/!\$A\$1:\$M\$48,.*!\$C\$51:\$E\$54$/);
      expect(names["_xlnm.Print_Titles"]).toMatch(/!\$A:\$B,.*!\$1:\$1$/);
      expect(
        elementsOf(file.part("xl/workbook.xml"), "sheet").map(({ attributes }) => attributes.state),
      ).toEqual(["visible", "visible", "hidden", "hidden"]);
    });

    test("keeps validations with their messages", () => {
      const validations = elementsOf(saved[language]!.sheetPart(words.partners), "dataValidation");
      const types = validations.map(({ attributes }) => attributes.type).sort();
      expect(types).toEqual(
        ["custom", "date", "decimal", "list", "list", "list", "none", "textLength", "whole"].sort(),
      );
      const sector = validations.find(({ attributes }) => attributes.sqref === "B4:B7")!;
      expect(sector.attributes).toMatchObject({
        promptTitle: words.promptTitle,
        prompt: words.prompt,
        errorTitle: words.alertTitle,
        error: words.alert,
        errorStyle: "stop",
      });
      expect(textOf(elementsOf(sector.content, "formula1")[0]!.content)).toBe("SectorNames");
      const since = validations.find(({ attributes }) => attributes.type === "date")!;
      expect(since.attributes).toMatchObject({ errorStyle: "warning", operator: "between", sqref: "D4:D7" });
      expect(elementsOf(since.content, "formula1")[0]!.content).toBe("36526");
      const hidden = validations.find(({ attributes }) => attributes.sqref === "E10")!;
      expect(hidden.attributes.showDropDown).toBe("true");
    });

    test("keeps conditional formats, their order and styles", () => {
      const file = saved[language]!;
      const rules = [...elementsOf(file.sheetPart(words.partners), "cfRule")].sort(
        (a, b) => Number(a.attributes.priority) - Number(b.attributes.priority),
      );
      expect(rules.slice(0, 3).map(({ attributes }) => attributes.type)).toEqual([
        "cellIs",
        "expression",
        "containsText",
      ]);
      expect(textOf(elementsOf(rules[1]!.content, "formula")[0]!.content)).toBe(`$F4="${words.late}"`);
      const looks = elementsOf(file.part("xl/styles.xml"), "dxf");
      const late = looks[Number(rules[1]!.attributes.dxfId)]!.content;
      expect(late).toContain("FFB3261E");
      expect(late).toContain("FFFDECEA");
      expect(rules.some(({ attributes }) => attributes.type === "dataBar")).toBe(true);
    });

    test("keeps widths, heights, merges, formats, protection and locked cells", () => {
      const file = saved[language]!;
      const partners = file.sheetPart(words.partners);
      const widths = elementsOf(partners, "col").map(({ attributes }) => Number(attributes.width));
      // 240, 160, 120 (three times) and 100 pixels at seven pixels per character
      [240 / 7, 160 / 7, 120 / 7, 100 / 7].forEach((width, index) =>
        expect(widths[index]).toBeCloseTo(width, 1),
      );
      const rows = elementsOf(partners, "row").map(({ attributes }) => attributes);
      expect(rows.find(({ r }) => r === "1")!.ht).toBe("30");
      const summary = file.sheetPart(words.summary);
      expect(tag(summary, "mergeCell").ref).toBe("A1:H1");
      expect(tag(summary, "sheetProtection")).toMatchObject({
        sheet: "true",
        password: "83af",
        formatCells: "false",
        autoFilter: "false",
      });
      const styles = file.part("xl/styles.xml");
      expect(elementsOf(styles, "numFmt").map(({ attributes }) => attributes.formatCode)).toContain(
        "yyyy\\-mm\\-dd",
      );
      const cell = elementsOf(partners, "c").find(({ attributes }) => attributes.r === "A4")!;
      const format = elementsOf(elementsOf(styles, "cellXfs")[0]!.content, "xf")[Number(cell.attributes.s)]!;
      expect(attributesOf(/<protection[^>]*>/.exec(format.content)![0])).toMatchObject({ locked: "false" });
      expect(attributesOf(/<alignment[^>]*>/.exec(format.content)![0])).toMatchObject({
        horizontal: "left",
        indent: "1",
        wrapText: "true",
      });
    });

    test("keeps how the pages print", () => {
      const summary = saved[language]!.sheetPart(words.summary);
      expect(tag(summary, "pageSetup")).toMatchObject({
        orientation: "landscape",
        paperSize: "1",
        fitToWidth: "1",
        fitToHeight: "0",
      });
      expect(tag(summary, "printOptions").horizontalCentered).toBe("true");
      expect(textOf(elementsOf(summary, "oddHeader")[0]!.content)).toContain(words.title);
      expect(textOf(elementsOf(summary, "oddFooter")[0]!.content)).toBe(`&C${words.footer}`);
    });

    test("keeps charts with their titles, series, colours and axes", () => {
      const charts = saved[language]!.related(words.summary, "chart");
      const kinds = charts.map((xml) => /<c:(bar|line|doughnut)Chart>/.exec(xml)![1]);
      expect(kinds).toEqual(["bar", "doughnut", "bar", "line", "line", "bar", "line"]);
      const bars = charts[0]!;
      expect(elementsOf(bars, "a:t").map(({ content }) => textOf(content))).toContain(words.title);
      expect(bars).toContain('<a:srgbClr val="0b5c63"/>');
      expect(bars).toContain('<c:orientation val="maxMin"/>');
      expect(elementsOf(bars, "c:gapWidth")[0]!.attributes.val).toBe("50");
      const stack = charts[2]!;
      expect(stack).toContain('<c:grouping val="stacked"/>');
      expect(elementsOf(stack, "c:max")[0]!.attributes.val).toBe("500");
      const values = elementsOf(elementsOf(stack, "c:val")[1]!.content, "c:v");
      expect(values.map(({ content }) => Number(content))).toEqual([200, 401, 0, -24.5]);
    });
  });
});

test("a printed page shows the sheet with its header, numbers and chart", async () => {
  const pdf = await convertToPdf(await writeXlsx(everyFeature(FRENCH)));
  const [first] = await pdfPageTexts(pdf);
  expect(first).toMatch(/288\.25\s\$/);
  expect(first).toContain("Bibliothèque du Nord");
  expect(first!.match(/Enfance épanouie/g)!.length).toBeGreaterThan(3);
  expect(first).toMatch(/Page 1 de \d/);
});

describe("unusual workbook states", () => {
  test("a header cell that differs from its column's name is corrected", async () => {
    const sheet = sheetState("Data");
    put(sheet, 0, 0, [[2026, "wrong"]]);
    put(sheet, 1, 0, [[1, 2]]);
    sheet.tables.push({
      ...everyFeature(ENGLISH).sheets[2]!.tables[0]!,
      area: area(0, 0, 2, 2),
      columns: [
        { id: 1, name: "2026" },
        { id: 2, name: "Two\nlines" },
      ],
    });
    const bytes = await writeXlsx(workbookState([sheet]));
    expect(await validateOpenXml(bytes)).toEqual([]);
    const file = openXlsx(bytes);
    expect(file.values.Data).toMatchObject({ A1: "2026", B1: "Two\nlines", A2: 1, B2: 2 });
    const names = elementsOf(file.related("Data", "table")[0]!, "tableColumn");
    expect(names.map(({ attributes }) => attributes.name)).toEqual(["2026", "Two\nlines"]);
  });

  test("an empty workbook, and one whose active sheet is hidden, open on a visible sheet", async () => {
    const empty = await writeXlsx(workbookState([sheetState("Sheet1")]));
    expect(await validateOpenXml(empty)).toEqual([]);
    const hidden = sheetState("Hidden", { visibility: "Hidden" });
    const shown = sheetState("Shown");
    const bytes = await writeXlsx(workbookState([hidden, shown], { activeSheetId: hidden.id }));
    expect(tag(openXlsx(bytes).part("xl/workbook.xml"), "workbookView").activeTab).toBe("1");
  });

  test("the 1904 date system of a workbook is written", async () => {
    const bytes = await writeXlsx(workbookState([sheetState("Sheet1")], { usesDates1904: true }));
    expect(await validateOpenXml(bytes)).toEqual([]);
    expect(tag(openXlsx(bytes).part("xl/workbook.xml"), "workbookPr").date1904).toBe("1");
  });

  test("rows without cells keep their height and stay hidden", async () => {
    const sheet = sheetState("Data");
    sheet.rowHeights.set(2, 40);
    sheet.hiddenRows.add(9);
    put(sheet, 4, 0, [["text"]]);
    const rows = elementsOf(openXlsx(await writeXlsx(workbookState([sheet]))).sheetPart("Data"), "row");
    expect(rows.map(({ attributes }) => [attributes.r, attributes.ht, attributes.hidden])).toEqual([
      ["3", "40", undefined],
      ["5", undefined, undefined],
      ["10", undefined, "1"],
    ]);
  });

  test("a long text that wraps makes its row taller, wider columns less so; a short one does not", async () => {
    const sheet = sheetState("Data", { columnWidths: new Map([[1, 400]]) });
    const long = "Un texte assez long pour tenir sur plusieurs lignes de la colonne, mais non sur une seule.";
    put(sheet, 0, 0, [[long]], { wrap: true });
    put(sheet, 1, 1, [[long]], { wrap: true });
    put(sheet, 2, 0, [["Court"]], { wrap: true });
    put(sheet, 3, 0, [[long]]);
    put(sheet, 4, 0, [["Titre"]], { fontSize: 20 });
    const rows = elementsOf(openXlsx(await writeXlsx(workbookState([sheet]))).sheetPart("Data"), "row");
    const heights = rows.map(({ attributes }) => (attributes.ht === undefined ? 15 : Number(attributes.ht)));
    expect(heights[0]).toBeGreaterThanOrEqual(10 * 15);
    expect(heights.slice(1, 4)).toEqual([30, 15, 15]);
    expect(heights[4]).toBeGreaterThan(26);
    expect(rows.every(({ attributes }) => attributes.customHeight === undefined)).toBe(true);
  });

  test("every cell says where it is", async () => {
    const sheet = sheetState("Data");
    put(sheet, 0, 1, [[1, 2, 3]]);
    put(sheet, 0, 6, [[4, 5]]);
    put(sheet, 1, 7, [[6]]);
    const cells = elementsOf(openXlsx(await writeXlsx(workbookState([sheet]))).sheetPart("Data"), "c");
    expect(cells.map(({ attributes }) => attributes.r)).toEqual(["B1", "C1", "D1", "G1", "H1", "H2"]);
  });

  test("the styles of most cells have the smallest numbers", async () => {
    const sheet = sheetState("Data");
    put(sheet, 0, 0, [["rare"]], { bold: true });
    put(sheet, 1, 0, [["often"], ["often"], ["often"]], { italic: true });
    put(sheet, 1, 1, [["some"], ["some"]], { wrap: true });
    const cells = cellsOf(openXlsx(await writeXlsx(workbookState([sheet]))).sheetPart("Data"));
    const formats = Object.fromEntries(cells.map(({ address, attributes }) => [address, attributes.s]));
    expect(formats).toEqual({ A1: "3", A2: "1", A3: "1", A4: "1", B2: "2", B3: "2" });
  });

  test("errors unknown to older files become a known one", async () => {
    const sheet = sheetState("Data");
    putFormula(sheet, 0, 0, "=SORT(B1:B3)", { error: "#SPILL!" });
    const bytes = await writeXlsx(workbookState([sheet]));
    const value = openXlsx(bytes).values.Data!.A1!;
    expect(isCellError(value) && value.error).toBe("#VALUE!");
  });

  test("a chart or a format that cannot be written is an error that names it", async () => {
    const state = everyFeature(ENGLISH);
    state.sheets[0]!.charts[0]!.type = "Radar";
    await expect(writeXlsx(state)).rejects.toThrow("Radar");
  });
});
