/** Scales, marks, targets, totals, spans and names, as partners' files write them. */
import { possibleEncodings } from "../../../src/model/import/decode";
import { isEverybody } from "../../../src/model/import/fields";
import { announcesGoals, saysNoResult } from "../../../src/model/import/figureKinds";
import { groupBehindDate } from "../../../src/model/import/groupDates";
import { separateMark } from "../../../src/model/import/marks";
import { readSpan } from "../../../src/model/import/periods";
import type { ImportPlan } from "../../../src/model/import/plan";
import { factorOf, scaled, scaleIn } from "../../../src/model/import/scale";
import { nearestName } from "../../../src/model/text/nearestNames";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

const KNOWN = knownOf(
  ["CLSC", "Clinique du Nord"],
  [
    knownIndicator("JOBS", { kind: "number" }),
    knownIndicator("RATE", { kind: "percent", name: "Taux d’emploi", referenceValues: [20, 60] }),
  ],
);
const read = (...lines: string[]) => classifyFile(lines.join("\n"), KNOWN);
const asks = (...lines: string[]) => read(...lines).questions.map(({ id }) => id);

test.each([
  ["Value ('000)", 1_000],
  ["Valeur (en milliers)", 1_000],
  ["in thousands of dollars", 1_000],
  ["k$", 1_000],
  ["Montant (k€)", 1_000],
  ["$000s", 1_000],
  ["x 1 000", 1_000],
  ["M€", 1_000_000],
  ["en millions de $", 1_000_000],
  ["centaines", 100],
  ["milliards", 1_000_000_000],
  ["persons", undefined],
  ["Total 2000", undefined],
  ["12,000 jobs", undefined],
  ["per 1,000 people", undefined],
  ["pour mille habitants", undefined],
  ["km", undefined],
  ["Monthly", undefined],
])("%s counts in %s", (text, factor) => {
  expect(scaleIn(text)).toBe(factor);
});

test("a scale that has two meanings, or two scales, is unclear", () => {
  expect(scaleIn("billions")).toBeNaN();
  expect(scaleIn("hundreds of thousands")).toBeNaN();
});

test.each([
  ["3", "unit mult", 1_000],
  ["6", "unit_mult", 1_000_000],
  ["0", "unit mult", 1],
  ["1", "unit mult", 10],
  ["1", "multiplier", 1],
  ["1000", "multiplier", 1_000],
  ["3: Thousands", "unit multiplier", 1_000],
  ["6: Thousands", "unit multiplier", NaN],
  ["units", "scalar factor", 1],
  ["unités", "facteur scalaire", 1],
  ["milliers", "facteur scalaire", 1_000],
  ["some", "scalar factor", NaN],
  ["", "scalar factor", undefined],
])("the factor %s below %s is %s", (cell, caption, factor) => {
  expect(factorOf(cell, caption)).toEqual(factor);
});

test("a multiplied figure has no error of binary fractions", () => {
  expect(scaled(2.3, 1_000_000)).toBe(2_300_000);
  expect(scaled(1.005, 1_000)).toBe(1_005);
});

test.each([
  ["14.2 p", "14.2", "p"],
  ["14.2p", "14.2", "p"],
  ["12,5*", "12,5", "*"],
  ["14,0**", "14,0", "**"],
  ["13 (r)", "13", "r"],
  ["13 [e]", "13", "e"],
  ["12.4E", "12.4", "E"],
  ["45 % r", "45 %", "r"],
  ["5k", "5k", ""],
  ["5 km", "5 km", ""],
  ["3 M", "3 M", ""],
  ["12 (1)", "12 (1)", ""],
])("%s is the figure %s with the mark “%s”", (text, figure, mark) => {
  expect(separateMark(text)).toEqual({ figure, mark });
});

test.each([
  "Target",
  "Annual target",
  "Baseline",
  "Objectif",
  "Cible 2030".slice(0, 5),
  "Valeur cible",
  "Milestone",
  "Planned",
])("a row that says %s has no result", (word) => {
  expect(saysNoResult(word)).toBe(true);
});

