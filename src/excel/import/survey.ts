import { Judge, type Verdict, type VerdictKind } from "../../model/import/judge";
import type { ImportPlan } from "../../model/import/plan";
import type { ReasonCode } from "../../model/import/reasons";
import { RowReader } from "../../model/import/rowReader";
import type { FileRow } from "../../model/import/rows";
import { captionsOf, dataRows, type ImportSource } from "../../model/import/source";
import { NO_WORDS, OpenWords, Words, type OpenWord } from "../../model/import/words";
import { stopWhenCancelled } from "../cancel";
import type { Clock } from "../clock";
import type { Basis } from "./basis";

/** How many rows of a file became what; the counts add up to the rows that were read. */
export type Counts = Readonly<Record<VerdictKind, number>>;

/** What an import would do, before anything is written. */
export interface ImportSurvey {
  readonly read: number;
  readonly counts: Counts;
  /** the first rows, each with what becomes of it */
  readonly first: readonly { readonly row: FileRow; readonly verdict: Verdict }[];
  /** how many rows are set aside for each reason, and the line of the first */
  readonly reasons: readonly { readonly code: ReasonCode; readonly rows: number; readonly line: number }[];
  readonly openWords: readonly OpenWord[];
}

/** Rows shown before an import. */
const FIRST_ROWS = 20;
/** After so many rows others get a turn, so that the pane stays alive. */
const TURN_ROWS = 4_000;

/** A file with all its rows noted, ready to be judged row by row as often as needed. */
export class JudgedFile {
  private constructor(
    readonly source: ImportSource,
    private readonly judge: Judge,
    private readonly turn: Turn,
    readonly survey: ImportSurvey,
  ) {}

  /** Reads the whole file twice: once to note its rows, once to count what becomes of them. */
  static async of(source: ImportSource, plan: ImportPlan, basis: Basis, turn: Turn): Promise<JudgedFile> {
    const reader = new RowReader(plan, captionsOf(source), basis.known);
    const judge = new Judge(reader, basis.existing, plan.conflicts);
    const openWords = new OpenWords(new Words(basis.known, NO_WORDS));
    for (const row of dataRows(source)) {
      judge.note(row);
      if (!row.isBroken && row.cells.some((cell) => cell.trim() !== "")) noteWords(openWords, reader, row);
      await turn.after();
    }
    const file = new JudgedFile(source, judge, turn, {
      read: 0,
      counts: NONE,
      first: [],
      reasons: [],
      openWords: openWords.list(),
    });
    return new JudgedFile(source, judge, turn, await file.count());
  }

  /** Every row with what becomes of it, without ever holding more than one. */
  async *rows(): AsyncGenerator<{ row: FileRow; verdict: Verdict }, void, undefined> {
    for (const row of dataRows(this.source)) {
      yield { row, verdict: this.judge.verdict(row) };
      await this.turn.after();
    }
  }

  private async count(): Promise<ImportSurvey> {
    const counts = { ...NONE };
    const first: { row: FileRow; verdict: Verdict }[] = [];
    const reasons = new Map<ReasonCode, { code: ReasonCode; rows: number; line: number }>();
    let read = 0;
    for await (const { row, verdict } of this.rows()) {
      read += 1;
      counts[verdict.kind] += 1;
      if (first.length < FIRST_ROWS) first.push({ row, verdict });
      for (const code of new Set(reasonsOf(verdict).map((reason) => reason.code))) {
        const known = reasons.get(code);
        if (known) known.rows += 1;
        else reasons.set(code, { code, rows: 1, line: row.line });
      }
    }
    return {
      ...this.survey,
      read,
      counts,
      first,
      reasons: [...reasons.values()].sort((a, b) => b.rows - a.rows),
    };
  }
}

/** Why a row is set aside; nothing where it is not. */
export function reasonsOf(verdict: Verdict) {
  return verdict.kind === "bad" || verdict.kind === "conflict" ? verdict.reasons : [];
}

const NONE: Counts = { empty: 0, bad: 0, known: 0, conflict: 0, new: 0, replace: 0 };

function noteWords(openWords: OpenWords, reader: RowReader, { cells }: FileRow): void {
  for (const field of ["indicator", "partner"] as const) openWords.note(field, reader.cellOf(cells, field));
  const status = reader.cellOf(cells, "status");
  if (status !== "") openWords.note("status", status);
  for (const cell of reader.groupCells(cells)) openWords.note("group", cell);
}

/** Lets others have a turn now and then, and stops where the person has. */
export class Turn {
  private rows = 0;

  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** To be called after each row. */
  async after(): Promise<void> {
    this.rows += 1;
    if (this.rows % TURN_ROWS !== 0) return;
    await this.clock.wait(0);
    stopWhenCancelled(this.signal);
  }
}
