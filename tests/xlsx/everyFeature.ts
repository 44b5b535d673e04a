import type {
  CellStyle,
  ChartState,
  TableState,
  ValidationState,
  WorkbookState,
} from "../../src/spreadsheet/state";
import { area, put, putFormula, sheetState, workbookState } from "../spreadsheet/workbooks";

/** The words of the workbook: one set per language. */
export interface Words {
  readonly summary: string;
  readonly partners: string;
  readonly lists: string;
  readonly settings: string;
  readonly name: string;
  readonly sector: string;
  readonly amount: string;
  readonly since: string;
  readonly doubled: string;
  readonly late: string;
  readonly sectors: readonly [string, string, string];
  readonly partnerNames: readonly [string, string, string, string];
  readonly title: string;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly alertTitle: string;
  readonly alert: string;
  readonly footer: string;
  readonly money: string;
}

export const ENGLISH: Words = {
  summary: "Dashboard",
  partners: "Partners & funders",
  lists: "Lists",
  settings: "Settings",
  name: "Name",
  sector: "Sector",
  amount: "Amount",
  since: "Partner since",
  doubled: "Twice the amount",
  late: "Late",
  sectors: ["Health", "Education", "Citizens"],
  partnerNames: ["Northern Library", "O'Neill & Sons <Trust>", "Two\nlines", "  spaces kept  "],
  title: 'Children thriving: "10 %" by 2030',
  promptTitle: "Sector",
  prompt: "Choose a sector from the list.\nAdd one on the sheet Lists.",
  alertTitle: "Unknown sector",
  alert: "This sector is not on the list. Choose one that is there.",
  footer: "Page &P of &N",
  money: '#,##0.00 "$"',
};

export const FRENCH: Words = {
  summary: "Tableau de bord",
  partners: "Partenaires d’ici",
  lists: "Listes",
  settings: "Réglages",
  name: "Nom",
  sector: "Secteur",
  amount: "Montant",
  since: "Partenaire depuis",
  doubled: "Double du montant",
  late: "En retard",
  sectors: ["Santé", "Éducation", "Citoyennes et citoyens"],
  partnerNames: ["Bibliothèque du Nord", "L'Œuvre & Cie <OBNL>", "Deux\nlignes", "  espaces gardées  "],
  title: "Enfance épanouie\u00a0: «\u00a010\u00a0%\u00a0» d’ici 2030",
  promptTitle: "Secteur",
  prompt: "Choisissez un secteur dans la liste.\nPour en ajouter un, allez à la feuille Listes.",
  alertTitle: "Secteur inconnu",
  alert: "Ce secteur n’est pas dans la liste. Choisissez-en un qui y figure.",
  footer: "Page &P de &N",
  money: '#,##0.00\u00a0"$"',
};

const TITLE: CellStyle = { fontSize: 20, bold: true, fontColor: "#0B5C63", vertical: "Center" };
const HEADER: CellStyle = {
  bold: true,
  fontColor: "#FFFFFF",
  fill: "#0B5C63",
  horizontal: "Center",
  wrap: true,
  borders: { bottom: { style: "Continuous", weight: "Medium", color: "#073B40" } },
};
const DATE: CellStyle = { numberFormat: "yyyy-mm-dd", horizontal: "Left" };
const INPUT: CellStyle = {
  locked: false,
  indent: 1,
  wrap: true,
  borders: {
    top: { style: "Continuous", weight: "Thin", color: "#BFBFBF" },
    bottom: { style: "Dash", weight: "Thin", color: "#BFBFBF" },
    left: { style: "Dot", weight: "Thin", color: "#BFBFBF" },
    right: { style: "Double", weight: "Thick", color: "#BFBFBF" },
  },
};

const NO_ALERT: ValidationState["errorAlert"] = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT: ValidationState["prompt"] = { message: "", showPrompt: true, title: "" };

function chart(id: string, type: string, words: Words, parts: Partial<ChartState>): ChartState {
  const sheet = `'${words.partners.replaceAll("'", "''")}'`;
  return {
    id,
    name: id,
    type,
    title: { text: words.title, visible: true, size: 12, color: "#202124", bold: true },
    left: 20,
    top: 200,
    width: 300,
    height: 160,
    series: [
      {
        name: "",
        nameFrom: `=${sheet}!$C$3`,
        categories: `=${sheet}!$A$4:$A$7`,
        values: `=${sheet}!$C$4:$C$7`,
        fill: "#0B5C63",
        gapWidth: 50,
        hasDataLabels: true,
      },
      {
        name: words.doubled,
        categories: `=${sheet}!$A$4:$A$7`,
        values: `=${sheet}!$E$4:$E$7`,
        fill: "#9A5B00",
      },
    ],
    legend: { visible: true, position: "Bottom" },
    axes: {
      value: {
        visible: true,
        minimum: 0,
        maximum: 500,
        numberFormat: "#,##0",
        majorGridlines: true,
        reversed: false,
      },
      category: { visible: true, majorGridlines: false, reversed: false },
    },
    ...parts,
  };
}

