/** What the indicator is, and its latest figures by group. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { inOneLine, quoted, shownText } from "../../formula";
import { profileName } from "../../names";
import { joinContents, textAt, type PageSection, type SectionContent } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SCORECARD_CELLS, SCORECARD_ROOM } from "../../scorecardRanges";
import type { Rect } from "../../types";
import { cellsFrom, formatted, PAGE_FORMATS } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { joined } from "../workings/scorecard/blocks";
import { decimalFormat, decimalRules } from "./formats";
import { HEIGHTS, RIGHT, RIGHT_COLUMNS } from "./grid";
import {
  amount,
  areNumbers,
  fact,
  IS_SHOWN,
  periodOf,
  rowValue,
  unitSuffix,
} from "../workings/scorecard/named";

const MEANING_ROWS = 3;
const SOURCE_ROWS = 2;
const CHARACTERS = { meaning: 165, line: 56, source: 112, group: 24 } as const;
/** Characters of the longest bar, in a font whose characters have the same width. */
const BAR = 28;

const LINES = ["reading", "target", "owner"] as const;
type Line = (typeof LINES)[number];
/** Texts of several rows, above and below the lines. */
const WRAPPED = ["meaning", "source"] as const;

/** The rows of the section, beside the curve. */
export const DEFINITION_ROWS = 1 + MEANING_ROWS + LINES.length + SOURCE_ROWS + 1 + SCORECARD_ROOM.groups;

/** The definition, and the groups below it. */
export function definition(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  return {
    id: "definition",
    columns: RIGHT_COLUMNS,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "meaning", count: MEANING_ROWS, height: HEIGHTS.line },
      { part: "lines", count: LINES.length, height: HEIGHTS.line },
      { part: "source", count: SOURCE_ROWS, height: HEIGHTS.line },
      { part: "groupsTitle", height: HEIGHTS.line },
      { part: "groups", count: SCORECARD_ROOM.groups, height: HEIGHTS.line },
    ],
    content(cells, page) {
      const part = (id: string) => page.cellsOf("definition", id);
      const beside = (id: "meaning" | "source") => ({
        ...part(id),
        column: cells.column + RIGHT.value,
        columns: RIGHT_COLUMNS - 1,
      });
      const lines = part("lines");
      const text = (id: "meaning" | "source") =>
        ifSaid(context, shortened(inOneLine(fact(id)), CHARACTERS[id]));
      return joinContents([
        {
          blocks: [
            textAt(cells, texts.definition),
            ...WRAPPED.flatMap((id) => [textAt(part(id), texts[id]), textAt(beside(id), text(id))]),
            { ...lines, cells: LINES.map((id) => [texts[id], ifSaid(context, lineText(context, id))]) },
          ],
          formats: [
            formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
            ...WRAPPED.flatMap((id) => [
              formatted({ ...part(id), columns: 1 }, { ...PAGE_FORMATS.bold, vertical: "Top" }),
              formatted(beside(id), PAGE_FORMATS.wrapped),
              formatted(part(id), { borders: { EdgeBottom: COLOURS.faintRule } }),
            ]),
            formatted(lines, {
              ...PAGE_FORMATS.text,
              borders: { InsideHorizontal: COLOURS.faintRule, EdgeBottom: COLOURS.faintRule },
            }),
            formatted({ ...lines, columns: 1 }, PAGE_FORMATS.bold),
          ],
          merges: WRAPPED.map(beside),
        },
        groups(context, {
          title: part("groupsTitle"),
          rows: part("groups"),
        }),
      ]);
    },
  };
}

/** A text of the definition, or that nobody has written it yet. */
function ifSaid({ localize }: Context, text: string): string {
  const { notSaid } = localize(SHEETS_SCORECARD_TEXTS);
  return `=IF(${IS_SHOWN},IF(${text}="",${quoted(notSaid)},${text}),"")`;
}

