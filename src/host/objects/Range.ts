import { isValidFormat } from "numfmt";
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
import {
  intersect,
  boundingRect,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../../spreadsheet/rects";
import { readRange, readInteger } from "../operations/arguments";
import { readCells } from "../operations/readCells";
import { requireSize, writeCells } from "../operations/writeCells";
import { clearCells } from "../operations/clearCells";
import { ConditionalFormatCollectionDefinition } from "./ConditionalFormatCollection";
import { copyCells } from "../operations/copyCells";
import { DataValidationDefinition } from "./DataValidation";
import { hyperlink } from "../operations/hyperlinks";
import { moveRange } from "../operations/moveRange";
import { displayText } from "../../spreadsheet/numberFormat";
import { requireUnprotected } from "../operations/protection";
import { deleteCells, insertCells, mergeCells, unmergeCells } from "../operations/rangeEdits";
import { RangeSortDefinition } from "./RangeSort";
import { RangeFormatDefinition } from "./RangeFormat";
import { hiddenColumns, hiddenRows } from "../operations/hiddenRows";
import { overHiddenRows, reachedAreas } from "../operations/overHiddenRows";
import { select } from "../operations/sheets";
import { changeStyle, mergeStyle, styleAt } from "../../spreadsheet/styles";
import { TableScopedCollectionDefinition } from "./TableScopedCollection";
import type { RangeTarget } from "../operations/targets";
import { fromR1C1, manyToR1C1 } from "../../spreadsheet/formulas/r1c1";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import { usedRect } from "../../spreadsheet/usedRange";
import { formulaOnWire, valueOnWire, valueTypeOf } from "../operations/cellValues";
import { WorksheetDefinition } from "./Worksheet";

/** A property with one value per cell, as an array of rows. */
function cellProperty(
  readCell: (
    cell: Cell | undefined,
    sheet: SheetState,
    row: number,
    column: number,
    context: HostContext,
  ) => unknown,
  options: Partial<ScalarProperty<RangeTarget>> = {},
): ScalarProperty<RangeTarget> {
  return {
    ...options,
    get: ({ sheet, area }, context) =>
      readCells(sheet, area, (cell, row, column) => readCell(cell, sheet, row, column, context)),
  };
}

function readOnlyProperty(read: (area: Rect, self: RangeTarget) => unknown): ScalarProperty<RangeTarget> {
  return { get: (self) => read(self.area, self) };
}

function write({ sheet, area }: RangeTarget, value: unknown, context: HostContext): void {
  writeCells(sheet, area, overHiddenRows(sheet, area, value, context), context);
}

const numberFormat: ScalarProperty<RangeTarget> = cellProperty(
  (_cell, sheet, row, column) => styleAt(sheet, row, column).numberFormat ?? "General",
  { set: setNumberFormat },
);

function setNumberFormat({ sheet, area }: RangeTarget, formats: unknown, context: HostContext): void {
  requireUnprotected(sheet, "allowFormatCells");
  const value = overHiddenRows(sheet, area, formats, context);
  if (!Array.isArray(value)) {
    changeFormat(sheet, area, value);
    return;
  }
  const [only] = value as unknown[][];
  if (value.length === 1 && Array.isArray(only) && only.length === 1) {
    if (only[0] !== null) changeFormat(sheet, area, only[0]);
    return;
  }
  requireSize(area, value);
  for (const [rowIndex, row] of (value as unknown[][]).entries()) {
    for (const [columnIndex, format] of row.entries()) {
      if (format === null) continue;
      changeFormat(
        sheet,
        { row: area.row + rowIndex, column: area.column + columnIndex, rows: 1, columns: 1 },
        format,
      );
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

/** An input in R1C1 notation, each formula as A1 notation shows it in its cell. */
function fromR1C1Input(area: Rect, input: unknown): unknown {
  const convert = (cell: unknown, row: number, column: number): unknown => {
    if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
    if (
      cell.includes("$") &&
      tokenize(cell).some(({ kind, local }) => kind === "area" && local.includes("$"))
    ) {
      throw new HostError("InvalidArgument", `This formula is not in R1C1 notation: ${cell}`);
    }
    return fromR1C1(cell, area.row + row, area.column + column);
  };
  if (!Array.isArray(input)) return convert(input, 0, 0);
  return (input as unknown[]).map((cells, row) =>
    Array.isArray(cells) ? cells.map((cell, column) => convert(cell, row, column)) : cells,
  );
}

function rangeTarget(sheet: SheetState, area: Rect): Target {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "The range would leave the sheet.");
  return target(RangeDefinition, { sheet, area });
}

/** A method that returns another range of the same sheet. */
function rangeMethod(computeArea: (area: Rect, args: readonly unknown[]) => Rect): { call: MethodCall } {
  return { call: ({ sheet, area }, args) => rangeTarget(sheet, computeArea(area, args)) };
}

type MethodCall = (self: RangeTarget, args: readonly unknown[], context: HostContext) => unknown;

function offset(argumentName: string, value: unknown): number {
  return readInteger(argumentName, value, -MAX_ROWS, MAX_ROWS);
}

/** Reads an argument that is another range of the same sheet. */
function otherRect({ sheet }: RangeTarget, value: unknown, { workbook }: HostContext): Rect {
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
    Address: readOnlyProperty((area, { sheet }) => fullAddress(sheet.name, area)),
    AddressLocal: readOnlyProperty((area, { sheet }) => fullAddress(sheet.name, area)),
    RowIndex: readOnlyProperty((area) => area.row),
    ColumnIndex: readOnlyProperty((area) => area.column),
    RowCount: readOnlyProperty((area) => area.rows),
    ColumnCount: readOnlyProperty((area) => area.columns),
    // Excel returns -1 if the number of cells exceeds a 32-bit integer.
    CellCount: readOnlyProperty(({ rows, columns }) => (rows * columns > 2147483647 ? -1 : rows * columns)),
    IsEntireColumn: readOnlyProperty(isEntireColumn),
    IsEntireRow: readOnlyProperty(isEntireRow),
    Values: cellProperty((cell) => valueOnWire(cell?.value ?? ""), { calculated: true, set: write }),
    Formulas: cellProperty((cell) => formulaOnWire(cell), { calculated: true, set: write }),
    FormulasR1C1: {
      calculated: true,
      get: ({ sheet, area }) => {
        const inR1C1 = manyToR1C1();
        return readCells(sheet, area, (cell, row, column) =>
          cell?.formula === undefined ? formulaOnWire(cell) : inR1C1(cell.formula, row, column),
        );
      },
      set: (self, value, context) => write(self, fromR1C1Input(self.area, value), context),
    },
    Text: cellProperty(
      (cell, sheet, row, column, { services }) =>
        displayText(cell?.value ?? "", styleAt(sheet, row, column).numberFormat, services.culture),
      { calculated: true },
    ),
    ValueTypes: cellProperty((cell) => valueTypeOf(cell), { calculated: true }),
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
    Sort: (self) => target(RangeSortDefinition, self),
    Worksheet: ({ sheet }) => target(WorksheetDefinition, sheet),
  },
  methods: {
    GetCell: rangeMethod((area, [row, column]) => ({
      row: area.row + offset("row", row),
      column: area.column + offset("column", column),
      rows: 1,
      columns: 1,
    })),
    GetRow: rangeMethod((area, [row]) => ({
      ...area,
      row: area.row + readInteger("row", row, 0, area.rows - 1),
      rows: 1,
    })),
    GetColumn: rangeMethod((area, [column]) => ({
      ...area,
      column: area.column + readInteger("column", column, 0, area.columns - 1),
      columns: 1,
    })),
    GetOffsetRange: rangeMethod((area, [rows, columns]) => ({
      ...area,
      row: area.row + offset("rowOffset", rows),
      column: area.column + offset("columnOffset", columns),
    })),
    GetResizedRange: rangeMethod((area, [rows, columns]) => ({
      ...area,
      rows: area.rows + offset("deltaRows", rows),
      columns: area.columns + offset("deltaColumns", columns),
    })),
    GetAbsoluteResizedRange: rangeMethod((area, [rows, columns]) => ({
      ...area,
      rows: readInteger("numRows", rows, 1, MAX_ROWS),
      columns: readInteger("numColumns", columns, 1, MAX_COLUMNS),
    })),
    GetRowsBelow: rangeMethod((area, [count]) => adjacentRect(area, count, "below")),
    GetRowsAbove: rangeMethod((area, [count]) => adjacentRect(area, count, "above")),
    GetColumnsAfter: rangeMethod((area, [count]) => adjacentRect(area, count, "after")),
    GetColumnsBefore: rangeMethod((area, [count]) => adjacentRect(area, count, "before")),
    GetEntireRow: rangeMethod((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: rangeMethod((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetLastCell: rangeMethod((area) => ({
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    })),
    GetLastRow: rangeMethod((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: rangeMethod((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetBoundingRect: {
      call: (self, [range], context) =>
        rangeTarget(self.sheet, boundingRect(self.area, otherRect(self, range, context))),
    },
    GetIntersection: {
      call: (self, [range], context) => {
        const common = intersect(self.area, otherRect(self, range, context));
        if (!common) throw new HostError("ItemNotFound", "The ranges have no cell in common.");
        return rangeTarget(self.sheet, common);
      },
    },
    GetIntersectionOrNullObject: {
      call: (self, [range], context) => {
        const common = intersect(self.area, otherRect(self, range, context));
        return common && rangeTarget(self.sheet, common);
      },
    },
    GetUsedRange: {
      call: (self, [valuesOnly]) =>
        rangeTarget(self.sheet, used(self, valuesOnly) ?? { ...self.area, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: {
      call: (self, [valuesOnly]) => {
        const area = used(self, valuesOnly);
        return area && rangeTarget(self.sheet, area);
      },
    },
    GetTables: {
      call: (self, [fullyContained]) =>
        target(TableScopedCollectionDefinition, { ...self, fullyContained: fullyContained === true }),
    },
    Clear: {
      call: ({ sheet, area }, [applyTo], context) => {
        for (const part of reachedAreas(sheet, area, context)) clearCells(sheet, part, applyTo, context);
      },
    },
    CopyFrom: { calculated: true, call: copyCells },
    MoveTo: { call: moveRange },
    Insert: { call: (self, [shift], context) => rangeTarget(self.sheet, insertCells(self, shift, context)) },
    Delete: { call: (self, [shift], context) => deleteCells(self, shift, context) },
    Merge: { call: (self, [across], context) => mergeCells(self, across, context) },
    Unmerge: { call: (self) => unmergeCells(self) },
    Select: { call: ({ sheet, area }, _args, context) => select(sheet, area, context) },
    Calculate: { call: (_self, _args, { services }) => services.calculate("Recalculate") },
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

/** The rows or columns next to an area; a negative count means those at the edge inside it. */
function adjacentRect(area: Rect, count: unknown, side: "below" | "above" | "after" | "before"): Rect {
  const signedCount = count === undefined || count === null ? 1 : offset("count", count);
  const size = Math.abs(signedCount);
  const isInside = signedCount < 0;
  const end = (from: number, length: number): number => from + length - (isInside ? size : 0);
  const start = (from: number): number => from - (isInside ? 0 : size);
  if (side === "below") return { ...area, row: end(area.row, area.rows), rows: size };
  if (side === "above") return { ...area, row: start(area.row), rows: size };
  if (side === "after") return { ...area, column: end(area.column, area.columns), columns: size };
  return { ...area, column: start(area.column), columns: size };
}
