/** Reads where a workbook holds a name, and what a rename would change. Nothing is written. */
import { cellAddress, columnLetters } from "../../blueprint/formula";
import { isUnconfirmed } from "../../blueprint/locateColumns";
import { NAMES } from "../../blueprint/names";
import { nameChoicesOf } from "../../blueprint/nameChoices";
import type { Language } from "../../languages";
import { findOrThrow, getOrThrow } from "../../model/collections";
import { TABLE_IDS, type NameKind, type TableId } from "../../model/entities";
import { NameCollisions } from "../../model/names/collisions";
import { definitionOf, placesOf } from "../../model/names/places";
import { isWithin, nameKey, renamedFields, type NamedEntries, type Rename } from "../../model/names/rename";
import type { CellContent } from "../cells";
import { choicesIn, type RememberedChoices } from "../import/rememberedChoices";
import { VALUE_READER, visitPages, shapeOf } from "../readPages";
import type { Requests } from "../requests";
import { sheetOf } from "../sheets";
import {
  locateTables,
  metadataOf,
  queueMetadata,
  queueTable,
  requireColumns,
  requireWritable,
  type LocatedTable,
} from "../workbookTables";
import { renamedChoices } from "./renamedChoices";

/** A row with the name, or with the one that takes its place. */
export interface NameRow {
  readonly table: LocatedTable;
  /** 0-based in the body of its table */
  readonly row: number;
  readonly entries: NamedEntries;
  /** the new contents of its fields */
  readonly changes: ReadonlyMap<string, CellContent>;
}

/** A cell outside tables with the name. */
export interface NameChoice {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly content: CellContent;
}

/** What a workbook holds of a name. */
export interface FoundName {
  readonly language: Language;
  /** with the new name as the workbook spells it, if it has it already */
  readonly rename: Rename;
  /** the rows that refer to the name */
  readonly references: readonly NameRow[];
  /** the rows that are called by it and get the new name */
  readonly renamed: readonly NameRow[];
  /** the rows that are called by it and go, because another row has the new name already */
  readonly merged: readonly NameRow[];
  /** that other row */
  readonly target: NameRow | undefined;
  /** the rows that hold the new name and stay as they are */
  readonly unchanged: readonly NameRow[];
  /** whether something else has the new name already, so that two things become one */
  readonly isMerge: boolean;
  /** rows that would say the same thing twice */
  readonly collisions: readonly { readonly places: readonly NameRow[] }[];
  readonly choices: readonly NameChoice[];
  /** what the import remembers, and how many of it name the name */
  readonly remembered: number;
}

/** The tables that hold names of a kind. */
function tablesOf(kind: NameKind): readonly TableId[] {
  const tables = new Set(placesOf(kind).map(({ table }) => table));
  return TABLE_IDS.filter((id) => tables.has(id));
}

/** Locates the tables that hold names of a kind. Throws a WorkbookError, `columnsUnconfirmed` for a column with such names. */
export async function locateNames(requests: Requests, kind: NameKind) {
  const loaded = await requests.send(({ workbook }) => {
    const choices = nameChoicesOf(kind).map((name) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,rowIndex,columnIndex");
      const sheet = sheetOf(range);
      sheet.load("name");
      return { name, range, sheet };
    });
    const remembered = workbook.names.getItemOrNullObject(NAMES.importChoices).getRangeOrNullObject();
    remembered.load("values");
    return {
      metadata: queueMetadata(workbook),
      tables: tablesOf(kind).map((id) => queueTable(workbook, id)),
      choices,
      remembered,
    };
  });
  const metadata = metadataOf(loaded.metadata);
  const tables = locateTables(metadata, loaded.tables);
  for (const table of tables) {
    const named = new Set(placesOf(kind).flatMap((place) => (place.table === table.id ? [place.field] : [])));
    const doubtful = table.entered.filter(isUnconfirmed).map(({ column }) => column.id);
    requireColumns(table, metadata.language, new Set(doubtful.filter((id) => named.has(id))));
  }
  const choices = loaded.choices.flatMap(({ name, range, sheet }): NameChoice[] =>
    range.isNullObject
      ? []
      : [
          {
            name,
            sheet: sheet.name,
            address: cellAddress(range.rowIndex, range.columnIndex),
            content: range.values[0]?.[0] as CellContent,
          },
        ],
  );
  const remembered: RememberedChoices = loaded.remembered.isNullObject
    ? []
    : choicesIn(loaded.remembered.values as CellContent[][]);
  return { metadata, tables, choices, remembered };
}

