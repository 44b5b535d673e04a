import { choiceWords } from "../../../src/model/import/choiceWords";
import { newObservationKey } from "../../../src/model/import/rowReader";
import { NO_WORDS, UnknownWords, WordMatcher } from "../../../src/model/import/words";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

const KNOWN = knownOf(
  ["Ville de Québec", "Centre < 5 ans"],
  [
    knownIndicator("1.10"),
    knownIndicator("1E5"),
    knownIndicator("03-04"),
    knownIndicator("RATE", { kind: "percent" }),
    knownIndicator("COUNT", { kind: "number" }),
  ],
);
const rows = (...lines: string[]) =>
  classifyFile(["Indicateur;Partenaire;Année;Valeur;Numérateur;Dénominateur", ...lines].join("\n"), KNOWN);

test("codes that look like numbers or dates are texts", () => {
  const found = rows(
    "1.10;Ville de Québec;2020;1;;",
    "1E5;Ville de Québec;2020;1;;",
    "03-04;Ville de Québec;2020;1;;",
    "1.1;Ville de Québec;2020;1;;",
    "100000;Ville de Québec;2020;1;;",
  );
  expect(found.taken.map(({ indicator }) => indicator)).toEqual(["1.10", "1E5", "03-04"]);
  expect(found.aside).toEqual(["5 unknownIndicator", "6 unknownIndicator"]);
});

test("matches names regardless of case, accents and blanks, but not of other characters", () => {
  const found = rows(
    "1.10;VILLE DE QUEBEC;2020;1;;",
    "1.10;Ville\u00a0de\u202fQuébec;2021;1;;",
    "1.10;Ville de Que\u0301bec;2022;1;;",
    "1.10;Centre > 5 ans;2020;1;;",
    "1.10;centre <5 ans;2020;1;;",
  );
  expect(found.taken.map(({ partner }) => partner)).toEqual([
    ...["Ville de Québec", "Ville de Québec", "Ville de Québec"],
    "Centre < 5 ans",
  ]);
  expect(found.aside).toEqual(["5 unknownPartner"]);
});

test("a code takes precedence over a name, and a name shared by two indicators is asked about", () => {
  const known = knownOf(
    ["CLSC"],
    [
      knownIndicator("A1", { name: "Logements" }),
      knownIndicator("B1", { name: "logements" }),
      knownIndicator("C1", { name: "Emplois" }),
      knownIndicator("D1", { name: "EMPLOIS" }),
      knownIndicator("EMPLOIS", { name: "Postes" }),
      knownIndicator("E1", { name: "" }),
    ],
  );
  const long = classifyFile(
    [
      "Indicateur;Partenaire;Année;Valeur",
      "Emplois;CLSC;2020;1",
      "Postes;CLSC;2021;2",
      "LOGEMENTS;CLSC;2020;3",
      "—;CLSC;2020;4",
    ].join("\n"),
    known,
  );
  expect(long.taken.map(({ indicator, value }) => [indicator, value])).toEqual([
    ["EMPLOIS", 1],
    ["EMPLOIS", 2],
  ]);
  expect(long.aside).toEqual(["4 unknownIndicator", "5 unknownIndicator"]);
  const asked = new UnknownWords(new WordMatcher(known, NO_WORDS));
  for (const word of ["Emplois", "LOGEMENTS", "B1"]) asked.note("indicator", word);
  expect(asked.list()).toEqual([{ field: "indicator", word: "LOGEMENTS", rows: 1 }]);
  const wide = classifyFile("Partenaire;Année;Postes;Logements\nCLSC;2020;1;2", known);
  expect(wide.taken.map(({ indicator }) => indicator)).toEqual(["EMPLOIS"]);
  expect(wide.aside).toEqual(["2D unknownIndicator"]);
});

test("sets aside a word shared by two statuses; a status's own label takes precedence", () => {
  const base = knownOf(["CLSC"], [knownIndicator("A1")]);
  const known = {
    ...base,
    choices: {
      ...base.choices,
      status: [
        { id: "final", label: "Final", spellings: ["Fermé", "Provisoire"] },
        { id: "provisional", label: "Provisoire", spellings: ["fermé"] },
      ],
    },
  };
  const lines = ["A1;CLSC;2019;1;Final", "A1;CLSC;2020;1;provisoire", "A1;CLSC;2021;1;Fermé"];
  const found = classifyFile(["Indicateur;Partenaire;Année;Valeur;Statut", ...lines].join("\n"), known);
  expect(found.taken.map(({ status }) => status)).toEqual(["Final", "Provisoire"]);
  expect(found.aside).toEqual(["4 notInList"]);
});

