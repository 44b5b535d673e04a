/** The entries of several rows about one thing, as one row. */
import type { CellContent } from "../check/types";
import { isoOf, isDay } from "../days";
import { fieldsOf, TEXT_LIMITS, type FieldDefinition, type TableId } from "../entities";
import { isBlank } from "../text/normalizeText";
import { nameKey, type NamedEntries } from "./rename";

/** A field in which two rows say different things. */
interface DifferentEntries {
  readonly field: string;
  readonly kept: CellContent;
  readonly other: CellContent;
}

export interface MergedRow {
  /** the contents to write into the row that is kept */
  readonly changes: ReadonlyMap<string, CellContent>;
  /** what other rows say otherwise: added to the note of the row that is kept, where it fits */
  readonly different: readonly DifferentEntries[];
  /** whether nothing is lost: every entry of the other rows is in the row that is kept */
  readonly isWhole: boolean;
}

/** The field that takes what does not fit elsewhere. */
const NOTE = "note";

/**
 * Merges rows: empty fields of the row that is kept take the others' entries, and what differs is added to its note, with the
 * caption of its field. Where there is no note, or it would be too long, the result is not whole.
 * @param identifying the fields that say which row it is
 */
export function mergeRows(
  table: TableId,
  kept: NamedEntries,
  others: readonly NamedEntries[],
  identifying: ReadonlySet<string>,
  captionOf: (field: string) => string,
): MergedRow {
  const merged: Record<string, CellContent> = { ...kept };
  const different: DifferentEntries[] = [];
  const lines: string[] = [];
  // A merge that was broken off has noted some already.
  const noted = new Set(String(kept[NOTE] ?? "").split("\n"));
  const note = (line: string) => {
    if (!noted.has(line)) lines.push(line);
  };
  for (const other of others) {
    for (const [field, definition] of fieldsOf(table)) {
      const entry = other[field] ?? "";
      const current = merged[field] ?? "";
      if (identifying.has(field) || isBlank(entry) || isEqual(entry, current)) continue;
      if (isBlank(current)) merged[field] = entry;
      else if (field === NOTE) note(String(entry));
      else {
        different.push({ field, kept: current, other: entry });
        note(`${captionOf(field)}: ${shown(entry, definition)}`);
      }
    }
  }
  const hasNote = fieldsOf(table).some(([field, { kind }]) => field === NOTE && kind === "text");
  const text = [String(merged[NOTE] ?? ""), ...lines].filter((line) => !isBlank(line)).join("\n");
  const isWhole = lines.length === 0 || (hasNote && text.length <= TEXT_LIMITS.text);
  if (isWhole && lines.length > 0) merged[NOTE] = text;
  const changes = new Map(
    Object.entries(merged).filter(([field, content]) => content !== (kept[field] ?? "")),
  );
  return { changes, different, isWhole };
}

function isEqual(one: CellContent, other: CellContent): boolean {
  return typeof one === typeof other && nameKey(one) === nameKey(other);
}

function shown(content: CellContent, { kind }: FieldDefinition): string {
  return kind === "date" && typeof content === "number" && isDay(content) ? isoOf(content) : String(content);
}
