/** Filters a table to the rows that a figure of the dashboard is about, and takes this filter off again. */
import { cellAddress } from "../blueprint/formula";
import type { TableId } from "../model/entities";
import { normalizeText } from "../model/text/normalizeText";
import { idOfLabel, type ListId, type ListIds } from "../model/vocabulary";
import type { CellContent } from "./cells";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { retryIfColumnsMove } from "./movedColumns";
import { Requests } from "./requests";
import { locateTables, metadataOf, queueMetadata, queueTable } from "./workbookTables";

/** What rows are about: a kind of point to settle, or the reports of an indicator. */
export type Concern = { readonly point: string } | { readonly indicator: string };

/** A filter that was applied. */
export interface ShownRows {
  readonly table: TableId;
  /** the id of the filtered column in Excel */
  readonly column: number;
  readonly texts: readonly string[];
  /** the name of the sheet */
  readonly sheet: string;
  /** how many rows are shown */
  readonly count: number;
}

/** What came of it. Where the table has a filter of a person's own, or no such row, nothing was changed. */
export type ShowOutcome =
  | { readonly kind: "shown"; readonly shown: ShownRows }
  | { readonly kind: "ownFilter" | "noRows"; readonly sheet: string };

/** By which column the rows are found. */
interface RowFilter {
  readonly table: TableId;
  readonly column: string;
  holds(value: CellContent): boolean;
}

const words =
  <List extends ListId>(list: List, ...ids: readonly ListIds[List][]) =>
  (value: CellContent) => {
    const id = idOfLabel(list, String(value));
    return id !== undefined && ids.includes(id);
  };
const inState = (...ids: readonly ListIds["observationState"][]): readonly RowFilter[] => [
  { table: "Observations", column: "state", holds: words("observationState", ...ids) },
];
const ofIndicators = (column: string, holds: RowFilter["holds"]): readonly RowFilter[] => [
  { table: "Indicators", column, holds },
];
const isBehind = words("story", "behind");

/** The points that rows of a table are filtered for; of several tables the first one with such a row. */
const FILTERS: Readonly<Record<string, readonly RowFilter[]>> = {
  uncovered: [{ table: "Roles", column: "coverage", holds: words("coverage", "uncovered") }],
  conflicts: inState("conflict"),
  unlisted: inState("conflict"),
  uncounted: inState("unknownIndicator", "unknownPartner", "noPeriod", "noValue"),
  noPeriodEnd: inState("noPeriodEnd"),
  unknownGroups: inState("unknownGroup"),
  unusual: ofIndicators("plausible", (value) => {
    const id = idOfLabel("plausibility", String(value));
    return id !== undefined && id !== "nothingUnusual";
  }),
  targets: ofIndicators("targetCheck", words("targetCheck", "against")),
  methods: ofIndicators("methods", words("agreement", "disagree")),
  stories: [{ table: "Roles", column: "story", holds: isBehind }, ...ofIndicators("story", isBehind)],
  provisional: ofIndicators("provisional", (value) => typeof value === "number" && value > 0),
};

/** Whether a table can be filtered to the rows of a point. */
export function canShowRows(point: string): boolean {
  return point in FILTERS;
}

function filtersOf(concern: Concern): readonly RowFilter[] {
  if ("point" in concern) return FILTERS[concern.point] ?? [];
  const code = normalizeText(concern.indicator, "lookup");
  return [
    {
      table: "Observations",
      column: "indicator",
      holds: (value) => normalizeText(String(value), "lookup") === code,
    },
  ];
}

/**
 * Shows only the rows that a figure is about, and selects the first of them. Three round trips. A filter that is on the table
 * already is never changed. Throws a WorkbookError: `partMissing`, `columnsMissing`, `cellBeingEdited`, `protected`.
 */
export async function showRows(concern: Concern, clock: Clock = systemClock): Promise<ShowOutcome> {
  try {
    return await retryIfColumnsMove(() => show(new Requests(clock), filtersOf(concern)));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function show(requests: Requests, filters: readonly RowFilter[]): Promise<ShowOutcome> {
  const loaded = await requests.send(({ workbook }) => ({
    metadata: queueMetadata(workbook),
    tables: filters.map(({ table }) => queueTable(workbook, table)),
  }));
  const located = locateTables(metadataOf(loaded.metadata), loaded.tables);
  const places = filters.map(({ table, column, holds }) => {
    const found = located.find(({ id }) => id === table);
    const index = found?.columns.find((each) => each.column.id === column)?.index;
    if (!found || index === undefined)
      throw new WorkbookError("partMissing", { names: [`${table}[${column}]`] });
    return { ...found, holds, index };
  });
  const read = await requests.send(({ workbook }) =>
    places.map((place) => {
      const table = workbook.tables.getItem(place.id);
      const column = table.columns.getItemAt(place.index);
      const cells = column.getDataBodyRange();
      table.autoFilter.load("isDataFiltered");
      column.load("id");
      cells.load("values,text,rowIndex,columnIndex");
      return { place, table, column, cells };
    }),
  );
  const withRows = read.map((each) => ({
    ...each,
    rows: (each.cells.values as CellContent[][]).flatMap(([value = ""], row) =>
      each.place.holds(value) ? [row] : [],
    ),
  }));
  const chosen = withRows.find(({ rows }) => rows.length > 0);
  const sheet = (chosen ?? withRows[0])?.place.sheet ?? "";
  if (!chosen) return { kind: "noRows", sheet };
  if (chosen.table.autoFilter.isDataFiltered) return { kind: "ownFilter", sheet };
  const { place, column, cells, rows } = chosen;
  const texts = [...new Set(rows.map((row) => String(cells.text[row]?.[0] ?? "")))];
  await requests.send(({ workbook }) => {
    workbook.tables.getItem(place.id).columns.getItem(column.id).filter.applyValuesFilter(texts);
    const worksheet = workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cellAddress(cells.rowIndex + (rows[0] ?? 0), cells.columnIndex)).select();
  });
  return { kind: "shown", shown: { table: place.id, column: column.id, texts, sheet, count: rows.length } };
}

/**
 * Takes the filter off again, as long as it is the one that was applied. Two round trips.
 * @returns whether all rows are shown; false where somebody changed the filter since, which stays then
 */
export async function showAllRows(
  { table, column, texts }: ShownRows,
  clock: Clock = systemClock,
): Promise<boolean> {
  const requests = new Requests(clock);
  try {
    const found = await requests.send(({ workbook }) => {
      const each = workbook.tables.getItemOrNullObject(table).columns.getItemOrNullObject(column);
      each.load("id");
      each.filter.load("criteria");
      return each;
    });
    if (found.isNullObject) return true;
    const applied = found.filter.criteria as Excel.FilterCriteria | null | undefined;
    const values = applied?.values;
    if (values === undefined) return true;
    const same = values.length === texts.length && values.every((value) => texts.includes(String(value)));
    if (!same) return false;
    await requests.send(({ workbook }) => {
      workbook.tables.getItem(table).columns.getItem(column).filter.clear();
    });
    return true;
  } catch (error) {
    throw toWorkbookError(error);
  }
}
