/** Decorations that were recorded, where their cells are now. */
import { cellAddress } from "../../blueprint/formula";
import type { TableId } from "../../blueprint/types";
import { formulaAt, movedRule } from "../movedRules";
import type { MadeSheet } from "../requestDraft";
import type { DecoratedColumns, Decoration } from "./decorations";

/** Where a table is now. */
export interface FoundTable {
  /** Excel's id of its sheet */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly captions: readonly string[];
}

/** A 0-based cell of a sheet. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A decoration where its cells are now; none if they are gone. */
export function inPlace(
  decoration: Decoration,
  tables: ReadonlyMap<TableId, FoundTable>,
  sheetKeys: ReadonlyMap<MadeSheet, string>,
): Decoration[] {
  switch (decoration.kind) {
    case "sheetOrder":
      return [{ ...decoration, order: decoration.order.filter((id) => sheetKeys.has(id)) }];
    case "cellFormat":
      return columnsInPlace(decoration, tables, sheetKeys).map(({ range, columns }) => ({
        ...decoration,
        range,
        ...(columns ? { columns } : {}),
      }));
    case "columnWidth": {
      const { sheet, first, columns: count, of } = decoration;
      if (!of) return [decoration];
      const range = { row: 0, column: first, rows: 1, columns: count };
      return columnsInPlace({ sheet, range, columns: of }, tables, sheetKeys).map((placed) => ({
        ...{ ...decoration, first: placed.range.column, columns: 1 },
        ...(placed.columns ? { of: placed.columns } : {}),
      }));
    }
    case "columnFormat":
      // The cells above the table have formats by now: only those of its body get it.
      return columnsInPlace(decoration, tables, sheetKeys).map(({ range, columns }) => ({
        ...decoration,
        kind: "cellFormat",
        range,
        ...(columns ? { columns } : {}),
      }));
    case "validation":
      return columnsInPlace(decoration, tables, sheetKeys).map(({ range, columns, moved }) => ({
        ...decoration,
        range,
        ...(columns ? { columns } : {}),
        validation: { ...decoration.validation, rule: movedRule(decoration.validation.rule, moved) },
      }));
    case "conditionalFormat":
      return columnsInPlace(decoration, tables, sheetKeys).map(({ range, columns, moved }) => ({
        ...decoration,
        range,
        ...(columns ? { columns } : {}),
        conditional: {
          ...decoration.conditional,
          formula: moved(decoration.conditional.formula),
        },
        isLate: true,
      }));
    default:
      return [decoration];
  }
}

interface PlacedRange {
  readonly range: Extract<Decoration, { kind: "cellFormat" }>["range"];
  readonly columns?: DecoratedColumns;
  /** rewrites a formula that is relative to the first cell */
  moved(formula: string): string;
}

function columnsInPlace(
  { sheet, range, columns }: Pick<Extract<Decoration, { kind: "cellFormat" }>, "sheet" | "range" | "columns">,
  tables: ReadonlyMap<TableId, FoundTable>,
  sheetKeys: ReadonlyMap<MadeSheet, string>,
): PlacedRange[] {
  if (!columns) return [{ range, moved: (formula) => formula }];
  const table = tables.get(columns.table);
  return columns.captions.flatMap((caption, offset) => {
    const index = table?.captions.indexOf(caption) ?? -1;
    // A table that somebody moved to another sheet keeps the formatting that it has there.
    if (!table || index < 0 || table.sheetId !== sheetKeys.get(sheet)) return [];
    const place = { row: table.row + 1, column: table.column + index, rows: table.rows, columns: 1 };
    const [from, to] = [cellAddress(range.row, range.column + offset), cellAddress(place.row, place.column)];
    return [
      {
        range: place,
        columns: { table: columns.table, captions: [caption] },
        moved: (formula) => (from === to ? formula : formulaAt(formula, from, to)),
      },
    ];
  });
}

/** A decoration of cells that are this much further down and to the right. */
export function shifted(decoration: Decoration, { row, column }: Cell): Decoration {
  switch (decoration.kind) {
    case "cellFormat": {
      const { range } = decoration;
      return { ...decoration, range: { ...range, row: range.row + row, column: range.column + column } };
    }
    case "columnWidth":
      return { ...decoration, first: decoration.first + column };
    case "frozenPanes":
      return { ...decoration, rows: decoration.rows + row };
    case "pageSetup": {
      const { titleRows } = decoration.print;
      if (!titleRows) return decoration;
      const moved = { from: titleRows.from + row, to: titleRows.to + row };
      return { ...decoration, print: { ...decoration.print, titleRows: moved } };
    }
    default:
      return decoration;
  }
}
