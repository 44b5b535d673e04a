/** What identifies a workbook. */
export interface WorkbookKey {
  /** null if nothing identifies it */
  readonly key: string | null;
  /** what the key is: an address, a name, or the name of an unsaved workbook, which gets an address once it is saved */
  readonly kind: "url" | "name" | "unsaved";
}

/**
 * Identifies a workbook by its address, which is not available for a workbook that was never saved, nor to guests on the
 * web; else by its name, which is sufficient within one pane.
 */
export function workbookKey(name: string): WorkbookKey {
  const context: Partial<Office.Context> = Office.context;
  const { url }: { readonly url?: string | null } = context.document ?? {};
  if (url) return { key: url, kind: "url" };
  // On the web every workbook is saved. (Office.PlatformType is not available in every page.)
  const isOnline = (context.platform as string | undefined) === "OfficeOnline";
  return { key: name || null, kind: isOnline ? "name" : "unsaved" };
}
