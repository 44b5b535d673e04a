import { basename } from "node:path";
import { columnLetters } from "../../blueprint/formula";
import {
  dryRunImport,
  importIssueText,
  importObservations,
  readImportContext,
  withRemembered,
  type DryRun,
  type ImportContext,
} from "../../excel/import";
import type { Language } from "../../languages";
import { CLI_IMPORT_TEXTS } from "../../languages/texts/cli/import";
import { todayHere } from "../../model/days";
import { guessPlan } from "../../model/import/guess";
import type { ValueRow } from "../../model/import/layout";
import { CONFLICT_CHOICES, SCALE_CHOICES, withWord, type ImportPlan } from "../../model/import/plan";
import { answerText, questionText, type ImportQuestion } from "../../model/import/questions";
import type { RowOutcome } from "../../model/import/rowClassifier";
import type { NewObservation } from "../../model/import/rowReader";
import type { ImportSource } from "../../model/import/source";
import type { IsoDate } from "../../model/initiative";
import type { ImportIssue } from "../../model/issues/issue";
import { requiredOperand, textOf, type Command } from "../command";
import { CommandError, EXIT } from "../exitCodes";
import { readBytes, writeBytes } from "../files";
import { answersFor, readAnswers, type Answers } from "../importAnswers";
import { readAnswered, unknownAnswer, type FileQuestion, type UnreadFile } from "../importedFile";
import { openFile } from "../openFile";
import type { Report } from "../report";
import { requireSameEntries, entriesOfWorkbook } from "../sameEntries";

/** How many questions and reasons of a file are printed. */
const LINES_PRINTED = 20;

export const IMPORT_COMMAND: Command = {
  name: "import",
  summary: textOf(CLI_IMPORT_TEXTS, "summary"),
  operand: { name: textOf(CLI_IMPORT_TEXTS, "workbook"), required: true },
  furtherOperands: { name: textOf(CLI_IMPORT_TEXTS, "file") },
  options: [
    {
      name: "answers",
      value: textOf(CLI_IMPORT_TEXTS, "answersFile"),
      summary: textOf(CLI_IMPORT_TEXTS, "answers"),
      extension: ".json",
    },
    {
      name: "out",
      value: textOf(CLI_IMPORT_TEXTS, "outFile"),
      summary: textOf(CLI_IMPORT_TEXTS, "out"),
      extension: ".xlsx",
    },
  ],
  async run(invocation, report) {
    const files = invocation.furtherOperands;
    const out = invocation.value("out");
    const { excel, host } = await openFile(requiredOperand(invocation), report);
    const answers = await readAnswers(invocation.value("answers"), report.language);
    const today = todayHere();
    const results: FileResult[] = [];
    for (const [index, file] of files.entries()) {
      const bytes = await readBytes(file, report.language);
      const dryRun = await answered(
        basename(file),
        bytes,
        answersFor(answers, basename(file)),
        today,
        report.language,
      );
      const result = await resultOf(basename(file), dryRun, report.language);
      results.push(result);
      printResult(result, report);
      // The next file is compared with what this one adds.
      const isNeeded = out !== undefined || index < files.length - 1;
      if (isNeeded && result.asks.length === 0 && "source" in dryRun)
        await importObservations(dryRun.source, dryRun.plan, { today });
    }
    const result = { ...joined(results), out: null as string | null };
    const words = CLI_IMPORT_TEXTS[report.language];
    if (out === undefined) {
      report.print(words.nothingWritten);
      return result;
    }
    if (result.asks.length > 0)
      throw new CommandError("questionsOpen", EXIT.refused, words.questionsOpen(result.asks.length), {
        result,
      });
    const entries = await entriesOfWorkbook();
    await writeBytes(out, await host.save(), report.language, (written) =>
      requireSameEntries(entries, written, excel, report.language),
    );
    report.print(words.written(out));
    return { ...result, out };
  },
};

/** A figure as the JSON output shows it. */
interface ReportedFigure {
  readonly file: string;
  readonly line: number;
  /** the letters of the column of the figure, in a wide file */
  readonly column: string | null;
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  readonly breakdown: string;
  readonly group: string;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: string;
  readonly note?: string;
}

