import type { ExcelHost } from "../ExcelHost";
import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import { setEntry, readInput } from "../operations/writeCells";
import { clearCells } from "../operations/clearCells";
import type { Entry } from "../operations/entry";
import { displayText } from "../../spreadsheet/numberFormat";
import { isLocked } from "../operations/protection";
import { activate, select } from "../operations/sheets";
import { followLink } from "../operations/followLink";
import { updateColumnNames } from "../operations/tableHeaders";
import { bodyRect, tableWithBodyCell } from "../../spreadsheet/tables";
import { hasCellContent } from "../operations/readCells";
import { growTableOver } from "../operations/tables";
import { checkEntry, listChoices, validationAt } from "../operations/checkEntry";
import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import type { HostEvent } from "../wire/services";
import { accepted, refusal, refusedAlert, validationRefusal, type EditOutcome } from "./alerts";
import { moveCutCells, pasteCells } from "./copies";
import { fillCells, type FillKind } from "./fill";
import { createStructureEdits, sheetOf, type StructureEdits } from "./structureEdits";

/** Cells of a sheet, which is named by its id. */
export interface CellsPlace {
  readonly sheetId: string;
  readonly area: Rect;
}

/** The actions of a person at the grid: they follow Excel's rules for entries and raise events. */
export interface UserActions extends StructureEdits {
  /**
   * Types a text into a cell. `confirmed` accepts a value that a validation of style "Warning" or "Information"
   * questions.
   */
  typeInto(
    sheetId: string,
    row: number,
    column: number,
    text: string,
    confirmed?: boolean,
  ): Promise<EditOutcome>;
  /** Pastes values, to which no validation applies. */
  paste(
    sheetId: string,
    row: number,
    column: number,
    values: readonly (readonly (string | number | boolean)[])[],
  ): Promise<EditOutcome>;
  /**
   * Pastes cells of this workbook that were copied, or cut: formulas with their references moved along, and formats. Cut
   * cells are moved, and references to them follow.
   */
  pasteCells(from: CellsPlace, to: CellsPlace, isCut?: boolean): Promise<EditOutcome>;
  /** Fills cells on from `source`, which `target` contains, as the fill handle does, or copies it ("copy"). */
  fill(sheetId: string, source: Rect, target: Rect, kind?: FillKind): Promise<EditOutcome>;
  /** Empties cells. */
  clear(sheetId: string, area: Rect): Promise<EditOutcome>;
  /** whether there is an edit of this person to take back, or one to do again that was taken back */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes this person's last edit back, and selects its cells, which it returns; null if there is none to take back. */
  undo(): Promise<RestoredCells | null>;
  redo(): Promise<RestoredCells | null>;
  /** Makes one step to undo of all edits that the work makes. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  select(sheetId: string, area: Rect): Promise<void>;
  activate(sheetId: string): Promise<void>;
  /** Clicks on a cell whose formula is a link into the workbook; whether it led anywhere. */
  followLink(sheetId: string, row: number, column: number): Promise<boolean>;
  /** The items of the cell's drop-down, or null if it has none. */
  choicesFor(sheetId: string, row: number, column: number): Promise<string[] | null>;
  /** Opens a cell for editing: until `endCellEdit`, Excel refuses requests. */
  beginCellEdit(): void;
  endCellEdit(): void;
}

/** The cells that an undo or a redo is about; null if no cell of a visible sheet changed. */
interface RestoredCells {
  readonly cells: CellsPlace | null;
}

/** The actions of a co-author who edits the same workbook elsewhere. */
export type RemoteUserActions = Pick<UserActions, "typeInto" | "paste" | "clear" | keyof StructureEdits>;

