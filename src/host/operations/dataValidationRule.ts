import { printRect, quoteSheetName } from "../../spreadsheet/references";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { WorkbookState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isRangeArgument, readAddress, readBoolean, readOneOf, readRecord } from "./arguments";
import { requireFormula } from "./requireFormula";
import { resolveName } from "./names";
import type { RangeTarget } from "./targets";

/** Reads the rules of data validations. They are stored with the "=" of formulas, and dates as serial numbers. */

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
export type ValidationOperator = (typeof OPERATORS)[number];

export interface ComparisonRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: ValidationOperator;
}

export interface ListRule {
  readonly inCellDropDown: boolean;
  /** "=Sheet!$A$1:$A$5", "=Name" or "a,b,c" */
  readonly source: string;
}

interface CustomRule {
  readonly formula: string;
}

type ComparisonKey = "wholeNumber" | "decimal" | "date" | "time" | "textLength";

/** A stored rule with its single key. */
export type StoredRule =
  | { readonly key: ComparisonKey; readonly rule: ComparisonRule }
  | { readonly key: "list"; readonly rule: ListRule }
  | { readonly key: "custom"; readonly rule: CustomRule };

const COMPARISON_KEYS: readonly string[] = ["wholeNumber", "decimal", "date", "time", "textLength"];
const KEYS: readonly string[] = [...COMPARISON_KEYS, "list", "custom"];

/** Excel's limit for the length of a literal list and of a formula */
const MAX_LENGTH = 255;

const ISO_DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const ISO_TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;
const SECONDS_PER_DAY = 86_400;
/** Excel's serial number of 1970-01-01 */
const UNIX_EPOCH = 25_569;

function invalidRule(reason: string): HostError {
  return new HostError("InvalidArgument", `The data validation rule is not valid: ${reason}.`);
}

/** The stored rule of a validation; null for a validation that has only messages. */
export function storedRule(rule: Readonly<Record<string, unknown>>): StoredRule | null {
  const key = KEYS.find((name) => rule[name] !== undefined);
  return key === undefined ? null : ({ key, rule: rule[key] } as StoredRule);
}

/** Reads a rule from the client; throws InvalidArgument for what Excel does not accept. */
export function readRule(value: unknown, range: RangeTarget, context: HostContext): Record<string, unknown> {
  const input = readRecord("dataValidation.rule", value);
  const keys = Object.keys(input).filter((key) => input[key] !== undefined && input[key] !== null);
  const key = keys[0];
  if (key === undefined || keys.length > 1) throw invalidRule("it takes exactly one kind of criteria");
  if (!KEYS.includes(key)) throw invalidRule(`there are no criteria "${key}"`);
  const criteria = readRecord(`dataValidation.rule.${key}`, input[key]);
  const reader = new RuleReader(range, context.workbook);
  if (key === "list") return { list: reader.list(criteria) };
  if (key === "custom") return { custom: { formula: reader.formula(criteria.formula) } };
  return { [key]: reader.comparison(key as ComparisonKey, criteria) };
}

class RuleReader {
  constructor(
    private readonly range: RangeTarget,
    private readonly workbook: WorkbookState,
  ) {}

  list(criteria: Readonly<Record<string, unknown>>): ListRule {
    const { source, inCellDropDown = true } = criteria;
    return {
      inCellDropDown: readBoolean("list.inCellDropDown", inCellDropDown),
      source: isRangeArgument(source) ? this.rowOrColumnOf(source.self) : this.listText(source),
    };
  }

  comparison(key: ComparisonKey, criteria: Readonly<Record<string, unknown>>): ComparisonRule {
    const operator = readOneOf(`${key}.operator`, criteria.operator, OPERATORS);
    const formula1 = this.operand(key, criteria.formula1);
    if (operator !== "Between" && operator !== "NotBetween") return { formula1, operator };
    const formula2 = this.operand(key, criteria.formula2);
    const [lowerBound, upperBound] = [Number(formula1.slice(1)), Number(formula2.slice(1))];
    if (lowerBound > upperBound)
      throw invalidRule(`the lower bound ${lowerBound} is above the upper bound ${upperBound}`);
    return { formula1, formula2, operator };
  }

