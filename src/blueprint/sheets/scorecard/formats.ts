/** How the numbers of the scorecard look, and the rows of its lists. */
import { COLOURS } from "../../cellFormats";
import { absoluteColumn, cellAddress } from "../../formula";
import type { SectionRows } from "../../pageLayout";
import type { Rect, SheetBlueprint } from "../../types";
import { HEIGHTS } from "./grid";

type Rules = SheetBlueprint["conditionals"];

/** The rows of a list: its heading, its header, a line for each, and a note. */
export function listRows(count: number): readonly SectionRows[] {
  return [
    { part: "title", height: HEIGHTS.section },
    { part: "header", height: HEIGHTS.header },
    { part: "rows", count, height: HEIGHTS.line },
    { part: "note", height: HEIGHTS.line },
  ];
}

/** A format with a number of decimals: all numbers of a column have as many, so that they stand below one another. */
export function decimalFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** A number with its sign. */
export function signed(format: string): string {
  return `+${format};−${format};${format}`;
}

/** A change with an arrow; what is said of a rise and of a fall follows it. */
export function arrows(format: string, rise = "", fall = ""): string {
  const word = (text: string) => (text === "" ? "" : `" ${text}"`);
  return `"↑ "${format}${word(rise)};"↓ "${format}${word(fall)};"="`;
}

/**
 * The rules of numbers with fewer decimals than two.
 * @param decimals the name of the cell that says how many
 * @param formatOf makes the number format of that of a plain number
 */
export function decimalRules(range: Rect, decimals: string, formatOf: (format: string) => string): Rules {
  return [0, 1].map((count) => ({
    range,
    conditional: {
      formula: `=IF(ISNUMBER(${cellAddress(range.row, range.column)}),${decimals}=${count},FALSE)`,
      format: { numberFormat: formatOf(decimalFormat(count)) },
    },
  }));
}

/**
 * Rules of rows that may be empty, with a line below each that is not, by its first cell. LibreOffice applies only one of the rules
 * of a cell that hold, the last: each of them has the line.
 */
export function linedRows(rows: Rect, rules: Rules): Rules {
  const borders = { EdgeBottom: COLOURS.faintRule } as const;
  const isFilled = `${absoluteColumn(rows.row, rows.column)}<>""`;
  return [
    { range: rows, conditional: { formula: `=${isFilled}`, format: { borders } } },
    ...rules.map(({ range, conditional }) => ({
      range,
      conditional: { ...conditional, format: { ...conditional.format, borders } },
    })),
  ];
}
