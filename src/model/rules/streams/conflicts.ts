import { valueIssue } from "../../issues/issue";
import { keyOfObservation } from "../observationKey";
import { ofRow, type FieldIssue, type RowView } from "../rowView";

interface Observed {
  readonly reference: string | number;
  readonly value: string | number;
  told: boolean;
}

/** An issue of a row, and which row that is. */
export interface ReferencedIssue {
  readonly reference: string | number;
  readonly issue: FieldIssue;
}

/**
 * Tells observations of the same indicator, partner, period and group, each of them: none counts until one is left
 * (docs/rules.md, Observations).
 */
export class Conflicts {
  private readonly first = new Map<string, Observed>();

  /** Gives an issue for each row that has come to be one of several; the first of them once its second is met. */
  add(row: RowView): readonly ReferencedIssue[] {
    const key = keyOfObservation(row);
    if (key === undefined) return [];
    const { reference } = row;
    const value = figures(row);
    const earlier = this.first.get(key);
    if (!earlier) {
      this.first.set(key, { reference, value, told: false });
      return [];
    }
    const code = earlier.value === value ? "repeatedObservation" : "conflict";
    const tell = (one: Omit<Observed, "told">, other: Omit<Observed, "told">): ReferencedIssue => {
      const details = { first: other.reference, value: one.value, other: other.value };
      return { reference: one.reference, issue: ofRow("indicator", valueIssue(code, details)) };
    };
    const own = { reference, value };
    const told = earlier.told ? [] : [tell(earlier, own)];
    earlier.told = true;
    return [...told, tell(own, earlier)];
  }
}

/** The value, a number where it is one so that it is written in the reader's language; "5 / 40" where there is a numerator. */
function figures(row: RowView): string | number {
  const [value, numerator, denominator] = ["value", "numerator", "denominator"].map((field) =>
    row.text(field),
  );
  if (numerator !== "" || denominator !== "") return `${numerator} / ${denominator}`;
  return row.amount("value") ?? value!;
}
