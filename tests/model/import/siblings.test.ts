/** Kinds of traps in other words, languages and layouts than those of tests/data/partnerFiles: each file with its right outcome. */
import { classifyFile, classifySource, knownIndicator, knownOf, outcomeText } from "../../support/importing";
import { readSheets, sheetWith } from "../../support/partnerWorkbooks";

const KNOWN = knownOf(
  ["North Clinic", "Ontario", "Québec"],
  [
    knownIndicator("POV", { name: "Poverty rate", kind: "percent", referenceValues: [20, 10] }),
    knownIndicator("JOBS", { name: "Jobs filled", kind: "number", unit: "jobs" }),
    knownIndicator("FUND", { name: "Money raised", kind: "number", unit: "€" }),
    knownIndicator("INF", { name: "Infant deaths", kind: "rate", unit: "per 1,000 live births" }),
    knownIndicator("WAIT", { name: "Waiting time", kind: "number", unit: "days" }),
    knownIndicator("PPL", { name: "People helped", kind: "number", unit: "people" }),
    knownIndicator("USD", { name: "Savings", kind: "number", unit: "$" }),
    knownIndicator("CAD", { name: "Loans", kind: "number", unit: "CAD" }),
    knownIndicator("KFUND", { name: "Grants", kind: "number", unit: "k€" }),
    knownIndicator("MON", { name: "Visits", kind: "number", own: { months: 1, anchor: 12 } }),
    knownIndicator("QTR", { name: "Calls", kind: "number", own: { months: 3, anchor: 12 } }),
    knownIndicator("FY", { name: "Meals", kind: "number", own: { months: 12, anchor: 3 } }),
  ],
);

/** Lines of a file, as one text. */
const file = (...lines: string[]) => lines.join("\n");

const outcome = (text: string) => outcomeText(text, KNOWN);

const TABLE = "Indicator,Partner,Year";

test.each([
  ["Réel (%)", file("Indicateur;Partenaire;Année;Réel (%);Cible (%)", "POV;Québec;2023;15,5;10"), "15.5"],
  ["Prévisionnel", file(`${TABLE},Statut,Value`, "JOBS,Ontario,2023,Prévisionnel,4"), "notAResult"],
  [
    "Projection moyenne",
    file(`${TABLE},Scénario,Value`, "JOBS,Ontario,2023,Projection moyenne,4"),
    "notAResult",
  ],
  [
    "A/T",
    file(`${TABLE},A/T,Value`, "JOBS,Ontario,2023,T,6", "JOBS,Ontario,2023,A,4"),
    "2023-12-31 4; 2 notAResult",
  ],
  [
    "rolling total",
    file("Indicator,Partner,Month,12-month rolling total", "MON,Ontario,2024-01,120"),
    "asks value",
  ],
  [
    "average beside a month",
    file("Indicator,Partner,Month,Actual,12-month average", "MON,Ontario,2024-01,10,12"),
    "MON 2024-01-31 10",
  ],
  [
    "row numbers",
    file("#,Indicator,Partner,Year,Count", "1,JOBS,Ontario,2022,4", "2,JOBS,Ontario,2023,5"),
    "2023-12-31 5",
  ],
  [
    "code against name",
    file("Indicator code,Indicator name,Partner,Year,Value", "JOBS,Money raised,Ontario,2023,4"),
    "2 indicatorsDiffer",
  ],
])("of figures by “%s” only those that were reached get in", (_, text, expected) => {
  expect(outcome(text)).toContain(expected);
});

test.each(["10^6 EUR", "10³ personnes", "mille personnes", "Lakh", "dozens"])(
  "the unit “%s” is a scale",
  (unit) => {
    expect(outcome(file(`${TABLE},Value,Unit`, `FUND,Ontario,2023,6,${unit}`))).toBe("asks scale");
  },
);