  formula(value: unknown): string {
    if (typeof value !== "string" || !value.startsWith("=")) throw invalidRule("a formula starts with =");
    if (value.length > MAX_LENGTH) throw invalidRule(`a formula has at most ${MAX_LENGTH} characters`);
    const { sheet, area } = this.range;
    requireFormula(value, this.workbook, { sheetId: sheet.id, row: area.row, column: area.column });
    for (const { kind } of tokenize(value)) {
      if (kind === "structured")
        throw invalidRule("it may not refer to a table by its columns; name the column instead");
      if (kind === "openBrace") throw invalidRule("it may not hold an array");
    }
    return value;
  }

  private listText(source: unknown): string {
    if (typeof source !== "string" || source.trim() === "") throw invalidRule("a list needs a source");
    if (!source.startsWith("=")) {
      if (source.length > MAX_LENGTH)
        throw invalidRule(`a list in the rule itself has at most ${MAX_LENGTH} characters`);
      return source;
    }
    const formula = this.formula(source);
    const [token, ...more] = tokenize(formula.slice(1));
    const cells = readAddress(formula, this.range.sheet, this.workbook);
    if (cells) this.requireRowOrColumn(cells);
    else if (token?.kind === "name" && more.length === 0) this.requireNamedRowOrColumn(token.local);
    return formula;
  }

  private requireNamedRowOrColumn(name: string): void {
    const found = resolveName(name, this.range.sheet, this.workbook);
    if (!found) throw invalidRule(`there is no name "${name}"`);
    const cells = readAddress(found.formula, this.range.sheet, this.workbook);
    if (cells) this.requireRowOrColumn(cells);
  }

  private rowOrColumnOf(cells: RangeTarget): string {
    this.requireRowOrColumn(cells);
    return this.reference(cells);
  }

  private requireRowOrColumn({ area }: RangeTarget): void {
    if (area.rows > 1 && area.columns > 1) throw invalidRule("the source of a list is one row or one column");
  }

  private reference({ sheet, area }: RangeTarget): string {
    const prefix = sheet === this.range.sheet ? "" : `${quoteSheetName(sheet.name)}!`;
    return `=${prefix}${printRect(area)}`;
  }

  private operand(key: ComparisonKey, value: unknown): string {
    if (isRangeArgument(value)) {
      if (value.self.area.rows * value.self.area.columns > 1) throw invalidRule("a bound is one cell");
      return this.reference(value.self);
    }
    if (typeof value === "string" && value.startsWith("=")) return this.formula(value);
    return `=${key === "date" || key === "time" ? dateTimeSerial(value) : numberOperand(value)}`;
  }
}

function numberOperand(value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) {
    throw invalidRule(`${JSON.stringify(value) ?? "nothing"} is no number and no formula`);
  }
  return number;
}

/** The serial number of a date or time in ISO 8601. */
function dateTimeSerial(value: unknown): number {
  const date = typeof value === "string" ? ISO_DATE_TIME.exec(value) : null;
  if (date) {
    const [year = 0, month = 0, day, hour, minute, second] = date.slice(1).map((part) => Number(part ?? 0));
    const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    if (time.getUTCMonth() === month - 1 && time.getUTCDate() === day) {
      return time.getTime() / 1000 / SECONDS_PER_DAY + UNIX_EPOCH;
    }
  }
  const time = typeof value === "string" ? ISO_TIME.exec(value) : null;
  if (time) {
    const [hour = 0, minute = 0, second = 0] = time.slice(1).map((part) => Number(part ?? 0));
    return (hour * 3600 + minute * 60 + second) / SECONDS_PER_DAY;
  }
  throw invalidRule(`${JSON.stringify(value) ?? "nothing"} is no date in ISO 8601 and no formula`);
}

/** Applies a change to each formula of a validation's rule. */
export function mapFormulas(
  rule: Readonly<Record<string, unknown>>,
  change: (formula: string) => string,
): Record<string, unknown> {
  const stored = storedRule(rule);
  if (!stored) return {};
  const changeText = (text: string): string => (text.startsWith("=") ? change(text) : text);
  switch (stored.key) {
    case "list":
      return { list: { ...stored.rule, source: changeText(stored.rule.source) } };
    case "custom":
      return { custom: { formula: changeText(stored.rule.formula) } };
    default: {
      const { formula1, formula2, operator } = stored.rule;
      return {
        [stored.key]: {
          formula1: changeText(formula1),
          ...(formula2 === undefined ? {} : { formula2: changeText(formula2) }),
          operator,
        },
      };
    }
  }
}
