/** The definition of a command, from which its arguments are parsed and its help is generated. */
import { byLanguage, LANGUAGES, type ByLanguage, type Language } from "../languages";
import type { Report } from "./report";
import { CLI_HELP_TEXTS } from "../languages/texts/cli/help";

export interface OptionDefinition {
  /** without its dashes */
  readonly name: string;
  /** the placeholder of its value in the usage; undefined for a switch */
  readonly value?: ByLanguage<string>;
  readonly summary: ByLanguage<string>;
  /** whether it is required; or the switch that makes it optional */
  readonly required?: true | { readonly unless: string };
  /** the required extension of the file that it names */
  readonly extension?: string;
}

/** The arguments of a command, as its definition allows them. */
export interface Invocation {
  /** the argument without an option: the file that is read */
  readonly operand?: string;
  /** the arguments after it: further files */
  readonly furtherOperands: readonly string[];
  /** the requested language */
  readonly language?: Language;
  /** the value of an option, where it was given */
  value(option: string): string | undefined;
  isSet(option: string): boolean;
}

/** The operand of a command that requires one. */
export function requiredOperand({ operand }: Invocation): string {
  return present(operand, "operand");
}

/** The value of an option that the command requires. */
export function requiredValue({ value }: Invocation, option: string): string {
  return present(value(option), option);
}

/** A required argument; validation has already rejected a command without it. */
function present(value: string | undefined, name: string): string {
  if (value === undefined) throw new RangeError(`The command does not require ${name}`);
  return value;
}

export interface Command {
  readonly name: string;
  readonly summary: ByLanguage<string>;
  /** its operand, as the usage shows it */
  readonly operand?: { readonly name: ByLanguage<string>; readonly required: boolean };
  /** further operands, one or more */
  readonly furtherOperands?: { readonly name: ByLanguage<string> };
  /** whether `--lang` has to be given, because it is the language of the result */
  readonly requiresLanguage?: true;
  /** in addition to those of all commands */
  readonly options: readonly OptionDefinition[];
  /**
   * Runs the command; returns the result for the JSON output. Throws a CommandError, a WorkbookError or an XlsxError.
   * @param commands all commands
   */
  run(invocation: Invocation, report: Report, commands: readonly Command[]): Promise<object>;
}

/** Options of all commands. */
export const COMMON_OPTIONS: readonly OptionDefinition[] = [
  { name: "json", summary: textOf(CLI_HELP_TEXTS, "json") },
  { name: "lang", value: byLanguage(() => LANGUAGES.join("|")), summary: textOf(CLI_HELP_TEXTS, "lang") },
  { name: "help", summary: textOf(CLI_HELP_TEXTS, "help") },
];

function commonOptions(requiresLanguage: Command["requiresLanguage"]): readonly OptionDefinition[] {
  if (!requiresLanguage) return COMMON_OPTIONS;
  return COMMON_OPTIONS.map((option) => (option.name === "lang" ? { ...option, required: true } : option));
}

/** One text of a command in every language. */
export function textOf<Key extends string>(
  texts: ByLanguage<Readonly<Record<Key, string>>>,
  key: Key,
): ByLanguage<string> {
  return byLanguage((language) => texts[language][key]);
}

/** "npm run --silent ensemble -- export FILE.xlsx --out FILE.json [--json]…" */
export function usageOf(command: Command, language: Language): string {
  const { name, operand, furtherOperands, options, requiresLanguage } = command;
  const alternatives = options.flatMap(({ required }) =>
    typeof required === "object" ? [required.unless] : [],
  );
  const listed = options.filter((option) => !alternatives.includes(option.name));
  return [
    `${CALL} ${name}`,
    ...(operand ? [operand.required ? operand.name[language] : `[${operand.name[language]}]`] : []),
    ...(furtherOperands ? [`${furtherOperands.name[language]}…`] : []),
    ...[...listed, ...commonOptions(requiresLanguage)].map((option) => optionByNeed(option, language)),
  ].join(" ");
}

/** "--out FILE.json", "(--out FILE.xlsx | --dry-run)", "[--json]" */
function optionByNeed(option: OptionDefinition, language: Language): string {
  const text = optionInUsage(option, language);
  if (option.required === undefined) return `[${text}]`;
  return option.required === true ? text : `(${text} | --${option.required.unless})`;
}

/** How every command begins. */
export const CALL = "npm run --silent ensemble --";

/** "--out FILE.json" */
export function optionInUsage({ name, value }: OptionDefinition, language: Language): string {
  return value ? `--${name} ${value[language]}` : `--${name}`;
}
