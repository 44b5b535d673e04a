import { CHECKLIST } from "../../catalogue/checklist";
import { LANGUAGES } from "../../languages";
import { rowRulesOf } from "../rules/rowRules";
import type { RowRule } from "../rules/rowView";
import { RepeatedRows, Repeats } from "../rules/streams/repeats";
import { normalizeText } from "../text/normalizeText";
import { TableShape, type Row } from "./row";
import type { CheckedTable } from "./types";

const METHOD_ITEMS: ReadonlySet<string> = new Set(
  CHECKLIST.flatMap(({ label }) => LANGUAGES.map((language) => normalizeText(label[language], "spelling"))),
);

/** Whether a row of the checklists is an item of the method, which is unique in its section. */
export function isMethodLine(row: Row): boolean {
  return METHOD_ITEMS.has(normalizeText(row.text("item"), "spelling"));
}

/** The state of a table during a check. */
export class TableState {
  readonly shape: TableShape;
  readonly rules: readonly RowRule[];
  readonly unique: readonly Repeats[];
  readonly repeatedRows = new RepeatedRows();
  /** groups within their breakdown */
  readonly groups = new Repeats("group", "breakdown");
  readonly methodLines = new Repeats("item", "section");

  constructor(table: CheckedTable, missing: ReadonlySet<string>) {
    this.shape = new TableShape(table, missing);
    this.rules = rowRulesOf(table.id, "cell");
    this.unique = table.columns.filter(({ unique }) => unique).map(({ id }) => new Repeats(id));
  }
}
