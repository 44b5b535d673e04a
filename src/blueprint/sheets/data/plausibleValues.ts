/** The validation of values: a warning where one is outside the plausible range of its indicator. */
import { fieldText } from "../../../model/entities/fieldText";
import { NUMBER_LIMIT } from "../../../model/rules/limits";
import { columnOf } from "../../columns";
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { OBSERVATIONS_HEADER } from "../../namedColumns";
import { decimalRule, validation } from "../../validation";
import type { SheetBlueprint, TableBlueprint } from "../../types";
import { PARTS_OF_KEY } from "./keys";

/** The sheet, with this validation in the column of values. */
export function withPlausibleValues(sheet: SheetBlueprint, context: Context): SheetBlueprint {
  const inTable = (table: TableBlueprint): TableBlueprint => ({
    ...table,
    columns: table.columns.map((column, index) =>
      column.id === "value"
        ? {
            ...column,
            validation: rangeValidation(cellAddress(table.row + 1, table.column + index), context),
          }
        : column,
    ),
  });
  return { ...sheet, tables: sheet.tables.map(inTable) };
}

/**
 * A value outside may be true, so it is not refused. The formulas refer to no cell but the validated one, so that they
 * are right wherever people move the columns. Excel computes them when a value is typed, and never with the sheet.
 */
function rangeValidation(cell: string, { language, refs }: Context) {
  const key = `INDEX(${refs.column("Observations", "rowKey")},ROW(${cell})-ROW(${OBSERVATIONS_HEADER}))`;
  // An unknown indicator is row 0, of which INDEX would give the whole column.
  const row = `ROUND(1/(1/${PARTS_OF_KEY.indicator(key)}),0)`;
  const bound = (id: "lowest" | "highest", otherwise: number) =>
    `=IFERROR(--(INDEX(${refs.column("Indicators", id)},${row})&""),${otherwise})`;
  const rule = decimalRule(bound("lowest", -NUMBER_LIMIT), bound("highest", NUMBER_LIMIT));
  const caption = columnOf("Observations", "value").captions[language];
  const { alert, ...rest } = validation(
    rule,
    "plausible",
    language,
    caption,
    fieldText("Observations", "value", language).help,
  );
  return { ...rest, alert: { ...alert, style: "Warning" as const } };
}
