import type { Rect, Border, BorderEdge, CellStyle, SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readOneOf } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protectionGuard";
import { changeStyle, commonStyleValue, mergeStyle, setStyle } from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

export interface RangeBorderTarget extends RangeTarget {
  readonly edge: BorderEdge;
}

type Side = "top" | "bottom" | "left" | "right";

const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const UNPLAYED_STYLES = ["DashDot", "DashDotDot", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const NEW_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

const FACING: Readonly<Record<Side, Side>> = { top: "bottom", bottom: "top", left: "right", right: "left" };

/** The strip of cells that an edge runs along and the side of theirs that it is; null where there is none. */
function strip(area: Rect, edge: BorderEdge): { cells: Rect; side: Side } | null {
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
      return rows < 2 ? null : { cells: { ...area, rows: rows - 1 }, side: "bottom" };
    case "InsideVertical":
      return columns < 2 ? null : { cells: { ...area, columns: columns - 1 }, side: "right" };
  }
}

/** The cells on the other side of a strip's edge: a border between two cells belongs to both. */
function neighbours(cells: Rect, side: Side): Rect {
  const shift = side === "top" || side === "left" ? -1 : 1;
  return side === "top" || side === "bottom"
    ? { ...cells, row: cells.row + shift }
    : { ...cells, column: cells.column + shift };
}

function without(style: CellStyle, side: Side): CellStyle {
  const rest = Object.entries(style.borders ?? {}).filter(([name]) => name !== side);
  return mergeStyle(style, {
    borders: rest.length > 0 ? Object.freeze(Object.fromEntries(rest)) : undefined,
  });
}

function clearSide(sheet: SheetState, cells: Rect, side: Side): void {
  const cleared = new Map<CellStyle, CellStyle>();
  for (const { row, column, cell } of sheet.cells.within(cells)) {
    if (!cell.style?.borders?.[side]) continue;
    const style = cleared.get(cell.style) ?? without(cell.style, side);
    cleared.set(cell.style, style);
    setStyle(sheet, row, column, style);
  }
}

/** Changes the border on an edge; undefined takes it away. The newest border of two neighbours is the one that shows. */
function change(border: RangeBorderTarget, edit: (now: Border | undefined) => Border | undefined): void {
  const { sheet, area, edge } = border;
  requireUnprotected(sheet, "allowFormatCells");
  const found = strip(area, edge);
  if (!found) throw new HostError("InvalidArgument", `One row or column has no ${edge} border.`);
  const { cells, side } = found;
  clearSide(sheet, neighbours(cells, side), FACING[side]);
  changeStyle(sheet, cells, (style) => {
    const next = edit(style.borders?.[side]);
    return next
      ? mergeStyle(style, { borders: Object.freeze({ ...style.borders, [side]: Object.freeze(next) }) })
      : without(style, side);
  });
}

function read<V>({ sheet, area, edge }: RangeBorderTarget, of: (border: Border | undefined) => V): V | null {
  const found = strip(area, edge);
  if (!found) return of(undefined);
  const { cells, side } = found;
  const own = commonStyleValue(sheet, cells, (style) => of(style.borders?.[side]));
  if (own !== of(undefined)) return own;
  const across = neighbours(cells, side);
  if (across.row < 0 || across.column < 0) return own;
  return commonStyleValue(sheet, across, (style) => of(style.borders?.[FACING[side]]));
}

/** One border of a range. */
export const RangeBorderDefinition: ObjectDefinition<RangeBorderTarget> = {
  type: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (border) => read(border, (now) => now?.style ?? "None"),
      set: (border, value) => {
        const style = readOneOf("border style", value, STYLES, UNPLAYED_STYLES);
        if (style === "None") change(border, () => undefined);
        // Excel draws a double line in one weight only.
        else if (style === "Double")
          change(border, (now) => ({ ...(now ?? NEW_BORDER), style, weight: "Thick" }));
        else change(border, (now) => ({ ...(now ?? NEW_BORDER), style }));
      },
    },
    Weight: {
      get: (border) => read(border, (now) => now?.weight ?? NEW_BORDER.weight),
      set: (border, value) => {
        const weight = readOneOf("border weight", value, WEIGHTS);
        change(border, (now) => ({ ...(now ?? NEW_BORDER), weight }));
      },
    },
    Color: {
      get: (border) => read(border, (now) => now?.color ?? NEW_BORDER.color),
      set: (border, value) => {
        const color = readColor(value);
        change(border, (now) => ({ ...(now ?? NEW_BORDER), color }));
      },
    },
  },
  objects: {},
  methods: {},
  identity: ({ edge }) => edge,
};
