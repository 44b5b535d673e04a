/**
 * The figures of groups: cells of the sheet Lists below the pairs, with a row for each group, then for each breakdown,
 * and a column for each indicator that has a code. See docs/measurement-rules.md, "By group".
 */
import type { Context } from "../../context";
import { absoluteColumn, absoluteRow, cellAddress, entryText, rangeAddress } from "../../formula";
import { itemName, NAMES } from "../../names";
import type { CellBlock, CellInput, Rect } from "../../types";
import { dayKey } from "../data/keys";
import { combinedValue, combinesAs } from "../indicators/combination";
import { factCell, pairBlock, pairCells, type PairCells, type PairFact } from "../indicators/pairs";
import { groupDayKey } from "./keys";

/** Published figures are rounded: groups whose sum differs from the total by at most this share of it add up. */
const ROUNDING = 0.01;

/** A criterion that every number meets, and no text. */
export const ANY_NUMBER = '">=-1E+300"';

/** The blocks with a row for each group. */
const GROUP_BLOCKS = ["values", "completeValues", "baselines", "missingNames"] as const;
/** The blocks with a row for each breakdown. */
const BREAKDOWN_BLOCKS = [
  "highest",
  "lowest",
  "highestGroup",
  "lowestGroup",
  "baselineGap",
  "score",
  "missing",
  "differ",
] as const;

type GroupBlock = (typeof GROUP_BLOCKS)[number];
type BreakdownBlock = (typeof BREAKDOWN_BLOCKS)[number];

/** Where the cells are. */
interface GroupCells {
  /** the rows of the groups by their place, 0 for none; the first rows of their breakdowns; whether they add up: 1 or 0 */
  readonly rows: Rect;
  readonly breakdowns: Rect;
  readonly addUp: Rect;
  readonly ofGroups: Readonly<Record<GroupBlock, Rect>>;
  /** the first row of each breakdown, 0 for none */
  readonly breakdownRows: Rect;
  readonly ofBreakdowns: Readonly<Record<BreakdownBlock, Rect>>;
}

/** The places of all cells. */
function groupCells(context: Context): GroupCells {
  const { daysLate, partners } = pairCells(context);
  const { room } = context;
  const { column, columns } = daysLate;
  const firstRow = daysLate.row + daysLate.rows + 1;
  const blocksOf = <Block extends string>(ids: readonly Block[], row: number, rows: number) =>
    Object.fromEntries(
      ids.map((id, index) => [id, { row: row + index * (rows + 1), column, rows, columns }]),
    ) as Record<Block, Rect>;
  const ofGroups = blocksOf(GROUP_BLOCKS, firstRow, room.groups);
  const breakdownsRow = firstRow + GROUP_BLOCKS.length * (room.groups + 1);
  const left = (row: number, index: number, rows: number): Rect => ({
    row,
    column: partners.column + index,
    rows,
    columns: 1,
  });
  return {
    rows: left(firstRow, 0, room.groups),
    breakdowns: left(firstRow, 1, room.groups),
    addUp: left(firstRow, 2, room.groups),
    ofGroups,
    breakdownRows: left(breakdownsRow, 0, room.breakdowns),
    ofBreakdowns: blocksOf(BREAKDOWN_BLOCKS, breakdownsRow, room.breakdowns),
  };
}

/** The formulas of all cells. */
export function groupBlocks(context: Context): readonly CellBlock[] {
  const cells = groupCells(context);
  const pairs = pairCells(context);
  const formulas = new GroupFormulas(context, cells, pairs);
  return [
    { ...at(cells.rows, -1), cells: [["groupRow", "breakdownRow", "addsUp"], ...formulas.groups()] },
    { ...at(cells.breakdownRows, -1), cells: [["breakdownRow"], ...formulas.breakdowns()] },
    ...GROUP_BLOCKS.map((id) =>
      pairBlock(id, cells.ofGroups[id], (place, column) => formulas.ofGroup(id, place, column)),
    ),
    ...BREAKDOWN_BLOCKS.map((id) =>
      pairBlock(id, cells.ofBreakdowns[id], (index, column) => formulas.ofBreakdown(id, index, column)),
    ),
  ];
}

function at({ row, column }: Rect, offset: number): { readonly row: number; readonly column: number } {
  return { row: row + offset, column };
}

class GroupFormulas {
  constructor(
    private readonly context: Context,
    private readonly cells: GroupCells,
    private readonly pairs: PairCells,
  ) {}

  /** The rows of the groups by their place, and their breakdowns. */
  groups(): CellInput[][] {
    const { column } = this.context.refs;
    const all = (id: string) => column("Groups", id);
    const { rows } = this.cells;
    return Array.from({ length: rows.rows }, (_, index) => {
      const group = cellAddress(rows.row + index, rows.column);
      const ofGroup = (id: string) => `INDEX(${all(id)},${group})`;
      return [
        `=IFERROR(MATCH(${index + 1},${all("place")},0),0)`,
        `=IF(${group}=0,0,${ofGroup("breakdownRow")})`,
        `=IF(${group}=0,0,IF(${entryText(ofGroup("addsUp"))}=${itemName("answer", "yes")},1,0))`,
      ];
    });
  }

