/** Reads a partner's file, with what a person answered about it. */
import {
  HIDDEN_CHOICES,
  ImportFileError,
  readImportFile,
  type FileReading,
  type ImportFileOptions,
} from "../importFiles";
import type { Language } from "../languages";
import { translate } from "../languages/messages";
import { CLI_IMPORT_TEXTS } from "../languages/texts/cli/import";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { PANE_IMPORT_TEXTS } from "../languages/texts/pane/import";
import type { ImportAnswer, ImportQuestion } from "../model/import/questions";
import type { ImportSource } from "../model/import/source";
import { CommandError, EXIT } from "./exitCodes";
import type { Answers } from "./importAnswers";

/** What a file asks before its rows can be read. */
export interface UnreadFile {
  readonly questions: readonly FileQuestion[];
}

export interface FileQuestion extends Pick<ImportQuestion, "id" | "kind" | "details"> {
  readonly answers: readonly (Pick<ImportAnswer, "id" | "kind" | "details"> & {
    readonly options: ImportFileOptions;
  })[];
}

/** Reads the cells of a file, as far as the answers go. Throws a CommandError. */
export async function readAnswered(
  name: string,
  bytes: Uint8Array,
  answers: Answers,
  language: Language,
): Promise<UnreadFile | { readonly source: ImportSource }> {
  try {
    let options: ImportFileOptions = {};
    for (;;) {
      const reading = await readImportFile(name, bytes, options);
      const questions = questionsOfFile(reading);
      const [question] = questions;
      if (!question) {
        if (!reading.source) throw new RangeError("A file without questions has rows");
        return { source: reading.source };
      }
      const answer = answers[question.id];
      if (answer === undefined) return { questions };
      const chosen = question.answers.find(({ id }) => id === answer);
      if (!chosen)
        throw unknownAnswer(
          question.id,
          answer,
          question.answers.map(({ id }) => id),
          language,
        );
      options = { ...options, ...chosen.options };
    }
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    const message = `${name}${LANGUAGE_FORMATS[language].colon} ${translate(PANE_IMPORT_TEXTS, language, `source.fault.${error.code}`)}`;
    throw new CommandError("notAFileOfFigures", EXIT.cannot, message, { cause: error });
  }
}

/** The questions of a file: the encoding of a text; the sheet or table of a workbook, and whether what is hidden counts. */
function questionsOfFile(reading: FileReading): readonly FileQuestion[] {
  return reading.questions.map((id): FileQuestion => {
    if (reading.kind === "text")
      return {
        ...{ id, kind: id, details: {} },
        answers: reading.possibleEncodings.map((encoding) => ({
          ...{ id: encoding, kind: "encoding", details: { name: encoding } },
          options: { encoding },
        })),
      };
    if (id === "hidden")
      return {
        ...{ id, kind: id, details: { ...reading.hidden } },
        answers: HIDDEN_CHOICES.map((hidden) => ({
          id: hidden,
          kind: hidden,
          details: {},
          options: { hidden },
        })),
      };
    return {
      ...{ id, kind: id, details: {} },
      answers: reading.parts.map(({ kind, name }) => ({
        ...{ id: `${kind} ${name}`, kind, details: { name } },
        options: { part: { kind, name } },
      })),
    };
  });
}

/** The error of an answer that is none of the choices. */
export function unknownAnswer(
  id: string,
  answer: string,
  choices: readonly string[],
  language: Language,
): CommandError {
  const message = CLI_IMPORT_TEXTS[language].unknownAnswer(id, answer, choices.join(" | "));
  return new CommandError("answerUnknown", EXIT.cannot, message);
}
