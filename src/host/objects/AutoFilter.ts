import type { ObjectDefinition } from "../wire/definition";
import { isFiltered } from "../operations/tableFilters";
import type { TableTarget } from "../operations/targets";

/** The filter buttons of a table. */
export const AutoFilterDefinition: ObjectDefinition<TableTarget> = {
  type: "AutoFilter",
  scalars: {
    Enabled: { get: ({ table }) => table.showFilterButton },
    IsDataFiltered: { get: ({ table }) => isFiltered(table) },
  },
  objects: {},
  methods: {},
};
