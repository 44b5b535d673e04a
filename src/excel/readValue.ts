import type { ColumnKind } from "../blueprint/columns";
import { idOf, type ListId } from "../blueprint/vocabulary";
import { isDaySerial, isoDateOf, type CellContent, type ReadCell } from "./cells";

/**
 * The model's value of a cell; undefined for an empty one. Of a text that Excel took for a number ("45%", "2024-01"),
 * what the cell shows is what the person sees in it. What a person typed wrong comes out as it stands, so that
 * the check of the whole says what and where it is.
 */
export function readValue(kind: ColumnKind, { value: content, text }: ReadCell): CellContent | undefined {
  if (typeof content === "string" && content.trim() === "") return undefined;
  if (kind === "date")
    return typeof content === "number" && isDaySerial(content) ? isoDateOf(content) : content;
  if (kind === "number") return content;
  const word = wordOf(content, text);
  return isList(kind) ? readListed(kind.slice("list:".length) as ListId, word) : word;
}

function wordOf(content: CellContent, text: string): string {
  if (typeof content === "string") return content;
  if (typeof content === "boolean") return String(content).toUpperCase();
  return text.trim() === "" ? String(content) : text;
}

function isList(kind: ColumnKind): kind is `list:${ListId}` {
  return kind.startsWith("list:");
}

function readListed(list: ListId, word: string): CellContent {
  const id = idOf(list, word);
  if (list === "answer" && id !== undefined) return id === "yes";
  return id ?? word;
}
