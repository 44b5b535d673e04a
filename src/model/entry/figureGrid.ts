/** The grid of figures that are due for a period (docs/rules.md, "Entering figures"). */
import { isoOf, serialOf } from "../days";
import type { IsoDate } from "../initiative";
import { endsPeriod, lastEndBy, type OwnPeriods } from "../ownPeriods";
import { observationKey } from "../rules/observationKey";
import type { IndicatorFacts } from "../rules/rowView";
import { factsOf, ownPeriodsIn, plausibleFactsOf } from "../rules/rows/indicators";
import { isOfGroup, ratioOf } from "../rules/rows/observations";
import { PlausibleValues } from "../rules/streams/plausibleValues";
import { ReportingPlan } from "../rules/streams/reportingPlan";
import { ValuesRow } from "../rules/valuesRow";
import { normalizeText } from "../text/normalizeText";

/** A row that was read, by the properties of the model. */
export interface ReadRow {
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the grid follows from. */
export interface GridSource<Row extends ReadRow> {
  readonly reportDate: IsoDate;
  /** the day on which the initiative began */
  readonly start?: IsoDate | undefined;
  /** the initiative's */
  readonly frequency: string;
  readonly reportingYear: number;
  readonly partners: readonly ReadRow[];
  readonly indicators: readonly ReadRow[];
  readonly plan: readonly ReadRow[];
  /** that an indicator is at most another */
  readonly rules: readonly ReadRow[];
  readonly observations: readonly Row[];
}

/** An indicator of the grid. */
export interface GridIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** what is counted, and out of how many; "" where nobody has said */
  readonly numerator: string;
  readonly denominator: string;
  readonly own: OwnPeriods;
  readonly facts: IndicatorFacts;
}

/** The value of a period. */
interface EarlierValue {
  readonly period: IsoDate;
  readonly value: number;
}

/** A pair of a partner and an indicator for which a figure is due. */
export interface GridCell<Row extends ReadRow> {
  readonly partner: string;
  readonly indicator: GridIndicator;
  /** the rows of the period: none, its report, or several that are in conflict */
  readonly existing: readonly Row[];
  /** the latest value of an earlier period */
  readonly last: EarlierValue | undefined;
}

/** A grid: a row for each partner and a column for each indicator; a pair that is not due has no cell. */
export interface FigureGrid<Row extends ReadRow> {
  readonly period: IsoDate;
  readonly partners: readonly string[];
  readonly indicators: readonly GridIndicator[];
  readonly cells: readonly (readonly (GridCell<Row> | undefined)[])[];
}

/** A figure that somebody is entering. */
export interface TypedFigure {
  readonly partner: string;
  readonly indicator: GridIndicator;
  readonly value: number;
}

/** The number of periods that are offered. */
const OFFERED = 8;

/** The grids of an initiative, one for each period. */
export class FigureGrids<Row extends ReadRow> {
  readonly indicators: readonly GridIndicator[];
  private readonly partners: readonly PartnerTimes[];
  private readonly plan = new ReportingPlan();
  private readonly responsible = new Map<string, string>();
  /** the rows of the total, by indicator and partner */
  private readonly totals = new Map<string, Row[]>();
  private readonly firstDays = new Map<string, number>();

  constructor(private readonly source: GridSource<Row>) {
    const { frequency, reportingYear } = source;
    this.indicators = distinct(source.indicators, "code").map(({ values }) => {
      const row = new ValuesRow(values);
      const text = (id: string) => row.text(id).trim();
      this.responsible.set(keyOf(text("code")), keyOf(text("partner")));
      const own = ownPeriodsIn(row, frequency, reportingYear);
      return {
        ...{ code: text("code"), name: text("name"), unit: text("unit") },
        ...{ numerator: text("numerator"), denominator: text("denominator"), own },
        facts: { ...factsOf(row), ...plausibleFactsOf(row), ownPeriods: own },
      };
    });
    this.partners = distinct(source.partners, "name").map(({ values }) => {
      const row = new ValuesRow(values);
      return { name: row.text("name").trim(), joined: row.day("joined"), left: row.day("left") };
    });
    for (const { values } of source.partners) this.plan.addPartner(new ValuesRow(values));
    for (const { values } of source.plan) this.plan.add(new ValuesRow(values), this.beginningOf);
    for (const row of source.observations) this.addTotal(row);
  }

