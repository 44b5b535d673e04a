import fc from "fast-check";
import { COLUMNS } from "../../../src/blueprint/columns";
import type { IssueCode, Details, Severity } from "../../../src/model/issues/issue";
import { sentencesOf } from "../../../src/model/issues/sentences";
import {
  DAMAGE_ISSUES,
  DEFINITIONS,
  FILE_ISSUES,
  IMPORT_ISSUES,
} from "../../../src/model/issues/definitions";
import { serialOf } from "../../../src/model/days";
import type { FrequencyId, InitiativeFile, IsoDate, Observation } from "../../../src/model/initiative";
import { frenchFaults, englishFaults } from "../../catalogue/typography";
import { checkFile, issuesAt, type Pasted } from "../../support/checkFile";
import { indicator, initiative, observation, undatedIndicator } from "../../support/initiative";

const AS_OF = "2026-06-30";
const day = serialOf;

const SURVEY = undatedIndicator({
  ...{ code: "SURVEY", frequency: "everyTwoYears", baselineDate: "2020-01-01" },
});

/** A valid initiative with one row in each table, over which the cases paste. */
const SOUND: InitiativeFile = initiative({
  initiative: { name: "Riverside", start: "2020-01-01", horizon: 10 },
  partners: [{ name: "Library", email: "info@library.ca", joined: "2024-01-01" }, { name: "Café de l’Est" }],
  roleHolders: [{ role: "vision", person: "Director", partner: "Library", from: "2024-01-01" }],
  ratings: [{ item: "champions", member: "Anne", rating: "largely", date: "2026-01-15" }],
  canvas: [{ dimension: "research", description: "First survey", date: "2026-06-01" }],
  activities: [{ name: "Homework club", from: "2025-09-01" }],
  indicators: [
    indicator({ code: "POV" }),
    indicator({ code: "RATE", kind: "percent", combination: "weighted", baseline: 20, target: 45 }),
    SURVEY,
  ],
  observations: [observation({ indicator: "POV", partner: "Library", value: 12 })],
});

const issuesAfterPaste = (pasted: Pasted, more: readonly Pasted[] = []) =>
  issuesAt(checkFile(SOUND, AS_OF, [pasted, ...more]), pasted.table, pasted.row, pasted.column);

test("finds nothing in valid entries", () => {
  expect(checkFile(SOUND, AS_OF).issues).toEqual([]);
  expect(checkFile({ ...SOUND, language: "fr" }, AS_OF).issues).toEqual([]);
  const missions = {
    ...SOUND,
    language: "fr" as const,
    initiative: { ...SOUND.initiative, framework: "laFonda" as const },
    roleHolders: [{ role: "evaluation", person: "Direction" }],
  };
  expect(checkFile(missions, AS_OF).issues).toEqual([]);
});

const pasteAt = (table: Pasted["table"], column: string, value: Pasted["value"], row = 0): Pasted => ({
  table,
  column,
  value,
  row,
});

test.each([
  ["quarterly", "T4 2025", "2025-12-31"],
  ["quarterly", "2025-Q4", "2025-12-31"],
  ["quarterly", "3e trimestre 2025", "2025-09-30"],
  ["monthly", "2025M03", "2025-03-31"],
  // A part of an own period, and a month or two years, are not guessed.
  ["yearly", "T4 2025", undefined],
  ["monthly", "2009-10", undefined],
] as const)(
  "offers the day that a period in a cell means to a %s indicator: %s",
  (frequency, text, meant) => {
    const indicators = [indicator({ code: "POV", frequency })];
    const pasted = pasteAt("Observations", "period", text);
    const { issues } = checkFile(
      { ...SOUND, indicators: [...indicators, ...(SOUND.indicators ?? []).slice(1)] },
      AS_OF,
      [pasted],
    );
    const [issue] = issues.filter(({ place }) => place.caption === "Period end");
    expect(issue?.fix?.to).toBe(meant && day(meant));
    expect(issue?.code).toBe(meant ? "periodAsText" : "notADate");
  },
);

