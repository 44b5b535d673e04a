/** The trend of one indicator: which one, what the chart draws of it, and the sentence below the chart. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { NUMBER_FORMATS } from "../../cellFormats";
import { LANGUAGE_FORMATS } from "../../../languages/texts/format";
import type { Context } from "../../context";
import { absoluteColumn, entryText, inOneLine, quoted, rangeAddress } from "../../formula";
import { profileName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { numberText, sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS, TRACKER_PERIODS } from "../../sheetRanges";
import type { CellBlock, Rect } from "../../types";
import { dayKey } from "../data/keys";
import { periodText } from "../periodText";
import { LINES } from "../tracker/layout";

const SECTION = "trend";

/** Cells above those of the chart. */
const FACTS = ["drawn", "last", "row", "first", "months"] as const;
type Fact = (typeof FACTS)[number];

/** What the chart draws: a row for each period of the tracker, and one for the day of the target after them. */
const COLUMNS = ["period", "actual", "expected", "target", "labelled"] as const;
type Column = (typeof COLUMNS)[number];

/** Roughly, to distinguish periods of months, quarters and years. */
const DAYS_IN_MONTH = 30;

/** What the chart does not draw. */
const NOTHING = "NA()";

/** The cells that the chart draws, with their header. */
export function trendSource(page: Page): Rect {
  const header = page.cellsOf(SECTION, "header");
  const rows = page.cellsOf(SECTION, "rows");
  return { ...header, rows: 1 + rows.rows, columns: COLUMNS.length };
}

/** The trend, behind the page. */
export function trend(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ part: "facts" }, { part: "header" }, { part: "rows", count: TRACKER_PERIODS + 1 }],
    content({ row, column }, page) {
      const formulas = new TrendFormulas(page, context);
      const header = page.cellsOf(SECTION, "header");
      const rows = page.cellsOf(SECTION, "rows");
      return {
        blocks: [
          { row, column, cells: [FACTS.map((fact) => `=${formulas.factOf(fact)}`)] },
          {
            row: header.row,
            column,
            // Without a word in the corner, Excel takes the first column for the names of the periods.
            cells: [[null, texts.actual, texts.expectedPath, texts.target, texts.labelled]],
          },
          { row: rows.row, column, cells: formulas.rows() },
        ],
        formats: [
          {
            range: { ...rows, column: column + 1, columns: COLUMNS.length - 1 },
            format: { numberFormat: NUMBER_FORMATS.value },
          },
        ],
      };
    },
  };
}

class TrendFormulas {
  constructor(
    private readonly page: Page,
    private readonly context: Context,
  ) {}

  private fact(fact: Fact): string {
    return factCell(this.page, fact);
  }

  private of(id: string): string {
    return valueOfDrawn(this.page, this.context, id);
  }

  factOf(fact: Fact): string {
    const { column } = this.context.refs;
    const ends = SHEET_BLOCKS.periods.name;
    switch (fact) {
      case "drawn":
        return drawnIndicator(this.context);
      case "last": {
        // The period of the tracker that holds the figure's own period.
        const day = this.of("latestPeriod");
        const isDrawn = `IF(${fitsTracker(this.page)},IF(AND(ISNUMBER(${day}),ISNUMBER(${this.of("latest")})),${day}>MAX(${SHEET_CELLS.periodsStart}),FALSE),FALSE)`;
        return `IF(${isDrawn},${TRACKER_PERIODS + 1}-COUNTIF(${ends},">="&${day}),0)`;
      }
      case "row":
        return `IFERROR(MATCH(${this.fact("drawn")},${column("Indicators", "order")},0),0)`;
      case "first": {
        const drawn = rangeAddress({ ...this.cells("actual"), rows: TRACKER_PERIODS });
        const { row } = this.cells("actual");
        return `SUMPRODUCT(MIN(ROW(${drawn})-${row}+${TRACKER_PERIODS}*(1-ISNUMBER(${drawn}))))`;
      }
      case "months":
        return `IFERROR(ROUND((INDEX(${ends},1,2)-INDEX(${ends},1,1))/${DAYS_IN_MONTH},0),0)`;
    }
  }

