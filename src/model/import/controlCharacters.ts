/* eslint-disable no-control-regex -- control characters are what this matches */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Replaces each character that a workbook cannot store: control characters and lone surrogates. */
export function withoutControls(text: string, replacement: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(CONTROLS, replacement);
}
