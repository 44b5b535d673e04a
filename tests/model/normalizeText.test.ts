import fc from "fast-check";
import { normalizeText, TEXT_MODES, type TextMode } from "../../src/model/text/normalizeText";

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ...["a", "B", "é", "e\u0301", "É", "ß", "İ", "Σ", "1", "<", "%", "-", "–", "'", "’", "_", ":"],
      ...[" ", "  ", "\u00a0", "\u202f", "\t", "\r\n", "\r", "\n", "\u200b", "\ufeff", "\u00ad", "●", "○"],
    ),
    maxLength: 16,
  }),
);

test.each(TEXT_MODES)("normalising a text as “%s” is idempotent", (mode) => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = normalizeText(text, mode);
      expect(normalizeText(once, mode)).toBe(once);
    }),
    { numRuns: 300 },
  );
});

/** Two texts, and the modes in which they are equal. */
const PAIRS: readonly [string, string, string, readonly TextMode[]][] = [
  ["case", "Library", "LIBRARY", ["lookup", "name", "word", "spelling", "caption", "letters"]],
  ["accents", "Métis", "Metis", ["spelling", "caption", "letters"]],
  ["composed letters", "Me\u0301tis", "Métis", ["clean", "line", "lines", "spelling", "caption", "letters"]],
  ["outer spaces", " Library ", "Library", TEXT_MODES],
  [
    "runs of spaces",
    "City  hall",
    "City hall",
    ["trim", "lookup", "name", "clean", "line", "word", "spelling", "caption", "letters"],
  ],
  [
    "no-break spaces",
    "City\u00a0hall",
    "City hall",
    ["name", "clean", "word", "spelling", "caption", "letters"],
  ],
  ["signs that nobody sees", "Lib\u200brary", "Library", ["clean", "spelling", "letters"]],
  ["apostrophes", "l'Est", "l’Est", ["word", "spelling", "caption", "letters"]],
  ["quotation marks", "Projet « Été »", "Projet “Été”", ["spelling", "caption", "letters"]],
  ["spaces before a colon", "Adéquation\u00a0: oui", "Adéquation: oui", ["spelling", "caption", "letters"]],
  ["hyphens", "half–yearly", "half-yearly", ["spelling", "caption", "letters"]],
  ["hyphens and spaces", "half-yearly", "half yearly", ["caption", "letters"]],
  ["no blank at all", "half yearly", "halfYearly", ["letters"]],
  ["the mark of a state", "● On track", "On track", ["word", "spelling", "caption", "letters"]],
  [
    "line ends",
    "one\r\ntwo",
    "one\ntwo",
    ["name", "clean", "line", "lines", "word", "spelling", "caption", "letters"],
  ],
  ["signs of comparison", "< 65", "> 65", ["letters"]],
  ["numbers", "Site 1", "Site 2", []],
  ["letters", "Library", "Libraries", []],
];

test.each(PAIRS)("%s: “%s” and “%s” are equal in exactly the given modes", (_, one, other, modes) => {
  const alike = TEXT_MODES.filter((mode) => normalizeText(one, mode) === normalizeText(other, mode));
  expect([...alike].sort()).toEqual([...modes].sort());
});
