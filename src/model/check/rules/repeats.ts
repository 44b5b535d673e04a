import { fault, inColumn, type RowFault } from "../finding";
import type { Row } from "../row";
import { normalizeText } from "../../text/normalizeText";

/** Tells texts that stand more than once in a column, whatever their case. */
export class Repeats {
  private readonly first = new Map<string, { readonly text: string; readonly address: string }>();

  /** `within`: the column whose entries set apart what may repeat */
  constructor(
    private readonly column: string,
    private readonly within?: string,
  ) {}

  add(row: Row): readonly RowFault[] {
    const text = row.text(this.column);
    if (text === "") return [];
    const scope = this.within === undefined ? "" : row.text(this.within);
    const key = normalizeText(`${scope}\n${text}`, "lookup");
    const earlier = this.first.get(key);
    if (!earlier) {
      this.first.set(key, { text, address: row.address(this.column) });
      return [];
    }
    const code = earlier.text === text ? "duplicate" : "differsByCase";
    const details = { value: text, other: earlier.text, first: earlier.address };
    return [inColumn(this.column, fault("error", code, details))];
  }
}

/** Tells rows of which every entry stands in an earlier row too. */
export class RepeatedRows {
  private readonly first = new Map<string, number>();

  add(row: Row): readonly RowFault[] {
    const key = row.key();
    const earlier = this.first.get(key);
    if (earlier !== undefined) {
      return [inColumn(row.table.required[0]!, fault("warning", "repeatedRow", { first: earlier }))];
    }
    this.first.set(key, row.number);
    return [];
  }
}

interface Observed {
  readonly row: number;
  readonly value: string | number;
  told: boolean;
}

/**
 * Tells observations of the same indicator, partner, period and group, each of them: none counts until one is left
 * (docs/rules.md, Observations).
 */
export class Conflicts {
  private readonly first = new Map<string, Observed>();

  /** Gives a fault for each row that has come to be one of several; the first of them once its second is met. */
  add(row: Row): readonly { readonly number: number; readonly found: RowFault }[] {
    const period = row.day("period");
    if (period === undefined) return [];
    const [indicator, partner, group] = ["indicator", "partner", "group"].map((id) =>
      normalizeText(row.text(id), "lookup"),
    );
    if (indicator === "" || partner === "") return [];
    const key = `${indicator}\n${partner}\n${period}\n${group}`;
    const value = figures(row);
    const earlier = this.first.get(key);
    if (!earlier) {
      this.first.set(key, { row: row.number, value, told: false });
      return [];
    }
    const code = earlier.value === value ? "repeatedObservation" : "conflict";
    const tell = (number: number, own: string | number, other: number, otherValue: string | number) => ({
      number,
      found: inColumn("indicator", fault("error", code, { first: other, value: own, other: otherValue })),
    });
    const told = earlier.told ? [] : [tell(earlier.row, earlier.value, row.number, value)];
    earlier.told = true;
    return [...told, tell(row.number, value, earlier.row, earlier.value)];
  }
}

/** The value, a number where it is one so that it is written in the reader's language; "5 / 40" where there is a numerator. */
function figures(row: Row): string | number {
  const [value, numerator, denominator] = ["value", "numerator", "denominator"].map((id) =>
    normalizeText(row.text(id), "trim"),
  );
  if (numerator !== "" || denominator !== "") return `${numerator} / ${denominator}`;
  return row.amount("value") ?? value!;
}