test.each(["Actual", "Réel", "Result", "Target population", "Groupe cible de jeunes", "Women"])(
  "a row that says %s may have a result",
  (word) => {
    expect(saysNoResult(word)).toBe(false);
  },
);

test("a title announces targets, unless it names results too", () => {
  expect(announcesGoals("Targets for 2023")).toBe(true);
  expect(announcesGoals("Cibles 2024-2026")).toBe(true);
  expect(announcesGoals("Targets and results for 2023")).toBe(false);
  expect(announcesGoals("Jobs filled by partner")).toBe(false);
});

test.each([
  ["Total", "", true],
  ["_T", "", true],
  ["BOTHSEX", "", true],
  ["Both sexes", "", true],
  ["Ensemble", "", true],
  ["Total - Gender", "Gender", true],
  ["Total – Genre", "Genre", true],
  ["Total, all ages", "Age", true],
  ["Total - Family type", "Family type", true],
  ["All ages", "Age", true],
  ["Gender, total", "Gender", true],
  ["Tous les genres confondus", "Genre", true],
  ["Men and women", "Gender", true],
  ["Total jobs", "Series", false],
  ["Total visible minority", "Group", false],
  ["Allergies", "Group", false],
])("%s below %s is everybody: %s", (word, caption, expected) => {
  expect(isEverybody(word, caption)).toBe(expected);
});

test.each([
  ["05-Sep", "5-9"],
  ["Oct-14", "10-14"],
  ["1-Apr", "1-4"],
  ["05-sept", "5-9"],
  ["2026-09-05", "5-9"],
  ["12-Mar", undefined],
  ["5-9", undefined],
  ["Women", undefined],
])("%s was the group %s", (text, range) => {
  expect(groupBehindDate(text)).toBe(range);
});

test.each([
  ["2024-01-01", "2024-03-31", 3, "2024-03-31"],
  ["2024-01-08", "2024-03-31", 3, "2024-03-31"],
  ["2024-01-01", "2024-04-01", 3, "2024-03-31"],
  ["2024-01-01", "2024-12-31", 3, "periodTooLong"],
  ["2024-01-01", "2024-03-31", 12, "periodTooShort"],
  ["2024-03-31", "2024-01-01", 3, "notAPeriod"],
])("from %s to %s is the period of %s months that ends on %s", (first, last, months, expected) => {
  const reading = readSpan(first, last, { months, anchor: 12 });
  expect("period" in reading ? reading.period : reading.code).toBe(expected);
});

test.each([
  ["North Clinic Inc., Montréal", "North Clinic"],
  ["The Harbour House", "Harbour House"],
  ["N. Clinic", "North Clinic"],
  ["Harbour", "Harbour House"],
  ["Clinic, North", "North Clinic"],
  ["South School", undefined],
  ["The", undefined],
])("“%s” may be “%s”", (text, expected) => {
  expect(nearestName(text, ["North Clinic", "Harbour House"])).toBe(expected);
});

test("letters that look wrong offer other encodings", () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(possibleEncodings(bytes("Ann\u008ee;F\u008eminin"))[0]).toBe("macintosh");
  expect(possibleEncodings(bytes("Ann\u0082e;F\u0082minin"))).toContain("ibm850");
  expect(possibleEncodings(bytes("Ann\u00e9e;l\u0092\u00e9cole"))).toEqual([]);
  expect(possibleEncodings(new TextEncoder().encode("Année;Féminin"))).toEqual([]);
});

