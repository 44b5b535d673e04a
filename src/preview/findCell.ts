import { readReference } from "../spreadsheet/references";
import type { WorkbookState } from "../spreadsheet/state";
import type { CellPlace } from "./useSelectedCell";

/** The cell that a text refers to: "B7" on the active sheet, "Roles!B7" or "'My sheet'!B7" on another; null if there is none. */
export function findCell(text: string, workbook: WorkbookState, activeSheetId: string): CellPlace | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet =
    name === undefined
      ? workbook.sheets.find(({ id }) => id === activeSheetId)
      : workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const reference = readReference(address);
  if (!sheet || sheet.visibility !== "Visible" || reference?.shape !== "cells") return null;
  const { row, column } = reference.start;
  return { sheetId: sheet.id, row, column };
}
