const MARKED = /‹[^‹›]*›/g;

/** Month names come from the platform; the pseudo-language writes dates as English does. */
const MONTHS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/**
 * The part of a text that is not in the pseudo-language: letters without an accent, letters outside the marks, or a mark
 * whose counterpart was cut off. Undefined where everything is translated.
 * @param entries texts that people entered, which stay unchanged
 */
export function untranslatedIn(text: string, entries: readonly string[]): string | undefined {
  const isCut = text.endsWith(CUT);
  const remaining = entries
    .reduce((shorter, entry) => shorter.replaceAll(entry, ""), isCut ? text.slice(0, -CUT.length) : text)
    .replace(MONTHS, "");
  const rest = isCut ? withoutCutEnd(remaining, entries) : remaining;
  return /[A-Za-z]{3,}/.exec(rest)?.[0] ?? /\p{L}{2,}|[‹›]/u.exec(withoutMarked(rest))?.[0];
}

/** The letters of a text fragment, such as one in a formula, that are not in the pseudo-language. */
export function untranslatedInPart(text: string): string | undefined {
  return /[A-Za-z]{3,}/.exec(text.replace(MONTHS, ""))?.[0];
}

/** A text that is too long for its place ends in this, by formula. */
const CUT = "…";

/** The text without the entry that is cut at its end, and with the marks that were cut off. */
function withoutCutEnd(text: string, entries: readonly string[]): string {
  const starts = [...text].map((_, index) => index);
  const cut =
    starts.find((start) => entries.some((entry) => entry.startsWith(text.slice(start)))) ?? text.length;
  const kept = text.slice(0, cut);
  const missing = kept.split("‹").length - kept.split("›").length;
  return kept + "›".repeat(Math.max(0, missing));
}

/** Entries of an initiative file, longest first. Ids such as "lead" are not entries: people see their labels. */
export function entriesOf(file: object): readonly string[] {
  const entries = new Set<string>();
  JSON.stringify(file, (key, value: unknown) => {
    if (typeof value === "string" && (key === "unit" || /[^a-z]/.test(value))) entries.add(value);
    return value;
  });
  return [...entries].sort((one, other) => other.length - one.length);
}

function withoutMarked(text: string): string {
  const without = text.replace(MARKED, "");
  return without === text ? text : withoutMarked(without);
}