  /** The first rows of the breakdowns, in the order of their groups. */
  breakdowns(): CellInput[][] {
    const { breakdownRows } = this.cells;
    const rows = this.context.refs.column("Groups", "breakdownRow");
    return Array.from({ length: breakdownRows.rows }, (_, index) => {
      const before = cellAddress(breakdownRows.row + index - 1, breakdownRows.column);
      // Without a greater one MINIFS gives 0; after 0 there is none.
      const next = (after: string) => `MINIFS(${rows},${rows},">"&${after})`;
      return [index === 0 ? `=${next("0")}` : `=IF(${before}=0,0,${next(before)})`];
    });
  }

  ofGroup(id: GroupBlock, place: number, column: number): string {
    const { rows, breakdowns, ofGroups } = this.cells;
    const group = absoluteColumn(rows.row + place, rows.column);
    const fact = (name: PairFact) => factCell(this.pairs, name, column);
    const line = absoluteRow(this.pairs.indicators.row, column);
    const cell = (block: GroupBlock) => cellAddress(ofGroups[block].row + place, column);
    const keys = this.context.refs.column("Observations", "partnerDayKey");
    const keyOf = (day: string) => `(${groupDayKey(group, line, day)})`;
    const count = (day: string) => `COUNTIFS(${keys},${keyOf(day)})`;
    const ofIndicator = (name: string) => `INDEX(${this.context.refs.column("Indicators", name)},${line})`;
    const combined = (day: string) =>
      `IFERROR(${combinedValue(this.context, {
        keys,
        key: keyOf(day),
        combination: entryText(ofIndicator("combination")),
        factor: ofIndicator("factor"),
      })},"")`;
    switch (id) {
      case "values":
        return `=IF(OR(${group}=0,${fact("totals")}=0),"",IF(${count(fact("judgedDay"))}=0,"",${combined(fact("judgedDay"))}))`;
      case "completeValues":
        return `=IF(ISNUMBER(${cell("values")}),IF(${count(fact("judgedDay"))}<${fact("totals")},"",${cell("values")}),"")`;
      case "baselines":
        return `=IF(OR(${group}=0,${fact("baselineTotals")}=0),"",IF(${count(fact("baselineDay"))}<${fact("baselineTotals")},"",${combined(fact("baselineDay"))}))`;
      case "missingNames":
        return (
          `=IF(OR(${group}=0,${fact("judgedDay")}=0,ISNUMBER(${cell("values")})),"",` +
          `IF(${this.isExpected(absoluteColumn(breakdowns.row + place, breakdowns.column), line, column)},` +
          `${entryText(`INDEX(${this.context.refs.column("Groups", "group")},${group})`)},""))`
        );
    }
  }

  /** Whether an indicator uses a breakdown, or the plan expects it. */
  private isExpected(breakdown: string, line: string, column: number): string {
    const plan = (id: string) => this.context.refs.column("ReportingPlan", id);
    const planned = `COUNTIFS(${plan("breakdownRow")},${breakdown},${plan("indicatorRow")},${line},${plan("partnerRow")},">0")`;
    return `${this.countIn("values", breakdown, column)}+${planned}>0`;
  }

  /** The cells of the groups in a block, and the number of those with a value in one breakdown. */
  private groupRange(block: GroupBlock, column: number): string {
    const { row, rows } = this.cells.ofGroups[block];
    return `${absoluteRow(row, column)}:${absoluteRow(row + rows - 1, column)}`;
  }

  private leftRange(id: "breakdowns" | "addUp" | "rows"): string {
    const { row, column, rows } = this.cells[id];
    const absolute = (each: number) => `$${absoluteRow(each, column)}`;
    return `${absolute(row)}:${absolute(row + rows - 1)}`;
  }

  private countIn(block: GroupBlock, breakdown: string, column: number): string {
    return `COUNTIFS(${this.leftRange("breakdowns")},${breakdown},${this.groupRange(block, column)},${ANY_NUMBER})`;
  }

