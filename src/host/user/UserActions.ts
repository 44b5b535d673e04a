import type { ExcelHost } from "../ExcelHost";
import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import { putEntry, readInput } from "../operations/cellWriting";
import { clearCells } from "../operations/clearCells";
import type { Entry } from "../operations/entry";
import { displayText } from "../../spreadsheet/numberFormat";
import { isLocked } from "../operations/protectedCells";
import { activate, select } from "../operations/sheets";
import { headersWritten } from "../operations/tableHeaders";
import { bodyRect, tableWithBodyCell } from "../../spreadsheet/tables";
import { growTable, tableAbove } from "../operations/tables";
import { checkEntry, listChoices, validationAt } from "../operations/validationRules";
import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import type { HostEvent } from "../wire/services";
import { accepted, refusal, validationRefusal, type EditOutcome } from "./alerts";

/** What a person does at the grid, past the API: Excel's own rules for entries hold, and events follow. */
export interface UserActions {
  /**
   * Types a text into a cell. `insist` is the person's "yes" to a validation that warns or informs but does not
   * stop.
   */
  typeInto(
    sheetId: string,
    row: number,
    column: number,
    text: string,
    insist?: boolean,
  ): Promise<EditOutcome>;
  /** Pastes values, which no validation looks at. */
  paste(
    sheetId: string,
    row: number,
    column: number,
    values: readonly (readonly (string | number | boolean)[])[],
  ): Promise<EditOutcome>;
  /** Empties cells. */
  clear(sheetId: string, area: Rect): Promise<EditOutcome>;
  select(sheetId: string, area: Rect): Promise<void>;
  activate(sheetId: string): Promise<void>;
  /** What the cell's drop-down offers, or null when it has none. */
  choicesFor(sheetId: string, row: number, column: number): Promise<string[] | null>;
  /** Opens a cell for editing: until it is closed, Excel takes no request. */
  beginCellEdit(): void;
  endCellEdit(): void;
}

/** What somebody who edits the same workbook at another Excel does to it. */
export type RemoteUserActions = Pick<UserActions, "typeInto" | "paste" | "clear">;

/** The hands of the person in front of an Excel, or "Remote" of one in front of another. */
export function createUserActions(host: ExcelHost, source: HostEvent["source"] = "Local"): UserActions {
  const sheetOf = (id: string): SheetState => {
    const sheet = host.workbook.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new HostError("ItemNotFound", `There is no sheet ${id}.`);
    return sheet;
  };
  return {
    typeInto: (sheetId, row, column, text, insist = false) =>
      host.act(
        (context) => type(host, context, { sheet: sheetOf(sheetId), row, column }, text, insist),
        source,
      ),
    paste: (sheetId, row, column, values) =>
      host.act(
        async (context) => paste(host, context, { sheet: sheetOf(sheetId), row, column }, values),
        source,
      ),
    clear: (sheetId, area) =>
      host.act(
        async (context) => orRefusal(host, () => clearCells(sheetOf(sheetId), area, "Contents", context)),
        source,
      ),
    select: (sheetId, area) => host.act(async (context) => select(sheetOf(sheetId), area, context)),
    activate: (sheetId) => host.act(async (context) => activate(sheetOf(sheetId), context)),
    choicesFor: (sheetId, row, column) =>
      host.act((context) => choices(context, { sheet: sheetOf(sheetId), row, column })),
    beginCellEdit: () => {
      host.cellEdit = true;
    },
    endCellEdit: () => {
      host.cellEdit = false;
    },
  };
}

interface Place {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
}

function cellArea({ row, column }: Place): Rect {
  return { row, column, rows: 1, columns: 1 };
}

async function type(
  host: ExcelHost,
  context: HostContext,
  place: Place,
  text: string,
  confirmed: boolean,
): Promise<EditOutcome> {
  const { sheet, row, column } = place;
  if (isLocked(sheet, row, column)) return refusal("locked", host.displayLanguage);
  if (text === "") return orRefusal(host, () => clearCells(sheet, cellArea(place), "Contents", context));
  let entry: Entry;
  try {
    entry = readInput(sheet, row, column, text, host.culture, context);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refusal(text.startsWith("=") ? "formula" : "tooLong", host.displayLanguage);
  }
  const before = copyOf(sheet.cells.get(row, column));
  const refused = await tryEntry(host, context, place, entry, confirmed);
  if (refused) return refused;
  growTableOver(sheet, cellArea(place), before === undefined, context);
  fillCalculatedColumn(place, entry, context);
  headersWritten(sheet, cellArea(place), context);
  context.services.cellsChanged(sheet, cellArea(place), {
    changeType: "RangeEdited",
    before: before?.value ?? "",
  });
  return accepted;
}