test.each([
  [
    "a note below",
    file(`${TABLE},Value`, "FUND,Ontario,2023,60", "Note: amounts in thousands of dollars,,,"),
  ],
  [
    "a French note",
    file("Indicateur;Partenaire;Année;Valeur", "FUND;Ontario;2023;60", "Montants en milliers de dollars;;;"),
  ],
  ["a line of units", file(`${TABLE},Value`, "-,-,-,$ millions", "FUND,Ontario,2023,6")],
  ["an indicator’s caption", file("Partner,Year,Money raised ($000),Jobs filled", "Ontario,2023,60,4")],
  ["an indicator’s name", file(`${TABLE},Value`, "Money raised (thousands),Ontario,2023,60")],
])("%s may say a scale", (_, text) => {
  expect(outcome(text)).toBe("asks scale");
});

test("an indicator that counts in thousands itself is not multiplied, and other scales are unclear", () => {
  const scaled = (unit: string) => outcome(file(`${TABLE},Unit,Value`, `KFUND,Ontario,2023,${unit},60`));
  expect(scaled("k€")).toBe("KFUND 2023-12-31 60");
  expect(scaled("thousands of euros")).toBe("KFUND 2023-12-31 60");
  const multiplied = classifyFile(file(`${TABLE},Unit,Value`, "KFUND,Ontario,2023,M€,60"), KNOWN, {
    change: (plan) => ({ ...plan, scale: "multiply" }),
  });
  expect(multiplied.aside).toEqual(["2 scaled"]);
  expect(
    outcome(file(`${TABLE},Value`, "JOBS,Ontario,2023,6", '"In 2023, thousands of visits were cancelled."')),
  ).toContain("2023-12-31 6");
});

test.each([
  ["JOBS", '"per 100,000 population"'],
  ["POV", '"per 1,000"'],
  ["POV", "‰"],
  ["JOBS", "Index 2015=100"],
  ["JOBS", "% change"],
  ["FUND", "% of GDP"],
  ["POV", "percentage points"],
  ["POV", "points de pourcentage"],
  ["POV", "proportion (0-1)"],
])("a figure of %s in %s is set aside", (code, unit) => {
  expect(outcome(file(`${TABLE},Value,Unit`, `${code},Ontario,2023,1,${unit}`))).toBe("2 unitAgainstKind");
});

test("a share of one by its unit may be 100 %, and units are no groups", () => {
  expect(outcome(file(`${TABLE},Value,Unit`, "POV,Ontario,2023,1,share"))).toContain("percentAsShare");
  const rows = ["Ontario", "Québec"].flatMap((partner) => [
    `JOBS;${partner};2023;Nombre;4`,
    `JOBS;${partner};2023;Part en %;70`,
  ]);
  expect(outcome(file("Indicateur;Partenaire;Année;Statistique;Valeur", ...rows))).toBe(
    "JOBS 2023-12-31 4; JOBS 2023-12-31 4; 3 unitAgainstKind; 5 unitAgainstKind",
  );
});

test("a unit of its kind in brackets is no part of an indicator’s name", () => {
  expect(outcome(file("Partner,Year,Poverty rate (%),Jobs filled (jobs)", "Ontario,2023,15,4"))).toBe(
    "POV 2023-12-31 15; JOBS 2023-12-31 4",
  );
  expect(outcome(file(`${TABLE},Value`, "Jobs filled (%),Ontario,2023,70"))).toBe("2 unknownIndicator");
});

test.each([
  ["2023 (p)", "JOBS 2023-12-31 5"],
  ["2023 (revised)", "JOBS 2023-12-31 5"],
  ["CY2023", "JOBS 2023-12-31 5"],
  ["2023B", "2D notAPeriod"],
  ["2024E", "2D notAPeriod"],
])("below %s", (caption, expected) => {
  expect(outcome(file(`Indicator,Partner,2021,${caption}`, "JOBS,Ontario,4,5"))).toContain(expected);
});

