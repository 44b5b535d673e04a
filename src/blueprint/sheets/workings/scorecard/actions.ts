/** What is written and done about the scorecard's indicator: entries of the canvas, activities, and what is due next. */
import { SHEETS_SCORECARD_TEXTS } from "../../../../languages/texts/sheets/scorecard";
import { STATUS_ICONS } from "../../../../catalogue/term";
import type { Context } from "../../../context";
import { inOneLine, quoted, rangeAddress, shownText } from "../../../formula";
import { equalTexts } from "../../../lookups";
import { itemName } from "../../../names";
import type { Page, PageSection } from "../../../pageLayout";
import { isoText, sentenceFormula } from "../../../sentences";
import { SCORECARD_ROOM } from "../../../scorecardRanges";
import { linkToRow, type LinkedTable } from "../links";
import { blockCell, blockColumn, blockSection, ifShown, joined, singleAddress } from "./blocks";
import { factCell } from "./facts";

/** More rows than a table has. */
const ROWS = 100_000;

/** The row of a key: what sorts it × ROWS, less the row, so that of equal ones the first row comes first. */
const rowOfKey = (key: string) => `MOD(-${key},${ROWS})`;

/** What sorts the row of a key. */
const weightOfKey = (key: string) => `-INT(-${key}/${ROWS})`;

/** Where a line leads to: the row of its key. */
function linkOfKey(page: Page, context: Context, table: LinkedTable, key: string): string {
  return ifShown(key, linkToRow(page, context, table, rowOfKey(key)));
}

/** The n-th greatest key; 0 for none. */
function nthKey(keys: string, place: number): string {
  return `IFERROR(MAX(0,SUMPRODUCT(LARGE(${keys},${place}))),0)`;
}

/** The entries of the canvas about the indicator, the latest first. */
export function storyEntries(context: Context): PageSection {
  const { refs } = context;
  const canvas = (id: string) => refs.column("Canvas", id);
  return blockSection("entries", SCORECARD_ROOM.entries, (page) => {
    const key = (place: number) => blockCell(page, "entries", "key", place);
    const value = (id: string, place: number) => `INDEX(${canvas(id)},${rowOfKey(key(place))})`;
    const isAbout = equalTexts(canvas("indicator"), factCell(page, "key"));
    const rows = `(ROW(${canvas("dated")})-ROW(${refs.firstHeader("Canvas")}))`;
    const keys = `${isAbout}*(${canvas("dated")}>0)*(${canvas("dated")}*${ROWS}-${rows})`;
    return {
      key: (place) => `=IF(${factCell(page, "row")}=0,0,${nthKey(keys, place)})`,
      day: (place) => ifShown(key(place), value("dated", place)),
      text: (place) => ifShown(key(place), inOneLine(shownText(value("description", place)))),
      link: (place) => linkOfKey(page, context, "Canvas", key(place)),
    };
  });
}

/** How many entries of the canvas are about the indicator, dated or not. */
export function storyCount(page: Page, { refs }: Context): string {
  const isAbout = equalTexts(refs.column("Canvas", "indicator"), factCell(page, "key"));
  return `=IF(${factCell(page, "row")}=0,0,SUMPRODUCT(${isAbout}*(${refs.column("Canvas", "number")}>0)))`;
}

/** The activities of the indicator: for each row 1 or 0. */
function areOfIndicator(page: Page, { refs }: Context): string {
  return `(${refs.column("Activities", "indicatorRow")}=${factCell(page, "row")})`;
}

function areIn({ refs }: Context, id: "underWay" | "done" | "stopped"): string {
  return equalTexts(refs.column("Activities", "state"), itemName("activityState", id));
}

/** How many activities of the indicator are under way. */
export function runningActivities(page: Page, context: Context): string {
  return `=IF(${factCell(page, "row")}=0,0,SUMPRODUCT(${areOfIndicator(page, context)}*${areIn(context, "underWay")}))`;
}

/** What a line says of an activity: its name, who does it, and its last day. */
function activityText({ refs }: Context, row: string): string {
  const value = (id: string) => `INDEX(${refs.column("Activities", id)},${row})`;
  const until = `IF(ISNUMBER(${value("until")}),IFERROR(${isoText(value("until"))},""),"")`;
  return joined([inOneLine(shownText(value("name"))), shownText(value("partner")), until]);
}

