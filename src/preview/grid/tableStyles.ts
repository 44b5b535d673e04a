import type { Rect, CellStyle, SheetState, TableState } from "../../spreadsheet/state";

const ACCENT = "#4472C4";
const RULE = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const LIGHT_HEADER: CellStyle = { bold: true, borders: { top: RULE, bottom: RULE } };
const HEADER: CellStyle = { bold: true, fontColor: "#FFFFFF", fill: ACCENT };
const LIGHT_BAND: CellStyle = { fill: "#D9D9D9" };
const BAND: CellStyle = { fill: "#D9E2F3" };

/** Returns the table style of a cell, which the cell's own style overrides: headers and bands of the main style families. */
export function tableStyleAt(sheet: SheetState): (row: number, column: number) => CellStyle | undefined {
  if (sheet.tables.length === 0) return () => undefined;
  return (row, column) => {
    const table = sheet.tables.find(({ area }) => contains(area, row, column));
    return table && styleOfRow(table, row);
  };
}

function styleOfRow(table: TableState, row: number): CellStyle | undefined {
  const family = /^TableStyle(Light|Medium|Dark)/.exec(table.style)?.[1];
  if (family === undefined) return undefined;
  const isLight = family === "Light";
  const tableRow = row - table.area.row;
  if (table.showHeaders && tableRow === 0) {
    return isLight ? LIGHT_HEADER : HEADER;
  }
  const bodyRow = tableRow - (table.showHeaders ? 1 : 0);
  const isBanded = table.showBandedRows && bodyRow % 2 === 0;
  if (!isBanded) return undefined;
  return isLight ? LIGHT_BAND : BAND;
}

function contains(area: Rect, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