test.each([
  ["QTR", "4T2023", "2023-12-31"],
  ["QTR", "1Q24", "2024-03-31"],
  ["MON", "juill. 2024", "2024-07-31"],
])("%s of %s ends on %s", (code, period, end) => {
  expect(outcome(file("Indicator,Partner,Period,Value", `${code},Ontario,${period},5`))).toBe(
    `${code} ${end} 5`,
  );
});

test("a first and a revised figure of a year contradict each other", () => {
  expect(outcome(file("Indicator,Partner,2023,2023 (revised)", "JOBS,Ontario,10,11"))).toBe(
    "2C conflictInCell; 2D conflictInCell",
  );
});

test("quarters may be ordinals beside their year", () => {
  expect(
    outcome(
      file("Indicateur;Partenaire;Année;Trimestre;Valeur", "QTR;Québec;2024;1er;5", "QTR;Québec;2024;2e;6"),
    ),
  ).toBe("QTR 2024-03-31 5; QTR 2024-06-30 6");
});

test.each(["Baseline year", "Target year", "Année cible", "Week ending", "Meeting date", "Founded"])(
  "%s is not the period of the figures",
  (caption) => {
    expect(outcome(file(`Indicator,Partner,${caption},Value`, "JOBS,Ontario,2023,5"))).toBe("asks period");
  },
);

test("figures of days are not those of a month, but a single day may be", () => {
  const days = ["2024-12-17", "2024-12-24", "2024-12-31"].map((day) => `MON,Ontario,${day},5`);
  expect(outcome(file("Indicator,Partner,Date,Value", ...days))).toBe(
    "2 periodTooShort; 3 periodTooShort; 4 periodTooShort",
  );
  expect(
    outcome(file("Indicator,Partner,Date,Value", "MON,Ontario,2024-02-28,5", "MON,Ontario,2024-03-31,6")),
  ).toBe("MON 2024-02-28 5; MON 2024-03-31 6");
});

test.each([
  ["Women", "Women"],
  ["Gender: Women", "Women"],
  ["Sexe;Femmes;;", "Femmes"],
  ["Femmes seulement", "Femmes"],
])("the title “%s” is the group of its rows", (title, group) => {
  const separator = title.includes(";") ? ";" : ",";
  const table = [`Indicator,Partner,Year,Value`, "JOBS,Ontario,2023,5"].map((line) =>
    line.replaceAll(",", separator),
  );
  expect(outcome(file(title, ...table))).toBe(`JOBS 2023-12-31 ${group} 5`);
});

test("a section of a part of the population is that group", () => {
  expect(
    outcome(file(`${TABLE},Value`, "JOBS,Ontario,2023,9", "Of which women:,,,", "JOBS,Ontario,2023,5")),
  ).toBe("JOBS 2023-12-31 9; JOBS 2023-12-31 women 5; 3 remark");
});

test("a total over what its column is called is the total", () => {
  expect(
    outcome(
      file(
        "Indicateur;Partenaire;Année;Catégorie;Valeur",
        ...["JOBS;Québec;2023;Toutes les catégories;12", "JOBS;Québec;2023;A;7"],
      ),
    ),
  ).toBe("JOBS 2023-12-31 12; JOBS 2023-12-31 A 7");
});

test.each(["part_name,ind_code,yr,val", "Which organisation?,Which indicator?,Which year?,What figure?"])(
  "a second line of captions (%s) leaves the columns as they are",
  (line) => {
    expect(outcome(file("Partner,Indicator,Year,Value", line, "Ontario,JOBS,2023,5"))).toMatch(
      /^JOBS 2023-12-31 5; 2 /,
    );
  },
);

test("letters that were encoded twice are read as they were meant", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const twice = Buffer.from(
    bytes("Indicateur;Région;Année;Groupe;Valeur\nJOBS;Québec;2023;Élèves;5"),
  ).toString("latin1");
  const found = classifyFile(bytes(twice.replaceAll("\u0089", "‰")), KNOWN);
  expect(found.taken).toMatchObject([{ partner: "Québec", group: "Élèves", value: 5 }]);
});

