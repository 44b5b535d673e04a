import { readBoolean, readOneOf } from "../operations/arguments";
import { readSortKeys, sortRows } from "../operations/sortTable";
import type { RangeTarget } from "../operations/targets";
import type { ObjectDefinition } from "../wire/definition";

/** Sorts the rows of a range by values. */
export const RangeSortDefinition: ObjectDefinition<RangeTarget> = {
  type: "RangeSort",
  scalars: {},
  objects: {},
  methods: {
    Apply: {
      calculated: true,
      call: ({ sheet, area }, args, context) => {
        const [, , hasHeaders, orientation, method] = args;
        readOneOf("orientation", orientation ?? "Rows", ["Rows"], ["Columns"]);
        readOneOf("method", method ?? "PinYin", ["PinYin"], ["StrokeCount"]);
        const headers = readBoolean("hasHeaders", hasHeaders ?? false) ? 1 : 0;
        const rows = { ...area, row: area.row + headers, rows: area.rows - headers };
        sortRows(sheet, rows, readSortKeys(args, area.columns), context);
      },
    },
  },
};
