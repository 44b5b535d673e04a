/** Which columns hold what, where captions and cells may mislead. */
import { knownIndicator, knownOf, outcomeText } from "../../support/importing";

/** Months are counted from the year 0, as in a workbook. */
const YEAR_END_OF_2020 = (month: number) => ({ months: 12, anchor: 2020 * 12 + month });
const KNOWN = knownOf(
  ["Ontario", "Québec"],
  [
    knownIndicator("POV", { name: "Poverty rate", kind: "percent", own: YEAR_END_OF_2020(12) }),
    knownIndicator("JOBS", { name: "Jobs filled", kind: "number", own: YEAR_END_OF_2020(12) }),
    knownIndicator("MEALS", { name: "Meals", kind: "number", own: YEAR_END_OF_2020(3) }),
    knownIndicator("GRAD", { name: "Graduates", kind: "number", own: YEAR_END_OF_2020(6) }),
    knownIndicator("CALLS", {
      name: "Calls in quarters",
      kind: "number",
      own: { months: 3, anchor: 2020 * 12 },
    }),
    knownIndicator("MON", { name: "Calls", kind: "number", own: { months: 1, anchor: 2020 * 12 } }),
  ],
);

const outcome = (...lines: string[]) => outcomeText(lines.join("\n"), KNOWN, "2023-12".length);

describe("a year below a caption that calls it none of the calendar", () => {
  test.each([
    ["Fiscal year", "JOBS", "2024", "2 twoYears"],
    ["Exercice financier", "JOBS", "2024", "2 twoYears"],
    ["Année budgétaire", "JOBS", "2024", "2 twoYears"],
    ["FY", "MEALS", "2024", "MEALS 2024-03 5"],
    ["Fiscal year", "MEALS", "2023-24", "MEALS 2024-03 5"],
    ["Reporting year", "JOBS", "2024", "JOBS 2024-12 5"],
    ["School year", "JOBS", "2024", "2 notAPeriod"],
    ["Année scolaire", "MEALS", "2023-2024", "2 notAPeriod"],
    ["Academic year", "GRAD", "2023-2024", "GRAD 2024-06 5"],
    ["Year", "GRAD", "2023-2024 school year", "GRAD 2024-06 5"],
  ])("%s, %s in %s: %s", (caption, indicator, year, expected) => {
    expect(outcome(`Indicator,Partner,${caption},Value`, `${indicator},Ontario,${year},5`)).toBe(expected);
  });
});

test.each(["Fiscal year: 2024", "Exercice financier : 2024", "Fiscal year,2024"])(
  "the title “%s” names no year of the calendar",
  (title) => {
    expect(outcome(title, "Indicator,Partner,Value", "JOBS,Ontario,5", "MEALS,Ontario,6")).toBe(
      "MEALS 2024-03 6; 3 twoYears",
    );
  },
);

describe("years that a line or a column says are none of the calendar", () => {
  const table = ["Indicator,Partner,2023,2024", "JOBS,Ontario,5,6"];

  test.each(["Années financières (1er avril au 31 mars)", "Results by school year", "Fiscal years"])(
    "%s: they are those of no indicator of the calendar",
    (title) => {
      expect(outcome(title, ...table)).toMatch(/^3C (?:twoYears|notAPeriod); 3D (?:twoYears|notAPeriod)$/);
    },
  );

  test.each(["Note: years are fiscal years ending March 31", "Les années sont des années financières"])(
    "the note “%s” says it as well",
    (note) => {
      expect(outcome(...table, note)).toBe("2C twoYears; 2D twoYears; 3 remark");
    },
  );

  test.each(["Data of fiscal year 2022 are final", "Funded in the fiscal year"])(
    "the note “%s” does not",
    (note) => {
      expect(outcome(...table, note)).toBe("JOBS 2023-12 5; JOBS 2024-12 6; 3 remark");
    },
  );

  test.each([
    ["Period", "Note: Q1 = April to June"],
    ["Period", "T1 : avril à juin"],
    ["Fiscal quarter", ""],
  ])("quarters below “%s” with “%s” are none of the calendar", (caption, note) => {
    const rows = ["CALLS,Ontario,Q1 2024,5", "CALLS,Ontario,2024-Q2,6"];
    expect(outcome(`Indicator,Partner,${caption},Value`, ...rows, note)).toMatch(/^2 twoYears; 3 twoYears/);
    expect(outcome("Indicator,Partner,Period,Value", ...rows, "Note: Q1 = January to March")).toMatch(
      /^CALLS 2024-03 5; CALLS 2024-06 6/,
    );
  });

  test("a column says it of each row", () => {
    const rows = ["JOBS,Ontario,2023,Calendar,5", "JOBS,Québec,2023,Fiscal,6"];
    expect(outcome("Indicator,Partner,Year,Year type,Value", ...rows)).toBe("JOBS 2023-12 5; 3 twoYears");
  });
});