test("a sheet that is called after targets, and a note about cumulative figures, are asked about", async () => {
  const rows = [
    ["Indicator", "Partner", "Year", "Value"],
    ["JOBS", "Ontario", 2023, 5],
  ];
  const asked = async (name: string) => {
    const { source } = await readSheets([sheetWith(name, rows)]);
    return classifySource(source, KNOWN).questions.map(({ id }) => id);
  };
  expect(await asked("Cibles 2023")).toEqual(["results"]);
  expect(await asked("Targets and results")).toEqual([]);
  expect(await asked("Base")).toEqual([]);
  const note = "Note: figures are cumulative since January,,,";
  expect(outcome(file(`${TABLE},Value`, "JOBS,Ontario,2023,5", note))).toBe("asks results");
});

test.each([
  [
    "escompté",
    file("Indicateur;Partenaire;Année;Résultat escompté;Résultat obtenu", "JOBS;Québec;2023;60;45"),
    "JOBS 2023-12-31 45",
  ],
  ["anticipated", file(`${TABLE},Anticipated value`, "JOBS,Ontario,2023,60"), "asks value"],
  ["seuil", file("Indicateur;Partenaire;Année;Valeur seuil", "JOBS;Québec;2023;60"), "asks value"],
  ["a share", file(`${TABLE},Share of total`, "JOBS,Ontario,2023,60"), "asks value"],
  [
    "TGT",
    file(`${TABLE},Type,Value`, "JOBS,Ontario,2023,TGT,60", "JOBS,Ontario,2023,ACT,45"),
    "JOBS 2023-12-31 45; 2 notAResult",
  ],
  [
    "f",
    file("geo,Indicator,TIME_PERIOD,OBS_VALUE,OBS_FLAG", "Ontario,JOBS,2022,15,e", "Québec,JOBS,2023,17,f"),
    "JOBS 2022-12-31 15; 3 notAResult",
  ],
  [
    "PC_ACT",
    file("Indicator,geo,unit,TIME_PERIOD,OBS_VALUE", "JOBS,Ontario,PC_ACT,2022,5"),
    "2 unitAgainstKind",
  ],
  ["Unit: %", file("Unit: %", `${TABLE},Value`, "JOBS,Ontario,2023,5"), "3 unitAgainstKind"],
  [
    "Valeur (indice)",
    file("Indicateur;Partenaire;Année;Valeur (indice)", "JOBS;Québec;2023;105"),
    "2 unitAgainstKind",
  ],
  [
    "years over values",
    file(",,2022,2023", "Indicator,Partner,Value,Value", "JOBS,Ontario,5,6"),
    "JOBS 2022-12-31 5; JOBS 2023-12-31 6",
  ],
])("what “%s” says of figures counts", (_, text, expected) => {
  expect(outcome(text)).toBe(expected);
});

test.each([
  ["Statistic", "Mean", "Median"],
  ["Données", "Brutes", "Désaisonnalisées"],
  ["Prices", "Current dollars", "Constant 2017 dollars"],
  ["Nature", "C", "R"],
  ["Timing", "Pre", "Post"],
])("below “%s”, %s and %s are no groups", (caption, one, other) => {
  const rows = ["Ontario", "Québec"].flatMap((partner) =>
    [one, other].map((text, index) => `JOBS,${partner},2023,${text},${5 + index}`),
  );
  expect(outcome(file(`${TABLE},${caption},Value`, ...rows))).toBe("asks column 4");
});

test.each([
  ["Sexe : Femmes;;;\nGroupe d’âge : 15 à 24 ans;;;", "Femmes, 15 à 24 ans"],
  ["Jobs filled, women", "women"],
  ["Results – Women", "Women"],
])("the lines “%s” above a table name its group", (titles, group) => {
  const rows = "Indicator;Partner;Year;Value\nJOBS;Ontario;2023;5";
  expect(outcome(`${titles}\n${rows}`)).toBe(`JOBS 2023-12-31 ${group} 5`);
});

