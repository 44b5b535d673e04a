import { printRect, quoteSheetName } from "../../spreadsheet/references";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { WorkbookState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isRangeArgument, readAddress, readBoolean, readOneOf, readRecord } from "./arguments";
import { requireFormula } from "./formulaSyntax";
import { resolveName } from "./names";
import type { RangeTarget } from "./targets";

/** What a validation's rule may be and how it is kept: formulas with their "=", dates as serial numbers. */

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

/** A rule as it is kept, by the one key that it has. */
export type KeptRule =
  | { readonly key: ComparisonKey; readonly rule: ComparisonRule }
  | { readonly key: "list"; readonly rule: ListRule }
  | { readonly key: "custom"; readonly rule: CustomRule };

const COMPARISON_KEYS: readonly string[] = ["wholeNumber", "decimal", "date", "time", "textLength"];
const KEYS: readonly string[] = [...COMPARISON_KEYS, "list", "custom"];

/** the limit of Excel on a list that stands in the rule itself, and on each of a rule's formulas */
const LONGEST = 255;

const ISO_MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const ISO_TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;
const SECONDS_PER_DAY = 86_400;
/** days from Excel's day 0 to 1970 */
const UNIX_EPOCH = 25_569;

function refuse(why: string): HostError {
  return new HostError("InvalidArgument", `The data validation rule is not valid: ${why}.`);
}

/** The rule that a validation keeps; null for a validation that has only messages. */
export function keptRule(rule: Readonly<Record<string, unknown>>): KeptRule | null {
  const key = KEYS.find((name) => rule[name] !== undefined);
  return key === undefined ? null : ({ key, rule: rule[key] } as KeptRule);
}

/** Reads a rule as the client states it; throws InvalidArgument for what Excel does not take. */
export function readRule(value: unknown, range: RangeTarget, context: HostContext): Record<string, unknown> {
  const stated = readRecord("dataValidation.rule", value);
  const keys = Object.keys(stated).filter((key) => stated[key] !== undefined && stated[key] !== null);
  const key = keys[0];
  if (key === undefined || keys.length > 1) throw refuse("it takes exactly one kind of criteria");
  if (!KEYS.includes(key)) throw refuse(`there are no criteria "${key}"`);
  const criteria = readRecord(`dataValidation.rule.${key}`, stated[key]);
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
      source: isRangeArgument(source) ? this.lineOf(source.self) : this.listText(source),
    };
  }

  comparison(key: ComparisonKey, criteria: Readonly<Record<string, unknown>>): ComparisonRule {
    const operator = readOneOf(`${key}.operator`, criteria.operator, OPERATORS);
    const formula1 = this.operand(key, criteria.formula1);
    if (operator !== "Between" && operator !== "NotBetween") return { formula1, operator };
    const formula2 = this.operand(key, criteria.formula2);
    const [least, most] = [Number(formula1.slice(1)), Number(formula2.slice(1))];
    if (least > most) throw refuse(`the lower bound ${least} is above the upper bound ${most}`);
    return { formula1, formula2, operator };
  }

  formula(value: unknown): string {
    if (typeof value !== "string" || !value.startsWith("=")) throw refuse("a formula starts with =");
    if (value.length > LONGEST) throw refuse(`a formula has at most ${LONGEST} characters`);
    const { sheet, area } = this.range;
    requireFormula(value, this.workbook, { sheetId: sheet.id, row: area.row, column: area.column });
    for (const { kind } of tokenize(value)) {
      if (kind === "structured")
        throw refuse("it may not refer to a table by its columns; name the column instead");
      if (kind === "openBrace") throw refuse("it may not hold an array");
    }
    return value;
  }

  private listText(source: unknown): string {
    if (typeof source !== "string" || source.trim() === "") throw refuse("a list needs a source");
    if (!source.startsWith("=")) {
      if (source.length > LONGEST)
        throw refuse(`a list in the rule itself has at most ${LONGEST} characters`);
      return source;
    }
    const formula = this.formula(source);
    const tokens = tokenize(formula.slice(1));
    const cells = readAddress(formula, this.range.sheet, this.workbook);
    if (cells) this.requireLine(cells);
    else if (tokens.length === 1 && tokens[0]!.kind === "name") this.requireNamedLine(tokens[0]!.local);
    return formula;
  }

  private requireNamedLine(name: string): void {
    const found = resolveName(name, this.range.sheet, this.workbook);
    if (!found) throw refuse(`there is no name "${name}"`);
    const cells = readAddress(found.formula, this.range.sheet, this.workbook);
    if (cells) this.requireLine(cells);
  }

  private lineOf(cells: RangeTarget): string {
    this.requireLine(cells);
    return this.reference(cells);
  }

  private requireLine({ area }: RangeTarget): void {
    if (area.rows > 1 && area.columns > 1) throw refuse("the source of a list is one row or one column");
  }

  private reference({ sheet, area }: RangeTarget): string {
    const prefix = sheet === this.range.sheet ? "" : `${quoteSheetName(sheet.name)}!`;
    return `=${prefix}${printRect(area)}`;
  }

  private operand(key: ComparisonKey, value: unknown): string {
    if (isRangeArgument(value)) {
      if (value.self.area.rows * value.self.area.columns > 1) throw refuse("a bound is one cell");
      return this.reference(value.self);
    }
    if (typeof value === "string" && value.startsWith("=")) return this.formula(value);
    return `=${key === "date" || key === "time" ? moment(value) : amount(value)}`;
  }
}

function amount(value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) {
    throw refuse(`${JSON.stringify(value) ?? "nothing"} is no number and no formula`);
  }
  return number;
}

/** The serial number of a date or time in ISO 8601. */
function moment(value: unknown): number {
  const date = typeof value === "string" ? ISO_MOMENT.exec(value) : null;
  if (date) {
    const [year, month, day, hour, minute, second] = date.slice(1).map((part) => Number(part ?? 0));
    const time = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
    if (time.getUTCMonth() === month! - 1 && time.getUTCDate() === day) {
      return time.getTime() / 1000 / SECONDS_PER_DAY + UNIX_EPOCH;
    }
  }
  const time = typeof value === "string" ? ISO_TIME.exec(value) : null;
  if (time) {
    const [hour, minute, second] = time.slice(1).map((part) => Number(part ?? 0));
    return (hour! * 3600 + minute! * 60 + second!) / SECONDS_PER_DAY;
  }
  throw refuse(`${JSON.stringify(value) ?? "nothing"} is no date in ISO 8601 and no formula`);
}

/** The validation's formulas, changed one by one. */
export function mapFormulas(
  rule: Readonly<Record<string, unknown>>,
  change: (formula: string) => string,
): Record<string, unknown> {
  const kept = keptRule(rule);
  if (!kept) return {};
  const of = (text: string): string => (text.startsWith("=") ? change(text) : text);
  switch (kept.key) {
    case "list":
      return { list: { ...kept.rule, source: of(kept.rule.source) } };
    case "custom":
      return { custom: { formula: of(kept.rule.formula) } };
    default: {
      const { formula1, formula2, operator } = kept.rule;
      return {
        [kept.key]: {
          formula1: of(formula1),
          ...(formula2 === undefined ? {} : { formula2: of(formula2) }),
          operator,
        },
      };
    }
  }
}
