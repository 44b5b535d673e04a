/** What a command is, so that its arguments are read and its help is written from one definition. */
import type { Text } from "../catalogue/term";
import type { Language } from "../model/initiative";
import type { Report } from "./report";
import { HELP } from "./words/help";

export interface OptionDefinition {
  /** without its dashes */
  readonly name: string;
  /** what follows it, as usage shows it; nothing follows a switch */
  readonly value?: Text;
  readonly summary: Text;
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

export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** what it takes without an option, as usage shows it */
  readonly operand?: { readonly name: Text; readonly required: boolean };
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
  { name: "json", summary: textOf(HELP, "json") },
  { name: "lang", value: { en: "en|fr", fr: "en|fr" }, summary: textOf(HELP, "lang") },
  { name: "help", summary: textOf(HELP, "help") },
];

/** Words of a command in both languages. */
export function textOf<Key extends string>(
  { en, fr }: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
  key: Key,
): Text {
  return { en: en[key], fr: fr[key] };
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
