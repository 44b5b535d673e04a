/** Which indicator it is, and the cell that chooses another one; then how it goes, in a word and two sentences. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { CELL_FORMATS, COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { entryText, inOneLine, quoted, shownText } from "../../formula";
import { itemName, NAMES, profileName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import type { Rect } from "../../types";
import { listOf, validation } from "../../validation";
import { cellsFrom, formatted, PAGE_FORMATS, statusColours } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { joined } from "../workings/scorecard/blocks";
import { GRID_COLUMNS, HEIGHTS, TITLE, VERDICT } from "./grid";
import { fact, IS_SHOWN } from "../workings/scorecard/named";
import { SCORECARD_CELLS } from "../../scorecardRanges";

const CHARACTERS = { name: 68, line: 180, verdict: 118, second: 144 } as const;

/** The cell that people may change. */
export function choiceCell(page: Page): Rect {
  return cellsFrom(page.cellsOf("title"), TITLE.choice);
}

/** Name and initiative, the choice and the report date. */
export function title(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  return {
    id: "title",
    rows: [{ height: HEIGHTS.title }, { height: HEIGHTS.text }],
    content(cells, page) {
      const label = cellsFrom(cells, TITLE.label);
      const choice = { ...choiceCell(page), columns: GRID_COLUMNS - TITLE.choice };
      const below = (offset: number) => cellsFrom(cells, offset, 1, 1);
      const date = below(GRID_COLUMNS - 1);
      const reportDate = sentenceFormula(texts.reportDate, { date: isoText(NAMES.asOf) });
      return {
        blocks: [
          { row: cells.row, column: cells.column, cells: [[nameFormula(context)], [subline(context)]] },
          {
            row: label.row,
            column: label.column,
            cells: [
              [
                `=IF(AND(${IS_SHOWN},${entryText(NAMES.scorecardIndicator)}=""),${sentenceFormula(texts.shownCode, { code: fact("key") })},${quoted(texts.shown)})`,
              ],
            ],
          },
          { ...date, cells: [[`=${reportDate}`]] },
        ],
        formats: [
          formatted(cellsFrom(cells, TITLE.name), PAGE_FORMATS.title),
          formatted(below(0), PAGE_FORMATS.quiet),
          formatted(label, { ...PAGE_FORMATS.quiet, horizontal: "Right", indent: 1 }),
          formatted(date, { ...PAGE_FORMATS.quiet, horizontal: "Right" }),
          formatted(choice, CELL_FORMATS.entry),
          formatted(choiceCell(page), {
            ...PAGE_FORMATS.bold,
            ...CELL_FORMATS.entry,
            vertical: "Center",
            horizontal: "Left",
            indent: 1,
            numberFormat: "@",
          }),
        ],
        merges: [choice],
        validations: [
          {
            range: choiceCell(page),
            validation: validation(
              listOf(`=${NAMES.indicatorCodes}`),
              "indicator",
              context.language,
              texts.shown,
              texts.shownHelp,
            ),
          },
        ],
      };
    },
  };
}

/** What is said where no indicator is shown: that the code is unknown, or that there is none. */
function otherwise(unknown: string, none: string): string {
  return `IF(${entryText(NAMES.scorecardIndicator)}="",${quoted(none)},${quoted(unknown)})`;
}

function nameFormula({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const name = shortened(inOneLine(fact("name")), CHARACTERS.name);
  return `=IF(${IS_SHOWN},${linked(SCORECARD_CELLS.link, name)},${otherwise(texts.unknown, texts.unnamed)})`;
}

/** The initiative, the level, and what the indicator contributes to. */
function subline({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const level = sentenceFormula(texts.level, { level: fact("level") });
  const serves = sentenceFormula(texts.servesLine, { serves: fact("serves") });
  const parts = joined([
    shownText(profileName("name")),
    `IF(${fact("level")}="","",${level})`,
    `IF(${fact("serves")}="","",${serves})`,
  ]);
  return `=IF(${IS_SHOWN},${shortened(parts, CHARACTERS.line)},${otherwise(texts.unknownLine, texts.startLine)})`;
}

/** The status beside two sentences. */
export function verdict(context: Context): PageSection {
  return {
    id: "verdict",
    rows: [{ height: HEIGHTS.verdict }, { height: HEIGHTS.verdict }],
    content(cells) {
      const status: Rect = { ...cells, columns: VERDICT.statusColumns };
      const text = cellsFrom(cells, VERDICT.text);
      return {
        blocks: [
          { row: status.row, column: status.column, cells: [[statusFormula(context)]] },
          {
            row: text.row,
            column: text.column,
            cells: [
              [
                `=${linked(SCORECARD_CELLS.figureLink, shortened(SCORECARD_CELLS.figureText, CHARACTERS.verdict))}`,
              ],
              [`=${shortened(SCORECARD_CELLS.paceText, CHARACTERS.second)}`],
            ],
          },
        ],
        formats: [
          formatted(cells, { fill: COLOURS.card, borders: { EdgeLeft: COLOURS.accent } }),
          formatted(status, { ...PAGE_FORMATS.headline, bold: true, wrap: true }),
          formatted(text, { ...PAGE_FORMATS.headline, indent: 0, bold: true, fontColor: COLOURS.accent }),
          formatted(cellsFrom(cells, VERDICT.text, 1, 1), {
            ...PAGE_FORMATS.headline,
            indent: 0,
            fontSize: 11,
          }),
        ],
        merges: [status],
        conditionals: statusColours({ ...status, rows: 1, columns: 1 }),
      };
    },
  };
}

function statusFormula({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const { needsAcceleration } = localize(SHEETS_DASHBOARD_TEXTS);
  const status = `IF(${fact("status")}=${itemName("indicatorStatus", "progress")},${quoted(needsAcceleration)},${fact("status")})`;
  return `=IF(${IS_SHOWN},${status},${otherwise(texts.unknown, texts.startHere)})`;
}
