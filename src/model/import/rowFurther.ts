/** The further fields of a row, such as its status, its note and who entered it. */
import { valueIssue } from "../issues/issue";
import { truncate } from "../text/normalizeText";
import { FURTHER_FIELDS, readingOf, type ChoiceField, type FurtherField } from "./fields";
import {
  readFurtherDay,
  readFurtherNumber,
  readText,
  type FurtherReading,
  type FurtherValues,
} from "./furtherFields";
import type { ValueRow } from "./layout";
import type { ImportPlan } from "./plan";
import type { Report, RowColumns } from "./rowColumns";
import { sharedCaptionIssue } from "./rowFigures";
import type { ImportVocabulary, WordMatcher } from "./words";

const NOTHING_READ: FurtherReading = { issues: [] };

/** Reads the further fields of rows. */
export class FurtherReader {
  constructor(
    private readonly columns: RowColumns,
    private readonly plan: ImportPlan,
    private readonly words: WordMatcher,
    private readonly known: ImportVocabulary,
  ) {}

  /** The further fields of a row, whose issues are reported; empty cells are omitted. */
  read(row: ValueRow, report: Report): FurtherValues {
    return Object.fromEntries(
      FURTHER_FIELDS.flatMap((field) => {
        const { value, issues } = this.readFurther(field, row);
        for (const issue of issues) report(field, issue);
        return value === undefined ? [] : [[field, value]];
      }),
    );
  }

  private readFurther(field: FurtherField, row: ValueRow): FurtherReading {
    const reading = readingOf(field);
    if (reading === "word") return this.choice(row.cells, field as ChoiceField);
    const text = this.columns.textOf(row.cells, field);
    if (text === "") return NOTHING_READ;
    if (reading === "text") return readText(field, text);
    if (reading === "day") return readFurtherDay(text, this.plan.dayOrder);
    const shared = sharedCaptionIssue(this.columns, field, text, row);
    return shared ? { issues: [shared] } : readFurtherNumber(field, text, this.plan.decimals);
  }

  /** Reads a list label, from the row or the constant for all rows. */
  private choice(cells: readonly string[], field: ChoiceField): FurtherReading {
    const text = this.columns.cellOf(cells, field);
    if (text === "") return NOTHING_READ;
    const meaning = this.words.meaning(field, text);
    if (meaning !== undefined && meaning !== "") return { value: meaning, issues: [] };
    const known = this.known.choices[field].map(({ label }) => label).join(", ");
    return { issues: [valueIssue("notInList", { value: truncate(text), known: truncate(known) })] };
  }
}
