/** Where the own periods of a subject are, the latest first. */
import { TREND_PERIODS } from "../../../dashboardRanges";
import { absoluteColumn } from "../../../formula";
import { SCORECARD_BLOCKS } from "../../../scorecardRanges";
import type { Rect } from "../../../types";
import { sectionName, type Subject, type SubjectId } from "./subject";

export const PERIODS_SECTION = "periods";

/** A line has at most so many own periods, up to the latest. */
export const CURVE_PERIODS = 24;

/** What is calculated of each own period for a line; the scorecard has more columns. */
export type PeriodColumn = keyof (typeof TREND_PERIODS)["columns"];

const COLUMNS: Readonly<Record<SubjectId, Readonly<Record<PeriodColumn, number>>>> = {
  scorecard: SCORECARD_BLOCKS.periods.columns,
  trend: TREND_PERIODS.columns,
};

/** The cells of a column. */
export function periodColumn({ id, page }: Subject, column: PeriodColumn): Rect {
  const rows = page.cellsOf(sectionName(id, PERIODS_SECTION), "rows");
  return { ...rows, column: rows.column + COLUMNS[id][column], columns: 1 };
}

/** The address of a cell by its place, from 1. */
export function periodCell(subject: Subject, column: PeriodColumn, place: number): string {
  const { row, column: at } = periodColumn(subject, column);
  return absoluteColumn(row + place - 1, at);
}
