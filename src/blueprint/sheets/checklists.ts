import { CHECKLIST } from "../../catalogue/checklist";
import { PHASES } from "../../catalogue/initiative";
import type { Context } from "../context";
import { rangeAddress, cellAddress, entryText, quoted } from "../formula";
import { COLOURS, CELL_FORMATS } from "../cellFormats";
import { positionInExpressions, positionInList } from "../lookups";
import { itemName, listName, NAMES, profileName } from "../names";
import { columnsArea, LEAST_SCALE, namesOn, printSettings } from "../sheetFrame";
import { sentenceFormula } from "../sentences";
import { SHEET_BLOCKS } from "../sheetRanges";
import { visibleColumnCount, type Formulas } from "../table";
import { entrySheet } from "./entrySheet";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { SHEETS_CHECKLISTS_TEXTS } from "../../languages/texts/sheets/checklists";
import type { Rect, CellBlock, FormattedRange, NameBlueprint, SheetBlueprint } from "../types";
import { idsOf, positionOf } from "../../model/vocabulary";

const SUMMARY_ROW = 3;
const SECTION_IDS = idsOf("section");
/** The progress of each checklist, and in the last row the progress of the current phase. */
const PROGRESS_CELLS: Rect = { row: SUMMARY_ROW + 1, column: 1, rows: SECTION_IDS.length + 1, columns: 4 };
const SHARE_COLUMN = PROGRESS_CELLS.column + PROGRESS_CELLS.columns;
const PHASE_ROW = PROGRESS_CELLS.row + SECTION_IDS.length;
const HEADER_ROW = PHASE_ROW + 2;

const HELPER_COLUMN = visibleColumnCount("Checklist");
/** The position of the current phase, in a hidden column. */
const CURRENT_PHASE: Rect = { row: PHASE_ROW, column: HELPER_COLUMN, rows: 1, columns: 1 };
/** The method's success factors, one row per phase, in the hidden columns above it. */
const FACTORS = PHASES.map(({ id }) => CHECKLIST.filter(({ phase }) => phase === id));
const KNOWN_FACTORS: Rect = {
  row: PROGRESS_CELLS.row,
  column: HELPER_COLUMN,
  rows: FACTORS.length,
  columns: Math.max(...FACTORS.map(({ length }) => length)),
};
/** Few, so that the lists print on one page. */
const SPARE_LINES = 1;
const HEADER_HEIGHT = 22;

const STATE = { notStarted: 1, underWay: 2, done: 3 } as const;
const BAR_LENGTH = 10;

/** The checklists of each step. */
export function checklistsSheet(context: Context): SheetBlueprint {
  const frame = entrySheet(
    {
      sheet: "checklists",
      id: "Checklist",
      widths: {},
      headerRow: HEADER_ROW,
      headerHeight: HEADER_HEIGHT,
      minimumRows: CHECKLIST.length + SPARE_LINES,
      formulas: checklistFormulas(context),
      frozen: 0,
    },
    context,
  );
  return {
    ...frame,
    rowHeights: [
      ...frame.rowHeights,
      { row: SUMMARY_ROW, height: 24 },
      { row: PROGRESS_CELLS.row, rows: PROGRESS_CELLS.rows, height: 15 },
      { row: HEADER_ROW - 1, height: 6 },
    ],
    blocks: [...frame.blocks, ...blocks(context)],
    formats: [...frame.formats, ...cellFormats()],
    // The summary and the header together would leave little of a small screen.
    freeze: { rows: 1, columns: 0 },
    print: printSettings(context, {
      scale: LEAST_SCALE,
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(HELPER_COLUMN),
    }),
  };
}

/** The names of the cells above the table. */
export function checklistsNames(context: Context): readonly NameBlueprint[] {
  const named = namesOn("checklists", context);
  return [named(SHEET_BLOCKS.checklists.name, PROGRESS_CELLS)];
}

function checklistFormulas({ refs: { thisRow, rowNumber }, language }: Context): Formulas {
  const thisCell = (id: string) => thisRow("Checklist", id);
  // A row whose phase label was renamed belongs to the phase that the method assigns to its item.
  const isFactorOf = (index: number) => {
    const phaseFactors = rangeAddress({ ...KNOWN_FACTORS, row: KNOWN_FACTORS.row + index, rows: 1 });
    return `SUMPRODUCT(--(${phaseFactors}=${thisCell("itemKey")}))`;
  };
  const factorNumber = FACTORS.reduceRight(
    (rest, _, index) => `IF(${isFactorOf(index)}>0,${index + 1},${rest})`,
    "0",
  );
  const phaseOfFactor = `IF(${thisCell("sectionRow")}=${positionOf("section", "success")},${factorNumber},0)`;
  const isState = (id: "underWay" | "done") =>
    `${entryText(thisCell("state"))}=${itemName("checkState", id)}`;
  return {
    itemKey: `=${entryText(thisCell("item"))}`,
    line: `=${rowNumber("Checklist")}`,
    sectionRow: `=IF(${thisCell("itemKey")}="",0,${positionInList("section", entryText(thisCell("section")))})`,
    phaseRow: `=${phaseNumber(entryText(thisCell("phase")), language, phaseOfFactor)}`,
    stateRow:
      `=IF(${thisCell("sectionRow")}=0,0,IF(${isState("done")},` +
      `IF(ISNUMBER(${thisCell("date")}),IF(INT(${thisCell("date")})>${NAMES.asOf},${STATE.underWay},${STATE.done}),${STATE.done}),` +
      `IF(${isState("underWay")},${STATE.underWay},${STATE.notStarted})))`,
  };
}

