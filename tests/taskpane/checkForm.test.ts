import { checkForm } from "../../src/taskpane/form/checkForm";
import { emptyEntries, initiativeOf, type FormEntries } from "../../src/taskpane/form/entries";

const entries = (part: Partial<FormEntries>): FormEntries => ({
  ...emptyEntries("en"),
  name: "Riverside Together",
  ...part,
});

test("finds nothing wrong with a name and distinct partners", () => {
  expect(checkForm(entries({ partners: "Library\nCity" }), "en")).toEqual({ answers: {}, partners: [] });
});

test("hands on a sector that is none within the note alone", () => {
  const { partners } = initiativeOf(entries({ partners: "Name\tSector\nFarm\tAgriculture" }));
  expect(partners).toEqual([{ name: "Farm", note: "Agriculture" }]);
});

test("does not blame a person for a name not yet typed", () => {
  expect(checkForm(entries({ name: "" }), "en").answers).toEqual({});
});

test("tells a partner that is there twice, by both lines", () => {
  const { partners } = checkForm(entries({ partners: "Library\n\nCity\nLIBRARY" }), "en");
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
  const { answers } = checkForm(entries({ name: "n".repeat(3000), community: "c".repeat(3000) }), "en");
  expect(answers.name).toMatch(/^This text has 3,000 characters; the limit is \d+\. Shorten it\.$/);
  expect(answers.community).toMatch(/^This text has 3,000 characters/);
});

test.each([
  ["start", "31/31/2026", "en", "This is not a date"],
  ["start", "03/04/2026", "fr", "se lit de deux façons"],
  ["start", "1850-01-01", "en", "between 1950 and 2199"],
  ["horizon", "many", "fr", "de 1 à 50"],
  ["horizon", "51", "en", "from 1 to 50"],
] as const)("tells what is wrong with the %s “%s” (%s)", (answer, text, language, words) => {
  expect(checkForm(entries({ [answer]: text }), language).answers[answer]).toContain(words);
});

test("takes a start in words and a horizon, in either language", () => {
  const { initiative } = initiativeOf(entries({ start: "31 mars 2026", horizon: " 5 " }));
  expect(initiative).toMatchObject({ start: "2026-03-31", horizon: 5 });
});
