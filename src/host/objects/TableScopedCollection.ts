import { target, type ObjectDefinition, type Target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { intersect, containsRect } from "../../spreadsheet/rects";
import { collectionMethods, finders } from "../operations/collection";
import { TableDefinition } from "./Table";
import type { RangeTarget } from "../operations/targets";

/** The tables that a range overlaps, or contains as a whole. */
export interface TablesInRange extends RangeTarget {
  readonly fullyContained: boolean;
}

function items({ sheet, area, fullyContained }: TablesInRange): Target[] {
  return sheet.tables
    .filter((table) =>
      fullyContained ? containsRect(area, table.area) : intersect(area, table.area) !== null,
    )
    .map((table) => target(TableDefinition, { sheet, table }));
}

const { item, orNull } = finders<TablesInRange>((self, key) => {
  const lowerKey = String(key).toLowerCase();
  const table = self.sheet.tables.find(({ id, name }) => id === lowerKey || name.toLowerCase() === lowerKey);
  return table ? target(TableDefinition, { sheet: self.sheet, table }) : null;
});

export const TableScopedCollectionDefinition: ObjectDefinition<TablesInRange> = {
  type: "TableScopedCollection",
  scalars: {},
  objects: {},
  items,
  item,
  methods: {
    GetCount: collectionMethods<TablesInRange>(items).GetCount,
    GetItemOrNullObject: orNull,
    GetFirst: {
      call: (self) => {
        const first = items(self)[0];
        if (!first) throw new HostError("ItemNotFound", "No table is in this range.");
        return first;
      },
    },
  },
};
