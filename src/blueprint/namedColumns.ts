/**
 * Columns that every row of Observations reads as a whole. Its formulas refer to them by name: a file holds a formula
 * once for all its rows only if it refers to no table and no other sheet.
 */
import { columnKey, type References } from "./formula";
import type { NameBlueprint, TableId } from "./types";

const NAMED_COLUMNS: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  Indicators: [
    "lookupKey",
    "factor",
    "months",
    "anchor",
    "begins",
    "lastDue",
    "responsibleRow",
    "responsibleFrom",
    "planned",
  ],
  Partners: ["lookupKey", "leftDay"],
  ReportingPlan: ["sortedFrom", "sortedUntil"],
  Observations: ["groupKey", "code", "pairDayKey"],
};

/** The first header cell of Observations. */
const HEADER = "EnsembleObservationsHeader";

function columnName(table: TableId, id: string): string {
  return `Ensemble${table}${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

/** The names of these columns, which follow the tables. */
export function columnNames(refs: References): readonly NameBlueprint[] {
  return [
    { name: HEADER, formula: `=${refs.firstHeader("Observations")}` },
    ...Object.entries(NAMED_COLUMNS).flatMap(([table, ids]) =>
      ids.map((id) => ({
        name: columnName(table as TableId, id),
        formula: `=${refs.column(table as TableId, id)}`,
      })),
    ),
  ];
}

/** References for the formulas of Observations: by name to the columns that have one. */
export function byColumnName(refs: References): References {
  const named = new Set(
    Object.entries(NAMED_COLUMNS).flatMap(([table, ids]) => ids.map((id) => columnKey(table as TableId, id))),
  );
  return {
    ...refs,
    column: (table, id) => (named.has(columnKey(table, id)) ? columnName(table, id) : refs.column(table, id)),
    rowNumber: (table) =>
      table === "Observations"
        ? refs.rowNumber(table).replace(refs.firstHeader(table), HEADER)
        : refs.rowNumber(table),
  };
}
