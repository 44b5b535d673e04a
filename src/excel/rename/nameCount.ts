/** What a rename will do, counted before anything is written. */
import { fieldsOf } from "../../model/entities";
import { mergeRows, type MergedRow } from "../../model/names/mergeRows";
import { definitionOf } from "../../model/names/places";
import type { Rename } from "../../model/names/rename";
import { addressIn, type FoundName, type NameRow } from "./findName";

/** Rows of one sheet. */
interface SheetRows {
  readonly sheet: string;
  readonly rows: number;
}

/** Rows that would say the same thing twice. */
interface CollidingRows {
  readonly sheet: string;
  /** a cell of each row, "B7" */
  readonly addresses: readonly string[];
}

/** What becomes of two things that become one. */
interface MergeCount {
  /** rows that would say the same thing twice; all of them stay */
  readonly collisions: readonly CollidingRows[];
  /** the captions of the columns in which the rows that become one say different things */
  readonly different: readonly string[];
  /** whether what differs finds room in the note of the row that stays; otherwise nothing is merged */
  readonly isWhole: boolean;
}

/** What a rename will do. */
export interface NameCount {
  /** with the new name as the workbook spells it, if it has it already */
  readonly rename: Rename;
  /** the rows that hold the name */
  readonly rows: number;
  /** the same by sheet */
  readonly sheets: readonly SheetRows[];
  /** choices outside tables, and of the import, that follow */
  readonly choices: number;
  /** null unless something else has the new name already */
  readonly merge: MergeCount | null;
}

/** The rows that a rename changes. */
export function rowsOf({ references, renamed, merged }: FoundName): readonly NameRow[] {
  return [...references, ...renamed, ...merged];
}

/** What a rename will do, by what was found. */
export function countOf(found: FoundName): NameCount {
  const rows = rowsOf(found);
  const bySheet = new Map<string, number>();
  for (const { table } of rows) bySheet.set(table.sheet, (bySheet.get(table.sheet) ?? 0) + 1);
  return {
    rename: found.rename,
    rows: rows.length,
    sheets: [...bySheet].map(([sheet, count]) => ({ sheet, rows: count })).sort((a, b) => b.rows - a.rows),
    choices: found.choices.length + found.remembered,
    merge: found.isMerge ? mergeCount(found) : null,
  };
}

function mergeCount(found: FoundName): MergeCount {
  const merged = mergedRow(found);
  const { target } = found;
  return {
    collisions: found.collisions.map(({ places }) => ({
      sheet: places[0]?.table.sheet ?? "",
      addresses: places.map((row) => addressIn(row, fieldsOf(row.table.id)[0]?.[0] ?? "")),
    })),
    different: merged && target ? merged.different.map(({ field }) => captionIn(target, field)) : [],
    isWhole: merged?.isWhole ?? true,
  };
}

/** The row that stays with what the others say; undefined where no rows become one. */
export function mergedRow({ rename, target, merged }: FoundName): MergedRow | undefined {
  const definition = definitionOf(rename.kind);
  if (!target || !definition) return undefined;
  return mergeRows(
    target.table.id,
    target.entries,
    merged.map(({ entries }) => entries),
    new Set([definition.field, ...(definition.within === undefined ? [] : [definition.within])]),
    (field) => captionIn(target, field),
  );
}

function captionIn({ table }: NameRow, field: string): string {
  return table.entered.find(({ column }) => column.id === field)?.caption ?? field;
}

/** Whether two counts say the same. */
export function isSameCount(one: NameCount, other: NameCount): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
