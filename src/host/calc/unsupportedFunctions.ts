/**
 * Functions of Excel that the host refuses rather than answer wrongly: the cells that they read cannot be told before
 * they are computed, they bring names of their own into a formula, or they ask about the workbook itself.
 */
export const UNSUPPORTED_FUNCTIONS: ReadonlySet<string> = new Set(
  `BYCOL BYROW CELL CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE
  FORMULATEXT GETPIVOTDATA IMAGE INDIRECT INFO ISFORMULA ISOMITTED LAMBDA LET MAKEARRAY MAP OFFSET REDUCE RTD SCAN SHEET
  SHEETS WEBSERVICE`.split(/\s+/),
);
