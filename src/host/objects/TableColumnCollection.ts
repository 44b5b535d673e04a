import { target, type HostContext, type ObjectDefinition, type Target } from "../wire/definition";
import { readText, readInteger } from "../operations/arguments";
import { requireSize, writeCells } from "../operations/writeCells";
import { collectionMethods, finders } from "../operations/collection";
import { TableColumnDefinition } from "./TableColumn";
import { columnRect } from "../../spreadsheet/tables";
import { insertTableColumn } from "../operations/tables";
import type { TableTarget } from "../operations/targets";

function items(self: TableTarget): Target[] {
  return self.table.columns.map((column) => target(TableColumnDefinition, { ...self, column }));
}

/** Columns are found by name or by id. */
const { item, orNull } = finders<TableTarget>((self, key) => {
  const lowerKey = String(key).toLowerCase();
  const byId = typeof key === "number" ? self.table.columns.find(({ id }) => id === key) : undefined;
  const column =
    byId ??
    self.table.columns.find(({ id, name }) => name.toLowerCase() === lowerKey || String(id) === lowerKey);
  return column ? target(TableColumnDefinition, { ...self, column }) : null;
});

function add(self: TableTarget, [index, values, name]: readonly unknown[], context: HostContext): Target {
  const { sheet, table } = self;
  const last = table.columns.length;
  const isAtEnd = index === undefined || index === null || index === -1;
  const position = isAtEnd ? last : readInteger("index", index, 0, last);
  const caption = name === undefined || name === null ? "" : readText("name", name, 255);
  if (Array.isArray(values)) requireSize({ ...table.area, columns: 1 }, values);
  const column = insertTableColumn(sheet, table, position, caption, context);
  if (values !== undefined && values !== null)
    writeCells(sheet, columnRect(table, column, table.area), values, context);
  return target(TableColumnDefinition, { ...self, column });
}

export const TableColumnCollectionDefinition: ObjectDefinition<TableTarget> = {
  type: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  objects: {},
  items,
  item,
  methods: {
    ...collectionMethods<TableTarget>(items),
    GetItemOrNullObject: orNull,
    Add: { call: add },
  },
};
