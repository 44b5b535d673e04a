import { CellGrid, type SheetState, type WorkbookState } from "./state";

/** A new sheet with Excel's defaults. */
export function newSheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: new CellGrid(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    names: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    hyperlinks: new Map(),
    frozen: { rows: 0, columns: 0 },
    protection: { protected: false, options: {} },
    pageLayout: {
      orientation: "Portrait",
      zoom: { scale: 100 },
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      centerVertically: false,
      blackAndWhite: false,
      printGridlines: false,
      printHeadings: false,
      rowBreaks: [],
      headersFooters: {
        leftHeader: "",
        centerHeader: "",
        rightHeader: "",
        leftFooter: "",
        centerFooter: "",
        rightFooter: "",
      },
    },
  };
}

/** The id of the n-th sheet, in Excel's format. */
export function worksheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

/** Excel's default names of sheets and workbooks. */
export function defaultNames(displayLanguage: string): {
  readonly sheet: string;
  readonly workbook: string;
} {
  return /^fr\b/i.test(displayLanguage)
    ? { sheet: "Feuil", workbook: "Classeur1" }
    : { sheet: "Sheet", workbook: "Book1" };
}

/** An empty workbook with one sheet, with Excel's defaults. */
export function newWorkbook(displayLanguage: string): WorkbookState {
  const names = defaultNames(displayLanguage);
  const sheet = newSheet(worksheetId(0), `${names.sheet}1`);
  return {
    name: names.workbook,
    sheets: [sheet],
    names: [],
    activeSheetId: sheet.id,
    selections: new Map(),
    protection: { protected: false },
    properties: { author: "", title: "", subject: "", keywords: "", comments: "", category: "" },
  };
}
