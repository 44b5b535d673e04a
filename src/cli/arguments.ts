/** Reads the arguments of a command by its definition. */
import { parseArgs } from "node:util";
import { FIRST_DAY, isIsoDate, LAST_DAY } from "../model/calendar";
import type { Language } from "../model/initiative";
import type { BuildArguments } from "./buildFromFile";
import {
  COMMON_OPTIONS,
  optionInUsage,
  type Command,
  type Invocation,
  type OptionDefinition,
} from "./command";
import { UsageError } from "./exit";
import { COMMON } from "./words/common";

/** What can be told of a command line before it is known to be right. */
export interface Glance {
  /** the name that was given, of a command or not */
  readonly name?: string;
  /** the other arguments */
  readonly rest: readonly string[];
  readonly isJson: boolean;
  readonly isHelp: boolean;
  readonly language?: Language;
}

/** Looks at arguments that may be wrong; the first that is no option, nor an option's value, names the command. */
export function glanceAt(args: readonly string[], commands: readonly Command[]): Glance {
  const all = [...COMMON_OPTIONS, ...commands.flatMap(({ options }) => options)];
  const { tokens, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: parseable(all),
  });
  const name = tokens.find((token) => token.kind === "positional");
  const { lang } = values;
  return {
    ...(name && { name: name.value }),
    rest: args.filter((_, index) => index !== name?.index),
    isJson: values.json === true,
    isHelp: values.help === true,
    ...((lang === "en" || lang === "fr") && { language: lang }),
  };
}

/** Reads the arguments of a command; throws a UsageError. */
export function readInvocation(command: Command, { rest, language: spoken = "en" }: Glance): Invocation {
  const { options, operand } = command;
  const { positionals, values } = parse(rest, [...COMMON_OPTIONS, ...options]);
  const given = (option: string) => values[option];
  const language = readLanguage(textIn(given("lang")));
  const words = COMMON[spoken];
  const operandName = operand?.name[spoken];
  if (positionals.length > (operand ? 1 : 0))
    throw new UsageError(spoken, words.tooManyOperands(operandName));
  if (operand?.required && positionals.length === 0)
    throw new UsageError(spoken, words.missingOperand(operand.name[spoken]));
  for (const option of options) {
    const value = textIn(given(option.name));
    const { required, extension } = option;
    const isNeeded = required === true || (required !== undefined && given(required.unless) === undefined);
    if (value === undefined && isNeeded)
      throw new UsageError(spoken, words.missingOption(optionInUsage(option, spoken)));
    if (value !== undefined && extension !== undefined && !value.toLowerCase().endsWith(extension))
      throw new UsageError(spoken, words.wrongExtension(`--${option.name}`, extension, value));
  }
  return {
    ...(positionals[0] !== undefined && { operand: positionals[0] }),
    ...(language && { language }),
    value: (option) => textIn(given(option)),
    isSet: (option) => given(option) !== undefined,
  };
}

function parse(args: readonly string[], options: readonly OptionDefinition[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: parseable(options),
    });
    return { positionals, values: values as Readonly<Record<string, string | boolean | undefined>> };
  } catch (error) {
    throw unreadable(error, args);
  }
}

function parseable(options: readonly OptionDefinition[]) {
  return Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value ? ("string" as const) : ("boolean" as const) }]),
  );
}

function textIn(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What --lang says; throws a UsageError. */
export function readLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || value === "en" || value === "fr") return value;
  throw new UsageError("en", COMMON.en.unknownLanguage(value));
}

/** What --as-of says; throws a UsageError. */
export function readReportDate(value: string | undefined, language: Language): Pick<BuildArguments, "asOf"> {
  if (value === undefined) return {};
  if (!isIsoDate(value)) throw new UsageError(language, COMMON[language].notADate(value));
  if (value < FIRST_DAY || value > LAST_DAY)
    throw new UsageError(language, COMMON[language].dayOutOfRange(value, FIRST_DAY, LAST_DAY));
  return { asOf: value };
}

/** What to throw for arguments that `parseArgs` could not take apart. */
export function unreadable(error: unknown, args: readonly string[]): UsageError {
  const isFrench = args.some(
    (arg, index) => arg === "--lang=fr" || (arg === "fr" && args[index - 1] === "--lang"),
  );
  const language = isFrench ? "fr" : "en";
  const { message } = error as Error;
  return new UsageError(language, COMMON[language].unknownOption(message));
}
