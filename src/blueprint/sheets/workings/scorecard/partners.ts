/** The partners of the scorecard's indicator: the highest latest value first, then those who are expected and did not report. */
import type { Context } from "../../../context";
import { absoluteColumn, rangeAddress } from "../../../formula";
import { NAMES } from "../../../names";
import type { Page, PageSection } from "../../../pageLayout";
import { SCORECARD_ROOM, type ScorecardFact } from "../../../scorecardRanges";
import type { Rect } from "../../../types";
import { EXCUSED } from "../../data/formulas";
import { dayKey, pairDayKey, pairKey } from "../../data/keys";
import { plannedOnEach } from "../../plan/planned";
import { linkToReport, linkToRow } from "../links";
import { blockCell, blockSection, ifShown, singleAddress } from "./blocks";
import { factCell } from "./facts";
import { decimals } from "./periods";

const ID = "partners";
const ALL = "scorecardAllPartners";

/** Of each partner that there is room for: its latest value, a number that sorts it, whether it is missing, its place, how many decimals it has. */
const COLUMNS = ["value", "sorted", "isMissing", "rank", "decimals"] as const;
type Column = (typeof COLUMNS)[number];

/** Below every value. */
const NO_VALUE = "-1E+300";

function allCells(page: Page, column: Column): Rect {
  const rows = page.cellsOf(ALL, "rows");
  return { ...rows, column: rows.column + COLUMNS.indexOf(column), columns: 1 };
}

/** The partners that there is room for, each with its place in the list. */
export function allPartners(context: Context): PageSection {
  const { refs, room } = context;
  return {
    id: ALL,
    spaceAbove: {},
    rows: [{ part: "rows", count: room.trackerPartners }],
    content(_, page) {
      const { row, column, rows } = page.cellsOf(ALL, "rows");
      const fact = (id: ScorecardFact) => factCell(page, id);
      const all = (id: Column) => rangeAddress(allCells(page, id));
      return {
        blocks: [
          {
            row,
            column,
            cells: Array.from({ length: rows }, (_unused, index) => {
              const cell = (id: Column, offset = 0) =>
                absoluteColumn(row + index + offset, column + COLUMNS.indexOf(id));
              const place = String(index + 1);
              const partner = `INDEX(${NAMES.pairPartners},${place})`;
              const day = singleAddress(page, "partnerDay");
              const value = reported(context, fact("row"), partner, day);
              const first = `INDEX(${NAMES.expectedFrom},${place},${fact("order")})`;
              const left = `INDEX(${NAMES.pairLeft},${place})`;
              const planned = plannedOnEach(refs, dayKey(`(${pairKey(fact("row"), partner)})`, day));
              const excused = `COUNTIFS(${refs.column("Observations", "pairDayKey")},${pairDayKey(fact("row"), partner, day)}-${EXCUSED})`;
              const isExpected = `(IFERROR((${first}<=${day})*(${left}>=${day}),0)+${planned})*(${excused}=0)`;
              const missingSoFar = rangeAddress({ ...allCells(page, "isMissing"), rows: index + 1 });
              const above = `SUMPRODUCT((${all("sorted")}>${cell("sorted")})+0)`;
              const equal = `SUMPRODUCT((${rangeAddress({ ...allCells(page, "sorted"), rows: index + 1 })}=${cell("sorted")})+0)`;
              return [
                `=IF(OR(${fact("row")}=0,${day}=""),"",IF(${partner}=0,"",${value}))`,
                `=IF(ISNUMBER(${cell("value")}),${cell("value")},${NO_VALUE})`,
                `=IF(OR(${fact("row")}=0,${day}="",ISNUMBER(${cell("value")})),0,IF(${partner}=0,0,IF(${isExpected}>0,1,0)))`,
                `=IF(ISNUMBER(${cell("value")}),${above}+${equal},IF(${cell("isMissing")}=1,COUNT(${all("value")})+SUM(${missingSoFar}),0))`,
                `=${decimals(cell("value"))}`,
              ];
            }),
          },
        ],
      };
    },
  };
}