/** The pasted cell, the issue found, and the certain correction, if any. */
const CASES: readonly [Pasted, Severity, IssueCode, unknown?][] = [
  [pasteAt("Observations", "indicator", ""), "error", "orphanRow"],
  [pasteAt("Observations", "partner", ""), "error", "required"],
  [pasteAt("Observations", "partner", " "), "error", "required"],
  [pasteAt("Observations", "partner", "Libary"), "error", "unknownPartner"],
  [pasteAt("Observations", "partner", "CAFE DE L'EST"), "error", "unknownPartner", "Café de l’Est"],
  [pasteAt("Observations", "partner", "Library\u00a0"), "error", "unknownPartner", "Library"],
  [pasteAt("Observations", "partner", " library"), "notice", "outerSpaces", "library"],
  [pasteAt("Observations", "indicator", "NONE"), "error", "unknownIndicator"],
  [pasteAt("RoleHolders", "role", "Vision"), "error", "unknownRole"],
  [
    pasteAt("RoleHolders", "role", "Guider la vision et la stratégie d’ensemble"),
    "error",
    "unknownRole",
    "Guide vision and strategy",
  ],
  [pasteAt("RoleHolders", "part", "Responsable"), "error", "notInList", "Lead"],
  [pasteAt("RoleHolders", "part", "Boss"), "error", "notInList"],
  [pasteAt("RoleHolders", "part", "lead "), "notice", "outerSpaces", "lead"],
  [pasteAt("RoleHolders", "until", day("2023-12-31")), "error", "dateOrder"],
  [pasteAt("Canvas", "review", day("2026-01-01")), "warning", "dateOrder"],
  [pasteAt("Partners", "left", day("2023-12-31")), "warning", "dateOrder"],
  [pasteAt("Indicators", "baselineDate", "", 2), "warning", "baselineDateNeeded"],
  [pasteAt("Canvas", "date", day("2027-01-01")), "warning", "outsideDates"],
  [pasteAt("Canvas", "date", ""), "warning", "undated"],
  [pasteAt("Canvas", "date", day("2026-01-01")), "warning", "staleCanvas"],
  [pasteAt("Indicators", "targetDate", day("2020-01-01")), "warning", "dateOrder"],
  [pasteAt("Indicators", "target", -5), "warning", "targetAgainstDirection"],
  [pasteAt("Indicators", "target", 120, 1), "warning", "percentRange"],
  [pasteAt("Indicators", "baseline", 0.2, 1), "warning", "percentAsShare"],
  [pasteAt("Indicators", "code", "Pov", 3), "error", "duplicate"],
  [pasteAt("Indicators", "code", "POV", 3), "error", "duplicate"],
  [pasteAt("Indicators", "code", "A B", 3), "error", "forbiddenCharacters"],
  [pasteAt("Observations", "period", 2024), "error", "yearAsDate", day("2024-12-31")],
  [pasteAt("Observations", "period", "T4 2025"), "error", "notADate"],
  [pasteAt("Observations", "period", "2024-12-31"), "error", "dateAsText", day("2024-12-31")],
  [pasteAt("Observations", "period", "31 déc. 2024"), "error", "dateAsText", day("2024-12-31")],
  [pasteAt("Observations", "period", "mardi 31 décembre 2024"), "error", "dateAsText", day("2024-12-31")],
  [pasteAt("Observations", "period", "mars 2025-26"), "error", "notADate"],
  [pasteAt("Observations", "period", "2024 T1-T2"), "error", "notADate"],
  [pasteAt("Observations", "period", "about 31 December 2024"), "error", "notADate"],
  [pasteAt("Observations", "period", "03/04/2024"), "error", "ambiguousDate"],
  [pasteAt("Observations", "period", "2024-02-30"), "error", "notADate"],
  [pasteAt("Observations", "period", 20_241_231), "error", "dateAsText", day("2024-12-31")],
  [pasteAt("Observations", "period", day("2024-12-31") + 0.5), "notice", "timeOfDay", day("2024-12-31")],
  [pasteAt("Observations", "period", day("1930-01-01")), "warning", "dateOutOfRange"],
  [pasteAt("Observations", "period", -3), "error", "dateOutOfRange"],
  [pasteAt("Observations", "period", day("2026-12-31")), "warning", "outsideDates"],
  [pasteAt("Observations", "period", day("2019-12-31")), "warning", "outsideDates"],
  [pasteAt("Observations", "period", day("2025-07-01")), "warning", "noPeriodEnd"],
  [pasteAt("Observations", "value", "12,5"), "error", "frenchDecimal", 12.5],
  [pasteAt("Observations", "value", "1\u202f234,5"), "error", "frenchDecimal", 1234.5],
  [pasteAt("Observations", "value", "12.5"), "error", "numberAsText", 12.5],
  [pasteAt("Observations", "value", "1’234.5"), "error", "numberAsText", 1234.5],
  [pasteAt("Observations", "value", "$ 12"), "error", "numberAsText", 12],
  [pasteAt("Observations", "value", "12 $"), "error", "numberAsText", 12],
  [pasteAt("Observations", "value", "12 %"), "error", "numberAsText"],
  [pasteAt("Observations", "value", "12 5"), "error", "notANumber"],
  [pasteAt("Observations", "value", "2020 2021"), "error", "notANumber"],
  [pasteAt("Observations", "value", "12 34,5"), "error", "notANumber"],
  [pasteAt("Observations", "value", "12\n345"), "error", "notANumber"],
  [pasteAt("Observations", "value", "1$2"), "error", "notANumber"],
  [pasteAt("Observations", "value", "1,234"), "error", "ambiguousNumber"],
  [pasteAt("Observations", "value", "a dozen"), "error", "notANumber"],
  [pasteAt("Observations", "value", true), "error", "notANumber"],
  [pasteAt("Observations", "value", ""), "warning", "valueMissing"],
  [{ ...pasteAt("Observations", "value", 45_660), shownAs: "date" }, "error", "numberAsDate"],
  [{ ...pasteAt("Observations", "value", 0.45), shownAs: "percent" }, "warning", "percentSign"],
  [{ ...pasteAt("Indicators", "baseline", 0.2, 1), shownAs: "percent" }, "error", "percentSign", 20],
  [{ ...pasteAt("Indicators", "baseline", 1, 1), shownAs: "percent" }, "error", "percentSign", 100],
  [{ ...pasteAt("Indicators", "target", 45, 1), shownAs: "percent" }, "warning", "percentSign"],
  [{ ...pasteAt("Indicators", "highest", 0.95, 1), shownAs: "percent" }, "error", "percentSign", 95],
  [{ ...pasteAt("Indicators", "lowest", 0.01, 1), shownAs: "percent" }, "error", "percentSign", 1],
  [pasteAt("Partners", "name", "Li\u00a0brary"), "warning", "hiddenSigns", "Li brary"],
  [pasteAt("Partners", "name", "=Library"), "error", "forbiddenCharacters"],
  [pasteAt("Partners", "name", "x".repeat(81)), "error", "tooLong"],
  [pasteAt("Partners", "name", "The Library, Inc.", 1), "warning", "twoSpellings"],
  [pasteAt("Partners", "note", "\u00a0"), "warning", "hiddenSigns", ""],
  [pasteAt("Partners", "email", "info at library.ca"), "warning", "notAnEmail"],
  [pasteAt("Ratings", "rating", "Fit: yes"), "warning", "otherScale"],
  [{ ...pasteAt("Observations", "value", "#N/A"), isError: true }, "error", "errorValue"],
];

