/** The time axis of a line: places from 0 on, evenly over time, so that a path that is straight looks straight. */
import type { Context } from "../../../context";
import { rangeAddress } from "../../../formula";
import { monthOfDay } from "../../../months";
import type { PageSection } from "../../../pageLayout";
import type { ScorecardFact } from "../../../scorecardRanges";
import { ANY_NUMBER } from "../../groups/groupCells";
import { firstShownDay } from "./firstDay";
import { periodColumn } from "./periodCells";
import { factOf, sectionName, type Subject, type SubjectId } from "./subject";

/** The last place. It has many divisors, so that own periods are at equal distances. */
export const LAST_PLACE = 60;

/** A label of the axis has room for as many places; a long one for twice as many. */
export const LABEL_PLACES = 5;

/** How many own periods the axis may be long: then each has the same number of places, or a label does. */
const LENGTHS = [4, 6, 8, 10, 12, 15, 16, 20, 24, 30, 36, 40, 48, LAST_PLACE] as const;

const AXIS = "axis";

/**
 * The day from which periods are shown. Months are numbered as in formulas of periods, 0 for none: the first and the last month of the
 * axis, the months of a unit, the length of the axis in units; then the places of the first figure, the latest one and the target, -1 for none.
 */
const FACTS = ["firstDay", "start", "end", "unit", "length", "first", "last", "target"] as const;
export type AxisFact = (typeof FACTS)[number];

/** The address of a fact about the axis. */
export function axisCell({ id: subject, page }: Subject, id: AxisFact): string {
  const { row, column } = page.cellsOf(sectionName(subject, AXIS), "rows");
  return rangeAddress({ row: row + FACTS.indexOf(id), column, rows: 1, columns: 1 });
}

/** The expression of the place of a day: below 0 before the axis begins. */
export function placeOnAxis(subject: Subject, day: string): string {
  const [start, unit, length] = (["start", "unit", "length"] as const).map((id) => axisCell(subject, id));
  return `IF(${start}=0,-1,MAX(-1,ROUND((${monthOfDay(day)}-${start})/${unit}*${LAST_PLACE}/${length},0)))`;
}

/** The expression of the month at a place, a number that may have decimals. */
export function monthAt(subject: Subject, place: number): string {
  const [start, unit, length] = (["start", "unit", "length"] as const).map((id) => axisCell(subject, id));
  return `(${start}+${place}*${length}*${unit}/${LAST_PLACE})`;
}

/** The facts about the axis. */
export function axisSection(id: SubjectId, context: Context): PageSection {
  return {
    id: sectionName(id, AXIS),
    spaceAbove: {},
    rows: [{ part: "rows", count: FACTS.length }],
    content: ({ row, column }, page) => ({
      blocks: [{ row, column, cells: FACTS.map((fact) => [`=${axisFact({ id, page }, fact, context)}`]) }],
    }),
  };
}

function axisFact(subject: Subject, id: AxisFact, context: Context): string {
  const fact = (one: ScorecardFact) => factOf(subject, one);
  const ifDrawn = (place: string) => `IF(COUNT(${range("drawn")})=0,-1,${place})`;
  const range = (column: "day" | "judged" | "drawn") => rangeAddress(periodColumn(subject, column));
  const withValue = `${range("judged")},${ANY_NUMBER}`;
  switch (id) {
    case "firstDay":
      return firstShownDay(subject, context);
    case "start": {
      const oldest = `MIN(${range("day")})`;
      const first = `MINIFS(${range("day")},${withValue})`;
      return (
        `IF(COUNT(${range("day")})=0,0,IF(ISNUMBER(${fact("baselineDay")}),` +
        `MAX(${monthOfDay(fact("baselineDay"))},${monthOfDay(oldest)}),` +
        `IF(COUNT(${range("judged")})=0,0,${monthOfDay(first)})))`
      );
    }
    case "end": {
      const target = `IF(COUNT(${fact("target")},${fact("targetDay")})=2,${monthOfDay(fact("targetDay"))},0)`;
      const latest = `IF(ISNUMBER(${fact("latestPeriod")}),${monthOfDay(fact("latestPeriod"))},0)`;
      return `MAX(${axisCell(subject, "start")},${target},${latest})`;
    }
    case "unit":
      return `MAX(1,N(${fact("months")}))`;
    case "length": {
      const needed = `(${axisCell(subject, "end")}-${axisCell(subject, "start")})/${axisCell(subject, "unit")}`;
      const lengths = `{${LENGTHS.join(",")}}`;
      return (
        `IF(${needed}>${LAST_PLACE},-INT(-${needed}/${LAST_PLACE})*${LAST_PLACE},` +
        `INDEX(${lengths},1+SUMPRODUCT(--(${lengths}<${needed}))))`
      );
    }
    case "first":
      return ifDrawn(`MIN(${range("drawn")})`);
    case "last":
      return ifDrawn(`MAX(${range("drawn")})`);
    case "target":
      return `IF(COUNT(${fact("target")},${fact("targetDay")})=2,${placeOnAxis(subject, fact("targetDay"))},-1)`;
  }
}
