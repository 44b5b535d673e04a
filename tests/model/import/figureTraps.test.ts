/** Titles, rows of units, captions and sheets that say that figures are something else than results of everybody in the unit: right outcomes. */
import { classifySource, knownIndicator, knownOf, outcomeText } from "../../support/importing";
import { readSheets, sheetWith } from "../../support/partnerWorkbooks";

const KNOWN = knownOf(
  ["Ontario", "Québec"],
  [
    knownIndicator("EMP", { name: "Employment rate", kind: "percent" }),
    knownIndicator("EMPW", { name: "Women's employment rate", kind: "percent" }),
    knownIndicator("EMPS", {
      name: "Work of seniors",
      meaning: "Persons aged 65+ with work",
      kind: "percent",
    }),
    knownIndicator("PPL", { name: "People helped", kind: "number", unit: "people", combination: "sum" }),
    knownIndicator("GIFT", { name: "Donations", kind: "number", unit: "€", combination: "sum" }),
    knownIndicator("VISITS", { name: "Visits to the clinic", kind: "number", unit: "visites à la clinique" }),
    knownIndicator("WAGE", { name: "Wage", kind: "number", unit: "$/h" }),
    knownIndicator("AGE", { name: "Median age", kind: "number", combination: "sum" }),
    knownIndicator("SCORE", { name: "Wellbeing score", kind: "number", combination: "mean" }),
    knownIndicator("KGIFT", { name: "Grants", kind: "number", unit: "k€", combination: "sum" }),
    knownIndicator("GRAD", { name: "Graduates", kind: "percent", own: { months: 12, anchor: 6 } }),
    knownIndicator("HALF", { name: "Calls", kind: "number", own: { months: 6, anchor: 12 } }),
    knownIndicator("FY", { name: "Meals", kind: "number", own: { months: 12, anchor: 3 } }),
  ],
);

const outcome = (...lines: string[]) => outcomeText(lines.join("\n"), KNOWN, "2023-12".length);

const TABLE = "Indicator,Partner,Year,Value";

describe("a title that restricts the population", () => {
  test.each([
    ["Employment rate of persons aged 65 and over", "persons aged 65 and over"],
    ["Table 3: Employment rate of women aged 15 to 24", "women aged 15 to 24"],
    ["Taux d’emploi des personnes âgées de 65 ans et plus", "personnes âgées de 65 ans et plus"],
    ["Taux d’emploi chez les femmes", "femmes"],
    ["Employment rate among women", "women"],
    ["Employment rate of 15 to 24 year olds", "15 to 24 year olds"],
    ["Taux d’emploi des 15-24 ans", "15-24 ans"],
    ["Employment among youth", "youth"],
    ["Taux d’emploi des hommes", "hommes"],
    ["Taux d’emploi des aînés, 2023", "aînés"],
    ["Employment rate of youth", "youth"],
    ["Taux d’emploi des familles monoparentales", "familles monoparentales"],
    ["Employment rate for lone-parent families", "lone-parent families"],
    ["Employment rate, renters only", "renters"],
    ["Employment rate of Indigenous people", "Indigenous people"],
    ["Taux d’emploi des personnes immigrantes", "personnes immigrantes"],
    ["Universe: Population 65 years and over", "Population 65 years and over"],
    ["Filters applied: Gender is Female; Region is Ontario", "Female"],
    ["Filtres : Genre = Femmes", "Femmes"],
  ])("%s: the rows are those of %s", (title, group) => {
    expect(outcome(`"${title}"`, TABLE, "EMP,Ontario,2023,60")).toBe(`EMP 2023-12 ${group} 60`);
  });

  test.each([
    "Employment rate of women and men",
    "Taux d’emploi des femmes et des hommes",
    "Federation of women",
    "Percentage of children",
    "Taux d’emploi des personnes",
    "Rate of participation in youth programs",
    "Filters applied: Gender is All",
    "Population: all ages",
    "Employment rate by age and sex",
    "Members for 2 years and over",
    "Employment rate in 2020 to 2024",
    "Note: persons aged 15 and over",
  ])("%s: the rows are those of everybody", (title) => {
    expect(outcome(`"${title}"`, TABLE, "EMP,Ontario,2023,60")).toBe("EMP 2023-12 60");
  });

  test("a line of filters below the table says it as well", () => {
    expect(outcome(TABLE, "EMP,Ontario,2023,60", "Filtres appliqués : Genre = Femmes")).toBe(
      "EMP 2023-12 Femmes 60; 3 remark",
    );
  });

  test("a mark that is explained as that of a part sets its figures aside", () => {
    const rows = ["EMP,Ontario,50,60", "(1) Women only"];
    expect(outcome("Indicator,Partner,2022,2023 (1)", ...rows)).toBe(
      "EMP 2022-12 50; 2D notAResult; 3 remark",
    );
  });

  test("it is the total of an indicator that is about this part itself, by its name or its definition", () => {
    const rows = ["EMP,Ontario,2023,60", "EMPW,Ontario,2023,50", "EMPS,Ontario,2023,40"];
    expect(outcome("Employment among women", TABLE, ...rows)).toBe(
      "EMP 2023-12 women 60; EMPW 2023-12 50; EMPS 2023-12 women 40",
    );
    const title = "Taux d’emploi des personnes âgées de 65 ans et plus";
    expect(outcome(title, TABLE, rows[2]!)).toBe("EMPS 2023-12 40");
  });

  test("one in two languages is one part", () => {
    const titles = ["Employment rate among women", "Taux d’emploi chez les femmes"];
    expect(outcome(...titles, TABLE, "EMP,Ontario,2023,60")).toBe("EMP 2023-12 women 60");
  });
});

