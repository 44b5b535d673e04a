/**
 * What tells a workbook from every other: its address, which Excel does not give for one that was never saved, nor to
 * guests on the web; then its name, which is enough within one pane. Null where there is neither.
 */
export function workbookKey(name: string): string | null {
  const context: Partial<Office.Context> = Office.context;
  const { url }: { readonly url?: string | null } = context.document ?? {};
  return url || name || null;
}
