import { CANVAS_STATES, DIMENSIONS } from "../../catalogue/canvas";
import { FRAMEWORK_SOURCES, FRAMEWORKS } from "../../catalogue/frameworks";
import { CONDITIONS } from "../../catalogue/initiative";
import { COMBINATIONS, INDICATOR_STATUSES, OBSERVATION_STATES } from "../../catalogue/measurement";
import { COLLABORATIONS, LEADERSHIP, PRINCIPLES } from "../../catalogue/principles";
import { RATING_STATES, VERDICTS } from "../../catalogue/readiness";
import { COVERAGES } from "../../catalogue/roles";
import { SOURCES } from "../../catalogue/sources";
import { STATUS_ICONS, type ExplainedTerm, type StatusTerm } from "../../catalogue/term";
import type { Context } from "../context";
import { COLOURS, CELL_FORMATS, STATUS_COLOURS } from "../cellFormats";
import { thresholdValue } from "../names";
import { dateline, TITLE_ROW, unprintedSettings } from "../sheetFrame";
import { sentenceFormula } from "../sentences";
import type { Language } from "../../languages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { SHEETS_GUIDE_TEXTS } from "../../languages/texts/sheets/guide";
import { SHEETS_GUIDE_RULES_TEXTS } from "../../languages/texts/sheets/guideRules";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import { thresholdOf, type ThresholdId } from "../thresholds";
import type { CellBlock, CellFormat, FormattedRange, SheetBlueprint } from "../types";

const TERM_COLUMN = 1;
const FIRST_ROW = 3;
const WIDTHS = [2, 34, 94, 2];
const LINE_HEIGHT = 15.5;
const PADDING = 4;
const HEADING_HEIGHT = 32;
/** The number of characters that fit on a line of each column, with a margin for wide ones. */
const TERM_LETTERS = 34;
const TEXT_LETTERS = 108;
/**
 * The print settings; `pageHeight` is the number of points that fit on a page of Letter or A4 at this scale, the
 * smaller of both.
 */
const PRINT = { scale: 70, pageHeight: 959 };
/** The height of the rows above the first section, and of the title row repeated on every page. */
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

/** The guide: how to use the workbook, and every rule in plain words. */
export function guideSheet(context: Context): SheetBlueprint {
  const { localize } = context;
  const rows = guideRows(context);
  const { block, format } = dateline(context, TERM_COLUMN + 1);
  return {
    id: "guide",
    name: localize(SHEETS_HEADINGS_TEXTS).guide.name,
    tabColor: COLOURS.muted,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [
      { row: 0, height: TITLE_ROW_HEIGHT },
      ...rows.map((row, index) => ({ row: FIRST_ROW + index, height: heightOf(row) })),
    ],
    blocks: [
      {
        row: 0,
        column: TERM_COLUMN,
        cells: [[localize(SHEETS_HEADINGS_TEXTS).guide.title], [localize(SHEETS_HEADINGS_TEXTS).guide.lead]],
      },
      block,
      rowsBlock(rows, context),
    ],
    formats: [
      { range: { row: 0, column: TERM_COLUMN, rows: 1, columns: 1 }, format: CELL_FORMATS.title },
      format,
      { range: { row: 1, column: TERM_COLUMN, rows: 1, columns: 1 }, format: { fontColor: COLOURS.muted } },
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
      ...unprintedSettings(context, WIDTHS.length, {
        titleRows: TITLE_ROW,
        scale: PRINT.scale,
        breaks: pageBreaks(rows),
      }),
      orientation: "Portrait",
    },
    protect: true,
  };
}

