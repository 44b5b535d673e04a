/** What beside the figures says that they are no results: titles, notes, explained marks, and states of rows. */
import { knownIndicator, knownOf, outcomeText } from "../../support/importing";

const KNOWN = knownOf(
  ["Ontario", "Québec"],
  [
    knownIndicator("POV", { name: "Poverty rate", kind: "percent" }),
    knownIndicator("JOBS", { name: "Jobs filled", kind: "number", combination: "sum" }),
  ],
);
const TABLE = "Indicator,Partner,Year,Value";

const outcome = (...lines: string[]) => outcomeText(lines.join("\n"), KNOWN, "2023".length);

describe("titles about figures that are not those of the indicator", () => {
  test.each([
    "Poverty rate, three-year rolling average",
    "Poverty rate (5-year average)",
    "Taux de pauvreté, moyenne mobile sur trois ans",
    "Taux de pauvreté, moyenne triennale",
    "Partial-year data, 2023",
    "Données partielles pour 2023",
    "Results of the first nine months",
    "Données des neuf premiers mois de 2023",
    "Ranking of regions by poverty rate",
    "Classement des régions",
    "Number of respondents (sample size)",
    "Taille de l'échantillon",
    "Poverty rate: margin of error",
    "Marge d'erreur (95 %)",
    "95% confidence intervals",
    "Standard errors",
  ])("%s: the person says whether they are results", (title) => {
    expect(outcome(`"${title}"`, TABLE, "POV,Ontario,2023,12")).toBe("asks results");
  });

  test.each([
    "Poverty rate (margin of error in brackets)",
    "Poverty rate by region, sorted by rank",
    "Poverty rate of 5 year olds' families",
  ])("%s: they are", (title) => {
    expect(outcome(`"${title}"`, TABLE, "POV,Ontario,2023,12")).toContain("POV 2023 12");
  });

  test("as the title of a section it sets its rows aside", () => {
    const rows = ["Estimate", "POV,Ontario,12", "Margin of error", "POV,Ontario,1"];
    expect(outcome("Indicator,Partner,2023", ...rows)).toBe("POV 2023 12; 2 remark; 4 remark; 5C notAResult");
  });

  test.each(["Value (9 months)", "Valeur (6 mois)", "Value of first six months"])(
    "below the caption “%s” nothing is taken",
    (caption) => {
      expect(outcome(`Indicator,Partner,Year,${caption}`, "POV,Ontario,2023,12")).toBe("2 notAResult");
    },
  );

  test.each(["Median", "Moyenne", "Average per site"])("“%s” below “Statistic” is no sum", (statistic) => {
    const rows = [`JOBS,Ontario,2023,${statistic},12`, `POV,Ontario,2023,${statistic},13`];
    expect(outcome("Indicator,Partner,Year,Statistic,Value", ...rows)).toBe("POV 2023 13; 2 notAResult");
  });

  test("below a caption about an average of several years nothing is taken", () => {
    expect(outcome("Indicator,Partner,Year,3-year average", "POV,Ontario,2023,12")).not.toMatch(/POV/);
  });
});

describe("marks that a line explains", () => {
  test.each([
    "* Target",
    "* : cible",
    "*January to June only",
    "* janvier à juin seulement",
    "* Partial year",
    "* Données partielles",
    "* Projected figures",
    "* Year to date",
    "* Prévision",
  ])("“%s”: figures with the mark are set aside", (note) => {
    const rows = ["JOBS,Ontario,40,20", "JOBS,Québec,30,12"];
    expect(outcome("Indicator,Partner,2023,2024*", ...rows, note)).toBe(
      "JOBS 2023 40; JOBS 2023 30; 2D notAResult; 3D notAResult; 4 remark",
    );
    expect(outcome(TABLE, "JOBS,Ontario,2023,40", "JOBS,Québec,2023,30*", note)).toBe(
      "JOBS 2023 40; 3 notAResult; 4 remark",
    );
  });

  test.each([
    ["2024p", "p = projected"],
    ["2024 (1)", "(1) Target"],
    ["2024¹", "1. Target"],
    ["2024p", "r: revised; p: projection"],
  ])("%s with “%s”", (caption, note) => {
    expect(outcome(`Indicator,Partner,2023,${caption}`, "JOBS,Ontario,40,20", note)).toBe(
      "JOBS 2023 40; 2D notAResult; 3 remark",
    );
  });

  test.each([
    ["2024*", "* Excludes one site"],
    ["2024p", "p = preliminary"],
    ["2024*", "* Target population: adults"],
    ["2024*", "** Target"],
  ])("%s with “%s” is a result", (caption, note) => {
    expect(outcome(`Indicator,Partner,2023,${caption}`, "JOBS,Ontario,40,20", note)).toBe(
      "JOBS 2023 40; JOBS 2024 20; 3 remark",
    );
  });
});

