/** What a command is, so that its arguments are read and its help is written from one definition. */
import { byLanguage, LANGUAGES, type ByLanguage, type Language } from "../languages";
import type { Report } from "./report";
import { CLI_HELP_TEXTS } from "../languages/texts/cli/help";

export interface OptionDefinition {
  /** without its dashes */
  readonly name: string;
  /** what follows it, as usage shows it; nothing follows a switch */
  readonly value?: ByLanguage<string>;
  readonly summary: ByLanguage<string>;
  /** whether it has to be given; or the switch without which it has to be */
  readonly required?: true | { readonly unless: string };
  /** how the name of the file that it takes ends */
  readonly extension?: string;
}

/** The arguments of a command, as its definition allows them. */
export interface Invocation {
  /** the argument without an option: the file that is read */
  readonly operand?: string;
  /** the language asked for */
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

/** A required argument: where it is absent, the command was refused before. */
function present(value: string | undefined, name: string): string {
  if (value === undefined) throw new RangeError(`The command does not require ${name}`);
  return value;
}

export interface Command {
  readonly name: string;
  readonly summary: ByLanguage<string>;
  /** what it takes without an option, as usage shows it */
  readonly operand?: { readonly name: ByLanguage<string>; readonly required: boolean };
  /** beside those of all commands */
  readonly options: readonly OptionDefinition[];
  /**
   * Carries it out; gives the result that JSON shows. Throws a CommandError, a WorkbookError or an OpenFault.
   * @param commands all there are
   */
  run(invocation: Invocation, report: Report, commands: readonly Command[]): Promise<object>;
}

/** Options of all commands. */
export const COMMON_OPTIONS: readonly OptionDefinition[] = [
  { name: "json", summary: textOf(CLI_HELP_TEXTS, "json") },
  { name: "lang", value: byLanguage(() => LANGUAGES.join("|")), summary: textOf(CLI_HELP_TEXTS, "lang") },
  { name: "help", summary: textOf(CLI_HELP_TEXTS, "help") },
];

/** One text of a command in every language. */
export function textOf<Key extends string>(
  texts: ByLanguage<Readonly<Record<Key, string>>>,
  key: Key,
): ByLanguage<string> {
  return byLanguage((language) => texts[language][key]);
}

/** "npm run --silent ensemble -- export FILE.xlsx --out FILE.json [--json]…" */
export function usageOf({ name, operand, options }: Command, language: Language): string {
  const alternatives = options.flatMap(({ required }) =>
    typeof required === "object" ? [required.unless] : [],
  );
  const shown = options.filter((option) => !alternatives.includes(option.name));
  return [
    `${CALL} ${name}`,
    ...(operand ? [operand.required ? operand.name[language] : `[${operand.name[language]}]`] : []),
    ...[...shown, ...COMMON_OPTIONS].map((option) => optionByNeed(option, language)),
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