test("a program in a title is no group, and a total in two languages is the total", () => {
  expect(outcome(file("Report 2023 - Youth", `${TABLE},Value`, "JOBS,Ontario,2023,5"))).toBe(
    "JOBS 2023-12-31 5",
  );
  expect(
    outcome(
      file(
        `${TABLE},Sex / Sexe,Value`,
        ...["JOBS,Ontario,2023,Both sexes / Les deux sexes,9", "JOBS,Ontario,2023,Women / Femmes,5"],
      ),
    ),
  ).toBe("JOBS 2023-12-31 9; JOBS 2023-12-31 Women / Femmes 5");
});

test("thousands beside the name of an indicator, and in short forms, are asked about", () => {
  expect(outcome(file("Indicator,Partner,2022", "Money raised (thousands €),Ontario,12"))).toBe("asks scale");
  expect(outcome(file(`${TABLE},Value (1000s)`, "FUND,Ontario,2022,12"))).toBe("asks scale");
  expect(outcome(file(`${TABLE},Value (thous.)`, "FUND,Ontario,2022,12"))).toBe("asks scale");
});

test("a total with a footnote is the total", () => {
  expect(
    outcome(file(`${TABLE},Age,Value`, "JOBS,Ontario,2022,Total¹,12", "JOBS,Ontario,2022,15-24,5")),
  ).toBe("JOBS 2022-12-31 12; JOBS 2022-12-31 Age 15-24 5");
});

test("a column that is nearly called like an indicator is set aside, not lost", () => {
  expect(outcome(file("Partner,Year,Jobs filled,Jobs created,Phone", "Ontario,2022,12,25,5550101"))).toBe(
    "JOBS 2022-12-31 12; 2D unknownIndicator",
  );
});

test("a line of dashes below the captions is an empty line", () => {
  const right = "JOBS 2022-12-31 12";
  expect(
    outcome(
      file("| Indicator | Partner | Year | Value |", "|---|:--|:-:|--:|", "| JOBS | Ontario | 2022 | 12 |"),
    ),
  ).toBe(right);
  expect(
    outcome(file("Indicator|Partner|Year|Value", "------+------+-----+-----", "JOBS|Ontario|2022|12")),
  ).toBe(right);
});

test("a month with a comma before its year is a month", () => {
  expect(outcome(file("Indicator,Partner,Month,Value", 'MON,Ontario,"June, 2024",4'))).toBe(
    "MON 2024-06-30 4",
  );
});

test("figures in another currency than the indicator are set aside", () => {
  const captions = `${TABLE},Currency,Amount`;
  expect(outcome(file(captions, "FUND,Ontario,2022,USD,12", "FUND,Québec,2022,EUR,13"))).toBe(
    "FUND 2022-12-31 13; 2 unitAgainstKind",
  );
});

test.each(["€12000", "12 k€", "£5", "12 USD", "12 €", "US$12", "EUR 12", "€12 p", "€12 $"])(
  "a figure in another currency by its own sign, such as “%s”, is set aside",
  (figure) => {
    for (const code of ["USD", "CAD"]) {
      const text = file(`${TABLE},Value`, `${code},Ontario,2022,${figure}`, `${code},Québec,2022,7`);
      expect(outcome(text)).toBe(`${code} 2022-12-31 7; 2 unitAgainstKind`);
    }
  },
);

test.each([
  ["the figure", file(`${TABLE},Value`, "KFUND,Ontario,2022,€12000", "KFUND,Québec,2022,7")],
  ["a column", file(`${TABLE},Unit,Value`, "KFUND,Ontario,2022,€,12000", "KFUND,Québec,2022,k€,7")],
])("an amount in single euros by %s is set aside where thousands are counted", (_, text) => {
  expect(outcome(text)).toBe("KFUND 2022-12-31 7; 2 unitAgainstKind");
});

