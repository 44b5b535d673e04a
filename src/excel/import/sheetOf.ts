/** The sheet on which cells stand; it need not be loaded to be asked for more. */
export function sheetOf(range: Excel.Range): Excel.Worksheet {
  return range.worksheet;
}