/** The value that a partner reported for a day; "" without one. */
function reported({ refs }: Context, indicator: string, partner: string, day: string): string {
  const found = `${refs.column("Observations", "pairDayKey")},${pairDayKey(indicator, partner, day)}`;
  return `IF(COUNTIFS(${found})=0,"",SUMIFS(${refs.column("Observations", "usable")},${found}))`;
}

/** The partners that the page lists, with their values of three periods. */
export function scorecardPartners(context: Context): PageSection {
  return blockSection(ID, SCORECARD_ROOM.partners, (page) => {
    const fact = (id: ScorecardFact) => factCell(page, id);
    const partner = (place: number) => blockCell(page, ID, "row", place);
    const ranks = rangeAddress(allCells(page, "rank"));
    const all = rangeAddress(allCells(page, "value"));
    const at = (place: number) => `MATCH(${place},${ranks},0)`;
    const on = (day: string, isShown: string) => (place: number) =>
      `=IF(${partner(place)}=0,"",IF(${isShown},${reported(context, fact("row"), partner(place), day)},""))`;
    const [latest, previous] = (["latest", "previous"] as const).map(
      (id) => (place: number) => blockCell(page, ID, id, place),
    ) as [(place: number) => string, (place: number) => string];
    return {
      row: (place) => `=IFERROR(INDEX(${NAMES.pairPartners},${at(place)}),0)`,
      name: (place) =>
        `=IF(${partner(place)}=0,"",INDEX(${context.refs.column("Partners", "key")},${partner(place)}))`,
      baseline: on(fact("baselineDay"), `${singleAddress(page, "hasBaseline")}=1`),
      previous: on(fact("previousPeriod"), `ISNUMBER(${fact("previousPeriod")})`),
      latest: (place) => `=IF(${partner(place)}=0,"",INDEX(${all},${at(place)}))`,
      change: (place) =>
        `=IF(COUNT(${latest(place)},${previous(place)})=2,${latest(place)}-${previous(place)},"")`,
      link: (place) => `=${linkToRow(page, context, "Partners", partner(place))}`,
      reportLink: (place) =>
        ifShown(
          partner(place),
          linkToReport(
            page,
            context,
            "pairDayKey",
            pairDayKey(fact("row"), partner(place), singleAddress(page, "partnerDay")),
          ),
        ),
    };
  });
}

/** The day whose reports the list shows: that of the figure; without one the last that is due. "" for none. */
export function partnerDay(page: Page): string {
  const fact = (id: ScorecardFact) => factCell(page, id);
  return `=IF(ISNUMBER(${fact("latestPeriod")}),${fact("latestPeriod")},IF(N(${fact("lastDue")})>0,${fact("lastDue")},""))`;
}

/** Whether the baseline has a column of its own: 1 or 0. No period is shown twice. */
export function hasBaseline(page: Page): string {
  const fact = (id: ScorecardFact) => factCell(page, id);
  const first = `IF(ISNUMBER(${fact("previousPeriod")}),${fact("previousPeriod")},${fact("latestPeriod")})`;
  return `=IF(COUNT(${fact("baselineDay")},${fact("latestPeriod")})<2,0,IF(${fact("baselineDay")}<${first},1,0))`;
}

/** How many partners the list has, those included that the page has no room for. */
export function listedPartners(page: Page): string {
  return `=MAX(${rangeAddress(allCells(page, "rank"))})`;
}

/** How many decimals the values of the partners are shown with. */
export function partnerDecimals(page: Page): string {
  return `=MAX(${rangeAddress(allCells(page, "decimals"))})`;
}

/** The highest less the lowest of the partners' latest values; "" with fewer than two. */
export function partnersGap(page: Page): string {
  const values = rangeAddress(allCells(page, "value"));
  return `=IF(COUNT(${values})<2,"",MAX(${values})-MIN(${values}))`;
}
