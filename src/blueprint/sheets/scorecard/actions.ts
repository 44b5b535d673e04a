/** The story behind the curve; what works, and what is done next. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { quoted } from "../../formula";
import { textAt, type PageSection } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import { SCORECARD_CELLS, SCORECARD_ROOM } from "../../scorecardRanges";
import type { Rect } from "../../types";
import { cellsFrom, formatted, PAGE_FORMATS, statusColours } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { linedRows } from "./formats";
import { HEIGHTS, LEFT_AND_GAP, LEFT_COLUMNS, RIGHT_COLUMNS } from "./grid";
import { fact, IS_SHOWN, rowValue } from "../workings/scorecard/named";

const ENTRY_ROWS = 2;
/** After the words of the state. */
const NOTE_COLUMN = 3;
const CHARACTERS = { entry: 138, action: 52 } as const;

/** The latest entries of the canvas about the indicator, and whether the latest change is explained. */
export function story(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const count = SCORECARD_ROOM.entries * ENTRY_ROWS;
  return {
    id: "story",
    columns: LEFT_AND_GAP,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "state", height: HEIGHTS.line },
      { part: "entries", count, height: HEIGHTS.line },
    ],
    content(cells, page) {
      const entries = page.cellsOf("story", "entries");
      const state = page.cellsOf("story", "state");
      const note = cellsFrom(state, NOTE_COLUMN);
      const places = Array.from({ length: SCORECARD_ROOM.entries }, (_, index) => {
        const row = entries.row + index * ENTRY_ROWS;
        const text: Rect = {
          row,
          column: entries.column + 1,
          rows: ENTRY_ROWS,
          columns: LEFT_COLUMNS - 1,
        };
        return { place: index + 1, day: { ...text, column: entries.column, columns: 1 }, text };
      });
      const found = SCORECARD_CELLS.storyEntries;
      return {
        blocks: [
          textAt(cells, texts.story),
          ...places.flatMap(({ place, day, text }) => {
            const value = (id: "day" | "text" | "link") => rowValue("entries", place, id);
            return [
              textAt(day, `=IF(ISNUMBER(${value("day")}),${isoText(value("day"))},"")`),
              textAt(
                text,
                `=${place === 1 ? firstEntry(context) : linked(value("link"), shortened(value("text"), CHARACTERS.entry))}`,
              ),
            ];
          }),
          textAt(state, `=IF(${IS_SHOWN},${fact("story")},"")`),
          textAt(
            note,
            `=IF(AND(${IS_SHOWN},${found}>0),${sentenceFormula(texts.storyLine, { count: found })},"")`,
          ),
        ],
        formats: [
          formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
          ...places.flatMap(({ day, text }) => [
            formatted(day, { ...PAGE_FORMATS.quiet, vertical: "Top" }),
            formatted(text, { ...PAGE_FORMATS.wrapped, fontColor: COLOURS.accent }),
          ]),
          formatted(state, PAGE_FORMATS.text),
          formatted(note, PAGE_FORMATS.quiet),
        ],
        merges: places.map(({ text }) => text),
        conditionals: statusColours({ ...state, columns: 1 }),
      };
    },
  };
}

/** The latest entry, or that there is none. */
function firstEntry({ localize }: Context): string {
  const { noStory } = localize(SHEETS_SCORECARD_TEXTS);
  const isMissing = `AND(${IS_SHOWN},${SCORECARD_CELLS.storyEntries}=0)`;
  return `IF(${isMissing},${quoted(noStory)},${linked(rowValue("entries", 1, "link"), shortened(rowValue("entries", 1, "text"), CHARACTERS.entry))})`;
}

/** Activities that run or ran, then what is late and due. */
export function actions(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const { works, next } = SCORECARD_ROOM;
  return {
    id: "actions",
    columns: RIGHT_COLUMNS,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "lines", count: works + next, height: HEIGHTS.line },
    ],
    content(cells, page) {
      const lines = page.cellsOf("actions", "lines");
      const marks = { ...lines, columns: 1 };
      // What is done next follows what works, without a gap.
      const line = (place: number) => {
        const later = `(${place}-${SCORECARD_CELLS.works})`;
        const value = (column: "mark" | "text" | "link") => {
          const ofNext = `IF(${later}>${next},"",${rowValue("next", later, column)})`;
          return place > works
            ? ofNext
            : `IF(${SCORECARD_CELLS.works}>=${place},${rowValue("works", place, column)},${ofNext})`;
        };
        return [
          `=${value("mark")}`,
          `=${linked(`(${value("link")})`, shortened(`(${value("text")})`, CHARACTERS.action))}`,
        ];
      };
      return {
        blocks: [
          textAt(cells, texts.actions),
          { ...lines, cells: Array.from({ length: lines.rows }, (_, index) => line(index + 1)) },
        ],
        formats: [
          formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
          formatted(lines, PAGE_FORMATS.text),
          formatted({ ...lines, column: lines.column + 1, columns: 1 }, PAGE_FORMATS.link),
        ],
        conditionals: linedRows(lines, statusColours(marks)),
      };
    },
  };
}
