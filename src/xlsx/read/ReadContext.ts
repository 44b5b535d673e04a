import type { WorkbookState } from "../../spreadsheet/state";
import type { Archive } from "./archive";
import type { CanCalculate } from "./formulas";
import type { LeftOut } from "./unsupportedFeatures";
import type { Styles } from "./styles";

/** What the parts of a file are read with. */
export interface Reading {
  readonly archive: Archive;
  readonly workbook: WorkbookState;
  readonly styles: Styles;
  /** the texts that cells name by number */
  readonly texts: readonly string[];
  readonly leftOut: LeftOut;
  readonly canCalculate: CanCalculate;
}
