import { readReference } from "../spreadsheet/references";
import type { WorkbookState } from "../spreadsheet/state";
import type { CellPlace } from "./useSelectedCell";

/** The cell that a text names: "B7" on the sheet in view, "Roles!B7" or "'My sheet'!B7" on another; null when none. */
export function findCell(text: string, workbook: WorkbookState, sheetInView: string): CellPlace | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet =
    name === undefined
      ? workbook.sheets.find(({ id }) => id === sheetInView)
      : workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const reference = readReference(address);
  if (!sheet || sheet.visibility !== "Visible" || reference?.shape !== "cells") return null;
  const { row, column } = reference.start;
  return { sheetId: sheet.id, row, column };
}
