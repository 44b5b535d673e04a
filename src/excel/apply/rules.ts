import type { ConditionalFormatBlueprint, ValidationBlueprint } from "../../blueprint/types";

/** Applies a data validation to a range, with its alert. */
export function applyValidation(range: Excel.Range, validation: ValidationBlueprint): void {
  range.dataValidation.rule = validation.rule;
  if (validation.ignoreBlanks !== undefined) range.dataValidation.ignoreBlanks = validation.ignoreBlanks;
  range.dataValidation.errorAlert = { ...validation.alert, showAlert: true };
  if (validation.prompt) range.dataValidation.prompt = { ...validation.prompt, showPrompt: true };
}

/**
 * Adds a conditional format to a range, before those of its sheet.
 * @param noteAdded called before Excel may refuse what is set of it
 */
export function applyConditional(
  range: Excel.Range,
  conditional: ConditionalFormatBlueprint,
  noteAdded?: (format: Excel.ConditionalFormat) => void,
): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add("Custom");
  noteAdded?.(format);
  format.custom.rule.formula = conditional.formula;
  const { fontColor, fill, bold, numberFormat, borders = {} } = conditional.format;
  if (fontColor !== undefined) format.custom.format.font.color = fontColor;
  if (fill !== undefined) format.custom.format.fill.color = fill;
  if (bold !== undefined) format.custom.format.font.bold = bold;
  if (numberFormat !== undefined) format.custom.format.numberFormat = numberFormat;
  for (const [edge, color] of Object.entries(borders)) {
    const border = format.custom.format.borders.getItem(edge as keyof typeof borders);
    border.style = "Continuous";
    border.color = color;
  }
  if (conditional.stopIfTrue !== undefined) format.stopIfTrue = conditional.stopIfTrue;
  return format;
}
