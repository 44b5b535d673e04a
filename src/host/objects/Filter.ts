import type { ObjectDefinition } from "../wire/definition";
import { applyValuesFilter, clearFilter, criteriaOf } from "../operations/tableFilters";
import type { TableColumnTarget } from "../operations/targets";

/** The filter of a table's column: by values only. */
export const FilterDefinition: ObjectDefinition<TableColumnTarget> = {
  type: "Filter",
  scalars: { Criteria: { get: ({ column }) => criteriaOf(column) } },
  objects: {},
  methods: {
    ApplyValuesFilter: {
      calculated: true,
      call: (self, [values], context) => applyValuesFilter(self, values, context),
    },
    Clear: { calculated: true, call: (self, _args, context) => clearFilter(self, context) },
  },
};
