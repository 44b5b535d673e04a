import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import type { Rect, SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectOnSheet, readInteger } from "../operations/arguments";
import { RangeDefinition } from "./Range";

function freeze(sheet: SheetState, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
}

/** The frozen cells: whole rows, whole columns, or their intersection. */
function location(sheet: SheetState): Target | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const area: Rect = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
  return target(RangeDefinition, { sheet, area });
}

/** The frozen rows and columns of a sheet. Each method replaces what was frozen before. */
export const WorksheetFreezePanesDefinition: ObjectDefinition<SheetState> = {
  type: "WorksheetFreezePanes",
  scalars: {},
  objects: {},
  methods: {
    FreezeRows: {
      call: (sheet, [count]) => freeze(sheet, readInteger("freezeRows", count ?? 1, 1, MAX_ROWS - 1), 0),
    },
    FreezeColumns: {
      call: (sheet, [count]) =>
        freeze(sheet, 0, readInteger("freezeColumns", count ?? 1, 1, MAX_COLUMNS - 1)),
    },
    FreezeAt: {
      call: (sheet, [frozen], { workbook }) => {
        const area = rectOnSheet("freezeAt", frozen, sheet, workbook);
        const rows = isEntireColumn(area) ? 0 : area.row + area.rows;
        const columns = isEntireRow(area) ? 0 : area.column + area.columns;
        freeze(sheet, rows, columns);
      },
    },
    Unfreeze: { call: (sheet) => freeze(sheet, 0, 0) },
    GetLocationOrNullObject: { call: location },
    GetLocation: {
      call: (sheet) => {
        const found = location(sheet);
        if (!found) throw new HostError("ItemNotFound", `No panes of the sheet "${sheet.name}" are frozen.`);
        return found;
      },
    },
  },
};
