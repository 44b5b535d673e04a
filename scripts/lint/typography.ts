const NBSP = "\u00a0";

type Check = readonly [pattern: RegExp, fault: string];

/** What holds for a piece of a French sentence as well as for a whole one. */
const FRENCH_CHECKS: readonly Check[] = [
  [/'/, "straight apostrophe"],
  [/"/, "straight quotation mark"],
  [new RegExp(`[^${NBSP}\\d]:|[^${NBSP}]:(?!\\d)`, "u"), "no non-breaking space before a colon"],
  [/[\s\u00a0\u202f][;?!]/u, "space before ; ? or !"],
  [new RegExp(`«(?!${NBSP})|[^${NBSP}]»`, "u"), "no non-breaking space inside « »"],
  [new RegExp(`\\d[^${NBSP}\\d,.)]?%`, "u"), "no non-breaking space before %"],
  [/\.\.\./, "three dots for an ellipsis"],
];

const ENGLISH_CHECKS: readonly Check[] = [
  [/'/, "straight apostrophe"],
  [/"/, "straight quotation mark"],
  [/[\s\u00a0][:;?!]/u, "space before : ; ? or !"],
];

/** What only a whole text must not have: a piece keeps the space that joins it to the next, or puts it in its column. */
const SPACING_CHECKS: readonly Check[] = [
  [/ {2}/, "two spaces"],
  [/^\s|\s$/, "outer space"],
];

/** Characters, web addresses and pieces of JSON that a text names are no punctuation of its own. */
const NAMED_SIGNS = /\* \? ~|https?:\/\/|\("\)|"[\w-]+": "[\w-]+"/g;

/** What is wrong with a French text by the rules of Québec typography; empty when nothing is. */
export function frenchFaults(text: string): string[] {
  return faults(text, [...FRENCH_CHECKS, ...SPACING_CHECKS]);
}

/** The same for a piece of a French text, such as the part of a template before a value. */
export function frenchPieceFaults(text: string): string[] {
  return faults(text, FRENCH_CHECKS);
}

/** What is wrong with the typography of an English text; empty when nothing is. */
export function englishFaults(text: string): string[] {
  return faults(text, [...ENGLISH_CHECKS, ...SPACING_CHECKS]);
}

function faults(text: string, checks: readonly Check[]): string[] {
  const prose = text.replace(NAMED_SIGNS, "");
  return checks.flatMap(([pattern, fault]) => (pattern.test(prose) ? [`${fault}: ${text}`] : []));
}
