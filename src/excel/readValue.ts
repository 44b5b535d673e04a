import type { ColumnKind } from "../blueprint/columns";
import { checkItemOf, questionOf } from "../blueprint/methodTexts";
import { idOf, idsOf, type ListId } from "../blueprint/vocabulary";
import { roleOfCell } from "../model/roles";
import { isDaySerial, isoDateOf, type CellContent, type ReadCell } from "./cells";

/** Gives the model's value of a cell of a kind; undefined for an empty one. */
export type ValueReader = (kind: ColumnKind, cell: ReadCell) => CellContent | undefined;

/**
 * A reader for a workbook whose phases bear these labels, in the field's order. Of a text that Excel took for a number
 * ("45%", "2024-01"), what the cell shows is what the person sees in it. What a person typed wrong comes out as it
 * stands, so that the check of the whole says what and where it is.
 */
export function valueReader(phaseLabels: readonly CellContent[]): ValueReader {
  const labels = phaseLabels.map((label) => folded(String(label)));
  return (kind, { value: content, text }) => {
    if (typeof content === "string" && content.trim() === "") return undefined;
    if (kind === "date")
      return typeof content === "number" && isDaySerial(content) ? isoDateOf(content) : content;
    if (kind === "number") return content;
    const word = wordOf(content, text);
    if (kind === "list:phase") {
      return idsOf("phase")[labels.indexOf(folded(word))] ?? readListed("phase", word);
    }
    if (isList(kind)) return readListed(kind.slice("list:".length) as ListId, word);
    return OWN_TEXTS[kind]?.(word.trim()) ?? word;
  };
}

/** Texts that a file keeps by their ids where a framework or the method knows them. */
const OWN_TEXTS: Readonly<Partial<Record<ColumnKind, (text: string) => string>>> = {
  role: roleOfCell,
  roleName: roleOfCell,
  checkItem: checkItemOf,
  question: questionOf,
};

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

function folded(text: string): string {
  return text.trim().toLowerCase();
}
