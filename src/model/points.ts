/** Points to settle, as the dashboard lists them. */

import type { StatusTone } from "../catalogue/term";

/** A kind of point of which there is any. */
export interface PointToSettle {
  /** the kind, the same in every language */
  readonly id: string;
  readonly tone: StatusTone;
  /** its sentence, in the language of the workbook */
  readonly text: string;
  /** "#'Data'!$A$57" or "#EnsembleLateReports"; "" where the sheet is gone */
  readonly link: string;
}
