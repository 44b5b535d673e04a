import { CANVAS_STATES, DIMENSIONS } from "../../catalogue/canvas";
import { CONDITIONS } from "../../catalogue/initiative";
import { COMBINATIONS, INDICATOR_STATUSES, OBSERVATION_STATES } from "../../catalogue/measurement";
import { COLLABORATIONS, LEADERSHIP, PRINCIPLES } from "../../catalogue/principles";
import { RATING_STATES, VERDICTS } from "../../catalogue/readiness";
import { COVERAGES, MISSIONS, ROLES } from "../../catalogue/roles";
import { SOURCES } from "../../catalogue/sources";
import { MARKS, type ExplainedTerm, type StateTerm, type Text } from "../../catalogue/term";
import type { Context } from "../context";
import { COLOURS, CELL_FORMATS, STATUS_COLOURS } from "../cellFormats";
import { thresholdValue } from "../names";
import { dateline, printSettings, TITLE_ROW } from "../sheetFrame";
import { sentence } from "../sentences";
import { GUIDE_TEXT, SHEET_SECTION, type GuideSection } from "../text/guide";
import { LIMIT_TEXT, RULE_SECTIONS } from "../text/guideRules";
import { SHEETS } from "../text/sheets";
import { thresholdOf, type ThresholdId } from "../thresholds";
import type { CellBlock, CellFormat, FormattedRange, SheetBlueprint } from "../types";

const TERM_COLUMN = 1;
const FIRST_ROW = 3;
const WIDTHS = [2, 34, 94, 2];
const LINE_HEIGHT = 15.5;
const PADDING = 4;
const HEADING_HEIGHT = 32;
/** How many letters fit on a line of each column, with a margin for wide ones. */
const TERM_LETTERS = 34;
const TEXT_LETTERS = 108;
/** Points of the sheet that a page of Letter or A4 takes at this scale, the smaller of both. */
const PRINT = { scale: 73, sideMargins: 36, pageHeight: 920 };
/** Points of the rows above the first section, and of the one of them that repeats on every page. */
const TITLE_HEIGHT = 77;
const TITLE_ROW_HEIGHT = 32;

interface Line {
  readonly term: string;
  /** a {placeholder} is a threshold by its id */
  readonly text: string;
  readonly termFormat: CellFormat;
}

/** A heading, or a line of a term and its text. */
type Row = { readonly heading: string } | Line;

/** How the workbook is used, and every rule in plain words. */
export function guideSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const rows = guideRows(context);
  const { block, format } = dateline(context, TERM_COLUMN + 1);
  return {
    id: "guide",
    name: say(SHEETS.guide.name),
    tabColor: COLOURS.quiet,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [
      { row: 0, height: TITLE_ROW_HEIGHT },
      ...rows.map((row, index) => ({ row: FIRST_ROW + index, height: heightOf(row) })),
    ],
    blocks: [
      { row: 0, column: TERM_COLUMN, cells: [[say(SHEETS.guide.title)], [say(SHEETS.guide.lead)]] },
      block,
      rowsBlock(rows, context),
    ],
    formats: [
      { range: { row: 0, column: TERM_COLUMN, rows: 1, columns: 1 }, format: CELL_FORMATS.title },
      format,
      { range: { row: 1, column: TERM_COLUMN, rows: 1, columns: 1 }, format: { fontColor: COLOURS.quiet } },
      {
        range: { row: FIRST_ROW, column: TERM_COLUMN, rows: rows.length, columns: 2 },
        format: CELL_FORMATS.wrapped,
      },
      ...rows.map((row, index) => rowFormat(row, FIRST_ROW + index)),
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: 1, columns: 0 },
    print: {
      ...printSettings(context, { titleRows: TITLE_ROW }),
      orientation: "Portrait",
      scale: PRINT.scale,
      sideMargins: PRINT.sideMargins,
      breaks: pageBreaks(rows),
    },
    protect: true,
  };
}

