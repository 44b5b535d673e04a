import { isoOf } from "../../days";
import { valueIssue } from "../../issues/issue";
import { inField, type FieldIssue, type RowView } from "../rowView";

interface Latest<Row> {
  readonly row: Row;
  readonly day: number;
  readonly review: number | undefined;
}

/** Finds the dimensions of the canvas without a recent entry (docs/rules.md, Canvas). */
export class CanvasAge<Row extends RowView> {
  private readonly latest = new Map<string, Latest<Row>>();

  constructor(
    private readonly asOf: number,
    private readonly limit: number,
  ) {}

  add(row: Row): void {
    const dimension = row.listed("dimension");
    const day = row.day("date");
    if (dimension === undefined || day === undefined || day > this.asOf || !row.isFilled("description"))
      return;
    const previous = this.latest.get(dimension);
    const review = row.day("review");
    if (!previous || day > previous.day) this.latest.set(dimension, { row, day, review });
    else if (day === previous.day && review !== undefined && review > (previous.review ?? 0)) {
      this.latest.set(dimension, { ...previous, review });
    }
  }

  /** The issues of the dimensions' latest entries, after all rows were added. */
  issues(): readonly { readonly row: Row; readonly issue: FieldIssue }[] {
    return [...this.latest.values()].flatMap(({ row, day, review }) => {
      const days = this.asOf - day;
      const isReviewLate = review !== undefined && review < this.asOf;
      if (days <= this.limit && !isReviewLate) return [];
      const details = {
        dimension: row.text("dimension"),
        days,
        limit: this.limit,
        review: days <= this.limit && review !== undefined ? isoOf(review) : undefined,
      };
      return [{ row, issue: inField("date", valueIssue("staleCanvas", details)) }];
    });
  }
}