function guideRows(context: Context): readonly Row[] {
  const { localize } = context;
  const { headings, sheets } = localize(SHEETS_GUIDE_TEXTS);
  const { sections, status, verdict } = localize(SHEETS_GUIDE_RULES_TEXTS);
  const section = (heading: string, lines: readonly Line[]): readonly Row[] => [{ heading }, ...lines];
  const terms = (heading: string, list: readonly ExplainedTerm[]) =>
    section(
      heading,
      list.map(({ label, help }) => lineOf(localize(label), localize(help))),
    );
  /** `liveHelps` has the help texts that state the threshold in use, by status. */
  const statuses = (
    heading: string,
    list: readonly (StatusTerm & ExplainedTerm)[],
    liveHelps: Readonly<Record<string, string>> = {},
  ) =>
    section(
      heading,
      list.map(({ id, label, help, tone }) => ({
        term: `${STATUS_ICONS[tone]} ${localize(label)}`,
        text: liveHelps[id] ?? localize(help),
        termFormat: { ...CELL_FORMATS.label, fontColor: STATUS_COLOURS[tone] },
      })),
    );
  const rules = (topic: RuleTopic) => sectionOf(sections[topic]);
  return [
    { heading: headings.legend },
    ...legend(context),
    ...sectionOf(sheets),
    ...rules("all"),
    ...rules("roles"),
    ...statuses(headings.coverage, COVERAGES),
    ...rules("readiness"),
    ...statuses(headings.verdict, VERDICTS, verdict),
    ...statuses(headings.ratingState, RATING_STATES),
    ...rules("checklists"),
    ...rules("canvas"),
    ...statuses(headings.canvasState, CANVAS_STATES),
    ...rules("activities"),
    ...rules("data"),
    ...statuses(headings.observationState, OBSERVATION_STATES),
    ...rules("periods"),
    ...rules("indicators"),
    ...terms(headings.combination, COMBINATIONS),
    ...rules("methods"),
    ...statuses(headings.indicatorStatus, INDICATOR_STATUSES, status),
    ...rules("tracker"),
    ...rules("late"),
    ...rules("dashboard"),
    ...terms(headings.conditionHelp, CONDITIONS),
    ...FRAMEWORKS.flatMap(({ rolesTitle, roles }) => terms(localize(rolesTitle), roles)),
    ...terms(headings.dimensionHelp, DIMENSIONS),
    ...terms(headings.principles, PRINCIPLES),
    ...terms(headings.collaborations, COLLABORATIONS),
    ...terms(headings.leadership, LEADERSHIP),
    ...section(
      headings.sources,
      [...SOURCES, ...FRAMEWORK_SOURCES].map(({ credit, use }) => lineOf(localize(credit), localize(use))),
    ),
  ];
}

type RuleTopic = keyof (typeof SHEETS_GUIDE_RULES_TEXTS)[Language]["sections"];

function lineOf(term: string, text: string): Line {
  return { term, text, termFormat: CELL_FORMATS.label };
}

function legend({ localize }: Context): readonly Line[] {
  const { entry, entryText, computed, computedText, marks } = localize(SHEETS_GUIDE_TEXTS).headings;
  return [
    // It only looks as such a cell does: nobody chooses here.
    { term: entry, text: entryText, termFormat: { ...CELL_FORMATS.entry, locked: true } },
    { term: computed, text: computedText, termFormat: CELL_FORMATS.computed },
    lineOf(Object.values(STATUS_ICONS).join("  "), marks),
  ];
}

/** A section of the texts: a title, and lines in their order. */
function sectionOf(section: {
  readonly title: string;
  readonly lines: Readonly<Record<string, { readonly term: string; readonly text: string }>>;
}): readonly Row[] {
  const lines = Object.values(section.lines);
  return [{ heading: section.title }, ...lines.map(({ term, text }) => lineOf(term, text))];
}

function rowsBlock(rows: readonly Row[], context: Context): CellBlock {
  return {
    row: FIRST_ROW,
    column: TERM_COLUMN,
    cells: rows.map((row) =>
      "heading" in row ? [row.heading, null] : [row.term, liveText(row.text, context)],
    ),
  };
}

/** A text whose {placeholders} are the thresholds in use: a formula. */
function liveText(text: string, context: Context): string {
  const ids = [...text.matchAll(/\{(\w+)\}/g)].map(([, id]) => id as ThresholdId);
  if (ids.length === 0) return text;
  return `=${sentenceFormula(text, Object.fromEntries(ids.map((id) => [id, thresholdInUse(id, context)])))}`;
}

/** The threshold in use, as an expression; a share as a percentage. */
function thresholdInUse(id: ThresholdId, { language }: Context): string {
  if (!thresholdOf(id).share) return thresholdValue(id);
  return `ROUND(100*${thresholdValue(id)},2)&"${LANGUAGE_FORMATS[language].percentSign}"`;
}

function rowFormat(row: Row, sheetRow: number): FormattedRange {
  const range = { row: sheetRow, column: TERM_COLUMN, rows: 1, columns: 1 };
  return "heading" in row
    ? { range, format: { ...CELL_FORMATS.section, vertical: "Bottom", wrap: false } }
    : { range, format: row.termFormat };
}

/** Wrapped rows get the height of their longer cell: not every program adjusts row heights automatically. */
function heightOf(row: Row): number {
  if ("heading" in row) return HEADING_HEIGHT;
  const lines = Math.max(
    Math.ceil(row.term.length / TERM_LETTERS),
    Math.ceil(row.text.replace(/\{\w+\}/g, "0.95").length / TEXT_LETTERS),
  );
  return lines * LINE_HEIGHT + PADDING;
}

/** The rows that begin a page: a section that does not fit on the rest of a page begins the next one. */
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
