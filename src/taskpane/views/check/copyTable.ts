import { copyToClipboard } from "../../clipboard";

/** Matches texts that a spreadsheet would parse as a formula when pasted. */
const FORMULA_START = /^[=+\-@]/;

/** Copies a table to the clipboard as HTML and plain text; false if the pane has no permission. */
export function copyTable(rows: readonly (readonly string[])[]): Promise<boolean> {
  const text = rows.map((row) => row.map(plainCell).join("\t")).join("\r\n");
  const html = `<table>${rows.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`).join("")}</table>`;
  return copyToClipboard(text, html);
}

function plainCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return FORMULA_START.test(line) ? `'${line}` : line;
}

function htmlCell(text: string): string {
  const safe = text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
  // Excel's number format for text.
  return `<td style="mso-number-format:'\\@'">${safe}</td>`;
}
