import type { ColumnKind } from "../blueprint/columns";
import { checkItemIdOf, questionIdOf } from "../blueprint/methodTexts";
import { idOfLabel, type ListId } from "../model/vocabulary";
import type { PhaseId } from "../model/initiative";
import { roleOfCell } from "../model/roles";
import { isDaySerial, isoDateOf, type CellContent, type ReadCell } from "./cells";
import { normalizeText } from "../model/text/normalizeText";

/** Returns the model's value of a cell of a kind; undefined for an empty one. */
export type ValueReader = (kind: ColumnKind, cell: ReadCell) => CellContent | undefined;

/**
 * A reader for a workbook with its own labels of phases, given by their normalized names. For a text that Excel
 * converted to a number ("45%", "2024-01"), the displayed text is read. Invalid entries are returned unchanged, so that
 * the validation of the file reports them with their location.
 */
export function valueReader(phases: ReadonlyMap<string, PhaseId>): ValueReader {
  return (kind, cell) => {
    const { value: content } = cell;
    if (typeof content === "string" && content.trim() === "") return undefined;
    if (kind === "date")
      return typeof content === "number" && isDaySerial(content) ? isoDateOf(content) : content;
    if (kind === "number") return content;
    const word = cellText(cell);
    if (kind === "list:phase") return phases.get(normalizeText(word, "name")) ?? readListed("phase", word);
    if (isList(kind)) return readListed(kind.slice("list:".length) as ListId, word);
    return TEXT_TO_ID[kind]?.(word.trim()) ?? word;
  };
}

/** Kinds of texts that files store as ids if they are standard, with their conversions. */
const TEXT_TO_ID: Readonly<Partial<Record<ColumnKind, (text: string) => string>>> = {
  role: roleOfCell,
  roleName: roleOfCell,
  checkItem: checkItemIdOf,
  question: questionIdOf,
};

/** The text that a person sees in a cell. */
export function cellText({ value: content, text }: ReadCell): string {
  if (typeof content === "string") return content;
  if (typeof content === "boolean") return String(content).toUpperCase();
  return text.trim() === "" ? String(content) : text;
}

function isList(kind: ColumnKind): kind is `list:${ListId}` {
  return kind.startsWith("list:");
}

function readListed(list: ListId, word: string): CellContent {
  const id = idOfLabel(list, word);
  if (list === "answer" && id !== undefined) return id === "yes";
  return id ?? word;
}
