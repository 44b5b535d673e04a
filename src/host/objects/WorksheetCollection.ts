import { target, type ObjectDefinition, type Target } from "../wire/definition";
import { eventWorkbookTarget } from "../wire/protocol";
import type { SheetState, WorkbookState } from "../../spreadsheet/state";
import { findSheet } from "../operations/arguments";
import { finders } from "../operations/collection";
import { subscriptionMethods } from "../operations/subscriptionMethods";
import { activeSheet, addSheet } from "../operations/sheets";
import { WorksheetDefinition } from "./Worksheet";

const items = (self: WorkbookState): Target[] =>
  self.sheets.map((sheet) => target(WorksheetDefinition, sheet));

/** Sheets are found by name or by id. */
function find(self: WorkbookState, key: unknown): Target | null {
  const sheet =
    self.sheets.find(({ id }) => id === key) ?? (typeof key === "string" ? findSheet(key, self) : undefined);
  return sheet ? target(WorksheetDefinition, sheet) : null;
}

function visibleSheets(self: WorkbookState, visibleOnly: unknown): readonly SheetState[] {
  return visibleOnly === true ? self.sheets.filter((sheet) => sheet.visibility === "Visible") : self.sheets;
}

const { item, orNull } = finders<WorkbookState>(find);

export const WorksheetCollectionDefinition: ObjectDefinition<WorkbookState> = {
  type: "WorksheetCollection",
  scalars: {},
  objects: {},
  items,
  item,
  methods: {
    GetItemOrNullObject: orNull,
    GetCount: { call: (self, [visibleOnly]) => visibleSheets(self, visibleOnly).length },
    GetFirst: {
      call: (self, [visibleOnly]) => target(WorksheetDefinition, visibleSheets(self, visibleOnly)[0]!),
    },
    GetLast: {
      call: (self, [visibleOnly]) => target(WorksheetDefinition, visibleSheets(self, visibleOnly).at(-1)!),
    },
    GetActiveWorksheet: { call: (self) => target(WorksheetDefinition, activeSheet(self)) },
    Add: { call: (_self, [name], context) => target(WorksheetDefinition, addSheet(name, context)) },
    ...subscriptionMethods<WorkbookState>(
      {
        DataChangedEvent: "WorksheetChanged",
        ActivatedEvent: "WorksheetActivated",
        DeactivatedEvent: "WorksheetDeactivated",
        AddedEvent: "WorksheetAdded",
        DeletedEvent: "WorksheetDeleted",
        SelectionChangedEvent: "WorksheetSelectionChanged",
        CalculatedEvent: "WorksheetCalculated",
      },
      () => eventWorkbookTarget,
    ),
  },
};
