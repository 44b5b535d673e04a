import { mentionsOf } from "../../spreadsheet/formulas/mentions";
import { renameTableIn } from "../../spreadsheet/formulas/renaming";
import type { Rect } from "../../spreadsheet/state";
import {
  target,
  type HostContext,
  type ObjectDefinition,
  type ScalarProperty,
  type Target,
} from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectOnSheet, readBoolean, readText } from "../operations/arguments";
import { memoizedChange, rewriteFormulas } from "../operations/rewriteFormulas";
import { subscriptionMethods } from "../operations/subscriptionMethods";
import { requireTableName } from "../operations/names";
import { requireUnprotected } from "../operations/protection";
import { headerRect, totalsRect } from "../operations/tableHeaders";
import { RangeDefinition } from "./Range";
import { AutoFilterDefinition } from "./AutoFilter";
import { TableColumnCollectionDefinition } from "./TableColumnCollection";
import { bodyRect } from "../../spreadsheet/tables";
import { TableRowCollectionDefinition } from "./TableRowCollection";
import { TableSortDefinition } from "./TableSort";
import { clearFilters, isFiltered } from "../operations/tableFilters";
import { convertToRange, deleteTable, resizeTable } from "../operations/tables";
import type { TableTarget } from "../operations/targets";
import { WorksheetDefinition } from "./Worksheet";

type BooleanKey =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

function booleanProperty(name: BooleanKey): ScalarProperty<TableTarget> {
  return {
    get: ({ table }) => table[name],
    set: ({ sheet, table }, value) => {
      requireUnprotected(sheet);
      if (name === "showFilterButton" && isFiltered(table))
        throw new HostError("NotImplemented", "The embedded host keeps the buttons of a filtered table.");
      table[name] = readBoolean(`Table.${name}`, value);
    },
  };
}

/** The host supports tables as they are created: with a header row and without totals. */
function rowShown(name: "showHeaders" | "showTotals"): ScalarProperty<TableTarget> {
  return {
    get: ({ table }) => table[name],
    set: ({ table }, value) => {
      if (readBoolean(`Table.${name}`, value) !== table[name]) {
        throw new HostError("NotImplemented", `The embedded host does not change Table.${name}.`);
      }
    },
  };
}

function rename({ sheet, table }: TableTarget, value: unknown, context: HostContext): void {
  const { workbook, services } = context;
  requireUnprotected(sheet);
  const before = table.name;
  const name = requireTableName(workbook, value, table);
  if (name === before) return;
  table.name = name;
  const mentionsTable = mentionsOf(before);
  rewriteFormulas(
    context,
    memoizedChange((formula) => (mentionsTable(formula) ? renameTableIn(formula, before, name) : formula)),
  );
  services.structureChanged();
}

function part(area: (table: TableTarget["table"]) => Rect): (self: TableTarget) => Target {
  return ({ sheet, table }) => target(RangeDefinition, { sheet, area: area(table) });
}

export const TableDefinition: ObjectDefinition<TableTarget> = {
  type: "Table",
  identity: ({ table }) => table.id,
  scalars: {
    Id: { get: ({ table }) => table.id },
    LegacyId: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: rename },
    ShowHeaders: rowShown("showHeaders"),
    ShowTotals: rowShown("showTotals"),
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value) => {
        requireUnprotected(sheet);
        const style = readText("Table.style", value, 255);
        if (!/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)) {
          throw new HostError("InvalidArgument", `"${style}" is no table style.`);
        }
        table.style = style;
      },
    },
    ShowBandedRows: booleanProperty("showBandedRows"),
    ShowBandedColumns: booleanProperty("showBandedColumns"),
    ShowFilterButton: booleanProperty("showFilterButton"),
    HighlightFirstColumn: booleanProperty("highlightFirstColumn"),
    HighlightLastColumn: booleanProperty("highlightLastColumn"),
  },
  objects: {
    AutoFilter: (self) => target(AutoFilterDefinition, self),
    Columns: (self) => target(TableColumnCollectionDefinition, self),
    Rows: (self) => target(TableRowCollectionDefinition, self),
    Sort: (self) => target(TableSortDefinition, self),
    Worksheet: ({ sheet }) => target(WorksheetDefinition, sheet),
  },
  methods: {
    GetRange: { call: part((table) => table.area) },
    GetDataBodyRange: { call: part(bodyRect) },
    GetHeaderRowRange: { call: part(headerRect) },
    GetTotalRowRange: { call: part(totalsRect) },
    Resize: {
      call: ({ sheet, table }, [range], context) =>
        resizeTable(sheet, table, rectOnSheet("newRange", range, sheet, context.workbook), context),
    },
    Delete: { call: ({ sheet, table }, _args, context) => deleteTable(sheet, table, context) },
    ConvertToRange: {
      call: ({ sheet, table }, _args, context) => {
        convertToRange(sheet, table, context);
        return target(RangeDefinition, { sheet, area: table.area });
      },
    },
    ClearFilters: {
      calculated: true,
      call: ({ sheet, table }, _args, context) => clearFilters(sheet, table, context),
    },
    ...subscriptionMethods<TableTarget>({ DataChangedEvent: "TableChanged" }, ({ table }) => table.id),
  },
};