/** Creates the actions of the local user, or of a co-author ("Remote"). */
export function createUserActions(host: ExcelHost, source: HostEvent["source"] = "Local"): UserActions {
  const typeInto: UserActions["typeInto"] = (sheetId, row, column, text, confirmed = false) =>
    host.performEdit(
      (context) => type(host, context, { sheet: sheetOf(host, sheetId), row, column }, text, confirmed),
      source,
    );
  return {
    ...createStructureEdits(host, source, typeInto),
    typeInto,
    paste: (sheetId, row, column, values) =>
      host.performEdit(
        async (context) => paste(host, context, { sheet: sheetOf(host, sheetId), row, column }, values),
        source,
      ),
    clear: (sheetId, area) =>
      host.performEdit(
        async (context) =>
          refusedAlert(host.displayLanguage, () =>
            clearCells(sheetOf(host, sheetId), area, "Contents", context),
          ),
        source,
      ),
    pasteCells: (from, to, isCut = false) =>
      host.performEdit(
        async (context) =>
          refusedAlert(host.displayLanguage, () => {
            const target = { sheet: sheetOf(host, to.sheetId), area: to.area };
            const copied = { sheet: sheetOf(host, from.sheetId), area: from.area };
            (isCut ? moveCutCells : pasteCells)(copied, target, context);
          }),
        source,
      ),
    fill: (sheetId, from, target, kind = "series") =>
      host.performEdit(
        async (context) =>
          refusedAlert(host.displayLanguage, () =>
            fillCells(sheetOf(host, sheetId), from, target, kind, context),
          ),
        source,
      ),
    get canUndo() {
      return host.history.canUndo;
    },
    get canRedo() {
      return host.history.canRedo;
    },
    undo: () => host.perform((context) => step(host, context, "undo")),
    redo: () => host.perform((context) => step(host, context, "redo")),
    asOneStep: async (work) => {
      host.history.beginGroup();
      try {
        return await work();
      } finally {
        host.history.endGroup();
      }
    },
    select: (sheetId, area) => host.perform(async (context) => select(sheetOf(host, sheetId), area, context)),
    activate: (sheetId) => host.perform(async (context) => activate(sheetOf(host, sheetId), context)),
    followLink: (sheetId, row, column) =>
      host.perform((context) =>
        followLink({ sheet: sheetOf(host, sheetId), area: { row, column, rows: 1, columns: 1 } }, context),
      ),
    choicesFor: (sheetId, row, column) =>
      host.perform((context) => choices(context, { sheet: sheetOf(host, sheetId), row, column })),
    beginCellEdit: () => {
      host.isEditingCell = true;
    },
    endCellEdit: () => {
      host.isEditingCell = false;
    },
  };
}

/** Steps back or forth in what this person did, and shows where, as Excel does. */
async function step(
  host: ExcelHost,
  context: HostContext,
  direction: "undo" | "redo",
): Promise<RestoredCells | null> {
  const result = host.history.step(direction, host);
  if (!result) return null;
  if (!result.place) return { cells: null };
  const { sheet, area } = result.place;
  select(sheet, area, context);
  return { cells: { sheetId: sheet.id, area } };
}

interface CellPosition {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
}

function cellRect({ row, column }: CellPosition): Rect {
  return { row, column, rows: 1, columns: 1 };
}

async function type(
  host: ExcelHost,
  context: HostContext,
  position: CellPosition,
  text: string,
  confirmed: boolean,
): Promise<EditOutcome> {
  const { sheet, row, column } = position;
  if (isLocked(sheet, row, column)) return refusal("locked", host.displayLanguage);
  if (text === "")
    return refusedAlert(host.displayLanguage, () =>
      clearCells(sheet, cellRect(position), "Contents", context),
    );
  let entry: Entry;
  try {
    entry = readInput(sheet, row, column, text, host.culture, context);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refusal(text.startsWith("=") ? "formula" : "tooLong", host.displayLanguage);
  }
  const before = copyOf(sheet.cells.get(row, column));
  const refused = await tryEntry(host, context, position, entry, confirmed);
  if (refused) return refused;
  if (before === undefined) growTableOver(sheet, cellRect(position), context);
  fillCalculatedColumn(position, entry, context);
  updateColumnNames(sheet, cellRect(position), context);
  context.services.cellsChanged(sheet, cellRect(position), {
    changeType: "RangeEdited",
    before: before?.value ?? "",
  });
  return accepted;
}

