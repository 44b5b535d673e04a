import type { ValidationState } from "../../state";
import { areaNames } from "../reference";
import { element, textElement } from "../xml";
import type { FileForm } from "./rows";

const OPERATORS: Readonly<Record<string, string>> = {
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** Day 0 of Excel's calendar, counted so that days after February 1900 come out right. */
const EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/;

interface Comparison {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: unknown;
}

/** A limit as the file holds it: a formula, a number, or a day's number for a date stated as Office.js states it. */
function limit(value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return String(value);
  const date = ISO_DATE.exec(value);
  if (!date) return value;
  const [year, month, day, hour, minute, second] = date.slice(1).map((part) => Number(part ?? 0));
  const moment = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return String((moment - EPOCH) / MILLISECONDS_PER_DAY);
}

function listSource(source: string): string {
  return source.startsWith("=") ? source : `"${source.replace(/"/g, '""')}"`;
}

interface FileRule {
  readonly type: string;
  readonly operator?: string | undefined;
  readonly hideDropDown?: boolean;
  readonly formulas: readonly (string | undefined)[];
}

function fileRule(rule: ValidationState["rule"]): FileRule {
  const list = rule.list as { source: string; inCellDropDown?: boolean } | undefined;
  if (list) {
    return { type: "list", hideDropDown: list.inCellDropDown === false, formulas: [listSource(list.source)] };
  }
  const custom = rule.custom as { formula: string } | undefined;
  if (custom) return { type: "custom", formulas: [custom.formula] };
  for (const [key, type] of [
    ["wholeNumber", "whole"],
    ["decimal", "decimal"],
    ["date", "date"],
    ["time", "time"],
    ["textLength", "textLength"],
  ] as const) {
    const comparison = rule[key] as Comparison | undefined;
    if (!comparison) continue;
    return {
      type,
      operator: OPERATORS[String(comparison.operator)],
      formulas: [limit(comparison.formula1), limit(comparison.formula2)],
    };
  }
  throw new Error(`Data validation without a known rule: ${Object.keys(rule).join(", ")}`);
}

function validationXml(validation: ValidationState, fileForm: FileForm): string {
  const { row, column } = validation.areas[0]!;
  const { errorAlert, prompt } = validation;
  const rule = fileRule(validation.rule);
  return element(
    "dataValidation",
    {
      type: rule.type,
      errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
      operator: rule.operator,
      allowBlank: validation.ignoreBlanks || undefined,
      showDropDown: rule.hideDropDown || undefined,
      showInputMessage: prompt.showPrompt || undefined,
      showErrorMessage: errorAlert.showAlert || undefined,
      errorTitle: errorAlert.title || undefined,
      error: errorAlert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref: areaNames(validation.areas),
    },
    rule.formulas
      .map((formula, index) =>
        formula === undefined ? "" : textElement(`formula${index + 1}`, fileForm(formula, row, column)),
      )
      .join(""),
  );
}

/** The sheet's data validations with their messages, empty when it has none. */
export function validationsXml(validations: readonly ValidationState[], fileForm: FileForm): string {
  const used = validations.filter((one) => one.areas.length > 0 && Object.keys(one.rule).length > 0);
  if (used.length === 0) return "";
  return element(
    "dataValidations",
    { count: used.length },
    used.map((one) => validationXml(one, fileForm)).join(""),
  );
}
