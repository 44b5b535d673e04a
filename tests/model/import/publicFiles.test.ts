/** Tables as statistical offices, DHIS2, KoboToolbox and tracking tables write them: what gets in, and what is set aside. */
import { guessMissingCodes, missingCodeIn } from "../../../src/model/import/missingCodes";
import { separateMark } from "../../../src/model/import/marks";
import { readPeriod } from "../../../src/model/import/periods";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

const KNOWN = knownOf(
  ["North Clinic", "Harbour House", "Québec", "Ontario"],
  [
    knownIndicator("POV", { name: "Poverty rate", kind: "percent", referenceValues: [20, 10] }),
    knownIndicator("JOBS", { name: "Jobs filled", kind: "number" }),
    knownIndicator("FUND", { name: "Money raised", kind: "number" }),
    knownIndicator("QTR", { name: "Visits", kind: "number", own: { months: 3, anchor: 12 } }),
    knownIndicator("FY", { name: "Meals", kind: "number", own: { months: 12, anchor: 3 } }),
  ],
);

/** The figures that get in, one text each; nothing while something is asked. */
function taken(...lines: string[]): readonly string[] {
  const { taken, questions } = classifyFile(lines.join("\n"), KNOWN);
  if (questions.length > 0) return questions.map(({ id }) => `asks ${id}`);
  return taken.map(({ indicator, partner, period, group, value, note }) =>
    [indicator, partner, period, group, value, note].filter((part) => (part ?? "") !== "").join(" | "),
  );
}
const aside = (...lines: string[]) => classifyFile(lines.join("\n"), KNOWN).aside;

describe("captions that are numbers or groups", () => {
  test("ranges of ages are groups, and a total among them is the total", () => {
    expect(taken("Indicator,Partner,Year,0-14,15-24,65+,Total", "JOBS,Ontario,2023,5,6,7,18")).toEqual([
      "JOBS | Ontario | 2023-12-31 | Age 0-14 | 5",
      "JOBS | Ontario | 2023-12-31 | Age 15-24 | 6",
      "JOBS | Ontario | 2023-12-31 | Age 65+ | 7",
      "JOBS | Ontario | 2023-12-31 | 18",
    ]);
    expect(taken("Indicateur;Partenaire;Année;0-14;15 ans et plus", "JOBS;Ontario;2023;5;6")).toEqual([
      "JOBS | Ontario | 2023-12-31 | Âge 0-14 | 5",
      "JOBS | Ontario | 2023-12-31 | 15 ans et plus | 6",
    ]);
  });

  test("beside a column of the value, parts are no value", () => {
    expect(taken("Indicator,Partner,Year,Target,Actual,Women,Men", "JOBS,Ontario,2023,20,11,5,6")).toEqual([
      "JOBS | Ontario | 2023-12-31 | 11",
      "JOBS | Ontario | 2023-12-31 | Women | 5",
      "JOBS | Ontario | 2023-12-31 | Men | 6",
    ]);
  });

  test("other columns of figures are asked about, and may all be groups", () => {
    const lines = "Indicator,Partner,Year,Counselling,Housing\nJOBS,Ontario,2023,5,6";
    const { questions, taken: none } = classifyFile(lines, KNOWN);
    expect(none).toEqual([]);
    const groups = questions[0]?.answers.find(({ id }) => id === "groups");
    const answered = classifyFile(lines, KNOWN, { change: (plan) => groups?.plan ?? plan });
    expect(answered.taken.map(({ group, value }) => [group, value])).toEqual([
      ["Counselling", 5],
      ["Housing", 6],
    ]);
  });

  test("of two rows of captions, groups belong to the ones above them", () => {
    expect(
      taken(",,,Men,,Women,", "Indicator,Partner,Year,0-14,15-24,0-14,15-24", "JOBS,Ontario,2023,5,6,5,8"),
    ).toEqual([
      "JOBS | Ontario | 2023-12-31 | Men 0-14 | 5",
      "JOBS | Ontario | 2023-12-31 | Men 15-24 | 6",
      "JOBS | Ontario | 2023-12-31 | Women 0-14 | 5",
      "JOBS | Ontario | 2023-12-31 | Women 15-24 | 8",
    ]);
    // By itself, one of two equal captions names nothing.
    expect(aside("Indicator,Partner,2022,2022", "JOBS,Ontario,5,5")).toEqual([
      "2C sharedCaption",
      "2D sharedCaption",
    ]);
  });

  test("a number and its share in one year are told apart by the indicator's kind", () => {
    const rows = ["JOBS,Ontario,12,30", "POV,Ontario,12,30"];
    const right = ["JOBS | Ontario | 2022-12-31 | 12", "POV | Ontario | 2022-12-31 | 30"];
    expect(taken("Indicator,Partner,2022 #,2022 %", ...rows)).toEqual(right);
    expect(taken(",,2022,", "Indicator,Partner,#,%", ...rows)).toEqual(right);
    expect(taken("Indicator,Partner,2022,2022", ",,Number,Share", ...rows)).toEqual(right);
    expect(aside("Indicator,Partner,2022 #,2022 %", ...rows)).toEqual([
      "2D unitAgainstKind",
      "3C unitAgainstKind",
    ]);
  });

  test("of targets and results by quarter only the results get in", () => {
    const right = ["QTR | Ontario | 2024-03-31 | 45", "QTR | Ontario | 2024-06-30 | 50"];
    expect(
      taken("Indicator,Partner,Year,Q1 target,Q1 actual,Q2 target,Q2 actual", "QTR,Ontario,2024,60,45,60,50"),
    ).toEqual(right);
    expect(
      taken("Indicateur;Partenaire;Année;Cible T1;Réel T1;Cible T2;Réel T2", "QTR;Ontario;2024;60;45;60;50"),
    ).toEqual(right);
  });
});

