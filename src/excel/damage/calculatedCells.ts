/** Calculated cells of tables that hold no formula, or another one than Ensemble's. */
import { columnLetters } from "../../blueprint/formula";
import { sameRowFormula, withFoundAddresses } from "../../blueprint/sameRowReferences";
import type { LocatedColumn } from "../../blueprint/locateColumns";
import { elementAt, getOrThrow } from "../../model/collections";
import { jsonBytes } from "../bytes";
import { captionsInMap } from "../entries/newRowFormulas";
import { plainFormula } from "../plainFormula";
import { visitPages, type CellReader } from "../readPages";
import type { Requests } from "../requests";
import type { LocatedTable, WorkbookMetadata } from "../workbookTables";

/** Adjacent cells of a calculated column with the same fault. */
export interface FaultyCells {
  readonly fault: "missing" | "changed";
  readonly table: LocatedTable;
  /** the id and the caption of the column */
  readonly column: string;
  readonly caption: string;
  /** "L5", the first of them */
  readonly address: string;
  readonly rows: number;
}

/** Reads formulas in R1C1 notation, which are the same in each row; for other cells their values. */
export const FORMULA_READER: CellReader<unknown> = {
  load: (range) => range.load("formulasR1C1"),
  cells: ({ formulasR1C1 }) => formulasR1C1 as unknown[][],
  bytes: ({ formulasR1C1 }) => jsonBytes(formulasR1C1),
};

interface FaultFinder {
  readonly entered: readonly number[];
  readonly computed: readonly ComputedColumn[];
}

interface ComputedColumn {
  readonly index: number;
  readonly faultOf: (content: unknown, isRowEntered: boolean) => FaultyCells["fault"] | undefined;
  /** adds a row with its fault, if it has one */
  readonly add: (row: number, fault: FaultyCells["fault"] | undefined) => void;
}

/**
 * A column is read as a whole if its formulas take less than this, in characters: each row repeats the formula. Of others,
 * the first rows are read: a formula that replaces the whole column is there too. Helper columns are hardly ever seen.
 */
const MAX_READ = 2_000_000;
const MAX_READ_OF_HELPER = 300_000;
const FIRST_ROWS = 100;
/** The length of a formula that is not known. */
const USUAL_LENGTH = 500;