test.each(CASES)("%j: %s %s", (pasted, severity, code, to: unknown = undefined) => {
  const [issue, ...others] = issuesAfterPaste(pasted);
  expect({ ...issue, others }).toMatchObject({ severity, code, others: [] });
  expect(issue?.fix?.to).toEqual(to);
  if (issue?.fix) expect(issue.fix.from).toBe(pasted.value);
  for (const language of ["en", "fr"] as const) {
    const { what, why, how } = sentencesOf(issue!, language);
    for (const sentence of [what, why, how]) {
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|[{}]/);
    }
    const faults = language === "fr" ? frenchFaults : englishFaults;
    const ownSentences = [why, ...(code === "forbiddenCharacters" ? [] : [how])];
    expect(ownSentences.flatMap((sentence) => faults(sentence))).toEqual([]);
  }
});

/** Issues that involve several cells or rows, not covered above: the parameters of their sentences. */
const OF_SEVERAL: Readonly<Partial<Record<IssueCode, Details>>> = {
  outOfRange: { value: 80, minimum: 1, maximum: 50 },
  periodAsText: { value: "T4 2025", day: "2025-12-31" },
  repeatedRow: { first: 5 },
  repeatedEntry: { first: 5, fields: "Role, Person or function" },
  repeatedObservation: { first: 5 },
  conflict: { first: 5, other: 12, value: 15 },
  numeratorAboveDenominator: { numerator: 30, denominator: 20 },
  valueAgainstRatio: { value: 40, ratio: 45, numerator: 9, denominator: 20 },
  notAvailableWithValue: {},
  unknownGroup: { breakdown: "Age", group: "Under 18" },
  outsideRange: { code: "POV", value: 4, side: "below", bound: 5 },
  aboveOtherIndicator: { code: "DONE", value: 4, other: "BEGUN", otherValue: 3, place: "E5" },
  decimalSlip: { value: 104, before: 10.2, after: 10.6 },
  cumulativeFall: { value: 4, earlier: 5, day: "2025-12-31" },
  outlier: { value: 4, median: 10.5, score: -5.6 },
  lowestAboveHighest: { lowest: 5, highest: 4 },
  ruleOfOneIndicator: { code: "POV" },
  notInPlan: { partner: "Library", code: "POV", day: "2025-12-31" },
  belowTable: { rows: 3 },
};

