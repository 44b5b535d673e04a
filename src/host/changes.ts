import type { Rect, WorkbookState } from "../spreadsheet/state";

/** Cells of one sheet. */
export interface ChangedArea {
  readonly sheetId: string;
  readonly area: Rect;
}

/** What became different, for whoever draws the workbook. */
export interface HostChange {
  readonly sheetsAdded: readonly string[];
  readonly sheetsRemoved: readonly string[];
  readonly sheetsRenamed: readonly string[];
  /** sheets whose order, tables, names or rows and columns changed: draw the workbook anew */
  readonly structure: boolean;
  /** cells whose value or formula is another */
  readonly cells: readonly ChangedArea[];
  /** cells or (area null) whole sheets of which a look, a validation, a chart or a setting may be another */
  readonly touched: readonly { readonly sheetId: string; readonly area: Rect | null }[];
}

/** Gathers changes until they are told. */
export class ChangeLog {
  private structure = false;
  private cells: ChangedArea[] = [];
  private touched: { sheetId: string; area: Rect | null }[] = [];
  private known: Map<string, string>;

  constructor(private readonly workbook: WorkbookState) {
    this.known = this.sheetNames();
  }

  noteStructure(): void {
    this.structure = true;
  }

  noteCells(sheetId: string, area: Rect): void {
    this.cells.push({ sheetId, area });
  }

  noteTouched(sheetId: string, area: Rect | null): void {
    const last = this.touched.at(-1);
    // A batch sets many properties of the same range one after the other.
    if (last && last.sheetId === sheetId && last.area === area) return;
    this.touched.push({ sheetId, area });
  }

  /** What was gathered since the last time, or null when there is nothing to tell. */
  take(): HostChange | null {
    const now = this.sheetNames();
    const before = this.known;
    const change: HostChange = {
      sheetsAdded: [...now.keys()].filter((id) => !before.has(id)),
      sheetsRemoved: [...before.keys()].filter((id) => !now.has(id)),
      sheetsRenamed: [...now]
        .filter(([id, name]) => before.has(id) && before.get(id) !== name)
        .map(([id]) => id),
      structure: this.structure,
      cells: this.cells,
      touched: this.touched,
    };
    this.known = now;
    this.structure = false;
    this.cells = [];
    this.touched = [];
    return change.structure || change.cells.length + change.touched.length > 0 ? change : null;
  }

  private sheetNames(): Map<string, string> {
    return new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  }
}
