/** Tables are known by their captions alone, in every language, and none is taken for another. */
import { COLUMNS } from "../../src/blueprint/columns";
import { captionFit, captionsInLanguage } from "../../src/blueprint/recogniseTable";
import { LANGUAGES } from "../../src/languages";
import { TABLE_IDS } from "../../src/model/entities";

const captionsOf = (table: (typeof TABLE_IDS)[number], language: (typeof LANGUAGES)[number]) =>
  COLUMNS[table].map(({ captions }) => captions[language]);

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(TABLE_IDS)("%s is known by its captions", (table) => {
    const captions = captionsOf(table, language);
    const own = captionFit(table, captions);
    expect(own.isRecognised).toBe(true);
    const others = TABLE_IDS.filter((id) => id !== table).map((id) => captionFit(id, captions));
    expect(
      Math.max(...others.filter(({ isRecognised }) => isRecognised).map(({ found }) => found), 0),
    ).toBeLessThan(own.found);
    expect(captionsInLanguage(table, captions, language)).toBe(own.found);
  });
});

test("a person's own table is none of them", () => {
  const captions = ["Name", "Date", "Notes", "Amount"];
  expect(TABLE_IDS.filter((id) => captionFit(id, captions).isRecognised)).toEqual([]);
});