function guideRows(context: Context): readonly Row[] {
  const { say } = context;
  const section = (text: Text, lines: readonly Line[]): readonly Row[] => [{ heading: say(text) }, ...lines];
  const terms = (title: Text, from: readonly ExplainedTerm[]) =>
    section(
      title,
      from.map((term) => ({ term: say(term.word), text: say(term.help), termFormat: CELL_FORMATS.label })),
    );
  const states = (title: Text, from: readonly (StateTerm & ExplainedTerm)[]) =>
    section(title, statesOf(from, context));
  const rules = (topic: keyof typeof RULE_SECTIONS) => sectionOf(RULE_SECTIONS[topic], context);
  return [
    ...section(GUIDE_TEXT.legend, legend(context)),
    ...sectionOf(SHEET_SECTION, context),
    ...rules("all"),
    ...rules("roles"),
    ...states(GUIDE_TEXT.coverage, COVERAGES),
    ...rules("readiness"),
    ...states(
      GUIDE_TEXT.verdict,
      VERDICTS.map((verdict) => ({ ...verdict, help: LIMIT_TEXT.verdict[verdict.id] ?? verdict.help })),
    ),
    ...states(GUIDE_TEXT.ratingState, RATING_STATES),
    ...rules("checklists"),
    ...rules("canvas"),
    ...states(GUIDE_TEXT.canvasState, CANVAS_STATES),
    ...rules("activities"),
    ...rules("data"),
    ...states(GUIDE_TEXT.observationState, OBSERVATION_STATES),
    ...rules("periods"),
    ...rules("indicators"),
    ...terms(GUIDE_TEXT.combination, COMBINATIONS),
    ...rules("methods"),
    ...states(
      GUIDE_TEXT.indicatorStatus,
      INDICATOR_STATUSES.map((status) => ({ ...status, help: LIMIT_TEXT.status[status.id] ?? status.help })),
    ),
    ...rules("tracker"),
    ...rules("late"),
    ...rules("dashboard"),
    ...terms(GUIDE_TEXT.conditionHelp, CONDITIONS),
    ...terms(GUIDE_TEXT.roleHelp, ROLES),
    ...terms(GUIDE_TEXT.missionHelp, MISSIONS),
    ...terms(GUIDE_TEXT.dimensionHelp, DIMENSIONS),
    ...terms(GUIDE_TEXT.principles, PRINCIPLES),
    ...terms(GUIDE_TEXT.collaborations, COLLABORATIONS),
    ...terms(GUIDE_TEXT.leadership, LEADERSHIP),
    ...section(
      GUIDE_TEXT.sources,
      SOURCES.map(({ credit, use }) => ({
        term: say(credit),
        text: say(use),
        termFormat: CELL_FORMATS.label,
      })),
    ),
  ];
}

function legend({ say }: Context): readonly Line[] {
  return [
    { term: say(GUIDE_TEXT.entry), text: say(GUIDE_TEXT.entryText), termFormat: CELL_FORMATS.entry },
    { term: say(GUIDE_TEXT.computed), text: say(GUIDE_TEXT.computedText), termFormat: CELL_FORMATS.computed },
    { term: Object.values(MARKS).join("  "), text: say(GUIDE_TEXT.marks), termFormat: CELL_FORMATS.label },
  ];
}

function sectionOf({ title, lines }: GuideSection, { say }: Context): readonly Row[] {
  return [
    { heading: say(title) },
    ...lines.map(({ term, text }) => ({ term: say(term), text: say(text), termFormat: CELL_FORMATS.label })),
  ];
}

function statesOf(from: readonly (StateTerm & ExplainedTerm)[], { say }: Context): readonly Line[] {
  return from.map((state) => ({
    term: `${MARKS[state.tone]} ${say(state.word)}`,
    text: say(state.help),
    termFormat: { ...CELL_FORMATS.label, fontColor: STATUS_COLOURS[state.tone] },
  }));
}

function rowsBlock(rows: readonly Row[], context: Context): CellBlock {
  return {
    row: FIRST_ROW,
    column: TERM_COLUMN,
    cells: rows.map((one) =>
      "heading" in one ? [one.heading, null] : [one.term, liveText(one.text, context)],
    ),
  };
}

/** A text whose {placeholders} are the thresholds in use. */
function liveText(text: string, context: Context): string {
  const ids = [...text.matchAll(/\{(\w+)\}/g)].map(([, id]) => id as ThresholdId);
  if (ids.length === 0) return text;
  return `=${sentence(text, Object.fromEntries(ids.map((id) => [id, thresholdInUse(id, context)])))}`;
}

/** The expression of a threshold in a sentence; a share as a percentage. */
function thresholdInUse(id: ThresholdId, { language }: Context): string {
  if (!thresholdOf(id).share) return thresholdValue(id);
  return `ROUND(100*${thresholdValue(id)},2)&"${language === "fr" ? "\u00a0%" : "%"}"`;
}

function rowFormat(row: Row, at: number): FormattedRange {
  const range = { row: at, column: TERM_COLUMN, rows: 1, columns: 1 };
  return "heading" in row
    ? { range, format: { ...CELL_FORMATS.section, vertical: "Bottom", wrap: false } }
    : { range, format: row.termFormat };
}

/** The height of the longer cell of a wrapped row: not every program fits rows by itself. */
function heightOf(row: Row): number {
  if ("heading" in row) return HEADING_HEIGHT;
  const lines = Math.max(
    Math.ceil(row.term.length / TERM_LETTERS),
    Math.ceil(row.text.replace(/\{\w+\}/g, "0.95").length / TEXT_LETTERS),
  );
  return lines * LINE_HEIGHT + PADDING;
}

/** The rows that begin a page: a section that the rest of a page cannot hold begins the next one. */
function pageBreaks(rows: readonly Row[]): readonly number[] {
  const starts = rows.flatMap((row, index) => ("heading" in row ? [index] : []));
  const breaks: number[] = [];
  let used = TITLE_HEIGHT;
  starts.forEach((start, section) => {
    const height = rows.slice(start, starts[section + 1]).reduce((sum, row) => sum + heightOf(row), 0);
    if (used + height > PRINT.pageHeight) {
      breaks.push(FIRST_ROW + start);
      used = TITLE_ROW_HEIGHT;
    }
    used += height;
  });
  return breaks;
}
