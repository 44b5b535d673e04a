/** Copies a text, optionally as HTML too, to the clipboard; false if the pane has no permission. */
export async function copyToClipboard(text: string, html?: string): Promise<boolean> {
  const parts = { "text/plain": text, ...(html !== undefined && { "text/html": html }) };
  return (await copyByClipboard(text, parts)) || copyByCommand(parts);
}

type Parts = Readonly<Record<string, string>>;

async function copyByClipboard(text: string, parts: Parts): Promise<boolean> {
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
function copyByCommand(parts: Parts): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    for (const [type, part] of Object.entries(parts)) event.clipboardData?.setData(type, part);
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
