/** Seemingly readable files of partners: what they leave ambiguous is never guessed. */
import { withUse } from "../../../src/model/import/guess";
import { knownIndicator, knownOf, classifyFile } from "../../support/importing";

const KNOWN = knownOf(
  ["CLSC", "Clinique du Nord"],
  [
    knownIndicator("JOBS", { kind: "number" }),
    knownIndicator("RATE", { kind: "percent", name: "Taux de réussite", referenceValues: [20, 60] }),
    knownIndicator("RARE", { kind: "percent", referenceValues: [0.2, 0.9] }),
    knownIndicator("FROM0", { kind: "percent", referenceValues: [0] }),
    knownIndicator("PACE", { kind: "rate" }),
    knownIndicator("QUARTERLY", { own: { months: 3, anchor: 12 } }),
  ],
);
const read = (...lines: string[]) => classifyFile(lines.join("\n"), KNOWN);

describe("a caption over several columns", () => {
  test("leaves the meaning of each figure open", () => {
    const halves = read("Indicateur;Partenaire;2023;;2024;", ";;n;N;n;N", "RATE;CLSC;3;10;4;10");
    expect(halves.taken).toEqual([]);
    expect(halves.aside).toEqual(["C", "D", "E", "F"].map((column) => `3${column} sharedCaption`));
    const groups = read("Indicateur;Année;Partenaire;Valeur;", ";;;Femmes;Hommes", "JOBS;2024;CLSC;3;4");
    expect(groups.taken).toEqual([]);
    expect(groups.aside[1]).toBe("3 sharedCaption");
    // Where one of its columns is empty, the other may still be only a part.
    const part = read("Partenaire;Année;JOBS;", "CLSC;2024;3;", "CLSC;2023;3;4");
    expect(part.aside).toEqual(["2C sharedCaption", "3C sharedCaption"]);
  });

  test("is not assumed where words or nothing follow, or a person assigned what follows", () => {
    const marks = read("Indicateur;Partenaire;2023;;2024;", "JOBS;CLSC;3;p;4;", "RATE;CLSC;5;;6;");
    expect(marks.taken.map(({ value }) => value)).toEqual([3, 4, 5, 6]);
    const assigned = classifyFile("Indicateur;Partenaire;Année;Valeur;\nRATE;CLSC;2024;50;1", KNOWN, {
      change: (plan) => ({ ...plan, columns: ["indicator", "partner", "period", "value", "note"] }),
    });
    expect(assigned.taken).toMatchObject([{ value: 50, note: "1" }]);
  });
});

test.each([
  "Target value",
  "Valeur cible",
  "Baseline value",
  "Valeur de référence",
  "Valeur précédente",
  "Nombre prévu",
  "Valeur cumulative",
  "Rate of change",
  "Valeur 2023",
  "Taux de réalisation",
  "Achievement rate",
  "% of target achieved",
  "Response rate",
  "Margin of error",
  "Rang",
  "Valeur pondérée (poids)",
  "Croissance (taux)",
  "Variance",
])("“%s” is not taken for the value of the period", (caption) => {
  const beside = read(`Indicateur;Partenaire;Année;${caption};Réel`, "JOBS;CLSC;2024;100;6");
  expect(beside.plan.columns).toEqual(["indicator", "partner", "period", null, "value"]);
  expect(beside.taken).toMatchObject([{ value: 6 }]);
  const alone = read(`Indicateur;Partenaire;Année;${caption}`, "JOBS;CLSC;2024;100");
  expect(alone.plan.columns[3]).toBeNull();
  expect(alone.questions.map(({ id }) => id)).toEqual(["value"]);
});

test.each(["Date de saisie", "Date of entry", "Date de naissance", "Date received", "Mise à jour (date)"])(
  "“%s” is not taken for the period of a figure",
  (caption) => {
    const { plan } = read(`Indicateur;Partenaire;${caption};Exercice;Valeur`, "JOBS;CLSC;2026-01-15;2024;6");
    expect(plan.columns).toEqual(["indicator", "partner", null, "period", "value"]);
  },
);

test("chooses neither of two equally likely value columns", () => {
  const found = read("Indicateur;Partenaire;Année;Taux (filles);Taux (garçons)", "RATE;CLSC;2024;40;60");
  expect(found.plan.columns).toEqual(["indicator", "partner", "period", null, null]);
  const certain = read("Indicateur;Partenaire;Année;Taux (filles);Valeur", "RATE;CLSC;2024;40;60");
  expect(certain.taken).toMatchObject([{ value: 60 }]);
});