function copyOf(cell: Cell | undefined): Cell | undefined {
  return cell && { ...cell };
}

/** Puts an entry into its cell, and takes it out again when the cell's validation does not allow it. */
async function tryEntry(
  host: ExcelHost,
  context: HostContext,
  place: Place,
  entry: Entry,
  insist: boolean,
): Promise<EditOutcome | null> {
  const { sheet, row, column } = place;
  const before = copyOf(sheet.cells.get(row, column));
  putEntry(sheet, row, column, entry);
  const validation = validationAt(sheet, row, column);
  if (!validation) return null;
  // The rule may be a formula, and sees the entry with everything that follows from it.
  await host.recalculate(sheet, cellArea(place));
  const at = { sheetId: sheet.id, row, column };
  const verdict = await checkEntry(validation, sheet.cells.get(row, column)?.value ?? "", context, at);
  if (verdict.ok || (insist && verdict.alert.style !== "Stop")) return null;
  if (before) sheet.cells.set(row, column, before);
  else sheet.cells.remove(row, column);
  await host.recalculate(sheet, cellArea(place));
  return validationRefusal(verdict.alert, host.displayLanguage);
}

/** A table takes in what is entered directly below it, as Excel's automatic extension does. */
function growTableOver(sheet: SheetState, entered: Rect, wasEmpty: boolean, context: HostContext): void {
  const table = wasEmpty ? tableAbove(sheet, entered) : null;
  if (table && !sheet.protection.protected) growTable(sheet, table, entered.rows, context);
}

/** A formula entered into an otherwise empty column of a table fills the column. */
function fillCalculatedColumn({ sheet, row, column }: Place, { formula }: Entry, context: HostContext): void {
  const table = formula === undefined ? null : tableWithBodyCell(sheet, row, column);
  if (!table || formula === undefined) return;
  const cells = { ...bodyRect(table), column, columns: 1 };
  for (const { row: other, cell } of sheet.cells.within(cells)) {
    if (other !== row && (cell.formula !== undefined || cell.value !== "")) return;
  }
  for (let other = cells.row; other < cells.row + cells.rows; other += 1) {
    putEntry(sheet, other, column, { formula: shiftFormula(formula, other - row, 0), value: "" });
  }
  context.services.cellsChanged(sheet, cells, { changeType: "RangeEdited" });
}

function paste(
  host: ExcelHost,
  context: HostContext,
  { sheet, row, column }: Place,
  values: readonly (readonly (string | number | boolean)[])[],
): EditOutcome {
  const area = {
    row,
    column,
    rows: values.length,
    columns: values.reduce((most, line) => Math.max(most, line.length), 0),
  };
  if (area.rows === 0 || area.columns === 0) return accepted;
  for (const [y, line] of values.entries()) {
    for (const x of line.keys()) {
      if (isLocked(sheet, row + y, column + x)) return refusal("locked", host.displayLanguage);
    }
  }
  return orRefusal(host, () => {
    const entries = values.map((line, y) =>
      line.map((value, x) => readInput(sheet, row + y, column + x, value, host.culture, context)),
    );
    growTableOver(sheet, area, !hasContent(sheet, area), context);
    for (const [y, line] of entries.entries()) {
      for (const [x, entry] of line.entries()) putEntry(sheet, row + y, column + x, entry);
    }
    headersWritten(sheet, area, context);
    context.services.cellsChanged(sheet, area, { changeType: "RangeEdited" });
  });
}

function hasContent(sheet: SheetState, area: Rect): boolean {
  for (const { cell } of sheet.cells.within(area)) {
    if (cell.formula !== undefined || cell.value !== "") return true;
  }
  return false;
}

/** Does an edit; what Excel refuses becomes what Excel says. */
function orRefusal(host: ExcelHost, edit: () => void): EditOutcome {
  try {
    edit();
    return accepted;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refusal(error.code === "AccessDenied" ? "locked" : "table", host.displayLanguage);
  }
}

async function choices(context: HostContext, { sheet, row, column }: Place): Promise<string[] | null> {
  const validation = validationAt(sheet, row, column);
  if (!validation) return null;
  const values = await listChoices(validation, context, { sheetId: sheet.id, row, column });
  return values && values.map((value) => displayText(value, undefined, context.services.culture));
}
