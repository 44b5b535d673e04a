/** What is to be settled, the gravest first, and what is late or coming: lists of lines, each with its mark. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, DASHBOARD_ROOM, PAGE_CELLS, WORKINGS_BLOCKS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import { joinContents, textAt, type PageSection, type SectionContent } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import type { Rect } from "../../types";
import type { ColumnId } from "../workings/listSection";
import { HEIGHTS, RIGHT_COLUMNS } from "./grid";
import { cellsFrom, formatted, PAGE_FORMATS, statusColours } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { listValue, stateUnlessStart } from "./values";

/** Lines on the first page. */
const POINTS = 6;
const STEPS = 5;
/** Lines on the second. */
export const ALL_POINTS = 18;

/** The rows of the section beside the trend: a heading over each list, and a line on the points that are not shown. */
export const AGENDA_ROWS = 1 + POINTS + 1 + 1 + STEPS;

/** From the left edge of the lists: the mark with a few words, then the sentence. */
const POINT_TEXT = 2;
const OWNER_CHARACTERS = 34;
const STEP_TEXT = { beside: 3, wide: 2 } as const;

/** The first points and steps, beside the trend. */
export function agenda(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const { pointsFound, comingSteps: coming } = PAGE_CELLS;
  const late = DASHBOARD_CELLS.lateSteps;
  const note = sentenceFormula(texts.pointsNote, { count: pointsFound });
  const more = sentenceFormula(texts.pointsMore, { count: `(${pointsFound}-${POINTS})` });
  const stepsNote = (id: "stepsNote" | "stepsMore") => sentenceFormula(texts[id], { late, coming });
  return {
    id: "agenda",
    columns: RIGHT_COLUMNS,
    rows: [
      { part: "pointsTitle", height: HEIGHTS.section },
      { part: "points", count: POINTS, height: HEIGHTS.line },
      { part: "more", height: HEIGHTS.line },
      { part: "stepsTitle", height: HEIGHTS.section },
      { part: "steps", count: STEPS, height: HEIGHTS.line },
    ],
    content(_, page) {
      const part = (id: string) => page.cellsOf("agenda", id);
      return joinContents([
        heading(part("pointsTitle"), POINT_TEXT, texts.points, `=IF(${pointsFound}=0,"",${note})`),
        pointLines(part("points"), noPoints(context)),
        {
          blocks: [textAt(part("more"), `=IF(${pointsFound}>${POINTS},${more},"")`)],
          formats: [formatted(part("more"), PAGE_FORMATS.quiet)],
        },
        heading(
          part("stepsTitle"),
          STEP_TEXT.beside,
          texts.steps,
          `=IF(${late}+${coming}=0,"",IF(${late}+${coming}>${STEPS},${stepsNote("stepsMore")},${stepsNote("stepsNote")}))`,
        ),
        stepLines(context, part("steps"), STEP_TEXT.beside, { text: 47, owner: OWNER_CHARACTERS }),
      ]);
    },
  };
}

/** All points that there is room for, on the second page. */
export function allPoints(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const rest = sentenceFormula(texts.pointsRest, { count: `(${PAGE_CELLS.pointsFound}-${ALL_POINTS})` });
  return {
    id: "allPoints",
    columns: RIGHT_COLUMNS,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "lines", count: ALL_POINTS, height: HEIGHTS.line },
    ],
    content: (cells, page) =>
      joinContents([
        heading(
          cells,
          // After a title that is longer than that of the first page.
          POINT_TEXT + 1,
          texts.allPoints,
          `=IF(${PAGE_CELLS.pointsFound}>${ALL_POINTS},${rest},"")`,
        ),
        pointLines(page.cellsOf("allPoints", "lines"), noPoints(context)),
      ]),
  };
}

/** All steps that there is room for, on the second page. */
export function allSteps(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const { steps: room } = DASHBOARD_ROOM;
  const [late, coming] = [DASHBOARD_CELLS.lateSteps, PAGE_CELLS.comingSteps];
  const note = sentenceFormula(texts.stepsNote, { late, coming });
  return {
    id: "allSteps",
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "lines", count: room, height: HEIGHTS.line },
    ],
    content: (cells, page) =>
      joinContents([
        heading(cells, STEP_TEXT.wide, texts.allSteps, `=IF(${late}+${coming}>${room},${note},"")`),
        stepLines(context, page.cellsOf("allSteps", "lines"), STEP_TEXT.wide, {
          text: 100,
          owner: OWNER_CHARACTERS,
        }),
      ]),
  };
}

