/**
 * Reads the entries of one table, so that a person can choose one and change it in its form. `entryRows.ts` reads rows of several
 * tables, with their formats and formulas, for the grids that change many at once.
 */
import { PHASE_LABEL_CELLS } from "../../blueprint/profile";
import { elementAt } from "../../model/collections";
import type { PhaseId } from "../../model/initiative";
import type { TableId } from "../../model/entities";
import { normalizeText } from "../../model/text/normalizeText";
import type { CellContent } from "../cells";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { shapeOf, VALUE_READER, visitPages } from "../readPages";
import { cellText, valueReader, type ValueReader } from "../readValue";
import { Requests } from "../requests";
import { isBlank } from "../rowRanges";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import type { NewEntry } from "./addEntries";
import { entryAt, findEntry } from "./findEntry";
import { isFormula, type RowCells } from "./tableRows";

/** The values of the cells of a row that people fill in, by the ids of the columns. */
export type EntryCells = Readonly<Record<string, CellContent>>;

/** An entry as a table lists it. */
export interface ListedEntry {
  /** the 0-based index of its row in the table's body */
  readonly row: number;
  /** by which it is recognised */
  readonly cells: EntryCells;
  /** by the properties of the model; what is not valid is unchanged */
  readonly values: NewEntry;
}

/** An entry that can be changed. */
export interface EditableEntry extends ListedEntry {
  readonly table: TableId;
  readonly sheet: string;
  /** the 1-based row of the sheet */
  readonly sheetRow: number;
  /** the ids of the columns in which it holds a formula of a person */
  readonly formulas: readonly string[];
}

interface ReadEntryOptions {
  /** whether a row that differs in a single value is taken for it, whichever that is: its partner may have been renamed */
  readonly mayHaveOtherKey?: boolean;
  readonly clock?: Clock;
}

/** The entries of a table, from top to bottom. */
export interface EntryList {
  readonly sheet: string;
  /** the 1-based row of the sheet in which the table's body begins */
  readonly firstRow: number;
  /** the 0-based column of the sheet in which it begins */
  readonly firstColumn: number;
  readonly entries: readonly ListedEntry[];
}

/**
 * Reads the entries of a table, rows that are only prepared for one included. Two round trips, more where they exceed an
 * answer's size. Throws a WorkbookError: `notEnsemble`, `partMissing`, `cellBeingEdited`.
 */
export async function listEntries(id: TableId, clock: Clock = systemClock): Promise<EntryList> {
  const requests = new Requests(clock);
  try {
    return await retryIfColumnsMove(async () => {
      const { table, readValue } = await readTable(requests, id);
      const entries: ListedEntry[] = [];
      await visitPages(requests, [shapeOf(table)], VALUE_READER, (_, first, rows) =>
        rows.forEach((cells, index) => {
          const entry = entryOf(table, readValue, first + index, (column) => elementAt(cells, column.index));
          if (!Object.values(entry.cells).every(isBlank)) entries.push(entry);
        }),
      );
      return {
        sheet: table.sheet,
        firstRow: table.firstRow + 1,
        firstColumn: table.header.column,
        entries,
      };
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Reads an entry again, wherever its row is now, and where others changed it, by what identifies an entry of its table. Without
 * its cells, whatever is in the given row. Undefined where there is none. Two round trips, more where rows moved. Throws what
 * `listEntries` throws.
 * @param listed its cells, and its 0-based row in the table or its 1-based row on the sheet
 */
export async function readEditableEntry(
  id: TableId,
  listed:
    | Pick<ListedEntry, "row" | "cells">
    | { readonly sheetRow: number; readonly cells?: EntryCells | undefined },
  { mayHaveOtherKey = false, clock = systemClock }: ReadEntryOptions = {},
): Promise<EditableEntry | undefined> {
  const requests = new Requests(clock);
  try {
    return await retryIfColumnsMove(async () => {
      const { table, readValue } = await readTable(requests, id);
      const findListed = async (sought: Pick<ListedEntry, "row" | "cells">) => {
        const best = await findEntry(requests, table, sought);
        const isIt = best?.hasSameKey || (mayHaveOtherKey && best?.differing === 1);
        return isIt ? best : undefined;
      };
      const row = "row" in listed ? listed.row : Math.max(0, listed.sheetRow - 1 - table.firstRow);
      const found = listed.cells
        ? await findListed({ row, cells: listed.cells })
        : await entryAt(requests, table, row);
      return found && editableEntry(table, readValue, found.row, found.cells);
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The entry in a row that was read. */
function editableEntry(
  table: LocatedTable,
  readValue: ValueReader,
  row: number,
  cells: RowCells,
): EditableEntry {
  const { id, sheet, firstRow, entered } = table;
  const cellOf = ({ caption }: { readonly caption: string }) => cells.get(caption);
  const formulas = entered.flatMap((column) => {
    const cell = cellOf(column);
    return cell && isFormula(cell) ? [column.column.id] : [];
  });
  const entry = entryOf(table, readValue, row, (column) => cellOf(column)?.value ?? "");
  return { ...entry, table: id, sheet, sheetRow: firstRow + row + 1, formulas };
}

function entryOf(
  { entered }: LocatedTable,
  readValue: ValueReader,
  row: number,
  contentOf: (column: LocatedTable["entered"][number]) => CellContent,
): ListedEntry {
  const cells: Record<string, CellContent> = {};
  const values: Record<string, CellContent | undefined> = {};
  for (const located of entered) {
    const { id, kind } = located.column;
    const value = contentOf(located);
    cells[id] = value;
    values[id] = readValue(kind, { value, text: "", isError: false });
  }
  return { row, cells, values };
}

/** Locates a table, and reads how the workbook calls the phases. One round trip. */
async function readTable(requests: Requests, id: TableId) {
  const loaded = await requests.send(({ workbook }) => ({
    metadata: queueMetadata(workbook),
    table: queueTable(workbook, id),
    phases: PHASE_LABEL_CELLS.map(({ phase, name }) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values");
      return { phase, range };
    }),
  }));
  const [table] = locateTables(metadataOf(loaded.metadata), [loaded.table]);
  if (!table) throw new WorkbookError("partMissing", { names: [id] });
  return { table, readValue: valueReader(phasesByLabel(loaded.phases)) };
}

function phasesByLabel(
  phases: readonly { readonly phase: PhaseId; readonly range: Excel.Range }[],
): ReadonlyMap<string, PhaseId> {
  return new Map(
    phases.flatMap(({ phase, range }) => {
      if (range.isNullObject) return [];
      const value = elementAt(elementAt(range.values as CellContent[][], 0), 0);
      return [[normalizeText(cellText({ value, text: "", isError: false }), "name"), phase] as const];
    }),
  );
}
