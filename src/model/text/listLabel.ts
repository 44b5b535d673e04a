/** A label of a closed list. */
export interface ListLabel {
  readonly id: string;
  /** as formulas of the workbook compare it */
  readonly label: string;
  /** every accepted spelling: the labels of all languages, and the id */
  readonly spellings: readonly string[];
}