/** Codes of entries that a check of cells never reports. */
const NOT_IN_CELLS: readonly IssueCode[] = [
  "columnMissing",
  "columnUnconfirmed",
  "negative",
  "zeroDenominator",
];

test("every code has its sentences in both languages: what and where, why it matters, how to fix it", () => {
  const covered = new Set([...CASES.map(([, , code]) => code), ...Object.keys(OF_SEVERAL)]);
  const codes = Object.keys(DEFINITIONS).filter(
    (code) => !(code in FILE_ISSUES) && !(code in IMPORT_ISSUES) && !(code in DAMAGE_ISSUES),
  );
  expect([...covered, ...NOT_IN_CELLS].sort()).toEqual(codes.sort());
  for (const [code, details] of Object.entries(OF_SEVERAL)) {
    const place = { kind: "cell", sheet: "Data", address: "E5", caption: "Value" } as const;
    const issue = { severity: "error", code: code as IssueCode, details, place } as const;
    expect(Object.values(sentencesOf(issue, "fr")).flatMap(frenchFaults)).toEqual([]);
    expect(Object.values(sentencesOf(issue, "en")).flatMap(englishFaults)).toEqual([]);
  }
});

test("a correction resolves its issue", () => {
  for (const [pasted, , code] of CASES) {
    const fix = issuesAfterPaste(pasted)[0]?.fix;
    if (!fix) continue;
    const { shownAs, ...cell } = pasted;
    const keeps = shownAs && fix.kind !== "plainNumber";
    const after = issuesAfterPaste({ ...cell, value: fix.to, ...(keeps && { shownAs }) });
    expect(after.map((issue) => issue.code)).not.toContain(code);
  }
});

test("a day that ends no period can become the last day of the period before or after it", () => {
  const on = (indicatorCode: string, period: IsoDate, group = "") => [
    pasteAt("Observations", "indicator", indicatorCode),
    pasteAt("Observations", "period", day(period)),
    pasteAt("Observations", "group", group),
  ];
  const ends = (frequency: FrequencyId, pasted: readonly Pasted[]) => {
    const file = {
      ...SOUND,
      indicators: [indicator({ code: "POV", frequency, baselineDate: "2020-12-31" })],
    };
    const issues = issuesAt(checkFile(file, "2027-06-30", pasted), "Observations", 0, "period");
    return issues.map(({ code, fix, choices = [] }) => [
      code,
      ...[fix, ...choices].map((each) => each && [each.from, each.to]),
    ]);
  };
  const choices = (from: IsoDate, before: IsoDate, after: IsoDate) => [
    ["noPeriodEnd", undefined, [day(from), day(before)], [day(from), day(after)]],
  ];
  const [quarter, year] = [on("POV", "2026-07-01"), on("POV", "2023-12-31")];
  expect(ends("quarterly", quarter)).toEqual(choices("2026-07-01", "2026-06-30", "2026-09-30"));
  expect(ends("everyThreeYears", quarter)).toEqual(choices("2026-07-01", "2023-12-31", "2026-12-31"));
  expect(ends("everyThreeYears", year)).toEqual([]);
  expect(ends("everyTwoYears", year)).toEqual(choices("2023-12-31", "2022-12-31", "2024-12-31"));
  expect(ends("irregular", quarter)).toEqual([]);
  // Rows of groups never count for the figure, and of an unknown indicator nobody knows the periods.
  expect(ends("quarterly", on("POV", "2026-07-01", "Women"))).toEqual([]);
  expect(ends("quarterly", on("POVERTY", "2026-07-01"))).toEqual([]);
});

