import type { WorkbookState } from "../../spreadsheet/state";
import type { Archive } from "./archive";
import type { CanCalculate } from "./formulas";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import type { Styles } from "./styles";

/** The dependencies of reading the parts of a file. */
export interface ReadContext {
  readonly archive: Archive;
  readonly workbook: WorkbookState;
  readonly styles: Styles;
  /** the shared strings, to which cells refer by index */
  readonly sharedStrings: readonly string[];
  readonly unsupported: UnsupportedFeatures;
  readonly canCalculate: CanCalculate;
}
