import type { CalculationMode } from "./calc/Calculator";
import type { HostErrorCode } from "./wire/HostError";

/** How Excel differs from machine to machine, apart from its version. Each default is the behaviour without the option. */
export interface Variations {
  /** a table extends over values that the API writes directly below it, as it does when a person types; false by default */
  readonly tablesExtendOnWrite: boolean;
  /**
   * Excel makes calculated columns, and fills their formulas into new rows. False is a workbook that was written where
   * the AutoCorrect option "Fill formulas in tables to create calculated columns" is off; true by default
   */
  readonly calculatedColumns: boolean;
  /**
   * several rows that the API writes at once over hidden ones go astray, as people report of Excel on a computer: each shown
   * row gets what the first row was to get, and hidden rows stay as they are; false by default
   */
  readonly misplacesOverHiddenRows: boolean;
  /** a name keeps a reference to a table, rather than the address of its cells at the time; true by default */
  readonly namesKeepTableReferences: boolean;
  /** when the workbook is recalculated, from its opening on; values stay as they were saved until then */
  readonly calculationMode: CalculationMode;
  /** the workbook uses the 1904 date system: its dates are 1462 days less; false by default */
  readonly dates1904: boolean;
  /**
   * Members of objects that this Excel refuses to set or call, with its error code: "ChartAxis.ReversePlotOrder" is a
   * member, "PageLayout.*" every member of an object, as the client names them on the wire
   */
  readonly refusedMembers: Readonly<Record<string, HostErrorCode>>;
}

/** Excel as it is when nothing else is said. */
export const DEFAULT_VARIATIONS: Variations = {
  tablesExtendOnWrite: false,
  calculatedColumns: true,
  misplacesOverHiddenRows: false,
  namesKeepTableReferences: true,
  calculationMode: "Automatic",
  dates1904: false,
  refusedMembers: {},
};
