import { CLI_IMPORT_TEXTS } from "../languages/texts/cli/import";
import type { Language } from "../languages";
import { CommandError, EXIT } from "./exitCodes";
import { readBytes } from "./files";

/** Answers to the questions of an import, by the ids of these. */
export type Answers = Readonly<Record<string, string>>;

/** The answers of a file: for all files, and by the name of a file for that one. */
export type AnswersFile = Readonly<Record<string, string | Answers>>;

/** Reads a file of answers; none without a path. Throws a CommandError `answersFaulty`. */
export async function readAnswers(path: string | undefined, language: Language): Promise<AnswersFile> {
  if (path === undefined) return {};
  const bytes = await readBytes(path, language);
  const faulty = (cause?: unknown) =>
    new CommandError("answersFaulty", EXIT.cannot, CLI_IMPORT_TEXTS[language].answersFaulty(path), { cause });
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw faulty(error);
  }
  if (!isRecord(parsed) || !Object.values(parsed).every(isAnswer)) throw faulty();
  return parsed as AnswersFile;
}

/** The answers for a file, those by its name first. */
export function answersFor(answers: AnswersFile, name: string): Answers {
  const common = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const own = answers[name];
  return { ...Object.fromEntries(common), ...(typeof own === "object" ? own : {}) };
}

function isAnswer(value: unknown): boolean {
  return (
    typeof value === "string" ||
    (isRecord(value) && Object.values(value).every((each) => typeof each === "string"))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
