import type { ValidationState } from "../../../spreadsheet/state";
import { OPERATORS } from "../../write/sheet/validations";
import { rectsOfReferences } from "../references";
import { calculableFormula } from "../formulas";
import { invertMap } from "../invertMap";
import type { ReadContext } from "../ReadContext";
import { textAttribute, child, children, booleanAttribute, textOf, type XmlElement } from "../xmlTree";

const OPERATOR_OF = invertMap(OPERATORS);

const COMPARISONS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

const STYLES: Readonly<Record<string, ValidationState["errorAlert"]["style"]>> = {
  warning: "Warning",
  information: "Information",
};

/** A formula of a rule; in extensions it is in a nested element. */
function formulaText(element: XmlElement, name: string): string {
  const formula = child(element, name);
  return textOf(child(formula, "f") ?? formula).trim();
}

/** The rule, or undefined for one that the host cannot apply. */
function readRule(
  element: XmlElement,
  sheetId: string,
  first: { row: number; column: number },
  context: ReadContext,
): ValidationState["rule"] | undefined {
  const cellRef = { sheetId, row: first.row, column: first.column };
  const type = element.attributes.type ?? "none";
  const [formula1, formula2] = [formulaText(element, "formula1"), formulaText(element, "formula2")];
  const entered = (text: string): string | undefined => calculableFormula(text, context, cellRef);
  if (type === "none") return {};
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula1)?.[1];
    const source = literal === undefined ? entered(formula1) : literal.replaceAll('""', '"');
    return source === undefined
      ? undefined
      : { list: { inCellDropDown: !booleanAttribute(element, "showDropDown"), source } };
  }
  if (type === "custom") {
    const formula = entered(formula1);
    return formula === undefined ? undefined : { custom: { formula } };
  }
  const key = COMPARISONS[type];
  const limits = [formula1, formula2].map((text) => (text === "" ? "" : entered(text)));
  if (key === undefined || limits[0] === "" || limits.includes(undefined)) return undefined;
  const operator = OPERATOR_OF.get(element.attributes.operator ?? "between") ?? "Between";
  return { [key]: { formula1: limits[0], ...(limits[1] ? { formula2: limits[1] } : {}), operator } };
}

function readValidation(
  element: XmlElement,
  sheetId: string,
  context: ReadContext,
): ValidationState | undefined {
  const areas = rectsOfReferences(textAttribute(element, "sqref") ?? textOf(child(element, "sqref")));
  const first = areas[0];
  if (!first) return undefined;
  const rule = readRule(element, sheetId, first, context);
  context.unsupported.addIf(rule === undefined, "validations");
  return (
    rule && {
      areas,
      rule,
      ignoreBlanks: booleanAttribute(element, "allowBlank"),
      errorAlert: {
        message: textAttribute(element, "error") ?? "",
        showAlert: booleanAttribute(element, "showErrorMessage"),
        style: STYLES[element.attributes.errorStyle ?? ""] ?? "Stop",
        title: textAttribute(element, "errorTitle") ?? "",
      },
      prompt: {
        message: textAttribute(element, "prompt") ?? "",
        showPrompt: booleanAttribute(element, "showInputMessage"),
        title: textAttribute(element, "promptTitle") ?? "",
      },
    }
  );
}

/** The data validations of a sheet, including those that newer versions store as an extension. */
export function readValidations(
  worksheet: XmlElement,
  extensions: readonly XmlElement[],
  sheetId: string,
  context: ReadContext,
): ValidationState[] {
  const lists = [worksheet, ...extensions].map((holder) => child(holder, "dataValidations"));
  return lists
    .flatMap((list) => children(list, "dataValidation"))
    .map((element) => readValidation(element, sheetId, context))
    .filter((validation) => validation !== undefined);
}