describe("a row of units below the captions", () => {
  test.each([
    ["%", "2 unitRow; 3C unitAgainstKind; 3D unitAgainstKind"],
    ["number", "PPL 2022-12 5; PPL 2023-12 6; 2 unitRow"],
    ["nombre", "PPL 2022-12 5; PPL 2023-12 6; 2 unitRow"],
    ["ménages", "2 unitRow; 3C unitAgainstKind; 3D unitAgainstKind"],
    ["en milliers", "asks scale"],
    ["thousands", "asks scale"],
  ])("“%s” says what the figures of a wide file are", (unit, expected) => {
    const rows = [`,,${unit},${unit}`, "Ontario,PPL,5,6"];
    expect(outcome("Partner,Indicator,2022,2023", ...rows)).toBe(expected);
  });

  test("each unit is that of its column", () => {
    const rows = [",Unité,nombre,%,k€", "Ontario,2023,5,6,7"];
    const text = outcome("Partenaire,Année,People helped,Employment rate,Grants", ...rows);
    expect(text).toBe("PPL 2023-12 5; EMP 2023-12 6; KGIFT 2023-12 7; 2 unitRow");
    const swapped = outcome("Partner,Year,People helped,Employment rate,Grants", ",,%,number,€", rows[1]!);
    expect(swapped).toBe("2 unitRow; 3C unitAgainstKind; 3D unitAgainstKind; 3E unitAgainstKind");
  });

  test("it is that of the value where each line has one, also after the title of a section", () => {
    const rows = [",,,%", "PPL,Ontario,2023,5", "Second part,,,", "PPL,Québec,2023,5"];
    expect(outcome(TABLE, ...rows)).toBe("2 unitRow; 3 unitAgainstKind; 4 remark; 5 unitAgainstKind");
  });

  test("figures with their unit are figures", () => {
    expect(outcome(TABLE, "KGIFT,Ontario,2023,12 k€", "KGIFT,Québec,2023,1 k€")).toBe(
      "KGIFT 2023-12 12; KGIFT 2023-12 1",
    );
  });
});

