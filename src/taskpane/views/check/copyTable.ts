/** Matches texts that a spreadsheet would parse as a formula when pasted. */
const FORMULA_START = /^[=+\-@]/;

/** Copies a table to the clipboard as HTML and plain text; false if the pane has no permission. */
export async function copyTable(rows: readonly (readonly string[])[]): Promise<boolean> {
  const text = rows.map((row) => row.map(plainCell).join("\t")).join("\r\n");
  const html = `<table>${rows.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`).join("")}</table>`;
  return (await copyByClipboard(text, html)) || copyByCommand(text, html);
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

async function copyByClipboard(text: string, html: string): Promise<boolean> {
  const parts = { "text/plain": text, "text/html": html };
  try {
    if (typeof ClipboardItem === "undefined") {
      await navigator.clipboard.writeText(text);
      return true;
    }
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    return false;
  }
}

/** The deprecated API, which is permitted in Excel on the web even if the Clipboard API is not. */
function copyByCommand(text: string, html: string): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener("copy", onCopy);
  try {
    document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy);
  }
  return isCopied;
}