test("figures impossible for the indicator are set aside", () => {
  const found = rows(
    "RATE;Ville de Québec;2011;100,5;;",
    "RATE;Ville de Québec;2012;-1;;",
    "RATE;Ville de Québec;2013;;9;8",
    "RATE;Ville de Québec;2014;45 %;;",
    "COUNT;Ville de Québec;2015;45 %;;",
    "COUNT;Ville de Québec;2016;-45;;",
    "RATE;Ville de Québec;2017;25;1;4",
    "RATE;Ville de Québec;2018;0,25;1;4",
    "COUNT;Ville de Québec;2019;;1;0",
    "COUNT;Ville de Québec;2020;;;5",
    "COUNT;Ville de Québec;2030;1;;",
  );
  expect(found.aside).toEqual([
    "2 percentRange",
    "3 percentRange",
    "4 numeratorAboveDenominator",
    "6 percentSign",
    "9 valueAgainstRatio",
    "10 zeroDenominator",
    "11 valueMissing",
    "12 future",
  ]);
  expect(found.taken.map(({ value }) => value)).toEqual([45, -45, 25]);
});

test("the same file again adds nothing, and a different figure is a conflict", () => {
  const text = "1.10;Ville de Québec;2020;1;;";
  const existing = new Map([
    [
      newObservationKey({ indicator: "1.10", partner: "ville de québec", period: "2020-12-31", group: "" }),
      { row: 0, values: { value: 1 }, duplicates: [] },
    ],
  ]);
  const header = "Indicateur;Partenaire;Année;Valeur;Numérateur;Dénominateur";
  expect(classifyFile([header, text, text].join("\n"), KNOWN, { existing }).counts).toEqual({ known: 2 });
  expect(classifyFile([header, text.replace(";1;", ";2;")].join("\n"), KNOWN, { existing }).counts).toEqual({
    conflict: 1,
  });
});

test("extra blanks within a name do not make another observation", () => {
  const existing = new Map([
    [
      newObservationKey({
        ...{ indicator: "1.10", partner: "Ville  de\u00a0 Québec", period: "2020-12-31" },
        group: "Aînés  seuls",
      }),
      { row: 0, values: { value: 1 }, duplicates: [] },
    ],
  ]);
  const text = "Indicateur;Partenaire;Année;Groupe;Valeur\n1.10;Ville de Québec;2020;Aînés seuls;1";
  expect(classifyFile(text, KNOWN, { existing }).counts).toEqual({ known: 1 });
});

test("reads ambiguous numbers with decimal commas in a file separated by semicolons", () => {
  const found = rows("COUNT;Ville de Québec;2020;1,234;;", "COUNT;Ville de Québec;2021;2,345;;");
  expect(found.plan.decimals).toBe(",");
  expect(found.taken.map(({ value }) => value)).toEqual([1.234, 2.345]);
});

test("a row whose status says that it is not available needs no figure, and cannot have one", () => {
  const known = { ...KNOWN, choices: choiceWords("en") };
  const lines = [
    "Indicateur;Partenaire;Année;Valeur;Statut",
    "COUNT;Ville de Québec;2020;;Non disponible",
    "COUNT;Ville de Québec;2021;n.d.;not available",
    "COUNT;Ville de Québec;2022;12;Non disponible",
    "COUNT;Ville de Québec;2023;;Définitive",
    "COUNT;Ville de Québec;2024;n.d.;Définitive",
  ];
  const columns = ["indicator", "partner", "period", "value", "status"] as const;
  const found = classifyFile(lines.join("\n"), known, { change: (plan) => ({ ...plan, columns }) });
  expect(found.taken.map(({ period, value, status }) => [period, value, status])).toEqual([
    ["2020-12-31", undefined, "Not available"],
    ["2021-12-31", undefined, "Not available"],
  ]);
  expect(found.aside).toEqual(["4 notAvailableWithValue", "5 valueMissing", "6 suppressed"]);
});
