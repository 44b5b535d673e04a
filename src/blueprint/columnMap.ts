/**
 * The map of columns on the sheet Lists: for each column of each table a reference to its header cell. Programs
 * update the reference when the cell moves, so that a column is found after people rename or move it.
 */
import type { ColumnDefinition } from "./columns";
import { cellAddress, escapeCaption } from "./formula";

/** The columns of the map, first to last. */
export const COLUMN_MAP_FIELDS = ["table", "column", "caption", "sheet"] as const;

/** How a cell of the map identifies its column. */
export type MapEntry =
  | { readonly kind: "caption"; readonly caption: string }
  /** a header cell by its address */
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string }
  /** the column was deleted */
  | { readonly kind: "lost" };

/** The id under which this version writes a column to the map. */
export function idInMap({ id, mapId = id }: Pick<ColumnDefinition, "id" | "mapId">): string {
  return mapId;
}

/**
 * All ids under which the map of a workbook may list a column: the current one, then those of earlier schema versions.
 */
export function idsInMap(column: Pick<ColumnDefinition, "id" | "mapId" | "formerIds">): readonly string[] {
  return [idInMap(column), ...column.formerIds];
}

/** The formula that refers to the header cell of a column: "=Observations[[#Headers],[Value]]". */
export function headerReference(table: string, caption: string): string {
  return `=${table}[[#Headers],[${escapeCaption(caption)}]]`;
}

const STRUCTURED = /^=[\p{L}\p{N}_.\\]+\[\[#Headers\],\s*\[((?:'[^]|[^'\][])*)\]\]$/iu;
const ADDRESS = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/i;

/**
 * Reads a cell of the map: a reference to a header cell, by structure or by address, as programs may rewrite it; else
 * the caption that it holds as text (schema version 1). Undefined for an empty cell.
 */
export function readMapEntry(formula: unknown, value: unknown): MapEntry | undefined {
  if (typeof formula === "string" && formula.startsWith("=")) {
    const structured = STRUCTURED.exec(formula);
    if (structured) {
      const [, escapedCaption] = structured as unknown as [string, string];
      // Excel's error for a reference to a deleted column; in a caption the hash would be escaped with an apostrophe.
      if (escapedCaption === "#REF!") return { kind: "lost" };
      return { kind: "caption", caption: escapedCaption.replace(/'([^])/g, "$1") };
    }
    const cell = ADDRESS.exec(formula);
    if (!cell) return { kind: "lost" };
    const [, quoted, plain = "", letters = "", row = ""] = cell;
    const sheet = (quoted?.replaceAll("''", "'") ?? plain).replace(/^\$/, "");
    return { kind: "cell", sheet, address: `${letters.toUpperCase()}${row}` };
  }
  const caption = typeof value === "string" ? value.trim() : "";
  if (caption === "") return undefined;
  return caption.startsWith("#REF") ? { kind: "lost" } : { kind: "caption", caption };
}

/** The header cells of a table: their position and captions. */
export interface HeaderRow {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly captions: readonly string[];
}

/** The 0-based index of an addressed cell within a header row; undefined if it is not in the row. */
export function positionInHeader(
  { sheet, row, column, captions }: HeaderRow,
  entry: MapEntry,
): number | undefined {
  if (entry.kind !== "cell" || entry.sheet.toLowerCase() !== sheet.toLowerCase()) return undefined;
  const index = captions.findIndex((_, offset) => cellAddress(row, column + offset) === entry.address);
  return index < 0 ? undefined : index;
}
