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

/** Unsupported features of a sheet, by element name or relationship kind. */
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

/** Larger merged areas are skipped: they are errors of other programs and slow to process. */
const MAX_MERGED_CELLS = 1_000_000;

function noteUnsupportedParts(names: readonly string[], unsupported: UnsupportedFeatures): void {
  for (const name of names) {
    const kind = UNSUPPORTED_PARTS[name];
    if (kind) unsupported.add(kind);
  }
}

function readMerges(list: XmlElement | undefined, sheet: SheetState, unsupported: UnsupportedFeatures): void {
  for (const element of children(list, "mergeCell")) {
    const area = rectOfReference(textAttribute(element, "ref"));
    if (area.rows * area.columns <= MAX_MERGED_CELLS) sheet.merges.push(area);
    else unsupported.add("mergedCells");
  }
}

/** Reads everything of a sheet except for its tables, names and charts; returns its relationships. */
export function readWorksheet(
  path: string,
  sheet: SheetState,
  context: ReadContext,
  newId: () => string,
): readonly RelationshipTarget[] {
  const { archive, unsupported } = context;
  const rows = new RowReader(sheet, context);
  let hasReadColumns = false;
  const worksheet = parseXml(archive.read(path), path, {
    name: "row",
    take: (row, root) => {
      // Columns precede the rows, and cells need the columns' styles.
      if (!hasReadColumns) readColumns(child(root, "cols"), sheet, context);
      hasReadColumns = true;
      rows.readRow(row);
    },
  });
  if (!hasReadColumns) readColumns(child(worksheet, "cols"), sheet, context);
  applyDefaultColumnWidth(worksheet, sheet);
  const links = readRelationships(archive, path);
  const extensions = children(child(worksheet, "extLst"), "ext");
  readView(worksheet, sheet, context);
  readMerges(child(worksheet, "mergeCells"), sheet, unsupported);
  sheet.validations = readValidations(worksheet, extensions, sheet.id, context);
  sheet.conditionalFormats = readConditionalFormats(worksheet, extensions, sheet.id, context).map(
    (format) => ({
      id: newId(),
      ...format,
    }),
  );
  readHyperlinks(child(worksheet, "hyperlinks"), links, sheet);
  sheet.protection = readSheetProtection(child(worksheet, "sheetProtection"), unsupported);
  readPage(worksheet, sheet, unsupported);
  // Some programs write the formulas of a calculated column without marking the column as one.
  for (const table of sheet.tables) detectCalculatedColumns(sheet, table);
  const extended = extensions.flatMap((ext) => ext.children.map(({ name }) => name));
  noteUnsupportedParts(
    [...worksheet.children.map(({ name }) => name), ...extended, ...links.map(({ kind }) => kind)],
    unsupported,
  );
  unsupported.addIf(booleanAttribute(child(worksheet, "sheetFormatPr"), "customHeight"), "defaultRowHeights");
  return links;
}