test("an amount in euros in the caption is set aside where thousands are counted", () => {
  expect(outcome(file(`${TABLE},Amount (€)`, "KFUND,Ontario,2022,12000"))).toBe("2 unitAgainstKind");
});

test("an amount in euros beside its factor is taken where thousands are counted", () => {
  const text = file(`${TABLE},Unit,Scalar factor,Value`, "KFUND,Ontario,2022,EUR,thousands,12");
  expect(outcome(text)).toBe("KFUND 2022-12-31 12");
});

test.each([
  ["USD", "$12"],
  ["USD", "12 $"],
  ["USD", "($12)"],
  ["CAD", "$12"],
  ["CAD", "12 CAD"],
  ["CAD", "CA$12"],
  ["CAD", "$12 CAD"],
  ["USD", "12 dollars"],
  ["FUND", "EUR 12"],
  ["FUND", "12 €"],
])("of %s the figure “%s” with the sign of its unit is taken", (code, figure) => {
  expect(outcome(file(`${TABLE},Value`, `${code},Ontario,2022,${figure}`))).toMatch(/^\w+ 2022-12-31 -?12$/);
});

test("an amount is set aside where percentages are counted, and a percentage where amounts are", () => {
  const text = file(`${TABLE},Value`, "POV,Ontario,2022,$12", "USD,Ontario,2022,12%", "USD,Québec,2022,$7");
  expect(outcome(text)).toBe("USD 2022-12-31 7; 2 unitAgainstKind; 3 percentSign");
});

test("an amount is set aside where the indicator has a unit that is no money", () => {
  const captions = `${TABLE},Unit,Value`;
  const text = file(captions, "JOBS,Ontario,2022,,$12", "JOBS,Québec,2022,$,7", "JOBS,Ontario,2023,,€12");
  expect(outcome(text)).toBe("2 unitAgainstKind; 3 unitAgainstKind; 4 unitAgainstKind");
  const withoutUnit = file("Indicator,Partner,Month,Value", "MON,Ontario,2024-01,$12");
  expect(outcome(withoutUnit)).toBe("MON 2024-01-31 12");
});

test("amounts in thousands of another currency are set aside, and nobody is asked about their scale", () => {
  const text = file(`${TABLE},Unit,Value`, "USD,Ontario,2022,k€,12", "USD,Québec,2022,$,7");
  expect(outcome(text)).toBe("USD 2022-12-31 7; 2 unitAgainstKind");
});

test("the number of a unit of measure competes with no value", () => {
  const captions = "Indicateur;Partenaire;Année;Identificateur d'unité de mesure;Valeur";
  expect(outcome(file(captions, "JOBS;Ontario;2022;239;12", "JOBS;Québec;2022;239;13"))).toBe(
    "JOBS 2022-12-31 12; JOBS 2022-12-31 13",
  );
});

test.each([
  ["Town hall,Clinic", "5,6,7", "2D unknownPartner; 2E unknownPartner"],
  ["Town hall,Target", "5,6,7", "2D unknownPartner"],
  ["Town hall,Total", "5,6,11", "2D unknownPartner"],
])(
  "beside a single known partner in the captions, the figures of %s are set aside",
  (others, figures, aside) => {
    const text = file(`Indicator,Year,North Clinic,${others}`, `JOBS,2022,${figures}`);
    expect(outcome(text)).toBe(`JOBS 2022-12-31 5; ${aside}`);
  },
);

