import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import type { Rect, SheetState } from "../../spreadsheet/state";
import { target, type HostContext, type ObjectDefinition, type Target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readOneOf, readInteger } from "../operations/arguments";
import { ChartCollectionDefinition } from "./ChartCollection";
import { readColor } from "../operations/colors";
import { CommentCollectionDefinition } from "./CommentCollection";
import { subscriptionMethods } from "../operations/subscriptionMethods";
import { NamedItemCollectionDefinition } from "./NamedItemCollection";
import { PageBreakCollectionDefinition } from "./PageBreakCollection";
import { PageLayoutDefinition } from "./PageLayout";
import { RangeDefinition } from "./Range";
import { resolveRange } from "../operations/resolveRange";
import { ShapeCollectionDefinition } from "./ShapeCollection";
import { copySheet } from "../operations/copySheet";
import { activate, deleteSheet, hideSheet, moveSheet, renameSheet } from "../operations/sheets";
import { TableCollectionDefinition } from "./TableCollection";
import { usedRect } from "../../spreadsheet/usedRange";
import { requireStructureUnprotected } from "./WorkbookProtection";
import { WorksheetFreezePanesDefinition } from "./WorksheetFreezePanes";
import { WorksheetProtectionDefinition } from "./WorksheetProtection";

const wholeSheet: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function rangeOf(sheet: SheetState, area: Rect): Target {
  return target(RangeDefinition, { sheet, area });
}

function used(sheet: SheetState, valuesOnly: unknown): Target | null {
  const area = usedRect(sheet, wholeSheet, valuesOnly === true);
  return area && rangeOf(sheet, area);
}

function rangeByIndexes(sheet: SheetState, [row, column, rows, columns]: readonly unknown[]): Target {
  const area = {
    row: readInteger("startRow", row, 0, MAX_ROWS - 1),
    column: readInteger("startColumn", column, 0, MAX_COLUMNS - 1),
    rows: readInteger("rowCount", rows, 1, MAX_ROWS - Number(row)),
    columns: readInteger("columnCount", columns, 1, MAX_COLUMNS - Number(column)),
  };
  return rangeOf(sheet, area);
}

function range(sheet: SheetState, address: unknown, { workbook }: HostContext): Target {
  if (address === undefined || address === null || address === "") return rangeOf(sheet, wholeSheet);
  const found = typeof address === "string" ? resolveRange(address, sheet, workbook) : null;
  if (!found || found.sheet !== sheet) {
    throw new HostError("InvalidArgument", `"${String(address)}" is no range of the sheet "${sheet.name}".`);
  }
  return target(RangeDefinition, found);
}

function setVisibility(sheet: SheetState, value: unknown, context: HostContext): void {
  const visibility = readOneOf("Worksheet.visibility", value, ["Visible", "Hidden", "VeryHidden"]);
  requireStructureUnprotected(context.workbook);
  if (visibility === "Visible") sheet.visibility = visibility;
  else hideSheet(sheet, visibility, context);
}

function copy(
  self: SheetState,
  [positionType, relativeTo]: readonly unknown[],
  context: HostContext,
): Target {
  const other = (relativeTo as Target<SheetState> | null | undefined)?.self ?? null;
  return target(WorksheetDefinition, copySheet(self, [positionType, other], context));
}

export const WorksheetDefinition: ObjectDefinition<SheetState> = {
  type: "Worksheet",
  aliases: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  identity: (self) => self.id,
  scalars: {
    Id: { get: (self) => self.id },
    Name: { get: (self) => self.name, set: renameSheet },
    Position: {
      get: (self, { workbook }) => workbook.sheets.indexOf(self),
      set: (self, value, context) =>
        moveSheet(
          self,
          readInteger("Worksheet.position", value, 0, context.workbook.sheets.length - 1),
          context,
        ),
    },
    Visibility: { get: (self) => self.visibility, set: setVisibility },
    TabColor: {
      get: (self) => self.tabColor,
      set: (self, value) => {
        self.tabColor = value === "" ? "" : readColor(value);
      },
    },
    ShowGridlines: {
      get: (self) => self.showGridlines,
      set: (self, value) => {
        self.showGridlines = readBoolean("Worksheet.showGridlines", value);
      },
    },
    ShowHeadings: {
      get: (self) => self.showHeadings,
      set: (self, value) => {
        self.showHeadings = readBoolean("Worksheet.showHeadings", value);
      },
    },
  },
  objects: {
    Charts: (sheet) => target(ChartCollectionDefinition, sheet),
    FreezePanes: (sheet) => target(WorksheetFreezePanesDefinition, sheet),
    HorizontalPageBreaks: (sheet) => target(PageBreakCollectionDefinition, sheet),
    PageLayout: (sheet) => target(PageLayoutDefinition, sheet),
    Protection: (sheet) => target(WorksheetProtectionDefinition, sheet),
    Tables: (sheet) => target(TableCollectionDefinition, { sheet }),
    Names: (sheet) => target(NamedItemCollectionDefinition, { sheet }),
    Shapes: (sheet) => target(ShapeCollectionDefinition, sheet),
    Comments: (sheet) => target(CommentCollectionDefinition, sheet),
  },
  methods: {
    Activate: { call: (self, _args, context) => activate(self, context) },
    Copy: { call: copy },
    // The client fetches a sheet that a method gave it by its id from then on.
    _GetAnotherWorksheetById: {
      call: (_self, [id], { workbook }) => {
        const sheet = workbook.sheets.find((candidate) => candidate.id === id);
        if (!sheet) throw new HostError("ItemNotFound", `There is no sheet ${String(id)}.`);
        return target(WorksheetDefinition, sheet);
      },
    },
    Delete: { call: (self, _args, context) => deleteSheet(self, context) },
    Calculate: {
      call: (_self, [everything], { services }) =>
        services.calculate(everything === true ? "Full" : "Recalculate"),
    },
    GetRange: { call: (self, [address], context) => range(self, address, context) },
    GetRangeByIndexes: { call: rangeByIndexes },
    GetCell: { call: (self, [row, column]) => rangeByIndexes(self, [row, column, 1, 1]) },
    GetUsedRange: {
      // Excel returns the first cell for a sheet without any content.
      call: (self, [valuesOnly]) =>
        used(self, valuesOnly) ?? rangeOf(self, { row: 0, column: 0, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: { call: (self, [valuesOnly]) => used(self, valuesOnly) },
    ...subscriptionMethods<SheetState>(
      {
        DataChangedEvent: "WorksheetChanged",
        ActivatedEvent: "WorksheetActivated",
        DeactivatedEvent: "WorksheetDeactivated",
        SelectionChangedEvent: "WorksheetSelectionChanged",
        CalculatedEvent: "WorksheetCalculated",
      },
      (self) => self.id,
    ),
  },
};
