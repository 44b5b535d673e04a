import { checkForm } from "../../src/taskpane/form/checkForm";
import { formProblems } from "../../src/taskpane/form/formProblems";
import { emptyFormValues, type InitiativeFormValues } from "../../src/taskpane/form/initiativeForm";
import { initiativeFromForm } from "../../src/taskpane/form/initiativeFromForm";

const entries = (part: Partial<InitiativeFormValues>): InitiativeFormValues => ({
  ...emptyFormValues("en"),
  name: "Riverside Together",
  ...part,
});

test("finds nothing wrong with a name and distinct partners", () => {
  expect(checkForm(entries({ partners: "Library\nCity" }))).toEqual({ fields: {}, partners: [] });
});

test("passes on an unknown sector in the note only", () => {
  const { partners } = initiativeFromForm(entries({ partners: "Name\tSector\nFarm\tAgriculture" }));
  expect(partners).toEqual([{ name: "Farm", note: "Agriculture" }]);
});

test("reports no issue for a name not yet typed", () => {
  expect(checkForm(entries({ name: "" })).fields).toEqual({});
});

test("reports a duplicate partner with both lines", () => {
  const { partners } = formProblems(entries({ partners: "Library\n\nCity\nLIBRARY" }), "en");
  expect(partners).toEqual([
    "Line 4: “LIBRARY” differs from “Library” (line 1) by upper and lower case alone. Keep one of the two, or give this one another name.",
  ]);
});

test.each([
  ["Library*", "en", "“*” cannot be part of “Library*”"],
  ["=Library", "en", "“=Library” cannot begin with “=”"],
  ["Bibliothèque?", "fr", "le signe «\u00A0?\u00A0» ne peut pas figurer"],
  ["@Ville", "fr", "ne peut pas commencer par «\u00A0@\u00A0»"],
  ["x".repeat(81), "en", "the text has 81 characters; at most 80 fit"],
  ["x".repeat(81), "fr", "le texte compte 81 caractères; le maximum est de 80"],
] as const)("says what is wrong with the partner %s (%s)", (partner, language, words) => {
  const values = entries({ partners: `City\n${partner}` });
  expect(checkForm(values).partners.map(({ place }) => place.line)).toEqual([2]);
  expect(formProblems(values, language).partners).toEqual([expect.stringContaining(words)]);
});

test("reports a name or community that is too long at its own field", () => {
  const { fields } = formProblems(entries({ name: "n".repeat(3000), community: "c".repeat(3000) }), "en");
  expect(fields.name).toMatch(/^The text has 3,000 characters; at most \d+ fit\. Shorten it, or split it/);
  expect(fields.community).toMatch(/^The text has 3,000 characters/);
});

test.each([
  ["start", "31/31/2026", "en", "“31/31/2026” is not a date"],
  ["start", "03/04/2026", "fr", "peut désigner le 2026-03-04 ou le 2026-04-03"],
  ["start", "1850-01-01", "en", "is before 1950"],
  ["horizon", "many", "fr", "de 1 à 50"],
  ["horizon", "51", "en", "from 1 to 50"],
] as const)("reports what is wrong with the %s “%s” (%s)", (answer, text, language, words) => {
  expect(formProblems(entries({ [answer]: text }), language).fields[answer]).toContain(words);
});

test("takes a start in words and a horizon, in either language", () => {
  const { initiative } = initiativeFromForm(entries({ start: "31 mars 2026", horizon: " 5 " }));
  expect(initiative).toMatchObject({ start: "2026-03-31", horizon: 5 });
});