  private cells(column: Column): Rect {
    const rows = this.page.cellsOf(SECTION, "rows");
    return { ...rows, column: rows.column + COLUMNS.indexOf(column), columns: 1 };
  }

  rows(): CellBlock["cells"] {
    const ends = SHEET_BLOCKS.periods.name;
    const { row } = this.page.cellsOf(SECTION, "rows");
    const lastEnd = `MAX(${ends})`;
    const isLater = `IF(ISNUMBER(${this.of("targetDay")}),${this.of("targetDay")}>${lastEnd},FALSE)`;
    const ifLater = (then: string, otherwise: string) =>
      `=IF(${this.fact("row")}=0,${otherwise},IF(${isLater},${then},${otherwise}))`;
    const target = `IF(ISNUMBER(${this.of("target")}),${this.of("target")},${NOTHING})`;
    const label = this.periodOf(this.of("targetDay"));
    return [
      ...Array.from({ length: TRACKER_PERIODS }, (_, index) => this.period(index + 1, row + index)),
      [
        ifLater(label, '""'),
        // LibreOffice draws #N/A as zeros unless a cell of the values is empty.
        null,
        ifLater(`IF(ISNUMBER(${this.of("baseline")}),${target},${NOTHING})`, NOTHING),
        ifLater(target, NOTHING),
        `=${NOTHING}`,
      ],
    ];
  }

  private periodOf(day: string): string {
    return periodText(day, this.fact("months"), this.context.language, 2);
  }

  private period(number: number, row: number): CellBlock["cells"][number] {
    const ends = SHEET_BLOCKS.periods.name;
    const end = `INDEX(${ends},1,${number})`;
    const before = number === 1 ? `MAX(${SHEET_CELLS.periodsStart})` : `INDEX(${ends},1,${number - 1})`;
    const actual = absoluteColumn(row, this.cells("actual").column);
    const ifShown = (then: string) => `=IF(${this.fact("row")}=0,${NOTHING},IFERROR(${then},${NOTHING}))`;
    const [first, until] = [this.of("baselineDay"), this.of("targetDay")];
    const has = `COUNT(${["baseline", "target", "baselineDay", "targetDay"].map((id) => this.of(id)).join(",")})=4`;
    const distance = `(${this.of("target")}-${this.of("baseline")})`;
    const path = `${this.of("baseline")}+${distance}*MIN(1,(${end}-${first})/(${until}-${first}))`;
    return [
      `=IF(ISNUMBER(${end}),${this.periodOf(end)},"")`,
      `=IF(${number}>${this.fact("last")},${NOTHING},IF(${number}=${this.fact("last")},${this.of("latest")},${this.actual(number, end)}))`,
      ifShown(`IF(${has},IF(AND(${until}>${first},${end}>=${first}),${path},${NOTHING}),${NOTHING})`),
      ifShown(
        `IF(COUNT(${this.of("target")},${until})=2,IF(AND(${until}>${before},${until}<=${end}),${this.of("target")},${NOTHING}),${NOTHING})`,
      ),
      `=IF(OR(${number}=${this.fact("first")},${number}=${this.fact("last")}),${actual},${NOTHING})`,
    ];
  }

  /** The value of a period before the judged one; of a total, all values up to it. */
  private actual(number: number, end: string): string {
    const { refs } = this.context;
    const { name: tracker, columns } = SHEET_BLOCKS.tracker;
    const line = `INDEX(${tracker},(${this.fact("drawn")}-1)*${LINES}+1,${columns.first + number})`;
    const keys = refs.column("Observations", "indicatorDayKey");
    const bound = (operator: string, day: string) =>
      `${keys},"${operator}"&(${dayKey(this.of("line"), day)})`;
    const added = `SUMIFS(${refs.column("Observations", "usable")},${bound(">", this.of("floorDay"))},${bound("<=", end)})`;
    const total = `IF(${end}>${this.of("floorDay")},${added},${NOTHING})`;
    return `IF(${this.of("total")}=1,${total},IF(ISNUMBER(${line}),${line},${NOTHING}))`;
  }
}

function factCell(page: Page, fact: Fact): string {
  const { row, column } = page.cellsOf(SECTION, "facts");
  return rangeAddress({ row, column: column + FACTS.indexOf(fact), rows: 1, columns: 1 });
}

