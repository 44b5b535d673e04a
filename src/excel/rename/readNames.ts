import { definitionOf, placesOf, scopeOf } from "../../model/names/places";
import { nameKey } from "../../model/names/rename";
import type { NameKind } from "../../model/entities";
import { isBlank, normalizeText } from "../../model/text/normalizeText";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { Requests } from "../requests";
import { locateNames, visitEntries } from "./findName";

/** A name of the workbook, and how many rows hold it. */
export interface NameUse {
  readonly name: string;
  /** what it is unique within; "" for reports that name no breakdown */
  readonly within?: string;
  readonly rows: number;
  /** false: rows name something that is not there any more */
  readonly isDefined: boolean;
}

/**
 * All names of a kind: those of its own rows in their order, then those that other rows hold, most frequent first. Only the
 * columns that hold such names are read. Throws a WorkbookError: `notEnsemble`, `partMissing`, `columnsUnconfirmed`.
 */
export async function readNames(kind: NameKind, clock: Clock = systemClock): Promise<readonly NameUse[]> {
  try {
    return await retryIfColumnsMove(() => read(new Requests(clock), kind));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function read(requests: Requests, kind: NameKind): Promise<readonly NameUse[]> {
  const { tables } = await locateNames(requests, kind);
  const places = placesOf(kind).filter(({ holdsSeveral }) => !holdsSeveral);
  const definition = definitionOf(kind);
  const isScoped = scopeOf(kind) !== undefined;
  const found = new Map<string, NameUse>();
  await visitEntries(
    requests,
    tables.filter(({ id }) => places.some(({ table }) => table === id)),
    ({ id, entered }) =>
      entered.filter(({ column }) =>
        places.some(({ table, field, within }) => table === id && [field, within].includes(column.id)),
      ),
    ({ id }, _, entries) => {
      const inRow = new Set<string>();
      for (const { table, field, defines, within } of places) {
        const content = entries[field] ?? "";
        if (table !== id || isBlank(content)) continue;
        const scope = isScoped && within !== undefined ? String(entries[within] ?? "") : undefined;
        const key = JSON.stringify([nameKey(content), scope === undefined ? "" : nameKey(scope)]);
        const known = found.get(key);
        const name = normalizeText(String(content), "trim");
        found.set(key, {
          ...(known ?? { name, ...(scope !== undefined && { within: normalizeText(scope, "trim") }) }),
          ...(defines && { name }),
          rows: (known?.rows ?? 0) + (inRow.has(key) ? 0 : 1),
          isDefined: defines || definition === undefined || known?.isDefined === true,
        });
        inRow.add(key);
      }
    },
  );
  const all = [...found.values()];
  const own = all.filter(({ isDefined }) => isDefined && definition !== undefined);
  const others = all.filter((use) => !own.includes(use)).sort((one, other) => other.rows - one.rows);
  return [...own, ...others];
}
