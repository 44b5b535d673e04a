import type { WorkbookState, CellRef } from "../../spreadsheet/state";
import {
  escapeColumnName,
  joinGroups,
  readStructuredReference,
  tableOf,
} from "../../spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";

/** Functions newer than the file format: files name them with a prefix. */
const FUTURE_FUNCTIONS = new Set(
  `ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS
  DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML
  FLOOR.MATH FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT
  GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH
  IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY
  RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST
  T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE
  UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(
    /\s+/,
  ),
);
const FUTURE_SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

function fileFunction(name: string): string {
  const upper = name.toUpperCase();
  if (FUTURE_SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}

function fileReference(text: string, workbook: WorkbookState, cellRef: CellRef): string {
  const reference = readStructuredReference(text);
  if (!reference) return text;
  const found = tableOf(reference, workbook, cellRef);
  const table = found?.table.name ?? reference.table;
  // In files a reference always names its table.
  if (table === undefined) return "#REF!";
  const groups = reference.parts.map((part) => `[${part}]`);
  if (reference.columns) {
    const [first, last] = reference.columns;
    const from = `[${escapeColumnName(first)}]`;
    groups.push(first === last ? from : `${from}:[${escapeColumnName(last)}]`);
  }
  return joinGroups(table, groups);
}

/**
 * The formula as an .xlsx file contains it, with its leading "=" if it has one: table references name their table and
 * write "this row" in full, newer functions have their prefix, and @ is dropped, since a formula of a file takes one
 * value of a range anyway.
 */
export function toFileForm(formula: string, workbook: WorkbookState, cellRef: CellRef): string {
  const rewrite = (token: Token): { readonly text: string } => {
    if (token.kind === "structured") return { text: fileReference(token.text, workbook, cellRef) };
    if (token.kind === "function") return { text: fileFunction(token.text) };
    if (token.kind === "operator" && token.text === "@") return { text: "" };
    return token;
  };
  return joinTokens(tokenize(formula).map(rewrite));
}
