/** The own periods of the scorecard's indicator, the latest first: its figure in each, and who reported it. */
import { SHEETS_SCORECARD_TEXTS } from "../../../../languages/texts/sheets/scorecard";
import { STATUS_ICONS } from "../../../../catalogue/term";
import type { Context } from "../../../context";
import { quoted, rangeAddress } from "../../../formula";
import { monthOfDay } from "../../../months";
import { itemName, NAMES, thresholdValue } from "../../../names";
import type { Page, PageSection } from "../../../pageLayout";
import { sentenceFormula } from "../../../sentences";
import { SCORECARD_ROOM, type ScorecardFact } from "../../../scorecardRanges";
import { areConflictsOf, CONFLICT_CELLS } from "../../data/conflicts";
import { dayKey } from "../../data/keys";
import { isNonNegative } from "../../indicators/progress";
import { firstReportDay } from "../curve/firstDay";
import { pathValue } from "../curve/path";
import { CURVE_PERIODS, PERIODS_SECTION } from "../curve/periodCells";
import { curvePeriods, ifPeriod } from "../curve/periods";
import { linkToReport } from "../links";
import { blockCell, blockColumn, blockSection, type BlockColumn } from "./blocks";
import { factCell, scorecardSubject } from "./facts";

const ID = PERIODS_SECTION;
const CONFLICTS = "scorecardConflicts";

/** How many rows each listed conflict has: cells that the periods read. */
export function scorecardConflicts({ refs }: Context): PageSection {
  return {
    id: CONFLICTS,
    spaceAbove: {},
    rows: [{ part: "rows", count: CONFLICT_CELLS }],
    content: ({ row, column }) => ({
      blocks: [
        {
          row,
          column,
          cells: Array.from({ length: CONFLICT_CELLS }, (_, index) => {
            const code = `INDEX(${NAMES.conflictCodes},${index + 1})`;
            return [`=IF(${code}=0,0,COUNTIF(${refs.column("Observations", "code")},${code}))`];
          }),
        },
      ],
    }),
  };
}

/** The periods. */
export function scorecardPeriods(context: Context): PageSection {
  return blockSection(ID, CURVE_PERIODS, (page) => {
    const subject = scorecardSubject(page);
    const fact = (id: ScorecardFact) => factCell(page, id);
    const cell = (column: BlockColumn<typeof ID>, place: number) => blockCell(page, ID, column, place);
    const day = (place: number) => cell("day", place);
    const ifDay = (place: number, expression: string) => ifPeriod(subject, place, expression);
    const isListed = (place: number) => place <= SCORECARD_ROOM.periods;
    const span = `(${fact("targetDay")}-${fact("baselineDay")})`;
    const share = (place: number) => `MAX(0,MIN(1,(${day(place)}-${fact("baselineDay")})/${span}))`;
    const path = (place: number) =>
      pathValue(subject, {
        share: share(place),
        isWithin: `AND(${fact("targetDay")}>${fact("baselineDay")},${day(place)}>=${fact("baselineDay")})`,
        otherwise: '""',
      });
    const counts = rangeAddress({ ...page.cellsOf(CONFLICTS, "rows"), columns: 1 });
    return {
      ...curvePeriods(subject, context),
      // The judged value of the latest period before that has one.
      before: (place) =>
        place === CURVE_PERIODS
          ? `=""`
          : `=IF(ISNUMBER(${cell("judged", place + 1)}),${cell("judged", place + 1)},${cell("before", place + 1)})`,
      path: (place) => ifDay(place, path(place)),
      offPath: (place) => difference(cell("judged", place), cell("path", place)),
      change: (place) => difference(cell("judged", place), cell("before", place)),
      conflicts: (place) =>
        isListed(place)
          ? ifDay(place, `SUMPRODUCT(${areConflictsOf(fact("line"), day(place))}*${counts})`)
          : null,
      link: (place) =>
        isListed(place)
          ? ifDay(
              place,
              linkToReport(page, context, "indicatorDayKey", `(${dayKey(fact("line"), day(place))})`),
            )
          : null,
      decimals: (place) => (isListed(place) ? `=${decimals(cell("value", place))}` : null),
      state: (place) =>
        isListed(place)
          ? ifDay(
              place,
              stateOf(context, fact, (column) => cell(column, place)),
            )
          : null,
    };
  });
}

