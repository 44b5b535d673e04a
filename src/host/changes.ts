import type { Rect, WorkbookState } from "../spreadsheet/state";

/** Cells of one sheet. */
export interface ChangedCells {
  readonly sheetId: string;
  readonly area: Rect;
}

/** What became different, for whoever draws the workbook. */
export interface HostChange {
  readonly sheetsAdded: readonly string[];
  readonly sheetsRemoved: readonly string[];
  readonly sheetsRenamed: readonly string[];
  /** whether the order of sheets, tables, names or rows and columns changed: redraw the whole workbook */
  readonly structure: boolean;
  /** cells whose value or formula has changed */
  readonly cells: readonly ChangedCells[];
  /** cells or (area null) whole sheets whose style, validation, charts or settings may have changed */
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
    const now = this.sheetNames();
    const before = this.knownNames;
    const change: HostChange = {
      sheetsAdded: [...now.keys()].filter((id) => !before.has(id)),
      sheetsRemoved: [...before.keys()].filter((id) => !now.has(id)),
      sheetsRenamed: [...now]
        .filter(([id, name]) => before.has(id) && before.get(id) !== name)
        .map(([id]) => id),
      structure: this.structure,
      cells: this.cells,
      appearance: this.appearance,
    };
    this.knownNames = now;
    this.structure = false;
    this.cells = [];
    this.appearance = [];
    return change.structure || change.cells.length + change.appearance.length > 0 ? change : null;
  }

  private sheetNames(): Map<string, string> {
    return new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  }
}