interface Reasons {
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** The result of one file; while something is asked, nothing is taken. */
interface FileResult {
  readonly taken: readonly ReportedFigure[];
  readonly aside: readonly (Pick<ReportedFigure, "file" | "line" | "column"> & Reasons)[];
  readonly alreadyThere: readonly ReportedFigure[];
  readonly conflicts: readonly (ReportedFigure & Reasons)[];
  readonly unknown: readonly {
    readonly file: string;
    readonly field: string;
    readonly name: string;
    readonly rows: number;
    readonly suggestion: string | null;
  }[];
  readonly asks: readonly {
    readonly file: string;
    readonly id: string;
    readonly question: string;
    readonly choices: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads a file, and answers what it asks as far as the answers go. Throws a CommandError. */
async function answered(
  name: string,
  bytes: Uint8Array,
  answers: Answers,
  today: IsoDate,
  language: Language,
): Promise<DryRun | UnreadFile> {
  const reading = await readAnswered(name, bytes, answers, language);
  if ("questions" in reading) return reading;
  const { source } = reading;
  const context = await readImportContext();
  let plan = withOtherAnswers(startingPlan(source, context), answers, language);
  for (;;) {
    const dryRun = await dryRunImport(source, plan, context, { today });
    const [next] = dryRun.preview.questions.flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined ? [] : [{ question, answer }];
    });
    if (!next) return dryRun;
    plan = planAfter(next.question, next.answer, language);
  }
}

function startingPlan(source: ImportSource, context: ImportContext): ImportPlan {
  return withRemembered(source, guessPlan(source, context.known), context.remembered);
}

/**
 * Applies what need not be asked: the meanings of unknown names, what to do with contradictions, and with figures that a
 * column of factors puts in thousands.
 */
function withOtherAnswers(plan: ImportPlan, answers: Answers, language: Language): ImportPlan {
  const conflicts = oneOf(CONFLICT_CHOICES, "conflicts", answers, language);
  const scale = oneOf(SCALE_CHOICES, "scale", answers, language);
  return Object.entries(answers).reduce(
    (changed, [id, meaning]) => {
      const [, field, word] = /^(indicator|partner|group) (.+)$/s.exec(id) ?? [];
      return field === undefined || word === undefined
        ? changed
        : withWord(changed, field as "indicator" | "partner" | "group", word, meaning);
    },
    { ...plan, ...(conflicts && { conflicts }), ...(scale && { scale }) },
  );
}

/** The answer with an id, one of some choices; undefined without an answer. Throws a CommandError `answerUnknown`. */
function oneOf<Choice extends string>(
  choices: readonly Choice[],
  id: string,
  answers: Answers,
  language: Language,
): Choice | undefined {
  const answer = answers[id];
  const choice = choices.find((each) => each === answer);
  if (answer !== undefined && choice === undefined) throw unknownAnswer(id, answer, choices, language);
  return choice;
}

function planAfter(question: ImportQuestion, text: string, language: Language): ImportPlan {
  const answer = question.answers.find(({ id }) => id === text);
  const plan = answer?.plan ?? question.planFor?.(text);
  if (plan) return plan;
  throw unknownAnswer(
    question.id,
    text,
    question.answers.map(({ id }) => id),
    language,
  );
}

async function resultOf(file: string, dryRun: DryRun | UnreadFile, language: Language): Promise<FileResult> {
  const nothing = { taken: [], aside: [], alreadyThere: [], conflicts: [], unknown: [], counts: {} };
  const questions: readonly (ImportQuestion | FileQuestion)[] =
    "questions" in dryRun ? dryRun.questions : dryRun.preview.questions;
  const asks = questions.map((question) => ({
    file,
    id: question.id,
    question: questionText(question, language),
    choices: question.answers.map((answer) => ({ id: answer.id, text: answerText(answer, language) })),
  }));
  if ("questions" in dryRun) return { ...nothing, asks };
  const { preview } = dryRun;
  const unknown = preview.unknownWords.flatMap(({ field, word, rows, nearest }) =>
    field === "indicator" || field === "partner"
      ? [{ file, field, name: word, rows, suggestion: nearest?.meaning ?? null }]
      : [],
  );
  if (asks.length > 0) return { ...nothing, unknown, asks };
  const lists = { taken: [], aside: [], alreadyThere: [], conflicts: [] } as {
    -readonly [List in "taken" | "aside" | "alreadyThere" | "conflicts"]: FileResult[List][number][];
  };
  for await (const { row, outcome } of dryRun.rows()) collect(lists, file, row, outcome, language);
  return { ...lists, unknown, asks, counts: { read: preview.read, ...preview.counts } };
}

/** Adds a row to the list of its outcome. */
function collect(
  lists: Readonly<{
    taken: FileResult["taken"][number][];
    aside: FileResult["aside"][number][];
    alreadyThere: FileResult["alreadyThere"][number][];
    conflicts: FileResult["conflicts"][number][];
  }>,
  file: string,
  row: ValueRow,
  outcome: RowOutcome,
  language: Language,
): void {
  const place = { file, line: row.line, column: row.column === undefined ? null : columnLetters(row.column) };
  const reasons = (issues: readonly ImportIssue[]) =>
    issues.map((issue) => ({ code: issue.code, message: importIssueText(issue, language) }));
  switch (outcome.kind) {
    case "new":
    case "replace":
      lists.taken.push({ ...place, ...reported(outcome.observation) });
      break;
    case "known":
      lists.alreadyThere.push({ ...place, ...reported(outcome.observation) });
      break;
    case "conflict":
      lists.conflicts.push({ ...place, ...reported(outcome.observation), reasons: reasons(outcome.issues) });
      break;
    case "bad":
      lists.aside.push({ ...place, reasons: reasons(outcome.issues) });
      break;
    // Counted, but no figures of their own.
    case "empty":
    case "unreported":
    case "merged":
    case "leftOut":
      break;
  }
}

function reported({ indicator, partner, period, breakdown, group, value, ...others }: NewObservation) {
  return { indicator, partner, period, breakdown: breakdown ?? "", group, value: value ?? null, ...others };
}

/** The results of several files as one; while one of them asks something, nothing of any is taken. */
function joined(results: readonly FileResult[]): FileResult {
  const all = <List extends Exclude<keyof FileResult, "counts">>(list: List) =>
    results.flatMap((each) => each[list] as readonly FileResult[List][number][]);
  const counts: Record<string, number> = {};
  for (const each of results)
    for (const [kind, count] of Object.entries(each.counts)) counts[kind] = (counts[kind] ?? 0) + count;
  const asks = all("asks");
  const isOpen = asks.length > 0;
  return {
    taken: isOpen ? [] : all("taken"),
    aside: isOpen ? [] : all("aside"),
    alreadyThere: isOpen ? [] : all("alreadyThere"),
    conflicts: isOpen ? [] : all("conflicts"),
    unknown: all("unknown"),
    asks,
    counts: isOpen ? {} : counts,
  };
}

function printResult(
  { taken, aside, alreadyThere, conflicts, unknown, asks }: FileResult,
  report: Report,
): void {
  const words = CLI_IMPORT_TEXTS[report.language];
  for (const { file, id, question, choices } of asks) {
    report.print(words.asks(file, id, question));
    for (const choice of choices.slice(0, LINES_PRINTED)) report.print(`  ${choice.id}: ${choice.text}`);
  }
  if (asks.length > 0) return;
  report.print(words.counts(taken.length, alreadyThere.length, aside.length + conflicts.length));
  for (const { field, name, rows, suggestion } of unknown.slice(0, LINES_PRINTED))
    report.print(words.unknown(`${field} ${name}`, rows, suggestion));
  const reasons = [...aside, ...conflicts].flatMap(({ line, column, reasons }) =>
    reasons.map(({ message }) => words.reason(column === null ? String(line) : `${line} ${column}`, message)),
  );
  reasons.slice(0, LINES_PRINTED).forEach((line) => report.print(line));
  if (reasons.length > LINES_PRINTED) report.print(words.more(reasons.length - LINES_PRINTED));
}
