/** Points to settle, as the dashboard lists them. */

/** A kind of point of which there is any. */
export interface PointToSettle {
  /** the kind, the same in every language */
  readonly id: string;
  /** the icon of its status */
  readonly mark: string;
  /** its sentence, in the language of the workbook */
  readonly text: string;
  /** "#'Data'!$A$57" or "#EnsembleLateReports"; "" where the sheet is gone */
  readonly link: string;
}
