/** What is copied: as plain text, and with its structure for programs that read it. */
export interface CopiedText {
  readonly text: string;
  readonly html?: string;
}

/** Copies to the clipboard; false if the pane has no permission. */
export async function copyToClipboard(copied: CopiedText): Promise<boolean> {
  return (await copyByClipboard(copied)) || copyByCommand(copied);
}

/** A text within HTML. */
export function htmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

async function copyByClipboard({ text, html }: CopiedText): Promise<boolean> {
  const parts = { "text/plain": text, ...(html !== undefined && { "text/html": html }) };
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
function copyByCommand({ text, html }: CopiedText): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
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
