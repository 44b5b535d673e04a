import { firstRect } from "../../../spreadsheet/rects";
import type { ValidationState } from "../../../spreadsheet/state";
import { rectReferences } from "../references";
import { element, textElement } from "../xml";
import type { FileForm } from "./rows";

export const OPERATORS: Readonly<Record<string, string>> = {
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

interface Comparison {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: unknown;
}

/** A limit in the file's form; undefined where the rule has none. */
function limit(value: unknown): string | undefined {
  return value === undefined || value === null || value === "" ? undefined : String(value);
}

function listSource(source: string): string {
  return source.startsWith("=") ? source : `"${source.replace(/"/g, '""')}"`;
}

interface FileRule {
  /** absent if any value is allowed and the validation only shows its prompt */
  readonly type?: string;
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
  return { formulas: [] };
}

function validationXml(validation: ValidationState, fileForm: FileForm): string {
  const { row, column } = firstRect(validation.areas);
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
      sqref: rectReferences(validation.areas),
    },
    rule.formulas
      .map((formula, index) =>
        formula === undefined ? "" : textElement(`formula${index + 1}`, fileForm(formula, row, column)),
      )
      .join(""),
  );
}

/** Whether a validation has a rule, or at least a message to show. */
function isMeaningful({ areas, rule, prompt }: ValidationState): boolean {
  return areas.length > 0 && (Object.keys(rule).length > 0 || prompt.title !== "" || prompt.message !== "");
}

/** The sheet's data validations with their messages, empty when it has none. */
export function validationsXml(validations: readonly ValidationState[], fileForm: FileForm): string {
  const used = validations.filter(isMeaningful);
  if (used.length === 0) return "";
  return element(
    "dataValidations",
    { count: used.length },
    used.map((validation) => validationXml(validation, fileForm)).join(""),
  );
}