describe("the note of a row", () => {
  test.each(["Projection", "Target", "Cible", "Partial year (Jan-Jun)", "Année partielle", "Year to date"])(
    "“%s”: its figure is set aside",
    (note) => {
      expect(outcome(`${TABLE},Comments`, "JOBS,Ontario,2023,40,", `JOBS,Québec,2023,30,${note}`)).toBe(
        "JOBS 2023 40; 3 notAResult",
      );
    },
  );

  test.each(["Target exceeded", "Cible atteinte", "Partial funding received", "Only staff of the north"])(
    "“%s”: its figure is a result",
    (note) => {
      expect(outcome(`${TABLE},Comments`, "JOBS,Ontario,2023,40,", `JOBS,Québec,2023,30,${note}`)).toBe(
        "JOBS 2023 40; JOBS 2023 30",
      );
    },
  );
});

test("a mark at the caption of the value is that of all figures", () => {
  expect(outcome("Indicator,Partner,Year,Value*", "JOBS,Ontario,2023,5", "* Projected")).toBe(
    "2 notAResult; 3 remark",
  );
});

describe("columns that ask whether a figure is another one", () => {
  test.each([
    ["Cumulative", "Yes"],
    ["Cumulatif", "Oui"],
    ["Is forecast", "TRUE"],
    ["Prévision", "oui"],
    ["Partial year", "Y"],
  ])("%s “%s”: it is", (caption, text) => {
    expect(outcome(`${TABLE},${caption}`, "JOBS,Ontario,2023,40,", `JOBS,Québec,2023,30,${text}`)).toBe(
      "JOBS 2023 40; 3 notAResult",
    );
  });

  test.each([
    ["Cumulative", "No"],
    ["Target met", "Yes"],
    ["Cible atteinte", "Oui"],
  ])("%s “%s”: it is not", (caption, text) => {
    expect(outcome(`${TABLE},${caption}`, "JOBS,Ontario,2023,40,", `JOBS,Québec,2023,30,${text}`)).toBe(
      "JOBS 2023 40; JOBS 2023 30",
    );
  });
});

test("a mark in one of several columns of marks is about its own figure", () => {
  const rows = ["POV;Québec;12.1;b;12.2;p", "POV;Ontario;13.1;;13.2;f"];
  expect(outcome("indic;geo;2021;flag 2021;2022;flag 2022", ...rows)).toBe(
    "POV 2021 12.1; POV 2022 12.2; POV 2021 13.1; 3E notAResult",
  );
});

describe("columns that say whether a row counts", () => {
  test.each([
    ["Status", "Superseded"],
    ["Statut", "Remplacé"],
    ["Statut", "Non valide"],
    ["Statut de la donnée", "Doublon"],
    ["Approval status", "Rejected"],
    ["Statut de validation", "Refusée"],
    ["Suppressed", "Y"],
    ["Exclude", "Yes"],
    ["À exclure", "Oui"],
    ["Duplicate", "TRUE"],
    ["Test data", "TRUE"],
    ["Données de test", "Vrai"],
    ["Valid", "No"],
    ["Valide", "Non"],
    ["Include", "0"],
  ])("%s “%s”: it does not", (caption, text) => {
    expect(outcome(`${TABLE},${caption}`, "JOBS,Ontario,2023,40,", `JOBS,Québec,2023,30,${text}`)).toBe(
      "JOBS 2023 40; 3 notAResult",
    );
  });

  test.each([
    ["Status", "Current"],
    ["Statut", "Actif"],
    ["Approval status", "Pending"],
    ["Suppressed", "N"],
    ["Valid", "Yes"],
    ["Valide", "Oui"],
    ["On time", "No"],
  ])("%s “%s”: it does", (caption, text) => {
    expect(outcome(`${TABLE},${caption}`, "JOBS,Ontario,2023,40,", `JOBS,Québec,2023,30,${text}`)).toBe(
      "JOBS 2023 40; JOBS 2023 30",
    );
  });
});
