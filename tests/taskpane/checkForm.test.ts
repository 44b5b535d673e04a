import { checkForm } from "../../src/taskpane/form/checkForm";
import type { FormEntries } from "../../src/taskpane/form/entries";

const entries = (part: Partial<FormEntries>): FormEntries => ({
  name: "Riverside Together",
  community: "",
  language: "en",
  partners: "",
  framework: "fsg",
  ...part,
});

test("finds nothing wrong with a name and distinct partners", () => {
  expect(checkForm(entries({ partners: "Library\nCity" }), "en")).toEqual({ partners: [], any: false });
});

test("does not blame a person for a name not yet typed", () => {
  expect(checkForm(entries({ name: "" }), "en").any).toBe(false);
});

test("tells a partner that is there twice, by both lines", () => {
  const { partners, any } = checkForm(entries({ partners: "Library\n\nCity\nLIBRARY" }), "en");
  expect(any).toBe(true);
  expect(partners).toEqual([{ line: 4, text: "“LIBRARY” is already on line 1. Keep one of the two." }]);
});

test.each([
  ["Library*", "en", "“*” cannot be part of a partner’s name"],
  ["=Library", "en", "cannot begin with “=”"],
  ["Bibliothèque?", "fr", "le signe «\u00A0?\u00A0» ne peut pas figurer"],
  ["@Ville", "fr", "ne peut pas commencer par «\u00A0@\u00A0»"],
  ["x".repeat(81), "en", "this name has 81 characters; the limit is 80"],
  ["x".repeat(81), "fr", "ce nom compte 81 caractères; la limite est de 80"],
] as const)("says what is wrong with the partner %s (%s)", (partner, language, words) => {
  const { partners } = checkForm(entries({ partners: `City\n${partner}` }), language);
  expect(partners).toHaveLength(1);
  expect(partners[0]!.line).toBe(2);
  expect(partners[0]!.text).toContain(words);
});

test("tells that a name or a community is too long, each at its own field", () => {
  const problems = checkForm(entries({ name: "n".repeat(3000), community: "c".repeat(3000) }), "en");
  expect(problems.name).toMatch(/^This text has 3,000 characters; the limit is \d+\. Shorten it\.$/);
  expect(problems.community).toMatch(/^This text has 3,000 characters/);
});
