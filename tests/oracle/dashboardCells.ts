/** What the dashboard's named cells and blocks are to show. */
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../src/blueprint/dashboardRanges";
import { wordOf } from "../../src/blueprint/vocabulary";
import type { Situation } from "./situation";
import { figuresOf } from "./dashboardFigures";
import { serialOf } from "./dates";
import type { Facts } from "./facts";
import { ANYTHING, orEmpty, type Expected } from "./shown";

export function dashboardCells(facts: Facts, situation: Situation): Readonly<Record<string, Expected>> {
  const figures = figuresOf(facts, situation);
  return Object.fromEntries(
    Object.entries(DASHBOARD_CELLS).map(([id, name]) => {
      const figure = figures[id as keyof typeof DASHBOARD_CELLS];
      return [name, id === "reportDate" ? serialOf(situation.day) : figure];
    }),
  );
}

export function dashboardBlocks(
  facts: Facts,
  situation: Situation,
): Readonly<Record<string, readonly (readonly Expected[])[]>> {
  const { language } = situation;
  const figures = figuresOf(facts, situation);
  const { roles, canvas, indicators, late } = DASHBOARD_BLOCKS;
  return {
    [roles.name]: figures.roles.map(({ label, coverage, who }) =>
      placed(roles.columns, { label, coverage: wordOf("coverage", coverage, language), who }),
    ),
    [canvas.name]: figures.canvas.map(({ label, entries, days, state }) =>
      placed(canvas.columns, { label, entries, days, state: wordOf("canvasState", state, language) }),
    ),
    [indicators.name]: figures.indicators.slice(0, DASHBOARD_ROOM.indicators).map((one) =>
      placed(indicators.columns, {
        ...one,
        latestPeriod: one.latestPeriod === null ? null : serialOf(one.latestPeriod),
        status: wordOf("indicatorStatus", one.status, language),
      }),
    ),
    [late.name]: figures.late
      .slice(0, DASHBOARD_ROOM.late)
      .map(({ due, ...one }) => placed(late.columns, { ...one, due: serialOf(due) })),
  };
}

/** A row with its figures so many columns from the left; nothing is asked of the cells between. */
function placed<Id extends string>(
  columns: Readonly<Record<Id, number>>,
  figures: Readonly<Record<Id, Expected | null>>,
): readonly Expected[] {
  const ids = Object.keys(columns) as Id[];
  const width = Math.max(...ids.map((id) => columns[id])) + 1;
  return Array.from({ length: width }, (_, column) => {
    const id = ids.find((one) => columns[one] === column);
    return id === undefined ? ANYTHING : orEmpty(figures[id]);
  });
}
