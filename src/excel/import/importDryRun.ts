import { CHOICE_FIELDS } from "../../model/import/fields";
import { RowClassifier, type RowOutcome, type RowOutcomeKind } from "../../model/import/rowClassifier";
import { isWholeLine, valueRows, type Layout, type ValueRow } from "../../model/import/layout";
import type { ImportPlan } from "../../model/import/plan";
import { RowReader } from "../../model/import/rowReader";
import { captionsOf, type ImportSource } from "../../model/import/source";
import type { IsoDate } from "../../model/initiative";
import type { ImportIssue } from "../../model/issues/issue";
import { NO_WORDS, UnknownWords, WordMatcher, type UnknownWord } from "../../model/import/words";
import { throwIfAborted } from "../cancel";
import type { Clock } from "../clock";
import type { ImportContext } from "./importContext";

/** How many values of a file became what; the counts add up to the values that were read. */
export type OutcomeCounts = Readonly<Record<RowOutcomeKind, number>>;

/** What an import would do, before anything is written. */
export interface ImportPreview {
  readonly read: number;
  readonly counts: OutcomeCounts;
  /** what the cells of the rows are */
  readonly layout: Layout;
  /** the first rows, each with what becomes of it */
  readonly first: readonly { readonly row: ValueRow; readonly outcome: RowOutcome }[];
  /** how many rows are set aside for each issue, and the first of them */
  readonly issues: readonly PreviewIssue[];
  /** of the rows set aside the lines of a wide file that could not be taken apart */
  readonly wholeLines: number;
  readonly unknownWords: readonly UnknownWord[];
}

/** Why some rows are set aside. */
interface PreviewIssue {
  /** the code, and what is needed where a code says that */
  readonly key: string;
  readonly rows: number;
  /** the line of the first */
  readonly line: number;
  /** why it is set aside */
  readonly first: ImportIssue;
}

/** Rows shown before an import. */
const FIRST_ROWS = 20;
/** After this many rows the work yields to other tasks, so that the pane stays responsive. */
const ROWS_PER_TURN = 4_000;

/** A file whose rows have all been read once, so that each can be classified, as often as needed. */
export class DryRun {
  private constructor(
    readonly source: ImportSource,
    readonly plan: ImportPlan,
    private readonly classifier: RowClassifier,
    private readonly turns: TurnTaker,
    readonly preview: ImportPreview,
  ) {}

  /** Reads the whole file twice: once to note its rows, once to count what becomes of them. */
  static async of(
    source: ImportSource,
    plan: ImportPlan,
    importContext: ImportContext,
    today: IsoDate,
    turn: TurnTaker,
  ): Promise<DryRun> {
    const reader = new RowReader(plan, captionsOf(source), importContext.known, today);
    const classifier = new RowClassifier(reader, importContext.existing, plan.conflicts);
    const unknownWords = new UnknownWords(new WordMatcher(importContext.known, NO_WORDS));
    for (const row of valueRows(source, plan)) {
      classifier.note(row);
      collectUnknownWords(unknownWords, reader, row);
      await turn.after();
    }
    const file = new DryRun(source, plan, classifier, turn, {
      read: 0,
      counts: NO_OUTCOMES,
      layout: reader.layout,
      first: [],
      issues: [],
      wholeLines: 0,
      unknownWords: unknownWords.list(),
    });
    return new DryRun(source, plan, classifier, turn, await file.count());
  }

  /** Every row with what becomes of it, without ever holding more than one. */
  async *rows(): AsyncGenerator<{ row: ValueRow; outcome: RowOutcome }, void, undefined> {
    for (const row of valueRows(this.source, this.plan)) {
      yield { row, outcome: this.classifier.classify(row) };
      await this.turns.after();
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

/** Why a row is set aside; nothing where it is not. */
export function issuesOf(outcome: RowOutcome) {
  return outcome.kind === "bad" || outcome.kind === "conflict" ? outcome.issues : [];
}

/** Issues with the same key are shown as one: of the same code, and of the same need where a code has several. */
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
};

/** Notes what a row says; one that says nothing, or cannot be taken apart, asks for nothing. */
function collectUnknownWords(unknownWords: UnknownWords, reader: RowReader, row: ValueRow): void {
  const { cells } = row;
  if (row.isBroken || row.misfit || row.blanks !== undefined || cells.every((cell) => cell.trim() === ""))
    return;
  if (reader.remark(row) !== undefined) return;
  for (const field of ["indicator", "partner"] as const)
    unknownWords.note(field, reader.cellOf(cells, field));
  for (const field of CHOICE_FIELDS) {
    const word = reader.cellOf(cells, field);
    if (word !== "") unknownWords.note(field, word);
  }
  for (const cell of reader.groupCells(cells)) unknownWords.note("group", cell);
}

/** Yields to other tasks regularly, and stops when the person has cancelled. */
export class TurnTaker {
  private rows = 0;

  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** To be called after each row. */
  async after(): Promise<void> {
    this.rows += 1;
    if (this.rows % ROWS_PER_TURN !== 0) return;
    await this.clock.wait(0);
    throwIfAborted(this.signal);
  }
}