function heading(cells: Rect, noteOffset: number, text: string, note: string): SectionContent {
  const at = cellsFrom(cells, noteOffset);
  return {
    blocks: [textAt(cells, text), textAt(at, note)],
    formats: [formatted(cellsFrom(cells, 0), PAGE_FORMATS.section), formatted(at, PAGE_FORMATS.quiet)],
  };
}

function noPoints({ localize }: Context): string {
  const { noPoints: none, noPointsYet } = localize(SHEETS_DASHBOARD_TEXTS);
  return `IF(${DASHBOARD_CELLS.indicatorsTotal}=0,${quoted(noPointsYet)},${quoted(none)})`;
}

const POINT_CHARACTERS = 106;

/** Lines of points: the mark and the sheet, then the sentence. */
function pointLines(lines: Rect, none: string): SectionContent {
  const marks = { ...lines, columns: 1 };
  const { name, columns } = WORKINGS_BLOCKS.points;
  const place = (number: number) => `MATCH(${number},INDEX(${name},0,${columns.order + 1}),0)`;
  const value = (number: number, column: ColumnId<"points">) =>
    `INDEX(${name},${place(number)},${columns[column] + 1})`;
  const isThere = (number: number) => `${PAGE_CELLS.pointsFound}>=${number}`;
  const text = { ...lines, column: lines.column + POINT_TEXT, columns: 1 };
  return {
    blocks: [
      {
        ...marks,
        cells: Array.from({ length: lines.rows }, (_, index) => {
          const number = index + 1;
          return [
            `=IF(${isThere(number)},${stateUnlessStart(`(${value(number, "mark")}&" "&${value(number, "sheet")})`)},"")`,
          ];
        }),
      },
      {
        ...text,
        cells: Array.from({ length: lines.rows }, (_, index) => {
          const number = index + 1;
          const sentence = shortened(value(number, "text"), POINT_CHARACTERS);
          const otherwise = number === 1 ? none : '""';
          return [`=IF(${isThere(number)},${linked(value(number, "link"), sentence)},${otherwise})`];
        }),
      },
    ],
    formats: [formatted(lines, PAGE_FORMATS.text), formatted(text, PAGE_FORMATS.link)],
    conditionals: statusColours(marks, ["bad", "attention", "none"]),
  };
}

/** Lines of steps: when, what, who. */
function stepLines(
  { localize }: Context,
  lines: Rect,
  textOffset: number,
  characters: { readonly text: number; readonly owner: number },
): SectionContent {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  const marks = { ...lines, columns: 1 };
  const text = { ...lines, column: lines.column + textOffset, columns: 1 };
  const owner = { ...lines, column: lines.column + lines.columns - 1, columns: 1 };
  const cells = (formula: (number: number) => string) =>
    Array.from({ length: lines.rows }, (_, index) => [formula(index + 1)]);
  const isThere = (number: number) => `ISNUMBER(${listValue("steps", number, "daysToGo")})`;
  const none = sentenceFormula(texts.noSteps);
  return {
    blocks: [
      {
        ...marks,
        cells: cells((number) => {
          const days = listValue("steps", number, "daysToGo");
          const say = (id: "stepLate" | "stepToday" | "stepComing") =>
            sentenceFormula(texts[id], {
              // A number may be too large or too small for a date.
              date: `IFERROR(${isoText(listValue("steps", number, "due"))},${quoted(texts.unknown)})`,
              days: `ABS(${days})`,
            });
          const otherwise = number === 1 ? none : '""';
          return (
            `=IF(${isThere(number)},IF(${days}<0,${say("stepLate")},` +
            `IF(${days}=0,${say("stepToday")},${say("stepComing")})),${otherwise})`
          );
        }),
      },
      {
        ...text,
        cells: cells(
          (number) =>
            `=IF(${isThere(number)},${linked(listValue("steps", number, "link"), shortened(listValue("steps", number, "step"), characters.text))},"")`,
        ),
      },
      {
        ...owner,
        cells: cells(
          (number) =>
            `=IF(${isThere(number)},${shortened(listValue("steps", number, "owner"), characters.owner)},"")`,
        ),
      },
    ],
    formats: [
      formatted(lines, PAGE_FORMATS.text),
      formatted(text, PAGE_FORMATS.link),
      formatted(owner, PAGE_FORMATS.quiet),
    ],
    conditionals: statusColours(marks, ["bad", "attention"]),
  };
}