test("never ignores a column that says that figures are in thousands", () => {
  const lines = [
    "Indicateur;Partenaire;Année;Unité;Valeur",
    "JOBS;CLSC;2023;personnes;3",
    "JOBS;CLSC;2024;milliers;3",
  ];
  expect(read(...lines).aside).toEqual(["3 scaled"]);
  const statistics =
    "REF_DATE,GEO,Indicator,UOM,SCALAR_FACTOR,ID,VALUE\n2024,CLSC,JOBS,Number,thousands,1000,3";
  expect(classifyFile(statistics, KNOWN).aside).toEqual(["2 scaled"]);
  expect(classifyFile(statistics.replace("thousands", "units"), KNOWN).taken).toMatchObject([{ value: 3 }]);
});

test("does not read a second table by the captions of the first", () => {
  const years = read(
    ...["Indicateur;Partenaire;2023;2024", "JOBS;CLSC;3;4", ""],
    ...["Indicateur;Partenaire;2021;2022", "JOBS;Clinique du Nord;1;2"],
    ...["Indicateur;Partenaire;2023;2024", "RATE;CLSC;5;6"],
  );
  expect(years.aside).toEqual(["4 otherCaptions", "5 otherCaptions", "6 repeatedHeader"]);
  expect(years.taken.map(({ period, value }) => `${period} ${value}`)).toEqual([
    ...["2023-12-31 3", "2024-12-31 4", "2023-12-31 5", "2024-12-31 6"],
  ]);
  const order = read(
    ...["Indicateur;Partenaire;Année;Numérateur;Dénominateur", "RATE;CLSC;2024;1;2"],
    ...["Indicateur;Partenaire;Année;Dénominateur;Numérateur", "RATE;CLSC;2023;1;2"],
  );
  expect(order.aside).toEqual(["3 otherCaptions", "4 otherCaptions"]);
  for (const [first, second] of [
    ["Indicateur;Partenaire;2023;2024", "Participants;;2021;2022"],
    ["Indicateur;Partenaire;2023;2024", "Participants;;2023;2024"],
    ["Indicateur;Partenaire;T1 2024;T2 2024", "JOBS;Organisme;T3 2024;T4 2024"],
  ] as const) {
    const plain = read(first, "JOBS;CLSC;3;4", second, "RATE;CLSC;1;2");
    expect(plain.aside.filter((reason) => !reason.startsWith("2"))).toEqual([
      "3 otherCaptions",
      "4 otherCaptions",
    ]);
  }
  // Figures may look like years, and groups like captions.
  expect(read("Indicateur;Partenaire;2023;2024", "JOBS;CLSC;2001;1999").taken).toHaveLength(2);
  const group = read(
    "Indicateur;Partenaire;Année;Groupe;Valeur",
    "JOBS;CLSC;2024;Nombre;s.o.",
    "JOBS;CLSC;2023;Total;1",
  );
  expect(group.aside).toEqual(["2 suppressed"]);
});

test("never takes a quarter or month next to the year for the whole year", () => {
  const found = read("Indicator,Partner,Year,Quarter,Value", "JOBS,CLSC,2024,Q1,6", "JOBS,CLSC,2023,,7");
  expect(found.aside).toEqual(["2 partBeside"]);
  expect(found.taken).toMatchObject([{ period: "2023-12-31", value: 7 }]);
  const quarterly = read("Indicateur;Partenaire;Année;Trimestre;Valeur", "QUARTERLY;CLSC;2024;1;6");
  expect(quarterly.taken).toMatchObject([{ period: "2024-03-31", value: 6 }]);
  const wide = read("Partenaire;Année;Mois;JOBS", "CLSC;2024;janvier;6");
  expect(wide.aside).toEqual(["2D partBeside"]);
  const whole = read("Indicator,Partner,Period,Quarter,Value", "QUARTERLY,CLSC,2024-Q1,1,6");
  expect(whole.taken).toMatchObject([{ period: "2024-03-31" }]);
});

test("asks for the percent sign where a percentage may be a share of one", () => {
  const rows = (...cells: string[]) =>
    read(
      "Indicateur;Partenaire;Année;Valeur",
      ...cells.map((cell, index) => `${cell};${2020 - index}`.replace(/^(\w+);(.*);(\d+)$/, "$1;CLSC;$3;$2")),
    );
  expect(rows("RATE;0,45", "RATE;1", "RATE;0", "RATE;45", "RATE;0,45 %").aside).toEqual([
    "2 percentAsShare",
    "3 percentAsShare",
  ]);
  // Nothing else suggests shares, or figures of this indicator are always this small.
  expect(rows("RATE;1", "RATE;45").aside).toEqual([]);
  expect(rows("FROM0;0,45").aside).toEqual(["2 percentAsShare"]);
  expect(rows("RARE;0,45", "RARE;1", "JOBS;0,5", "PACE;0,5").aside).toEqual([]);
});

