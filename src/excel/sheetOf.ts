/** The sheet that a range or a table is on; it only names it, nothing is read yet. */
export function sheetOf({ worksheet }: { readonly worksheet: Excel.Worksheet }): Excel.Worksheet {
  return worksheet;
}
