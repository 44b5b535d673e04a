import { normalizeText } from "../../text/normalizeText";
import type { RowView } from "../rowView";

/** The first and the last day, both included, for which a row of the plan expects a report; serial numbers. */
interface PlannedTime {
  readonly from: number;
  readonly until: number;
}

interface Membership {
  readonly joined: number | undefined;
  readonly left: number | undefined;
}

/** Which partners the reporting plan expects to report (docs/measurement-rules.md, "Who reports what"). */
export class ReportingPlan {
  private readonly partners = new Map<string, Membership>();
  /** by indicator, then by partner */
  private readonly times = new Map<string, Map<string, PlannedTime[]>>();

  /** Adds a row of Partners: the first with its name counts. */
  addPartner(row: RowView): void {
    const name = keyOf(row.text("name"));
    if (name === "" || this.partners.has(name)) return;
    this.partners.set(name, { joined: row.day("joined"), left: row.day("left") });
  }

  /**
   * Adds a row of ReportingPlan, after all partners; `beginningOf` returns the serial number of the day on which an
   * indicator begins.
   */
  add(row: RowView, beginningOf: (indicator: string) => number | undefined): void {
    const [indicator, partner] = [keyOf(row.text("indicator")), keyOf(row.text("partner"))];
    const membership = this.partners.get(partner);
    if (indicator === "" || !membership || row.isFilled("breakdown")) return;
    const { joined, left } = membership;
    const latest = Math.max(joined ?? -Infinity, beginningOf(indicator) ?? -Infinity);
    const time = {
      from: row.day("from") ?? latest + 1,
      until: Math.min(row.day("until") ?? Infinity, left ?? Infinity),
    };
    const ofIndicator = this.times.get(indicator) ?? new Map<string, PlannedTime[]>();
    this.times.set(indicator, ofIndicator.set(partner, [...(ofIndicator.get(partner) ?? []), time]));
  }

  /** Whether a partner is expected to report an indicator for a day; undefined if the indicator has no plan. */
  expects(indicator: string, partner: string, day: number): boolean | undefined {
    const ofIndicator = this.times.get(keyOf(indicator));
    if (!ofIndicator) return undefined;
    return (ofIndicator.get(keyOf(partner)) ?? []).some(({ from, until }) => from <= day && day <= until);
  }
}

function keyOf(name: string): string {
  return normalizeText(name, "lookup");
}
