import type { Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import type { HostChange } from "../changes";
import {
  changeBetween,
  changedArea,
  pictureOf,
  restore,
  type KnownSheet,
  type Moment,
  type RestoreReporter,
  type WorkbookChange,
  type WorkbookPicture,
} from "./workbookChange";

/** Excel keeps as many. */
const MOST_STEPS = 100;

/** One step of undo: what changed, in the order in which it did. */
type Step = readonly WorkbookChange[];

/** The cells that an undo or a redo is about. */
export interface RestoredPlace {
  readonly sheet: SheetState;
  readonly area: Rect;
}

/** The edits of the person at the grid that can be undone, and those undone that can be done again. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** the edits of a step that is not finished */
  private group: WorkbookChange[] | null = null;
  private before: WorkbookPicture | null = null;
  /** the workbook after the last edit, as long as nothing else changed it */
  private last: WorkbookPicture | null = null;

  /** @param isKept false: nothing can be undone, and edits cost nothing more */
  constructor(
    private readonly workbook: WorkbookState,
    private readonly isKept: boolean,
  ) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Forgets all steps, as Excel does when something else than the person changes the workbook. */
  clear(): void {
    this.done = [];
    this.undone = [];
    if (this.group) this.group = [];
    this.before = null;
    this.last = null;
  }

  /** To be called before an edit. */
  begin(): void {
    if (this.isKept) this.before = this.last ?? pictureOf(this.workbook);
  }

  /** To be called after an edit was calculated, or failed, with what changed; does nothing if none began. */
  finish(changed: HostChange | "anything" | null): void {
    if (!this.before) return;
    const after = pictureOf(this.workbook, knownSheets(this.before, changed));
    const change = changeBetween(this.before, after);
    this.before = null;
    this.last = after;
    if (!change) return;
    if (this.group) this.group.push(change);
    else this.push([change]);
  }

  /** Makes one step of all edits until `endGroup`. */
  beginGroup(): void {
    this.group = [];
  }

  endGroup(): void {
    const changes = this.group ?? [];
    this.group = null;
    if (changes.length > 0) this.push(changes);
  }

  private push(step: Step): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  /** Takes the last step back, or does the last undone one again; null if there is none. */
  step(direction: "undo" | "redo", reporter: RestoreReporter): { place: RestoredPlace | null } | null {
    const [from, to] = direction === "undo" ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (!step) return null;
    to.push(step);
    this.last = null;
    const moment: Moment = direction === "undo" ? "before" : "after";
    for (const change of moment === "before" ? [...step].reverse() : step)
      restore(this.workbook, change, moment, reporter);
    return { place: this.placeOf(step) };
  }

  /** The changed cells of the active sheet, or else of another visible one. */
  private placeOf(step: Step): RestoredPlace | null {
    const { sheets, activeSheetId } = this.workbook;
    const visible = sheets.filter(({ visibility }) => visibility === "Visible");
    const inOrder = [...visible].sort((a, b) => rank(a, activeSheetId) - rank(b, activeSheetId));
    for (const sheet of inOrder) {
      for (const change of step) {
        const area = changedArea(change, sheet);
        if (area) return { sheet, area };
      }
    }
    return null;
  }
}

const rank = ({ id }: SheetState, activeSheetId: string): number => (id === activeSheetId ? 0 : 1);

/** The rows beyond which looking at a whole sheet is quicker. */
const MOST_CHANGED_ROWS = 20_000;

/** The sheets of an earlier picture of which it is known what may have changed since. */
function knownSheets(
  before: WorkbookPicture,
  changed: HostChange | "anything" | null,
): readonly KnownSheet[] {
  if (changed === "anything" || changed?.structure === true) return [];
  const noted = [...(changed?.cells ?? []), ...(changed?.appearance ?? [])];
  return before.sheets.flatMap((picture): KnownSheet[] => {
    const areas = noted.filter(({ sheetId }) => sheetId === picture.sheet.id).map(({ area }) => area);
    if (areas.length === 0) return [{ picture, changedRows: null }];
    const count = areas.reduce((sum, area) => sum + (area?.rows ?? 0), 0);
    return count > MOST_CHANGED_ROWS ? [] : [{ picture, changedRows: rowsIn(areas) }];
  });
}

/** The rows of some areas; without an area, settings of a sheet were changed. */
function rowsIn(areas: readonly (Rect | null)[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const area of areas)
    for (let offset = 0; area && offset < area.rows; offset += 1) rows.add(area.row + offset);
  return rows;
}