/**
 * The position of a phase by its label, or by its default label if the custom label was renamed later; else
 * `otherwise`.
 */
function phaseNumber(text: string, language: Context["language"], otherwise = "0"): string {
  const ownLabels = PHASES.map((_, index) => `INDEX(${listName("phase")},${index + 1})`);
  const commonLabels = PHASES.map(({ label }) => quoted(label[language]));
  return positionInExpressions(ownLabels, text, positionInExpressions(commonLabels, text, otherwise));
}

function blocks(context: Context): readonly CellBlock[] {
  const { localize, language } = context;
  const headers = ["progress", "checklist", "done", "underWay", "all", "share"] as const;
  return [
    { row: SUMMARY_ROW, column: 0, cells: [headers.map((id) => localize(SHEETS_CHECKLISTS_TEXTS)[id])] },
    { ...PROGRESS_CELLS, cells: progressRows(context) },
    {
      row: PROGRESS_CELLS.row,
      column: SHARE_COLUMN,
      cells: Array.from({ length: PROGRESS_CELLS.rows }, (_, index) => [
        bar(PROGRESS_CELLS.row + index, context),
      ]),
    },
    {
      ...KNOWN_FACTORS,
      cells: FACTORS.map((factors) => factors.map(({ label }) => label[language])),
    },
    { ...CURRENT_PHASE, cells: [[`=${phaseNumber(entryText(profileName("phase")), language)}`]] },
  ];
}

/** The numbers of done, under-way and all lines of each checklist and of the current phase's success factors. */
function progressRows({ localize, refs: { column } }: Context): CellBlock["cells"] {
  const phase = rangeAddress(CURRENT_PHASE);
  const all = (id: string) => column("Checklist", id);
  const row = (label: string, section: number, extraCriteria = "") => {
    const lines = `${all("sectionRow")},${section}${extraCriteria}`;
    const inState = (state: number) => `=COUNTIFS(${lines},${all("stateRow")},${state})`;
    return [label, inState(STATE.done), inState(STATE.underWay), `=COUNTIFS(${lines})`];
  };
  const phaseLabel = sentenceFormula(localize(SHEETS_CHECKLISTS_TEXTS).phase, {
    phase: `INDEX(${listName("phase")},${phase})`,
  });
  return [
    ...SECTION_IDS.map((_, index) => row(`=INDEX(${listName("section")},${index + 1})`, index + 1)),
    row(
      `=IF(${phase}=0,${quoted(localize(SHEETS_CHECKLISTS_TEXTS).noPhase)},${phaseLabel})`,
      positionOf("section", "success"),
      // A line without a phase has position 0, so -1 matches no line when there is no phase.
      `,${all("phaseRow")},IF(${phase}=0,-1,${phase})`,
    ),
  ];
}

/** A text progress bar of ten characters, then the percentage. */
function bar(row: number, { language }: Context): string {
  const done = cellAddress(row, PROGRESS_CELLS.column + SHEET_BLOCKS.checklists.columns.done);
  const all = cellAddress(row, PROGRESS_CELLS.column + SHEET_BLOCKS.checklists.columns.all);
  const parts = `INT(${BAR_LENGTH}*${done}/${all})`;
  const percent = quoted(LANGUAGE_FORMATS[language].percentSign);
  return (
    `=IF(${all}=0,"",REPT("█",${parts})&REPT("░",${BAR_LENGTH}-${parts})&"  "&` +
    `INT(100*${done}/${all})&${percent})`
  );
}

function cellFormats(): readonly FormattedRange[] {
  const right = { horizontal: "Right", indent: 1 } as const;
  const rect = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });
  return [
    { range: rect(SUMMARY_ROW, 0), format: CELL_FORMATS.section },
    {
      range: rect(SUMMARY_ROW, PROGRESS_CELLS.column, 1, PROGRESS_CELLS.columns + 1),
      format: CELL_FORMATS.header,
    },
    { range: rect(SUMMARY_ROW, PROGRESS_CELLS.column + 1, 1, PROGRESS_CELLS.columns - 1), format: right },
    {
      range: rect(PROGRESS_CELLS.row, PROGRESS_CELLS.column, PROGRESS_CELLS.rows, PROGRESS_CELLS.columns + 1),
      format: { ...CELL_FORMATS.computed, vertical: "Center" },
    },
    {
      range: rect(
        PROGRESS_CELLS.row,
        PROGRESS_CELLS.column + 1,
        PROGRESS_CELLS.rows,
        PROGRESS_CELLS.columns - 1,
      ),
      format: { ...right, numberFormat: "0" },
    },
    {
      range: rect(PROGRESS_CELLS.row, SHARE_COLUMN, PROGRESS_CELLS.rows, 1),
      format: { fontColor: COLOURS.accent },
    },
    // Wrapped, a text of a hidden column never runs over into the next one.
    { range: KNOWN_FACTORS, format: { wrap: true } },
  ];
}