function partnersTable(words: Words): TableState {
  return {
    id: "1",
    name: "Partners",
    area: area(2, 0, 6, 6),
    columns: [
      { id: 1, name: words.name },
      { id: 2, name: words.sector, shownTexts: [words.sectors[0]!, ""] },
      { id: 3, name: words.amount },
      { id: 4, name: words.since },
      { id: 5, name: words.doubled, calculatedFormula: `=[@${words.amount}]*2` },
      {
        id: 6,
        name: words.late,
        calculatedFormula: `=IFS([@[${words.since}]]<DATE(2021,1,1),"${words.late}",TRUE,"")`,
      },
    ],
    showHeaders: true,
    showTotals: true,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}

function partnersSheet(words: Words) {
  const sheet = sheetState(words.partners, { tabColor: "#0B5C63", frozen: { rows: 3, columns: 1 } });
  put(sheet, 0, 0, [[words.title]], TITLE);
  put(
    sheet,
    2,
    0,
    [[words.name, words.sector, words.amount, words.since, words.doubled, words.late]],
    HEADER,
  );
  const amounts = [100, 200.5, 0, -12.25];
  const dates = [43831, 44197, 45000, 46000];
  words.partnerNames.forEach((name, index) => {
    const row = 3 + index;
    put(sheet, row, 0, [[name, words.sectors[index % 3]!]], INPUT);
    put(sheet, row, 2, [[amounts[index]!]], { ...INPUT, numberFormat: words.money });
    put(sheet, row, 3, [[dates[index]!]], { ...DATE, locked: false });
    putFormula(sheet, row, 4, `=[@${words.amount}]*2`, amounts[index]! * 2, { formulaHidden: true });
    const late = dates[index]! < 44197 ? words.late : "";
    putFormula(sheet, row, 5, `=IFS([@[${words.since}]]<DATE(2021,1,1),"${words.late}",TRUE,"")`, late);
  });
  put(sheet, 7, 0, [["Total"]], { bold: true });
  putFormula(sheet, 7, 2, `=SUBTOTAL(109,[${words.amount}])`, 288.25, { bold: true });
  sheet.tables.push(partnersTable(words));
  sheet.columnWidths.set(0, 180).set(1, 120).set(2, 90).set(3, 90).set(4, 90).set(5, 75);
  sheet.rowHeights.set(0, 30).set(2, 32);
  sheet.validations.push(
    {
      areas: [area(3, 1, 4)],
      rule: { list: { inCellDropDown: true, source: "=SectorNames" } },
      ignoreBlanks: true,
      errorAlert: { message: words.alert, showAlert: true, style: "Stop", title: words.alertTitle },
      prompt: { message: words.prompt, showPrompt: true, title: words.promptTitle },
    },
    {
      areas: [area(3, 3, 4)],
      rule: { date: { formula1: "=36526", formula2: "=TODAY()", operator: "Between" } },
      ignoreBlanks: true,
      errorAlert: { ...NO_ALERT, style: "Warning", message: words.alert },
      prompt: NO_PROMPT,
    },
    {
      areas: [area(3, 2, 4)],
      rule: { decimal: { formula1: "=-1000.5", operator: "GreaterThanOrEqualTo" } },
      ignoreBlanks: true,
      errorAlert: { ...NO_ALERT, style: "Information" },
      prompt: NO_PROMPT,
    },
    {
      areas: [area(3, 0, 4), area(9, 0, 2)],
      rule: { textLength: { formula1: "=1", formula2: "=80", operator: "Between" } },
      ignoreBlanks: false,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
    },
    {
      areas: [area(9, 2)],
      rule: { custom: { formula: '=AND(ISNUMBER(C10),C10<>"")' } },
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
    },
    {
      areas: [area(9, 3)],
      rule: { list: { inCellDropDown: true, source: `${words.sectors[0]},${words.sectors[1]},"Q"` } },
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
    },
    {
      areas: [area(9, 4)],
      rule: { list: { inCellDropDown: false, source: `=${words.lists}!$A$2:$A$4` } },
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
    },
    {
      areas: [area(9, 5)],
      rule: {},
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: { message: words.prompt, showPrompt: true, title: "" },
    },
    {
      areas: [area(10, 5)],
      rule: { wholeNumber: { formula1: "=4", operator: "LessThanOrEqualTo" } },
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
    },
  );
  const format = { stopIfTrue: false, style: {} };
  sheet.conditionalFormats.push(
    {
      ...format,
      id: "custom",
      type: "Custom",
      areas: [area(3, 0, 4, 6)],
      priority: 1,
      stopIfTrue: true,
      rule: { formula: `=$F4="${words.late}"` },
      style: { fontColor: "#B3261E", fill: "#FDECEA", bold: true },
    },
    {
      ...format,
      id: "value",
      type: "CellValue",
      areas: [area(3, 2, 4)],
      priority: 0,
      rule: { formula1: "=0", operator: "LessThan" },
      style: { fontColor: "#B3261E", italic: true },
    },
    {
      ...format,
      id: "text",
      type: "ContainsText",
      areas: [area(3, 0, 4)],
      priority: 2,
      rule: { operator: "Contains", text: "&" },
      style: { fill: "#E4F1F2" },
    },
    {
      ...format,
      id: "bar",
      type: "DataBar",
      areas: [area(3, 4, 4)],
      priority: 3,
      rule: {
        lowerBoundRule: { type: "Number", formula: "0" },
        upperBoundRule: { type: "Number", formula: "500" },
        positiveFormat: { fillColor: "#0B5C63", gradientFill: false },
        showDataBarOnly: false,
      },
    },
  );
  return sheet;
}

function summarySheet(words: Words, charts: readonly ChartState[]) {
  const sheet = sheetState(words.summary, {
    showGridlines: false,
    showHeadings: false,
    charts: [...charts],
    protection: {
      protected: true,
      password: "password",
      options: { allowFormatCells: true, allowAutoFilter: true, selectionMode: "Normal" },
    },
  });
  put(sheet, 0, 0, [[words.title]], TITLE);
  sheet.merges.push(area(0, 0, 1, 8));
  putFormula(sheet, 2, 0, "=SUM(PartnerAmounts)", 288.25, { numberFormat: words.money, bold: true });
  putFormula(sheet, 2, 1, `=IF(A3>200,"● ${words.sectors[0]}","■")`, `● ${words.sectors[0]}`);
  putFormula(sheet, 2, 2, "=A3>0", true);
  putFormula(sheet, 2, 3, "=NA()", { error: "#N/A" });
  putFormula(sheet, 2, 4, `=ROWS(Partners[${words.name}])`, 4);
  put(sheet, 3, 0, [["=text", true, false, { error: "#DIV/0!" }, 1e-7, 1e21]]);
  put(sheet, 4, 0, [[words.partners]], { underline: true, fontColor: "#0B5C63" });
  put(sheet, 5, 0, [["Tamarack"]], { underline: true, fontColor: "#0B5C63" });
  sheet.hyperlinks.set("A5", {
    documentReference: `'${words.partners.replaceAll("'", "''")}'!A1`,
    screenTip: words.prompt,
  });
  sheet.hyperlinks.set("A6", { address: "https://example.org/récit?a=1&b=2" });
  sheet.columnWidths.set(0, 130);
  const share: CellStyle = { numberFormat: "0.0%", wrap: true, locked: false };
  sheet.columnStyles = new Map([[14, share]]);
  put(sheet, 3, 14, [[0.125], [words.title]]);
  put(sheet, 5, 14, [["", 0.5]], {});
  sheet.rowHeights.set(0, 42);
  sheet.hiddenRows.add(7);
  sheet.hiddenColumns.add(11);
  Object.assign(sheet.pageLayout, {
    orientation: "Landscape",
    paperSize: "Letter",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    centerHorizontally: true,
    printAreas: [area(0, 0, 48, 13), area(50, 2, 4, 3)],
    printTitleRows: { from: 0, to: 0 },
    printTitleColumns: { from: 0, to: 1 },
    headersFooters: {
      leftHeader: `&"-,Bold"${words.title.replaceAll("&", "&&")}`,
      centerHeader: "",
      rightHeader: "&D",
      leftFooter: "",
      centerFooter: words.footer,
      rightFooter: "",
    },
  });
  return sheet;
}

/** A chart of lines, markers and labels in all variations, without a frame. */
function trendChart(words: Words): ChartState {
  const trend = chart("Trend", "LineMarkers", words, {
    left: 20,
    top: 710,
    title: { text: "", visible: false },
    legend: { visible: false, position: "Bottom" },
    area: { fill: "None", border: { lineStyle: "None" } },
    blanks: "Interplotted",
    axes: {
      value: {
        visible: true,
        majorGridlines: true,
        majorGridlineLine: { color: "#E3E6E8", weight: 0.5 },
        reversed: false,
        font: { color: "#5F6368", size: 8 },
        textOrientation: 180,
      },
      category: {
        visible: true,
        majorGridlines: false,
        reversed: false,
        line: { color: "#80868B" },
        textOrientation: -45,
        tickLabelSpacing: 2,
      },
    },
  });
  const { categories, values } = trend.series[0]!;
  const labels = { showCategoryName: false, showPercentage: false, font: {} };
  trend.series = [
    {
      name: "Actual",
      ...(categories === undefined ? {} : { categories }),
      values,
      line: "#0B5C63",
      lineWeight: 2,
      markerStyle: "Circle",
      markerSize: 6,
    },
    { name: "Path", values, line: "#5F6368", lineStyle: "Dash", markerStyle: "None" },
    {
      name: "Target",
      values,
      lineStyle: "None",
      markerStyle: "Diamond",
      markerBackgroundColor: "#202124",
      markerForegroundColor: "#202124",
      hasDataLabels: true,
      dataLabels: { ...labels, showValue: false, showSeriesName: true, position: "Right" },
    },
    {
      name: "Labels",
      values,
      lineStyle: "None",
      markerStyle: "None",
      hasDataLabels: true,
      dataLabels: {
        ...labels,
        showValue: true,
        showSeriesName: false,
        position: "Top",
        numberFormat: '0.0" %"',
        font: { bold: true, color: "#0B5C63" },
      },
    },
  ];
  return trend;
}

/** A workbook with every feature that the writer supports, in one language. */
export function everyFeature(words: Words): WorkbookState {
  const doughnut = { ...chart("Round", "Doughnut", words, { left: 350, top: 200 }) };
  doughnut.series = [{ ...doughnut.series[0]!, hasDataLabels: true }];
  delete doughnut.series[0]!.fill;
  const charts = [
    chart("Bars", "BarClustered", words, {
      altText: { title: words.title, description: words.prompt },
      axes: {
        value: { visible: false, minimum: 0, majorGridlines: false, reversed: false },
        category: { visible: true, majorGridlines: false, reversed: true, title: words.name },
      },
    }),
    doughnut,
    chart("Stack", "ColumnStacked", words, { left: 20, top: 370 }),
    chart("Lines", "LineMarkers", words, {
      left: 350,
      top: 370,
      legend: { visible: true, position: "Right" },
    }),
    chart("Plain lines", "Line", words, { left: 20, top: 540, title: { text: "", visible: false } }),
    chart("Bar stack", "BarStacked", words, { left: 350, top: 540, blanks: "Zero" }),
    trendChart(words),
  ];
  const summary = summarySheet(words, charts);
  const partners = partnersSheet(words);
  // All element types on one sheet, because the schema fixes their order.
  partners.charts.push(chart("Beside", "ColumnClustered", words, { left: 20, top: 300 }));
  partners.hyperlinks.set("A1", { documentReference: `${words.lists}!A1` });
  summary.conditionalFormats.push({
    id: "true",
    type: "Custom",
    areas: [area(2, 2)],
    priority: 0,
    stopIfTrue: false,
    rule: { formula: "=C3" },
    style: {
      numberFormat: "0.0",
      strikethrough: true,
      borders: {
        left: { style: "Continuous", weight: "Thin", color: "#D0D7DA" },
        bottom: { style: "Dot", weight: "Thin", color: "#0B5C63" },
      },
    },
  });
  summary.validations.push({
    areas: [area(3, 0)],
    rule: {},
    ignoreBlanks: true,
    errorAlert: NO_ALERT,
    prompt: { ...NO_PROMPT, message: words.prompt },
  });
  const lists = sheetState(words.lists, { visibility: "Hidden" });
  put(lists, 0, 0, [[words.sector], ...words.sectors.map((sector) => [sector])]);
  lists.tables.push({
    ...partnersTable(words),
    id: "2",
    name: "Sectors",
    area: area(0, 0, 4, 1),
    columns: [{ id: 7, name: words.sector }],
    showTotals: false,
    showFilterButton: false,
    style: "TableStyleLight1",
  });
  lists.names.push({ name: "LocalName", formula: `=${words.lists}!$A$2`, comment: "", visible: true });
  const settings = sheetState(words.settings, { visibility: "VeryHidden" });
  put(settings, 0, 0, [["version", 1]]);
  return workbookState([summary, partners, lists, settings], {
    names: [
      { name: "SectorNames", formula: `=Sectors[${words.sector}]`, comment: "", visible: true },
      { name: "PartnerAmounts", formula: `=Partners[${words.amount}]`, comment: words.prompt, visible: true },
      { name: "HiddenName", formula: `=${words.lists}!$A$3`, comment: "", visible: false },
    ],
    activeSheetId: partners.id,
    selections: new Map([[partners.id, area(4, 1, 2, 1)]]),
    protection: { protected: true },
    properties: {
      author: "Ensemble",
      title: words.title,
      subject: "",
      keywords: "",
      comments: words.prompt,
      category: "",
    },
  });
}