test.each([
  ["Indicator,Year,North Clinic,Phone,Population", "JOBS,2022,5,60,1000", "JOBS 2022-12-31 5"],
  ["Indicator,Year,North Clinic,Women,Men", "JOBS,2022,5,2,3", "JOBS 2022-12-31 5"],
  ["Indicator,Partner,Year,Value,Notes", "JOBS,Ontario,2022,5,6", "JOBS 2022-12-31 5"],
  ["Indicator,Year,North Clinic,Town hall,Value", "JOBS,2022,5,6,7", "asks partner"],
  ["Indicator,Partner,Year,North Clinic,Town hall", "JOBS,Ontario,2022,5,6", "asks value"],
])("captions of other things are no unknown partners: %s", (captions, row, expected) => {
  expect(outcome(file(captions, row))).toBe(expected);
});

test.each([
  ["Disability status", "With a disability"],
  ["Indigenous identity", "Inuit"],
  ["Tenure", "Renter"],
  ["citizen", "EU27_2020_FOR"],
  ["isced11", "ED0-2"],
  ["deg_urb", "DEG1"],
  ["Quintile de revenu", "Q1 (le plus bas)"],
  ["Langue maternelle", "Anglais"],
  ["Plus haut diplôme", "Sans diplôme"],
  ["Visible minority", "Black"],
])("figures that all are of one part of the population by “%s” are no totals", (caption, part) => {
  const { taken } = classifyFile(
    file(`${TABLE},${caption},Value`, `POV,Ontario,2022,${part},30`, `POV,Québec,2022,${part},31`),
    KNOWN,
  );
  expect(taken.map(({ group, value }) => [group, value])).toEqual([
    [part, 30],
    [part, 31],
  ]);
});

test.each([
  ["Sexe", "Sexes réunis"],
  ["Genre", "Tous genres confondus"],
  ["Gender", "Persons"],
])("below “%s”, “%s” is the total", (caption, total) => {
  const text = file(`${TABLE},${caption},Value`, `PPL,Ontario,2022,${total},9`, "PPL,Ontario,2022,Femmes,5");
  expect(classifyFile(text, KNOWN).taken.map(({ group, value }) => [group, value])).toEqual([
    ["", 9],
    ["Femmes", 5],
  ]);
});

test.each([
  ["INF", "per 1,000 live births", "per 100,000 live births"],
  ["INF", "per 1,000 births", "Percent"],
  ["INF", "pour 1 000", "pour 100 000"],
  ["WAIT", "days", "weeks"],
  ["WAIT", "jours", "heures"],
  ["PPL", "people", "households"],
  ["PPL", "persons", "persons per day"],
  ["FUND", "€", "Base 100 en 2015"],
])("of %s, figures in “%s” are taken, and those in “%s” set aside", (code, own, other) => {
  const captions = `${TABLE},Unit,Value`;
  const text = file(captions, `${code},Ontario,2022,"${own}",4`, `${code},Québec,2022,"${other}",5`);
  expect(outcome(text)).toBe(`${code} 2022-12-31 4; 3 unitAgainstKind`);
});

test.each([
  ["INF", "Rate per 100,000"],
  ["WAIT", "Value (weeks)"],
])("of %s, figures below the caption “%s” are set aside", (code, caption) => {
  expect(outcome(file(`${TABLE},"${caption}"`, `${code},Ontario,2022,5`))).toBe("2 unitAgainstKind");
});

test.each([
  ["INF", "Rate per 100 000 live births,,,"],
  ["WAIT", "Unit: weeks,,,"],
  ["FUND", "All amounts in Canadian dollars,,,"],
  ["FUND", '"Money raised, CAD",,,'],
  ["FUND", "Money raised, CAD"],
])("of %s, figures below the title “%s” are set aside", (code, title) => {
  expect(outcome(file(title, `${TABLE},Value`, `${code},Ontario,2022,5`))).toBe("3 unitAgainstKind");
});

test.each(["Résultats pour 2023", "Report 2023/24", "Page 1/2"])(
  "the title “%s” gives no base of a rate",
  (title) => {
    expect(outcome(file(`${title},,,`, `${TABLE},Value`, "INF,Ontario,2022,5"))).toBe("INF 2022-12-31 5");
  },
);

