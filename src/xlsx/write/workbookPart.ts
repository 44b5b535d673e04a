import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import { absoluteReference, withoutEquals } from "../../spreadsheet/references";
import { printRect, quoteSheetName } from "../../spreadsheet/references";
import { toFileForm } from "./fileForm";
import type { NameState, SheetState, WorkbookState } from "../../spreadsheet/state";
import { passwordHash } from "./sheet/protection";
import { element, openTag, textElement, XML_HEADER } from "./xml";

export const VISIBILITY: Readonly<Record<SheetState["visibility"], string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The index of the sheet that a reader shows first: the active one if it is visible, else the first visible one. */
export function openingSheet(workbook: WorkbookState): number {
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  if (workbook.sheets[active]?.visibility === "Visible") return active;
  return Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.visibility === "Visible"),
  );
}

function printTitles(sheet: SheetState): string {
  const { printTitleRows: rows, printTitleColumns: columns } = sheet.pageLayout;
  const prefix = quoteSheetName(sheet.name);
  const parts: string[] = [];
  if (columns) {
    const area = { row: 0, rows: MAX_ROWS, column: columns.from, columns: columns.to - columns.from + 1 };
    parts.push(`${prefix}!${printRect(area).replace(/\$\d+/g, "")}`);
  }
  if (rows) {
    const area = { row: rows.from, rows: rows.to - rows.from + 1, column: 0, columns: MAX_COLUMNS };
    parts.push(`${prefix}!${printRect(area).replace(/\$[A-Z]+/g, "")}`);
  }
  return parts.join(",");
}

function nameXml(name: NameState, formula: string, localSheetId: number | undefined): string {
  return textElement("definedName", formula, {
    name: name.name,
    comment: name.comment || undefined,
    localSheetId,
    hidden: name.visible ? undefined : true,
  });
}

function definedNamesXml(workbook: WorkbookState): string {
  const first = workbook.sheets[0];
  const fileForm = (formula: string, sheet: SheetState | undefined): string =>
    withoutEquals(toFileForm(formula, workbook, { sheetId: sheet?.id ?? "", row: 0, column: 0 }));
  const names = workbook.names.map((name) => nameXml(name, fileForm(name.formula, first), undefined));
  workbook.sheets.forEach((sheet, localSheetId) => {
    for (const name of sheet.names) names.push(nameXml(name, fileForm(name.formula, sheet), localSheetId));
    const { printAreas } = sheet.pageLayout;
    if (printAreas) {
      const reference = printAreas.map((area) => absoluteReference(sheet.name, area)).join(",");
      names.push(textElement("definedName", reference, { name: "_xlnm.Print_Area", localSheetId }));
    }
    const titles = printTitles(sheet);
    if (titles) names.push(textElement("definedName", titles, { name: "_xlnm.Print_Titles", localSheetId }));
  });
  return names.length === 0 ? "" : element("definedNames", {}, names.join(""));
}

/** The part that lists the sheets and names; `sheetIds` are the relationships to the sheets, in order. */
export function* renderWorkbook(workbook: WorkbookState, sheetIds: readonly string[]): Iterable<string> {
  const { protection } = workbook;
  yield XML_HEADER;
  yield openTag("workbook", {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  });
  yield element("workbookPr", { date1904: workbook.usesDates1904 });
  if (protection.protected) {
    yield element("workbookProtection", {
      workbookPassword: protection.password ? passwordHash(protection.password) : undefined,
      lockStructure: true,
    });
  }
  yield element("bookViews", {}, element("workbookView", { activeTab: openingSheet(workbook) }));
  yield element(
    "sheets",
    {},
    workbook.sheets
      .map((sheet, index) =>
        element("sheet", {
          name: sheet.name,
          sheetId: index + 1,
          state: VISIBILITY[sheet.visibility],
          "r:id": sheetIds[index],
        }),
      )
      .join(""),
  );
  yield definedNamesXml(workbook);
  // The values in the file are for readers that do not calculate; Excel recalculates when it opens the file.
  yield '<calcPr calcId="191029" fullCalcOnLoad="1"/>';
  yield "</workbook>";
}
