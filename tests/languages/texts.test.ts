import path from "node:path";
import { textFilesBelow, TEXTS_FOLDER } from "../../scripts/documentation/languageTopics";
import { type ByLanguage, DEFAULT_LANGUAGE, LANGUAGES } from "../../src/languages";

/** The topics of which every language has the same texts; others have their own test. */
const TOPICS = textFilesBelow(TEXTS_FOLDER).filter((file) =>
  /^(format|entities|catalogue|sheets)/.test(file),
);
/** Texts of fields that a language may have on its own. */
const OPTIONAL = /\.(formerCaptions|importCaptions)\b/;

/** Every text of a topic by its path, without those that a language may have on its own. */
function leaves(value: unknown, pathPrefix = ""): readonly (readonly [path: string, text: unknown])[] {
  if (OPTIONAL.test(pathPrefix)) return [];
  if (typeof value !== "object" || value === null) return [[pathPrefix, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pathPrefix}.${key}`));
}

const placeholders = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

test.each(TOPICS)("every language has the same texts in %s, with the same placeholders", (file) => {
  const [texts] = Object.values(
    jest.requireActual<Readonly<Record<string, ByLanguage<unknown>>>>(path.join(TEXTS_FOLDER, file)),
  );
  const english = leaves(texts?.[DEFAULT_LANGUAGE]);
  expect(english.length).toBeGreaterThan(0);
  for (const language of LANGUAGES) {
    const ownTexts = leaves(texts?.[language]);
    expect(ownTexts.map(([path]) => path)).toEqual(english.map(([path]) => path));
    expect(ownTexts.filter(([, text]) => text === "")).toEqual([]);
    expect(ownTexts.map(([path, text]) => [path, placeholders(text)])).toEqual(
      english.map(([path, text]) => [path, placeholders(text)]),
    );
  }
});
