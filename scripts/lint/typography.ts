const NBSP = "\u00a0";

type Check = readonly [pattern: RegExp, fault: string];

/** Checks that apply to a fragment of a French sentence as well as to a complete one. */
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

/** Checks that apply to complete texts only: a fragment may have spaces that join or align it. */
const SPACING_CHECKS: readonly Check[] = [
  [/ {2}/, "two spaces"],
  [/^\s|\s$/, "outer space"],
];

/** Characters, web addresses and pieces of JSON that a text names are no punctuation of its own. */
const QUOTED_CHARACTERS = /\* \? ~|https?:\/\/|\("\)|"[\w-]+": "[\w-]+"/g;

/** The typographic errors of a French text by the rules of Québec; empty if there are none. */
export function frenchFaults(text: string): string[] {
  return faults(text, [...FRENCH_CHECKS, ...SPACING_CHECKS]);
}

/** The same for a fragment of a French text, such as the part of a template before a value. */
export function frenchPieceFaults(text: string): string[] {
  return faults(text, FRENCH_CHECKS);
}

/** The typographic errors of an English text; empty if there are none. */
export function englishFaults(text: string): string[] {
  return faults(text, [...ENGLISH_CHECKS, ...SPACING_CHECKS]);
}

function faults(text: string, checks: readonly Check[]): string[] {
  const prose = text.replace(QUOTED_CHARACTERS, "");
  return checks.flatMap(([pattern, fault]) => (pattern.test(prose) ? [`${fault}: ${text}`] : []));
}
