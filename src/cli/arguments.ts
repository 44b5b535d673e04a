/** Parses the arguments of a command according to its definition. */
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

/** The parts of a command line before it is validated. */
export interface ScannedArguments {
  /** the command name as given, valid or not */
  readonly name?: string;
  /** the other arguments */
  readonly rest: readonly string[];
  readonly isJson: boolean;
  readonly isHelp: boolean;
  readonly language?: Language;
}

/** Scans arguments that may be invalid; the first that is neither an option nor an option's value names the command. */
export function scanArguments(args: readonly string[], commands: readonly Command[]): ScannedArguments {
  const all = [...COMMON_OPTIONS, ...commands.flatMap(({ options }) => options)];
  const { tokens, values } = parseLeniently(args, parseArgsOptions(all));
  const nameToken = tokens.find((token) => token.kind === "positional");
  const { lang, json, help } = values;
  return {
    ...(nameToken && { name: nameToken.value }),
    rest: args.filter((_, index) => index !== nameToken?.index),
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
  const { options, operand, furtherOperands, requiresLanguage } = command;
  const { positionals, values } = parse(rest, [...COMMON_OPTIONS, ...options]);
  const valueOf = (option: string) => values[option];
  const language = readLanguage(stringValue(valueOf("lang")));
  const words = CLI_COMMON_TEXTS[messageLanguage];
  const operandName = operand?.name[messageLanguage];
  if (!furtherOperands && positionals.length > (operand ? 1 : 0))
    throw new UsageError(messageLanguage, words.tooManyOperands(operandName));
  if (operand?.required && positionals.length === 0)
    throw new UsageError(messageLanguage, words.missingOperand(operand.name[messageLanguage]));
  if (furtherOperands && positionals.length === 1)
    throw new UsageError(messageLanguage, words.missingOperand(furtherOperands.name[messageLanguage]));
  if (requiresLanguage && !language)
    throw new UsageError(messageLanguage, words.missingOption(`--lang ${LANGUAGES.join("|")}`));
  for (const option of options) {
    const value = stringValue(valueOf(option.name));
    const { required, extension } = option;
    const isNeeded = required === true || (required !== undefined && valueOf(required.unless) === undefined);
    if (value === undefined && isNeeded)
      throw new UsageError(messageLanguage, words.missingOption(optionInUsage(option, messageLanguage)));
    if (value !== undefined && extension !== undefined && !value.toLowerCase().endsWith(extension))
      throw new UsageError(messageLanguage, words.wrongExtension(`--${option.name}`, extension, value));
  }
  return {
    ...(positionals[0] !== undefined && { operand: positionals[0] }),
    furtherOperands: positionals.slice(1),
    ...(language && { language }),
    value: (option) => stringValue(valueOf(option)),
    isSet: (option) => valueOf(option) !== undefined,
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

/** Parses arguments that may be invalid. An option never consumes another option as its value. */
function parseLeniently(args: readonly string[], options: ParseArgsOptions) {
  const parsed = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options });
  const consuming = parsed.tokens.find(
    (token) => token.kind === "option" && token.inlineValue === false && token.value.startsWith("-"),
  );
  if (consuming?.kind !== "option") return parsed;
  const separated = args.map((arg, index) => (index === consuming.index ? `${consuming.rawName}=` : arg));
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

/** The value of --lang; throws a UsageError. */
export function readLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || isLanguage(value)) return value;
  const list = new Intl.ListFormat(LANGUAGE_FORMATS[DEFAULT_LANGUAGE].region, { type: "disjunction" });
  const message = CLI_COMMON_TEXTS[DEFAULT_LANGUAGE].unknownLanguage(value, list.format(LANGUAGES));
  throw new UsageError(DEFAULT_LANGUAGE, message);
}

/** The value of --as-of; throws a UsageError. */
export function readReportDate(value: string | undefined, language: Language): Pick<BuildArguments, "asOf"> {
  if (value === undefined) return {};
  if (!isIsoDate(value)) throw new UsageError(language, CLI_COMMON_TEXTS[language].notADate(value));
  if (value < FIRST_DAY || value > LAST_DAY)
    throw new UsageError(language, CLI_COMMON_TEXTS[language].dayOutOfRange(value, FIRST_DAY, LAST_DAY));
  return { asOf: value };
}

/** The error to throw for arguments that `parseArgs` rejected: a translated message about the invalid option instead of Node's. */
export function optionError(error: unknown, args: readonly string[], options: ParseArgsOptions): unknown {
  const { tokens, values } = parseLeniently(args, options);
  const language = isLanguage(values["lang"]) ? values["lang"] : DEFAULT_LANGUAGE;
  const words = CLI_COMMON_TEXTS[language];
  const givenOptions = tokens.filter((token) => token.kind === "option");
  switch ((error as NodeJS.ErrnoException).code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const unknown = givenOptions.find(({ name }) => !Object.hasOwn(options, name));
      return unknown ? new UsageError(language, words.unknownOption(unknown.rawName)) : error;
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE": {
      const switchWithValue = givenOptions.find(
        ({ name, value }) => options[name]?.type === "boolean" && value !== undefined,
      );
      if (switchWithValue) return new UsageError(language, words.unexpectedValue(switchWithValue.rawName));
      const withoutValue = givenOptions.find(({ name, value }) => options[name]?.type === "string" && !value);
      return withoutValue ? new UsageError(language, words.missingValue(withoutValue.rawName)) : error;
    }
    default:
      return error;
  }
}
