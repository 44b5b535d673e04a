import type { Rect, WorkbookState } from "../spreadsheet/state";

/** Cells of one sheet. */
export interface ChangedCells {
  readonly sheetId: string;
  readonly area: Rect;
}

/** The changes of a workbook, for listeners that draw it. */
export interface HostChange {
  readonly sheetsAdded: readonly string[];
  readonly sheetsRemoved: readonly string[];
  readonly sheetsRenamed: readonly string[];
  /** whether the order of sheets, tables, names or rows and columns changed: redraw the whole workbook */
  readonly structure: boolean;
  /** cells whose value or formula has changed */
  readonly cells: readonly ChangedCells[];
  /** cells or (if `area` is null) whole sheets whose style, validation, charts or settings may have changed */
  readonly appearance: readonly { readonly sheetId: string; readonly area: Rect | null }[];
}

/** Collects changes until they are reported. */
export class ChangeLog {
  private structure = false;
  private cells: ChangedCells[] = [];
  private appearance: { sheetId: string; area: Rect | null }[] = [];
  private knownNames: Map<string, string>;

  constructor(private readonly workbook: WorkbookState) {
    this.knownNames = this.sheetNames();
  }

  noteStructure(): void {
    this.structure = true;
  }

  noteCells(sheetId: string, area: Rect): void {
    this.cells.push({ sheetId, area });
  }

  noteAppearance(sheetId: string, area: Rect | null): void {
    const last = this.appearance.at(-1);
    // A batch sets many properties of the same range one after the other.
    if (last && last.sheetId === sheetId && last.area === area) return;
    this.appearance.push({ sheetId, area });
  }

  /** The changes since the last call, or null when there are none. */
  take(): HostChange | null {
    const currentNames = this.sheetNames();
    const previousNames = this.knownNames;
    const change: HostChange = {
      sheetsAdded: [...currentNames.keys()].filter((id) => !previousNames.has(id)),
      sheetsRemoved: [...previousNames.keys()].filter((id) => !currentNames.has(id)),
      sheetsRenamed: [...currentNames]
        .filter(([id, name]) => previousNames.has(id) && previousNames.get(id) !== name)
        .map(([id]) => id),
      structure: this.structure,
      cells: this.cells,
      appearance: this.appearance,
    };
    this.knownNames = currentNames;
    this.structure = false;
    this.cells = [];
    this.appearance = [];
    return change.structure || change.cells.length + change.appearance.length > 0 ? change : null;
  }

  private sheetNames(): Map<string, string> {
    return new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  }
}
