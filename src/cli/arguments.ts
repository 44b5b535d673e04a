/** Reads the arguments of a command by its definition. */
import { parseArgs } from "node:util";
import { FIRST_DAY, isIsoDate, LAST_DAY } from "../model/calendar";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "../languages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { BuildArguments } from "./buildFromFile";
import {
  COMMON_OPTIONS,
  optionInUsage,
  type Command,
  type Invocation,
  type OptionDefinition,
} from "./command";
import { UsageError } from "./exitCodes";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";

/** What is known of a command line before it is validated. */
export interface ScannedArguments {
  /** the name that was given, of a command or not */
  readonly name?: string;
  /** the other arguments */
  readonly rest: readonly string[];
  readonly isJson: boolean;
  readonly isHelp: boolean;
  readonly language?: Language;
}

/** Looks at arguments that may be wrong; the first that is no option, nor an option's value, names the command. */
export function scanArguments(args: readonly string[], commands: readonly Command[]): ScannedArguments {
  const all = [...COMMON_OPTIONS, ...commands.flatMap(({ options }) => options)];
  const { tokens, values } = parseLeniently(args, parseArgsOptions(all));
  const name = tokens.find((token) => token.kind === "positional");
  const { lang, json, help } = values;
  return {
    ...(name && { name: name.value }),
    rest: args.filter((_, index) => index !== name?.index),
    isJson: json === true,
    isHelp: help === true,
    ...(isLanguage(lang) && { language: lang }),
  };
}

/** Reads the arguments of a command; throws a UsageError. */
export function readInvocation(
  command: Command,
  { rest, language: messageLanguage = DEFAULT_LANGUAGE }: ScannedArguments,
): Invocation {
  const { options, operand } = command;
  const { positionals, values } = parse(rest, [...COMMON_OPTIONS, ...options]);
  const given = (option: string) => values[option];
  const language = readLanguage(stringValue(given("lang")));
  const words = CLI_COMMON_TEXTS[messageLanguage];
  const operandName = operand?.name[messageLanguage];
  if (positionals.length > (operand ? 1 : 0))
    throw new UsageError(messageLanguage, words.tooManyOperands(operandName));
  if (operand?.required && positionals.length === 0)
    throw new UsageError(messageLanguage, words.missingOperand(operand.name[messageLanguage]));
  for (const option of options) {
    const value = stringValue(given(option.name));
    const { required, extension } = option;
    const isNeeded = required === true || (required !== undefined && given(required.unless) === undefined);
    if (value === undefined && isNeeded)
      throw new UsageError(messageLanguage, words.missingOption(optionInUsage(option, messageLanguage)));
    if (value !== undefined && extension !== undefined && !value.toLowerCase().endsWith(extension))
      throw new UsageError(messageLanguage, words.wrongExtension(`--${option.name}`, extension, value));
  }
  return {
    ...(positionals[0] !== undefined && { operand: positionals[0] }),
    ...(language && { language }),
    value: (option) => stringValue(given(option)),
    isSet: (option) => given(option) !== undefined,
  };
}

function parse(args: readonly string[], definitions: readonly OptionDefinition[]) {
  const options = parseArgsOptions(definitions);
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { positionals, values: values as Readonly<Record<string, string | boolean | undefined>> };
  } catch (error) {
    throw optionError(error, args, options);
  }
}

type ParseArgsOptions = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

/** Takes arguments apart that may be wrong. An option never takes another option for its value. */
function parseLeniently(args: readonly string[], options: ParseArgsOptions) {
  const read = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options });
  const swallowing = read.tokens.find(
    (token) => token.kind === "option" && token.inlineValue === false && token.value.startsWith("-"),
  );
  if (swallowing?.kind !== "option") return read;
  const separated = args.map((arg, index) => (index === swallowing.index ? `${swallowing.rawName}=` : arg));
  return parseLeniently(separated, options);
}

function parseArgsOptions(options: readonly OptionDefinition[]): ParseArgsOptions {
  return Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value ? ("string" as const) : ("boolean" as const) }]),
  );
}

function stringValue(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What --lang says; throws a UsageError. */
export function readLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || isLanguage(value)) return value;
  const list = new Intl.ListFormat(LANGUAGE_FORMATS[DEFAULT_LANGUAGE].region, { type: "disjunction" });
  const message = CLI_COMMON_TEXTS[DEFAULT_LANGUAGE].unknownLanguage(value, list.format(LANGUAGES));
  throw new UsageError(DEFAULT_LANGUAGE, message);
}

/** What --as-of says; throws a UsageError. */
export function readReportDate(value: string | undefined, language: Language): Pick<BuildArguments, "asOf"> {
  if (value === undefined) return {};
  if (!isIsoDate(value)) throw new UsageError(language, CLI_COMMON_TEXTS[language].notADate(value));
  if (value < FIRST_DAY || value > LAST_DAY)
    throw new UsageError(language, CLI_COMMON_TEXTS[language].dayOutOfRange(value, FIRST_DAY, LAST_DAY));
  return { asOf: value };
}

/** What to throw for arguments that `parseArgs` refused: a message of our own about the wrong option, instead of Node's. */
export function optionError(error: unknown, args: readonly string[], options: ParseArgsOptions): unknown {
  const { tokens, values } = parseLeniently(args, options);
  const language = isLanguage(values["lang"]) ? values["lang"] : DEFAULT_LANGUAGE;
  const words = CLI_COMMON_TEXTS[language];
  const given = tokens.filter((token) => token.kind === "option");
  switch ((error as NodeJS.ErrnoException).code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const unknown = given.find(({ name }) => !Object.hasOwn(options, name));
      return unknown ? new UsageError(language, words.unknownOption(unknown.rawName)) : error;
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE": {
      const switched = given.find(
        ({ name, value }) => options[name]?.type === "boolean" && value !== undefined,
      );
      if (switched) return new UsageError(language, words.unexpectedValue(switched.rawName));
      const open = given.find(({ name, value }) => options[name]?.type === "string" && !value);
      return open ? new UsageError(language, words.missingValue(open.rawName)) : error;
    }
    default:
      return error;
  }
}