test("own periods follow the initiative's frequency and reporting year", () => {
  const fiscal = {
    ...SOUND,
    initiative: { ...SOUND.initiative, frequency: "halfYearly" as const, reportingYear: 4 },
    indicators: [undatedIndicator({ code: "POV" })],
  };
  const codes = (period: IsoDate) =>
    checkFile(fiscal, AS_OF, [pasteAt("Observations", "period", day(period))])
      .issues.filter(({ place }) => place.sheet === "Observations")
      .map(({ code }) => code);
  expect(codes("2025-09-30")).toEqual([]);
  expect(codes("2025-03-31")).toEqual([]);
  expect(codes("2025-12-31")).toEqual(["noPeriodEnd"]);
});

test("periods of several years need a date to count from", () => {
  const codes = (parts: Partial<InitiativeFile["indicators"][number]>, initiatives?: "everyFiveYears") => {
    const file = {
      ...SOUND,
      initiative: { ...SOUND.initiative, ...(initiatives && { frequency: initiatives }) },
      indicators: [undatedIndicator({ code: "POV", ...parts })],
    };
    return checkFile(file, AS_OF).issues.map(({ code, place }) => `${code} ${place.caption}`);
  };
  expect(codes({ frequency: "everyTwoYears" })).toEqual(["baselineDateNeeded Baseline date"]);
  expect(codes({}, "everyFiveYears")).toEqual(["baselineDateNeeded Baseline date"]);
  expect(codes({ frequency: "everyTwoYears", targetDate: "2030-12-31" })).toEqual([]);
  expect(codes({ frequency: "yearly" }, "everyFiveYears")).toEqual([]);
  expect(codes({ frequency: "irregular" })).toEqual([]);
});

test("what is not available needs no value, and has none", () => {
  const status = pasteAt("Observations", "status", "Not available");
  const codes = (...pasted: readonly Pasted[]) =>
    checkFile(SOUND, AS_OF, [status, ...pasted]).issues.map(({ code, severity, place }) => [
      `${severity} ${code}`,
      place.caption,
    ]);
  const empty = pasteAt("Observations", "value", "");
  expect(codes(empty)).toEqual([]);
  expect(codes()).toEqual([["warning notAvailableWithValue", "Value"]]);
  expect(codes(empty, pasteAt("Observations", "denominator", 20))).toEqual([
    ["warning notAvailableWithValue", "Denominator"],
  ]);
});

test("a percentage with a percent sign is a number for a percentage indicator", () => {
  const row = [pasteAt("Observations", "indicator", "RATE"), pasteAt("Observations", "value", "12,5 %")];
  expect(issuesAfterPaste(row[1]!, row)[0]).toMatchObject({ code: "frenchDecimal", fix: { to: 12.5 } });
});

