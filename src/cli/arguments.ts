import { parseArgs } from "node:util";
import { FIRST_DAY, isIsoDate, LAST_DAY } from "../model/calendar";
import type { IsoDate, Language } from "../model/initiative";
import { WORDS } from "./words";

export interface Arguments {
  readonly file: string;
  readonly out: string;
  readonly language?: Language;
  readonly asOf?: IsoDate;
}

/** Arguments that cannot be used; the message is in the language asked for, as far as that can be told. */
export class UsageFault extends Error {
  constructor(
    readonly language: Language,
    message: string,
  ) {
    super(message);
    this.name = "UsageFault";
  }
}

/** Reads the command line's arguments; throws a UsageFault. */
export function readArguments(args: readonly string[]): Arguments {
  const { positionals, values } = parse(args);
  const { lang, out, "as-of": asOf } = values;
  const language = lang === "fr" ? "fr" : "en";
  const words = WORDS[language];
  if (lang !== undefined && lang !== "en" && lang !== "fr")
    throw new UsageFault(language, words.unknownLanguage(lang));
  const [file] = positionals;
  if (file === undefined) throw new UsageFault(language, words.missingFile);
  if (positionals.length > 1) throw new UsageFault(language, words.tooManyFiles);
  if (out === undefined) throw new UsageFault(language, words.missingOut);
  if (!/\.xlsx$/i.test(out)) throw new UsageFault(language, words.outNotXlsx(out));
  if (asOf !== undefined && !isIsoDate(asOf)) throw new UsageFault(language, words.notADate(asOf));
  if (asOf !== undefined && (asOf < FIRST_DAY || asOf > LAST_DAY))
    throw new UsageFault(language, words.dayOutOfRange(asOf, FIRST_DAY, LAST_DAY));
  return {
    file,
    out,
    ...(lang === undefined ? {} : { language }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string" }, lang: { type: "string" }, "as-of": { type: "string" } },
    });
  } catch (error) {
    const language = args.some(
      (arg, index) => arg === "--lang=fr" || (arg === "fr" && args[index - 1] === "--lang"),
    );
    const spoken = language ? "fr" : "en";
    throw new UsageFault(spoken, WORDS[spoken].unknownOption(error instanceof Error ? error.message : ""));
  }
}
