import type { Context } from "../../context";
import { absoluteColumn, absoluteRow, entryText, rangeReference } from "../../formula";
import { NUMBER_FORMATS } from "../../cellFormats";
import { positionOrZero } from "../../lookups";
import { NAMES } from "../../names";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { CellBlock, CellInput, NameBlueprint, Rect, SheetBlueprint } from "../../types";
import { PERIODS } from "../indicators/expected";
import { LATE_HEADER_ROWS, latePairsBlock } from "../indicators/latePairs";
import { trackerRoom } from "../tracker/layout";
import { CONFLICT_CELLS, conflictFormulas, unlistedConflictsFormula } from "./conflicts";
import { observationFormulas } from "./formulas";
import { entrySheet } from "../entrySheet";
import { CONFLICT_CELLS_AT, FIRST_REPORTS_AT, PERIOD_NUMBERS_ACROSS_AT } from "../lists";
import { DAY_FACTOR, firstReportAfter, pairKey } from "./keys";

const NEW_ROWS = 12;

const WIDTHS = { usable: 14, state: 29 };

/** What the partners reported. */
export function dataSheet(context: Context): SheetBlueprint {
  return entrySheet(
    {
      sheet: "data",
      id: "Observations",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: observationFormulas(context, NAMES.chosenPartner),
      numberFormats: { usable: NUMBER_FORMATS.value },
      frozen: 3,
    },
    context,
  );
}

/**
 * The sheet Lists with the cells that every row of the table reads: the codes in conflict, one below the other, and right
 * of the first ones the chosen partner's row, the rows in conflict that are not listed, and whether the reporting plan has
 * several rows for a pair. Next to the table they would be deleted with rows of observations.
 */
export function addConflictCells(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const { row, column } = CONFLICT_CELLS_AT;
  const chosen = positionOrZero(entryText(NAMES.trackerPartner), context.refs.column("Partners", "key"));
  const codes = conflictFormulas(context, { row: row + 1, column, rows: CONFLICT_CELLS, columns: 1 });
  const pairs = context.refs.column("ReportingPlan", "pair");
  const others = [`=${chosen}`, unlistedConflictsFormula(context), `=ISNUMBER(MODE(${pairs}))`];
  const block: CellBlock = {
    row,
    column,
    cells: [
      ["conflictCodes", "chosenPartner"],
      ...codes.map(([code = null], index) => [code, others[index] ?? null]),
    ],
  };
  return {
    ...lists,
    blocks: [
      ...lists.blocks,
      block,
      ...periodNumberBlocks(),
      firstReportsBlock(context),
      latePairsBlock(context, latePairCells(context), firstReportCells(context)),
    ],
  };
}

/** The numbers of periods, below each other and beside each other. */
function periodNumberBlocks(): readonly CellBlock[] {
  const numbers = Array.from({ length: PERIODS + 2 }, (_, number) => number);
  const { row, column } = CONFLICT_CELLS_AT;
  return [
    { row, column: column + 2, cells: [["periodNumbers"], ...numbers.map((number) => [number])] },
    { ...PERIOD_NUMBERS_ACROSS_AT, cells: [numbers] },
  ];
}

/**
 * The first report of each pair of partner and indicator, for as many of both as the tracker has room for: the partners'
 * rows and the days on which they left, then a column for each row of Indicators. Indicators with a plan have no first
 * reports: the plan says who is expected.
 */
function firstReportsBlock({ file, refs }: Context): CellBlock {
  const room = trackerRoom(file);
  const { row, column } = FIRST_REPORTS_AT;
  const [indicators, partners] = [refs.column("Indicators", "line"), refs.column("Partners", "key")];
  const planned = refs.column("Indicators", "planned");
  const lines = Array.from({ length: room.indicators }, (_, index) => index + 1);
  return {
    row,
    column,
    cells: [
      ["partnerRow", "leftDay", ...lines],
      ...Array.from({ length: room.partners }, (_, index): CellInput[] => {
        const number = absoluteColumn(row + 1 + index, column);
        const isMissing = `IF(${number}>ROWS(${partners}),TRUE,INDEX(${partners},${number})="")`;
        const left = `INDEX(${refs.column("Partners", "leftDay")},${number})`;
        return [
          index + 1,
          `=IF(${number}>ROWS(${partners}),0,${left})`,
          ...lines.map((line) => {
            const indicator = absoluteRow(row, column + 1 + line);
            return `=IF(OR(${isMissing},${indicator}>ROWS(${indicators}),INDEX(${planned},MIN(${indicator},ROWS(${planned})))>0),${DAY_FACTOR},${firstReportAfter(refs, pairKey(indicator, number))})`;
          }),
        ];
      }),
    ],
  };
}

/** The cells with the first reports, without what is beside and above them. */
function firstReportCells({ file }: Context): Rect {
  const room = trackerRoom(file);
  const { row, column } = FIRST_REPORTS_AT;
  return { row: row + 1, column: column + 2, rows: room.partners, columns: room.indicators };
}

/** The cells of the late pairs, below them. */
function latePairCells(context: Context): Rect {
  const { row, rows, columns } = firstReportCells(context);
  return { row: row + rows + 1 + LATE_HEADER_ROWS, column: FIRST_REPORTS_AT.column + 1, rows, columns };
}

/** The names of those cells. */
export function dataNames(context: Context): readonly NameBlueprint[] {
  const at = CONFLICT_CELLS_AT;
  const first = firstReportCells(context);
  const late = latePairCells(context);
  const named = (name: string, row: number, column: number, rows: number, columns = 1) => ({
    name,
    formula: rangeReference(context.localize(SHEETS_HEADINGS_TEXTS).lists.name, {
      row,
      column,
      rows,
      columns,
    }),
  });
  return [
    named(NAMES.conflictCodes, at.row + 1, at.column, CONFLICT_CELLS),
    named(NAMES.chosenPartner, at.row + 1, at.column + 1, 1),
    named(NAMES.unlistedConflicts, at.row + 2, at.column + 1, 1),
    named(NAMES.hasPlanRepeats, at.row + 3, at.column + 1, 1),
    named(NAMES.periodNumbers, at.row + 1, at.column + 2, PERIODS + 1),
    named(NAMES.periodNumbersAndNext, at.row + 1, at.column + 2, PERIODS + 2),
    named(
      NAMES.periodNumbersAcross,
      PERIOD_NUMBERS_ACROSS_AT.row,
      PERIOD_NUMBERS_ACROSS_AT.column,
      1,
      PERIODS + 2,
    ),
    named(NAMES.keptPartners, first.row, first.column - 2, first.rows),
    named(NAMES.keptLeft, first.row, first.column - 1, first.rows),
    named(NAMES.firstReports, first.row, first.column, first.rows, first.columns),
    named(NAMES.latePairs, late.row, late.column, late.rows, late.columns),
    named(NAMES.latePairsIndicators, late.row - LATE_HEADER_ROWS, late.column, 1, late.columns),
    named(NAMES.latePairsPartners, late.row, late.column - 1, late.rows),
  ];
}
