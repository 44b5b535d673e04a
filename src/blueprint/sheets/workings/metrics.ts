/** The named figures of the dashboard: one labelled cell each. */
import type { CanvasStateId, IndicatorStatusId } from "../../../model/dashboard";
import { positionOf } from "../../../model/vocabulary";
import { NUMBER_FORMATS, shareFormat } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { entryText, rangeAddress } from "../../formula";
import { itemName, listName, NAMES, profileName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { SHEETS_DASHBOARD_METRICS_TEXTS } from "../../../languages/texts/sheets/dashboardMetrics";
import type { Rect } from "../../types";
import { STEP_TABLES } from "../steps";
import { listColumn } from "./listSection";
import { trendCode } from "./trend";

export type MetricId = keyof typeof DASHBOARD_CELLS;

const METRIC_IDS = Object.keys(DASHBOARD_CELLS) as MetricId[];
const SECTION = "metrics";

/** The cell of a metric's value. */
export function metricCell(page: Page, id: MetricId): Rect {
  const { row, column } = page.cellsOf(SECTION);
  return { row: row + METRIC_IDS.indexOf(id), column: column + 1, rows: 1, columns: 1 };
}

/** Labels and formulas, one row each. */
export function metrics(context: Context): PageSection {
  const labels = context.localize(SHEETS_DASHBOARD_METRICS_TEXTS);
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ count: METRIC_IDS.length }],
    content({ row, column }, page) {
      const formulas = metricFormulas(page, context);
      return {
        blocks: [{ row, column, cells: METRIC_IDS.map((id) => [labels[id], formulas[id]]) }],
        formats: [
          { range: metricCell(page, "reportDate"), format: { numberFormat: NUMBER_FORMATS.date } },
          {
            range: metricCell(page, "rolesCoveredShare"),
            format: { numberFormat: shareFormat(context.language) },
          },
        ],
      };
    },
  };
}

function metricFormulas(page: Page, context: Context): Readonly<Record<MetricId, string>> {
  const { column } = context.refs;
  const canvasState = rangeAddress(listColumn(page, "canvas", "state"));
  const coverage = column("Roles", "coverage");
  const status = column("Indicators", "status");
  const countOf = (cells: string, word: string) => `SUMPRODUCT(--(${cells}=${word}))`;
  const statuses = (id: IndicatorStatusId) => countOf(status, itemName("indicatorStatus", id));
  const canvasWord = (id: CanvasStateId) =>
    `INDEX(${listName("canvasState")},${positionOf("canvasState", id)})`;
  const ofTopRank = (rank: "loadRank" | "departureRank", id: string, none: string) => {
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
    busiestPerson: ofTopRank("loadRank", "personKey", '""'),
    busiestCarries: ofTopRank("loadRank", "carries", "0"),
    busiestFalls: ofTopRank("loadRank", "falls", "0"),
    worstPerson: ofTopRank("departureRank", "personKey", '""'),
    worstFalls: ofTopRank("departureRank", "falls", "0"),
    worstRoles: ofTopRank("departureRank", "fallen", '""'),
    canvasEntries: `=SUM(${rangeAddress(listColumn(page, "canvas", "entries"))})`,
    canvasStale: `=${countOf(canvasState, canvasWord("stale"))}`,
    canvasEmpty: `=${countOf(canvasState, canvasWord("empty"))}`,
    indicatorsTotal: `=SUMPRODUCT(--(${column("Indicators", "key")}<>""))`,
    indicatorsOnTrack: `=${statuses("met")}+${statuses("onTrack")}`,
    indicatorsWithoutData: `=${statuses("noData")}`,
    methodsDisagree: `=${countOf(column("Indicators", "methods"), itemName("agreement", "disagree"))}`,
    targetsAgainst: `=${countOf(column("Indicators", "targetCheck"), itemName("targetCheck", "against"))}`,
    storiesBehind: `=${countOf(column("Roles", "story"), behind)}+${countOf(column("Indicators", "story"), behind)}`,
    unusualValues: `=SUM(${column("Indicators", "isUnusual")})`,
    conflicts: `=${countOf(column("Observations", "state"), itemName("observationState", "conflict"))}`,
    lateSteps: `=${STEP_TABLES.map((table) => `COUNT(${column(table, "late")})`).join("+")}`,
    trendIndicator: `=${trendCode(page, context)}`,
  };
}
