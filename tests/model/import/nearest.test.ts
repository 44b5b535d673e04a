/** Suggestions for unknown names: reported or asked about, never applied. */
import { NO_WORDS, UnknownWords, WordMatcher } from "../../../src/model/import/words";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

const KNOWN = knownOf(
  ["Clinique du Nord", "Clinique du Port", "Maison des aînés", "Café Église"],
  [
    knownIndicator("JOBS-1", { name: "Emplois créés" }),
    knownIndicator("A1", { name: "Logements" }),
    knownIndicator("B1", { name: "logements" }),
  ],
);
const words = new WordMatcher(KNOWN, NO_WORDS);

/** Each row set aside, with suggestions for its unknown names. */
function guesses(lines: readonly string[], known = KNOWN) {
  const { rows } = classifyFile(["Indicateur;Partenaire;Année;Valeur", ...lines].join("\n"), known);
  return rows.map(({ outcome }) =>
    "issues" in outcome
      ? outcome.issues.map(({ code, details }) => [code, details["nearest"]])
      : outcome.kind,
  );
}

test("sets an unknown name aside with the nearest known one, however near it is", () => {
  expect(
    guesses([
      "JOBS-1;Maison des aînées;2020;1",
      "JOBS-1;cafe  eglises;2020;1",
      "JBOS-1;Maison des aînés;2020;1",
      "Emploi créé;Maison des aînés;2020;1",
      "Emplois crées;Bibliothèque;2021;1",
      "JOBS-1;maison des aines;2022;1",
    ]),
  ).toEqual([
    [["unknownPartner", "Maison des aînés"]],
    [["unknownPartner", "Café Église"]],
    [["unknownIndicator", "JOBS-1"]],
    [["unknownIndicator", "Emplois créés"]],
    [["unknownPartner", undefined]],
    "new",
  ]);
});

test("suggests none of two equally near names, nor of two with the same name", () => {
  expect(words.nearest("partner", "Clinique du Nort")).toBeUndefined();
  expect(words.nearest("partner", "Clinique du Nordd")?.meaning).toBe("Clinique du Nord");
  expect(words.nearest("indicator", "LOGEMENTS")).toBeUndefined();
  expect(words.nearest("indicator", "Logement")).toBeUndefined();
  const twice = new WordMatcher(knownOf(["Clinique", "CLINIQUE"], []), NO_WORDS);
  expect(twice.nearest("partner", "Cliniques")).toEqual({ word: "Clinique", meaning: "Clinique" });
});

test("suggests nothing for an empty cell, or a text longer than any name", () => {
  const known = new WordMatcher(knownOf(["—", "x".repeat(250)], []), NO_WORDS);
  expect(known.nearest("partner", "")).toBeUndefined();
  expect(known.nearest("partner", "x".repeat(251))?.meaning).toHaveLength(250);
  expect(known.nearest("partner", "x".repeat(256))).toBeUndefined();
});

test("a question about a word lists its meanings: an indicator with its code", () => {
  const asked = new UnknownWords(words);
  for (const word of ["Emploi créés", "LOGEMENTS"]) asked.note("indicator", word);
  asked.note("status", "Finale");
  expect(asked.list()).toEqual([
    {
      ...{ field: "indicator", word: "Emploi créés", rows: 1 },
      nearest: { word: "Emplois créés", meaning: "JOBS-1" },
    },
    { field: "indicator", word: "LOGEMENTS", rows: 1 },
    { field: "status", word: "Finale", rows: 1 },
  ]);
});

test("of thousands of unknown names, the first two hundred are compared, wherever they recur", () => {
  const known = knownOf(["Library"], [knownIndicator("A1")]);
  const misspelt = Array.from(
    { length: 2_000 },
    (_, index) => `Librar${String.fromCodePoint(0x4e00 + index)}`,
  );
  const found = guesses(
    [...misspelt, ...misspelt].map((name) => `A1;${name};2020;1`),
    known,
  );
  const near = found.map((reasons) => reasons[0]![1] === "Library");
  const once = misspelt.map((_, index) => index < 200);
  expect(near).toEqual([...once, ...once]);
});