test.each(["Avg/month", "Monthly avg", "2021-2023", "Moy. mensuelle"])(
  "“%s” beside years is none of them",
  (caption) => {
    const rows = ["JOBS,Ontario,40,45,3.5", "JOBS,Québec,41,46,3.6"];
    expect(outcome(`Indicator,Partner,2022,2023,${caption}`, ...rows)).toBe(
      "JOBS 2022-12 40; JOBS 2023-12 45; JOBS 2022-12 41; JOBS 2023-12 46",
    );
  },
);

test("a number that is no month beside a year is no part of it", () => {
  expect(outcome("Indicator,Partner,Year,Month,Value", "MON,Ontario,2022,3.5,40")).toBe("2 partBeside");
});

describe("a column that says how long a period is", () => {
  test.each([
    ["Period type", "Annual", "2 periodTooLong"],
    ["Fréquence", "Trimestriel", "2 periodTooLong"],
    ["FREQ", "A: Annual", "2 periodTooLong"],
    ["Frequency", "Monthly", "MON 2024-03 5"],
    ["Frequency", "often", "MON 2024-03 5"],
    ["Reporting frequency", "Annual", "MON 2024-03 5"],
  ])("%s “%s” beside the last day of a month: %s", (caption, text, expected) => {
    expect(outcome(`Indicator,Partner,Period,${caption},Value`, `MON,Ontario,2024-03-31,${text},5`)).toBe(
      expected,
    );
  });

  test("says nothing of a period that names its length itself", () => {
    expect(outcome("Indicator,Partner,Period,Frequency,Value", "JOBS,Ontario,2024,Quarterly,5")).toBe(
      "JOBS 2024-12 5",
    );
    expect(outcome("Indicator,Partner,Period,Frequency,Value", "JOBS,Ontario,2024-12-31,Quarterly,5")).toBe(
      "2 periodTooShort",
    );
  });
});

test("months beside a total and an average of the year are periods, not groups", () => {
  const rows = ["January,12", "February,14", "Total,26", "Average,13"].map(
    (row) => `MON,Ontario,2024,${row}`,
  );
  expect(outcome("Indicator,Partner,Year,Month,Value", ...rows)).toBe(
    "MON 2024-01 12; MON 2024-02 14; 4 partBeside; 5 partBeside",
  );
});

test.each([
  ["Statut d'immigration", "Personnes immigrantes"],
  ["Situation d’emploi", "En emploi"],
  ["Employment status", "Unemployed"],
  ["Situation familiale", "Monoparentale"],
  ["Régime de travail", "Temps partiel"],
  ["North American Industry Classification System (NAICS)", "Construction [23]"],
  ["Profession", "Santé"],
  ["Type of dwelling", "Apartment"],
  ["Education", "No certificate"],
])("“%s” divides the population: “%s” of all rows is a group", (caption, text) => {
  const rows = ["Ontario,18", "Québec,19"].map((row) => `POV,2022,${text},${row}`);
  expect(outcome(`Indicateur,Année,${caption},Région,Valeur`, ...rows)).toBe(
    `POV 2022-12 ${text} 18; POV 2022-12 ${text} 19`,
  );
});

test.each([
  ["Age", "17", "Age 17"],
  ["Sexe", "2", "Sexe 2"],
])("the one code of all rows below “%s” is a group", (caption, code, group) => {
  const rows = ["Ontario,18", "Québec,19"].map((row) => `POV,2022,${code},${row}`);
  expect(outcome(`Indicator,Year,${caption},Region,Value`, ...rows)).toBe(
    `POV 2022-12 ${group} 18; POV 2022-12 ${group} 19`,
  );
});

