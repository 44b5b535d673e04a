import { target, type HostContext, type ObjectDefinition, type Target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readInteger } from "../operations/arguments";
import { hasCellContent } from "../operations/readCells";
import { requireSize, writeCells } from "../operations/writeCells";
import { TableRowDefinition, type TableRowTarget } from "./TableRow";
import { bodyRect } from "../../spreadsheet/tables";
import { insertTableRows } from "../operations/tables";
import type { TableTarget } from "../operations/targets";

function rowTarget(self: TableTarget, index: number): Target {
  return target<TableRowTarget>(TableRowDefinition, { ...self, index });
}

function items(self: TableTarget): Target[] {
  return Array.from({ length: bodyRect(self.table).rows }, (_, index) => rowTarget(self, index));
}

function isOnlyRowBlank({ sheet, table }: TableTarget): boolean {
  const body = bodyRect(table);
  return body.rows === 1 && !hasCellContent(sheet, body);
}

/** The blank row of a table without data is filled, and only further rows are added. */
function fillOnlyRow(self: TableTarget, values: readonly unknown[], context: HostContext): Target {
  const { sheet, table } = self;
  const location = { ...bodyRect(table), rows: values.length };
  requireSize(location, requireRows(values));
  if (values.length > 1) insertTableRows(sheet, table, 1, values.length - 1, context);
  writeCells(sheet, location, values, context);
  return rowTarget(self, 0);
}

function requireRows(values: readonly unknown[]): readonly unknown[] {
  if (values.length === 0) throw new HostError("InvalidArgument", "No row is given.");
  return values;
}

function add(self: TableTarget, [index, values]: readonly unknown[], context: HostContext): Target {
  const { sheet, table } = self;
  if (isOnlyRowBlank(self) && Array.isArray(values)) return fillOnlyRow(self, values, context);
  const count = bodyRect(table).rows;
  const isAtEnd = index === undefined || index === null || index === -1;
  const position = isAtEnd ? count : readInteger("index", index, 0, count);
  const rows = Array.isArray(values) ? values.length : 1;
  const location = { ...bodyRect(table), row: bodyRect(table).row + position, rows };
  if (Array.isArray(values)) requireSize(location, requireRows(values));
  insertTableRows(sheet, table, position, rows, context);
  if (values !== undefined && values !== null) writeCells(sheet, location, values, context);
  return rowTarget(self, position);
}

export const TableRowCollectionDefinition: ObjectDefinition<TableTarget> = {
  type: "TableRowCollection",
  scalars: { Count: { get: ({ table }) => bodyRect(table).rows } },
  objects: {},
  items,
  methods: {
    GetCount: { call: ({ table }) => bodyRect(table).rows },
    GetItemAt: {
      call: (self, [index]) => {
        const rows = bodyRect(self.table).rows;
        if (typeof index !== "number" || index >= rows) {
          throw new HostError("ItemNotFound", `The table has no row ${String(index)}.`);
        }
        return rowTarget(self, readInteger("index", index, 0, rows - 1));
      },
    },
    Add: { call: add },
  },
};
