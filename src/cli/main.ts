import { readFile } from "node:fs/promises";
import { errorMessage, WorkbookError } from "../excel";
import type { InitiativeFile, Language } from "../model/initiative";
import type { FileIssue } from "../model/issues/issue";
import { issueText } from "../model/issues/sentences";
import { parseInitiativeFile, readInitiativeText } from "../model/initiativeFile";
import { readArguments, UsageFault, type Arguments } from "./arguments";
import { WORDS } from "./words";
import { writeWhole } from "./writeWhole";

/** Where lines go: one for the result, others for messages. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Something to tell in words; nothing was written. */
class Refused extends Error {
  constructor(readonly messages: readonly string[]) {
    super(messages.join("\n"));
  }
}

/** Builds a workbook from an initiative file; gives the exit code. */
export async function main(args: readonly string[], output: Output): Promise<number> {
  try {
    const read = readArguments(args);
    output.out(JSON.stringify(await run(read, output)));
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageFault) {
      output.err(`${error.message}\n\n${WORDS[error.language].usage}`);
      return EXIT.usage;
    }
    if (!(error instanceof Refused)) throw error;
    error.messages.forEach((message) => output.err(message));
    return EXIT.refused;
  }
}

async function run(args: Arguments, output: Output) {
  const file = await readInitiative(args, output);
  const language = args.language ?? file.language;
  // Loaded only now: a faulty file is told at once, without the calculation engine and the client library.
  const { buildWorkbook } = await import("./buildWorkbook");
  try {
    const { bytes, ...figures } = await buildWorkbook(file, {
      language,
      ...(args.asOf === undefined ? {} : { reportDate: args.asOf }),
    });
    await write(args.out, bytes, language);
    return figures;
  } catch (error) {
    throw error instanceof WorkbookError ? new Refused([errorMessage(error, language)]) : error;
  }
}

async function readInitiative({ file: path, language }: Arguments, output: Output): Promise<InitiativeFile> {
  const bytes = await readBytes(path, language ?? "en");
  const read = readInitiativeText(bytes);
  const { file, issues } = read.text === undefined ? { issues: read.issues } : parseInitiativeFile(read.text);
  const spoken = language ?? file?.language ?? languageIn(bytes);
  const told = issues.map((issue) => saying(issue, spoken));
  if (!file) throw new Refused(told);
  told.forEach((message) => output.err(message));
  return file;
}

async function readBytes(path: string, language: Language): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Refused([WORDS[language].cannotRead(path, codeOf(error))]);
  }
}

async function write(path: string, bytes: Uint8Array, language: Language): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    throw new Refused([WORDS[language].cannotWrite(path, codeOf(error))]);
  }
}

/** "$.partners[2].name: …", a warning marked as one. */
function saying(issue: FileIssue, language: Language): string {
  const mark = issue.severity === "warning" ? `${WORDS[language].warning} ` : "";
  const colon = language === "fr" ? "\u00a0:" : ":";
  return `${mark}${issue.place.path}${colon} ${issueText(issue, language)}`;
}

/** The language that a file with faults says it is in, as far as that can be read; in whatever encoding. */
function languageIn(bytes: Buffer): Language {
  const text = bytes.toString("latin1").replaceAll("\0", "");
  return /"language"\s*:\s*"fr"/.test(text) ? "fr" : "en";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
