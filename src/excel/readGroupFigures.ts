/** Reads the figures of groups from their cells on the sheet Lists (docs/figures.md, "groups"). */
import { NAMES } from "../blueprint/names";
import { elementAt } from "../model/collections";
import type { GapFigures, GroupName, IndicatorFigures } from "../model/figures";
import { rowsOfBlock, type FigureRow } from "./figureRows";

/** The names of the cells: a row for each group or breakdown; a column for each indicator, but for the first three. */
const BLOCKS = {
  groupRows: NAMES.groupRows,
  groupBreakdowns: NAMES.groupBreakdowns,
  breakdownRows: NAMES.breakdownRows,
  values: NAMES.groupValues,
  completeValues: NAMES.groupCompleteValues,
  missingNames: NAMES.missingGroupNames,
  highest: NAMES.gapHighest,
  lowest: NAMES.gapLowest,
  highestGroup: NAMES.gapHighestGroup,
  lowestGroup: NAMES.gapLowestGroup,
  baselineGap: NAMES.gapBaseline,
  differ: NAMES.differingBreakdowns,
} as const;
type Block = keyof typeof BLOCKS;

export const GROUP_BLOCK_NAMES: readonly string[] = Object.values(BLOCKS);

/** The columns of Groups that are read. */
export const GROUP_COLUMNS = ["breakdown", "group"] as const;
type GroupRow = FigureRow<(typeof GROUP_COLUMNS)[number]>;

export type GroupParts = Pick<IndicatorFigures, "groups" | "gap" | "groupsMissing" | "groupsDiffer">;

const NO_GROUPS: GroupParts = { groups: [], gap: null, groupsMissing: [], groupsDiffer: [] };

/** The figures of the groups of a workbook, by indicator. */
export class GroupFigures {
  private readonly rows: Readonly<Record<Block, readonly FigureRow[]>>;
  private readonly columns: number;

  /** `ranges` are those of the names, in their order; `groups` the rows of the table Groups. */
  constructor(
    ranges: readonly Excel.Range[],
    private readonly groups: readonly GroupRow[],
    unreadable: Set<string>,
  ) {
    const ids = Object.keys(BLOCKS) as Block[];
    this.rows = Object.fromEntries(
      ids.map((id, index) => {
        const range = elementAt(ranges, index);
        const columns = Object.fromEntries(elementAt(range.values, 0).map((_, column) => [column, column]));
        return [id, rowsOfBlock(range, columns, unreadable)];
      }),
    ) as unknown as Readonly<Record<Block, readonly FigureRow[]>>;
    this.columns = elementAt(elementAt(ranges, ids.indexOf("values")).values, 0).length;
  }

  /** `place` is that of the indicator among those with a code, from 0; `widest` the number of its breakdown, 0 for none. */
  ofIndicator(place: number, widest: number): GroupParts {
    if (place >= this.columns) return NO_GROUPS;
    const column = String(place);
    const places = this.rows.groupRows.flatMap((row, index) => {
      const group = row.count("0");
      if (group === 0) return [];
      const of = (block: Block) => elementAt(this.rows[block], index);
      return [{ ...this.nameOf(group, of("groupBreakdowns").count("0")), of }];
    });
    return {
      groups: places.flatMap(({ breakdown, group, of }) => {
        const value = of("values").number(column);
        const partial = of("completeValues").number(column) === null;
        return value === null ? [] : [{ breakdown, group, value, partial }];
      }),
      gap: widest === 0 ? null : this.gapOf(widest - 1, column),
      groupsMissing: places.flatMap(({ breakdown, group, of }) =>
        of("missingNames").text(column) === "" ? [] : [{ breakdown, group }],
      ),
      groupsDiffer: this.rows.breakdownRows.flatMap((row, index) =>
        elementAt(this.rows.differ, index).number(column) === null ? [] : [this.breakdownIn(row.count("0"))],
      ),
    };
  }

  private gapOf(index: number, column: string): GapFigures {
    const number = (block: Block) => elementAt(this.rows[block], index).number(column);
    const [highest, lowest, before] = [number("highest") ?? 0, number("lowest") ?? 0, number("baselineGap")];
    const groupIn = (block: Block) => this.groups[(number(block) ?? 0) - 1]?.text("group") ?? "";
    const difference = highest - lowest;
    return {
      breakdown: this.breakdownIn(elementAt(this.rows.breakdownRows, index).count("0")),
      difference,
      ratio: lowest > 0 ? highest / lowest : null,
      highest: groupIn("highestGroup"),
      lowest: groupIn("lowestGroup"),
      change: before === null ? null : difference - before,
    };
  }

  /** The name of a group by the 1-based rows of it and of its breakdown. */
  private nameOf(group: number, breakdown: number): GroupName {
    return {
      breakdown: this.breakdownIn(breakdown),
      group: this.groups[group - 1]?.text("group") ?? "",
    };
  }

  private breakdownIn(row: number): string {
    return this.groups[row - 1]?.text("breakdown") ?? "";
  }
}
