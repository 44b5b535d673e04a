import { valueIssue, type ValueIssue } from "../issues/issue";
import { truncate } from "../text/normalizeText";

/** The errors of formulas, other than #N/A: people write that for what is not available. */
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|NUM!|NOMBRE!|SPILL!|CALC!|EPARS!|GETTING_DATA)/i;

/** The issue of a text with the error of a formula. */
export function errorIssue(text: string): ValueIssue | undefined {
  return ERROR.test(text) ? valueIssue("formulaError", { value: truncate(text) }) : undefined;
}

/** The issue of a number's text that is the error of a formula, or a formula without its result. */
export function formulaIssue(text: string): ValueIssue | undefined {
  return text.startsWith("=") ? valueIssue("noResult", { value: truncate(text) }) : errorIssue(text);
}
