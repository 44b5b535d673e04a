import { CANVAS_STATES, DIMENSIONS } from "../../catalogue/canvas";
import { INDICATOR_STATUSES, OBSERVATION_STATES } from "../../catalogue/measurement";
import { COVERAGES, ROLES } from "../../catalogue/roles";
import { SOURCES } from "../../catalogue/sources";
import { MARKS, type ExplainedTerm, type StateTerm, type Text } from "../../catalogue/term";
import type { Context } from "../context";
import { COLOURS, LOOKS, STATE_COLOURS } from "../look";
import { printOf } from "../page";
import { GUIDE_TEXT, RULE_SECTIONS, SHEET_SECTION, type GuideSection } from "../text/guide";
import { SHEETS } from "../text/sheets";
import type { CellBlock, Look, LookedBox, SheetBlueprint } from "../types";

const TERMS = 1;
const WIDTHS = [2, 38, 104, 2];
const LINE_HEIGHT = 15.5;
const PADDING = 5;
/** How many letters fit on a line of each column, with a margin for wide ones. */
const TERM_LETTERS = 36;
const TEXT_LETTERS = 112;

interface Line {
  readonly term: string;
  readonly text: string;
  readonly termLook: Look;
}

/** A heading, or a line of a term and its text. */
type Row = { readonly heading: string } | Line;

/** How the workbook is used, and every rule in plain words. */
export function guideSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const rows = guideRows(context);
  const first = 3;
  return {
    id: "guide",
    name: say(SHEETS.guide.name),
    tabColor: COLOURS.quiet,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [
      { row: 0, height: 32 },
      ...rows.map((row, index) => ({ row: first + index, height: heightOf(row) })),
    ],
    blocks: [
      { row: 0, column: TERMS, cells: [[say(SHEETS.guide.title)], [say(SHEETS.guide.lead)]] },
      rowsBlock(first, rows),
    ],
    looks: [
      { box: { row: 0, column: TERMS, rows: 1, columns: 1 }, look: LOOKS.title },
      { box: { row: 1, column: TERMS, rows: 1, columns: 1 }, look: { fontColor: COLOURS.quiet } },
      { box: { row: first, column: TERMS, rows: rows.length, columns: 2 }, look: LOOKS.wrapped },
      ...rows.map((row, index) => rowLook(row, first + index)),
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: 1, columns: 0 },
    print: printOf(context),
    protect: true,
  };
}

function guideRows(context: Context): readonly Row[] {
  const { say } = context;
  const section = (text: Text, lines: readonly Line[]): readonly Row[] => [{ heading: say(text) }, ...lines];
  const terms = (from: readonly ExplainedTerm[]) =>
    from.map((term) => ({ term: say(term.word), text: say(term.help), termLook: LOOKS.label }));
  return [
    ...section(GUIDE_TEXT.legend, [
      {
        term: say(GUIDE_TEXT.entry),
        text: say(GUIDE_TEXT.entryText),
        termLook: LOOKS.entry,
      },
      { term: say(GUIDE_TEXT.computed), text: say(GUIDE_TEXT.computedText), termLook: LOOKS.computed },
    ]),
    ...sectionOf(SHEET_SECTION, context),
    ...sectionOf(RULE_SECTIONS.roles, context),
    ...section(GUIDE_TEXT.coverage, states(COVERAGES, context)),
    ...sectionOf(RULE_SECTIONS.canvas, context),
    ...section(GUIDE_TEXT.canvasState, states(CANVAS_STATES, context)),
    ...sectionOf(RULE_SECTIONS.data, context),
    ...section(GUIDE_TEXT.observationState, states(OBSERVATION_STATES, context)),
    ...sectionOf(RULE_SECTIONS.indicators, context),
    ...section(GUIDE_TEXT.indicatorStatus, states(INDICATOR_STATUSES, context)),
    ...section(GUIDE_TEXT.roleHelp, terms(ROLES)),
    ...section(GUIDE_TEXT.dimensionHelp, terms(DIMENSIONS)),
    ...section(
      GUIDE_TEXT.sources,
      SOURCES.map(({ credit, use }) => ({ term: say(credit), text: say(use), termLook: LOOKS.label })),
    ),
  ];
}

function sectionOf({ title, lines }: GuideSection, { say }: Context): readonly Row[] {
  return [
    { heading: say(title) },
    ...lines.map(({ term, text }) => ({ term: say(term), text: say(text), termLook: LOOKS.label })),
  ];
}

function states(from: readonly (StateTerm & ExplainedTerm)[], { say }: Context): readonly Line[] {
  return from.map((state) => ({
    term: `${MARKS[state.tone]} ${say(state.word)}`,
    text: say(state.help),
    termLook: { ...LOOKS.label, fontColor: STATE_COLOURS[state.tone] },
  }));
}

function rowsBlock(row: number, rows: readonly Row[]): CellBlock {
  return {
    row,
    column: TERMS,
    cells: rows.map((one) => ("heading" in one ? [one.heading, null] : [one.term, one.text])),
  };
}

function rowLook(row: Row, at: number): LookedBox {
  const box = { row: at, column: TERMS, rows: 1, columns: 1 };
  return "heading" in row
    ? { box, look: { ...LOOKS.section, vertical: "Bottom", wrap: false } }
    : { box, look: row.termLook };
}

/** Wrapped rows get the height of their longer cell: not every program fits rows by itself. */
function heightOf(row: Row): number {
  if ("heading" in row) return 34;
  const lines = Math.max(
    Math.ceil(row.term.length / TERM_LETTERS),
    Math.ceil(row.text.length / TEXT_LETTERS),
  );
  return lines * LINE_HEIGHT + PADDING;
}
