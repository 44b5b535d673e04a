/** What a rename changes in a row (docs/rules.md, Rename). */
import type { CellContent } from "../check/types";
import type { NameKind, TableId } from "../entities";
import { normalizeText } from "../text/normalizeText";
import { placesOf, type NamePlace } from "./places";

/** A name, and the one that takes its place everywhere. */
export interface Rename {
  readonly kind: NameKind;
  readonly from: string;
  readonly to: string;
  /** what the name is unique within: the breakdown of a group, the code of an indicator's name */
  readonly within?: string;
}

/** The entries of a row by the ids of their fields. */
export type NamedEntries = Readonly<Record<string, CellContent>>;

/** The key by which formulas compare names: case, leading, trailing and repeated spaces do not count. */
export function nameKey(name: CellContent): string {
  return normalizeText(String(name), "lookup");
}

/** Whether a row is about what the name is unique within. */
export function isWithin(
  { within }: Pick<Rename, "within">,
  place: NamePlace,
  entries: NamedEntries,
): boolean {
  if (place.within === undefined) return true;
  return nameKey(entries[place.within] ?? "") === nameKey(within ?? "");
}

/** The new contents of a row's fields; none where the row does not hold the name, or holds it as it is to be. */
export function renamedFields(
  rename: Rename,
  table: TableId,
  entries: NamedEntries,
): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  for (const place of placesOf(rename.kind)) {
    if (place.table !== table || !isWithin(rename, place, entries)) continue;
    const content = entries[place.field] ?? "";
    const changed = place.holdsSeveral
      ? replacedInList(String(content), rename)
      : nameKey(content) === nameKey(rename.from)
        ? rename.to
        : undefined;
    if (changed !== undefined && changed !== content) changes.set(place.field, changed);
  }
  return changes;
}

/** What separates the names of a list: commas, semicolons, line breaks with or without bullets. */
const SEPARATORS = /(\s*[,;\n\r•]\s*(?:[-–*•]\s+)?)/;
/** A bullet before the first name. */
const FIRST_BULLET = /^(\s*(?:[-–*•]\s+)?)/;

/** A list with a name replaced wherever it is between separators; undefined where it does not. */
function replacedInList(text: string, { from, to }: Rename): string | undefined {
  const bullet = FIRST_BULLET.exec(text)?.[0] ?? "";
  // Names and separators in turn.
  const parts = text.slice(bullet.length).split(SEPARATORS);
  const wanted = nameKey(from);
  let isFound = false;
  let result = bullet;
  for (let first = 0; first < parts.length; first += 2) {
    const last = endOfName(parts, first, wanted);
    if (last === undefined) {
      result += `${parts[first] ?? ""}${parts[first + 1] ?? ""}`;
      continue;
    }
    isFound = true;
    result += `${to}${parts[last + 1] ?? ""}`;
    first = last;
  }
  return isFound ? result : undefined;
}

/** Where the name that begins at a part ends: it may itself hold separators. */
function endOfName(parts: readonly string[], first: number, wanted: string): number | undefined {
  let name = "";
  for (let last = first; last < parts.length && name.length <= 2 * wanted.length + 2; last += 2) {
    name = parts.slice(first, last + 1).join("");
    if (nameKey(name) === wanted) return last;
  }
  return undefined;
}
