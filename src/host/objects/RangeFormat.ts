import type { CellStyle } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isEntireColumn } from "../../spreadsheet/rects";
import { readBoolean, readNumber, readOneOf, readInteger } from "../operations/arguments";
import { autofitColumns, autofitRows } from "../../spreadsheet/autofit";
import { FormatProtectionDefinition } from "./FormatProtection";
import { columnWidth, resizeCells, rowHeight } from "../../spreadsheet/geometry";
import { requireUnprotected } from "../operations/protection";
import { RangeBorderCollectionDefinition } from "./RangeBorderCollection";
import { RangeFillDefinition } from "./RangeFill";
import { RangeFontDefinition } from "./RangeFont";
import type { StyleChange } from "../../spreadsheet/styles";
import {
  changeStyle,
  commonStyleValue,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  mergeStyle,
} from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

/** points: 255 characters of the default font */
const MAX_COLUMN_WIDTH = 1342.5;
/** points */
const MAX_ROW_HEIGHT = 409.5;
const MAX_INDENT = 250;

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify"] as const;

/** A property of the cells' style: null if cells differ; setting it changes every cell. */
function styleProperty<V>(
  read: (style: CellStyle) => V,
  change: (value: unknown, style: CellStyle) => StyleChange,
): ScalarProperty<RangeTarget> {
  return {
    get: ({ sheet, area }) => commonStyleValue(sheet, area, read),
    set: ({ sheet, area }, value) => {
      requireUnprotected(sheet, "allowFormatCells");
      changeStyle(sheet, area, (style) => mergeStyle(style, change(value, style)));
    },
  };
}

/** The size that adjacent rows or columns have in common, or null. */
function commonSize(first: number, count: number, size: (index: number) => number): number | null {
  const found = size(first);
  for (let index = first + 1; index < first + count; index += 1) if (size(index) !== found) return null;
  return found;
}

function commonWidth({ sheet, area }: RangeTarget): number | null {
  return commonSize(area.column, area.columns, (column) => columnWidth(sheet, column));
}

function commonHeight({ sheet, area }: RangeTarget): number | null {
  return commonSize(area.row, area.rows, (row) => rowHeight(sheet, row));
}

/** Sets the size of rows or columns: 0 hides them, any other size shows them, undefined is the default size. */
function setSizes(
  first: number,
  count: number,
  size: number | undefined,
  sizes: Map<number, number>,
  hidden: Set<number>,
): void {
  for (let index = first; index < first + count; index += 1) {
    if (size === 0) {
      hidden.add(index);
      continue;
    }
    hidden.delete(index);
    if (size === undefined) sizes.delete(index);
    else sizes.set(index, size);
  }
}

function setWidth({ sheet, area }: RangeTarget, width: number | undefined): void {
  requireUnprotected(sheet, "allowFormatColumns");
  resizeCells(sheet, () =>
    setSizes(area.column, area.columns, width, sheet.columnWidths, sheet.hiddenColumns),
  );
}

function setHeight({ sheet, area }: RangeTarget, height: number | undefined): void {
  requireUnprotected(sheet, "allowFormatRows");
  if (isEntireColumn(area) && height !== undefined) {
    throw new HostError(
      "NotImplemented",
      "The embedded host keeps no height for all rows of a sheet at once.",
    );
  }
  resizeCells(sheet, () => setSizes(area.row, area.rows, height, sheet.rowHeights, sheet.hiddenRows));
}

function isDefaultSize(size: number | null, standard: number): boolean | null {
  return size === null ? null : size === standard;
}

function indent(style: CellStyle, levels: number): StyleChange {
  const level = Math.min(Math.max(levels, 0), MAX_INDENT);
  const horizontal = style.horizontal ?? "General";
  // Excel indents only text that is aligned to a side, so it aligns general text left.
  return level > 0 && horizontal === "General"
    ? { indent: level, horizontal: "Left" }
    : { indent: level === 0 ? undefined : level };
}

/** The format of cells, and the size of their rows and columns. */
export const RangeFormatDefinition: ObjectDefinition<RangeTarget> = {
  type: "RangeFormat",
  scalars: {
    HorizontalAlignment: styleProperty(
      (style) => style.horizontal ?? "General",
      (value) => {
        const horizontal = readOneOf("horizontalAlignment", value, HORIZONTAL, ["Distributed"]);
        return { horizontal: horizontal === "General" ? undefined : horizontal };
      },
    ),
    VerticalAlignment: styleProperty(
      (style) => style.vertical ?? "Bottom",
      (value) => {
        const vertical = readOneOf("verticalAlignment", value, VERTICAL, ["Distributed"]);
        return { vertical: vertical === "Bottom" ? undefined : vertical };
      },
    ),
    WrapText: styleProperty(
      (style) => style.wrap ?? false,
      (value) => ({ wrap: readBoolean("wrapText", value) || undefined }),
    ),
    ShrinkToFit: styleProperty(
      (style) => style.shrinkToFit ?? false,
      (value) => ({ shrinkToFit: readBoolean("shrinkToFit", value) || undefined }),
    ),
    IndentLevel: styleProperty(
      (style) => style.indent ?? 0,
      (value, style) => indent(style, readInteger("indentLevel", value, 0, MAX_INDENT)),
    ),
    ColumnWidth: {
      get: commonWidth,
      set: (range, value) => setWidth(range, readNumber("columnWidth", value, 0, MAX_COLUMN_WIDTH)),
    },
    RowHeight: {
      get: commonHeight,
      set: (range, value) => setHeight(range, readNumber("rowHeight", value, 0, MAX_ROW_HEIGHT)),
    },
    UseStandardWidth: {
      get: (range) => isDefaultSize(commonWidth(range), DEFAULT_COLUMN_WIDTH),
      set: (range, value) => {
        if (readBoolean("useStandardWidth", value)) setWidth(range, undefined);
      },
    },
    UseStandardHeight: {
      get: (range) => isDefaultSize(commonHeight(range), DEFAULT_ROW_HEIGHT),
      set: (range, value) => {
        if (readBoolean("useStandardHeight", value)) setHeight(range, undefined);
      },
    },
  },
  objects: {
    Font: (range) => target(RangeFontDefinition, range),
    Fill: (range) => target(RangeFillDefinition, range),
    Borders: (range) => target(RangeBorderCollectionDefinition, range),
    Protection: (range) => target(FormatProtectionDefinition, range),
  },
  methods: {
    AutofitColumns: {
      calculated: true,
      call: ({ sheet, area }, _args, { services }) => {
        requireUnprotected(sheet, "allowFormatColumns");
        resizeCells(sheet, () => autofitColumns(sheet, area, services.culture));
      },
    },
    AutofitRows: {
      calculated: true,
      call: ({ sheet, area }, _args, { services }) => {
        requireUnprotected(sheet, "allowFormatRows");
        resizeCells(sheet, () => autofitRows(sheet, area, services.culture));
      },
    },
    AdjustIndent: {
      call: ({ sheet, area }, [amount]) => {
        requireUnprotected(sheet, "allowFormatCells");
        const steps = readInteger("adjustIndent", amount, -MAX_INDENT, MAX_INDENT);
        changeStyle(sheet, area, (style) => mergeStyle(style, indent(style, (style.indent ?? 0) + steps)));
      },
    },
  },
};
