/** The validations of cells: what they allow, the prompt next to the cell, and the alert for a refused entry. */
import type { Language } from "../languages";
import { SHEETS_ALERTS_TEXTS } from "../languages/texts/sheets/alerts";
import type { IsoDate } from "../model/initiative";
import {
  FIRST_ENTRY_DAY,
  LAST_ENTRY_DAY,
  NUMBER_LIMIT,
  WILDCARD_CHARACTERS,
  FORBIDDEN_FIRST_TYPED_CHARACTERS,
} from "../model/rules/limits";
import type { ColumnDefinition } from "./columns";
import { listName, NAMES } from "./names";
import type { ValidationBlueprint } from "./types";
import type { ListId } from "../model/vocabulary";

type Rule = ValidationBlueprint["rule"];
/** Which alert appears when a cell refuses an entry. */
export type AlertId = keyof (typeof SHEETS_ALERTS_TEXTS)[Language];
type MessageValues = Readonly<Record<string, string | number>>;

/** The first cell of a validated column, and its prompt. */
interface ValidationTarget {
  readonly language: Language;
  readonly help: string;
  /** the first cell of the column, without dollar signs */
  readonly firstCell: string;
}

/** Excel's limits. */
export const TITLE_LIMIT = 32;
export const PROMPT_LIMIT = 255;
export const ALERT_LIMIT = 224;

/** The alerts of rules that read columns of a table, in which cells may be blank. */
const READ_BLANKS: ReadonlySet<AlertId> = new Set(["partner", "indicator", "role", "plausible"]);

/** The validation of an entered column of a table. */
export function columnValidation(column: ColumnDefinition, target: ValidationTarget): ValidationBlueprint {
  const [rule, alert, values] = ruleOf(column, target.firstCell);
  return validation(rule, alert, target.language, column.captions[target.language], target.help, values);
}

/** The validation of a calculated cell: whatever is typed is refused, and formulas stay. */
export function refuseEntries(language: Language): ValidationBlueprint {
  return { rule: { custom: { formula: "=FALSE" } }, alert: alertOf("calculated", language) };
}

function numberRule({ bounds, whole: isWhole }: ColumnDefinition): [Rule, AlertId, MessageValues] {
  if (!bounds && !isWhole) return [decimalRule(-NUMBER_LIMIT, NUMBER_LIMIT), "number", {}];
  const [minimum, maximum] = bounds ?? [-NUMBER_LIMIT, NUMBER_LIMIT];
  return [(isWhole ? wholeRule : decimalRule)(minimum, maximum), "range", { minimum, maximum }];
}

function ruleOf(column: ColumnDefinition, firstCell: string): [Rule, AlertId, MessageValues] {
  const { kind, maxLength = 0 } = column;
  if (kind === "partner") return [listOf(`=${NAMES.partnerNames}`), "partner", {}];
  if (kind === "indicator") return [listOf(`=${NAMES.indicatorCodes}`), "indicator", {}];
  if (kind === "role") return [listOf(`=${NAMES.roleNames}`), "role", {}];
  if (kind === "date") return [dateRule(), "date", {}];
  if (kind === "number") return numberRule(column);
  if (kind.startsWith("list:"))
    return [listOf(`=${listName(kind.slice("list:".length) as ListId)}`), "list", {}];
  const limit = { limit: maxLength };
  if (column.uniqueIn !== undefined) {
    return [nameRule(firstCell, maxLength, isUnique(column.uniqueIn, firstCell)), "unique", limit];
  }
  if (column.isLookupKey === true) return [nameRule(firstCell, maxLength), "name", limit];
  return [lengthRule(maxLength), "length", limit];
}

/** A validation with its texts in a language; `values` fill the {placeholders} of the alert, {list} is the title. */
export function validation(
  rule: Rule,
  alert: AlertId,
  language: Language,
  title: string,
  help: string,
  values: MessageValues = {},
): ValidationBlueprint {
  return {
    rule,
    alert: alertOf(alert, language, { list: title, ...values }),
    prompt: { title, message: help },
    // Where a rule reads blank cells (spare rows), Excel accepts any entry if "ignore blanks" is on.
    ...(READ_BLANKS.has(alert) && { ignoreBlanks: false }),
  };
}

function alertOf(
  alert: AlertId,
  language: Language,
  values: MessageValues = {},
): ValidationBlueprint["alert"] {
  const { title, message } = SHEETS_ALERTS_TEXTS[language][alert];
  return { title, message: fillMessage(message, values), style: "Stop" };
}

/** Allows the values of the cells that the formula `source` returns. */
export function listOf(source: string): Rule {
  return { list: { inCellDropDown: true, source } };
}

/** A date without a time of day, which would make two equal dates differ invisibly. */
export function dateRule(): Rule {
  const [first, last] = [FIRST_ENTRY_DAY, LAST_ENTRY_DAY].map(dayFormula);
  return { wholeNumber: { formula1: first, formula2: last, operator: "Between" } };
}

/** "=DATE(1950,1,1)" */
function dayFormula(day: IsoDate): string {
  return `=DATE(${day.split("-").map(Number).join(",")})`;
}

/** A number between two numbers, or the results of two formulas. */
export function decimalRule(minimum: number | string, maximum: number | string): Rule {
  return { decimal: { formula1: minimum, formula2: maximum, operator: "Between" } };
}

export function wholeRule(minimum: number, maximum: number): Rule {
  return { wholeNumber: { formula1: minimum, formula2: maximum, operator: "Between" } };
}

export function lengthRule(maxLength: number): Rule {
  return { textLength: { formula1: maxLength, operator: "LessThanOrEqualTo" } };
}

/** A name that formulas look up: it must not contain characters that lookups treat as wildcards or operators. */
export function nameRule(cell: string, maxLength: number, extraCondition?: string): Rule {
  const conditions = [
    `LEN(${cell})<=${maxLength}`,
    ...WILDCARD_CHARACTERS.map((character) => `ISERROR(FIND("${character}",${cell}))`),
    `ISERROR(FIND(LEFT(TRIM(${cell}),1),"${FORBIDDEN_FIRST_TYPED_CHARACTERS}"))`,
    ...(extraCondition === undefined ? [] : [extraCondition]),
  ];
  return { custom: { formula: `=AND(${conditions.join(",")})` } };
}

/**
 * An expression: the value occurs once in its column, ignoring leading and trailing spaces. COUNTIF would read the
 * codes "1.1" and "1.10" as one number.
 */
export function isUnique(names: string, cell: string): string {
  return `SUMPRODUCT(--(TRIM(${names})=TRIM(${cell})))<=1`;
}

function fillMessage(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
}
