import { valueIssue } from "../../issues/issue";
import { normalizeText } from "../../text/normalizeText";
import { inField, type FieldIssue, type RowView } from "../rowView";

/** Finds texts that occur more than once in a field, ignoring case. */
export class Repeats {
  private readonly first = new Map<string, { readonly text: string; readonly address: string }>();

  /** `within`: the field that scopes uniqueness; texts may repeat across its values */
  constructor(
    private readonly field: string,
    private readonly within?: string,
    private readonly keyOf: (text: string) => string = (text) => normalizeText(text, "lookup"),
  ) {}

  add(row: RowView): readonly FieldIssue[] {
    const text = row.text(this.field);
    if (text === "") return [];
    const scope = this.within === undefined ? "" : row.text(this.within);
    const key = `${normalizeText(scope, "lookup")}\n${this.keyOf(text)}`;
    const earlier = this.first.get(key);
    if (!earlier) {
      this.first.set(key, { text, address: row.address(this.field) });
      return [];
    }
    const other = earlier.text === text ? undefined : earlier.text;
    return [inField(this.field, valueIssue("duplicate", { value: text, other, first: earlier.address }))];
  }
}

/** Finds rows that repeat an earlier row in every entry. */
export class RepeatedRows {
  private readonly first = new Map<string, string | number>();

  /** `key`: all entries of the row as one text; `field`: the field of the issue */
  add(row: RowView, key: string, field: string): readonly FieldIssue[] {
    const earlier = this.first.get(key);
    if (earlier !== undefined) return [inField(field, valueIssue("repeatedRow", { first: earlier }))];
    this.first.set(key, row.reference);
    return [];
  }
}
