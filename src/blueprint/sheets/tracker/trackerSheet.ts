/**
 * Indicators × periods: actual values, expected values, and one partner's values; then one indicator by partner and by group,
 * and the completeness of reports.
 */
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { NAMES } from "../../names";
import type { Page } from "../../pageLayout";
import { LEAST_SCALE, namesOn, printSettings } from "../../sheetFrame";
import { SHEET_BLOCKS, SHEET_CELLS, TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { HIDDEN_WIDTH } from "../../table";
import type { FormattedRange, NameBlueprint, Rect, SheetBlueprint } from "../../types";
import { choiceCell, sumCell, SUMS } from "./choices";
import { lateReportCells } from "./lateReports";
import { lineStatuses } from "./indicatorLines";
import { completenessCells, FACTS_COLUMN, indicatorLineCells, PRINTED_COLUMNS, SUMS_COLUMN } from "./layout";
import { oneIndicatorCells, oneIndicatorChoice } from "./oneIndicator";
import { endCells, startCell } from "./periods";
import { trackerPage, trackerSections } from "./sections";

/** Widths of the printed columns; the last one is the margin before the hidden ones. */
const WIDTHS = [15.6, 28, 12, 19, ...new Array<number>(TRACKER_PERIODS).fill(10.2), 2];
const HELPER_COLUMNS = SUMS_COLUMN + SUMS.length - FACTS_COLUMN;

/** Points; at the least scale the sheet is as wide as a page of Letter or A4. */
const SIDE_MARGINS = 18;
/** The height of a page of A4 between its margins, at the least scale, in points of the sheet; Letter is higher. */
const PAGE_HEIGHT = 834;
const DEFAULT_HEIGHT = 15;

/** The sheet, made of its sections. */
export function trackerSheet(context: Context, sections = trackerSections(context)): SheetBlueprint {
  const { localize } = context;
  const page = trackerPage(sections);
  const content = page.content();
  const header = page.cellsOf("periods").row;
  return {
    id: "tracker",
    name: localize(SHEETS_HEADINGS_TEXTS).tracker.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: [...WIDTHS, ...new Array<number>(HELPER_COLUMNS).fill(HIDDEN_WIDTH)],
    rowHeights: page.rowHeights,
    ...content,
    formats: [helperFormat(page), ...content.formats],
    // Last, as in workbooks of earlier releases: the order of rules is part of the file.
    conditionals: [...content.conditionals, ...lineStatuses(page)],
    freeze: { rows: header + 1, columns: 2 },
    print: printSettings(context, {
      scale: LEAST_SCALE,
      breaks: page.breaks,
      sideMargins: SIDE_MARGINS,
      isPart: true,
      titleRows: repeatedRows(page),
      area: printedRows(page),
    }),
    protect: true,
  };
}

/**
 * The lines of the indicators. One indicator is on the scorecard; late reports are on the dashboard, and who reported what is
 * looked up on the screen.
 */
function printedRows(page: Page): Rect {
  const rows = page.has("oneIndicator") ? page.cellsOf("oneIndicator").row : page.rows;
  return { row: 0, column: 0, rows, columns: PRINTED_COLUMNS };
}

/**
 * The rows at the top of each printed page. Other sections have headers of their own, so that the header of the indicators'
 * lines is repeated only where these take more than a page.
 */
function repeatedRows(page: Page): { readonly from: number; readonly to: number } {
  const [end = page.rows] = page.breaks;
  if (!page.has("title") || heightOf(page, end) > PAGE_HEIGHT)
    return { from: 0, to: page.cellsOf("periods").row };
  const { row, rows } = page.cellsOf("title");
  return { from: row, to: row + rows - 1 };
}

/** The height of the rows above one, in points. */
function heightOf({ rowHeights }: Page, end: number): number {
  return rowHeights.reduce((sum, { row, rows = 1, height }) => {
    const above = Math.max(0, Math.min(row + rows, end) - row);
    return sum + above * (height - DEFAULT_HEIGHT);
  }, end * DEFAULT_HEIGHT);
}

/** The names of the tracker's choices, lines and sums. */
export function trackerNames(
  context: Context,
  sections = trackerSections(context),
): readonly NameBlueprint[] {
  const page = trackerPage(sections);
  const named = namesOn("tracker", context);
  return [
    named(NAMES.trackerFrequency, choiceCell(page, "frequency")),
    named(NAMES.trackerPartner, choiceCell(page, "partner")),
    named(SHEET_BLOCKS.periods.name, endCells(page)),
    named(SHEET_CELLS.periodsStart, startCell(page)),
    named(SHEET_BLOCKS.tracker.name, indicatorLineCells(page)),
    named(NAMES.trackerIndicator, oneIndicatorChoice(page, "indicator")),
    named(NAMES.trackerUntil, oneIndicatorChoice(page, "until")),
    named(SHEET_BLOCKS.oneIndicator.name, oneIndicatorCells(page).lines),
    named(SHEET_BLOCKS.oneIndicatorPeriods.name, oneIndicatorCells(page).periods),
    named(SHEET_BLOCKS.completeness.name, completenessCells(page)),
    named(SHEET_BLOCKS.lateReports.name, lateReportCells(page)),
    ...SUMS.map((id) => named(SHEET_CELLS[id], sumCell(page, id))),
  ];
}

/** All cells off the printed page look alike. */
function helperFormat(page: Page): FormattedRange {
  return {
    range: { row: 0, column: FACTS_COLUMN, rows: page.rows, columns: HELPER_COLUMNS },
    format: { fontColor: COLOURS.muted },
  };
}