  /** The latest days with which an own period of an indicator ends, by the report date; the latest first. */
  offeredPeriods(): readonly IsoDate[] {
    const ends = this.indicators.flatMap(({ own }) => {
      const found: IsoDate[] = [];
      if (own.months === 0) return found;
      for (let day = this.source.reportDate; found.length < OFFERED; day = dayBefore(day)) {
        day = lastEndBy(own, day);
        found.push(day);
      }
      return found;
    });
    return [...new Set(ends)].sort().reverse().slice(0, OFFERED);
  }

  /** The grid of what is due for the period that ends on a day. */
  grid(period: IsoDate): FigureGrid<Row> {
    const cellOf = ({ name }: PartnerTimes, indicator: GridIndicator) =>
      this.isDue(indicator, name, period) ? this.cell(indicator, name, period) : undefined;
    const all = this.partners.map((partner) => ({
      partner,
      cells: this.indicators.map((indicator) => cellOf(partner, indicator)),
    }));
    const rows = all.filter(({ cells }) => cells.some((cell) => cell !== undefined));
    const isShown = (column: number) => rows.some(({ cells }) => cells[column] !== undefined);
    return {
      period,
      partners: rows.map(({ partner }) => partner.name),
      indicators: this.indicators.filter((_, column) => isShown(column)),
      cells: rows.map(({ cells }) => cells.filter((_, column) => isShown(column))),
    };
  }

  /**
   * Finds figures of a period that are hard to believe, together with those of the workbook; by the index of the figure, the
   * issue of its value.
   */
  implausible(period: IsoDate, figures: readonly TypedFigure[]) {
    const plausible = new PlausibleValues();
    for (const { values } of this.source.rules) plausible.addRule(new ValuesRow(values));
    const add = (row: number, { partner, indicator, value }: TypedFigure, day: number) =>
      plausible.addReported(
        { row, code: indicator.code, day, value, field: "value", address: "" },
        { partner, group: "" },
        indicator.facts,
      );
    const typed = new Set(figures.map(({ indicator, partner }) => pairKey(indicator.code, partner)));
    // Rules compare an indicator with others of the same partner.
    const partners = new Set(figures.map(({ partner }) => keyOf(partner)));
    for (const indicator of this.indicators) {
      for (const partner of this.partners.map(({ name }) => name)) {
        if (!partners.has(keyOf(partner))) continue;
        const isTyped = typed.has(pairKey(indicator.code, partner));
        for (const row of this.totalsOf(indicator, partner)) {
          const value = usableValue(row, indicator);
          const day = new ValuesRow(row.values).day("period");
          if (value === undefined || day === undefined || (isTyped && isoOf(day) === period)) continue;
          add(-1, { partner, indicator, value }, day);
        }
      }
    }
    figures.forEach((figure, index) => add(index, figure, serialOf(period)));
    return new Map(plausible.issues().flatMap(({ row, issue }) => (row < 0 ? [] : [[row, issue] as const])));
  }

  private addTotal(row: Row): void {
    const view = new ValuesRow(row.values);
    if (isOfGroup(view) || view.day("period") === undefined) return;
    const key = pairKey(view.text("indicator"), view.text("partner"));
    const rows = this.totals.get(key);
    if (rows) rows.push(row);
    else this.totals.set(key, [row]);
  }

  private totalsOf({ code }: GridIndicator, partner: string): readonly Row[] {
    return this.totals.get(pairKey(code, partner)) ?? [];
  }

