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

/** Where unsupported features are, as far as they are in cells: "Data!E4". */
export type UnsupportedPlaces = ReadonlyMap<UnsupportedFeature, readonly string[]>;

/** Collects the unsupported features that were skipped while a file was read. */
export class UnsupportedFeatures {
  private readonly found = new Set<UnsupportedFeature>();
  private readonly places = new Map<UnsupportedFeature, string[]>();

  add(kind: UnsupportedFeature): void {
    this.found.add(kind);
  }

  /** Adds a feature of a cell, or of a column of a table: "Data!E4". */
  addAt(kind: UnsupportedFeature, place: string): void {
    this.found.add(kind);
    const places = this.places.get(kind) ?? [];
    this.places.set(kind, places);
    places.push(place);
  }

  addIf(condition: boolean, kind: UnsupportedFeature): void {
    if (condition) this.found.add(kind);
  }

  get sorted(): readonly UnsupportedFeature[] {
    return [...this.found].sort();
  }

  /** Where each feature is, of those that are in cells. */
  get byPlace(): UnsupportedPlaces {
    return this.places;
  }
}
