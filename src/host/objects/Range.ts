import { isValidFormat } from "numfmt";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/limits";
import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import {
  target,
  type HostContext,
  type ObjectDefinition,
  type ScalarProperty,
  type Target,
} from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectAddress, fullAddress } from "../../spreadsheet/addresses";
import { intersect, boundingRect, isEntireColumn, isEntireRow, isOnSheet } from "../../spreadsheet/rects";
import { readRange, readWhole } from "../operations/arguments";
import { readCells } from "../operations/cellReading";
import { requireSize, writeCells } from "../operations/cellWriting";
import { clearCells } from "../operations/clearCells";
import { ConditionalFormatCollectionDefinition } from "./ConditionalFormatCollection";
import { copyCells } from "../operations/copyCells";
import { DataValidationDefinition } from "./DataValidation";
import { hyperlink } from "../operations/hyperlinks";
import { moveRange } from "../operations/moveRange";
import { displayText } from "../../spreadsheet/numberFormat";
import { requireUnprotected } from "../operations/protectionGuard";
import { deleteCells, insertCells, mergeCells, unmergeCells } from "../operations/rangeEdits";
import { RangeFormatDefinition } from "./RangeFormat";
import { hiddenColumns, hiddenRows } from "../operations/rowsAndColumns";
import { select } from "../operations/sheets";
import { changeStyle, mergeStyle, styleAt } from "../../spreadsheet/styles";
import { TableScopedCollectionDefinition } from "./TableScopedCollection";
import type { RangeTarget } from "../operations/targets";
import { usedRect } from "../../spreadsheet/usedRange";
import { formulaOnWire, valueOnWire, valueTypeOf } from "../operations/values";
import { WorksheetDefinition } from "./Worksheet";

/** A property with one entry per cell, as rows of columns. */
function perCell(
  of: (
    cell: Cell | undefined,
    sheet: SheetState,
    row: number,
    column: number,
    context: HostContext,
  ) => unknown,
  more: Partial<ScalarProperty<RangeTarget>> = {},
): ScalarProperty<RangeTarget> {
  return {
    ...more,
    get: ({ sheet, area }, context) =>
      readCells(sheet, area, (cell, row, column) => of(cell, sheet, row, column, context)),
  };
}

function fixed(of: (area: Rect, self: RangeTarget) => unknown): ScalarProperty<RangeTarget> {
  return { get: (self) => of(self.area, self) };
}

function write({ sheet, area }: RangeTarget, value: unknown, context: HostContext): void {
  writeCells(sheet, area, value, context);
}

const numberFormat: ScalarProperty<RangeTarget> = perCell(
  (_cell, sheet, row, column) => styleAt(sheet, row, column).numberFormat ?? "General",
  { set: setNumberFormat },
);

function setNumberFormat({ sheet, area }: RangeTarget, value: unknown): void {
  requireUnprotected(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    changeFormat(sheet, area, value);
    return;
  }
  requireSize(area, value);
  for (const [y, row] of (value as unknown[][]).entries()) {
    for (const [x, format] of row.entries()) {
      if (format === null) continue;
      changeFormat(sheet, { row: area.row + y, column: area.column + x, rows: 1, columns: 1 }, format);
    }
  }
}

function changeFormat(sheet: SheetState, area: Rect, format: unknown): void {
  if (typeof format !== "string" || !isValidFormat(format)) {
    throw new HostError("InvalidArgument", `${JSON.stringify(format)} is no number format.`);
  }
  const numberFormat = format === "General" || format === "" ? undefined : format;
  changeStyle(sheet, area, (style) => mergeStyle(style, { numberFormat }));
}

function ranged(sheet: SheetState, area: Rect): Target {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "The range would leave the sheet.");
  return target(RangeDefinition, { sheet, area });
}

/** A method that gives another range of the same sheet. */
function toArea(of: (area: Rect, args: readonly unknown[]) => Rect): { call: MethodCall } {
  return { call: ({ sheet, area }, args) => ranged(sheet, of(area, args)) };
}

type MethodCall = (self: RangeTarget, args: readonly unknown[], context: HostContext) => unknown;

function offset(what: string, value: unknown): number {
  return readWhole(what, value, -MAX_ROWS, MAX_ROWS);
}

/** The range that two ranges of one sheet make together, or have in common. */
function another({ sheet }: RangeTarget, value: unknown, { workbook }: HostContext): Rect {
  const other = readRange("anotherRange", value, sheet, workbook);
  if (other.sheet !== sheet) throw new HostError("InvalidArgument", "The ranges are on different sheets.");
  return other.area;
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown): Rect | null {
  return usedRect(sheet, area, valuesOnly === true);
}

