import { valueIssue } from "../../issues/issue";
import { keyOfObservation } from "../observationKey";
import { ofRow, type FieldIssue, type RowView } from "../rowView";

interface FirstObservation {
  readonly reference: string | number;
  readonly value: string | number;
  isReported: boolean;
}

/** An issue of a row, with the reference of that row. */
export interface ReferencedIssue {
  readonly reference: string | number;
  readonly issue: FieldIssue;
}

/**
 * Reports every observation with the same indicator, partner, period and group as another one: none of them counts
 * until only one is left (docs/rules.md, Observations).
 */
export class Conflicts {
  private readonly first = new Map<string, FirstObservation>();

  /** Returns the issues caused by a row: its own and, for the second row with a key, that of the first. */
  add(row: RowView): readonly ReferencedIssue[] {
    const key = keyOfObservation(row);
    if (key === undefined) return [];
    const { reference } = row;
    const value = valueText(row);
    const earlier = this.first.get(key);
    if (!earlier) {
      this.first.set(key, { reference, value, isReported: false });
      return [];
    }
    const code = earlier.value === value ? "repeatedObservation" : "conflict";
    const issueOf = (
      one: Omit<FirstObservation, "isReported">,
      other: Omit<FirstObservation, "isReported">,
    ): ReferencedIssue => {
      const details = { first: other.reference, value: one.value, other: other.value };
      return { reference: one.reference, issue: ofRow("indicator", valueIssue(code, details)) };
    };
    const current = { reference, value };
    const ofEarlier = earlier.isReported ? [] : [issueOf(earlier, current)];
    earlier.isReported = true;
    return [...ofEarlier, issueOf(current, earlier)];
  }
}

/**
 * The value; a number stays a number so that it is formatted in the reader's language. "5 / 40" if there is a numerator
 * or denominator.
 */
function valueText(row: RowView): string | number {
  const [value, numerator, denominator] = ["value", "numerator", "denominator"].map((field) =>
    row.text(field),
  );
  if (numerator !== "" || denominator !== "") return `${numerator} / ${denominator}`;
  return row.amount("value") ?? value!;
}