describe("a value", () => {
  test("is not guessed between two columns that may hold it", () => {
    expect(asks("Indicator,Partner,Year,Value,Actual", "JOBS,CLSC,2024,3,4")).toEqual(["value"]);
    expect(asks("Indicator,Partner,Year,Rate,Share", "RATE,CLSC,2024,30,40")).toEqual(["value"]);
    expect(asks("Indicator,Partner,Year,Participants", "JOBS,CLSC,2024,30")).toEqual(["value"]);
  });

  test("is the caption that names it, next to those that do not", () => {
    const valueOf = (...lines: string[]) => read(...lines).taken.map(({ value }) => value);
    expect(valueOf("Indicator,Partner,Year,Estimate,Margin of error", "JOBS,CLSC,2024,30,2")).toEqual([30]);
    expect(valueOf("Indicator,Partner,Year,Value,Lower CI,Upper CI", "JOBS,CLSC,2024,30,2,40")).toEqual([30]);
    expect(valueOf("Indicator,Partner,Year,Weight,Result", "JOBS,CLSC,2024,0.5,30")).toEqual([30]);
    expect(valueOf("Indicateur;Partenaire;Année;Nombre", "JOBS;CLSC;2024;30")).toEqual([30]);
  });

  test("of a percentage is no count, and a count no percentage", () => {
    expect(asks("Indicator,Partner,Year,Count", "RATE,CLSC,2024,30")).toEqual(["value"]);
    expect(asks("Indicator,Partner,Year,Percent", "JOBS,CLSC,2024,30")).toEqual(["value"]);
  });

  test("below the name of an indicator is that indicator's", () => {
    const found = read("Partenaire;Année;Taux d’emploi;Taux de réponse", "CLSC;2024;55;80");
    expect(found.taken).toMatchObject([{ indicator: "RATE", value: 55 }]);
    expect(asks("Indicateur;Partenaire;Année;Taux d’emploi", "RATE;CLSC;2024;55")).toEqual(["value"]);
  });

  test("is multiplied, taken as it is or set aside, as a person says", () => {
    const lines = ["Indicateur;Partenaire;Année;Unité;Valeur", "JOBS;CLSC;2023;k$;2,3"];
    const found = read(...lines);
    expect(found.aside).toEqual(["2 scaled"]);
    const after = (scale: "multiply" | "asIs") =>
      classifyFile(lines.join("\n"), KNOWN, { change: (plan) => ({ ...plan, scale }) }).taken;
    expect(after("multiply")).toMatchObject([{ value: 2_300 }]);
    expect(after("asIs")).toMatchObject([{ value: 2.3 }]);
  });

  test("of a percentage is never multiplied", () => {
    const file = ["Indicateur;Partenaire;Année;Facteur scalaire;Valeur", "RATE;CLSC;2023;milliers;5"].join(
      "\n",
    );
    const found = classifyFile(file, KNOWN, { change: (plan) => ({ ...plan, scale: "multiply" }) });
    expect(found.aside).toEqual(["2 scaled"]);
  });
});

describe("rows that say what they are not", () => {
  test("targets among results are set aside, whatever the column is called", () => {
    const found = read(
      "Indicator,Partner,Year,Scenario,Value",
      "JOBS,CLSC,2023,Target,60",
      "JOBS,CLSC,2023,Actual,45",
    );
    expect(found.taken).toMatchObject([{ value: 45, group: "" }]);
    expect(found.aside).toEqual(["2 notAResult"]);
  });

  test("rows below a title about targets are none, those below the next title are", () => {
    const found = read(
      ...[
        "Indicator,Partner,Year,Value",
        "Targets,,,",
        "JOBS,CLSC,2023,60",
        "Results,,,",
        "JOBS,CLSC,2023,45",
      ],
    );
    expect(found.taken).toMatchObject([{ value: 45 }]);
    expect(found.aside).toEqual(["2 remark", "3 notAResult", "4 remark"]);
  });

  test("a title above the table about targets is asked about", () => {
    expect(asks("Targets for 2023", "Indicator,Partner,Year,Value", "JOBS,CLSC,2023,60")).toEqual([
      "results",
    ]);
  });

  test("a line of tags is none", () => {
    const found = read("Indicator,Partner,Year,Value", "#indicator,#org,#date,#value", "JOBS,CLSC,2023,60");
    expect(found.aside).toEqual(["2 tagRow"]);
  });
});