describe("units of rates and of changes", () => {
  const withUnit = (unit: string, indicator: string) =>
    outcome("Indicator,Partner,Year,Unit,Value", `${indicator},Ontario,2023,${unit},5`);

  test.each([
    ["EUR_HAB", "GIFT"],
    ["Euro per inhabitant", "GIFT"],
    ["€ par habitant", "GIFT"],
    ["€/hour", "GIFT"],
    ["visits per client", "VISITS"],
    ["EUR cents", "GIFT"],
    ["centimes", "GIFT"],
    ["point de %", "EMP"],
    ["pts", "EMP"],
    ["points", "EMP"],
    ["% points", "EMP"],
  ])("%s is not the unit of %s", (unit, indicator) => {
    expect(withUnit(unit, indicator)).toBe("2 unitAgainstKind");
  });

  test.each([
    ["Per", "1000"],
    ["Rate base", "per 100,000"],
    ["Pour", "1000"],
  ])("nor is what “%s” “%s” gives", (caption, text) => {
    expect(outcome(`Indicator,Partner,Year,Value,${caption}`, `PPL,Ontario,2023,5,"${text}"`)).toBe(
      "2 unitAgainstKind",
    );
  });

  test.each([
    ["€ per year", "GIFT"],
    ["points", "SCORE"],
    ["$/h", "WAGE"],
    ["dollars per hour", "WAGE"],
  ])("%s may be that of %s", (unit, indicator) => {
    expect(withUnit(unit, indicator)).toBe(`${indicator} 2023-12 5`);
  });
});

test.each([
  ["Figures are rounded to the nearest thousand", "PPL 2023-12 5"],
  ["Chiffres arrondis au millier près", "PPL 2023-12 5"],
  ["Rounded to the nearest 1 000", "PPL 2023-12 5"],
  ["Rounded figures in thousands", "asks scale"],
])("the title “%s”: %s", (title, expected) => {
  expect(outcome(title, TABLE, "PPL,Ontario,2023,5")).toBe(expected);
});

describe("averages and percentages for a sum", () => {
  test.each(["Average donation", "Don moyen", "Median amount"])("the caption “%s” is no sum", (caption) => {
    expect(outcome(`Indicator,Partner,Year,${caption}`, "GIFT,Ontario,2023,50")).not.toMatch(/GIFT/);
    const named = [`Indicator,Partner,Year,${caption}`, "SCORE,Ontario,2023,5", "AGE,Ontario,2023,50"];
    expect(outcome(...named)).not.toMatch(/notAResult/);
  });

  test.each(["Average donation per donor", "Don moyen par personne"])("the title “%s” is no sum", (title) => {
    const rows = [TABLE, "GIFT,Ontario,2023,50", "SCORE,Ontario,2023,5"];
    expect(outcome(title, ...rows)).toBe("SCORE 2023-12 5; 3 notAResult");
  });

  test.each(["Percentage of people helped", "Pourcentage des personnes aidées", "% of people helped"])(
    "figures below “%s” are no count",
    (title) => {
      expect(outcome(title, TABLE, "PPL,Ontario,2023,50", "EMP,Ontario,2023,60")).toBe(
        "EMP 2023-12 60; 3 unitAgainstKind",
      );
    },
  );

  test("figures below “Number of …” are no percentage", () => {
    expect(outcome("Number of people with work", TABLE, "PPL,Ontario,2023,50", "EMP,Ontario,2023,60")).toBe(
      "PPL 2023-12 50; 4 unitAgainstKind",
    );
  });
});

test.each([
  ["Plan", true],
  ["Plan 2024", true],
  ["Planifié", true],
  ["Prévu T1", true],
  ["Planned", true],
  ["Plan d'action", false],
  ["Prévu et réel", false],
  ["Réel", false],
  ["Actual", false],
])("the sheet %s is asked about: %s", async (name, isAsked) => {
  const rows = [TABLE.split(","), ["PPL", "Ontario", 2023, 5]];
  const sheets = [sheetWith(name, rows), sheetWith("Other", rows)];
  const { source } = await readSheets(sheets, { part: { kind: "sheet", name } });
  expect(classifySource(source, KNOWN).questions.map(({ id }) => id)).toEqual(isAsked ? ["results"] : []);
});

