/** The named figures of the dashboard: one labelled cell each, behind the printed page. */
import type { CanvasStateId, IndicatorStatusId } from "../../../model/dashboard";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { rangeAddress, entryText } from "../../formula";
import { NUMBER_FORMATS, shareFormat } from "../../cellFormats";
import { itemName, listName, NAMES, profileName } from "../../names";
import { FIGURE_LABELS } from "../../text/dashboard";
import type { Rect, CellBlock, FormattedRange } from "../../types";
import { positionOf } from "../../../model/vocabulary";
import { LATE_TABLES } from "../lateSteps";
import { trendCode } from "./charts";
import { BEHIND, BLOCKS, FIGURES_FIRST } from "./layout";

export type FigureId = keyof typeof DASHBOARD_CELLS;

const FIGURE_IDS = Object.keys(DASHBOARD_CELLS) as FigureId[];

/** The cell of a figure. */
export function figureBox(id: FigureId): Rect {
  return { row: FIGURES_FIRST + FIGURE_IDS.indexOf(id), column: BEHIND + 1, rows: 1, columns: 1 };
}

/** Labels and formulas, one row each. */
export function figuresBlock(context: Context): CellBlock {
  const formulas = figureFormulas(context);
  return {
    row: FIGURES_FIRST,
    column: BEHIND,
    cells: FIGURE_IDS.map((id) => [context.say(FIGURE_LABELS[id]), formulas[id]]),
  };
}

/** The formats of the figures that are no plain counts. */
export function figureLooks({ language }: Context): readonly FormattedRange[] {
  return [
    { range: figureBox("reportDate"), format: { numberFormat: NUMBER_FORMATS.date, horizontal: "Right" } },
    { range: figureBox("rolesCoveredShare"), format: { numberFormat: shareFormat(language) } },
  ];
}

function figureFormulas(context: Context): Readonly<Record<FigureId, string>> {
  const { column } = context.refs;
  const canvasState = partOf("canvas", "state");
  const coverage = column("Roles", "coverage");
  const status = column("Indicators", "status");
  const countOf = (cells: string, word: string) => `SUMPRODUCT(--(${cells}=${word}))`;
  const statuses = (id: IndicatorStatusId) => countOf(status, itemName("indicatorStatus", id));
  const canvasWord = (id: CanvasStateId) =>
    `INDEX(${listName("canvasState")},${positionOf("canvasState", id)})`;
  const ofMost = (rank: "rank" | "departure", id: string, none: string) => {
    const ranks = column("RoleHolders", rank);
    return `=IF(MAX(${ranks})=0,${none},INDEX(${column("RoleHolders", id)},MATCH(MAX(${ranks}),${ranks},0)))`;
  };
  const { rolesTotal, rolesCovered } = DASHBOARD_CELLS;
  const behind = itemName("story", "behind");
  return {
    initiative: `=${entryText(profileName("name"))}`,
    community: `=${entryText(profileName("community"))}`,
    reportDate: `=${NAMES.asOf}`,
    rolesTotal: `=SUMPRODUCT(--(${column("Roles", "key")}<>""))`,
    rolesCovered: `=${rolesTotal}-${countOf(coverage, itemName("coverage", "uncovered"))}`,
    rolesCoveredShare: `=IF(${rolesTotal}=0,0,${rolesCovered}/${rolesTotal})`,
    rolesSecured: `=${countOf(coverage, itemName("coverage", "secured"))}`,
    busiestPerson: ofMost("rank", "personKey", '""'),
    busiestCarries: ofMost("rank", "carries", "0"),
    busiestFalls: ofMost("rank", "falls", "0"),
    worstPerson: ofMost("departure", "personKey", '""'),
    worstFalls: ofMost("departure", "falls", "0"),
    worstRoles: ofMost("departure", "fallen", '""'),
    canvasEntries: `=SUM(${partOf("canvas", "entries")})`,
    canvasStale: `=${countOf(canvasState, canvasWord("stale"))}`,
    canvasEmpty: `=${countOf(canvasState, canvasWord("empty"))}`,
    indicatorsTotal: `=SUMPRODUCT(--(${column("Indicators", "key")}<>""))`,
    indicatorsOnTrack: `=${statuses("met")}+${statuses("onTrack")}`,
    indicatorsWithoutData: `=${statuses("noData")}`,
    methodsDisagree: `=${countOf(column("Indicators", "methods"), itemName("agreement", "disagree"))}`,
    targetsAgainst: `=${countOf(column("Indicators", "targetCheck"), itemName("targetCheck", "against"))}`,
    storiesBehind: `=${countOf(column("Roles", "story"), behind)}+${countOf(column("Indicators", "story"), behind)}`,
    conflicts: `=${countOf(column("Observations", "state"), itemName("observationState", "conflict"))}`,
    lateSteps: `=${LATE_TABLES.map((table) => `COUNT(${column(table, "late")})`).join("+")}`,
    trendIndicator: `=${trendCode(context)}`,
  };
}

/** The cells of one figure over all rows of a block. */
function partOf<Block extends "roles" | "canvas">(
  block: Block,
  part: keyof (typeof DASHBOARD_BLOCKS)[Block]["columns"] & string,
): string {
  const { row, column, rows } = BLOCKS[block];
  const offsets: Readonly<Record<string, number>> = DASHBOARD_BLOCKS[block].columns;
  return rangeAddress({ row, column: column + offsets[part]!, rows, columns: 1 });
}
