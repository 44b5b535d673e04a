/** Which indicator the scorecard shows, and what Indicators says of it. */
import { SHEETS_SCORECARD_TEXTS } from "../../../../languages/texts/sheets/scorecard";
import { CELL_FORMATS } from "../../../cellFormats";
import { COLUMNS } from "../../../columns";
import type { Context } from "../../../context";
import { entryText, rangeAddress, shownText, type References } from "../../../formula";
import { positionOrZero } from "../../../lookups";
import { NAMES } from "../../../names";
import type { Page, PageSection } from "../../../pageLayout";
import { SCORECARD_FACT_IDS, SCORECARD_FACTS, type ScorecardFact } from "../../../scorecardRanges";
import type { Rect } from "../../../types";

const SECTION = "scorecardFacts";

/** The cells of the facts. */
export function factCells(page: Page): Rect {
  const rows = page.cellsOf(SECTION, "rows");
  return { ...rows, column: rows.column + 1, columns: 1 };
}

/** The address of the cell of a fact, for formulas of the same sheet. */
export function factCell(page: Page, id: ScorecardFact): string {
  const cells = factCells(page);
  return rangeAddress({ ...cells, row: cells.row + SCORECARD_FACT_IDS.indexOf(id), rows: 1 });
}

/** A value on the expected path from the baseline to the target, as expressions. */
interface PathPlace {
  /** the share of the way, 0 to 1 */
  readonly share: string;
  /** whether the path has a value there */
  readonly isWithin: string;
  /** without one */
  readonly otherwise: string;
}

/** The expression of the expected value; `otherwise` too where baseline or target lack a value or a date. */
export function pathValue(page: Page, { share, isWithin, otherwise }: PathPlace): string {
  const facts = (["baseline", "target", "baselineDay", "targetDay"] as const).map((id) => factCell(page, id));
  const [baseline, target] = facts;
  return (
    `IF(COUNT(${facts.join(",")})<${facts.length},${otherwise},IF(${isWithin},` +
    `${baseline}+(${target}-${baseline})*${share},${otherwise}))`
  );
}

/**
 * The context of formulas about the chosen indicator: what they read of "this row" of Indicators is in the cells of the facts.
 * So rules of Indicators hold here without being written twice. Throws a RangeError for a column that is no fact.
 */
export function aboutChosen(page: Page, context: Context): Context {
  const thisRow: References["thisRow"] = (table, id) => {
    if (table !== "Indicators" || !SCORECARD_FACT_IDS.some((fact) => fact === id))
      throw new RangeError(`The scorecard has no fact ${table} ${id}`);
    return factCell(page, id as ScorecardFact);
  };
  return { ...context, refs: { ...context.refs, thisRow } };
}

/** The facts, with the captions of their columns. */
export function scorecardFacts(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const { caption, column } = context.refs;
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ part: "title" }, { part: "rows", count: SCORECARD_FACT_IDS.length }],
    content(cells, page) {
      const row = factCell(page, "row");
      const value = (id: string) => `INDEX(${column("Indicators", id)},${row})`;
      const formulas: readonly (readonly [label: string, formula: string])[] = [
        [texts.row, `=${chosenRow(context)}`],
        ...SCORECARD_FACTS.text.map(
          (id) => [caption("Indicators", id), `=IF(${row}=0,"",${textOf(id, value(id))})`] as const,
        ),
        ...SCORECARD_FACTS.number.map(
          (id) =>
            [
              caption("Indicators", id),
              `=IF(${row}=0,"",IF(ISNUMBER(${value(id)}),${value(id)},""))`,
            ] as const,
        ),
      ];
      const rows = page.cellsOf(SECTION, "rows");
      return {
        blocks: [
          { row: cells.row, column: cells.column, cells: [[texts.workings]] },
          { row: rows.row, column: rows.column, cells: formulas },
        ],
        formats: [{ range: { ...cells, rows: 1, columns: 1 }, format: CELL_FORMATS.section }],
      };
    },
  };
}

/** The text of a column: a word or a name that cannot be read is an unknown one, not a blank. */
function textOf(id: string, value: string): string {
  const kind = COLUMNS.Indicators.find((column) => column.id === id)?.kind ?? "text";
  const isWord = kind === "partner" || kind.startsWith("list:");
  return shownText(value, isWord ? "?" : "");
}

/** The row of the chosen indicator, 0 for an unknown one; without a choice that of the first on the dashboard. */
function chosenRow({ refs: { column } }: Context): string {
  const chosen = entryText(NAMES.scorecardIndicator);
  const keys = column("Indicators", "severityKey");
  return (
    `IF(${chosen}="",IFERROR(MATCH(MIN(${keys}),${keys},0),0),` +
    `${positionOrZero(chosen, column("Indicators", "key"))})`
  );
}