describe("files of statistical offices", () => {
  test("Eurostat's first column is split, and its flags are no figures", () => {
    expect(
      taken(
        "freq,indic,sex,geo\\TIME_PERIOD\t2021 \t2022 ",
        "A,JOBS,T,Ontario\t12.3 p\t13 ",
        "A,JOBS,F,Ontario\t: c\t14 d",
      ),
    ).toEqual([
      "JOBS | Ontario | 2021-12-31 | 12.3 | p",
      "JOBS | Ontario | 2022-12-31 | 13",
      "JOBS | Ontario | 2022-12-31 | F | 14 | d",
    ]);
  });

  test("codes and their labels are one column each", () => {
    expect(
      taken(
        "REF_AREA,Reference area,MEASURE,SEX,Sex,TIME_PERIOD,OBS_VALUE,Observation value",
        "ON,Ontario,JOBS,F,Female,2022,12,",
        "ON,Ontario,JOBS,_T,Total,2022,25,",
        "QC,Québec,JOBS,F,Female,2022,13,",
      ),
    ).toEqual([
      "JOBS | Ontario | 2022-12-31 | Female | 12",
      "JOBS | Ontario | 2022-12-31 | 25",
      "JOBS | Québec | 2022-12-31 | Female | 13",
    ]);
  });

  test("columns that go together by chance are both read", () => {
    expect(
      taken("REF_AREA,AGE,Indicator,Year,Value", "Ontario,Y15,JOBS,2023,1", "Québec,Y25,JOBS,2023,2"),
    ).toEqual(["JOBS | Ontario | 2023-12-31 | Y15 | 1", "JOBS | Québec | 2023-12-31 | Y25 | 2"]);
    expect(
      taken("Indicator,Gender,Partner,Year,Value", "JOBS,Women,Ontario,2023,1", "JOBS,Women,Québec,2023,2"),
    ).toEqual(["JOBS | Ontario | 2023-12-31 | Women | 1", "JOBS | Québec | 2023-12-31 | Women | 2"]);
  });

  test("a code with its label in one cell is known by either", () => {
    expect(
      taken(
        "REF_AREA: Reference area,INDICATOR: Indicator,SEX: Sex,TIME_PERIOD,OBS_VALUE",
        "ON: Ontario,JOBS: Jobs,F: Female,2022,12",
        "ON: Ontario,JOBS: Jobs,_T: Total,2022,25",
      ),
    ).toEqual(["JOBS | Ontario | 2022-12-31 | Female | 12", "JOBS | Ontario | 2022-12-31 | 25"]);
  });

  test.each([
    ["12¹", "12", "¹"],
    ["1 234 [a]", "1 234", "[a]"],
    ["12 [1]", "12", "[1]"],
    ["12 r", "12", "r"],
    ["12 [p]", "12", "p"],
    ["12^1", "12", "^1"],
    ["12 (1)", "12 (1)", ""],
    ["12 (60%)", "12 (60%)", ""],
    ["12 1", "12 1", ""],
    ["12 ans", "12 ans", ""],
  ])("%s is %s with the mark %s", (text, figure, mark) => {
    expect(separateMark(text)).toEqual({ figure, mark });
  });

  test("a period whose cells are all doubtful is set aside, not lost", () => {
    const lines = [
      "Indicator,Partner,2021,2022,2023",
      "JOBS,Ontario,12 (1),~12,13¹",
      "JOBS,Québec,<5,10–14,14",
    ];
    expect(taken(...lines)).toEqual([
      "JOBS | Ontario | 2023-12-31 | 13 | ¹",
      "JOBS | Québec | 2023-12-31 | 14",
    ]);
    expect(aside(...lines)).toEqual(["2C notANumber", "2D notANumber", "3C limitOnly", "3D notANumber"]);
  });

  test("footnotes after names and periods are no part of them", () => {
    expect(taken("Indicator,Partner,2022¹,2023 (2)", "JOBS,Ontario¹,5,6")).toEqual([
      "JOBS | Ontario | 2022-12-31 | 5",
      "JOBS | Ontario | 2023-12-31 | 6",
    ]);
  });
});

