/** Where everything stands on the tracker, zero-based: what is printed at the left, what formulas read behind it. */
import type { InitiativeFile } from "../../../model/initiative";
import { TRACKER_PERIODS } from "../../sheetRanges";
import type { Rect } from "../../types";

/** Code, indicator, unit, line; then the periods. */
export const FIRST_PERIOD = 4;
export const PRINTED_COLUMNS = FIRST_PERIOD + TRACKER_PERIODS;
export const LINE = FIRST_PERIOD - 1;

/** Actual, expected path, chosen partner. */
export const LINES = 3;

export const ROWS = { choices: 3, summary: 5, header: 7, first: 8 } as const;
/** The two cells that people may change on this protected sheet. */
export const CHOICES = {
  frequency: { row: ROWS.choices, column: 1 },
  partner: { row: ROWS.choices, column: LINE + 1 },
} as const;

/** Behind the page, from the left: what is known of an indicator, then two copies of the periods. */
export const FACTS = PRINTED_COLUMNS + 1;
const FACT_COLUMNS = 4;
/** In the lines of indicators, keys; in those of partners, reports up to each end and before the first period. */
export const KEYS = FACTS + FACT_COLUMNS;
export const DUE = KEYS + TRACKER_PERIODS + 1;
/** A column an indicator: own periods due, and which partner reports it. */
export const PAIRS = DUE + TRACKER_PERIODS + 1;

/** What depends on how many indicators and partners the sheet has room for. */
export interface TrackerLayout {
  readonly indicators: number;
  readonly partners: number;
  readonly tracker: Rect;
  readonly completenessTitle: number;
  readonly completeness: Rect;
  readonly note: number;
}

const INDICATORS = { least: 16, spare: 6 };
const PARTNERS = { least: 16, spare: 6 };

/** The layout for an initiative: room for those it has and some more. */
export function trackerLayout(file: InitiativeFile): TrackerLayout {
  const indicators = Math.max(INDICATORS.least, file.indicators.length + INDICATORS.spare);
  const partners = Math.max(PARTNERS.least, file.partners.length + PARTNERS.spare);
  const rows = indicators * LINES;
  const completenessTitle = ROWS.first + rows + 1;
  const firstPartner = completenessTitle + 2;
  return {
    indicators,
    partners,
    tracker: { row: ROWS.first, column: 0, rows, columns: PRINTED_COLUMNS },
    completenessTitle,
    completeness: { row: firstPartner, column: LINE, rows: partners, columns: TRACKER_PERIODS + 1 },
    note: firstPartner + partners,
  };
}
