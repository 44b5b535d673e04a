/**
 * Columns that formulas of many cells read as a whole, such as those of every row of Observations. They refer to them by
 * name: a file holds a formula once for all its cells only if it refers to no table and no other sheet.
 */
import { columnKey, type References } from "./formula";
import type { NameBlueprint, TableId } from "./types";

const NAMED_COLUMNS: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  Indicators: [
    "key",
    "lookupKey",
    "line",
    "order",
    "factor",
    "lowest",
    "highest",
    "months",
    "anchor",
    "begins",
    "lastDue",
    "lastMonth",
    "available",
    "planned",
    "responsibleRow",
    "responsibleFrom",
    "missing",
    "judgedDay",
    "baselineDay",
    "combination",
  ],
  Partners: ["key", "lookupKey", "line", "joinedDay", "leftDay"],
  ReportingPlan: [
    "line",
    "indicatorRow",
    "partnerRow",
    "breakdownRow",
    "pair",
    "fromDay",
    "untilDay",
    "fromKey",
    "untilKey",
    "sortedFrom",
    "sortedUntil",
    "firstDayKey",
    "dayAfterKey",
    "isKept",
    "months",
    "anchor",
    "endedBefore",
    "endedUntil",
  ],
  Groups: ["group", "breakdown", "addsUp", "groupKey", "breakdownKey", "breakdownRow", "place"],
  Observations: [
    "breakdown",
    "group",
    "numerator",
    "denominator",
    "status",
    "enteredOn",
    "usable",
    "state",
    "rowKey",
    "code",
    "indicatorDayKey",
    "pairDayKey",
    "expectedDayKey",
    "partnerDayKey",
  ],
};

/** The name of the first header cell of Observations. */
export const OBSERVATIONS_HEADER = "EnsembleDataHeader";

/** Short words for tables whose columns thousands of formulas name: they are a tenth of what a new workbook takes. */
const SHORT_WORDS: Readonly<Partial<Record<TableId, string>>> = {
  Observations: "Data",
  ReportingPlan: "Plan",
};

function columnName(table: TableId, id: string): string {
  return `Ensemble${SHORT_WORDS[table] ?? table}${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

/** The names of these columns, which follow the tables. */
export function columnNames(refs: References): readonly NameBlueprint[] {
  return [
    { name: OBSERVATIONS_HEADER, formula: `=${refs.firstHeader("Observations")}` },
    ...Object.entries(NAMED_COLUMNS).flatMap(([table, ids]) =>
      ids.map((id) => ({
        name: columnName(table as TableId, id),
        formula: `=${refs.column(table as TableId, id)}`,
      })),
    ),
  ];
}

/** References for the formulas of many cells: by name to the columns that have one. */
export function byColumnName(refs: References): References {
  const named = new Set(
    Object.entries(NAMED_COLUMNS).flatMap(([table, ids]) => ids.map((id) => columnKey(table as TableId, id))),
  );
  return {
    ...refs,
    column: (table, id) => (named.has(columnKey(table, id)) ? columnName(table, id) : refs.column(table, id)),
    rowNumber: (table) =>
      table === "Observations"
        ? refs.rowNumber(table).replace(refs.firstHeader(table), OBSERVATIONS_HEADER)
        : refs.rowNumber(table),
  };
}
