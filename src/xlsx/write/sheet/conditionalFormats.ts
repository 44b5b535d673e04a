import type { ConditionalFormatState } from "../../../spreadsheet/state";
import { areaNames, cellName } from "../references";
import type { StyleBook } from "../styles";
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

interface TextRule {
  readonly type: string;
  readonly operator: string;
  formula(cell: string, text: string): string;
}

export const TEXT_RULES: Readonly<Record<string, TextRule>> = {
  Contains: {
    type: "containsText",
    operator: "containsText",
    formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  NotContains: {
    type: "notContainsText",
    operator: "notContains",
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  BeginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  EndsWith: {
    type: "endsWith",
    operator: "endsWith",
    formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

function formulaElement(formula: unknown, format: ConditionalFormatState, fileForm: FileForm): string {
  if (formula === undefined || formula === "") return "";
  const area = format.areas[0]!;
  return textElement("formula", fileForm(String(formula), area.row, area.column));
}

function ruleXml(
  format: ConditionalFormatState,
  priority: number,
  styles: StyleBook,
  fileForm: FileForm,
): string {
  const { rule } = format;
  const common = { priority, stopIfTrue: format.stopIfTrue || undefined };
  const look = (): number => styles.conditionalFormat(format.look);
  switch (format.type) {
    case "Custom":
      return element(
        "cfRule",
        { type: "expression", dxfId: look(), ...common },
        formulaElement(rule.formula, format, fileForm),
      );
    case "CellValue":
      return element(
        "cfRule",
        { type: "cellIs", dxfId: look(), ...common, operator: OPERATORS[String(rule.operator)] },
        formulaElement(rule.formula1, format, fileForm) + formulaElement(rule.formula2, format, fileForm),
      );
    case "ContainsText": {
      const kind = TEXT_RULES[String(rule.operator)] ?? TEXT_RULES.Contains!;
      const text = String(rule.text ?? "");
      const area = format.areas[0]!;
      const quoted = `"${text.replace(/"/g, '""')}"`;
      return element(
        "cfRule",
        { type: kind.type, dxfId: look(), ...common, operator: kind.operator, text },
        textElement("formula", kind.formula(cellName(area.row, area.column), quoted)),
      );
    }
    case "DataBar":
      return element("cfRule", { type: "dataBar", ...common }, dataBarXml(format, priority));
    case "ColorScale":
    case "IconSet":
      throw new Error(`Conditional formats of type ${format.type} are not written`);
  }
}

function inUse(formats: readonly ConditionalFormatState[]): ConditionalFormatState[] {
  return formats.filter((format) => format.areas.length > 0).sort((a, b) => a.priority - b.priority);
}

/** The sheet's conditional formats; priorities are unique and in the state's order. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormatState[],
  styles: StyleBook,
  fileForm: FileForm,
): string {
  return inUse(formats)
    .map((format, index) =>
      element(
        "conditionalFormatting",
        { sqref: areaNames(format.areas) },
        ruleXml(format, index + 1, styles, fileForm),
      ),
    )
    .join("");
}

/** What the file's first version of data bars cannot say (solid fill, colours of negatives), as its extension. */
export function conditionalFormatExtensionsXml(formats: readonly ConditionalFormatState[]): string {
  const bars = inUse(formats).flatMap((format, index) =>
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