describe("numbers that stand for missing figures", () => {
  test.each([
    ["-99", "-99"],
    ["-999.0", "-999"],
    ["−9", "-9"],
    ["9999", "9999"],
    ["9,999", undefined],
    ["99", "99"],
    ["96", undefined],
    ["-99.5", undefined],
    ["-45", undefined],
  ])("%s may be %s", (text, code) => {
    expect(missingCodeIn(text)).toBe(code);
  });

  test("they are set aside where the indicator's other figures are far from them", () => {
    const lines = ["Indicator,Partner,Year,Value", "JOBS,Ontario,2021,-99", "JOBS,Ontario,2022,9999"];
    const all = [...lines, "JOBS,Ontario,2023,13", "FUND,Ontario,2022,9999", "FUND,Ontario,2023,12000"];
    expect(aside(...all)).toEqual(["2 missingCode", "3 missingCode"]);
    expect(taken(...all)).toEqual([
      "JOBS | Ontario | 2023-12-31 | 13",
      "FUND | Ontario | 2022-12-31 | 9999",
      "FUND | Ontario | 2023-12-31 | 12000",
    ]);
    expect(
      guessMissingCodes([
        ["JOBS", "-9"],
        ["JOBS", "-3"],
      ]),
    ).toEqual([]);
    expect(guessMissingCodes([["JOBS", "9999"]])).toEqual([]);
    expect(
      guessMissingCodes([
        ["JOBS", "9999"],
        ["JOBS", "9999"],
      ]),
    ).toEqual(["9999 JOBS"]);
  });

  test("a wide file by indicators compares those of one column", () => {
    expect(
      aside("Partner,Year,Jobs filled,Money raised", "Ontario,2022,12,50000", "Québec,2022,9999,9999"),
    ).toEqual(["3C missingCode"]);
  });
});