test("percent signs on percentages are reported one by one, without affecting other figures", () => {
  const signed = (column: string, value: number): Pasted => ({
    ...pasteAt("Indicators", column, value, 1),
    shownAs: "percent",
  });
  const reported = (pasted: readonly Pasted[]) =>
    checkFile(SOUND, AS_OF, pasted).issues.map(({ code, place }) => `${code} ${place.sheet}`);
  const own = { ...pasteAt("Observations", "value", 0.45), shownAs: "percent" } as const;
  const ratio = [pasteAt("Observations", "numerator", 9), pasteAt("Observations", "denominator", 20)];
  const rate = pasteAt("Observations", "indicator", "RATE");
  expect(reported([signed("baseline", 0.2), signed("target", 0.45)])).toEqual([
    "percentSign Indicators",
    "percentSign Indicators",
  ]);
  expect(reported([signed("baseline", 0.5)])).toEqual([
    "percentSign Indicators",
    "targetAgainstDirection Indicators",
  ]);
  expect(reported([rate, own, ...ratio])).toEqual(["percentSign Observations"]);
  expect(reported([rate, { ...own, value: 0 }, ratio[1]!, { ...ratio[0]!, value: 0 }])).toEqual([]);
  // Without percent signs, 0.45 among shares is left alone; among percentages it is not.
  const share = [pasteAt("Observations", "value", 0.45), pasteAt("Observations", "denominator", ""), rate];
  expect(reported([signed("baseline", 0.2), signed("target", 0.45), ...share])).toContain(
    "percentAsShare Observations",
  );
});

test("a percent sign is corrected only where the format did not come later", () => {
  const rate = pasteAt("Observations", "indicator", "RATE");
  const signed = (value: number, row = 0): Pasted => ({
    ...pasteAt("Observations", "value", value, row),
    shownAs: "percent",
  });
  const ratio = (numerator: number, denominator: number) => [
    pasteAt("Observations", "numerator", numerator),
    pasteAt("Observations", "denominator", denominator),
  ];
  const reported = (...pasted: readonly Pasted[]) => {
    const { issues, counts } = checkFile(SOUND, AS_OF, pasted);
    const signs = issues.filter(({ code }) => code === "percentSign");
    expect(counts.error).toBe(issues.filter(({ severity }) => severity === "error").length);
    return signs.map(({ severity, details, fix }) => [severity, details["seen"] ?? fix?.to]);
  };
  expect(reported(rate, signed(0.45), ...ratio(9, 20))).toEqual([["error", 45]]);
  // The value is correct, and only its format is wrong.
  expect(reported(rate, signed(0.45), ...ratio(9, 2000))).toEqual([["warning", 45]]);
  const small = [pasteAt("Indicators", "baseline", 0.9, 1), pasteAt("Indicators", "target", 0.2, 1)];
  expect(reported(...small, rate, signed(0.5))).toEqual([["warning", 50]]);
  // A column that shows 4500 % was given its format after its figures.
  const rates = [rate, pasteAt("Observations", "indicator", "RATE", 1)];
  expect(reported(...rates, signed(0.5), signed(45, 1))).toEqual([
    ["warning", 50],
    ["warning", 4500],
  ]);
  expect(reported(...rates, signed(0.5), signed(1.2, 1))).toEqual([
    ["error", 50],
    ["warning", 120],
  ]);
});

test("a baseline of 0 does not make shares of one valid", () => {
  const pasted = [
    ...[pasteAt("Indicators", "baseline", 0, 1), pasteAt("Indicators", "target", "", 1)],
    ...[pasteAt("Observations", "indicator", "RATE"), pasteAt("Observations", "value", 0.45)],
    ...[pasteAt("Observations", "numerator", ""), pasteAt("Observations", "denominator", "")],
  ];
  expect(checkFile(SOUND, AS_OF, pasted).issues.map(({ code }) => code)).toContain("percentAsShare");
});

test("reports impossible percentages, and inconsistent figures", () => {
  const rate = (cells: Readonly<Record<string, number>>) =>
    Object.entries({ indicator: "RATE", ...cells }).map(([column, value]) =>
      pasteAt("Observations", column, value),
    );
  const codes = (cells: Readonly<Record<string, number>>) =>
    checkFile(SOUND, AS_OF, [pasteAt("Observations", "value", ""), ...rate(cells)])
      .issues.filter(({ place }) => place.sheet === "Observations")
      .map(({ code }) => code);
  expect(codes({ numerator: 9, denominator: 20, value: 45 })).toEqual([]);
  expect(codes({ numerator: 9, denominator: 20, value: 40 })).toEqual(["valueAgainstRatio"]);
  expect(codes({ numerator: 30, denominator: 20 })).toEqual(["numeratorAboveDenominator"]);
  expect(codes({ numerator: 30, denominator: 0 })).toEqual(["valueMissing"]);
  expect(codes({ value: 45 })).toEqual(["valueMissing"]);
  expect(codes({ value: 0.45 })).toEqual(["percentAsShare", "valueMissing"]);
});

