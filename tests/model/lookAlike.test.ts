/** What is typed or pasted in place of a word of a list, and looks like it, is known for that word. */
import fc from "fast-check";
import { LANGUAGES } from "../../src/languages";
import { nameKey } from "../../src/model/check/cellIssue";
import { unknownWordIssue } from "../../src/model/rules/values/words";
import { NameIndex } from "../../src/model/text/nameIndex";
import { LIST_IDS, listLabels, type ListId } from "../../src/model/vocabulary";

/** What looks alike, by the character that is replaced. */
const LOOK_ALIKE: Readonly<Record<string, readonly string[]>> = {
  "’": ["'", "‘", "ʼ", "`", "´"],
  " ": ["\u00a0", "\u202f", "  ", " \u00a0"],
  "\u00a0": [" ", "\u202f", "", "  "],
  "-": ["–", "—", "‑", "‐"],
  "«": ["“"],
  "»": ["”"],
};

const words = fc.constantFrom(...LANGUAGES).chain((language) =>
  fc.constantFrom(...LIST_IDS.filter((list) => listLabels(list, language).length > 0)).chain((list) =>
    fc.record({
      list: fc.constant<ListId>(list),
      language: fc.constant(language),
      word: fc.constantFrom(...listLabels(list, language).map(({ label }) => label)),
    }),
  ),
);

/** The word as another keyboard or program writes it. */
const disguised = words.chain(({ word, ...of }) =>
  fc.record({
    ...{ word: fc.constant(word), list: fc.constant(of.list), language: fc.constant(of.language) },
    text: fc
      .tuple(...[...word].map((character) => fc.constantFrom(character, ...(LOOK_ALIKE[character] ?? []))))
      .chain((characters) =>
        fc
          .constantFrom<(text: string) => string>(
            (text) => text,
            (text) => text.toUpperCase(),
            (text) => text.normalize("NFD"),
            (text) => text.normalize("NFD").replace(/\p{M}/gu, ""),
            (text) => ` ${text}\u00a0`,
          )
          .map((change) => change(characters.join(""))),
      ),
  }),
);

test("Check knows the word, and corrects the text without a question", () => {
  fc.assert(
    fc.property(disguised, ({ list, language, word, text }) => {
      const labels = listLabels(list, language);
      const known = new NameIndex(
        labels.map(({ label }) => label),
        nameKey,
        labels,
      );
      const issue = unknownWordIssue(text, known, "notInList");
      if (known.has(text)) expect(nameKey(text)).toBe(nameKey(word));
      else expect(issue).toMatchObject({ fix: { to: word } });
    }),
    { numRuns: 2000 },
  );
});
