/** Features of a file that the workbook state does not support. */
export type UnsupportedFeature =
  | "arrayFormulas"
  | "borderStyles"
  | "chartDetails"
  | "chartSheets"
  | "chartTypes"
  | "comments"
  | "conditionalFormats"
  | "controls"
  | "customProperties"
  | "customViews"
  | "customXml"
  | "dataTables"
  | "defaultRowHeights"
  | "embeddedObjects"
  | "errorValues"
  | "externalLinks"
  | "fillPatterns"
  | "filters"
  | "fontDetails"
  | "formulas"
  | "macros"
  | "mergedCells"
  | "names"
  | "otherParts"
  | "outlines"
  | "passwords"
  | "pictures"
  | "pivotTables"
  | "printDetails"
  | "protectedRanges"
  | "protectionDetails"
  | "queries"
  | "richText"
  | "rightToLeft"
  | "rowFormats"
  | "scenarios"
  | "shapes"
  | "slicers"
  | "sparklines"
  | "splitPanes"
  | "tableDetails"
  | "textAlignment"
  | "validations"
  | "zoom";

/** Collects the unsupported features that were skipped while a file was read. */
export class UnsupportedFeatures {
  private readonly found = new Set<UnsupportedFeature>();

  add(kind: UnsupportedFeature): void {
    this.found.add(kind);
  }

  addIf(condition: boolean, kind: UnsupportedFeature): void {
    if (condition) this.found.add(kind);
  }

  get sorted(): readonly UnsupportedFeature[] {
    return [...this.found].sort();
  }
}
