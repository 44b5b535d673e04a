/* eslint-disable no-control-regex -- control signs are what this looks for */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Signs that take no room and that nobody sees: zero-width spaces, soft hyphens, marks of writing direction. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/** A text without signs that nobody sees. They come along from web pages and other programs, and would make another word of it. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** A text with something in the place of each sign that a workbook cannot keep: control signs and halves of letters. */
export function withoutControls(text: string, instead: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(CONTROLS, instead);
}