function lineText(context: Context, id: Line): string {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const unit = unitSuffix(context);
  const target = amount("target", context);
  switch (id) {
    case "reading": {
      const frequency = `IF(${fact("frequency")}="",${shownText(profileName("frequency"))},${fact("frequency")})`;
      const parts = [fact("direction"), fact("unit"), frequency, fact("combination")];
      return shortened(joined(parts), CHARACTERS.line);
    }
    case "target": {
      const whole = sentenceFormula(texts.targetLine, {
        target,
        unit,
        day: periodOf("targetDay", context),
        baseline: amount("baseline", context),
        from: periodOf("baselineDay", context),
      });
      const alone = sentenceFormula(texts.targetAlone, { target, unit });
      return (
        `IF(${areNumbers("target", "targetDay", "baseline", "baselineDay")},${whole},` +
        `IF(${areNumbers("target")},${alone},${quoted(texts.targetNone)}))`
      );
    }
    case "owner":
      return shortened(joined([fact("person"), fact("partner")]), CHARACTERS.line);
  }
}

interface GroupPlaces {
  readonly title: Rect;
  readonly rows: Rect;
}

function groups(context: Context, { title, rows }: GroupPlaces): SectionContent {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const { groupBreakdown: first, listedGroups: listed } = SCORECARD_CELLS;
  const period = periodOf("judgedDay", context);
  const breakdown = shownText(`INDEX(${context.refs.column("Groups", "breakdown")},${first})`);
  const heading =
    `IF(${breakdown}="",${sentenceFormula(texts.groups, { period })},` +
    `${sentenceFormula(texts.groupsOf, { breakdown, period })})`;
  const gap = sentenceFormula(texts.gap, { gap: amount("widestGap", context) });
  const noneAt = cellsFrom(title, RIGHT.value);
  const gapAt = cellsFrom(title, RIGHT.end);
  const values: Rect = { ...rows, column: rows.column + RIGHT.value, columns: 1 };
  const bars: Rect = { ...rows, column: rows.column + RIGHT.second, columns: 1 };
  const more = sentenceFormula(texts.moreGroups, { count: `(${listed}-${rows.rows})` });
  const places = Array.from({ length: rows.rows }, (_, index) => index + 1);
  return {
    blocks: [
      textAt(title, `=IF(${listed}=0,IF(${IS_SHOWN},${quoted(texts.groupsTitle)},""),${heading})`),
      textAt(noneAt, `=IF(AND(${listed}=0,${IS_SHOWN}),${quoted(texts.noGroups)},"")`),
      textAt(
        gapAt,
        `=IF(AND(${listed}>1,ISNUMBER(${fact("widestGap")})),${gap},"")&IF(${listed}>${rows.rows},${more},"")`,
      ),
      {
        ...rows,
        cells: places.map((place) => {
          const of = (id: "name" | "value" | "link" | "reportLink") => rowValue("groups", place, id);
          const name = `=${linked(of("link"), shortened(of("name"), CHARACTERS.group))}`;
          const share = rowValue("groups", place, "share");
          return [
            name,
            `=${linked(of("reportLink"), of("value"))}`,
            `=IF(ISNUMBER(${share}),REPT("█",ROUND(MAX(0,MIN(1,${share}))*${BAR},0)),"")`,
          ];
        }),
      },
    ],
    formats: [
      formatted(title, { ...PAGE_FORMATS.bold, fontColor: COLOURS.accent }),
      formatted(noneAt, { ...PAGE_FORMATS.text, bold: false }),
      formatted(gapAt, { ...PAGE_FORMATS.quiet, bold: false, horizontal: "Right" }),
      formatted(rows, PAGE_FORMATS.text),
      formatted({ ...rows, columns: 2 }, { fontColor: COLOURS.accent }),
      formatted(values, { bold: true, horizontal: "Right", numberFormat: decimalFormat(2) }),
      formatted(bars, { ...PAGE_FORMATS.bar, horizontal: "Left", indent: 1 }),
    ],
    conditionals: decimalRules(values, SCORECARD_CELLS.partnerDecimals, (format) => format),
  };
}
