import { getOrThrow } from "../model/collections";

const THIS_ROW = /(?:[\p{L}_][\p{L}\p{N}_]*)?\[\[#This Row\],\s*(\[[^\]]*\](?::\[[^\]]*\])?)\]/giu;

/**
 * Normalises a formula for comparison: programs write same-row references, absolute references and new functions
 * differently. Renamed captions get their new names.
 */
export function plainFormula(
  formula: string,
  table = "",
  renamed: ReadonlyMap<string, string> = new Map(),
): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  const plain = parts.map((part, index) =>
    index % 2 === 1
      ? part
      : plainReferences(part.replace(/_xlfn\.|_xlws\./g, ""), table, renamed)
          .replace(/\s+/g, "")
          .replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!")
          .replace(/\bTRUE\(\)/g, "TRUE")
          .replace(/\bFALSE\(\)/g, "FALSE"),
  );
  return plain.join("");
}

/** The references to columns of tables in a part of a formula, each written in one way. */
function plainReferences(part: string, table: string, renamed: ReadonlyMap<string, string>): string {
  // Most parts have none, and the expressions below are slow.
  if (!part.includes("[")) return part;
  const inRow = part.includes("[[#") ? part.replace(THIS_ROW, (_, columns: string) => `[@${columns}]`) : part;
  return inRow
    .replace(/\[@([^[\]]+)\]/g, "[@[$1]]")
    .replace(new RegExp(`\\b${table}(?=\\[@)`, "g"), "")
    .replace(/\[([^[\]#@]+)\]/g, (match, caption: string) =>
      renamed.has(caption) ? `[${getOrThrow(renamed, caption)}]` : match,
    );
}
