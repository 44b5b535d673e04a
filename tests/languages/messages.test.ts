import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { longDateFormatter } from "../../src/languages/formatting";
import { translateCount } from "../../src/languages/messages";
import { PANE_FIGURES_TEXTS } from "../../src/languages/texts/pane/figures";
import { PANE_SETUP_TEXTS } from "../../src/languages/texts/pane/setup";
import { LANGUAGES, type Language } from "../../src/languages";
import { englishFaults, frenchFaults } from "../catalogue/typography";

const FOLDER = join(__dirname, "../../src/languages");

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const messages = (language: Language, file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(FOLDER, language, "pane", file), "utf8")) as Record<string, string>;

const files = readdirSync(join(FOLDER, "en/pane"));

test("the shared messages exist", () => {
  expect(files).toContain("common.json");
});

describe.each(files)("“%s”", (file) => {
  const english = messages("en", file);
  const others = LANGUAGES.map((language) => messages(language, file));

  test("all languages have the same keys", () => {
    for (const other of others) expect(Object.keys(other)).toEqual(Object.keys(english));
  });

  test("each message is given the same parameters in all languages", () => {
    const parametersByKey = (language: Record<string, string>) =>
      Object.entries(language).map(([key, text]) => [key, parameters(text)]);
    for (const other of others) expect(parametersByKey(other)).toEqual(parametersByKey(english));
  });

  test("both languages have correct typography", () => {
    const french = messages("fr", file);
    expect(Object.values(french).flatMap((text) => frenchFaults(text.trim()))).toEqual([]);
    expect(Object.values(english).flatMap((text) => englishFaults(text.trim()))).toEqual([]);
  });
});

test("formats numbers and plurals in the language's way", () => {
  const partners = (language: Language, count: number) =>
    translateCount(PANE_SETUP_TEXTS, language, "create.partnersCount", count);
  expect(partners("en", 0)).toBe("0 partners");
  expect(partners("fr", 0)).toBe("0 partenaire");
  expect(partners("fr", 2)).toBe("2 partenaires");
  expect(translateCount(PANE_FIGURES_TEXTS, "en", "busiest.falls", 0)).toBe(
    "If they leave, every role still has someone.",
  );
  expect(translateCount(PANE_SETUP_TEXTS, "fr", "create.partnersCount", 3000)).toContain("3\u00A0000");
});

test("formats dates in the language's way", () => {
  const [first, other] = [new Date("2024-04-01"), new Date("2024-04-11")];
  const formatDay = (language: Language, day: Date) => longDateFormatter(language, "UTC")(day);
  expect([formatDay("fr", first), formatDay("fr", other)]).toEqual(["1er avril 2024", "11 avril 2024"]);
  expect(formatDay("en", first)).toBe("April 1, 2024");
});
