import type { ColumnKind } from "../blueprint/columns";
import { idOf, type ListId } from "../blueprint/vocabulary";
import { isoDateOf, type CellContent } from "./cells";

/**
 * The model's value of a cell; undefined for an empty one. What a person typed wrong comes out as it stands, so that
 * the check of the whole says what and where it is.
 */
export function readValue(kind: ColumnKind, content: CellContent): CellContent | undefined {
  if (typeof content === "string" && content.trim() === "") return undefined;
  if (kind === "date") return typeof content === "number" ? isoDateOf(content) : content;
  if (kind === "number") return content;
  if (isList(kind)) return readListed(kind.slice("list:".length) as ListId, String(content));
  return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
}

function isList(kind: ColumnKind): kind is `list:${ListId}` {
  return kind.startsWith("list:");
}

function readListed(list: ListId, word: string): CellContent {
  const id = idOf(list, word);
  if (list === "answer" && id !== undefined) return id === "yes";
  return id ?? word;
}
