import { target, type HostContext, type ObjectDefinition, type Target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readWhole } from "../operations/arguments";
import { requireSize, writeCells } from "../operations/cellWriting";
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

function add(self: TableTarget, [index, values]: readonly unknown[], context: HostContext): Target {
  const { sheet, table } = self;
  const count = bodyRect(table).rows;
  const atEnd = index === undefined || index === null || index === -1;
  const at = atEnd ? count : readWhole("index", index, 0, count);
  const rows = Array.isArray(values) ? values.length : 1;
  const place = { ...bodyRect(table), row: bodyRect(table).row + at, rows };
  if (Array.isArray(values)) {
    if (rows === 0) throw new HostError("InvalidArgument", "No row is given.");
    requireSize(place, values);
  }
  insertTableRows(sheet, table, at, rows, context);
  if (values !== undefined && values !== null) writeCells(sheet, place, values, context);
  return rowTarget(self, at);
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
        return rowTarget(self, readWhole("index", index, 0, rows - 1));
      },
    },
    Add: { call: add },
  },
};