test.each(["Monthly average", "Moyenne mensuelle", "Provincial average"])(
  "figures below “%s” are not those of the year",
  (caption) => {
    expect(outcome(file(`${TABLE},${caption}`, "PPL,Ontario,2022,5"))).toBe("2 notAResult");
  },
);

test.each([
  ["Indicator,Partner,12 months to,Value", "MON,Ontario,2024-01,12"],
  ["Indicateur,Partenaire,12 mois se terminant le,Valeur", "MON,Ontario,2024-01,12"],
])("figures of twelve months are not those of one: %s", (captions, row) => {
  expect(outcome(file(captions, row))).toBe("2 notAResult");
});

test.each([
  ["Measure", "12-month total"],
  ["Type", "12 derniers mois"],
  ["Series", "National average"],
  ["Series", "Quota"],
  ["Version", "High scenario"],
  ["Status", "Cancelled"],
  ["deleted", "true"],
  ["Remarks", "cumulative since 2020"],
])("a figure beside “%s”: “%s” is no result", (caption, text) => {
  const rows = [`PPL,Ontario,2022,,4`, `PPL,Québec,2022,${text},5`];
  expect(outcome(file(`${TABLE},${caption},Value`, ...rows))).toBe("PPL 2022-12-31 4; 3 notAResult");
});

test("answers about gender that name no sex are groups as the others beside them", () => {
  const captions = `${TABLE},Female,Male,Non-binary,Prefer not to say,Total`;
  const { taken } = classifyFile(file(captions, "PPL,Ontario,2022,5,6,1,2,14"), KNOWN);
  expect(taken.map(({ group, value }) => [group, value])).toEqual([
    ["Female", 5],
    ["Male", 6],
    ["Non-binary", 1],
    ["Prefer not to say", 2],
    ["", 14],
  ]);
});

test("formulas that only keep a spreadsheet from changing a cell are what they hold", () => {
  expect(outcome(file(`${TABLE},Value`, '"=""PPL""",Ontario,2022,="13"', "PPL,Québec,2022,14"))).toBe(
    "PPL 2022-12-31 13; PPL 2022-12-31 14",
  );
});

test("a year with a mark of correction in the caption is that year", () => {
  expect(outcome(file("Indicateur;Partenaire;2021 (redressé);2022", "PPL;Ontario;4;5"))).toBe(
    "PPL 2021-12-31 4; PPL 2022-12-31 5",
  );
});

test("amounts that a note below the table says are in another currency are set aside", () => {
  const text = file(`${TABLE},Value`, "FUND,Ontario,2022,5", "Note: amounts are in US dollars,,,");
  expect(outcome(text)).toBe("2 unitAgainstKind; 3 remark");
});

test.each([
  ["Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,Jan,Feb,Mar", 12],
  ["Jan,Feb,Mar,Apr", 0],
  ["Apr,Mar,Feb,Jan", 0],
])("beside a calendar year, the months %s give %i figures of an unclear year", (months, unclear) => {
  const figures = months.split(",").map((_, index) => index + 1);
  const text = file(`Partner,Indicator,Year,${months}`, `Ontario,MON,2023,${figures.join(",")}`);
  expect(classifyFile(text, KNOWN).aside).toHaveLength(unclear);
});

test.each([
  ["Tranche", "1re tranche"],
  ["Citizen satisfaction", "High"],
])("a single text below “%s” is no part of the population", (caption, single) => {
  const text = file(
    `${TABLE},${caption},Value`,
    `PPL,Ontario,2022,${single},5`,
    `PPL,Québec,2022,${single},6`,
  );
  expect(outcome(text)).toBe("PPL 2022-12-31 5; PPL 2022-12-31 6");
});

test("a note about other things than money below the table is no unit", () => {
  const text = file(`${TABLE},Value`, "PPL,Ontario,2022,5", "Note: data in French,,,");
  expect(outcome(text)).toBe("PPL 2022-12-31 5; 3 remark");
});
