import { quoteSheetName } from "../references";
import {
  escapeColumnName,
  joinGroups,
  readStructuredReference,
  type StructuredReference,
} from "./structuredReferences";
import { joinTokens, tokenize, type Token } from "./tokens";

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function rewrite(formula: string, change: (token: Token) => string | null): string {
  return joinTokens(
    tokenize(formula).map((token) => {
      const text = change(token);
      return text === null ? token : { text };
    }),
  );
}

/** A formula after the renaming of a sheet. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) =>
    token.sheet !== undefined && sameName(token.sheet, from) ? `${quoteSheetName(to)}!${token.local}` : null,
  );
}

/** A formula after the renaming of a table. */
export function renameTableIn(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) => {
    if (token.kind === "name" && token.sheet === undefined && sameName(token.text, from)) return to;
    if (token.kind !== "structured") return null;
    const open = token.text.indexOf("[");
    return open > 0 && sameName(token.text.slice(0, open), from) ? `${to}${token.text.slice(open)}` : null;
  });
}

const BARE = /^[\p{L}\p{N}_]+$/u;

/** Prints a structured reference as Excel shows it in a cell. */
function printStructuredReference(reference: StructuredReference): string {
  const { table = "", parts, columns } = reference;
  if (parts.length === 1 && parts[0] === "#This Row") {
    if (!columns) return `${table}[@]`;
    const [first, last] = columns.map(escapeColumnName) as [string, string];
    if (first !== last) return `${table}[@[${first}]:[${last}]]`;
    return BARE.test(first) ? `${table}[@${first}]` : `${table}[@[${first}]]`;
  }
  const groups: string[] = parts.map((part) => `[${part}]`);
  if (columns) {
    const [first, last] = columns.map(escapeColumnName) as [string, string];
    groups.push(first === last ? `[${first}]` : `[${first}]:[${last}]`);
  }
  return joinGroups(table, groups);
}

/**
 * A formula after the renaming of a table's column. `isInsideTable`: the formula is in a cell of that table, where
 * references need not name it.
 */
export function renameColumnIn(
  formula: string,
  table: string,
  from: string,
  to: string,
  isInsideTable: boolean,
): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "structured") return null;
    const reference = readStructuredReference(token.text);
    if (!reference?.columns) return null;
    const refersToTable = reference.table === undefined ? isInsideTable : sameName(reference.table, table);
    if (!refersToTable || !reference.columns.some((column) => sameName(column, from))) return null;
    const [first, last] = reference.columns.map((column) => (sameName(column, from) ? to : column)) as [
      string,
      string,
    ];
    return printStructuredReference({ ...reference, columns: [first, last] });
  });
}