  private cell(indicator: GridIndicator, partner: string, period: IsoDate): GridCell<Row> {
    const rows = this.totalsOf(indicator, partner);
    const existing = rows.filter(({ values }) => values["period"] === period);
    const earlier = rows.flatMap((row): EarlierValue[] => {
      const value = usableValue(row, indicator);
      const day = String(row.values["period"]);
      return value === undefined || day >= period ? [] : [{ period: day, value }];
    });
    const last = earlier.reduce<EarlierValue | undefined>(
      (latest, each) => (latest && latest.period > each.period ? latest : each),
      undefined,
    );
    return { partner, indicator, existing, last };
  }

  /** Whether a partner's report of the period that ends on a day is due. */
  private isDue(indicator: GridIndicator, partner: string, period: IsoDate): boolean {
    const day = serialOf(period);
    const { own, code } = indicator;
    if (own.months === 0 || !endsPeriod(own, period)) return false;
    if (day <= (this.beginningOf(keyOf(code)) ?? -Infinity)) return false;
    return this.plan.expects(code, partner, day) ?? this.isExpectedWithoutPlan(indicator, partner, day);
  }

  private isExpectedWithoutPlan(indicator: GridIndicator, name: string, day: number): boolean {
    const partner = this.partners.find((each) => each.name === name);
    if (!partner || (partner.left !== undefined && partner.left < day)) return false;
    const code = keyOf(indicator.code);
    const from = Math.max(this.beginningOf(code) ?? -Infinity, partner.joined ?? -Infinity);
    const isResponsible = this.responsible.get(code) === keyOf(name) && day > from;
    return isResponsible || this.firstReported(indicator, name) <= day;
  }

  /** The end of the first period for which a partner has a counting observation. */
  private firstReported(indicator: GridIndicator, partner: string): number {
    const pair = pairKey(indicator.code, partner);
    const known = this.firstDays.get(pair);
    if (known !== undefined) return known;
    const rows = this.totalsOf(indicator, partner);
    const keys = rows.map(rowKey);
    const last = serialOf(this.source.reportDate);
    const days = rows.flatMap((row, index): number[] => {
      const view = new ValuesRow(row.values);
      const end = view.day("period") ?? Infinity;
      const isInConflict = keys.some((key, other) => other !== index && key === keys[index]);
      const hasValue = view.listed("status") !== "notAvailable" && usableValue(row, indicator) !== undefined;
      const counts = end <= last && endsPeriod(indicator.own, isoOf(end)) && hasValue && !isInConflict;
      return counts ? [end] : [];
    });
    const first = Math.min(Infinity, ...days);
    this.firstDays.set(pair, first);
    return first;
  }

  private readonly beginningOf = (code: string): number | undefined => {
    const { start } = this.source;
    const baselineDay = this.indicators.find((each) => keyOf(each.code) === code)?.facts.baselineDay;
    return baselineDay ?? (start === undefined ? undefined : serialOf(start));
  };
}

interface PartnerTimes {
  readonly name: string;
  readonly joined: number | undefined;
  readonly left: number | undefined;
}

/** The value of an observation that is shown and judged; undefined if it has none. */
function usableValue({ values }: ReadRow, { facts }: GridIndicator): number | undefined {
  const row = new ValuesRow(values);
  const ratio = ratioOf(row);
  return ratio === undefined ? row.amount("value") : ratio * (facts.kind === "percent" ? PERCENT : 1);
}

const PERCENT = 100;

function rowKey({ values }: ReadRow): string {
  const row = new ValuesRow(values);
  return observationKey((id) => row.text(id));
}

/** The first row of each name, in order; rows without one are left out. */
function distinct(rows: readonly ReadRow[], field: string): readonly ReadRow[] {
  const seen = new Set<string>([""]);
  return rows.filter(({ values }) => {
    const key = keyOf(new ValuesRow(values).text(field));
    return !seen.has(key) && seen.add(key);
  });
}

function pairKey(code: string, partner: string): string {
  return `${keyOf(code)}\n${keyOf(partner)}`;
}

function keyOf(name: string): string {
  return normalizeText(name, "lookup");
}

function dayBefore(day: IsoDate): IsoDate {
  return isoOf(serialOf(day) - 1);
}
