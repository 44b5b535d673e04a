import { t, tCount } from "../../src/locales";
import en from "../../src/locales/en.json";
import fr from "../../src/locales/fr.json";

const english: Readonly<Record<string, string>> = en;
const french: Readonly<Record<string, string>> = fr;
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("both languages say the same things", () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
});

test.each(Object.keys(english))("%s is given the same parameters in both languages", (key) => {
  expect(parameters(french[key]!)).toEqual(parameters(english[key]!));
});

test.each(Object.entries(french))("%s keeps the rules of French typography", (_key, text) => {
  expect(text).not.toMatch(/[^\u00A0]:(\s|$)/);
  expect(text).not.toMatch(/\s[;?!]/);
  expect(text).not.toMatch(/«[^\u00A0]|[^\u00A0]»/);
  expect(text).not.toMatch(/\p{L}'\p{L}/u);
});

test("puts numbers and plurals in the language's own way", () => {
  expect(tCount("en", "create.partnersCount", 0)).toBe("0 partners");
  expect(tCount("fr", "create.partnersCount", 0)).toBe("0 partenaire");
  expect(tCount("fr", "create.partnersCount", 2)).toBe("2 partenaires");
  expect(tCount("en", "busiest.falls", 0)).toBe("If they leave, every role still has someone.");
  expect(t("fr", "field.tooLong", { length: 3000, limit: 200 })).toContain("3\u00A0000");
});
