import { htmlText, type CopiedText } from "../../clipboard";

/** Matches texts that a spreadsheet would parse as a formula when pasted. */
const FORMULA_START = /^[=+\-@]/;

/** A table as it is copied for a spreadsheet: cells of text, whatever they look like. */
export function copiedTable(rows: readonly (readonly string[])[]): CopiedText {
  return {
    text: rows.map((row) => row.map(plainCell).join("\t")).join("\r\n"),
    html: `<table>${rows.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`).join("")}</table>`,
  };
}

function plainCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return FORMULA_START.test(line) ? `'${line}` : line;
}

function htmlCell(text: string): string {
  // Excel's number format for text.
  return `<td style="mso-number-format:'\\@'">${htmlText(text)}</td>`;
}
