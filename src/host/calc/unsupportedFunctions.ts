/**
 * Functions of Excel that the host refuses rather than calculates incorrectly: the cells that they read are not known
 * before they are calculated, they define names within a formula, or they depend on the workbook itself.
 */
export const UNSUPPORTED_FUNCTIONS: ReadonlySet<string> = new Set(
  `BYCOL BYROW CELL CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE
  GETPIVOTDATA IMAGE INDIRECT INFO ISOMITTED LAMBDA LET MAKEARRAY MAP OFFSET REDUCE RTD SCAN SHEET SHEETS
  WEBSERVICE`.split(/\s+/),
);
