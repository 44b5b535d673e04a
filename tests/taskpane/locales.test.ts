import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayWriter, sayCountIn } from "../../src/locales";
import { FIGURES } from "../../src/locales/figures";
import { SETUP } from "../../src/locales/setup";
import type { Language } from "../../src/languages";
import { englishFaults, frenchFaults } from "../catalogue/typography";

const FOLDER = join(__dirname, "../../src/locales");

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const sentences = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Record<string, string>;

/** What stands around the views, and what each part of the product says of its own. */
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const parts = files
  .filter((name) => name.endsWith("en.json"))
  .map((name) => name.slice(0, -"en.json".length));

test("every part is there in both languages", () => {
  expect(parts).toContain("");
  expect(files.sort()).toEqual(parts.flatMap((part) => [`${part}en.json`, `${part}fr.json`]).sort());
});

describe.each(parts)("“%s”", (part) => {
  const english = sentences(`${part}en.json`);
  const french = sentences(`${part}fr.json`);

  test("both languages say the same things", () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });

  test("each sentence is given the same parameters in both languages", () => {
    const given = (language: Record<string, string>) =>
      Object.entries(language).map(([key, text]) => [key, parameters(text)]);
    expect(given(french)).toEqual(given(english));
  });

  test("both languages are well set", () => {
    expect(Object.values(french).flatMap((text) => frenchFaults(text.trim()))).toEqual([]);
    expect(Object.values(english).flatMap((text) => englishFaults(text.trim()))).toEqual([]);
  });
});

test("puts numbers and plurals in the language's own way", () => {
  const partners = (language: Language, count: number) =>
    sayCountIn(SETUP, language, "create.partnersCount", count);
  expect(partners("en", 0)).toBe("0 partners");
  expect(partners("fr", 0)).toBe("0 partenaire");
  expect(partners("fr", 2)).toBe("2 partenaires");
  expect(sayCountIn(FIGURES, "en", "busiest.falls", 0)).toBe("If they leave, every role still has someone.");
  expect(sayCountIn(SETUP, "fr", "create.partnersCount", 3000)).toContain("3\u00A0000");
});

test("writes days out in the language's own way", () => {
  const [first, other] = [new Date("2024-04-01"), new Date("2024-04-11")];
  const written = (language: Language, day: Date) => dayWriter(language, "UTC")(day);
  expect([written("fr", first), written("fr", other)]).toEqual(["1er avril 2024", "11 avril 2024"]);
  expect(written("en", first)).toBe("April 1, 2024");
});