/** Visits the rows of tables with their entries by the ids of their fields. */
export async function visitEntries(
  requests: Requests,
  tables: readonly LocatedTable[],
  columnsOf: (table: LocatedTable) => LocatedTable["entered"],
  visit: (table: LocatedTable, row: number, entries: NamedEntries) => void,
): Promise<void> {
  const columns = new Map(tables.map((table) => [table.id, columnsOf(table)]));
  await visitPages(
    requests,
    tables.map((table) => ({
      ...shapeOf(table),
      columns: getOrThrow(columns, table.id).map(({ index }) => index),
    })),
    VALUE_READER,
    (id, first, rows) => {
      const table = findOrThrow(tables, (each) => each.id === id);
      const read = getOrThrow(columns, id);
      rows.forEach((cells, index) => {
        const entries = Object.fromEntries(read.map(({ column, index: at }) => [column.id, cells[at] ?? ""]));
        visit(table, first + index, entries);
      });
    },
  );
}

/**
 * Finds a name: one round trip for the place of tables, then one per answer of entries. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `partMissing`, `columnsUnconfirmed`, or the error that `retryIfColumnsMove` catches.
 */
export async function findName(requests: Requests, requested: Rename): Promise<FoundName> {
  const { kind } = requested;
  const { metadata, tables, choices, remembered } = await locateNames(requests, kind);
  requireWritable(metadata);
  const definition = definitionOf(kind);
  const found: { readonly table: LocatedTable; readonly row: number; readonly entries: NamedEntries }[] = [];
  const either = [nameKey(requested.from), nameKey(requested.to)];
  await visitEntries(
    requests,
    tables,
    ({ entered }) => entered,
    (table, row, entries) => {
      const isNamed = placesOf(kind).some((place) => {
        if (place.table !== table.id) return false;
        const key = nameKey(entries[place.field] ?? "");
        return place.holdsSeveral ? either.some((name) => key.includes(name)) : either.includes(key);
      });
      if (isNamed) found.push({ table, row, entries });
    },
  );
  const isCalled = ({ table, entries }: (typeof found)[number], name: string) =>
    definition !== undefined &&
    definition.table === table.id &&
    isWithin(requested, definition, entries) &&
    nameKey(entries[definition.field] ?? "") === nameKey(name);
  const isSame = nameKey(requested.from) === nameKey(requested.to);
  const [first] = found.filter((row) => isCalled(row, requested.to));
  const target = first && { ...first, changes: new Map<string, CellContent>() };
  // Where only the spelling changes, the row is renamed itself.
  const spelt = target && definition && !isSame ? String(target.entries[definition.field]) : requested.to;
  const rename = { ...requested, to: spelt };
  const isTarget = ({ table, row }: (typeof found)[number]) =>
    target !== undefined && table.id === target.table.id && row === target.row;
  const rows = found.map((each): NameRow => ({
    ...each,
    changes: renamedFields(rename, each.table.id, each.entries),
  }));
  const called = rows.filter((row) => isCalled(row, requested.from));
  const merged = target === undefined ? [] : called.filter((row) => !isTarget(row));
  const collisions = new NameCollisions<NameRow>();
  for (const row of rows)
    if (row.table.id !== definition?.table) collisions.add(row.table.id, row, row.entries, row.changes);
  const others = rows.filter((row) => !called.includes(row));
  return {
    language: metadata.language,
    rename,
    references: others.filter(({ changes }) => changes.size > 0),
    renamed: called.filter((row) => !merged.includes(row) && row.changes.size > 0),
    merged,
    target: merged.length > 0 ? target : undefined,
    unchanged: others.filter(({ changes }) => changes.size === 0),
    isMerge:
      merged.length > 0 ||
      (!isSame && (target !== undefined || (definition === undefined && isNamedAlready(rename, others)))),
    collisions: collisions.list(),
    choices: choices.filter(
      ({ content }) => nameKey(content) === nameKey(rename.from) && content !== rename.to,
    ),
    remembered: renamedChoices(remembered, rename).length,
  };
}

/** Whether rows have the new name of something that has no rows of its own, such as a person. */
function isNamedAlready(rename: Rename, rows: readonly NameRow[]): boolean {
  return rows.some(({ table, entries }) =>
    placesOf(rename.kind).some(
      (place) =>
        place.table === table.id &&
        !place.holdsSeveral &&
        isWithin(rename, place, entries) &&
        nameKey(entries[place.field] ?? "") === nameKey(rename.to),
    ),
  );
}

/** The address of a cell of a row, "B7"; of its first column for a field that the table lacks. */
export function addressIn({ table, row }: Pick<NameRow, "table" | "row">, field: string): string {
  const located = table.entered.find(({ column }) => column.id === field) ?? table.entered[0];
  return `${columnLetters(table.header.column + (located?.index ?? 0))}${table.firstRow + row + 1}`;
}
