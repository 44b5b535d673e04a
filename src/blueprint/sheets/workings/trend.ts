/** The trend of one indicator: which one, what the chart draws of it, and the sentence below the chart. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { LANGUAGE_FORMATS } from "../../../languages/texts/format";
import type { Context } from "../../context";
import { TREND_PERIODS } from "../../dashboardRanges";
import { entryText, inOneLine, quoted } from "../../formula";
import { profileName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import type { ScorecardFact } from "../../scorecardRanges";
import { amountText, sentenceFormula, unitAfterName } from "../../sentences";
import type { Rect } from "../../types";
import { periodText } from "../periodText";
import { axisSection } from "./curve/axis";
import { CURVE_PERIODS, periodColumn, PERIODS_SECTION } from "./curve/periodCells";
import { curvePeriods } from "./curve/periods";
import { pointsSection } from "./curve/points";
import { factOf, factsSection, sectionName, type Subject } from "./curve/subject";
import { rowsSection } from "./rowsSection";

/** The trend's indicator, as the one of whom a line is drawn. */
export function trendSubject(page: Page): Subject {
  return { id: "trend", page };
}

/** The trend, behind the page: sections one below the other. */
export function trendWorkings(context: Context): readonly PageSection[] {
  const { localize, refs } = context;
  const order = refs.column("Indicators", "order");
  const isAny = `MINIFS(${order},${order},">0")>0`;
  return [
    factsSection("trend", context, {
      title: localize(SHEETS_DASHBOARD_TEXTS).trend,
      rowLabel: localize(SHEETS_SCORECARD_TEXTS).row,
      // Blank rows have the order 0.
      row: `IF(${isAny},IFERROR(MATCH(${drawnIndicator(context)},${order},0),0),0)`,
    }),
    rowsSection(
      sectionName("trend", PERIODS_SECTION),
      Object.keys(TREND_PERIODS.columns),
      CURVE_PERIODS,
      (page) => curvePeriods(trendSubject(page), context),
    ),
    axisSection("trend", context),
    pointsSection("trend", context),
  ];
}

/** The cells that the name of the trend's periods covers. */
export function trendPeriodCells(page: Page): Rect {
  const cells = periodColumn(trendSubject(page), "day");
  return { ...cells, columns: Object.keys(TREND_PERIODS.columns).length };
}

function drawnRow(page: Page): string {
  return factOf(trendSubject(page), "row");
}

/** A value of the drawn indicator. */
function valueOfDrawn(page: Page, { refs }: Context, id: string): string {
  return `INDEX(${refs.column("Indicators", id)},${drawnRow(page)})`;
}

/** The chosen indicator, else the first that has a value, else the first; 0 for none. */
function drawnIndicator({ refs: { column } }: Context): string {
  const order = column("Indicators", "order");
  const chosenCode = entryText(profileName("trendIndicator"));
  const chosen = `SUMPRODUCT(MAX((${column("Indicators", "key")}=${chosenCode})*${order}))`;
  const withValue = `MINIFS(${order},${order},">0",${column("Indicators", "latest")},">=-1E+300")`;
  return `IF(${chosen}>0,${chosen},IF(${withValue}>0,${withValue},MINIFS(${order},${order},">0")))`;
}

/** The expression of the code of the drawn indicator. */
export function trendCode(page: Page, context: Context): string {
  return `IF(${drawnRow(page)}=0,"",${valueOfDrawn(page, context, "key")})`;
}

/** The formula of the name and the unit of the drawn indicator; "" for none. */
export function trendHeading(page: Page, context: Context): string {
  return `=IF(${drawnRow(page)}=0,"",${nameWithUnit(page, context)})`;
}

function nameOfDrawn(page: Page, context: Context): string {
  return inOneLine(entryText(valueOfDrawn(page, context, "name")));
}

function nameWithUnit(page: Page, context: Context): string {
  const unit = entryText(valueOfDrawn(page, context, "unit"));
  return `${nameOfDrawn(page, context)}&${unitAfterName(unit)}`;
}

/** The formula of the sentence on the figure, what was expected by then, and what is still coming in. */
export function trendText(page: Page, context: Context): string {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const value = (id: string) => valueOfDrawn(page, context, id);
  const rounded = (id: string) => amountText(value(id), context.language);
  const expressions = {
    value: rounded("latest"),
    date: periodText(value("latestPeriod"), value("months"), context.language),
    expected: `IF(ISNUMBER(${value("due")}),${rounded("due")},${quoted(texts.unknown)})`,
    reporting: value("reporting"),
    partners: value("expected"),
  };
  const sentence = (id: "trendText" | "trendTotal" | "trendIncomplete") =>
    sentenceFormula(texts[id], expressions);
  const judged = `IF(${value("total")}=1,${sentence("trendTotal")},${sentence("trendText")})`;
  const figure = `IF(${value("judgedDay")}=0,${sentence("trendIncomplete")},${judged})`;
  const incoming = sentenceFormula(texts.trendIncoming, { incoming: value("incoming") });
  return `=IF(${hasFigure(page)},${figure}&IF(OR(${value("judgedDay")}=0,${value("incoming")}=""),"",${incoming}),"")`;
}

/** The formula of one sentence on how far the drawn indicator is; "" without a judged figure. */
export function trendSummary(page: Page, context: Context): string {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const { language } = context;
  const value = (id: string) => valueOfDrawn(page, context, id);
  const percent = (id: string) => `ROUND(${value(id)}*100,0)`;
  const unit = entryText(value("unit"));
  const isTotal = `N(${value("total")})=1`;
  const parts = {
    name: nameOfDrawn(page, context),
    value: amountText(value("latest"), language),
    unit: `IF(${unit}="","",IF(${unit}="%",${quoted(LANGUAGE_FORMATS[language].percentSign)}," "&${unit}))`,
    period: periodText(value("latestPeriod"), value("months"), language),
  };
  const figure = `IF(${isTotal},${sentenceFormula(texts.summaryTotal, parts)},${sentenceFormula(texts.summaryFigure, parts)})`;
  const changed = (text: string) =>
    sentenceFormula(text, {
      change: amountText(`ABS(${value("change")})`, language),
      period: periodText(value("previousPeriod"), value("months"), language),
    });
  const change =
    `IF(ISNUMBER(${value("change")}),IF(${value("change")}>0,IF(${isTotal},${changed(texts.summaryTotalMore)},${changed(texts.summaryMore)}),` +
    `IF(${value("change")}<0,${changed(texts.summaryLess)},${changed(texts.summarySame)})),"")`;
  const way = sentenceFormula(texts.summaryWay, { way: percent("way"), elapsed: percent("elapsed") });
  return `=IF(${hasFigure(page)},${figure}&${change}&IF(COUNT(${value("way")},${value("elapsed")})=2,${way},"")&".","")`;
}

/** The formula of 1 while the drawn indicator has a figure, else 0. */
export function trendHasFigure(page: Page): string {
  return `=IF(${hasFigure(page)},1,0)`;
}

function hasFigure(page: Page): string {
  const fact = (id: ScorecardFact) => factOf(trendSubject(page), id);
  return `COUNT(${fact("latest")},${fact("latestPeriod")})=2`;
}
