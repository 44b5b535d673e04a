import { ROOM_IDS } from "../../src/model/room";
import { DEFINITIONS } from "../../src/model/issues/definitions";
import type { Details, IssueCode, Place } from "../../src/model/issues/issue";
import { issueAt, valueIssue } from "../../src/model/issues/issue";
import { issueText, sentencesOf } from "../../src/model/issues/sentences";
import { englishFaults, frenchFaults } from "../catalogue/typography";

/** The parameters of the sentences of each code, for every wording. */
const DETAILS: Readonly<Record<IssueCode, readonly Details[]>> = {
  notADate: [{ value: "soon" }, { value: "2024-02-30", reason: "notInCalendar" }],
  dateAsText: [{ value: "May 3, 2024", day: "2024-05-03" }],
  periodAsText: [{ value: "T4 2025", day: "2025-12-31" }],
  ambiguousDate: [{ value: "03/04/2024", monthFirst: "2024-03-04", dayFirst: "2024-04-03" }],
  yearAsDate: [{ value: 2024, day: "1905-07-16" }],
  dateOutOfRange: [{ value: -3 }, { value: "1930-01-01", day: "1930-01-01" }],
  timeOfDay: [{ day: "2024-05-03" }],
  dateOrder: [{ day: "2024-05-03", earlier: "From", earlierDay: "2025-05-03" }],
  outsideDates: ["afterReportDate", "beforeStart", "afterHorizon"].map((reason) => ({
    ...{ reason, day: "2024-05-03", bound: "2025-05-03" },
  })),
  noPeriodEnd: [
    { day: "2026-07-01", before: "2026-06-30", after: "2026-09-30" },
    { day: "2199-12-01", before: "2199-09-30" },
    { day: "1950-01-01", after: "1950-03-31" },
  ],
  undated: [{}],
  staleCanvas: [
    { dimension: "Research", days: 120, limit: 90 },
    { dimension: "Research", days: 9, limit: 90, review: "2024-05-03" },
  ],
  notANumber: [{ value: "a dozen" }],
  numberAsText: [{ value: "12.5", nearest: 12.5 }],
  frenchDecimal: [{ value: "12,5", nearest: 12.5 }],
  ambiguousNumber: [{ value: "1,234" }],
  numberAsDate: [{ value: 45_660 }],
  outOfRange: [
    { value: 80, minimum: 1, maximum: 50, whole: 1 },
    { value: 2, minimum: 0, maximum: 1, whole: 0 },
  ],
  percentSign: [
    { value: 0.45 },
    { value: 0.45, seen: 45 },
    { value: 0.45, nearest: 45 },
    { value: 45, text: "45 pour cent" },
  ],
  percentRange: [{ value: 120 }],
  percentAsShare: [{ value: 0.45, nearest: 45 }],
  negative: [{ value: "-3" }],
  tooLong: [
    { length: 90, limit: 80 },
    { length: 90, limit: 80, unit: "entries" },
  ],
  forbiddenCharacters: [
    { value: "a", rule: "text" },
    { value: "A B", rule: "code" },
    { value: "211", rule: "name" },
    { value: "+a", rule: "name", sign: "+", at: "start" },
    { value: "a*", rule: "name", sign: "*" },
  ],
  hiddenSigns: [{ value: "" }, { value: "Library" }],
  outerSpaces: [{ value: "Library" }],
  notAnEmail: [{ value: "info" }],
  errorValue: [{ value: "#N/A" }],
  notInList: [
    { value: "Boss", known: "Lead, Share" },
    { value: "LEAD", known: "Lead, Share", nearest: "Lead" },
  ],
  otherScale: [
    { value: "yes", item: "Trust", scale: "levels" },
    { value: "begun", item: "Fit", scale: "fit" },
  ],
  unknownPartner: [{ value: "Libary" }, { value: "Libary", nearest: "Library" }],
  unknownIndicator: [{ value: "JOBZ" }, { value: "jobz", meant: "JOBS" }],
  unknownRole: [{ value: "Welcom" }, { value: "Welcom", nearest: "Welcome" }],
  duplicate: [
    { value: "Library" },
    { value: "Library", first: "A5" },
    { value: "Library", first: 4 },
    { value: "library", other: "Library", first: 4 },
  ],
  twoSpellings: [{ value: "Santé-Nord", other: "Sante Nord", first: "A5" }],
  orphanRow: [{ property: "Partner" }],
  required: [{}, { property: "Partner" }],
  repeatedRow: [{ first: 5 }],
  repeatedEntry: [{ first: 5, fields: "Role, Person or function" }],
  belowTable: [{ rows: 1 }, { rows: 3 }],
  besideTable: [{ rows: 1 }, { rows: 3 }],
  formulaMissing: [{ rows: 1 }, { rows: 3 }],
  formulaChanged: [{ rows: 1 }, { rows: 3 }],
  pageFormulas: [{ count: 3 }],
  wordsChanged: [{ list: "part" }],
  nameChanged: [{ name: "EnsembleAsOf" }],
  settingUnread: [{}],
  sheetMissing: [{ sheet: "Data" }],
  beyondRoom: ROOM_IDS.map((block) => ({ block, count: 2 })),
  columnMissing: [{ column: "Note", sheet: "Partners" }],
  columnUnconfirmed: ["place", "language"].map((reason) => ({ column: "Note", found: "Remarks", reason })),
  repeatedObservation: [{ first: 5, value: 12, other: 12 }],
  conflict: [
    { first: 5, value: 12, other: 15 },
    { first: 5, value: "", other: "3 / 4" },
  ],
  targetAgainstDirection: [{ target: 4, direction: "up", baseline: 5 }],
  baselineDateNeeded: [{ years: 2 }],
  numeratorAboveDenominator: [{ numerator: 30, denominator: 20 }],
  valueMissing: ["value", "half", "ratio"].map((need) => ({ need })),
  valueAgainstRatio: [{ value: 40, ratio: 45 }],
  notAvailableWithValue: [{}],
  zeroDenominator: [{}],
  unknownGroup: [
    { breakdown: "Age", group: "Under 18" },
    { breakdown: "Age", group: "" },
  ],
  outsideRange: ["below", "above"].map((side) => ({ code: "POV", value: 4, side, bound: 5 })),
  aboveOtherIndicator: [{ code: "DONE", value: 4, other: "BEGUN", otherValue: 3, place: "E5" }],
  decimalSlip: [
    { value: 104, before: 10.2, after: 10.6 },
    { value: 104, before: 10.2, median: 10.4 },
  ],
  cumulativeFall: [{ value: 4, earlier: 5, day: "2026-06-30" }],
  outlier: [{ value: 4, median: 10.5, score: -5.6 }],
  lowestAboveHighest: [{ lowest: 5, highest: 4 }],
  ruleOfOneIndicator: [{ code: "POV" }],
  notInPlan: [{ partner: "Library", code: "POV", day: "2026-06-30" }],
  quoteOpen: [{}],
  cellCount: [{ count: 3, expected: 5 }],
  repeatedHeader: [{}],
  otherCaptions: [{ line: 9 }],
  tagRow: [{}],
  unitRow: [{}],
  remark: [{ value: "A note" }],
  totalRow: [{ value: "Total" }],
  sharedCaption: [{ value: "3" }],
  mergedFigure: [{ value: "3" }],
  formulaError: [{ value: "#DIV/0!" }],
  noResult: [{ value: "=B2*2" }],
  notAPeriod: [{ value: "soon" }],
  twoYears: [{ value: "2023-2024" }],
  periodTooLong: [{ value: "2024" }],
  periodTooShort: [{ value: "2024-Q1" }],
  noPeriodInYear: [{ value: "2023", before: "2022-12-31", after: "2024-12-31" }],
  partBeside: [{ value: "2024", part: "Q1", other: "Quarter" }],
  future: [{ value: "2030" }],
  suppressed: [{ value: "x" }],
  limitOnly: [{ value: "< 5" }],
  missingCode: [{ value: "-99" }],
  scaled: [
    { part: "thousands", other: "Unit" },
    { part: "", other: "" },
  ],
  notAResult: [{ part: "Target", other: "Type" }, {}],
  unitAgainstKind: [
    { part: "Number", other: "Unit", kind: "percent" },
    { part: "%", other: "Unit", kind: "number" },
  ],
  indicatorsDiffer: [{ value: "JOBS", part: "Money raised", other: "Indicator name" }],
  groupIsDate: [{ value: "05-Sep", nearest: "5-9" }],
  faultyLetters: [{ value: "Montr\ufffdal" }],
  conflictInFile: [{ line: 9 }, { line: 9, columns: "Program" }],
  conflictInCell: [
    { line: 9, caption: "2024" },
    { line: 9, caption: "2024", columns: "Program" },
  ],
  conflictInOtherFile: [{ file: "clinic.csv", line: 9 }],
  conflictInWorkbook: [{ value: 12 }, { value: "" }],
  conflictsAlready: [{ rows: 2 }],
  unknownProperty: [{ property: "nom" }, { property: "nmae", nearest: "name" }],
  wrongType: ["string", "number", "integer", "boolean", "array", "object"].map((expected) => ({
    ...{ value: "x", expected },
  })),
  notUtf8: [{}],
  notJson: ["endOfText", "decimalComma", "extraComma", "missingComma", "comment", "other"].map((hint) => ({
    ...{ line: 2, column: 3, hint },
  })),
  tooDeep: [{ limit: 32 }],
  repeatedProperty: [{ property: "name", line: 4 }],
  wrongFormat: [{}],
  newerVersion: [{ value: 2, known: 1 }],
};

