import { valueIssue } from "../../issues/issue";
import { inField, type RowRule } from "../rowView";

/** Rules about single entries of the canvas. */
export const CANVAS_RULES: readonly RowRule[] = [
  {
    // An entry without a date is ignored when the age of its dimension is determined.
    tables: ["Canvas"],
    users: ["cell"],
    find: (row) =>
      row.isFilled("date") || !row.isFilled("description") ? [] : [inField("date", valueIssue("undated"))],
  },
];
