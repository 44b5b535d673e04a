/** Rows that a merge of two names makes say the same thing twice. */
import type { CellContent } from "../check/types";
import { ENTITIES, fieldOf, type TableId } from "../entities";
import { isDay } from "../days";
import { isBlank } from "../text/normalizeText";
import { nameKey, type NamedEntries } from "./rename";

interface KeyedRows<Place> {
  readonly table: TableId;
  readonly places: Place[];
  readonly formerKeys: Set<string>;
}

/** Finds rows of a table that have the same key after names were replaced, and had different ones before. */
export class NameCollisions<Place> {
  private readonly rows = new Map<string, KeyedRows<Place>>();

  /** @param changes the new contents of fields of the row */
  add(table: TableId, place: Place, entries: NamedEntries, changes: ReadonlyMap<string, CellContent>): void {
    const key = keyOf(table, { ...entries, ...Object.fromEntries(changes) });
    const former = keyOf(table, entries);
    if (key === undefined || former === undefined) return;
    const same = this.rows.get(key);
    if (same) {
      same.places.push(place);
      same.formerKeys.add(former);
    } else this.rows.set(key, { table, places: [place], formerKeys: new Set([former]) });
  }

  /** The rows that collide, in groups. */
  list(): readonly { readonly table: TableId; readonly places: readonly Place[] }[] {
    return [...this.rows.values()].filter(({ formerKeys }) => formerKeys.size > 1);
  }
}

/** The key of a row as formulas compare it; undefined where its table has none, or a part that it needs is blank. */
function keyOf(table: TableId, entries: NamedEntries): string | undefined {
  const { key } = ENTITIES[table];
  if (!key) return undefined;
  const parts = key.map((field) => partOf(entries[field] ?? ""));
  const isComplete = key.every((field, index) => !fieldOf(table, field).required || parts[index] !== "");
  return isComplete ? JSON.stringify([table, ...parts]) : undefined;
}

function partOf(content: CellContent): string {
  if (typeof content === "number" && isDay(content)) return String(Math.floor(content));
  return isBlank(content) ? "" : nameKey(content);
}
