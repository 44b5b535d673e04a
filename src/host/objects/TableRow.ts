import type { Rect } from "../../spreadsheet/state";
import { target, type ObjectDefinition } from "../wire/definition";
import { readCells } from "../operations/readCells";
import { writeCells } from "../operations/writeCells";
import { RangeDefinition } from "./Range";
import { bodyRect } from "../../spreadsheet/tables";
import { deleteTableRows } from "../operations/tables";
import type { TableTarget } from "../operations/targets";
import { valueOnWire } from "../operations/cellValues";

/** A row of a table's body, by its 0-based index. */
export interface TableRowTarget extends TableTarget {
  readonly index: number;
}

function rowRect({ table, index }: TableRowTarget): Rect {
  const body = bodyRect(table);
  return { ...body, row: body.row + index, rows: 1 };
}

export const TableRowDefinition: ObjectDefinition<TableRowTarget> = {
  type: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      calculated: true,
      get: (self) => readCells(self.sheet, rowRect(self), (cell) => valueOnWire(cell?.value ?? "")),
      set: (self, value, context) => writeCells(self.sheet, rowRect(self), value, context),
    },
  },
  objects: {},
  methods: {
    GetRange: { call: (self) => target(RangeDefinition, { sheet: self.sheet, area: rowRect(self) }) },
    Delete: {
      call: ({ sheet, table, index }, _args, context) => deleteTableRows(sheet, table, index, 1, context),
    },
  },
};
