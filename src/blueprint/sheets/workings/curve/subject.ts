/**
 * Of whom a line over time is drawn: the scorecard's indicator, or the one of the dashboard's trend. Of each, the sheet Workings has
 * the same sections; they read what Indicators says of it from cells of its own, the facts.
 */
import { CELL_FORMATS } from "../../../cellFormats";
import { COLUMNS } from "../../../columns";
import type { Context } from "../../../context";
import { rangeAddress, shownText, type References } from "../../../formula";
import type { Page, PageSection } from "../../../pageLayout";
import { SCORECARD_FACTS, type ScorecardFact } from "../../../scorecardRanges";
import type { Rect } from "../../../types";

export type SubjectId = "scorecard" | "trend";

/** One of them on the page of the sheet Workings. */
export interface Subject {
  readonly id: SubjectId;
  readonly page: Page;
}

/** What a line is drawn from, and the rules that it needs: fewer facts than the scorecard has. */
const TREND_FACTS = {
  row: ["row"],
  text: ["combination", "cumulative"],
  number: [
    "line",
    "order",
    "months",
    "anchor",
    "factor",
    "total",
    "floorDay",
    "planned",
    "responsibleRow",
    "responsibleFrom",
    "responsibleUntil",
    "neededShare",
    "lastReportDay",
    "baseline",
    "baselineDay",
    "target",
    "targetDay",
    "judgedDay",
    "latestPeriod",
    "latest",
  ],
} as const satisfies Record<keyof typeof SCORECARD_FACTS, readonly ScorecardFact[]>;

const FACTS: Readonly<Record<SubjectId, typeof SCORECARD_FACTS | typeof TREND_FACTS>> = {
  scorecard: SCORECARD_FACTS,
  trend: TREND_FACTS,
};

/** The name of a section of a subject. */
export function sectionName(id: SubjectId, what: string): string {
  return `${id}-${what}`;
}

/** The facts of each in the order of their cells. */
const IDS: Readonly<Record<SubjectId, readonly ScorecardFact[]>> = {
  scorecard: Object.values(FACTS.scorecard).flat(),
  trend: Object.values(FACTS.trend).flat(),
};

/** The cells of the facts. */
export function factCells({ id, page }: Subject): Rect {
  const rows = page.cellsOf(sectionName(id, "facts"), "rows");
  return { ...rows, column: rows.column + 1, columns: 1 };
}

/** The address of the cell of a fact, for formulas of the same sheet. Throws a RangeError for a fact that the subject lacks. */
export function factOf(subject: Subject, fact: ScorecardFact): string {
  const index = IDS[subject.id].indexOf(fact);
  if (index < 0) throw new RangeError(`The ${subject.id} has no fact ${fact}`);
  const cells = factCells(subject);
  return rangeAddress({ ...cells, row: cells.row + index, rows: 1 });
}

/**
 * The context of formulas about the subject: what they read of "this row" of Indicators is in the cells of the facts. So rules of
 * Indicators hold here without being written twice. Throws a RangeError for a column that is no fact.
 */
export function aboutSubject(subject: Subject, context: Context): Context {
  const thisRow: References["thisRow"] = (table, id) => {
    if (table !== "Indicators") throw new RangeError(`The ${subject.id} has no row of ${table}`);
    return factOf(subject, id as ScorecardFact);
  };
  return { ...context, refs: { ...context.refs, thisRow } };
}

interface FactsPlan {
  readonly title: string;
  /** the label and the formula of the row of Indicators; 0 for none */
  readonly rowLabel: string;
  readonly row: string;
}

/** The facts below a title, each with the caption of its column. */
export function factsSection(
  id: SubjectId,
  { refs: { caption, column } }: Context,
  { title, rowLabel, row }: FactsPlan,
): PageSection {
  const { text, number } = FACTS[id];
  const section = sectionName(id, "facts");
  return {
    id: section,
    spaceAbove: {},
    rows: [{ part: "title" }, { part: "rows", count: IDS[id].length }],
    content(cells, page) {
      const rows = page.cellsOf(section, "rows");
      const chosen = factOf({ id, page }, "row");
      const value = (fact: ScorecardFact) => `INDEX(${column("Indicators", fact)},${chosen})`;
      const formulas = [
        [rowLabel, `=${row}`],
        ...text.map((fact) => [
          caption("Indicators", fact),
          `=IF(${chosen}=0,"",${textOf(fact, value(fact))})`,
        ]),
        ...number.map((fact) => [
          caption("Indicators", fact),
          `=IF(${chosen}=0,"",IF(ISNUMBER(${value(fact)}),${value(fact)},""))`,
        ]),
      ];
      return {
        blocks: [
          { row: cells.row, column: cells.column, cells: [[title]] },
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
