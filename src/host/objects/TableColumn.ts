import type { Rect } from "../../spreadsheet/state";
import { target, type ObjectDefinition, type Target } from "../wire/definition";
import { readText } from "../operations/arguments";
import { writeCells } from "../operations/writeCells";
import { readCells } from "../operations/readCells";
import { requireUnprotected } from "../operations/protection";
import { headerRect, totalsRect } from "../operations/tableHeaders";
import { FilterDefinition } from "./Filter";
import { RangeDefinition } from "./Range";
import { bodyRect, columnRect } from "../../spreadsheet/tables";
import { deleteTableColumn } from "../operations/tables";
import type { TableColumnTarget } from "../operations/targets";
import { valueOnWire } from "../operations/cellValues";

function part(area: (table: TableColumnTarget["table"]) => Rect): (self: TableColumnTarget) => Target {
  return ({ sheet, table, column }) =>
    target(RangeDefinition, { sheet, area: columnRect(table, column, area(table)) });
}

export const TableColumnDefinition: ObjectDefinition<TableColumnTarget> = {
  type: "TableColumn",
  identity: ({ column }) => String(column.id),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: ({ table, column }) => table.columns.indexOf(column) },
    Name: {
      get: ({ column }) => column.name,
      set: (self, value, context) => {
        const { sheet, table, column } = self;
        requireUnprotected(sheet);
        writeCells(
          sheet,
          columnRect(table, column, headerRect(table)),
          `'${readText("name", value, 255)}`,
          context,
        );
      },
    },
    Values: {
      calculated: true,
      get: ({ sheet, table, column }) =>
        readCells(sheet, columnRect(table, column, table.area), (cell) => valueOnWire(cell?.value ?? "")),
      set: ({ sheet, table, column }, value, context) =>
        writeCells(sheet, columnRect(table, column, table.area), value, context),
    },
  },
  objects: { Filter: (self) => target(FilterDefinition, self) },
  methods: {
    GetRange: { call: part((table) => table.area) },
    GetDataBodyRange: { call: part(bodyRect) },
    GetHeaderRowRange: { call: part(headerRect) },
    GetTotalRowRange: { call: part(totalsRect) },
    Delete: {
      call: ({ sheet, table, column }, _args, context) => deleteTableColumn(sheet, table, column, context),
    },
  },
};
