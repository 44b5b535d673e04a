/** What columns beside the figures say that these are counted in, other than their scale. */
import { elementAt } from "../collections";
import { valueIssue, type ValueIssue } from "../issues/issue";
import { normalizeText, truncate } from "../text/normalizeText";
import type { Layout } from "./layout";
import { baseOfRate } from "./scale";
import { isAgainstKind, isSingleUnit, isUnitCaption, kindAgainst, unitBelow } from "./units";
import type { KnownIndicator } from "./words";

/** Units of shares. */
const SHARE_UNIT = /^(?:shares?|parts?|proportions?|ratios?|fractions?)\b(?!.*%)/;

/** A unit, and what says it. */
interface SaidUnit {
  readonly part: string;
  readonly other: string;
}

/** The issue of a unit that is not that of the indicator, which counts `kind`. */
export function unitIssue({ part, other }: SaidUnit, kind: string): ValueIssue {
  return valueIssue("unitAgainstKind", { part: truncate(part), other: truncate(other), kind });
}

/** Reads the units of rows from columns that are left out, captions and titles. */
export class UnitReader {
  private readonly units: readonly number[];
  /** what the caption of the value and the title say of all rows */
  private readonly said: readonly SaidUnit[];
  /** whether a unit cannot be that of an indicator, by indicator and unit */
  private readonly unfit = new Map<KnownIndicator, Map<string, boolean>>();

  constructor(
    private readonly layout: Layout,
    leftOut: readonly number[],
    titleUnit: string | undefined,
  ) {
    this.units = leftOut.filter((index) => isUnitCaption(elementAt(layout.captions, index)));
    const caption = (layout.captions[layout.columns.indexOf("value")] ?? "").trim();
    const ofCaption = /\(([^()]+)\)$/.exec(caption)?.[1];
    this.said = [
      ...(ofCaption === undefined ? [] : [{ part: ofCaption, other: caption }]),
      ...(baseOfRate(caption) === undefined ? [] : [{ part: caption, other: caption }]),
      ...(titleUnit === undefined ? [] : [{ part: titleUnit, other: titleUnit }]),
    ];
  }

  /** The issue of a unit that cannot be that of the indicator. */
  against(cells: readonly string[], indicator: KnownIndicator): ValueIssue | undefined {
    const found = this.find(cells, (part) => this.isUnfit(part, indicator));
    return found && unitIssue(found, kindAgainst(found.part, indicator));
  }

  /** The issue of a unit of one, such as "€", for an indicator that counts in thousands or the like. */
  single(cells: readonly string[]): ValueIssue | undefined {
    const found = this.find(cells, isSingleUnit);
    return found && unitIssue(found, "scaled");
  }

  /** The first unit of a row for which a condition holds. */
  private find(cells: readonly string[], condition: (part: string) => boolean): SaidUnit | undefined {
    for (const index of this.units) {
      const other = (this.layout.captions[index] ?? "").trim();
      const part = unitBelow(cells[index] ?? "", other);
      if (condition(part)) return { part, other };
    }
    return this.said.find(({ part }) => condition(part));
  }

  /** Whether a unit cannot be that of an indicator; memoized. */
  private isUnfit(part: string, indicator: KnownIndicator): boolean {
    let ofIndicator = this.unfit.get(indicator);
    if (!ofIndicator) this.unfit.set(indicator, (ofIndicator = new Map<string, boolean>()));
    let isUnfit = ofIndicator.get(part);
    if (isUnfit === undefined) ofIndicator.set(part, (isUnfit = isAgainstKind(part, indicator)));
    return isUnfit;
  }

  /** Whether a unit says that a figure may be a share of one. */
  saysShare(cells: readonly string[]): boolean {
    return this.units.some((index) => SHARE_UNIT.test(normalizeText(cells[index] ?? "", "caption")));
  }
}