function copyOf(cell: Cell | undefined): Cell | undefined {
  return cell && { ...cell };
}

/** Sets an entry, and restores the cell when its validation does not allow the entry. */
async function tryEntry(
  host: ExcelHost,
  context: HostContext,
  position: CellPosition,
  entry: Entry,
  confirmed: boolean,
): Promise<EditOutcome | null> {
  const { sheet, row, column } = position;
  const before = copyOf(sheet.cells.get(row, column));
  setEntry(sheet, row, column, entry);
  const validation = validationAt(sheet, row, column);
  if (!validation) return null;
  // The rule may be a formula: it is evaluated with the entry and its dependents calculated.
  await host.recalculate(sheet, cellRect(position));
  const cellRef = { sheetId: sheet.id, row, column };
  const result = await checkEntry(validation, sheet.cells.get(row, column)?.value ?? "", context, cellRef);
  if (result.ok || (confirmed && result.alert.style !== "Stop")) return null;
  if (before) sheet.cells.set(row, column, before);
  else sheet.cells.remove(row, column);
  await host.recalculate(sheet, cellRect(position));
  return validationRefusal(result.alert, host.displayLanguage);
}

/** A formula entered into an otherwise empty column of a table fills the column. */
function fillCalculatedColumn(
  { sheet, row, column }: CellPosition,
  { formula }: Entry,
  context: HostContext,
): void {
  const isFilling = formula !== undefined && context.services.variations.calculatedColumns;
  const table = isFilling ? tableWithBodyCell(sheet, row, column) : null;
  if (!table || formula === undefined) return;
  const cells = { ...bodyRect(table), column, columns: 1 };
  for (const { row: other, cell } of sheet.cells.within(cells)) {
    if (other !== row && (cell.formula !== undefined || cell.value !== "")) return;
  }
  for (let other = cells.row; other < cells.row + cells.rows; other += 1) {
    setEntry(sheet, other, column, { formula: shiftFormula(formula, other - row, 0), value: "" });
  }
  context.services.cellsChanged(sheet, cells, { changeType: "RangeEdited" });
}

function paste(
  host: ExcelHost,
  context: HostContext,
  { sheet, row, column }: CellPosition,
  values: readonly (readonly (string | number | boolean)[])[],
): EditOutcome {
  const area = {
    row,
    column,
    rows: values.length,
    columns: values.reduce((widest, line) => Math.max(widest, line.length), 0),
  };
  if (area.rows === 0 || area.columns === 0) return accepted;
  for (const [rowOffset, line] of values.entries()) {
    for (const columnOffset of line.keys()) {
      if (isLocked(sheet, row + rowOffset, column + columnOffset))
        return refusal("locked", host.displayLanguage);
    }
  }
  return refusedAlert(host.displayLanguage, () => {
    const entries = values.map((line, rowOffset) =>
      line.map((value, columnOffset) =>
        readInput(sheet, row + rowOffset, column + columnOffset, value, host.culture, context),
      ),
    );
    if (!hasCellContent(sheet, area)) growTableOver(sheet, area, context);
    for (const [rowOffset, line] of entries.entries()) {
      for (const [columnOffset, entry] of line.entries())
        setEntry(sheet, row + rowOffset, column + columnOffset, entry);
    }
    updateColumnNames(sheet, area, context);
    context.services.cellsChanged(sheet, area, { changeType: "RangeEdited" });
  });
}

async function choices(context: HostContext, { sheet, row, column }: CellPosition): Promise<string[] | null> {
  const validation = validationAt(sheet, row, column);
  if (!validation) return null;
  const values = await listChoices(validation, context, { sheetId: sheet.id, row, column });
  return values && values.map((value) => displayText(value, undefined, context.services.culture));
}
