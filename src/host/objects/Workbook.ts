import { target, type ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";
import { ApplicationDefinition } from "./Application";
import { DocumentPropertiesDefinition } from "./DocumentProperties";
import { FunctionsDefinition } from "./Functions";
import { NamedItemCollectionDefinition } from "./NamedItemCollection";
import { RangeDefinition } from "./Range";
import { RuntimeDefinition } from "./Runtime";
import { activeSheet, selectionOf } from "../operations/sheets";
import { TableCollectionDefinition } from "./TableCollection";
import { WorkbookProtectionDefinition } from "./WorkbookProtection";
import { WorksheetCollectionDefinition } from "./WorksheetCollection";

export const WorkbookDefinition: ObjectDefinition<WorkbookState> = {
  type: "Workbook",
  scalars: {
    Name: { get: (self) => self.name },
    ReadOnly: { get: (_self, { services }) => services.readOnly },
  },
  objects: {
    Application: (self) => target(ApplicationDefinition, self),
    Worksheets: (self) => target(WorksheetCollectionDefinition, self),
    Tables: () => target(TableCollectionDefinition, { sheet: null }),
    Functions: (self) => target(FunctionsDefinition, self),
    Names: () => target(NamedItemCollectionDefinition, { sheet: null }),
    Properties: (self) => target(DocumentPropertiesDefinition, self),
    Protection: (self) => target(WorkbookProtectionDefinition, self),
    _Runtime: (self) => target(RuntimeDefinition, self),
  },
  methods: {
    GetSelectedRange: {
      call: (self) => {
        const sheet = activeSheet(self);
        return target(RangeDefinition, { sheet, area: selectionOf(self, sheet) });
      },
    },
    GetActiveCell: {
      call: (self) => {
        const sheet = activeSheet(self);
        const { row, column } = selectionOf(self, sheet);
        return target(RangeDefinition, { sheet, area: { row, column, rows: 1, columns: 1 } });
      },
    },
    _RemoveReference: { call: (_self, [id], { services }) => services.trackedRanges.release(String(id)) },
    _RemoveAllReferences: { call: (_self, _args, { services }) => services.trackedRanges.releaseAll() },
    _GetReferenceCount: { call: (_self, _args, { services }) => services.trackedRanges.count },
    _GetRangeForEventByReferenceId: {
      call: (_self, [id], { services }) => services.trackedRanges.find(String(id)),
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      call: (_self, [id], { services }) => services.trackedRanges.findOrNull(String(id)),
    },
  },
};