const PLACES: readonly Place[] = [
  { kind: "file", path: "$.partners[2].name" },
  { kind: "cell", sheet: "Data", address: "E5", caption: "Value" },
  { kind: "import", field: "value", column: 3, caption: "Valeur" },
  { kind: "form", field: "value" },
];

test("every code has three sentences with correct typography in both languages, for every place", () => {
  expect(Object.keys(DETAILS).sort()).toEqual(Object.keys(DEFINITIONS).sort());
  for (const [code, parameterSets] of Object.entries(DETAILS)) {
    for (const details of parameterSets) {
      for (const place of PLACES) {
        const issue = issueAt(place, valueIssue(code as IssueCode, details));
        for (const language of ["en", "fr"] as const) {
          const sentences = Object.values(sentencesOf(issue, language)) as string[];
          for (const sentence of sentences) {
            expect(sentence).toMatch(/[.?]$|"ensemble-initiative"\.$/);
            expect(sentence).not.toMatch(/undefined|NaN|\[object|\$\{/);
          }
          // Characters are quoted unchanged, and a file's words are between its own quotation marks.
          const asItIs = code === "forbiddenCharacters" || code === "wrongFormat" || code === "notJson";
          const faults = language === "fr" ? frenchFaults : englishFaults;
          const set = asItIs ? [sentences[1]!] : sentences;
          expect({ code, faults: set.flatMap((sentence) => faults(sentence)) }).toEqual({ code, faults: [] });
        }
      }
    }
  }
});

test("an issue on one line has its location, what is wrong, and how to fix it", () => {
  const unknown = valueIssue("unknownPartner", { value: "Libary", nearest: "Library" });
  const lines = PLACES.map((place) => issueText(issueAt(place, unknown), "en", () => "Value"));
  const sentence =
    "no partner is called “Libary”. Did you mean “Library”? Correct the name, or add the partner to the list of partners.";
  expect(lines).toEqual([
    `Partner 3, “name”: ${sentence}`,
    `Data E5 (Value): ${sentence}`,
    `Valeur: ${sentence}`,
    `Value: ${sentence}`,
  ]);
  const wholeRow = issueAt({ kind: "import" }, valueIssue("conflictInFile", { line: 9 }));
  expect(issueText(wholeRow, "en")).toMatch(/^Line 9 of the file gives another figure/);
});

test("product names keep their capital within a sentence", () => {
  const issue = issueAt(PLACES[1]!, valueIssue("numberAsDate", { value: 45_660 }));
  expect(issueText(issue, "fr")).toMatch(/^Data E5 \(Value\)\u00A0: Excel a pris/);
});

test("the severity of a code depends on the context, as its definition says", () => {
  const severities = (code: IssueCode) =>
    PLACES.map((place) => issueAt(place, valueIssue(code, DETAILS[code][0])).severity);
  expect(severities("conflict")).toEqual(["warning", "error", "error", "error"]);
  expect(severities("valueMissing")).toEqual(["warning", "warning", "error", "error"]);
  expect(severities("percentRange")).toEqual(["warning", "warning", "error", "warning"]);
  expect(severities("required")).toEqual(["error", "error", "error", "error"]);
});

test("numbers are formatted in the reader's language, and as JSON in a file", () => {
  const issue = (place: Place) => issueAt(place, valueIssue("numberAsText", { value: "x", nearest: 1234.5 }));
  expect(sentencesOf(issue(PLACES[0]!), "fr").how).toBe("Remplacez-le par le nombre 1234.5.");
  expect(sentencesOf(issue(PLACES[1]!), "fr").how).toBe("Remplacez-le par le nombre 1\u00A0234,5.");
  const open = (place: Place) => issueAt(place, valueIssue("ambiguousNumber", { value: "1,234" }));
  expect(sentencesOf(open(PLACES[0]!), "fr").how).toMatch(/1234 ou 1\.234\.$/);
  expect(sentencesOf(open(PLACES[3]!), "fr").how).toMatch(/1234 ou 1,234\.$/);
});
