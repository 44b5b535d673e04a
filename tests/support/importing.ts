/** The import's rules alone: the outcome of each row of a file, without a workbook. */
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
import { questionsOf, type ImportQuestion } from "../../src/model/import/questions";
import { RowReader, type NewObservation } from "../../src/model/import/rowReader";
import { captionsOf, sourceOf, type ImportSource } from "../../src/model/import/source";
import type { ImportVocabulary, KnownIndicator } from "../../src/model/import/words";

const TODAY = "2026-11-22";

/** An indicator reported each calendar year, unless `parts` overrides it. */
export function knownIndicator(code: string, parts: Partial<KnownIndicator> = {}): KnownIndicator {
  return { code, name: `Indicator ${code}`, own: { months: 12, anchor: 12 }, ...parts };
}

/** The known names of a workbook with these partners and indicators. */
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
  /** number of values by outcome */
  readonly counts: Partial<Record<RowOutcomeKind, number>>;
  /** the observations that would be written */
  readonly taken: readonly NewObservation[];
  /** what a person has to say before anything is taken */
  readonly questions: readonly ImportQuestion[];
  /** the reason and location of each row or value set aside: "3B notANumber" */
  readonly aside: readonly string[];
}

interface Options {
  readonly change?: (plan: ImportPlan, source: ImportSource) => ImportPlan;
  readonly existing?: ReadonlyMap<string, ExistingObservation>;
  /** the caption row, where a person chose it */
  readonly header?: number;
}

/** Reads a file as the import does by itself, or with a person's change to the guess. */
export function classifyFile(
  file: string | Uint8Array,
  known: ImportVocabulary,
  { header, ...options }: Options = {},
): ClassifiedFile {
  const text = typeof file === "string" ? file : decode(file, guessEncoding(file));
  return classifySource(sourceOf("file", text, { header }), known, options);
}

/**
 * What becomes of a file, as one text: the figures that get in, each with this many characters of its period, and what is set aside
 * with its line; or what is asked.
 */
export function outcomeText(
  file: string | Uint8Array,
  known: ImportVocabulary,
  periodCharacters = "2023-12-31".length,
): string {
  const { taken, aside, questions } = classifyFile(file, known);
  if (questions.length > 0) return `asks ${questions.map(({ id }) => id).join(", ")}`;
  const figures = taken.map(({ indicator, period, group, value }) =>
    [indicator, period.slice(0, periodCharacters), group, value].filter((part) => part !== "").join(" "),
  );
  return [...figures, ...aside].join("; ");
}

/** Classifies the rows of a source. */
export function classifySource(
  source: ImportSource,
  known: ImportVocabulary,
  { change = (plan) => plan, existing = new Map() }: Omit<Options, "header"> = {},
): ClassifiedFile {
  const plan = change(guessPlan(source, known), source);
  const classifier = new RowClassifier(new RowReader(plan, captionsOf(source), known, TODAY), existing, plan);
  for (const row of valueRows(source, plan)) classifier.note(row);
  const rows = [...valueRows(source, plan)].map((row) => ({ row, outcome: classifier.classify(row) }));
  const questions = questionsOf(source, plan, known, {
    scaleSaid: classifier.scaleSaid,
    separatingColumns: classifier.separatingColumns(),
  });
  const counts: Partial<Record<RowOutcomeKind, number>> = {};
  for (const { outcome } of rows) {
    const values = outcome.kind === "unreported" ? outcome.cells : 1;
    counts[outcome.kind] = (counts[outcome.kind] ?? 0) + values;
  }
  return {
    ...{ source, plan, rows, counts, questions },
    taken: rows.flatMap(({ outcome }) =>
      outcome.kind === "new" || outcome.kind === "replace" ? [outcome.observation] : [],
    ),
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
