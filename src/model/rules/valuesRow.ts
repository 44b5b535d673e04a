import { isIsoDate } from "../calendar";
import { isDay, serialOf } from "../days";
import type { RowView } from "./rowView";

/**
 * A row of values of the model: days as ISO dates, list labels as ids. A value of another type counts as invalid.
 */
export class ValuesRow implements RowView {
  constructor(
    protected readonly values: Readonly<Record<string, unknown>>,
    private readonly captionOf: (field: string) => string = (field) => field,
    readonly reference: string = "",
  ) {}

  isFilled(field: string): boolean {
    return this.values[field] !== undefined;
  }

  text(field: string): string {
    const value = this.values[field];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }

  amount(field: string): number | undefined {
    const value = this.values[field];
    return typeof value === "number" ? value : undefined;
  }

  percentage(field: string): number | undefined {
    return this.amount(field);
  }

  /** Undefined for an out-of-range day, as in formulas; it has a separate issue. */
  day(field: string): number | undefined {
    const value = this.values[field];
    const serial = typeof value === "string" && isIsoDate(value) ? serialOf(value) : undefined;
    return serial !== undefined && isDay(serial) ? serial : undefined;
  }

  listed(field: string): string | undefined {
    const value = this.values[field];
    return typeof value === "string" ? value : undefined;
  }

  caption(field: string): string {
    return this.captionOf(field);
  }

  /** Issues of other rows refer to the entire row. */
  address(): string {
    return this.reference;
  }
}
