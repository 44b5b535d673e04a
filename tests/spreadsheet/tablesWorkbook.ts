import { addTable, cellRef, sheetOf, workbookState } from "./workbooks";

export const data = sheetOf("Data d'été", [
  ["Indicator", "Value of year", "Odd ]name['#", "Total"],
  ["a", 1, 2, 3],
  ["b", 4, 5, 6],
  ["sum", 5, 7, 9],
]);
addTable(data, "Obs", "A1:D4", true);
const lists = sheetOf("Lists", [["Item"], ["x"], ["y"]]);
addTable(lists, "Items", "A1:A3");
const front = sheetOf("Dashboard", []);
/** A workbook whose second sheet has the table Obs with a totals row, its third the table Items. */
export const workbook = workbookState([front, data, lists]);

/** a cell of the third row of Obs */
export const inRow3 = cellRef(data, "D3");
/** a cell outside of all tables */
export const outside = cellRef(front, "B2");
