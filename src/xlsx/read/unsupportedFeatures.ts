/** What a file may hold that the host does not: each kind is told once, however often it occurs. */
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

/** Gathers the kinds of things that were left out while a file was read. */
export class UnsupportedFeatures {
  private readonly found = new Set<UnsupportedFeature>();

  add(kind: UnsupportedFeature): void {
    this.found.add(kind);
  }

  addIf(present: boolean, kind: UnsupportedFeature): void {
    if (present) this.found.add(kind);
  }

  get sorted(): readonly UnsupportedFeature[] {
    return [...this.found].sort();
  }
}