/** How many decimals a number is shown with, at most two; 0 for none. */
export function decimals(cell: string): string {
  return `IF(ISNUMBER(${cell}),IF(ROUND(${cell},2)=ROUND(${cell},0),0,IF(ROUND(${cell},2)=ROUND(${cell},1),1,2)),0)`;
}

function difference(one: string, other: string): string {
  return `=IF(COUNT(${one},${other})=2,${one}-${other},"")`;
}

/** The state of a period in a few words, with its mark; the first that holds. */
function stateOf(
  { localize }: Context,
  fact: (id: ScorecardFact) => string,
  cell: (column: BlockColumn<typeof ID>) => string,
): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const { good, attention, bad, none } = STATUS_ICONS;
  const say = (icon: string, text: string) => quoted(`${icon} ${text}`);
  const conflicts = sentenceFormula(`${bad} ${texts.rowsDisagree}`, { count: cell("conflicts") });
  const isLate = `AND(${fact("months")}>0,${cell("day")}>${fact("begins")},${cell("day")}<=${fact("lastDue")},${cell("expected")}>${cell("reported")})`;
  const isBaseline = `IF(ISNUMBER(${fact("baseline")}),${cell("day")}=${fact("baselineDay")},FALSE)`;
  const off = `ROUND(${cell("offPath")}*${fact("sign")},9)`;
  const keeps = `${fact("direction")}=${itemName("direction", "keep")}`;
  const isKept = isNonNegative(`${thresholdValue("keep")}*ABS(${cell("path")})-ABS(${cell("offPath")})`);
  const change = `ROUND(N(${cell("change")})*${fact("sign")},9)`;
  const byChange =
    `IF(${change}>0,${say(good, texts.betterThanBefore)},` +
    `IF(${change}<0,${say(attention, texts.worseThanBefore)},${say(none, texts.withoutPath)}))`;
  return (
    `IF(${cell("conflicts")}>0,${conflicts},` +
    `IF(${cell("counting")}=0,IF(${isBaseline},${say(none, texts.isBaseline)},IF(${isLate},${say(attention, texts.notReportedLate)},${say(none, texts.notReported)})),` +
    `IF(${cell("judged")}="",${say(none, texts.incomplete)},` +
    `IF(${cell("offPath")}="",${byChange},` +
    `IF(${keeps},IF(${isKept},${say(good, texts.kept)},${say(attention, texts.notKept)}),` +
    `IF(${fact("sign")}=0,${say(none, texts.withoutPath)},` +
    `IF(${off}=0,${say(good, texts.onPath)},IF(${off}>0,${say(good, texts.ahead)},${say(attention, texts.behind)}))))))))`
  );
}

/** How many decimals the figures of the periods are shown with. */
export function periodDecimals(page: Page): string {
  return `=MAX(${rangeAddress(blockColumn(page, ID, "decimals"))})`;
}

/**
 * How many own periods there are before those that the page lists, from the first report on; of an irregular indicator the
 * days with a report among those of the curve.
 */
export function earlierPeriods(page: Page, context: Context): string {
  const fact = (id: ScorecardFact) => factCell(page, id);
  const last = blockCell(page, ID, "day", SCORECARD_ROOM.periods);
  const counting = blockColumn(page, ID, "counting");
  const others = rangeAddress({
    ...counting,
    row: counting.row + SCORECARD_ROOM.periods,
    rows: counting.rows - SCORECARD_ROOM.periods,
  });
  const between = `(${monthOfDay(last)}-${monthOfDay(firstReportDay(scorecardSubject(page), context))})/${fact("months")}`;
  return (
    `=IF(OR(${fact("row")}=0,${last}=""),0,IF(${fact("months")}=0,COUNTIF(${others},">0"),` +
    `IF(${fact("lastReportDay")}=0,0,MAX(0,-INT(-${between})))))`
  );
}