test("a missing column reads as blank, without issues", () => {
  const table = "Observations";
  const twice = { ...SOUND, observations: [SOUND.observations[0]!, SOUND.observations[0]!] };
  const codes = (missing: readonly string[]) =>
    checkFile(twice, AS_OF, [], { [table]: missing }).issues.map(({ code }) => code);
  expect(codes([])).toEqual(["repeatedObservation", "repeatedObservation"]);
  expect(codes(["group"])).toEqual(codes([]));
  expect(codes(["partner"])).toEqual([]);
  expect(codes(["value"])).toEqual(["repeatedObservation", "repeatedObservation"]);
  for (const [id, columns] of Object.entries(COLUMNS)) {
    for (const { id: column, captions, entered } of columns) {
      if (!entered) continue;
      const { issues } = checkFile(SOUND, AS_OF, [], { [id]: [column] });
      expect(issues.filter(({ place }) => place.sheet === id && place.caption === captions.en)).toEqual([]);
    }
  }
});

const formatNumber = (value: number, comma: boolean, space: string) => {
  const [whole, decimals] = Math.abs(value).toFixed(2).split(".") as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
  return `${value < 0 ? "-" : ""}${grouped}${comma ? "," : "."}${decimals}`;
};

test("parses any number written as text in French or English", () => {
  const numbers = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
  const spaces = fc.constantFrom("", " ", "\u00a0", "\u202f");
  fc.assert(
    fc.property(numbers, fc.boolean(), spaces, (value, comma, space) => {
      const [issue] = issuesAfterPaste(pasteAt("Observations", "value", formatNumber(value, comma, space)));
      expect(issue?.fix?.to).toBeCloseTo(value, 9);
    }),
    { numRuns: 10 },
  );
});

const FRENCH_MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

test("parses any date written as text, unless it is ambiguous", () => {
  const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const shapes: readonly ((year: number, month: number, date: number) => string)[] = [
    (year, month, date) => `${year}-${month}-${date}`,
    (year, month, date) => `${date} ${FRENCH_MONTHS[month - 1]} ${year}`,
    (year, month, date) => `${date}/${month}/${year}`,
    (year, month, date) => `${month}/${date}/${year}`,
  ];
  fc.assert(
    fc.property(days, fc.nat(shapes.length - 1), (when, shape) => {
      const iso: IsoDate = when.toISOString().slice(0, 10);
      const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
      const [issue] = issuesAfterPaste(pasteAt("Observations", "period", shapes[shape]!(year, month, date)));
      const isClear = shape < 2 || date > 12 || date === month;
      expect(issue?.code).toBe(isClear ? "dateAsText" : "ambiguousDate");
      expect(issue?.fix?.to).toBe(isClear ? day(iso) : undefined);
    }),
    { numRuns: 10 },
  );
});

