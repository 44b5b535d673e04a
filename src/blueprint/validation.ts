/** The validations of cells: the rule, the prompt of the cell, and the alert for an entry that breaks the rule. */
import type { IsoDate, Language } from "../model/initiative";
import {
  FIRST_ENTRY_DAY,
  LAST_ENTRY_DAY,
  NUMBER_LIMIT,
  PATTERN_SIGNS,
  TYPED_STARTING_SIGNS,
} from "../model/rules/limits";
import type { ColumnDefinition } from "./columns";
import { listName, NAMES } from "./names";
import { ALERTS, type AlertText } from "./text/alerts";
import type { ValidationBlueprint } from "./types";
import type { ListId } from "../model/vocabulary";

type Rule = ValidationBlueprint["rule"];
type MessageValues = Readonly<Record<string, string | number>>;

/** The column that is validated, and the texts for it. */
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

/** The validation of an entered column of a table. */
export function columnValidation(column: ColumnDefinition, target: ValidationTarget): ValidationBlueprint {
  const [rule, alert, values] = ruleOf(column, target.firstCell);
  return {
    ...validation(rule, alert, target.language, column.captions[target.language], target.help, values),
    // With blank cells among the names (the spare rows), Excel accepts any text if "ignore blanks" is on.
    ...(column.kind === "role" && { ignoreBlanks: false }),
  };
}

function numberRule({ bounds, whole }: ColumnDefinition): [Rule, AlertText, MessageValues] {
  if (!bounds && !whole) return [decimalRule(-NUMBER_LIMIT, NUMBER_LIMIT), ALERTS.number, {}];
  const [minimum, maximum] = bounds ?? [-NUMBER_LIMIT, NUMBER_LIMIT];
  return [(whole ? wholeRule : decimalRule)(minimum, maximum), ALERTS.range, { minimum, maximum }];
}

function ruleOf(column: ColumnDefinition, firstCell: string): [Rule, AlertText, MessageValues] {
  const { kind, maxLength = 0 } = column;
  if (kind === "partner") return [listOf(`=${NAMES.partnerNames}`), ALERTS.partner, {}];
  if (kind === "indicator") return [listOf(`=${NAMES.indicatorCodes}`), ALERTS.indicator, {}];
  if (kind === "role") return [listOf(`=${NAMES.roleNames}`), ALERTS.role, {}];
  if (kind === "date") return [dateRule(), ALERTS.date, {}];
  if (kind === "number") return numberRule(column);
  if (kind.startsWith("list:"))
    return [listOf(`=${listName(kind.slice("list:".length) as ListId)}`), ALERTS.list, {}];
  const limit = { limit: maxLength };
  if (column.uniqueIn !== undefined) {
    return [nameRule(firstCell, maxLength, isUnique(column.uniqueIn, firstCell)), ALERTS.unique, limit];
  }
  if (column.isLookupKey === true) return [nameRule(firstCell, maxLength), ALERTS.name, limit];
  return [lengthRule(maxLength), ALERTS.length, limit];
}

/** A validation with its texts in a language; `values` fill the placeholders of the message. */
export function validation(
  rule: Rule,
  alert: AlertText,
  language: Language,
  title: string,
  help: string,
  values: MessageValues = {},
): ValidationBlueprint {
  return {
    rule,
    alert: {
      title: alert.title[language],
      message: fillMessage(alert.message[language], values),
      style: "Stop",
    },
    prompt: { title, message: help },
  };
}

/** One of the cells that a formula gives. */
export function listOf(source: string): Rule {
  return { list: { inCellDropDown: true, source } };
}

/** A day without a time of day: those of two rows would differ where nobody sees it. */
export function dateRule(): Rule {
  const [first, last] = [FIRST_ENTRY_DAY, LAST_ENTRY_DAY].map(dayFormula);
  return { wholeNumber: { formula1: first, formula2: last, operator: "Between" } };
}

/** "=DATE(1950,1,1)" */
function dayFormula(day: IsoDate): string {
  return `=DATE(${day.split("-").map(Number).join(",")})`;
}

export function decimalRule(minimum: number, maximum: number): Rule {
  return { decimal: { formula1: minimum, formula2: maximum, operator: "Between" } };
}

export function wholeRule(minimum: number, maximum: number): Rule {
  return { wholeNumber: { formula1: minimum, formula2: maximum, operator: "Between" } };
}

export function lengthRule(maxLength: number): Rule {
  return { textLength: { formula1: maxLength, operator: "LessThanOrEqualTo" } };
}

/** A name that formulas look up: without characters that they would read as a wildcard or an operator. */
export function nameRule(cell: string, maxLength: number, more?: string): Rule {
  const conditions = [
    `LEN(${cell})<=${maxLength}`,
    ...PATTERN_SIGNS.map((sign) => `ISERROR(FIND("${sign}",${cell}))`),
    `ISERROR(FIND(LEFT(TRIM(${cell}),1),"${TYPED_STARTING_SIGNS}"))`,
    ...(more === undefined ? [] : [more]),
  ];
  return { custom: { formula: `=AND(${conditions.join(",")})` } };
}

/** Whether a text occurs only once in its column, ignoring outer spaces. COUNTIF would take "1.1" and "1.10" for one number. */
export function isUnique(names: string, cell: string): string {
  return `SUMPRODUCT(--(TRIM(${names})=TRIM(${cell})))<=1`;
}

function fillMessage(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
}
