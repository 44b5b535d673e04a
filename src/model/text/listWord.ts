/** A word of a closed list. */
export interface ListWord {
  readonly id: string;
  /** as the workbook's formulas compare it */
  readonly word: string;
  /** every way in which people may have written it, the other language's included */
  readonly spellings: readonly string[];
}