test.each([
  ["Members since 2020, as of each date", "asks results"],
  ["Membres depuis 2020, à chaque date", "asks results"],
  ["People helped since the start of the project", "asks results"],
  ["Personnes aidées depuis le lancement", "asks results"],
  ["People helped since 2015", "PPL 2023-12 5"],
  ["Données depuis 2015", "PPL 2023-12 5"],
])("the title “%s”: %s", (title, expected) => {
  expect(outcome(`"${title}"`, TABLE, "PPL,Ontario,2023,5")).toBe(expected);
  expect(outcome(title, TABLE, "PPL,Ontario,2023,5")).toBe(expected);
});

describe("codes of two digits in a scale", () => {
  const rows = (code: string, indicator: string) => [
    `${indicator},Ontario,2022,4.2`,
    `${indicator},Québec,2022,${code}`,
    `${indicator},Ontario,2023,10`,
  ];
  test.each(["99", "88", "77", "98", "97", "99.0"])("%s is none of the figures up to 10", (code) => {
    expect(outcome(TABLE, ...rows(code, "SCORE"))).toBe("SCORE 2022-12 4.2; SCORE 2023-12 10; 3 missingCode");
  });

  test("other numbers, numbers of people and one beside a single figure are figures", () => {
    expect(outcome(TABLE, ...rows("96", "SCORE"))).toMatch(/SCORE 2022-12 96/);
    expect(outcome(TABLE, ...rows("99", "PPL"))).toMatch(/PPL 2022-12 99/);
    expect(outcome(TABLE, ...rows("99", "SCORE").slice(0, 2))).toMatch(/SCORE 2022-12 99/);
    expect(outcome(TABLE, ...rows("99", "SCORE"), "SCORE,Québec,2023,11")).toMatch(/SCORE 2022-12 99/);
  });
});

test.each([
  "2024 forecast",
  "Prévision 2024",
  "2024 prévu",
  "Forecast for 2024",
  "2024 (projected)",
  "Budget 2024",
])("the figures of “%s” beside periods are set aside and counted", (caption) => {
  expect(outcome(`Partner,Indicator,2022,2023,${caption}`, "Ontario,PPL,5,6,7")).toBe(
    "PPL 2022-12 5; PPL 2023-12 6; 2E notAResult",
  );
});

test("a target beside periods is left out", () => {
  expect(outcome("Partner,Indicator,2022,2023,Target 2030", "Ontario,PPL,5,6,7")).toBe(
    "PPL 2022-12 5; PPL 2023-12 6",
  );
});

describe("everyday periods and parts", () => {
  test.each([
    ["GRAD", "2023-2024 school year", "GRAD 2024-06 5"],
    ["GRAD", "Année scolaire 2023-2024", "GRAD 2024-06 5"],
    ["GRAD", "School year 2023/24", "GRAD 2024-06 5"],
    ["FY", "Année scolaire 2023-2024", "2 notAPeriod"],
    ["EMP", "2023-2024 school year", "2 notAPeriod"],
    ["FY", "2023-2024 fiscal year", "FY 2024-03 5"],
    ["HALF", "1H 2023", "HALF 2023-06 5"],
    ["HALF", "2S2023", "HALF 2023-12 5"],
  ])("%s in “%s”: %s", (indicator, period, expected) => {
    expect(outcome(TABLE, `${indicator},Ontario,${period},5`)).toBe(expected);
  });

  test.each([
    ["Nombre,dont femmes", "PPL 2023-12 18; PPL 2023-12 femmes 10"],
    ["Number,Of which women", "PPL 2023-12 18; PPL 2023-12 women 10"],
    ["Valeur,dont femmes", "PPL 2023-12 18"],
  ])("%s: the first is the total", (captions, expected) => {
    expect(outcome(`Indicator,Partner,Year,${captions}`, "PPL,Ontario,2023,18,10")).toContain(expected);
  });
});