/** A value of the drawn indicator. */
function valueOfDrawn(page: Page, { refs }: Context, id: string): string {
  return `INDEX(${refs.column("Indicators", id)},${factCell(page, "row")})`;
}

/** The chosen indicator, else the first that has a value, else the first; 0 for none. */
function drawnIndicator({ refs: { column } }: Context): string {
  const order = column("Indicators", "order");
  const chosenCode = entryText(profileName("trendIndicator"));
  const chosen = `SUMPRODUCT(MAX((${column("Indicators", "key")}=${chosenCode})*${order}))`;
  const withValue = `MINIFS(${order},${order},">0",${column("Indicators", "latest")},">=-1E+300")`;
  return `IF(${chosen}>0,${chosen},IF(${withValue}>0,${withValue},MINIFS(${order},${order},">0")))`;
}

/** Whether the tracker has lines for the drawn indicator. */
function fitsTracker(page: Page): string {
  const drawn = factCell(page, "drawn");
  return `AND(${drawn}>0,${drawn}*${LINES}<=ROWS(${SHEET_BLOCKS.tracker.name}))`;
}

/** The expression of the code of the drawn indicator. */
export function trendCode(page: Page, context: Context): string {
  return `IF(${factCell(page, "row")}=0,"",${valueOfDrawn(page, context, "key")})`;
}

/** The formula of the name and the unit of the drawn indicator; "" for none. */
export function trendHeading(page: Page, context: Context): string {
  return `=IF(${factCell(page, "row")}=0,"",${nameWithUnit(page, context)})`;
}

function nameOfDrawn(page: Page, context: Context): string {
  return inOneLine(entryText(valueOfDrawn(page, context, "name")));
}

function nameWithUnit(page: Page, context: Context): string {
  const unit = entryText(valueOfDrawn(page, context, "unit"));
  return `${nameOfDrawn(page, context)}&IF(${unit}="","",", "&${unit})`;
}

/** The formula of the sentence on the figure, what was expected by then, and what is still coming in. */
export function trendText(page: Page, context: Context): string {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const value = (id: string) => valueOfDrawn(page, context, id);
  const rounded = (id: string) => numberText(value(id), context.language);
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
  return (
    `=IF(${factCell(page, "last")}=0,${sentenceFormula(texts.trendNone)},` +
    `${figure}&IF(OR(${value("judgedDay")}=0,${value("incoming")}=""),"",${incoming}))`
  );
}

/** The formula of one sentence on how far the drawn indicator is; "" without a judged figure. */
export function trendSummary(page: Page, context: Context): string {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const { language } = context;
  const value = (id: string) => valueOfDrawn(page, context, id);
  const percent = (id: string) => `ROUND(${value(id)}*100,0)`;
  const unit = entryText(value("unit"));
  const figure = sentenceFormula(texts.summaryFigure, {
    name: nameOfDrawn(page, context),
    value: numberText(value("latest"), language),
    unit: `IF(${unit}="","",IF(${unit}="%",${quoted(LANGUAGE_FORMATS[language].percentSign)}," "&${unit}))`,
    period: periodText(value("latestPeriod"), value("months"), language),
  });
  const changed = (text: string) =>
    sentenceFormula(text, {
      change: numberText(`ABS(${value("change")})`, language),
      period: periodText(value("previousPeriod"), value("months"), language),
    });
  const change =
    `IF(ISNUMBER(${value("change")}),IF(${value("change")}>0,${changed(texts.summaryMore)},` +
    `IF(${value("change")}<0,${changed(texts.summaryLess)},${changed(texts.summarySame)})),"")`;
  const way = sentenceFormula(texts.summaryWay, { way: percent("way"), elapsed: percent("elapsed") });
  return (
    `=IF(${factCell(page, "row")}=0,"",IF(AND(ISNUMBER(${value("latest")}),ISNUMBER(${value("latestPeriod")})),` +
    `${figure}&${change}&IF(COUNT(${value("way")},${value("elapsed")})=2,${way},"")&".",""))`
  );
}

/** The formula of 1 while the chart has a value to draw, else 0. */
export function trendIsDrawn(page: Page): string {
  return `=IF(${factCell(page, "last")}>0,1,0)`;
}
