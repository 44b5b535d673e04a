import { firstRect } from "../../../spreadsheet/rects";
import { textRuleFormula } from "../../../spreadsheet/conditionalFormats";
import type { ConditionalFormatState } from "../../../spreadsheet/state";
import { rectReferences, cellReference } from "../references";
import type { StyleTable } from "../styles";
import { element, textElement } from "../xml";
import type { FileForm } from "./rows";
import { dataBarExtensionXml, dataBarXml } from "./dataBar";

export const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** How the file names a rule on the text of a cell. */
interface TextRule {
  readonly type: string;
  readonly operator: string;
}

const CONTAINS: TextRule = { type: "containsText", operator: "containsText" };

export const TEXT_RULES: Readonly<Record<string, TextRule>> = {
  Contains: CONTAINS,
  NotContains: {
    type: "notContainsText",
    operator: "notContains",
  },
  BeginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
  },
  EndsWith: {
    type: "endsWith",
    operator: "endsWith",
  },
};

function formulaElement(formula: unknown, format: ConditionalFormatState, fileForm: FileForm): string {
  if (formula === undefined || formula === "") return "";
  const { row, column } = firstRect(format.areas);
  return textElement("formula", fileForm(String(formula), row, column));
}

function ruleXml(
  format: ConditionalFormatState,
  priority: number,
  styles: StyleTable,
  fileForm: FileForm,
): string {
  const { rule } = format;
  const common = { priority, stopIfTrue: format.stopIfTrue || undefined };
  const styleId = (): number => styles.conditionalFormat(format.style);
  switch (format.type) {
    case "Custom":
      return element(
        "cfRule",
        { type: "expression", dxfId: styleId(), ...common },
        formulaElement(rule.formula, format, fileForm),
      );
    case "CellValue":
      return element(
        "cfRule",
        { type: "cellIs", dxfId: styleId(), ...common, operator: OPERATORS[String(rule.operator)] },
        formulaElement(rule.formula1, format, fileForm) + formulaElement(rule.formula2, format, fileForm),
      );
    case "ContainsText": {
      const { type, operator } = TEXT_RULES[String(rule.operator)] ?? CONTAINS;
      const text = String(rule.text ?? "");
      const [area] = format.areas;
      const formula =
        area && textRuleFormula(String(rule.operator), cellReference(area.row, area.column), text);
      return element(
        "cfRule",
        { type, dxfId: styleId(), ...common, operator, text },
        formula === undefined ? "" : textElement("formula", formula),
      );
    }
    case "DataBar":
      return element("cfRule", { type: "dataBar", ...common }, dataBarXml(format, priority));
    case "ColorScale":
    case "IconSet":
      throw new Error(`Conditional formats of type ${format.type} are not written`);
  }
}

function formatsInUse(formats: readonly ConditionalFormatState[]): ConditionalFormatState[] {
  return formats.filter((format) => format.areas.length > 0).sort((a, b) => a.priority - b.priority);
}

/** The sheet's conditional formats; priorities are unique and in the state's order. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormatState[],
  styles: StyleTable,
  fileForm: FileForm,
): string {
  return formatsInUse(formats)
    .map((format, index) =>
      element(
        "conditionalFormatting",
        { sqref: rectReferences(format.areas) },
        ruleXml(format, index + 1, styles, fileForm),
      ),
    )
    .join("");
}

/** The extension for features that the original data bars lack (solid fill, colours of negative values). */
export function conditionalFormatExtensionsXml(formats: readonly ConditionalFormatState[]): string {
  const bars = formatsInUse(formats).flatMap((format, index) =>
    format.type === "DataBar" ? [dataBarExtensionXml(format, index + 1)] : [],
  );
  if (bars.length === 0) return "";
  return element(
    "ext",
    {
      uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}",
      "xmlns:x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
    },
    element("x14:conditionalFormattings", {}, bars.join("")),
  );
}
