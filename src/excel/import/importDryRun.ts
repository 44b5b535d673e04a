import { CHOICE_FIELDS } from "../../model/import/fields";
import { FileBatch } from "../../model/import/fileBatch";
import { RowClassifier, type RowOutcome, type RowOutcomeKind } from "../../model/import/rowClassifier";
import { isWholeLine, valueRows, type Layout, type ValueRow } from "../../model/import/layout";
import type { ImportPlan } from "../../model/import/plan";
import { questionsOf, type ImportQuestion } from "../../model/import/questions";
import { RowReader } from "../../model/import/rowReader";
import { captionsOf, type ImportSource } from "../../model/import/source";
import type { IsoDate } from "../../model/initiative";
import type { ImportIssue } from "../../model/issues/issue";
import { NO_WORDS, UnknownWords, WordMatcher, type UnknownWord } from "../../model/import/words";
import { throwIfAborted } from "../cancel";
import type { Clock } from "../clock";
import type { ImportContext } from "./importContext";

/** The number of values by outcome; the counts add up to the values that were read. */
export type OutcomeCounts = Readonly<Record<RowOutcomeKind, number>>;

/** The result of a dry run: what an import would do. */
export interface ImportPreview {
  readonly read: number;
  readonly counts: OutcomeCounts;
  /** the fields of the cells of the rows */
  readonly layout: Layout;
  /** the first rows, each with its outcome */
  readonly first: readonly { readonly row: ValueRow; readonly outcome: RowOutcome }[];
  /** the number of rows set aside for each issue, and the first of them */
  readonly issues: readonly PreviewIssue[];
  /** among the rows set aside, the number of lines of a wide file that could not be split */
  readonly wholeLines: number;
  readonly unknownWords: readonly UnknownWord[];
  /** what a person has to say before anything is imported */
  readonly questions: readonly ImportQuestion[];
}

/** A reason why rows are set aside. */
interface PreviewIssue {
  /** the code, with what is needed if the code has that detail */
  readonly key: string;
  readonly rows: number;
  /** the line of the first of them */
  readonly line: number;
  /** why the first row is set aside */
  readonly first: ImportIssue;
}

/** The number of rows shown before an import. */
const FIRST_ROWS = 20;
/** After this many rows the work yields to other tasks, so that the pane stays responsive. */
const ROWS_PER_YIELD = 4_000;

/** A file, and how its rows become observations. */
export interface PlannedFile {
  readonly source: ImportSource;
  readonly plan: ImportPlan;
}

/** A file whose rows have all been read once, so that each can be classified repeatedly. */
export class DryRun {
  private constructor(
    readonly source: ImportSource,
    readonly plan: ImportPlan,
    private readonly classify: (row: ValueRow) => RowOutcome,
    private readonly periodicYield: PeriodicYield,
    readonly preview: ImportPreview,
  ) {}

  /** Reads entire files twice: once to note their rows, once to count the outcomes. */
  static async ofFiles(
    files: readonly PlannedFile[],
    importContext: ImportContext,
    today: IsoDate,
    periodicYield: PeriodicYield,
  ): Promise<readonly DryRun[]> {
    const noted: NotedFile[] = [];
    for (const file of files) noted.push(await noteRows(file, importContext, today, periodicYield));
    const batch = new FileBatch(
      noted.map(({ source, plan, classifier }) => ({
        name: source.name,
        classifier,
        conflicts: plan.conflicts,
      })),
    );
    const dryRuns: DryRun[] = [];
    for (const [index, { source, plan, preview }] of noted.entries()) {
      const classify = (row: ValueRow) => batch.classify(index, row);
      const file = new DryRun(source, plan, classify, periodicYield, preview);
      dryRuns.push(new DryRun(source, plan, classify, periodicYield, await file.count()));
    }
    return dryRuns;
  }

  /** Yields every row with its outcome, one at a time. */
  async *rows(): AsyncGenerator<{ row: ValueRow; outcome: RowOutcome }, void, undefined> {
    for (const row of valueRows(this.source, this.plan)) {
      yield { row, outcome: this.classify(row) };
      await this.periodicYield.afterRow();
    }
  }

