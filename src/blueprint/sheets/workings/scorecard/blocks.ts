/** What the blocks behind the scorecard have in common: a section with a row for each line, and single cells below them. */
import { absoluteColumn, quoted, rangeAddress } from "../../../formula";
import type { Page, PageSection } from "../../../pageLayout";
import {
  SCORECARD_BLOCKS,
  SCORECARD_CELLS,
  type ScorecardBlock,
  type ScorecardCell,
} from "../../../scorecardRanges";
import type { CellInput, Rect } from "../../../types";
import { rowsSection } from "../rowsSection";
import { factCells, sectionName } from "../curve/subject";
import { scorecardSubject } from "./facts";

const CELLS = "scorecardCells";
const CELL_IDS = Object.keys(SCORECARD_CELLS) as ScorecardCell[];

export type BlockColumn<Id extends ScorecardBlock> = keyof (typeof SCORECARD_BLOCKS)[Id]["columns"] & string;

/** The cells of a block, as its defined name covers them. */
export function blockCells(page: Page, id: ScorecardBlock): Rect {
  if (id === "facts") return factCells(scorecardSubject(page));
  const cells = page.cellsOf(sectionOf(id), "rows");
  return {
    ...cells,
    columns: Math.max(...Object.values(SCORECARD_BLOCKS[id].columns)) + 1,
  };
}

/** The cells of a column of a block. */
export function blockColumn<Id extends ScorecardBlock>(page: Page, id: Id, column: BlockColumn<Id>): Rect {
  const cells = blockCells(page, id);
  const columns = SCORECARD_BLOCKS[id].columns as Readonly<Record<string, number>>;
  return { ...cells, column: cells.column + (columns[column] ?? 0), columns: 1 };
}

/** The address of a cell of a block by its place, from 1. */
export function blockCell<Id extends ScorecardBlock>(
  page: Page,
  id: Id,
  column: BlockColumn<Id>,
  place: number,
): string {
  const { row, column: at } = blockColumn(page, id, column);
  return absoluteColumn(row + place - 1, at);
}

function sectionOf(id: ScorecardBlock): string {
  return sectionName("scorecard", id);
}

/** A block, whose formulas are given their place, from 1. */
export function blockSection<Id extends ScorecardBlock>(
  id: Id,
  count: number,
  columnsOf: (page: Page) => Readonly<Record<BlockColumn<Id>, (place: number) => CellInput>>,
): PageSection {
  return rowsSection(sectionOf(id), Object.keys(SCORECARD_BLOCKS[id].columns), count, columnsOf);
}

/** The single cells, one below the other. */
export function cellsSection(
  formulasOf: (page: Page) => Readonly<Record<ScorecardCell, string>>,
): PageSection {
  return {
    id: CELLS,
    spaceAbove: {},
    rows: [{ part: "rows", count: CELL_IDS.length }],
    content({ row, column }, page) {
      const formulas = formulasOf(page);
      return { blocks: [{ row, column, cells: CELL_IDS.map((id) => [formulas[id]]) }] };
    },
  };
}

/** One of the single cells. */
export function singleCell(page: Page, id: ScorecardCell): Rect {
  const { row, column } = page.cellsOf(CELLS, "rows");
  return { row: row + CELL_IDS.indexOf(id), column, rows: 1, columns: 1 };
}

/** The address of one of the single cells. */
export function singleAddress(page: Page, id: ScorecardCell): string {
  return rangeAddress(singleCell(page, id));
}

/** A text of a cell, and "" for a row that shows nothing. */
export function ifShown(key: string, expression: string): string {
  return `=IF(${key}=0,"",${expression})`;
}

/** Parts of a line, separated; empty ones are left out. */
export function joined(parts: readonly string[]): string {
  return `TEXTJOIN(${quoted("  ·  ")},1,${parts.join(",")})`;
}
