import type { WorkbookState } from "../../spreadsheet/state";
import type { Archive } from "./archive";
import type { CanCalculate } from "./formulas";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import type { Styles } from "./styles";

/** What the parts of a file are read with. */
export interface ReadContext {
  readonly archive: Archive;
  readonly workbook: WorkbookState;
  readonly styles: Styles;
  /** the texts that cells name by number */
  readonly sharedStrings: readonly string[];
  readonly leftOut: UnsupportedFeatures;
  readonly canCalculate: CanCalculate;
}
