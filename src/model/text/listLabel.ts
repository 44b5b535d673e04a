/** A label of a closed list. */
export interface ListLabel {
  readonly id: string;
  /** as the workbook's formulas compare it */
  readonly label: string;
  /** every accepted spelling: the labels of all languages, and the id */
  readonly spellings: readonly string[];
}
