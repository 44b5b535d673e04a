import { byLanguage, isLanguage, LANGUAGES, languageOf, toLanguage } from "../../src/languages";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";

test("a locale maps to the nearest language, else English", () => {
  expect(["fr", "fr-CA", "FR-fr"].map(languageOf)).toEqual(["fr", "fr", "fr"]);
  expect(["en-GB", "de-DE", "", undefined].map(languageOf)).toEqual(["en", "en", "en", "en"]);
});

test("accepts only known language ids", () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  const others = ["de", "FR", "", undefined, 1];
  expect(others.some(isLanguage)).toBe(false);
  expect(others.map(toLanguage)).toEqual(others.map(() => "en"));
  expect(LANGUAGES.map(toLanguage)).toEqual([...LANGUAGES]);
});

test("a value is created for each language, and each has its own format", () => {
  expect(Object.keys(byLanguage((language) => language))).toEqual([...LANGUAGES]);
  expect(new Set(LANGUAGES.map((language) => LANGUAGE_FORMATS[language].region)).size).toBe(LANGUAGES.length);
});
