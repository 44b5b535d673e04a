import type { SheetState } from "../../spreadsheet/state";
import { target, type HostContext, type ObjectDefinition, type Target } from "../wire/definition";
import { eventWorkbookTarget } from "../wire/protocol";
import { readBoolean, readRange } from "../operations/arguments";
import { collectionMethods, finders } from "../operations/collection";
import { subscriptionMethods } from "../operations/subscriptionMethods";
import { activeSheet } from "../operations/sheets";
import { TableDefinition } from "./Table";
import { addTable } from "../operations/tables";
import { HostError } from "../wire/HostError";

/** The tables of the whole workbook (no sheet), or those of one sheet. */
export interface TablesTarget {
  readonly sheet: SheetState | null;
}

function items({ sheet }: TablesTarget, { workbook }: HostContext): Target[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((owner) =>
    owner.tables.map((table) => target(TableDefinition, { sheet: owner, table })),
  );
}

/** Tables are found by name or by id. */
const { item, orNull } = finders<TablesTarget>(({ sheet }, key, { workbook }) => {
  const lowerKey = String(key).toLowerCase();
  for (const owner of sheet ? [sheet] : workbook.sheets) {
    const table = owner.tables.find(({ id, name }) => id === lowerKey || name.toLowerCase() === lowerKey);
    if (table) return target(TableDefinition, { sheet: owner, table });
  }
  return null;
});

function add(self: TablesTarget, [address, hasHeaders]: readonly unknown[], context: HostContext): Target {
  const { workbook } = context;
  const range = readRange("address", address, self.sheet ?? activeSheet(workbook), workbook);
  if (self.sheet && range.sheet !== self.sheet) {
    throw new HostError("InvalidArgument", `The range is not on the sheet "${self.sheet.name}".`);
  }
  const table = addTable(range.sheet, range.area, readBoolean("hasHeaders", hasHeaders), context);
  return target(TableDefinition, { sheet: range.sheet, table });
}

export const TableCollectionDefinition: ObjectDefinition<TablesTarget> = {
  type: "TableCollection",
  scalars: { Count: { get: (self, context) => items(self, context).length } },
  objects: {},
  items,
  item,
  methods: {
    ...collectionMethods<TablesTarget>(items),
    GetItemOrNullObject: orNull,
    Add: { call: add },
    ...subscriptionMethods<TablesTarget>(
      { DataChangedEvent: "TableChanged", AddedEvent: "TableAdded", DeletedEvent: "TableDeleted" },
      ({ sheet }) => sheet?.id ?? eventWorkbookTarget,
    ),
  },
};
