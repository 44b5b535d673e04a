import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import { rectOf, readReference } from "../../spreadsheet/references";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import { fromFileForm, isExternal } from "./formulas";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import {
  textAttribute,
  children,
  booleanAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from "./xmlTree";

/** The prefix of Excel's built-in names in files. */
const BUILT_IN = "_xlnm.";

/** The rectangles of a reference with one or more parts, ignoring their sheets. */
function areasOf(formula: string): (Rect & { readonly shape: string })[] {
  return tokenize(formula).flatMap(({ kind, local }) => {
    const reference = kind === "area" ? readReference(local) : null;
    return reference ? [{ ...rectOf(reference), shape: reference.shape }] : [];
  });
}

function readPrintAreas(formula: string, sheet: SheetState): void {
  const areas = areasOf(formula).map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  if (areas.length > 0) sheet.pageLayout.printAreas = areas;
}

function readPrintTitles(formula: string, sheet: SheetState): void {
  for (const { row, column, rows, columns } of areasOf(formula)) {
    // Some programs write $A$1:$XFD$1 instead of $1:$1, so that the size decides, not the notation.
    if (columns === MAX_COLUMNS) sheet.pageLayout.printTitleRows = { from: row, to: row + rows - 1 };
    else if (rows === MAX_ROWS) {
      sheet.pageLayout.printTitleColumns = { from: column, to: column + columns - 1 };
    }
  }
}

/** Reads the names of a workbook: each goes to its sheet, or to the workbook; `sheets` are in the file's order. */
export function readNames(
  list: XmlElement | undefined,
  workbook: WorkbookState,
  sheets: readonly (SheetState | undefined)[],
  unsupported: UnsupportedFeatures,
): void {
  for (const element of children(list, "definedName")) {
    const name = textAttribute(element, "name") ?? "";
    const inFile = textOf(element).trim();
    const scope = numberAttribute(element, "localSheetId");
    const sheet = scope === undefined ? undefined : sheets[scope];
    if (name === `${BUILT_IN}Print_Area` && sheet) readPrintAreas(inFile, sheet);
    else if (name === `${BUILT_IN}Print_Titles` && sheet) readPrintTitles(inFile, sheet);
    else if (name.startsWith(BUILT_IN)) unsupported.addIf(name !== `${BUILT_IN}_FilterDatabase`, "names");
    else if (booleanAttribute(element, "function") || booleanAttribute(element, "vbProcedure"))
      unsupported.add("macros");
    else if (inFile === "" || isExternal(inFile)) unsupported.add("names");
    else if (scope === undefined || sheet) {
      (sheet ?? workbook).names.push({
        name,
        formula: fromFileForm(inFile, workbook, { sheetId: sheet?.id ?? "", row: 0, column: 0 }),
        comment: textAttribute(element, "comment") ?? "",
        visible: !booleanAttribute(element, "hidden"),
      });
    }
  }
}
