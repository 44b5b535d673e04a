/** Several days within one period of an indicator: figures of days or weeks, none of which is that of the period. */
import type { IsoDate } from "../initiative";
import { endOfPeriodWith } from "../ownPeriods";
import type { ReportingPeriods } from "./periods";

/** An observation as far as it is looked at. */
interface DatedFigure {
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  readonly group: string;
}

/** Collects the days of observations that do not end a period. */
export class DaysWithin {
  private readonly ends = new Map<ReportingPeriods, Map<IsoDate, IsoDate>>();
  /** by indicator, partner, group and end of the period: the first such day, and whether there is another */
  private readonly days = new Map<string, { readonly first: IsoDate; areSeveral: boolean }>();

  constructor(private readonly periodsOf: (indicator: string) => ReportingPeriods | undefined) {}

  note(figure: DatedFigure): void {
    const end = this.endOf(figure);
    if (end === undefined || end === figure.period) return;
    const key = keyOf(figure, end);
    const known = this.days.get(key);
    if (!known) this.days.set(key, { first: figure.period, areSeveral: false });
    else if (known.first !== figure.period) known.areSeveral = true;
  }

  /** Whether several days within the period of an observation have a figure of their own. */
  has(figure: DatedFigure): boolean {
    if (this.days.size === 0) return false;
    const end = this.endOf(figure);
    return end !== undefined && this.days.get(keyOf(figure, end))?.areSeveral === true;
  }

  /** The end of the period with a day; memoized, undefined where every day is a period. */
  private endOf({ indicator, period }: DatedFigure): IsoDate | undefined {
    const own = this.periodsOf(indicator);
    if (!own || own.months === 0 || own.isOpen) return undefined;
    let ends = this.ends.get(own);
    if (!ends) this.ends.set(own, (ends = new Map<IsoDate, IsoDate>()));
    let end = ends.get(period);
    if (end === undefined) ends.set(period, (end = endOfPeriodWith(own, period)));
    return end;
  }
}

function keyOf({ indicator, partner, group }: DatedFigure, end: IsoDate): string {
  return [indicator, partner, group, end].join("\n").toLowerCase();
}
