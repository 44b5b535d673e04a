/** Imports as far as the rules go: what becomes of each row of a file, without a workbook. */
import { choiceWords } from "../../src/model/import/choiceWords";
import { decode, guessEncoding } from "../../src/model/import/decode";
import { guessPlan } from "../../src/model/import/guess";
import {
  RowClassifier,
  type ExistingObservation,
  type RowOutcome,
  type RowOutcomeKind,
} from "../../src/model/import/rowClassifier";
import { valueRows, type ValueRow } from "../../src/model/import/layout";
import type { ImportPlan } from "../../src/model/import/plan";
import { RowReader, type NewObservation } from "../../src/model/import/rowReader";
import { captionsOf, sourceOf, type ImportSource } from "../../src/model/import/source";
import type { ImportVocabulary, KnownIndicator } from "../../src/model/import/words";

const TODAY = "2026-11-22";

/** An indicator reported each calendar year, unless told otherwise. */
export function knownIndicator(code: string, parts: Partial<KnownIndicator> = {}): KnownIndicator {
  return { code, name: `Indicator ${code}`, own: { months: 12, anchor: 12 }, ...parts };
}

/** What a workbook of some partners and indicators knows. */
export function knownOf(
  partners: readonly string[],
  indicators: readonly KnownIndicator[],
): ImportVocabulary {
  const status = [{ id: "final", label: "Final", spellings: ["Définitive"] }];
  return { partners, indicators, choices: { ...choiceWords("en"), status } };
}

export interface ClassifiedFile {
  readonly source: ImportSource;
  readonly plan: ImportPlan;
  readonly rows: readonly { readonly row: ValueRow; readonly outcome: RowOutcome }[];
  /** how many values became what */
  readonly counts: Partial<Record<RowOutcomeKind, number>>;
  /** what would be written */
  readonly taken: readonly NewObservation[];
  /** the reasons of what is set aside, each with its place: "3B notANumber" */
  readonly aside: readonly string[];
}

interface Options {
  readonly change?: (plan: ImportPlan, source: ImportSource) => ImportPlan;
  readonly existing?: ReadonlyMap<string, ExistingObservation>;
  /** which row holds the captions, where a person says it */
  readonly header?: number;
}

/** Reads a file as the import does without anybody's help, or as a person changes the guess. */
export function classifyFile(
  file: string | Uint8Array,
  known: ImportVocabulary,
  { change = (plan) => plan, existing = new Map(), header }: Options = {},
): ClassifiedFile {
  const text = typeof file === "string" ? file : decode(file, guessEncoding(file));
  const source = sourceOf("file", text, { header });
  const plan = change(guessPlan(source, known), source);
  const classifier = new RowClassifier(
    new RowReader(plan, captionsOf(source), known, TODAY),
    existing,
    plan.conflicts,
  );
  for (const row of valueRows(source, plan)) classifier.note(row);
  const rows = [...valueRows(source, plan)].map((row) => ({ row, outcome: classifier.classify(row) }));
  const counts: Partial<Record<RowOutcomeKind, number>> = {};
  for (const { outcome } of rows) {
    const values = outcome.kind === "unreported" ? outcome.cells : 1;
    counts[outcome.kind] = (counts[outcome.kind] ?? 0) + values;
  }
  return {
    ...{ source, plan, rows, counts },
    taken: rows.flatMap(({ outcome }) => ("observation" in outcome ? [outcome.observation] : [])),
    aside: rows.flatMap(({ row, outcome }) =>
      "issues" in outcome
        ? [`${row.line}${letter(row.column)} ${outcome.issues.map(({ code }) => code).join(" ")}`]
        : [],
    ),
  };
}

function letter(column: number | undefined): string {
  return column === undefined ? "" : String.fromCharCode(65 + column);
}
