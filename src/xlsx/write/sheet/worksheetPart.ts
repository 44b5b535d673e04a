import { toFileForm } from "../fileForm";
import type { SheetState, TableState, WorkbookState } from "../../../spreadsheet/state";
import type { Relationship } from "../package";
import { withoutEquals } from "../../../spreadsheet/references";
import { filledFormula, type FilledFormula } from "../../../spreadsheet/formulas/shiftFormula";
import { DEFAULT_ROW_HEIGHT } from "../../../spreadsheet/styles";
import { rectReference } from "../references";
import type { SharedStrings } from "../sharedStrings";
import type { StyleTable } from "../styles";
import { argb, element, openTag, XML_HEADER } from "../xml";
import { containsCell } from "../../../spreadsheet/rects";
import { columnsXml } from "./columns";
import { conditionalFormatExtensionsXml, conditionalFormatsXml } from "./conditionalFormats";
import { hyperlinksXml } from "./hyperlinks";
import { fitsToPages, pageSetupXml, rowBreaksXml } from "./pageSetup";
import { sheetProtectionXml } from "./protection";
import { renderRows, type FileForm } from "./rows";
import { sheetViewsXml } from "./sheetView";
import { validationsXml } from "./validations";

/** The dependencies of writing a worksheet part. */
interface WorksheetContext {
  readonly workbook: WorkbookState;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  /** ids of the relationships to the sheet's tables, in order */
  readonly tableIds: readonly string[];
  readonly drawingId: string | undefined;
  readonly links: ReadonlyMap<string, Relationship>;
  readonly active: boolean;
}

/** Header cells must contain exactly the name of their column, or Excel reports a damaged file. */
function headerTextOf(tables: readonly TableState[]): (row: number, column: number) => string | undefined {
  const byRow = new Map<number, TableState[]>();
  for (const table of tables) {
    if (!table.showHeaders) continue;
    byRow.set(table.area.row, [...(byRow.get(table.area.row) ?? []), table]);
  }
  return (row, column) => {
    const table = byRow
      .get(row)
      ?.find(({ area }) => column >= area.column && column < area.column + area.columns);
    return table?.columns[column - table.area.column]?.name;
  };
}

/** A converted formula, as it is filled into other cells. */
interface ConvertedFormula {
  readonly row: number;
  readonly column: number;
  readonly table: TableState | undefined;
  readonly entered: FilledFormula;
  readonly inFile: FilledFormula;
}

/** Converts formulas to the form of the file; one that is filled down a column or along a row is converted once. */
function fileFormOf(sheet: SheetState, workbook: WorkbookState): FileForm {
  const lastInColumn = new Map<number, ConvertedFormula>();
  let last: ConvertedFormula | undefined;
  return (formula, row, column) => {
    const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
    const filledFrom = [lastInColumn.get(column), last?.row === row ? last : undefined].find(
      (first) =>
        first?.table === table && first?.entered.isAt(formula, row - first.row, column - first.column),
    );
    if (filledFrom) {
      lastInColumn.set(column, filledFrom);
      return filledFrom.inFile.at(row - filledFrom.row, column - filledFrom.column);
    }
    const inFile = withoutEquals(toFileForm(formula, workbook, { sheetId: sheet.id, row, column }));
    last = { row, column, table, entered: filledFormula(formula), inFile: filledFormula(inFile) };
    lastInColumn.set(column, last);
    return inFile;
  };
}

function sheetPropertiesXml(sheet: SheetState): string {
  const content =
    (sheet.tabColor ? element("tabColor", { rgb: argb(sheet.tabColor) }) : "") +
    (fitsToPages(sheet.pageLayout) ? element("pageSetUpPr", { fitToPage: true }) : "");
  return content && element("sheetPr", {}, content);
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
}

/** A worksheet part, its elements in the order that the file format requires. */
export function* renderWorksheet(sheet: SheetState, context: WorksheetContext): Iterable<string> {
  const { workbook, styles, strings } = context;
  const fileForm = fileFormOf(sheet, workbook);
  yield XML_HEADER;
  yield openTag("worksheet", {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  });
  yield sheetPropertiesXml(sheet);
  yield sheetViewsXml(sheet, workbook.selections.get(sheet.id), context.active);
  yield element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT });
  yield columnsXml(sheet, styles);
  yield* renderRows(sheet, {
    styles,
    strings,
    fileForm,
    headerText: headerTextOf(sheet.tables),
  });
  yield sheetProtectionXml(sheet.protection);
  yield listXml(
    "mergeCells",
    sheet.merges.map((area) => element("mergeCell", { ref: rectReference(area) })),
  );
  yield conditionalFormatsXml(sheet.conditionalFormats, styles, fileForm);
  yield validationsXml(sheet.validations, fileForm);
  yield hyperlinksXml(sheet, context.links);
  yield pageSetupXml(sheet.pageLayout);
  yield rowBreaksXml(sheet.pageLayout);
  if (context.drawingId !== undefined) yield element("drawing", { "r:id": context.drawingId });
  yield listXml(
    "tableParts",
    context.tableIds.map((id) => element("tablePart", { "r:id": id })),
  );
  const extensions = conditionalFormatExtensionsXml(sheet.conditionalFormats);
  if (extensions) yield element("extLst", {}, extensions);
  yield "</worksheet>";
}
