import { readOneOf } from "../operations/arguments";
import { readSortKeys, sortTable } from "../operations/sortTable";
import type { TableTarget } from "../operations/targets";
import type { ObjectDefinition } from "../wire/definition";

/** Sorts the rows of a table by values. What it was sorted by is not kept. */
export const TableSortDefinition: ObjectDefinition<TableTarget> = {
  type: "TableSort",
  scalars: {},
  objects: {},
  methods: {
    Apply: {
      calculated: true,
      call: ({ sheet, table }, args, context) => {
        const [, , method] = args;
        readOneOf("method", method ?? "PinYin", ["PinYin"], ["StrokeCount"]);
        sortTable(sheet, table, readSortKeys(args, table.columns.length), context);
      },
    },
  },
};
