import { byLanguage, isLanguage, LANGUAGES, languageOf } from "../../src/languages";
import { FORMATS } from "../../src/languages/texts/format";

test("a locale gives the nearest language, and English where there is none", () => {
  expect(["fr", "fr-CA", "FR-fr"].map(languageOf)).toEqual(["fr", "fr", "fr"]);
  expect(["en-GB", "de-DE", "", undefined].map(languageOf)).toEqual(["en", "en", "en", "en"]);
});

test("only ids of languages are languages", () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  expect(["de", "FR", "", undefined, 1].some(isLanguage)).toBe(false);
});

test("a value is made for each language, and each has its own format", () => {
  expect(Object.keys(byLanguage((language) => language))).toEqual([...LANGUAGES]);
  expect(new Set(LANGUAGES.map((language) => FORMATS[language].region)).size).toBe(LANGUAGES.length);
});
