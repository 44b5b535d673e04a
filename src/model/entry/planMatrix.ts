/** The reporting plan as a matrix of partners and indicators (docs/rules.md, "Reporting plan matrix"). */
import { ValuesRow } from "../rules/valuesRow";
import { normalizeText } from "../text/normalizeText";
import type { ReadRow } from "./figureGrid";

/** A pair of a partner and an indicator. */
export interface PlanPair {
  readonly partner: string;
  readonly indicator: string;
}

/** The plan as it is, by pairs. */
export class PlanMatrix<Row extends ReadRow> {
  private readonly rows = new Map<string, Row[]>();
  /** the rows that are not shown: those about groups, and those of unknown names */
  readonly others: readonly Row[];

  constructor(
    readonly partners: readonly string[],
    readonly indicators: readonly string[],
    plan: readonly Row[],
  ) {
    const known = new Set(
      partners.flatMap((partner) => indicators.map((indicator) => keyOf({ partner, indicator }))),
    );
    const isShown = ({ values }: Row) => {
      const row = new ValuesRow(values);
      return !row.isFilled("breakdown") && known.has(keyOf(pairOf(row)));
    };
    this.others = plan.filter((row) => !isShown(row));
    for (const row of plan.filter(isShown)) {
      const key = keyOf(pairOf(new ValuesRow(row.values)));
      this.rows.set(key, [...(this.rows.get(key) ?? []), row]);
    }
  }

  /** The rows of a pair. */
  rowsOf(pair: PlanPair): readonly Row[] {
    return this.rows.get(keyOf(pair)) ?? [];
  }

  isPlanned(pair: PlanPair): boolean {
    return this.rowsOf(pair).length > 0;
  }
}

/** A pair whose tick a person has set or taken away. */
export interface PlanTick extends PlanPair {
  readonly isTicked: boolean;
}

/** What saving a matrix does. */
export interface PlanChanges<Row> {
  readonly add: readonly PlanPair[];
  readonly remove: readonly Row[];
  /** rows whose tick was taken away and that hold more than the matrix shows: they stay */
  readonly kept: readonly Row[];
}

/**
 * What is to be done so that the plan is as ticked. A tick says what is to be, so that it means the same when somebody else
 * has changed the plan meanwhile.
 * @param removesMore whether rows that hold more go too
 */
export function planChanges<Row extends ReadRow>(
  matrix: PlanMatrix<Row>,
  ticks: readonly PlanTick[],
  removesMore: boolean,
): PlanChanges<Row> {
  const removed = ticks.flatMap((tick) => (tick.isTicked ? [] : matrix.rowsOf(tick)));
  const added = ticks.filter((tick) => tick.isTicked && !matrix.isPlanned(tick));
  return {
    add: added.map(({ partner, indicator }) => ({ partner, indicator })),
    remove: removed.filter((row) => removesMore || !holdsMore(row)),
    kept: removed.filter((row) => !removesMore && holdsMore(row)),
  };
}

/** Whether a row of the plan holds more than its pair. */
export function holdsMore({ values }: ReadRow): boolean {
  return Object.keys(values).some((field) => field !== "partner" && field !== "indicator");
}

/** The key of a pair, by which names compare as formulas compare them. */
export function keyOf({ partner, indicator }: PlanPair): string {
  return `${normalizeText(indicator, "lookup")}\n${normalizeText(partner, "lookup")}`;
}

function pairOf(row: ValuesRow): PlanPair {
  return { partner: row.text("partner"), indicator: row.text("indicator") };
}