describe("a column that is left out", () => {
  test("in which rows of the same key differ is asked about, also beyond the first rows", () => {
    const days = Array.from({ length: 600 }, (_, index) =>
      new Date(Date.UTC(2010, 0, 2 + index)).toISOString().slice(0, 10),
    );
    const lines = days.map((day) => `JOBS,CLSC,${day},7,1`);
    const found = read("Indicator,Partner,Date,Site code,Value", ...lines, "JOBS,CLSC,2010-01-02,8,1");
    expect(found.questions).toMatchObject([{ id: "column 4", details: { caption: "Site code" } }]);
  });

  test("makes equal figures contradictions rather than repeats", () => {
    const found = classifyFile(
      ["Indicator,Partner,Year,Program code,Value", "JOBS,CLSC,2023,1,12", "JOBS,CLSC,2023,2,12"].join("\n"),
      KNOWN,
      { change: (plan) => ({ ...plan, sameKey: { 3: "setAside" } }) },
    );
    expect(found.counts).toEqual({ conflict: 2 });
    expect(found.rows[0]?.outcome).toMatchObject({ issues: [{ details: { columns: "Program code" } }] });
  });

  test("may add up rows, but never those that may be repeats", () => {
    const adding = (...rows: string[]) =>
      classifyFile(["Indicator,Partner,Year,Program,Value", ...rows].join("\n"), KNOWN, {
        change: (plan) => ({ ...plan, sameKey: { 3: "addUp" } }),
      });
    const added = adding("JOBS,CLSC,2023,A,0.1", "JOBS,CLSC,2023,B,0.2");
    expect(added.taken).toMatchObject([{ value: 0.3 }]);
    expect(added.counts).toEqual({ new: 1, merged: 1 });
    expect(adding("JOBS,CLSC,2023,A,1", "JOBS,CLSC,2023,A,2", "JOBS,CLSC,2023,B,3").counts).toEqual({
      conflict: 3,
    });
  });

  test("that describes the partner makes no groups", () => {
    const found = read(
      ...["Indicator,Partner,Region,Year,Value", "JOBS,CLSC,East,2022,3", "JOBS,CLSC,East,2023,3"],
      ...["JOBS,Clinique du Nord,West,2022,3", "JOBS,Clinique du Nord,West,2023,3"],
    );
    expect(found.taken.map(({ group }) => group)).toEqual(["", "", "", ""]);
    const people = read(
      ...["Indicator,Partner,Who,Year,Value", "JOBS,CLSC,Women,2022,3", "JOBS,CLSC,Women,2023,3"],
      ...["JOBS,Clinique du Nord,Men,2022,3", "JOBS,Clinique du Nord,Men,2023,3"],
    );
    expect(people.taken.map(({ group }) => group)).toEqual(["Women", "Women", "Men", "Men"]);
  });
});

test("letters of quality are kept in the note, and a provisional figure is one", () => {
  const known = {
    ...KNOWN,
    choices: { status: [{ id: "provisional", label: "Provisoire", spellings: [] }] },
  } as const;
  const found = classifyFile(
    [
      "Indicator,Partner,Year,Value,Quality",
      "JOBS,CLSC,2022,10,A",
      "JOBS,CLSC,2023,12 p,E",
      "JOBS,CLSC,2024,13,p",
    ].join("\n"),
    known as never,
  );
  expect(found.taken.map(({ group, status, note }) => [group, status, note])).toEqual([
    ["", undefined, "A"],
    ["", "Provisoire", "E"],
    ["", "Provisoire", undefined],
  ]);
});

test("a whole year next to its quarters is read as these", () => {
  const known = knownOf(["CLSC"], [knownIndicator("Q", { own: { months: 3, anchor: 12 } })]);
  const found = classifyFile(
    "Indicator,Partner,Year,Quarter,Value\nQ,CLSC,2024,2,5\nQ,CLSC,2024,Q3,6",
    known,
  );
  expect(found.taken.map(({ period }) => period)).toEqual(["2024-06-30", "2024-09-30"]);
});