describe("columns beside the figures", () => {
  test("a constant program, the times of typing and colours are no groups", () => {
    expect(
      taken(
        "Program,Indicator,Partner,Year,Actual,RAG,lastupdated,storedby",
        "Youth,JOBS,Ontario,2022,12,Green,2024-02-03T10:00:00.000+0000,ana",
        "Youth,JOBS,Ontario,2023,13,Amber,2024-02-03T10:00:00.000+0000,ben",
        "Youth,JOBS,Québec,2022,14,Green,2024-02-03T10:00:00.000+0000,ana",
        "Youth,JOBS,Québec,2023,15,Amber,2024-02-03T10:00:00.000+0000,ana",
      ),
    ).toEqual([
      "JOBS | Ontario | 2022-12-31 | 12",
      "JOBS | Ontario | 2023-12-31 | 13",
      "JOBS | Québec | 2022-12-31 | 14",
      "JOBS | Québec | 2023-12-31 | 15",
    ]);
  });

  test("answers below a caption of people are groups with that caption", () => {
    expect(
      taken(
        "Indicator,Partner,Year,Newcomers,Value",
        ...["JOBS,Ontario,2022,Yes,12", "JOBS,Ontario,2022,No,13"],
        ...["JOBS,Québec,2022,Yes,14", "JOBS,Québec,2022,No,15"],
      ),
    ).toEqual([
      "JOBS | Ontario | 2022-12-31 | Newcomers Yes | 12",
      "JOBS | Ontario | 2022-12-31 | Newcomers No | 13",
      "JOBS | Québec | 2022-12-31 | Newcomers Yes | 14",
      "JOBS | Québec | 2022-12-31 | Newcomers No | 15",
    ]);
  });

  test("a factor beside a numerator and a denominator is that of their ratio", () => {
    const captions = "dataelement,period,orgunit,numerator,denominator,factor,value";
    expect(taken(captions, "POV,2023,Ontario,30,200,100,15")).toEqual(["POV | Ontario | 2023-12-31 | 15"]);
    expect(aside(captions, "POV,2023,Ontario,30,200,100,19")).toEqual(["2 valueAgainstRatio"]);
    expect(aside(captions, "JOBS,2023,Ontario,30,200,1000,")).toEqual(["2 scaled"]);
  });

  test("the groups of questions of a form are no part of captions, nor the times of filling in a period", () => {
    expect(
      taken(
        "start,end,info/partner,info/year,figures/Jobs filled,figures/Money raised,_uuid",
        "2024-02-03,2024-02-03,Ontario,2023,12,500,ab",
      ),
    ).toEqual(["JOBS | Ontario | 2023-12-31 | 12", "FUND | Ontario | 2023-12-31 | 500"]);
    expect(
      taken(
        "start,end,info/Partner,info/Indicator,info/Value,_uuid",
        "2024-02-03,2024-02-03,Ontario,JOBS,12,ab",
      ),
    ).toEqual(["asks period"]);
  });
});

describe("lines above the table", () => {
  test("say the indicator, the partner and the period of all rows", () => {
    const right = ["JOBS | Ontario | 2023-12-31 | Women | 5", "JOBS | Ontario | 2023-12-31 | Men | 6"];
    const table = ["Gender,Value,Note", "Women,5,", "Men,6,"];
    expect(taken("Indicator,JOBS,", "Partner,Ontario,", "Year,2023,", ",,", ...table)).toEqual(right);
    expect(taken("Indicator: Jobs filled", "Partner: Ontario", "Year: 2023", ...table)).toEqual(right);
    expect(taken("Jobs filled", "Ontario", "Year: 2023", ...table)).toEqual(right);
    expect(aside("Indicator: JOBS", "Partner: Ontaro", "Year: 2023", ...table)).toEqual([
      "5 unknownPartner",
      "6 unknownPartner",
    ]);
  });

  test("a section about another partner or indicator is read as such", () => {
    expect(
      taken(
        ...["Partner: Ontario,,", "Indicator,2022,2023", "JOBS,5,6", ",,"],
        ...["Partner: Québec,,", "Indicator,2022,2023", "JOBS,7,8"],
      ),
    ).toEqual([
      "JOBS | Ontario | 2022-12-31 | 5",
      "JOBS | Ontario | 2023-12-31 | 6",
      "JOBS | Québec | 2022-12-31 | 7",
      "JOBS | Québec | 2023-12-31 | 8",
    ]);
    expect(
      taken(
        ...["Jobs filled,", "Partner,2023", "Ontario,5", ","],
        ...["Money raised,", "Partner,2023", "Ontario,7"],
      ),
    ).toEqual(["JOBS | Ontario | 2023-12-31 | 5", "FUND | Ontario | 2023-12-31 | 7"]);
  });

  test.each([
    ["with an unknown title", "Quebec region,,"],
    ["in two cells", "Partner,Québec,"],
    ["with two titles", "Partner: Québec,,\nNumbers of the year,,"],
  ])("a section %s leaves the partner open", (_, title) => {
    const first = ["Partner: Ontario,,", "Indicator,2022,2023", "JOBS,5,6", ",,"];
    expect(taken(...first, title, "Indicator,2022,2023", "JOBS,7,8")).toEqual(["asks partner"]);
  });

  test("a caption above figures is no such line", () => {
    expect(taken("Partner,Jobs filled,Year", "Ontario,5,2023")).toEqual(["JOBS | Ontario | 2023-12-31 | 5"]);
  });
});

