/** What a file may hold that the host does not: each kind is told once, however often it occurs. */
export type LeftOutKind =
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
export class LeftOut {
  private readonly kinds = new Set<LeftOutKind>();

  add(kind: LeftOutKind): void {
    this.kinds.add(kind);
  }

  addIf(present: boolean, kind: LeftOutKind): void {
    if (present) this.kinds.add(kind);
  }

  get sorted(): readonly LeftOutKind[] {
    return [...this.kinds].sort();
  }
}
