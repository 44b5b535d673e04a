import type { ObjectDefinition } from "../wire/definition";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import { changeStyle, commonStyleValue, DEFAULT_FILL, mergeStyle } from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

function fill({ sheet, area }: RangeTarget, color: string | undefined): void {
  requireUnprotected(sheet, "allowFormatCells");
  changeStyle(sheet, area, (style) => mergeStyle(style, { fill: color }));
}

/** The fill of cells. */
export const RangeFillDefinition: ObjectDefinition<RangeTarget> = {
  type: "RangeFill",
  scalars: {
    Color: {
      get: ({ sheet, area }) => commonStyleValue(sheet, area, (style) => style.fill ?? DEFAULT_FILL),
      set: (range, value) => fill(range, readColor(value)),
    },
  },
  objects: {},
  methods: {
    Clear: { call: (range) => fill(range, undefined) },
  },
};