test("reports exactly the rows in conflict, as a comparison of all pairs does", () => {
  const rows: fc.Arbitrary<Observation[]> = fc.array(
    fc.record({
      indicator: fc.constantFrom("POV", "pov", "RATE"),
      partner: fc.constantFrom("Library", "LIBRARY", "Café de l’Est", "Café  de l’Est"),
      period: fc.constantFrom("2024-12-31", "2025-12-31"),
      group: fc.constantFrom("Women", "women", "Men"),
      value: fc.constantFrom(1, 2),
    }),
    { maxLength: 12 },
  );
  const key = ({ indicator, partner, period, group }: Observation) =>
    [indicator, partner, period, group].join("|").toLowerCase().replaceAll("  ", " ");
  fc.assert(
    fc.property(rows, (observations) => {
      const { issues } = checkFile({ ...SOUND, observations }, AS_OF);
      const reported = issues
        .filter(({ code }) => code === "conflict" || code === "repeatedObservation")
        .map(({ place }) => Number(place.address.slice(1)) - 1);
      const expected = observations.flatMap((one, index) =>
        observations.some((other, otherIndex) => otherIndex !== index && key(other) === key(one))
          ? [index]
          : [],
      );
      expect(reported).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test("names a report that the reporting plan does not expect", () => {
  const reports = [
    { partner: "Library", period: "2025-12-31" },
    { partner: "library", period: "2021-12-31" },
    { partner: "Café de l’Est", period: "2024-12-31" },
    { partner: "Café de l’Est", period: "2022-12-31" },
    { partner: "Café de l’Est", period: "2025-12-31" },
  ] as const;
  const expected = (plan: InitiativeFile["reportingPlan"], ...parts: Partial<Observation>[]) => {
    const file = {
      ...SOUND,
      partners: [
        { name: "Library", joined: "2022-06-30" as const },
        { name: "Café de l’Est" },
        { name: "School" },
      ],
      indicators: [indicator({ code: "POV", baselineDate: "2020-12-31" })],
      reportingPlan: plan,
      observations: reports.map((report, index) =>
        observation({ indicator: "POV", value: 12, ...report, ...parts[index] }),
      ),
    };
    return checkFile(file, AS_OF)
      .issues.filter(({ code }) => code === "notInPlan")
      .map(({ place, details }) => [place.caption, details["partner"], details["day"]]);
  };
  const row = { indicator: "pov", partner: "Café de l’Est" };
  // Without a row for the indicator whoever reports is expected.
  expect(expected([])).toEqual([]);
  expect(expected([{ indicator: "POV", partner: "Nobody" }])).toEqual([]);
  expect(expected([{ ...row, breakdown: "Age" }])).toEqual([]);
  const library = { indicator: "POV", partner: "Library" };
  // Library is expected from the day after it joined.
  expect(expected([library, row])).toEqual([["Partner", "library", "2021-12-31"]]);
  expect(expected([library, { ...row, from: "2023-01-01", until: "2024-12-31" }])).toEqual([
    ["Partner", "library", "2021-12-31"],
    ["Partner", "Café de l’Est", "2022-12-31"],
    ["Partner", "Café de l’Est", "2025-12-31"],
  ]);
  // Two rows of a pair expect its reports in both their times.
  const twice = [
    { ...row, until: "2022-12-31" },
    { ...row, from: "2025-01-01" },
  ] as const;
  expect(expected(twice).map(([, , period]) => period)).toEqual(["2025-12-31", "2021-12-31", "2024-12-31"]);
  // Rows that do not count have other issues, or none: the plan says nothing of them.
  expect(expected(twice, { group: "Men" }, { group: "Women" }, { period: "2024-11-30" })).toEqual([]);
});

test("a breakdown needs a group that is listed, and a group is listed once", () => {
  const groups = [
    { breakdown: "Age", group: "Under 18" },
    { breakdown: "Gender", group: "Women" },
  ];
  const codes = (pasted: readonly Pasted[], table: "Groups" | "Observations" = "Observations") =>
    checkFile({ ...SOUND, groups }, AS_OF, pasted)
      .issues.filter(({ place }) => place.sheet === table)
      .map(({ code, place, severity }) => `${severity} ${code} ${place.caption}`);
  const report = (breakdown: string, name: string) => [
    pasteAt("Observations", "breakdown", breakdown),
    pasteAt("Observations", "group", name),
  ];
  expect(codes(report("age ", "under 18"))).toEqual(["notice outerSpaces Breakdown"]);
  expect(codes(report("Age", "Women"))).toEqual(["warning unknownGroup Group"]);
  expect(codes(report("Age", ""))).toEqual(["warning unknownGroup Breakdown"]);
  // Reports that were entered before breakdowns were known.
  expect(codes(report("", "Anybody"))).toEqual([]);
  expect(
    codes([pasteAt("Groups", "breakdown", "AGE", 1), pasteAt("Groups", "group", "under 18", 1)], "Groups"),
  ).toEqual(["error duplicate Group"]);
  expect(codes([pasteAt("Groups", "breakdown", "Age", 1)], "Groups")).toEqual([]);
});