export interface FaultOptions {
  readonly comparesFormulas?: boolean;
  /** columns that are known to lack formulas, as "Observations.usable"; undefined if it is not known which do */
  readonly lacking: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds faulty calculated cells of tables; from top to bottom, table by table. One round trip, more for many rows. Formulas
 * are compared where the workbook is of this version and its captions are known.
 */
export async function readFaultyCells(
  requests: Requests,
  tables: readonly LocatedTable[],
  metadata: WorkbookMetadata,
  { comparesFormulas = true, lacking, signal }: FaultOptions,
): Promise<readonly FaultyCells[]> {
  const expected = comparesFormulas ? await expectedFormulas(metadata) : new Map<string, Formulas>();
  const found: FaultyCells[] = [];
  const read = async (parts: readonly Part[]) => {
    if (parts.length === 0) return;
    const finders = new Map(
      parts.map(({ table, columns }) => [table.id, finderOf(table, columns, expected.get(table.id), found)]),
    );
    await visitPages(
      requests,
      parts.map(({ table, columns, rows }) => ({
        table: table.id,
        captions: table.header.captions,
        columns: columns.map(({ index }) => index),
        rows,
      })),
      FORMULA_READER,
      (id, first, rows) => {
        const { entered, computed } = getOrThrow(finders, id);
        rows.forEach((cells, offset) => {
          const isRowEntered = entered.some((index) => cells[index] !== "");
          for (const { index, faultOf, add } of computed)
            add(first + offset, faultOf(cells[index], isRowEntered));
        });
      },
      { signal },
    );
  };
  const isWhole = (table: LocatedTable, { column }: LocatedColumn) => {
    const { length } = expected.get(table.id)?.get(column.id) ?? { length: USUAL_LENGTH };
    const most = column.helper ? MAX_READ_OF_HELPER : MAX_READ;
    return table.rows * length <= most || (lacking?.has(`${table.id}.${column.id}`) ?? false);
  };
  const split = tables.map((table) => {
    const computed = table.columns.filter(({ column }) => !column.entered);
    const whole = computed.filter((column) => isWhole(table, column));
    return { table, whole, others: computed.filter((column) => !whole.includes(column)) };
  });
  await read(split.flatMap(({ table, whole }) => partOf(table, whole, table.rows, lacking)));
  await read(split.flatMap(({ table, others }) => partOf(table, others, FIRST_ROWS, lacking)));
  return found;
}

/** Columns of a table, and how many of its rows are read. */
interface Part {
  readonly table: LocatedTable;
  readonly columns: readonly LocatedColumn[];
  readonly rows: number;
}

/** Some calculated columns; with those that people fill in where formulas may be missing, so that blank rows are known. */
function partOf(
  table: LocatedTable,
  computed: readonly LocatedColumn[],
  rows: number,
  lacking: FaultOptions["lacking"],
): readonly Part[] {
  if (computed.length === 0) return [];
  const mayLack = ({ column }: LocatedColumn) => lacking?.has(`${table.id}.${column.id}`) ?? true;
  const columns = computed.some(mayLack) ? [...table.entered, ...computed] : computed;
  return [{ table, columns: byPlace(columns), rows: Math.min(rows, table.rows) }];
}

function byPlace(columns: readonly LocatedColumn[]): readonly LocatedColumn[] {
  return [...columns].sort((one, other) => one.index - other.index);
}

/** The formulas of a table's columns, with structured references, by column. */
type Formulas = ReadonlyMap<string, string>;

/** The formulas of each table; none where they are not known. */
async function expectedFormulas(metadata: WorkbookMetadata): Promise<ReadonlyMap<string, Formulas>> {
  const captions = captionsInMap(metadata);
  if (captions === undefined) return new Map();
  const { formulasOfTables } = await import("../../blueprint/tableFormulas");
  return formulasOfTables(metadata.language, captions);
}

function finderOf(
  table: LocatedTable,
  columns: readonly LocatedColumn[],
  expected: Formulas | undefined,
  found: FaultyCells[],
): FaultFinder {
  return {
    entered: columns.filter(({ column }) => column.entered).map(({ index }) => index),
    computed: columns
      .filter(({ column }) => !column.entered)
      .map(({ column, index, caption }) => {
        const isOurs = comparison(table, index, expected?.get(column.id));
        let last: { place: number; row: number } | undefined;
        return {
          index,
          faultOf: (content, isRowEntered) => {
            if (typeof content === "string" && content.startsWith("="))
              return isOurs(content) ? undefined : "changed";
            return content === "" && !isRowEntered ? undefined : "missing";
          },
          add: (row, fault) => {
            if (fault === undefined) return;
            const before = last && elementAt(found, last.place);
            if (last && before?.fault === fault && last.row === row - 1) {
              found[last.place] = { ...before, rows: before.rows + 1 };
              last.row = row;
              return;
            }
            const letters = columnLetters(table.header.column + index);
            const address = `${letters}${table.firstRow + row + 1}`;
            const place = found.push({ fault, table, column: column.id, caption, address, rows: 1 }) - 1;
            last = { place, row };
          },
        };
      }),
  };
}

/** Whether a formula that was found is that of the column; each text is compared once. */
function comparison(
  { id, header }: LocatedTable,
  index: number,
  expected: string | undefined,
): (found: string) => boolean {
  if (expected === undefined) return () => true;
  const known = new Map<string, boolean>();
  return (found) => {
    let isOurs = known.get(found);
    if (isOurs === undefined) {
      const own = sameRowFormula(withFoundAddresses(expected, found), header.captions, index);
      isOurs = plainFormula(found, id) === plainFormula(own, id);
      known.set(found, isOurs);
    }
    return isOurs;
  };
}