test("accepts a percent sign for percentages only", () => {
  const found = read(
    "Indicateur;Partenaire;Année;Numérateur;Dénominateur;Valeur",
    "RATE;CLSC;2020;45 %;100;",
    "RATE;CLSC;2021;45;100 %;",
    "PACE;CLSC;2022;;;45 %",
    "RATE;CLSC;2023;;;45 %",
  );
  expect(found.aside).toEqual(["2 percentSign", "3 percentSign", "4 percentSign"]);
  expect(found.taken).toMatchObject([{ value: 45 }]);
});

test("recognises a group by its caption, even with a single group", () => {
  for (const caption of ["Tranche d'âge", "Sex of participants", "Age (years)"]) {
    const found = read(`Partenaire;Indicateur;Année;${caption};Valeur`, "CLSC;JOBS;2024;0-17 ans;3");
    expect(found.taken).toMatchObject([{ group: "0-17 ans", value: 3 }]);
  }
  expect(read("Partenaire;Indicateur;Année;Valeur;Âge moyen", "CLSC;JOBS;2024;3;31").taken[0]!.group).toBe(
    "",
  );
});

test("reports totals, titles and notes as such, not as missing cells", () => {
  const found = read(
    "Indicateur;Partenaire;2023;2024",
    "Volet 1;;;",
    "JOBS;CLSC;1;2",
    "JOBS;Total général;1;2",
    "Sous-total;;1;2",
    "YMCA (total);CLSC;1;2",
    "Totem;CLSC;1;",
    ";;1;2",
    "Source : le ministère",
    "* provisoire;;;",
  );
  expect(found.aside).toEqual([
    "2 remark",
    ...["4C totalRow", "4D totalRow", "5C totalRow", "5D totalRow", "6C totalRow", "6D totalRow"],
    ...["7C unknownIndicator", "8C required required", "8D required required"],
    ...["9 remark", "10 remark"],
  ]);
  const long = read("Indicateur;Partenaire;Année;Valeur", "Note 1;;;", ";;;s.o.", "JOBS;;;", ";;;12");
  expect(long.aside).toEqual([
    "2 remark",
    "3 required required required suppressed",
    "4 remark",
    "5 required required required",
  ]);
});

test("distinguishes marks for a missing figure from qualifiers", () => {
  const words = [
    "< 5",
    "≤5",
    "moins de 5",
    "fewer than 10",
    "S/O",
    "s. o.",
    "N/D",
    "non disponible",
    "env. 5",
  ];
  const lines = words.map((word, index) => `JOBS;CLSC;${2000 + index};${word}`);
  const filled = Array.from({ length: 9 }, (_, index) => `JOBS;CLSC;${2010 + index};1`);
  expect(
    read("Indicateur;Partenaire;Année;Valeur", ...filled, ...lines).aside.map((text) => text.slice(3)),
  ).toEqual([
    ...["limitOnly", "limitOnly", "limitOnly", "limitOnly"],
    ...["suppressed", "suppressed", "suppressed", "suppressed", "notANumber"],
  ]);
});

test("invisible characters do not change numbers, dates or groups", () => {
  const found = read(
    "Indicateur;Partenaire;Date;Groupe;Valeur",
    "JOBS;CLSC\u200b;\u200e2024-12-31;Femmes;12\u200b",
    "JOBS;CLSC;2024-12-31;Fem\u00admes\ufeff;13",
  );
  expect(found.aside).toEqual(["2 conflictInFile", "3 conflictInFile"]);
});

test("a column assigned as figures or periods determines their notation", () => {
  const lines = [
    "Indicateur\tPartenaire\tLe\tPrésences (n)",
    "JOBS\tCLSC\t12/31/2024\t12,5",
    "JOBS\tCLSC\t03/04/2024\t1,234",
  ];
  const found = classifyFile(lines.join("\n"), KNOWN, {
    change: (plan, source) => {
      const unsaid = { ...plan, columns: ["indicator" as const, "partner" as const, null, null] };
      return withUse(source, withUse(source, unsaid, 3, "value"), 2, "period");
    },
  });
  expect(found.plan).toMatchObject({ decimals: ",", dayOrder: "monthFirst" });
  expect(found.taken.map(({ period, value }) => [period, value])).toEqual([
    ["2024-12-31", 12.5],
    ["2024-03-04", 1.234],
  ]);
});