/** Activities that work, worked, or were stopped; first that none is under way, if so. */
export function scorecardWorks(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const lines = context.refs.column("Activities", "line");
  const { good, none, bad } = STATUS_ICONS;
  const marks = [`${none} ${texts.stopped}`, `${good} ${texts.done}`, `${good} ${texts.underWay}`];
  return blockSection("works", SCORECARD_ROOM.works, (page) => {
    const key = (place: number) => blockCell(page, "works", "key", place);
    const weight = `(${areIn(context, "underWay")}*3+${areIn(context, "done")}*2+${areIn(context, "stopped")})`;
    const keys = `${areOfIndicator(page, context)}*(${weight}>0)*(${weight}*${ROWS}-${lines})`;
    const nothingRuns = `AND(${factCell(page, "row")}>0,${singleAddress(page, "running")}=0)`;
    const first = (place: number, otherwise: string, then: string) =>
      place === 1 ? `=IF(${nothingRuns},${quoted(otherwise)},${then.slice(1)})` : then;
    return {
      // The first line may say that nothing runs.
      key: (place) =>
        `=IF(${factCell(page, "row")}=0,0,IF(${nothingRuns},${place === 1 ? "0" : nthKey(keys, place - 1)},${nthKey(keys, place)}))`,
      mark: (place) =>
        first(
          place,
          `${bad} ${texts.nothingRuns}`,
          ifShown(key(place), `CHOOSE(${weightOfKey(key(place))},${marks.map(quoted).join(",")})`),
        ),
      text: (place) =>
        first(place, texts.nothingRunsText, ifShown(key(place), activityText(context, rowOfKey(key(place))))),
      link: (place) => linkOfKey(page, context, "Activities", key(place)),
    };
  });
}

/** How many lines that makes. */
export function worksShown(page: Page): string {
  const marks = rangeAddress(blockColumn(page, "works", "mark"));
  return `=SUMPRODUCT(--(LEN(${marks})>0))`;
}

/** More than the days of what is due next. */
const LATE_WEIGHT = 1000;

/** What is to be done: late activities, those due in the next days, planned ones; the next step of the role that it serves. */
export function scorecardNext(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const { refs } = context;
  const activities = (id: string) => refs.column("Activities", id);
  const orders = activities("lateOrder");
  const isPlanned = `(${orders}=0)*(${activities("isRunning")}-${areIn(context, "underWay")}-${areIn(context, "done")}>0)`;
  const weight = `((${orders}>0)*(2*${LATE_WEIGHT}-${orders})+(${orders}<0)*(${LATE_WEIGHT / 2}+${orders})+${isPlanned})`;
  return blockSection("next", SCORECARD_ROOM.next, (page) => {
    const key = (place: number) => blockCell(page, "next", "key", place);
    const keys = `${areOfIndicator(page, context)}*(${weight}>0)*(${weight}*${ROWS}-${activities("line")})`;
    const isToDecide = (place: number) =>
      `AND(${factCell(page, "row")}>0,${singleAddress(page, "actions")}=${place - 1},${place === 1 ? "TRUE" : `${singleAddress(page, "running")}=0`})`;
    const line = (place: number, toDecide: string, ofKey: string) =>
      `=IF(${key(place)}>0,${ofKey},IF(${isToDecide(place)},${quoted(toDecide)},""))`;
    const order = (place: number) => `INDEX(${orders},${rowOfKey(key(place))})`;
    const days = (place: number) => `INDEX(${activities("late")},${rowOfKey(key(place))})`;
    const say = (id: "daysLate" | "dueToday" | "dueIn", place: number) =>
      sentenceFormula(texts[id], {
        days: id === "daysLate" ? days(place) : `(-${order(place)}-1)`,
      });
    return {
      key: (place) => `=IF(${factCell(page, "row")}=0,0,${nthKey(keys, place)})`,
      mark: (place) =>
        line(
          place,
          `${STATUS_ICONS.attention} ${texts.toDecide}`,
          `IF(${order(place)}>0,${say("daysLate", place)},IF(${order(place)}=0,${quoted(`${STATUS_ICONS.none} ${texts.planned}`)},` +
            `IF(${order(place)}=-1,${say("dueToday", place)},${say("dueIn", place)})))`,
        ),
      text: (place) => line(place, texts.toDecideText, activityText(context, rowOfKey(key(place)))),
      link: (place) => linkOfKey(page, context, "Activities", key(place)),
    };
  });
}

/** How many activities of the indicator there are to be done. */
export function actionCount(page: Page): string {
  const keys = Array.from({ length: SCORECARD_ROOM.next }, (_, index) =>
    blockCell(page, "next", "key", index + 1),
  );
  return `=${keys.map((key) => `(${key}>0)`).join("+")}`;
}