export const RangeDefinition: ObjectDefinition<RangeTarget> = {
  type: "Range",
  scalars: {
    Address: fixed((area, { sheet }) => fullAddress(sheet.name, area)),
    AddressLocal: fixed((area, { sheet }) => fullAddress(sheet.name, area)),
    RowIndex: fixed((area) => area.row),
    ColumnIndex: fixed((area) => area.column),
    RowCount: fixed((area) => area.rows),
    ColumnCount: fixed((area) => area.columns),
    // Excel answers -1 where the number of cells is beyond what it counts.
    CellCount: fixed(({ rows, columns }) => (rows * columns > 2147483647 ? -1 : rows * columns)),
    IsEntireColumn: fixed(isEntireColumn),
    IsEntireRow: fixed(isEntireRow),
    Values: perCell((cell) => valueOnWire(cell?.value ?? ""), { calculated: true, set: write }),
    Formulas: perCell((cell) => formulaOnWire(cell), { calculated: true, set: write }),
    Text: perCell(
      (cell, sheet, row, column, { services }) =>
        displayText(cell?.value ?? "", styleAt(sheet, row, column).numberFormat, services.culture),
      { calculated: true },
    ),
    ValueTypes: perCell((cell) => valueTypeOf(cell), { calculated: true }),
    NumberFormat: numberFormat,
    Hyperlink: hyperlink,
    RowHidden: hiddenRows,
    ColumnHidden: hiddenColumns,
    Hidden: {
      get: (self, context) =>
        hiddenRows.get(self, context) === true || hiddenColumns.get(self, context) === true,
    },
  },
  objects: {
    Format: (self) => target(RangeFormatDefinition, self),
    DataValidation: (self) => target(DataValidationDefinition, self),
    ConditionalFormats: (self) => target(ConditionalFormatCollectionDefinition, self),
    Worksheet: ({ sheet }) => target(WorksheetDefinition, sheet),
  },
  methods: {
    GetCell: toArea((area, [row, column]) => ({
      row: area.row + offset("row", row),
      column: area.column + offset("column", column),
      rows: 1,
      columns: 1,
    })),
    GetRow: toArea((area, [row]) => ({
      ...area,
      row: area.row + readWhole("row", row, 0, area.rows - 1),
      rows: 1,
    })),
    GetColumn: toArea((area, [column]) => ({
      ...area,
      column: area.column + readWhole("column", column, 0, area.columns - 1),
      columns: 1,
    })),
    GetOffsetRange: toArea((area, [rows, columns]) => ({
      ...area,
      row: area.row + offset("rowOffset", rows),
      column: area.column + offset("columnOffset", columns),
    })),
    GetResizedRange: toArea((area, [rows, columns]) => ({
      ...area,
      rows: area.rows + offset("deltaRows", rows),
      columns: area.columns + offset("deltaColumns", columns),
    })),
    GetAbsoluteResizedRange: toArea((area, [rows, columns]) => ({
      ...area,
      rows: readWhole("numRows", rows, 1, MAX_ROWS),
      columns: readWhole("numColumns", columns, 1, MAX_COLUMNS),
    })),
    GetRowsBelow: toArea((area, [count]) => beside(area, count, "below")),
    GetRowsAbove: toArea((area, [count]) => beside(area, count, "above")),
    GetColumnsAfter: toArea((area, [count]) => beside(area, count, "after")),
    GetColumnsBefore: toArea((area, [count]) => beside(area, count, "before")),
    GetEntireRow: toArea((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: toArea((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetLastCell: toArea((area) => ({
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    })),
    GetLastRow: toArea((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: toArea((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetBoundingRect: {
      call: (self, [range], context) =>
        ranged(self.sheet, boundingRect(self.area, another(self, range, context))),
    },
    GetIntersection: {
      call: (self, [range], context) => {
        const common = intersect(self.area, another(self, range, context));
        if (!common) throw new HostError("ItemNotFound", "The ranges have no cell in common.");
        return ranged(self.sheet, common);
      },
    },
    GetIntersectionOrNullObject: {
      call: (self, [range], context) => {
        const common = intersect(self.area, another(self, range, context));
        return common && ranged(self.sheet, common);
      },
    },
    GetUsedRange: {
      call: (self, [valuesOnly]) =>
        ranged(self.sheet, used(self, valuesOnly) ?? { ...self.area, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: {
      call: (self, [valuesOnly]) => {
        const area = used(self, valuesOnly);
        return area && ranged(self.sheet, area);
      },
    },
    GetTables: {
      call: (self, [fullyContained]) =>
        target(TableScopedCollectionDefinition, { ...self, fullyContained: fullyContained === true }),
    },
    Clear: { call: ({ sheet, area }, [applyTo], context) => clearCells(sheet, area, applyTo, context) },
    CopyFrom: { calculated: true, call: copyCells },
    MoveTo: { call: moveRange },
    Insert: { call: (self, [shift], context) => ranged(self.sheet, insertCells(self, shift, context)) },
    Delete: { call: (self, [shift], context) => deleteCells(self, shift, context) },
    Merge: { call: (self, [across], context) => mergeCells(self, across, context) },
    Unmerge: { call: (self) => unmergeCells(self) },
    Select: { call: ({ sheet, area }, _args, context) => select(sheet, area, context) },
    Calculate: { call: (_self, _args, { services }) => services.calculate(false) },
    _ValidateArraySize: {
      call: ({ area }, [rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns) {
          throw new HostError(
            "InvalidArgument",
            `The number of rows or columns in the input array doesn't match the range: ${rectAddress(area)}.`,
          );
        }
      },
    },
  },
};

/** As many rows or columns beside an area; a negative count means those nearest to the edge within it. */
function beside(area: Rect, count: unknown, side: "below" | "above" | "after" | "before"): Rect {
  const wanted = count === undefined || count === null ? 1 : offset("count", count);
  const size = Math.abs(wanted);
  const inside = wanted < 0;
  const end = (from: number, length: number): number => from + length - (inside ? size : 0);
  const start = (from: number): number => from - (inside ? 0 : size);
  if (side === "below") return { ...area, row: end(area.row, area.rows), rows: size };
  if (side === "above") return { ...area, row: start(area.row), rows: size };
  if (side === "after") return { ...area, column: end(area.column, area.columns), columns: size };
  return { ...area, column: start(area.column), columns: size };
}