  ofBreakdown(id: BreakdownBlock, index: number, column: number): string {
    const { breakdownRows, ofBreakdowns } = this.cells;
    const breakdown = absoluteColumn(breakdownRows.row + index, breakdownRows.column);
    const cell = (block: BreakdownBlock) => cellAddress(ofBreakdowns[block].row + index, column);
    const fact = (name: PairFact) => factCell(this.pairs, name, column);
    const breakdowns = this.leftRange("breakdowns");
    const values = this.groupRange("completeValues", column);
    const extreme = (name: "MAXIFS" | "MINIFS", range: string) =>
      `${name}(${range},${breakdowns},${breakdown})`;
    const ofTwo = (block: GroupBlock, then: string) =>
      `=IF(OR(${breakdown}=0,${fact("judgedDay")}=0),"",IF(${this.countIn(block, breakdown, column)}<2,"",${then}))`;
    const groupWith = (value: string) =>
      `=IF(${value}="",0,INDEX(${this.leftRange("rows")},SUMPRODUCT(MATCH(1,(${breakdowns}=${breakdown})*(${values}=${value}),0))))`;
    const baselines = this.groupRange("baselines", column);
    const missing = this.groupRange("missingNames", column);
    switch (id) {
      case "highest":
        return ofTwo("completeValues", extreme("MAXIFS", values));
      case "lowest":
        return ofTwo("completeValues", extreme("MINIFS", values));
      case "highestGroup":
        return groupWith(cell("highest"));
      case "lowestGroup":
        return groupWith(cell("lowest"));
      case "baselineGap":
        return ofTwo("baselines", `${extreme("MAXIFS", baselines)}-${extreme("MINIFS", baselines)}`);
      case "score": {
        // A ratio is at least 1; without one the score grows with the gap and stays below 1.
        const gap = `(${cell("highest")}-${cell("lowest")})`;
        return `=IF(${cell("highest")}="","",IF(${cell("lowest")}>0,${cell("highest")}/${cell("lowest")},${gap}/(1+${gap})))`;
      }
      case "missing": {
        const first = `MATCH(${breakdown},${breakdowns},0)`;
        const last = `(${first}+COUNTIFS(${breakdowns},${breakdown})-1)`;
        return `=IF(${breakdown}=0,"",TEXTJOIN(", ",1,INDEX(${missing},${first}):INDEX(${missing},${last})))`;
      }
      case "differ":
        return this.differ(breakdown, column);
    }
  }

  /** Whether the groups of a breakdown that add up differ from the total: 1 or "". */
  private differ(breakdown: string, column: number): string {
    const [breakdowns, addUp] = [this.leftRange("breakdowns"), this.leftRange("addUp")];
    const values = this.groupRange("completeValues", column);
    const fact = (name: PairFact) => factCell(this.pairs, name, column);
    const line = absoluteRow(this.pairs.indicators.row, column);
    const combination = entryText(
      `INDEX(${this.context.refs.column("Indicators", "combination")},MAX(1,${line}))`,
    );
    const adding = `${breakdowns},${breakdown},${addUp},1`;
    const count = `COUNTIFS(${adding})`;
    const { refs } = this.context;
    const total =
      `SUMIFS(${refs.column("Observations", "usable")},${refs.column("Observations", "indicatorDayKey")},` +
      `${dayKey(line, fact("judgedDay"))})`;
    const isDifferent = `IF(ROUND(ABS(SUMIFS(${values},${adding})-${total})-${ROUNDING}*ABS(${total}),9)>0,1,"")`;
    return (
      `=IF(OR(${breakdown}=0,${fact("totals")}=0),"",IF(${combinesAs(combination, "sum")},` +
      `IF(${count}<2,"",IF(COUNTIFS(${adding},${values},${ANY_NUMBER})<${count},"",${isDifferent})),""))`
    );
  }
}

/** The formulas of single cells on Lists, and their names. */
export function groupCountFormulas(context: Context): readonly (readonly [name: string, formula: string])[] {
  const { ofGroups, ofBreakdowns } = groupCells(context);
  const { refs } = context;
  return [
    [NAMES.hasGroups, `=MAX(${refs.column("Groups", "place")})>0`],
    [
      NAMES.hasGroupReports,
      `=COUNTIF(${refs.column("Observations", "state")},${itemName("observationState", "group")})>0`,
    ],
    [NAMES.missingGroupCount, `=SUMPRODUCT(--(LEN(${rangeAddress(ofGroups.missingNames)})>0))`],
    [NAMES.differingBreakdownCount, `=COUNT(${rangeAddress(ofBreakdowns.differ)})`],
  ];
}

/** The defined names of the cells. */
export function groupNames(context: Context): readonly (readonly [name: string, rect: Rect])[] {
  const { rows, breakdowns, ofGroups, breakdownRows, ofBreakdowns } = groupCells(context);
  return [
    [NAMES.groupRows, rows],
    [NAMES.groupBreakdowns, breakdowns],
    [NAMES.groupValues, ofGroups.values],
    [NAMES.groupCompleteValues, ofGroups.completeValues],
    [NAMES.groupBaselines, ofGroups.baselines],
    [NAMES.missingGroupNames, ofGroups.missingNames],
    [NAMES.breakdownRows, breakdownRows],
    [NAMES.gapHighest, ofBreakdowns.highest],
    [NAMES.gapLowest, ofBreakdowns.lowest],
    [NAMES.gapHighestGroup, ofBreakdowns.highestGroup],
    [NAMES.gapLowestGroup, ofBreakdowns.lowestGroup],
    [NAMES.gapBaseline, ofBreakdowns.baselineGap],
    [NAMES.gapScore, ofBreakdowns.score],
    [NAMES.missingGroupsOfBreakdowns, ofBreakdowns.missing],
    [NAMES.differingBreakdowns, ofBreakdowns.differ],
  ];
}