describe("what stands beside a figure", () => {
  const QUARTERS = knownOf(
    ["CLSC", "Ville"],
    [
      knownIndicator("JOBS", { kind: "number" }),
      knownIndicator("RATE", { kind: "percent", referenceValues: [20, 60] }),
      knownIndicator("Q", { kind: "number", own: { months: 3, anchor: 12 } }),
      knownIndicator("FQ", { kind: "number", own: { months: 3, anchor: 3 } }),
      knownIndicator("M", { kind: "number", own: { months: 1, anchor: 12 } }),
    ],
  );
  const readAs = (...lines: string[]) => {
    const found = classifyFile(lines.join("\n"), QUARTERS);
    const taken = found.questions.length > 0 ? [] : found.taken;
    return {
      asks: found.questions.map(({ id }) => id),
      taken: taken.map(({ indicator, period, group, value }) => [indicator, period, group, value].join(" ")),
      aside: found.aside,
    };
  };

  test.each(["Reporting quarter", "Reporting period", "Trimestre visé", "Round"])(
    "a part of the year below “%s” is never the whole year",
    (caption) => {
      const found = readAs(
        `Indicator,Partner,Year,${caption},Value`,
        "JOBS,CLSC,2023,Q1,10",
        "Q,CLSC,2023,Q1,4",
      );
      expect(found.taken).toEqual(["Q 2023-03-31  4"]);
      expect(found.aside).toEqual(["2 partBeside"]);
    },
  );

  test("a quarter of a reporting year is one of that year", () => {
    const found = readAs(
      "Indicator,Partner,Fiscal year,Quarter,Value",
      "FQ,CLSC,2024,Q1,10",
      "FQ,CLSC,FY2024,Q2,11",
    );
    expect(found.taken).toEqual(["FQ 2023-06-30  10", "FQ 2023-09-30  11"]);
  });

  test("quarters and months side by side next to a year are these", () => {
    expect(readAs("Indicator,Partner,Year,Q1,Q2", "Q,CLSC,2024,1,2").taken).toEqual([
      "Q 2024-03-31  1",
      "Q 2024-06-30  2",
    ]);
    expect(readAs("Organisme;Indicateur;Année;Janvier;Février", "CLSC;M;2024;1;2").taken).toEqual([
      "M 2024-01-31  1",
      "M 2024-02-29  2",
    ]);
  });

  test.each([
    "Annual target 2023",
    "Target (LOP)",
    "Cible révisée",
    "T0",
    "Situation de départ",
    "YTD",
    "Cumulative",
    "Rank",
  ])("a type of figure “%s” is no result", (word) => {
    const found = readAs(
      ...["Indicator,Partner,Year,Type,Value", `JOBS,CLSC,2023,${word},60`, "JOBS,CLSC,2023,Actual,55"],
      ...[`JOBS,Ville,2023,${word},61`, "JOBS,Ville,2023,Actual,56"],
    );
    expect(found.taken).toEqual(["JOBS 2023-12-31  55", "JOBS 2023-12-31  56"]);
    expect(found.aside).toEqual(["2 notAResult", "4 notAResult"]);
  });

  test.each(["EUR mn", "THS_PER", "k CAD", "Md€", "USD bn", "Tsd. EUR"])("the unit %s is a scale", (unit) => {
    expect(readAs("Indicator,Partner,Year,Value,Unit", `JOBS,CLSC,2023,4.5,${unit}`).asks).toEqual(["scale"]);
  });

  test("a scale in a line of units, in a note or in a section's title is one", () => {
    expect(readAs("Indicator,Partner,2022,2023", ",,thousands,thousands", "JOBS,CLSC,1,2").asks).toEqual([
      "scale",
    ]);
    expect(readAs("Indicator,Partner,Year,Value,Comment", "JOBS,CLSC,2023,4,in thousands").asks).toEqual([
      "scale",
    ]);
  });

  test("a unit that cannot be the indicator's sets the figure aside", () => {
    const found = readAs(
      "Indicateur;Partenaire;Année;Unité;Valeur",
      "RATE;CLSC;2023;Nombre;45",
      "JOBS;CLSC;2023;%;45",
    );
    expect(found.aside).toEqual(["2 unitAgainstKind", "3 unitAgainstKind"]);
  });

  test("the day of a report is no period", () => {
    expect(readAs("Indicator,Partner,Quarter,Date reported,Value", "Q,CLSC,Q1,2024-04-15,10").asks).toEqual([
      "period",
    ]);
  });

  test("a single part of the population is a group, and no value of all", () => {
    expect(
      readAs("Year,Partner,Indicator,Immigrant status,Value", "2021,CLSC,JOBS,Immigrants,15").taken,
    ).toEqual(["JOBS 2021-12-31 Immigrants 15"]);
    expect(readAs("Indicator,Partner,Year,Actual (women)", "JOBS,CLSC,2023,30").asks).toEqual(["value"]);
  });

  test("a subtotal among groups is set aside", () => {
    const rows = ["CLSC", "Ville"].flatMap((partner) => [
      `JOBS;${partner};2023;A;1`,
      `JOBS;${partner};2023;Sous-total;3`,
    ]);
    expect(readAs("Indicateur;Partenaire;Année;Groupe;Valeur", ...rows).aside).toEqual([
      "3 totalRow",
      "5 totalRow",
    ]);
  });

  test("marks of a wide file belong to the figure before them", () => {
    const known = {
      ...QUARTERS,
      choices: { status: [{ id: "provisional", label: "Provisoire", spellings: [] }] },
    } as never;
    const found = classifyFile(
      "Indicator,Partner,2021,2021 Flag,2022,2022 Flag\nRATE,CLSC,12.3,b,12.5,p",
      known,
    );
    expect(found.taken.map(({ status, note }) => [status, note])).toEqual([
      [undefined, "b"],
      ["Provisoire", undefined],
    ]);
  });

  test("no figure of a wide file is lost", () => {
    expect(readAs("Indicator,Year,CLSC,Villle,Ville", "JOBS,2022,10,20,30")).toMatchObject({
      taken: ["JOBS 2022-12-31  10", "JOBS 2022-12-31  30"],
      aside: ["2D unknownPartner"],
    });
    expect(readAs("Indicator,Partner,2022,2023 (est.)", "RATE,CLSC,13.1,12.9").aside).toEqual([
      "2D notAPeriod",
    ]);
    expect(readAs("Indicator,Partner,2021,2022", "JOBS,CLSC,see annex,5", "JOBS,Ville,12,7")).toMatchObject({
      taken: ["JOBS 2022-12-31  5", "JOBS 2021-12-31  12", "JOBS 2022-12-31  7"],
      aside: ["2C notANumber"],
    });
  });

  test("a code of observation status may say that a figure is missing, or a forecast", () => {
    const found = readAs(
      ...["REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS", "CLSC,JOBS,2021,5,A", "CLSC,JOBS,2022,0,M"],
      "CLSC,JOBS,2025,15,F: Forecast value",
    );
    expect(found.taken).toEqual(["JOBS 2021-12-31  5"]);
    expect(found.aside).toEqual(["3 suppressed", "4 notAResult"]);
  });

  test("a title that names a partner is about the rows below it", () => {
    const lines = ["Indicator,2022", "JOBS,10", "Ville", "Indicator,2022", "JOBS,20"].join("\n");
    const change = (plan: ImportPlan) => ({ ...plan, constants: { partner: "CLSC" } });
    const found = classifyFile(lines, QUARTERS, { change });
    expect(found.taken.map(({ partner, value }) => [partner, value])).toEqual([
      ["CLSC", 10],
      ["Ville", 20],
    ]);
  });
});
