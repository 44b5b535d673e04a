import { t, tCount } from "../../src/locales";
import en from "../../src/locales/en.json";
import fr from "../../src/locales/fr.json";
import { englishFaults, frenchFaults } from "../catalogue/typography";

const english: Readonly<Record<string, string>> = en;
const french: Readonly<Record<string, string>> = fr;
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("both languages say the same things", () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
});

test.each(Object.keys(english))("%s is given the same parameters in both languages", (key) => {
  expect(parameters(french[key]!)).toEqual(parameters(english[key]!));
});

test("both languages are well set", () => {
  expect(Object.values(french).flatMap((text) => frenchFaults(text.trim()))).toEqual([]);
  expect(Object.values(english).flatMap((text) => englishFaults(text.trim()))).toEqual([]);
});

test("puts numbers and plurals in the language's own way", () => {
  expect(tCount("en", "create.partnersCount", 0)).toBe("0 partners");
  expect(tCount("fr", "create.partnersCount", 0)).toBe("0 partenaire");
  expect(tCount("fr", "create.partnersCount", 2)).toBe("2 partenaires");
  expect(tCount("en", "busiest.falls", 0)).toBe("If they leave, every role still has someone.");
  expect(t("fr", "field.tooLong", { length: 3000, limit: 200 })).toContain("3\u00A0000");
});