test("an average age is none", () => {
  const rows = ["Ontario,18", "Québec,19"].map((row) => `POV,2022,40,${row}`);
  expect(outcome("Indicator,Year,Average age,Region,Value", ...rows)).toBe("POV 2022-12 18; POV 2022-12 19");
});

test.each(["Statut du projet", "Statut d’avancement", "Status of the report"])("“%s” does not", (caption) => {
  const rows = ["En cours,Ontario,18", "Terminé,Québec,19"].map((row) => `POV,2022,${row}`);
  expect(outcome(`Indicateur,Année,${caption},Région,Valeur`, ...rows)).toBe(
    "POV 2022-12 18; POV 2022-12 19",
  );
});

describe("two columns of known partners", () => {
  test.each(["Referred from,Referred to", "Lead agency,Supporting agency"])(
    "%s: who is meant is asked",
    (captions) => {
      const rows = ["JOBS,Ontario,Québec,2023,5", "JOBS,Québec,Ontario,2023,6"];
      expect(outcome(`Indicator,${captions},Year,Value`, ...rows)).toBe("asks partner");
    },
  );

  test("that say the same are one", () => {
    const rows = ["JOBS,Ontario,Ontario,2023,5", "JOBS,Québec,Québec,2023,6"];
    expect(outcome("Indicator,Site,Location,Year,Value", ...rows)).toBe("JOBS 2023-12 5; JOBS 2023-12 6");
  });
});

describe("which column is the period", () => {
  test("the day of an extraction is none, beside the year of the report", () => {
    const rows = ["2024-05-01,Ontario,POV,2022,12", "2024-05-01,Québec,POV,2022,13"];
    expect(outcome("data_as_of,jurisdiction,measure_name,report_year,rate", ...rows)).toBe(
      "POV 2022-12 12; POV 2022-12 13",
    );
  });

  test("a column of numbers of four digits is none", () => {
    const rows = ["POV,2022,Ontario,12,120,1000", "POV,2022,Québec,13,260,2000"];
    expect(outcome("dataname,periodname,orgname,value,numerator,denominator", ...rows)).toBe(
      "POV 2022-12 12; POV 2022-12 13",
    );
  });
});

describe("nobody is asked", () => {
  test("about the value where most cells only limit it, or it is called a quantity", () => {
    const cells = ["aucun", "environ 40", "plus de 100", "moins de 5", "31"];
    const rows = cells.map((cell, index) => `JOBS,Ontario,${2019 + index},${cell}`);
    expect(outcome("Indicateur,Organisme,Année,Résultat", ...rows)).toMatch(/^JOBS 2023-12 31; 2 /);
    expect(outcome("Indicator,Partner,Year,Quantity", "JOBS,Ontario,2023,5")).toBe("JOBS 2023-12 5");
  });

  test("about the partner of a short table with lines of text below it", () => {
    const footer = ["Copyright (c) example inc.", "Confidential - do not distribute"];
    const rows = ["Ontario,JOBS,2022,5", "Québec,JOBS,2022,6"];
    expect(outcome("Account,Indicator,Year,Value", ...rows, ...footer)).toBe(
      "JOBS 2022-12 5; JOBS 2022-12 6; 4 remark; 5 remark",
    );
  });

  test("about the partner where the titles of all sections name it", () => {
    const [captions, ontario, quebec] = ["Indicator,2022,2023", "Ontario,,", "Québec,,"];
    const rows = [ontario, "JOBS,1,2", quebec, "JOBS,3,4"];
    expect(outcome(captions, ...rows)).toBe(
      "JOBS 2022-12 1; JOBS 2023-12 2; JOBS 2022-12 3; JOBS 2023-12 4; 2 remark; 4 remark",
    );
    expect(outcome(captions, "JOBS,1,2", ...rows)).toBe("asks partner");
    expect(outcome(captions, ...rows, "Elsewhere,,", "JOBS,5,6")).toBe("asks partner");
  });
});

test.each(["2025 (to date)", "2025 YTD", "2025 (partiel)", "2025 à ce jour"])(
  "the figures of “%s” beside years are set aside and counted",
  (caption) => {
    expect(outcome(`Indicator,Partner,2023,2024,${caption}`, "JOBS,Ontario,5,6,7")).toBe(
      "JOBS 2023-12 5; JOBS 2024-12 6; 2E notAPeriod",
    );
  },
);
