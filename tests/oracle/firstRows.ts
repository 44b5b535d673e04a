/** What the links of the dashboard lead to, by docs/rules.md, "Links". */
import type { ObservationStateId } from "../../src/model/vocabulary";
import { normalizedText, isFilled } from "./compare";
import { worstFirst } from "./worstFirst";
import type { Facts } from "./facts";
import type { LateStep } from "./lateSteps";
import { groupText } from "./measurement/groups";
import type { Situation } from "./situation";

/** A row of a table, by its 1-based number. */
export interface FirstRow {
  readonly table: "Roles" | "Observations" | "Indicators" | "Groups" | "Canvas" | "Debrief" | "Activities";
  readonly row: number;
}

type Table = FirstRow["table"];

/** The first row with a 0-based number, if there is any. */
function firstOf(table: Table, rows: readonly number[]): FirstRow | null {
  return rows.length === 0 ? null : { table, row: Math.min(...rows) + 1 };
}

function rowsWhere<Row>(rows: readonly Row[], holds: (row: Row) => boolean): readonly number[] {
  return rows.flatMap((row, index) => (holds(row) ? [index] : []));
}

/** The first row that each kind of point to settle is about; kinds that are about no row of a table are left out. */
export function firstRowsOfPoints(
  facts: Facts,
  { file }: Situation,
): Readonly<Record<string, FirstRow | null>> {
  const { indicators, reports } = facts;
  const roles = facts.roles.roles;
  const inState = (...states: readonly ObservationStateId[]) =>
    firstOf(
      "Observations",
      rowsWhere(reports, ({ state }) => state !== null && states.includes(state)),
    );
  const ofIndicator = (holds: (fact: Facts["indicators"][number]) => boolean) =>
    firstOf("Indicators", rowsWhere(indicators, holds));
  const missing = new Set(indicators.flatMap(({ groups }) => groups.missing.map(groupText)));
  const differing = new Set(indicators.flatMap(({ groups }) => groups.differ.map(normalizedText)));
  const gaps = new Set(facts.activities.indicatorGaps.map(normalizedText));
  return {
    uncovered: firstOf(
      "Roles",
      rowsWhere(roles, ({ counts, coverage }) => counts && coverage === "uncovered"),
    ),
    conflicts: inState("conflict"),
    uncounted: inState("unknownIndicator", "unknownPartner", "noPeriod", "noValue"),
    noPeriodEnd: inState("noPeriodEnd"),
    unusual: ofIndicator(({ plausible }) => plausible !== null && plausible !== "nothingUnusual"),
    targets: ofIndicator(({ targetCheck }) => targetCheck === "against"),
    methods: ofIndicator(({ methods }) => methods === "disagree"),
    missingGroups: firstOf(
      "Groups",
      rowsWhere(file.groups, (group) => isFilled(group.group) && missing.has(groupText(group))),
    ),
    differingGroups: firstOf(
      "Groups",
      rowsWhere(
        file.groups,
        ({ breakdown = "", group }) => isFilled(group) && differing.has(normalizedText(breakdown)),
      ),
    ),
    unknownGroups: inState("unknownGroup"),
    indicators: firstOf(
      "Indicators",
      rowsWhere(file.indicators, ({ code }) => gaps.has(normalizedText(code))),
    ),
    stories:
      firstOf(
        "Roles",
        rowsWhere(roles, ({ counts, story }) => counts && story === "behind"),
      ) ?? ofIndicator(({ story }) => story === "behind"),
    provisional: ofIndicator(({ figure }) => figure.judged !== null && figure.provisional > 0),
  };
}

/** For each indicator on the list: its row, and its first report of the period that is shown. */
export function firstRowsOfIndicators(
  { indicators, reports }: Facts,
  { file }: Situation,
  count: number,
): readonly { readonly row: FirstRow; readonly report: FirstRow | null }[] {
  return worstFirst(indicators, count).map((index) => {
    const shown = indicators[index]!.latestPeriod;
    const own = rowsWhere(
      file.observations.map(({ period }, row) => ({ period, ...reports[row]! })),
      ({ indicator, state, period }) => indicator === index && state === "counts" && period === shown,
    );
    return { row: { table: "Indicators", row: index + 1 }, report: firstOf("Observations", own) };
  });
}

/** The first entry of each dimension of the canvas among those of the latest date; without a date, the first of all. */
export function firstRowsOfCanvas(
  { dimensions }: Facts,
  { file, day }: Situation,
): readonly (FirstRow | null)[] {
  return dimensions.map(({ dimension }) => {
    const own = file.canvas.map((entry) => ({
      counts: entry.dimension === dimension && isFilled(entry.description),
      date: entry.date !== undefined && entry.date <= day ? entry.date : "",
    }));
    const dates = own.filter(({ counts }) => counts).map(({ date }) => date);
    const last = dates.sort().at(-1);
    return firstOf(
      "Canvas",
      rowsWhere(own, ({ counts, date }) => counts && date === last),
    );
  });
}

const STEP_TABLES = { role: "Roles", debrief: "Debrief", activity: "Activities" } as const;

/** The row of a late or coming step. */
export function rowOfStep({ source, index }: Pick<LateStep, "source" | "index">): FirstRow {
  return { table: STEP_TABLES[source], row: index + 1 };
}
