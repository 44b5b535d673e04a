/** The texts that the dashboard shows as they are: its headline, what it says of the trend and of the backbone. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { STATUS_ICONS, type StatusTone } from "../../../catalogue/term";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, PAGE_CELLS } from "../../dashboardRanges";
import { quoted, rangeAddress } from "../../formula";
import type { Page, PageSection } from "../../pageLayout";
import { longDateText, sentenceFormula } from "../../sentences";
import type { Rect } from "../../types";
import { STEP_TABLES } from "../steps";
import { listColumn } from "./listSection";
import { trendHeading, trendHasFigure, trendSummary, trendText } from "./trend";

export type PageCellId = keyof typeof PAGE_CELLS;
const IDS = Object.keys(PAGE_CELLS) as PageCellId[];
const SECTION = "pageTexts";

/** The cell of a text. */
export function pageCell(page: Page, id: PageCellId): Rect {
  const { row, column } = page.cellsOf(SECTION);
  return { row: row + IDS.indexOf(id), column, rows: 1, columns: 1 };
}

/** The texts, one below the other. */
export function pageTexts(context: Context): PageSection {
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ count: IDS.length }],
    content({ row, column }, page) {
      const formulas = formulasOf(page, context);
      return { blocks: [{ row, column, cells: IDS.map((id) => [formulas[id]]) }] };
    },
  };
}

function formulasOf(page: Page, context: Context): Readonly<Record<PageCellId, string>> {
  const { column } = context.refs;
  const counts = listColumn(page, "points", "count");
  return {
    headline: headline(context),
    summary: summary(page, context),
    figureDays: figureDays(context),
    trendName: trendHeading(page, context),
    trendText: trendText(page, context),
    trendHasFigure: trendHasFigure(page),
    pointsFound: `=COUNTIF(${rangeAddress(counts)},">0")`,
    comingSteps: `=${STEP_TABLES.map((table) => `COUNTIF(${column(table, "lateOrder")},"<0")`).join("+")}`,
    busiest: busiest(context),
    departure: departure(context),
  };
}

/** How many indicators are on track, and how many are at each of the other marks; or that nothing can be said of any. */
function headline({ localize, refs }: Context): string {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  const { indicatorsTotal: total, indicatorsOnTrack: part } = DASHBOARD_CELLS;
  const text = (id: keyof typeof texts) => sentenceFormula(texts[id], { part, total });
  const marked = (tone: StatusTone) =>
    `SUMPRODUCT(--(LEFT(${refs.column("Indicators", "status")},1)=${quoted(STATUS_ICONS[tone])}))`;
  const single = `IF(${part}=1,${text("headlineSingle")},${text("headlineSingleNot")})`;
  const isJudged = `${part}+${marked("bad")}+${marked("attention")}>0`;
  const unjudged = `IF(${total}=1,${text("headlineSingleUnjudged")},${text("headlineUnjudged")})`;
  const several =
    `IF(${part}=0,${text("headlineNone")},IF(${part}=${total},${text("headlineAll")},` +
    `IF(${part}=1,${text("headlineOne")},${text("headlineMany")})))`;
  const others = (["bad", "attention", "none"] as const).map((tone) => {
    const id = tone === "bad" ? "headlineBad" : tone === "attention" ? "headlineAttention" : "headlineOther";
    return `IF(${marked(tone)}=0,"","   "&${sentenceFormula(texts[id], { count: marked(tone) })})`;
  });
  const judged = `IF(${total}=1,${single},${several})&"."&${others.join("&")}`;
  return `=IF(${total}=0,${text("headlineStart")},IF(${isJudged},${judged},${unjudged}))`;
}

function summary(page: Page, context: Context): string {
  const { summaryStart } = context.localize(SHEETS_DASHBOARD_TEXTS);
  return `=IF(${DASHBOARD_CELLS.indicatorsTotal}=0,${sentenceFormula(summaryStart)},${trendSummary(page, context).slice(1)})`;
}

/** The days of the earliest and the latest judged figure. */
function figureDays({ localize, refs, language }: Context): string {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  const days = refs.column("Indicators", "judgedDay");
  const [first, last] = ["MINIFS", "MAXIFS"].map((name) => `${name}(${days},${days},">0")`) as [
    string,
    string,
  ];
  const text = (id: "figureDays" | "figureDay") =>
    sentenceFormula(texts[id], { from: longDateText(first, language), until: longDateText(last, language) });
  return `=IF(COUNTIF(${days},">0")=0,${quoted(texts.noFigures)},IF(${first}=${last},${text("figureDay")},${text("figureDays")}))`;
}

function busiest({ localize }: Context): string {
  const { busiestPerson: person, busiestCarries: carries, rolesTotal: total } = DASHBOARD_CELLS;
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  return `=IF(${person}="",${sentenceFormula(texts.busiestNone)},${sentenceFormula(texts.busiest, { person, carries, total })})`;
}

/** What the departure would leave that would leave most roles empty; "" if nobody holds a role. */
function departure({ localize }: Context): string {
  const { worstPerson: person, worstRoles: roles, rolesCovered } = DASHBOARD_CELLS;
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  return (
    `=IF(${person}="",IF(${rolesCovered}=0,"",${sentenceFormula(texts.worstNone)}),` +
    `${sentenceFormula(texts.worst, { person, roles })})`
  );
}
