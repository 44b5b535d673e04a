/**
 * The map of columns on the sheet Lists: for each column of each table a reference to its header cell. Programs
 * update the reference when the cell moves, so that a column is found after people rename or move it.
 */
import type { ColumnDefinition } from "./columns";
import { cellAddress } from "./formula";

/** The columns of the map, first to last. */
export const COLUMN_MAP_FIELDS = ["table", "column", "caption", "sheet"] as const;

/** How a cell of the map identifies its column. */
export type MapEntry =
  | { readonly kind: "caption"; readonly caption: string }
  /** a header cell by its address */
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string }
  /** the column was deleted */
  | { readonly kind: "lost" };

/** The id by which the map names a column that is written today. */
export function idInMap({ id, mapId = id }: Pick<ColumnDefinition, "id" | "mapId">): string {
  return mapId;
}

/** All ids by which the map of a workbook may name a column: today's, then those of earlier schema versions. */
export function idsInMap(column: Pick<ColumnDefinition, "id" | "mapId" | "formerIds">): readonly string[] {
  return [idInMap(column), ...column.formerIds];
}

/** The formula that refers to the header cell of a column: "=Observations[[#Headers],[Value]]". */
export function headerReference(table: string, caption: string): string {
  return `=${table}[[#Headers],[${caption.replace(/['[\]#@]/g, "'$&")}]]`;
}

const STRUCTURED = /^=[\p{L}\p{N}_.\\]+\[\[#Headers\],\s*\[((?:'[^]|[^'\][])*)\]\]$/iu;
const ADDRESS = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/i;

/**
 * Reads a cell of the map: a reference to a header cell, by structure or by address, as programs may rewrite it; else the
 * caption that it holds as a text, as in workbooks of the first schema version. Undefined for an empty cell.
 */
export function readMapEntry(formula: unknown, value: unknown): MapEntry | undefined {
  if (typeof formula === "string" && formula.startsWith("=")) {
    const structured = STRUCTURED.exec(formula);
    if (structured) {
      const [, written] = structured as unknown as [string, string];
      // Excel's own sign for a column that is gone; a caption would have an apostrophe before the hash.
      if (written === "#REF!") return { kind: "lost" };
      return { kind: "caption", caption: written.replace(/'([^])/g, "$1") };
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

/** The header cells of a table: where they are, and what they say. */
export interface HeaderRow {
  readonly sheet: string;
  /** zero-based */
  readonly row: number;
  readonly column: number;
  readonly captions: readonly string[];
}

/** The position, from zero, of the cell with an address within a header row; undefined for one that is not in the row. */
export function positionInHeader(
  { sheet, row, column, captions }: HeaderRow,
  entry: MapEntry,
): number | undefined {
  if (entry.kind !== "cell" || entry.sheet.toLowerCase() !== sheet.toLowerCase()) return undefined;
  const place = captions.findIndex((_, index) => cellAddress(row, column + index) === entry.address);
  return place < 0 ? undefined : place;
}
