/* eslint-disable no-control-regex -- control signs are what this looks for */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text with something in the place of each sign that a workbook cannot keep: control signs and halves of letters. */
export function withoutControls(text: string, instead: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(CONTROLS, instead);
}
