/** Everything that needs to be settled: a row for each kind of point, the gravest first, with its number and its sentence. */
import { SHEETS_DASHBOARD_POINTS_TEXTS } from "../../../languages/texts/sheets/dashboardPoints";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { STATUS_ICONS, type StatusTone } from "../../../catalogue/term";
import { elementAt } from "../../../model/collections";
import type { ObservationStateId } from "../../../model/vocabulary";
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { absoluteColumn, cellAddress, quoted, rangeAddress } from "../../formula";
import { itemName, NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEET_CELLS } from "../../sheetRanges";
import type { SheetId } from "../../types";
import { beyondName } from "../room/roomCells";
import { highlightedCodes, type HighlightId } from "./highlightedRows";
import { listColumn, listSection } from "./listSection";
import { silentNames } from "./silentPartners";

type PointId = keyof (typeof SHEETS_DASHBOARD_POINTS_TEXTS)["en"];

interface Point {
  readonly id: PointId;
  readonly tone: Exclude<StatusTone, "good">;
  /** where it is settled */
  readonly sheet: SheetId;
  /** the expression of how many there are */
  readonly count: string;
  /** the expression of what is named: {names} of the sentence */
  readonly names?: (page: Page) => string;
}

/** The list of points, each with its number. */
export function points(context: Context): PageSection {
  const kinds = pointsOf(context);
  const point = (number: number) => elementAt(kinds, number - 1);
  const texts = context.localize(SHEETS_DASHBOARD_POINTS_TEXTS);
  const sheets = context.localize(SHEETS_HEADINGS_TEXTS);
  return listSection(
    {
      id: "points",
      heading: "points",
      rows: kinds.length,
      columnsOf(rows, page) {
        const counts = listColumn(page, "points", "count");
        const countCell = (row: number) => absoluteColumn(row, counts.column);
        return {
          order: {
            caption: "order",
            formula: (row) => {
              const upToHere = rangeAddress({ ...counts, rows: row - rows.row + 1 });
              return `=IF(${countCell(row)}>0,COUNTIF(${upToHere},">0"),0)`;
            },
          },
          mark: { caption: "mark", formula: (_, number) => STATUS_ICONS[point(number).tone] },
          sheet: { caption: "sheet", formula: (_, number) => sheets[point(number).sheet].name },
          text: {
            caption: "point",
            formula: (row, number) => {
              const { id, names } = point(number);
              const values = { count: countCell(row), names: names?.(page) ?? quoted("") };
              return `=IF(${countCell(row)}>0,${sentenceFormula(texts[id], values)},"")`;
            },
          },
          count: { caption: "count", formula: (_, number) => `=${point(number).count}` },
        };
      },
    },
    context,
  );
}

function pointsOf(context: Context): readonly Point[] {
  const { column } = context.refs;
  const { conflicts, unusualValues, methodsDisagree, targetsAgainst, storiesBehind } = DASHBOARD_CELLS;
  const { rolesTotal, rolesCovered } = DASHBOARD_CELLS;
  const codes = (id: HighlightId, count: string) => (page: Page) =>
    highlightedCodes(page, context, id, count);
  const rowsWith = (id: ObservationStateId) =>
    `COUNTIF(${column("Observations", "state")},${itemName("observationState", id)})`;
  const left: readonly ObservationStateId[] = ["unknownIndicator", "unknownPartner", "noPeriod", "noValue"];
  const provisional = `SUMIFS(${column("Indicators", "provisional")},${column("Indicators", "judgedDay")},">0")`;
  const bad = { tone: "bad" } as const;
  const attention = { tone: "attention" } as const;
  return [
    {
      id: "uncovered",
      ...bad,
      sheet: "roles",
      count: `${rolesTotal}-${rolesCovered}`,
      names: (page) => uncoveredNames(page, context),
    },
    { id: "conflicts", ...bad, sheet: "data", count: conflicts },
    { id: "unlisted", ...bad, sheet: "data", count: NAMES.unlistedConflicts },
    { id: "uncounted", ...bad, sheet: "data", count: left.map(rowsWith).join("+") },
    { id: "noPeriodEnd", ...bad, sheet: "data", count: SHEET_CELLS.reportsIrregular },
    {
      id: "lateReports",
      ...attention,
      sheet: "tracker",
      count: SHEET_CELLS.reportsMissing,
      names: silentNames,
    },
    {
      id: "unusual",
      ...attention,
      sheet: "indicators",
      count: unusualValues,
      names: codes("unusual", unusualValues),
    },
    {
      id: "targets",
      ...attention,
      sheet: "indicators",
      count: targetsAgainst,
      names: codes("targets", targetsAgainst),
    },
    {
      id: "methods",
      ...attention,
      sheet: "indicators",
      count: methodsDisagree,
      names: codes("methods", methodsDisagree),
    },
    { id: "missingGroups", ...attention, sheet: "groups", count: NAMES.missingGroups },
    { id: "differingGroups", ...attention, sheet: "groups", count: NAMES.differingGroups },
    { id: "unknownGroups", ...attention, sheet: "data", count: rowsWith("unknownGroup") },
    {
      id: "indicators",
      ...attention,
      sheet: "activities",
      count: SHEET_CELLS.indicatorGaps,
      names: () => SHEET_CELLS.indicatorGapCodes,
    },
    { id: "conditions", ...attention, sheet: "activities", count: SHEET_CELLS.conditionGaps },
    { id: "stories", ...attention, sheet: "canvas", count: storiesBehind },
    { id: "disagreements", ...attention, sheet: "readiness", count: SHEET_CELLS.disagreements },
    { id: "trackerIndicators", ...attention, sheet: "tracker", count: beyondName("trackerIndicators") },
    { id: "trackerPartners", ...attention, sheet: "tracker", count: beyondName("trackerPartners") },
    { id: "activityPartners", ...attention, sheet: "activities", count: beyondName("activityPartners") },
    { id: "beyondGroups", ...attention, sheet: "groups", count: beyondName("groups") },
    { id: "beyondBreakdowns", ...attention, sheet: "groups", count: beyondName("breakdowns") },
    { id: "provisional", tone: "none", sheet: "data", count: provisional },
  ];
}

/** The roles on the list that nobody holds, and the number of others. */
function uncoveredNames(page: Page, { localize }: Context): string {
  const states = listColumn(page, "roles", "coverage");
  const labels = listColumn(page, "roles", "label");
  const uncovered = itemName("coverage", "uncovered");
  const names = Array.from({ length: states.rows }, (_, index) => {
    const state = cellAddress(states.row + index, states.column);
    const label = cellAddress(labels.row + index, labels.column);
    return `IF(${state}=${uncovered},", "&${label},"")`;
  }).join("&");
  const { rolesCovered, rolesTotal } = DASHBOARD_CELLS;
  const { other, others } = localize(SHEETS_DASHBOARD_POINTS_TEXTS);
  const count = `(${rolesTotal}-${rolesCovered}-COUNTIF(${rangeAddress(states)},${uncovered}))`;
  const rest = `IF(${count}<1,"",", "&IF(${count}=1,${sentenceFormula(other)},${sentenceFormula(others, { count })}))`;
  return `MID(${names}&${rest},3,1000)`;
}
