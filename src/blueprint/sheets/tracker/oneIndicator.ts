/**
 * One indicator over its own periods, the latest first: all partners, each partner, each group. See docs/rules.md, "One
 * indicator by partner and by group".
 */
import { CELL_FORMATS, NUMBER_FORMATS, wholeNumberConditional } from "../../cellFormats";
import type { Context } from "../../context";
import { absoluteColumn, absoluteRow, cellAddress, entryText, quoted, rangeAddress } from "../../formula";
import { positionInList, positionOrZero } from "../../lookups";
import { NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { numberText, sentenceFormula, unitAfterName } from "../../sentences";
import { SHEET_BLOCKS, TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellInput, Rect } from "../../types";
import { dateRule, listOf, validation } from "../../validation";
import { STATUS_ICONS } from "../../../catalogue/term";
import { DAY_FACTOR, dayKey, pairDayKey } from "../data/keys";
import { groupDayKey } from "../groups/keys";
import { combinedValue } from "../indicators/combination";
import { ownPeriod } from "../ownPeriods";
import { choiceFormats, choiceTexts } from "./choices";
import { FACTS_COLUMN, inPeriods, KEYS_COLUMN, LINE_COLUMN } from "./layout";
import { HEADER_FORMAT, PERIOD_FORMAT } from "./periods";

const SECTION = "oneIndicator";

const { columns: COLUMNS } = SHEET_BLOCKS.oneIndicator;

/** The cells that people may change, after their labels. */
const CHOICE_COLUMNS = { indicator: 1, until: LINE_COLUMN + 1 } as const;
type ChoiceId = keyof typeof CHOICE_COLUMNS;
const CHOICE_IDS = ["indicator", "until"] as const satisfies readonly ChoiceId[];
const HELP = { indicator: "indicatorHelp", until: "untilHelp" } as const;

/** Off the printed page, beside the header: what the lines read of the indicator. */
const FACTS = ["row", "last", "combination", "factor", "months", "anchor"] as const;
type Fact = (typeof FACTS)[number];

/**
 * Off the printed page, beside the lines: the row of the partner that the line shows, and that of the group; then, for the
 * partner and the group with the number of the line, this number if they have a report.
 */
const [PARTNER, GROUP, HAS_PARTNER, HAS_GROUP] = [0, 1, 2, 3].map((offset) => FACTS_COLUMN + offset) as [
  number,
  number,
  number,
  number,
];

/** More than every day. */
const NO_DAY = "999999";

/** The cell of a choice. */
export function oneIndicatorChoice(page: Page, choice: ChoiceId): Rect {
  return { ...page.cellsOf(SECTION, "choices"), column: CHOICE_COLUMNS[choice], rows: 1, columns: 1 };
}

/** The lines, and the days above them. */
export function oneIndicatorCells(page: Page): { readonly lines: Rect; readonly periods: Rect } {
  return {
    lines: page.cellsOf(SECTION, "lines"),
    periods: inPeriods(page.cellsOf(SECTION, "header")),
  };
}

/** The section, with a line for all partners together and as many as there is room for partners and groups. */
export function oneIndicator(context: Context): PageSection {
  const texts = context.localize(SHEETS_TRACKER_TEXTS);
  const count = 1 + context.room.trackerPartners + context.room.groups;
  return {
    id: SECTION,
    rows: [
      { part: "title", height: 26 },
      { part: "choices", height: 22 },
      { part: "help" },
      { part: "sentence", height: 32 },
      { part: "header", height: 24 },
      { part: "lines", count },
    ],
    content(_, page) {
      const formulas = new OneIndicatorFormulas(context, page);
      const { lines, periods } = oneIndicatorCells(page);
      const [title, help, sentence, header] = ["title", "help", "sentence", "header"].map((part) =>
        page.cellsOf(SECTION, part),
      ) as [Rect, Rect, Rect, Rect];
      const values = inPeriods(lines);
      const reported = lines.column + COLUMNS.reported;
      const change = { ...lines, column: lines.column + COLUMNS.change, columns: 1 };
      return {
        blocks: [
          { row: title.row, column: title.column, cells: [[texts.oneIndicator]] },
          ...CHOICE_IDS.flatMap((id) =>
            choiceTexts(oneIndicatorChoice(page, id), texts[id], { row: help.row, text: texts[HELP[id]] }),
          ),
          { row: sentence.row, column: sentence.column, cells: [[formulas.sentence()]] },
          {
            row: header.row,
            column: header.column,
            cells: [[texts.linesOf, texts.partnerOrGroup, texts.change, texts.reported]],
          },
          { row: header.row, column: periods.column, cells: [formulas.periods()] },
          { row: header.row, column: KEYS_COLUMN, cells: [FACTS.map((fact) => `=${formulas.factOf(fact)}`)] },
          { row: lines.row, column: lines.column, cells: formulas.lines() },
          { row: lines.row, column: FACTS_COLUMN, cells: formulas.linesShown() },
          { row: lines.row, column: KEYS_COLUMN, cells: formulas.values() },
        ],
        formats: [
          { range: { ...title, columns: 1 }, format: CELL_FORMATS.section },
          ...CHOICE_IDS.flatMap((id) => choiceFormats(oneIndicatorChoice(page, id))),
          { range: oneIndicatorChoice(page, "until"), format: { numberFormat: NUMBER_FORMATS.date } },
          { range: help, format: { ...CELL_FORMATS.hint, wrap: false } },
          { range: sentence, format: { ...CELL_FORMATS.text, wrap: true } },
          { range: header, format: HEADER_FORMAT },
          { range: { ...header, column: change.column, columns: 1 }, format: { horizontal: "Right" } },
          { range: periods, format: PERIOD_FORMAT },
          { range: lines, format: { ...CELL_FORMATS.text, wrap: false } },
          { range: { ...lines, rows: 1 }, format: { bold: true } },
          // Apart from the number before it.
          {
            range: { ...lines, row: header.row, rows: lines.rows + 1, column: reported, columns: 1 },
            format: { horizontal: "Left" as const, indent: 1 },
          },
          ...[values, change].map((range) => ({
            range,
            format: { numberFormat: NUMBER_FORMATS.value, horizontal: "Right" as const },
          })),
        ],
        merges: [sentence],
        conditionals: [values, change].map((range) => ({
          range,
          conditional: wholeNumberConditional(cellAddress(range.row, range.column)),
        })),
        validations: CHOICE_IDS.map((id) => ({
          range: oneIndicatorChoice(page, id),
          validation: validation(
            id === "until" ? dateRule() : listOf(`=${NAMES.indicatorCodes}`),
            id === "until" ? "date" : "indicator",
            context.language,
            texts[id],
            texts[HELP[id]],
          ),
        })),
      };
    },
  };
}

class OneIndicatorFormulas {
  private readonly shown: Rect;
  private readonly header: Rect;

  constructor(
    private readonly context: Context,
    page: Page,
  ) {
    const { lines, periods } = oneIndicatorCells(page);
    this.shown = lines;
    this.header = periods;
  }

  private column(id: string): string {
    return this.context.refs.column("Observations", id);
  }

  private ofIndicator(id: string): string {
    return `INDEX(${this.context.refs.column("Indicators", id)},${this.fact("row")})`;
  }

  /** "$X$60": the cell of a fact. */
  private fact(fact: Fact): string {
    const column = KEYS_COLUMN + FACTS.indexOf(fact);
    return rangeAddress({ row: this.header.row, column, rows: 1, columns: 1 });
  }

  /** The expression of a fact. */
  factOf(fact: Fact): string {
    const { refs } = this.context;
    const chosen = entryText(NAMES.trackerIndicator);
    const until = NAMES.trackerUntil;
    switch (fact) {
      case "row":
        return (
          `IF(${chosen}="",IFERROR(MATCH(1,${refs.column("Indicators", "order")},0),0),` +
          `${positionOrZero(chosen, refs.column("Indicators", "key"))})`
        );
      case "last":
        // No month ends before day 1.
        return `IF(ISNUMBER(${until}),MAX(1,MIN(INT(${until}),${NAMES.asOf})),${NAMES.asOf})`;
      case "combination": {
        const text = entryText(this.ofIndicator("combination"));
        return `IF(${this.fact("row")}=0,"",${text})`;
      }
      default:
        return `IF(${this.fact("row")}=0,"",${this.ofIndicator(fact)})`;
    }
  }

  /** One sentence on what is shown. */
  sentence(): string {
    const texts = this.context.localize(SHEETS_TRACKER_TEXTS);
    const unit = entryText(this.ofIndicator("unit"));
    const isKnown = positionInList("combination", this.fact("combination"));
    const combined = sentenceFormula(texts.combinedAs, { combination: this.fact("combination") });
    const what = sentenceFormula(texts.oneIndicatorShown, {
      name: entryText(this.ofIndicator("name")),
      unit: unitAfterName(unit),
      combined: `IF(${isKnown}=0,"",${combined})`,
    });
    const none = `IF(${entryText(NAMES.trackerIndicator)}="",${quoted(texts.noIndicator)},${quoted(texts.unknownIndicator)})`;
    return `=IF(${this.fact("row")}=0,${none},${what})`;
  }

  /** The ends of own periods; of an irregular indicator the days that have a counting observation. */
  periods(): CellInput[] {
    const facts = {
      row: this.fact("row"),
      last: this.fact("last"),
      months: this.fact("months"),
      anchor: this.fact("anchor"),
      keys: this.column("indicatorDayKey"),
    };
    return Array.from({ length: TRACKER_PERIODS }, (_, index) =>
      index === 0
        ? ownPeriod(facts)
        : ownPeriod(facts, cellAddress(this.header.row, this.header.column + index - 1)),
    );
  }

  /** For each line: which partner or group it shows; and which partners and groups have a report. */
  linesShown(): CellInput[][] {
    const { row: first, rows } = this.shown;
    const indicator = this.fact("row");
    const within = (id: string, from: string, to: string) => {
      const keys = this.column(id);
      return `${keys},">"&(${from}),${keys},"<"&(${to})`;
    };
    const marked = (column: number) => rangeAddress({ row: first, column, rows, columns: 1 });
    const count = (column: number) => `COUNTIF(${marked(column)},">0")`;
    const numberOf = (column: number, place: string) =>
      `SMALL(${marked(column)},${rows}-${count(column)}+${place})`;
    return Array.from({ length: rows }, (_, index) => {
      // The first line is that of all partners.
      const number = String(index);
      const nextPlace = String(index + 1);
      const partnerReports = `COUNTIFS(${within("pairDayKey", pairDayKey(indicator, nextPlace, "0"), pairDayKey(indicator, nextPlace, NO_DAY))},${this.column("indicatorDayKey")},">0")`;
      const hasPartner = `IF(${nextPlace}>ROWS(${this.context.refs.column("Partners", "key")}),0,IF(${partnerReports}>0,${nextPlace},0))`;
      const group = `INDEX(${NAMES.groupRows},${nextPlace})`;
      const groupReports = `COUNTIFS(${within("partnerDayKey", groupDayKey(group, indicator, "0"), groupDayKey(group, indicator, NO_DAY))})`;
      const hasGroup = `IF(${nextPlace}>ROWS(${NAMES.groupRows}),0,IF(${group}=0,0,IF(${groupReports}>0,${nextPlace},0)))`;
      const place = `(${number}-${count(HAS_PARTNER)})`;
      return [
        index === 0 ? 0 : `=IF(${number}>${count(HAS_PARTNER)},0,${numberOf(HAS_PARTNER, number)})`,
        index === 0
          ? 0
          : `=IF(OR(${place}<1,${place}>${count(HAS_GROUP)}),0,INDEX(${NAMES.groupRows},${numberOf(HAS_GROUP, place)}))`,
        `=IF(${indicator}=0,0,${hasPartner})`,
        `=IF(OR(${indicator}=0,NOT(${NAMES.hasGroupReports})),0,${hasGroup})`,
      ];
    });
  }

  private partner(line: number): string {
    return absoluteColumn(this.shown.row + line, PARTNER);
  }

  private group(line: number): string {
    return absoluteColumn(this.shown.row + line, GROUP);
  }

  private day(index: number): string {
    return absoluteRow(this.header.row, this.header.column + index);
  }

  /** Off the printed page, for each line and period: of all partners the number of reports, else the value. */
  values(): CellInput[][] {
    const indicator = this.fact("row");
    return Array.from({ length: this.shown.rows }, (_, line) =>
      Array.from({ length: TRACKER_PERIODS }, (_, index) => {
        const day = this.day(index);
        const found = (id: string, key: string) => `${this.column(id)},${key}`;
        if (line === 0)
          return `=IF(${day}="",0,COUNTIFS(${found("indicatorDayKey", dayKey(indicator, day))}))`;
        const ofPartner = found("pairDayKey", pairDayKey(indicator, this.partner(line), day));
        const groupKey = groupDayKey(this.group(line), indicator, day);
        const partnerValue = `IF(COUNTIFS(${ofPartner})=0,"",SUMIFS(${this.column("usable")},${ofPartner}))`;
        const groupValue =
          `IF(COUNTIFS(${found("partnerDayKey", groupKey)})=0,"",` +
          `IFERROR(${this.combined("partnerDayKey", `(${groupKey})`)},""))`;
        return (
          `=IF(OR(${day}="",${this.partner(line)}+${this.group(line)}=0),"",` +
          `IF(${this.partner(line)}>0,${partnerValue},${groupValue}))`
        );
      }),
    );
  }

  /** Whether the reports of a group for a period are from the same partners as those of the total. */
  private isComparable(group: string, index: number): string {
    const [indicator, day] = [this.fact("row"), this.day(index)];
    const ofGroup = `${this.column("partnerDayKey")},${groupDayKey(group, indicator, day)}`;
    const ofTotal = `${this.column("indicatorDayKey")},${dayKey(indicator, day)}`;
    // The number of the total's reports is beside the first line.
    const isSameNumber = `COUNTIFS(${ofGroup})=${absoluteRow(this.shown.row, KEYS_COLUMN + index)}`;
    // Keys of the same indicator and day differ by their partners' rows alone.
    const difference = `SUMIFS(${this.column("rowKey")},${ofGroup})-SUMIFS(${this.column("rowKey")},${ofTotal})`;
    return `IF(${isSameNumber},ABS(${difference})<${DAY_FACTOR / 2},FALSE)`;
  }

  private combined(keys: string, key: string): string {
    return combinedValue(this.context, {
      keys: this.column(keys),
      key,
      combination: this.fact("combination"),
      factor: this.fact("factor"),
    });
  }

  /** What each line shows: the kind of line, its name, its change, how often it was reported, its values. */
  lines(): CellInput[][] {
    const texts = this.context.localize(SHEETS_TRACKER_TEXTS);
    const { refs, language } = this.context;
    const indicator = this.fact("row");
    const numberOfPeriods = `COUNT(${rangeAddress(this.header)})`;
    return Array.from({ length: this.shown.rows }, (_, line) => {
      const row = this.shown.row + line;
      const [partner, group] = [this.partner(line), this.group(line)];
      const ofGroup = (id: string) => entryText(`INDEX(${refs.column("Groups", id)},${group})`);
      const breakdown = `IF(${ofGroup("breakdown")}="",${quoted(texts.groupLine)},${ofGroup("breakdown")})`;
      const isShown = line === 0 ? `${indicator}>0` : `${partner}+${group}>0`;
      const cells: Rect = { ...this.header, row };
      const reported = sentenceFormula(texts.of, {
        part: `SUMPRODUCT(--(LEN(${rangeAddress(cells)})>0))`,
        whole: numberOfPeriods,
      });
      return [
        line === 0
          ? `=IF(${isShown},${entryText(this.ofIndicator("key"))},"")`
          : `=IF(${isShown},IF(${partner}>0,${quoted(texts.partnerColumn)},${breakdown}),"")`,
        line === 0
          ? `=IF(${isShown},${quoted(texts.allPartners)},"")`
          : `=IF(${isShown},IF(${partner}>0,INDEX(${refs.column("Partners", "key")},${partner}),${ofGroup("group")}),"")`,
        `=IF(${isShown},${changeIn(cells)},"")`,
        `=IF(${isShown},${reported},"")`,
        ...Array.from({ length: TRACKER_PERIODS }, (_, index) => {
          const value = cellAddress(row, KEYS_COLUMN + index);
          if (line === 0) {
            const key = `(${dayKey(indicator, this.day(index))})`;
            return `=IF(${value}=0,"",IFERROR(${this.combined("indicatorDayKey", key)},""))`;
          }
          const isComparable = this.isComparable(group, index);
          const marked = `${quoted(`${STATUS_ICONS.attention} `)}&${numberText(value, language)}`;
          return `=IF(${value}="","",IF(${group}=0,${value},IF(${isComparable},${value},${marked})))`;
        }),
      ];
    });
  }
}

/** The expression of the latest number in a row, the latest first, less the number after it; "" without both. */
function changeIn(cells: Rect): string {
  const range = rangeAddress(cells);
  const latest = `SUMPRODUCT(MIN(COLUMN(${range})-${cells.column}+${TRACKER_PERIODS}*(1-ISNUMBER(${range}))))`;
  const before = `INDEX(${range},${latest}+1)`;
  return `IF(${latest}>=${TRACKER_PERIODS},"",IF(ISNUMBER(${before}),INDEX(${range},${latest})-${before},""))`;
}
