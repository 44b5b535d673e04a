/** What identifies a workbook. */
export interface WorkbookKey {
  /** null where nothing identifies it */
  readonly key: string | null;
  /** `unsaved` has no address yet, and will have one once it is saved */
  readonly kind: "addressed" | "unsaved" | "named";
}

/**
 * By its address, which Excel does not give for a workbook that was never saved, nor to guests on the web; then by its
 * name, which is enough within one pane.
 */
export function workbookKey(name: string): WorkbookKey {
  const context: Partial<Office.Context> = Office.context;
  const { url }: { readonly url?: string | null } = context.document ?? {};
  if (url) return { key: url, kind: "addressed" };
  // On the web every workbook is saved. (Office.PlatformType is not there in every page.)
  const isOnline = (context.platform as string | undefined) === "OfficeOnline";
  return { key: name || null, kind: isOnline ? "named" : "unsaved" };
}
