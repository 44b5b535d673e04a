/** The arguments of `npm run workbook`, and what commands that build a workbook have in common with it. */
import { parseArgs } from "node:util";
import { FIRST_DAY, isIsoDate, LAST_DAY } from "../model/calendar";
import type { Language } from "../model/initiative";
import type { BuildArguments } from "./buildFromFile";
import { UsageFault } from "./exit";
import { COMMON } from "./words/common";
import { WORKBOOK } from "./words/workbook";

/** Reads the command line's arguments; throws a UsageFault. */
export function readArguments(args: readonly string[]): BuildArguments {
  const { positionals, values } = parse(args);
  const { lang, out, "as-of": asOf } = values;
  const language = readLanguage(lang);
  const spoken = language ?? "en";
  const words = WORKBOOK[spoken];
  const [file] = positionals;
  if (file === undefined) throw new UsageFault(spoken, words.missingFile);
  if (positionals.length > 1) throw new UsageFault(spoken, words.tooManyFiles);
  if (out === undefined) throw new UsageFault(spoken, words.missingOut);
  if (!/\.xlsx$/i.test(out)) throw new UsageFault(spoken, words.outNotXlsx(out));
  return { file, out, ...(language && { language }), ...readReportDate(asOf, spoken) };
}

/** What --lang says; throws a UsageFault. */
export function readLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || value === "en" || value === "fr") return value;
  throw new UsageFault("en", COMMON.en.unknownLanguage(value));
}

/** What --as-of says; throws a UsageFault. */
export function readReportDate(value: string | undefined, language: Language): Pick<BuildArguments, "asOf"> {
  if (value === undefined) return {};
  if (!isIsoDate(value)) throw new UsageFault(language, COMMON[language].notADate(value));
  if (value < FIRST_DAY || value > LAST_DAY)
    throw new UsageFault(language, COMMON[language].dayOutOfRange(value, FIRST_DAY, LAST_DAY));
  return { asOf: value };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string" }, lang: { type: "string" }, "as-of": { type: "string" } },
    });
  } catch (error) {
    throw unreadable(error, args);
  }
}

/** What to throw for arguments that `parseArgs` could not take apart. */
export function unreadable(error: unknown, args: readonly string[]): UsageFault {
  const isFrench = args.some(
    (arg, index) => arg === "--lang=fr" || (arg === "fr" && args[index - 1] === "--lang"),
  );
  const language = isFrench ? "fr" : "en";
  const { message } = error as Error;
  return new UsageFault(language, COMMON[language].unknownOption(message));
}