const QUARTERLY = { months: 3, anchor: 12 };
const TO_MARCH = { months: 12, anchor: 3 };
const YEARLY = { months: 12, anchor: 12 };

test.each([
  ["FY24", TO_MARCH, "2024-03-31"],
  ["FY 2023/24", TO_MARCH, "2024-03-31"],
  ["FY2023-24", YEARLY, "twoYears"],
  ["FY24 Q1", { months: 3, anchor: 3 }, "2023-06-30"],
  ["Exercice financier 2023-2024", TO_MARCH, "2024-03-31"],
  ["2023April", TO_MARCH, "2024-03-31"],
  ["2023April", { months: 1, anchor: 12 }, "periodTooLong"],
  ["2023July", TO_MARCH, "noPeriodInYear"],
  ["2023AprilS1", { months: 6, anchor: 3 }, "2023-09-30"],
  ["202302B", { months: 2, anchor: 12 }, "2023-04-30"],
  ["April to June 2024", QUARTERLY, "2024-06-30"],
  ["Apr-Jun 2024", QUARTERLY, "2024-06-30"],
  ["2024 (Jan-Mar)", QUARTERLY, "2024-03-31"],
  ["Feb-Apr 2024", QUARTERLY, "noPeriodInYear"],
  ["April to June 2024", YEARLY, "periodTooShort"],
  ["avril à juin 2024", QUARTERLY, "2024-06-30"],
  ["d’avril 2023 à mars 2024", TO_MARCH, "2024-03-31"],
  ["du 1er avril au 30 juin 2024", QUARTERLY, "2024-06-30"],
  ["2024-04-01 to 2024-06-30", QUARTERLY, "2024-06-30"],
  ["2024-04-01 to 2024-05-12", QUARTERLY, "periodTooShort"],
  ["First quarter 2024", QUARTERLY, "2024-03-31"],
  ["premier trimestre 2024", QUARTERLY, "2024-03-31"],
  ["Q3'24", QUARTERLY, "2024-09-30"],
  ["T1-24", QUARTERLY, "2024-03-31"],
  ["S1 2024", { months: 6, anchor: 12 }, "2024-06-30"],
  ["S1 2024", YEARLY, "periodTooShort"],
  ["31-Dec-23", YEARLY, "2023-12-31"],
  ["Au 31 décembre 2023", YEARLY, "2023-12-31"],
  ["2024-W05", QUARTERLY, "notAPeriod"],
  ["Week 7 2024", QUARTERLY, "notAPeriod"],
  ["2023W12", { months: 1, anchor: 12 }, "notAPeriod"],
  ["2020-2022", YEARLY, "notAPeriod"],
  ["Q1-Q2 2024", { months: 6, anchor: 12 }, "notAPeriod"],
])("%s of periods %j is %s", (text, own, expected) => {
  const reading = readPeriod(text, { dayOrder: "dayFirst", yearPairs: "years" }, own);
  expect("period" in reading ? reading.period : reading.code).toBe(expected);
});
