import type { Rect, Border, BorderEdge, CellStyle, SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readOneOf } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import { isEntireColumn, isOnSheet } from "../../spreadsheet/rects";
import {
  changeStyle,
  columnStyle,
  commonStyleValue,
  mergeStyle,
  setStyle,
  styledColumns,
} from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

export interface RangeBorderTarget extends RangeTarget {
  readonly edge: BorderEdge;
}

type Side = "top" | "bottom" | "left" | "right";

const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const UNSUPPORTED_STYLES = ["DashDot", "DashDotDot", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const DEFAULT_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

const OPPOSITE_SIDE: Readonly<Record<Side, Side>> = {
  top: "bottom",
  bottom: "top",
  left: "right",
  right: "left",
};

/** The cells along an edge, and the side of these cells on which it is; null if there is no such edge. */
function edgeCells(area: Rect, edge: BorderEdge): { cells: Rect; side: Side } | null {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case "EdgeTop":
      return { cells: { ...area, rows: 1 }, side: "top" };
    case "EdgeBottom":
      return { cells: { ...area, row: row + rows - 1, rows: 1 }, side: "bottom" };
    case "EdgeLeft":
      return { cells: { ...area, columns: 1 }, side: "left" };
    case "EdgeRight":
      return { cells: { ...area, column: column + columns - 1, columns: 1 }, side: "right" };
    case "InsideHorizontal":
      // Whole columns have the line below every cell as a part of their own format.
      if (isEntireColumn(area)) return { cells: area, side: "bottom" };
      return rows < 2 ? null : { cells: { ...area, rows: rows - 1 }, side: "bottom" };
    case "InsideVertical":
      return columns < 2 ? null : { cells: { ...area, columns: columns - 1 }, side: "right" };
  }
}

/** The cells on the other side of an edge, if there are any: a border between two cells belongs to both. */
function neighbours(cells: Rect, side: Side): Rect | null {
  const shift = side === "top" || side === "left" ? -1 : 1;
  const isVertical = side === "top" || side === "bottom";
  if (isVertical && isEntireColumn(cells)) return cells;
  const beside = isVertical
    ? { ...cells, row: cells.row + shift }
    : { ...cells, column: cells.column + shift };
  return isOnSheet(beside) ? beside : null;
}

function withoutBorder(style: CellStyle, side: Side): CellStyle {
  const rest = Object.entries(style.borders ?? {}).filter(([name]) => name !== side);
  return mergeStyle(style, {
    borders: rest.length > 0 ? Object.freeze(Object.fromEntries(rest)) : undefined,
  });
}

function clearSide(sheet: SheetState, cells: Rect, side: Side): void {
  const withBorder = styledColumns(sheet, cells).filter(
    (column) => columnStyle(sheet, column).borders?.[side] !== undefined,
  );
  for (const column of withBorder) {
    changeStyle(sheet, { ...cells, column, columns: 1 }, (style) => withoutBorder(style, side));
  }
  const cleared = new Map<CellStyle, CellStyle>();
  for (const { row, column, cell } of [...sheet.cells.within(cells)]) {
    if (!cell.style?.borders?.[side]) continue;
    const style = cleared.get(cell.style) ?? withoutBorder(cell.style, side);
    cleared.set(cell.style, style);
    setStyle(sheet, row, column, style);
  }
}

/** Changes the border on an edge; undefined removes it. Of two neighbours' borders, the last set is shown. */
function change(border: RangeBorderTarget, edit: (current: Border | undefined) => Border | undefined): void {
  const { sheet, area, edge } = border;
  requireUnprotected(sheet, "allowFormatCells");
  const found = edgeCells(area, edge);
  if (!found) throw new HostError("InvalidArgument", `One row or column has no ${edge} border.`);
  const { cells, side } = found;
  const beside = neighbours(cells, side);
  if (beside) clearSide(sheet, beside, OPPOSITE_SIDE[side]);
  changeStyle(sheet, cells, (style) => {
    const next = edit(style.borders?.[side]);
    return next
      ? mergeStyle(style, { borders: Object.freeze({ ...style.borders, [side]: Object.freeze(next) }) })
      : withoutBorder(style, side);
  });
}

function read<V>(
  { sheet, area, edge }: RangeBorderTarget,
  select: (current: Border | undefined) => V,
): V | null {
  const found = edgeCells(area, edge);
  if (!found) return select(undefined);
  const { cells, side } = found;
  const ownValue = commonStyleValue(sheet, cells, (style) => select(style.borders?.[side]));
  if (ownValue !== select(undefined)) return ownValue;
  const beside = neighbours(cells, side);
  if (!beside) return ownValue;
  return commonStyleValue(sheet, beside, (style) => select(style.borders?.[OPPOSITE_SIDE[side]]));
}

/** One border of a range. */
export const RangeBorderDefinition: ObjectDefinition<RangeBorderTarget> = {
  type: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (border) => read(border, (current) => current?.style ?? "None"),
      set: (border, value) => {
        const style = readOneOf("border style", value, STYLES, UNSUPPORTED_STYLES);
        if (style === "None") change(border, () => undefined);
        // Excel draws a double line in one weight only.
        else if (style === "Double")
          change(border, (current) => ({ ...(current ?? DEFAULT_BORDER), style, weight: "Thick" }));
        else change(border, (current) => ({ ...(current ?? DEFAULT_BORDER), style }));
      },
    },
    Weight: {
      get: (border) => read(border, (current) => current?.weight ?? DEFAULT_BORDER.weight),
      set: (border, value) => {
        const weight = readOneOf("border weight", value, WEIGHTS);
        change(border, (current) => ({ ...(current ?? DEFAULT_BORDER), weight }));
      },
    },
    Color: {
      get: (border) => read(border, (current) => current?.color ?? DEFAULT_BORDER.color),
      set: (border, value) => {
        const color = readColor(value);
        change(border, (current) => ({ ...(current ?? DEFAULT_BORDER), color }));
      },
    },
  },
  objects: {},
  methods: {},
  identity: ({ edge }) => edge,
};
