import { CHECKLIST } from "../../catalogue/checklist";
import { datedEntry } from "./rules/canvas";
import { inOrder, notAfterReport } from "./rules/dates";
import { percentFigures, targetInDirection } from "./rules/indicators";
import { ownScale } from "./rules/ratings";
import { requiredEntries } from "./rules/required";
import { RepeatedRows, Repeats } from "./rules/repeats";
import { TableShape, type Row, type RowRule } from "./row";
import type { CheckedTable } from "./types";
import { normalizeText } from "../text/normalizeText";

/** The rules over single rows of a table, beside those over its cells and over several rows. */
function rulesOf(table: string, asOf: number): readonly RowRule[] {
  const rules: Readonly<Record<string, readonly RowRule[]>> = {
    RoleHolders: [inOrder("from", "until", "error")],
    Ratings: [ownScale, notAfterReport("date", asOf)],
    Checklist: [notAfterReport("date", asOf)],
    Canvas: [datedEntry, inOrder("date", "review", "warning"), notAfterReport("date", asOf)],
    Activities: [inOrder("from", "until", "error")],
    Indicators: [inOrder("baselineDate", "targetDate", "warning", true), targetInDirection, percentFigures],
  };
  return [requiredEntries, ...(rules[table] ?? [])];
}

const METHOD_ITEMS: ReadonlySet<string> = new Set(
  CHECKLIST.flatMap(({ word }) => [word.en, word.fr].map((text) => normalizeText(text, "spelling"))),
);

/** Whether a row of the checklists is a line of the method, which stands once in its section. */
export function isMethodLine(row: Row): boolean {
  return METHOD_ITEMS.has(normalizeText(row.text("item"), "spelling"));
}

/** A table while its rows are checked. */
export class TableState {
  readonly shape: TableShape;
  readonly rules: readonly RowRule[];
  readonly unique: readonly Repeats[];
  readonly repeatedRows = new RepeatedRows();
  readonly methodLines = new Repeats("item", "section");

  constructor(table: CheckedTable, asOf: number) {
    this.shape = new TableShape(table);
    this.rules = rulesOf(table.id, asOf);
    this.unique = table.columns.filter(({ unique }) => unique).map(({ id }) => new Repeats(id));
  }
}
