import { MAX_COLUMNS, MAX_ROWS } from "../spreadsheet/rects";
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
  /** whether sheets, their order, tables or names changed */
  readonly structure: boolean;
  /** whether the active sheet's selection changed */
  readonly selection: boolean;
  /** cells whose value or formula has changed; whole sheets where rows, columns or cells moved */
  readonly cells: readonly ChangedCells[];
  /** cells whose style or validation may have changed; if `area` is null, settings, charts or formats of the sheet */
  readonly appearance: readonly { readonly sheetId: string; readonly area: Rect | null }[];
}

/** Collects changes until they are reported. */
export class ChangeLog {
  private structure = false;
  private selection = false;
  private cells: ChangedCells[] = [];
  private appearance: { sheetId: string; area: Rect | null }[] = [];
  private knownNames: Map<string, string>;

  constructor(private readonly workbook: WorkbookState) {
    this.knownNames = this.sheetNames();
  }

  noteStructure(): void {
    this.structure = true;
  }

  noteSelection(): void {
    this.selection = true;
  }

  /** Notes that cells of a sheet moved: any of them may have another value and another look. */
  noteMoves(sheetId: string): void {
    this.noteCells(sheetId, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    this.noteAppearance(sheetId, null);
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
      selection: this.selection,
      cells: this.cells,
      appearance: this.appearance,
    };
    this.knownNames = currentNames;
    this.structure = false;
    this.selection = false;
    this.cells = [];
    this.appearance = [];
    const isAnything =
      change.structure || change.selection || change.cells.length + change.appearance.length > 0;
    return isAnything ? change : null;
  }

  private sheetNames(): Map<string, string> {
    return new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  }
}
