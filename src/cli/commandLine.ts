/** Reads the arguments of a command line by the definitions of the commands. */
import { parseArgs } from "node:util";
import type { Language } from "../model/initiative";
import { readLanguage, unreadable } from "./arguments";
import {
  COMMON_OPTIONS,
  optionInUsage,
  type Command,
  type Invocation,
  type OptionDefinition,
} from "./command";
import { UsageFault } from "./exit";
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

/** Reads the arguments of a command; throws a UsageFault. */
export function readInvocation(command: Command, { rest, language: spoken = "en" }: Glance): Invocation {
  const { options, operand } = command;
  const { positionals, values } = parse(rest, [...COMMON_OPTIONS, ...options]);
  const given = (option: string) => values[option];
  const language = readLanguage(textIn(given("lang")));
  const words = COMMON[spoken];
  const operandName = operand?.name[spoken];
  if (positionals.length > (operand ? 1 : 0))
    throw new UsageFault(spoken, words.tooManyOperands(operandName));
  if (operand?.required && positionals.length === 0)
    throw new UsageFault(spoken, words.missingOperand(operand.name[spoken]));
  for (const option of options) {
    const value = textIn(given(option.name));
    const { required, extension } = option;
    const isNeeded = required === true || (required !== undefined && given(required.unless) === undefined);
    if (value === undefined && isNeeded)
      throw new UsageFault(spoken, words.missingOption(optionInUsage(option, spoken)));
    if (value !== undefined && extension !== undefined && !value.toLowerCase().endsWith(extension))
      throw new UsageFault(spoken, words.wrongExtension(`--${option.name}`, extension, value));
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
