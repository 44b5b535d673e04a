import { detectCalculatedColumns } from "../../../spreadsheet/tables";
import type { SheetState } from "../../../spreadsheet/state";
import { rectOfReference } from "../references";
import type { UnsupportedFeatures, UnsupportedFeature } from "../unsupportedFeatures";
import type { ReadContext } from "../ReadContext";
import { readRelationships, type RelationshipTarget } from "../relationships";
import { textAttribute, child, children, booleanAttribute, parseXml, type XmlElement } from "../xmlTree";
import { applyDefaultColumnWidth, readColumns } from "./columns";
import { readConditionalFormats } from "./conditionalFormats";
import { readHyperlinks } from "./hyperlinks";
import { readPage } from "./pageSetup";
import { readSheetProtection } from "./protection";
import { RowReader } from "./rows";
import { readValidations } from "./validations";
import { readView } from "./sheetView";

/** Parts of a sheet that are left out, by the element or the kind of link that leads to them. */
const UNSUPPORTED_PARTS: Readonly<Record<string, UnsupportedFeature>> = {
  autoFilter: "filters",
  sortState: "filters",
  protectedRanges: "protectedRanges",
  scenarios: "scenarios",
  customSheetViews: "customViews",
  customProperties: "customProperties",
  legacyDrawing: "comments",
  legacyDrawingHF: "pictures",
  picture: "pictures",
  oleObjects: "embeddedObjects",
  controls: "controls",
  sparklineGroups: "sparklines",
  slicerList: "slicers",
  comments: "comments",
  threadedComment: "comments",
  image: "pictures",
  oleObject: "embeddedObjects",
  package: "embeddedObjects",
  control: "controls",
  ctrlProp: "controls",
  pivotTable: "pivotTables",
  slicer: "slicers",
  timeline: "slicers",
  queryTable: "queries",
  customProperty: "customProperties",
};

/** A merge of more cells than this is a mistake of some program, and would cost every reader its time. */
const LARGEST_MERGE = 1_000_000;

function noteUnsupportedParts(names: readonly string[], leftOut: UnsupportedFeatures): void {
  for (const name of names) {
    const kind = UNSUPPORTED_PARTS[name];
    if (kind) leftOut.add(kind);
  }
}

function readMerges(list: XmlElement | undefined, sheet: SheetState, leftOut: UnsupportedFeatures): void {
  for (const element of children(list, "mergeCell")) {
    const area = rectOfReference(textAttribute(element, "ref"));
    if (area.rows * area.columns <= LARGEST_MERGE) sheet.merges.push(area);
    else leftOut.add("mergedCells");
  }
}

/** Reads everything of a sheet but its tables, names and charts; gives the links that lead on from it. */
export function readWorksheet(
  path: string,
  sheet: SheetState,
  reading: ReadContext,
  newId: () => string,
): readonly RelationshipTarget[] {
  const { archive, leftOut } = reading;
  const rows = new RowReader(sheet, reading);
  let columnsRead = false;
  const worksheet = parseXml(archive.read(path), path, {
    name: "row",
    take: (row, root) => {
      // The columns stand before the rows; cells need to know their looks.
      if (!columnsRead) readColumns(child(root, "cols"), sheet, reading);
      columnsRead = true;
      rows.readRow(row);
    },
  });
  if (!columnsRead) readColumns(child(worksheet, "cols"), sheet, reading);
  applyDefaultColumnWidth(worksheet, sheet);
  const links = readRelationships(archive, path);
  const extensions = children(child(worksheet, "extLst"), "ext");
  readView(worksheet, sheet, reading);
  readMerges(child(worksheet, "mergeCells"), sheet, leftOut);
  sheet.validations = readValidations(worksheet, extensions, sheet.id, reading);
  sheet.conditionalFormats = readConditionalFormats(worksheet, extensions, sheet.id, reading).map(
    (format) => ({
      id: newId(),
      ...format,
    }),
  );
  readHyperlinks(child(worksheet, "hyperlinks"), links, sheet);
  sheet.protection = readSheetProtection(child(worksheet, "sheetProtection"), leftOut);
  readPage(worksheet, sheet, leftOut);
  // Some programs keep the formulas of a column without saying that it is a calculated one.
  for (const table of sheet.tables) detectCalculatedColumns(sheet, table);
  const extended = extensions.flatMap((ext) => ext.children.map(({ name }) => name));
  noteUnsupportedParts(
    [...worksheet.children.map(({ name }) => name), ...extended, ...links.map(({ kind }) => kind)],
    leftOut,
  );
  leftOut.addIf(booleanAttribute(child(worksheet, "sheetFormatPr"), "customHeight"), "defaultRowHeights");
  return links;
}
