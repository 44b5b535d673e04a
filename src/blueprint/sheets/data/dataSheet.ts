import { namesOn } from "../../sheetFrame";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { NUMBER_FORMATS } from "../../cellFormats";
import { positionOrZero } from "../../lookups";
import { NAMES } from "../../names";
import type { CellBlock, NameBlueprint, Rect, SheetBlueprint } from "../../types";
import { PERIODS } from "../indicators/expected";
import { groupBlocks, groupCountFormulas, groupNames } from "../groups/groupCells";
import { latePairsBlock } from "../indicators/latePairs";
import { pairBlocks, pairCells } from "../indicators/pairs";
import { CONFLICT_CELLS, conflictFormulas, unlistedConflictsFormula } from "./conflicts";
import { observationFormulas } from "./formulas";
import { withPlausibleValues } from "./plausibleValues";
import { entrySheet } from "../entrySheet";
import { CONFLICT_CELLS_AT, PERIOD_NUMBERS_ACROSS_AT } from "../lists";

const NEW_ROWS = 12;

const WIDTHS = { usable: 11, state: 20 };

/** What the partners reported. */
export function dataSheet(context: Context): SheetBlueprint {
  const sheet = entrySheet(
    {
      sheet: "data",
      id: "Observations",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: observationFormulas(context),
      numberFormats: { usable: NUMBER_FORMATS.value },
      frozen: 3,
      isLong: true,
      // The rows fill many pages, and the tracker has their figures.
      isPrinted: false,
    },
    context,
  );
  return withPlausibleValues(sheet, context);
}

/**
 * The sheet Lists with the cells that every row of the table reads: the codes in conflict, one below the other, and right
 * of the first ones the chosen partner's row, the rows in conflict that are not listed, whether the reporting plan has
 * several rows for a pair, whether any report is excused, whether any group is listed, and whether any report is by group.
 * Next to the table they would be deleted with rows of observations.
 */
export function addConflictCells(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const { row, column } = CONFLICT_CELLS_AT;
  const chosen = positionOrZero(entryText(NAMES.trackerPartner), context.refs.column("Partners", "key"));
  const codes = conflictFormulas(context, { row: row + 1, column, rows: CONFLICT_CELLS, columns: 1 });
  const pairs = context.refs.column("ReportingPlan", "pair");
  const excused = `=MIN(${context.refs.column("Observations", "expectedDayKey")})<0`;
  const others = [
    `=${chosen}`,
    unlistedConflictsFormula(context),
    `=ISNUMBER(MODE(${pairs}))`,
    excused,
    ...groupCountFormulas(context).map(([, formula]) => formula),
  ];
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
      ...pairBlocks(context),
      latePairsBlock(context),
      ...groupBlocks(context),
    ],
  };
}

/** Where the numbers of periods are, below each other and beside each other. */
export function periodNumberCells(): { readonly numbersDown: Rect; readonly numbersAcross: Rect } {
  const { row, column } = CONFLICT_CELLS_AT;
  return {
    numbersDown: { row: row + 1, column: column + 2, rows: PERIODS + 2, columns: 1 },
    numbersAcross: { ...PERIOD_NUMBERS_ACROSS_AT, rows: 1, columns: PERIODS + 2 },
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

/** The names of those cells. */
export function dataNames(context: Context): readonly NameBlueprint[] {
  const at = CONFLICT_CELLS_AT;
  const pairs = pairCells(context);
  const namedRect = namesOn("lists", context);
  const named = (name: string, row: number, column: number, rows: number, columns = 1) =>
    namedRect(name, { row, column, rows, columns });
  return [
    named(NAMES.conflictCodes, at.row + 1, at.column, CONFLICT_CELLS),
    named(NAMES.chosenPartner, at.row + 1, at.column + 1, 1),
    named(NAMES.unlistedConflicts, at.row + 2, at.column + 1, 1),
    named(NAMES.hasPlanRepeats, at.row + 3, at.column + 1, 1),
    named(NAMES.hasExcused, at.row + 4, at.column + 1, 1),
    ...groupCountFormulas(context).map(([name], index) => named(name, at.row + 5 + index, at.column + 1, 1)),
    named(NAMES.periodNumbers, at.row + 1, at.column + 2, PERIODS + 1),
    named(NAMES.periodNumbersAndNext, at.row + 1, at.column + 2, PERIODS + 2),
    named(NAMES.threePlaces, at.row + 2, at.column + 2, 3),
    named(
      NAMES.periodNumbersAcross,
      PERIOD_NUMBERS_ACROSS_AT.row,
      PERIOD_NUMBERS_ACROSS_AT.column,
      1,
      PERIODS + 2,
    ),
    namedRect(NAMES.expectedFrom, pairs.expectedFrom),
    namedRect(NAMES.dueAfter, pairs.dueAfter),
    namedRect(NAMES.dueUntil, pairs.dueUntil),
    namedRect(NAMES.latePairs, pairs.late),
    namedRect(NAMES.pairPartners, pairs.partners),
    namedRect(NAMES.pairLeft, pairs.left),
    namedRect(NAMES.pairIndicators, pairs.indicators),
    namedRect(NAMES.pairFacts, pairs.facts),
    ...groupNames(context).map(([name, rect]) => namedRect(name, rect)),
  ];
}