  private async count(): Promise<ImportPreview> {
    const counts = { ...NO_OUTCOMES };
    const first: { row: ValueRow; outcome: RowOutcome }[] = [];
    const issues = new Map<string, PreviewIssue & { rows: number }>();
    let read = 0;
    let wholeLines = 0;
    for await (const { row, outcome } of this.rows()) {
      const values = outcome.kind === "unreported" ? outcome.cells : 1;
      read += values;
      counts[outcome.kind] += values;
      if (first.length < FIRST_ROWS) first.push({ row, outcome });
      if (issuesOf(outcome).length > 0 && isWholeLine(row, this.preview.layout)) wholeLines += 1;
      const different = new Map(issuesOf(outcome).map((issue) => [issueGroupKey(issue), issue]));
      for (const [key, issue] of different) {
        const known = issues.get(key);
        if (known) known.rows += 1;
        else issues.set(key, { key, rows: 1, line: row.line, first: issue });
      }
    }
    return {
      ...this.preview,
      read,
      counts,
      first,
      issues: [...issues.values()].sort((a, b) => b.rows - a.rows),
      wholeLines,
    };
  }
}

/** A file whose rows have been noted, but not counted. */
interface NotedFile extends PlannedFile {
  readonly classifier: RowClassifier;
  readonly preview: ImportPreview;
}

async function noteRows(
  { source, plan }: PlannedFile,
  importContext: ImportContext,
  today: IsoDate,
  periodicYield: PeriodicYield,
): Promise<NotedFile> {
  const reader = new RowReader(plan, captionsOf(source), importContext.known, today);
  const classifier = new RowClassifier(reader, importContext.existing, plan);
  const unknownWords = new UnknownWords(new WordMatcher(importContext.known, NO_WORDS));
  for (const row of valueRows(source, plan)) {
    classifier.note(row);
    collectUnknownWords(unknownWords, reader, row);
    await periodicYield.afterRow();
  }
  const preview = {
    read: 0,
    counts: NO_OUTCOMES,
    layout: reader.columns.layout,
    first: [],
    issues: [],
    wholeLines: 0,
    unknownWords: unknownWords.list(),
    questions: questionsOf(source, plan, importContext.known, {
      scaleSaid: classifier.scaleSaid,
      separatingColumns: classifier.separatingColumns(),
    }),
  };
  return { source, plan, classifier, preview };
}

/** The issues for which a row is set aside; none if it is not. */
export function issuesOf(outcome: RowOutcome) {
  return outcome.kind === "bad" || outcome.kind === "conflict" ? outcome.issues : [];
}

/** The key by which issues are grouped: the code, and the need if the code has that detail. */
function issueGroupKey({ code, details }: ImportIssue): string {
  return details["need"] === undefined ? code : `${code} ${details["need"]}`;
}

const NO_OUTCOMES: OutcomeCounts = {
  empty: 0,
  unreported: 0,
  bad: 0,
  known: 0,
  conflict: 0,
  new: 0,
  replace: 0,
  merged: 0,
  leftOut: 0,
};

/** Notes the words of a row; blank or unsplit lines have none. */
function collectUnknownWords(unknownWords: UnknownWords, reader: RowReader, row: ValueRow): void {
  const { cells } = row;
  if (row.isBroken || row.misfit || row.blanks !== undefined || cells.every((cell) => cell.trim() === ""))
    return;
  if (reader.remark(row) !== undefined) return;
  for (const field of ["indicator", "partner"] as const)
    unknownWords.note(field, reader.columns.cellOf(cells, field));
  for (const field of CHOICE_FIELDS) {
    const word = reader.columns.cellOf(cells, field);
    if (word !== "") unknownWords.note(field, word);
  }
  for (const { word, caption } of reader.columns.groupCells(cells)) unknownWords.note("group", word, caption);
}

/** Yields to other tasks regularly, and stops if the person cancelled. */
export class PeriodicYield {
  private rows = 0;

  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Call after each row. */
  async afterRow(): Promise<void> {
    this.rows += 1;
    if (this.rows % ROWS_PER_YIELD !== 0) return;
    await this.clock.wait(0);
    throwIfAborted(this.signal);
  }
}
