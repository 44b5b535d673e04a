/** Import of fields that are supported by their definitions alone. */
import { choiceWords } from "../../../src/model/import/choiceWords";
import {
  CONSTANT_FIELDS,
  FURTHER_FIELDS,
  WORD_FIELDS,
  type WordField,
} from "../../../src/model/import/fields";
import { ambiguousFormats, withUse } from "../../../src/model/import/guess";
import { withWord, type ImportPlan } from "../../../src/model/import/plan";
import type { NewObservation } from "../../../src/model/import/rowReader";
import { NO_WORDS, UnknownWords, WordMatcher, type ImportVocabulary } from "../../../src/model/import/words";
import type { Language } from "../../../src/languages";
import type * as FurtherFields from "../../support/furtherFields";
import { classifyFile, knownIndicator, knownOf, type ClassifiedFile } from "../../support/importing";

jest.mock("../../../src/model/entities/observations", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockObservations(),
);
jest.mock("../../../src/languages/en/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockEnglish(),
);
jest.mock("../../../src/languages/fr/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockFrench(),
);

const CONFIDENCE = "confidence" as WordField;

/** The known names of a workbook in a language. */
function known(language: Language = "en"): ImportVocabulary {
  return { ...knownOf(["Library"], [knownIndicator("A1")]), choices: choiceWords(language) };
}

const ENGLISH =
  "Indicator,Partner,Year,Value,Status,Note,Confidence,Sample size,Collected on,Collected by,Verified";
const FRENCH =
  "Indicateur;Partenaire;Année;Valeur;Statut;Note;Confiance;Échantillon;Collectée le;Collectée par;Vérifiée";

/** Rows of a file that differ only in the further fields. */
function english(...rows: string[]): ClassifiedFile {
  return classifyFile(
    [ENGLISH, ...rows.map((row, index) => `A1,Library,${2001 + index},1,,,${row}`)].join("\n"),
    known(),
  );
}

/** The imported further fields of each row. */
function furtherOf({ taken }: ClassifiedFile): unknown[] {
  return taken.map((observation: NewObservation) =>
    Object.fromEntries(
      Object.entries(observation).filter(([id]) => FURTHER_FIELDS.some((field) => field === id)),
    ),
  );
}

/** Why rows are set aside, with the column. */
function asideOf({ rows }: ClassifiedFile): unknown[] {
  return rows.flatMap(({ outcome }) =>
    "issues" in outcome
      ? outcome.issues.map(({ code, place }) => [code, place.caption, place.field, place.column])
      : [],
  );
}

test("lists of fields follow from the definitions, in the entity's order", () => {
  expect(FURTHER_FIELDS).toEqual([
    ...["breakdown", "status", "note", "confidence", "sampleSize", "collectedOn", "collectedBy", "verified"],
  ]);
  expect(WORD_FIELDS).toEqual(["indicator", "partner", "status", "confidence", "verified", "group"]);
  expect(CONSTANT_FIELDS).toEqual(["indicator", "partner", "period", "status", "confidence", "verified"]);
  expect(Object.keys(NO_WORDS)).toEqual(WORD_FIELDS);
});

test("recognises columns by caption, and words in both languages", () => {
  const found = english(
    "High,120,2026-03-31,Jane Roy,Yes",
    'moyenne,"1,200","March 3, 2026",,non',
    "LOW,,,,",
  );
  expect(found.plan.columns).toEqual([
    ...["indicator", "partner", "period", "value", "status", "note"],
    ...["confidence", "sampleSize", "collectedOn", "collectedBy", "verified"],
  ]);
  expect(found.aside).toEqual([]);
  expect(furtherOf(found)).toEqual([
    {
      ...{ confidence: "High", sampleSize: 120, collectedOn: "2026-03-31" },
      ...{ collectedBy: "Jane Roy", verified: "Yes" },
    },
    { confidence: "Medium", sampleSize: 1200, collectedOn: "2026-03-03", verified: "No" },
    { confidence: "Low" },
  ]);
});

test("a French file uses the words of a French workbook", () => {
  const rows = [
    "A1;Library;2001;12,5;Définitive;vu;Élevée;1 200;31/03/2026;Anne Côté;Oui",
    "A1;Library;2002;13;;;high;8;04/03/2026;;no",
  ];
  const found = classifyFile([FRENCH, ...rows].join("\n"), known("fr"));
  expect(found.plan.columns.slice(6)).toEqual([
    ...["confidence", "sampleSize", "collectedOn", "collectedBy", "verified"],
  ]);
  expect(found.aside).toEqual([]);
  expect(furtherOf(found)).toEqual([
    {
      ...{ status: known("fr").choices.status[0]!.label, note: "vu", confidence: "Élevée", sampleSize: 1200 },
      ...{ collectedOn: "2026-03-31", collectedBy: "Anne Côté", verified: "Oui" },
    },
    { confidence: "Élevée", sampleSize: 8, collectedOn: "2026-03-04", verified: "Non" },
  ]);
});

test("captions of partners or known words identify a column; yes and no do not", () => {
  const head = "Indicator,Partner,Year,Value";
  const rows = [
    "A1,Library,2001,1,high,yes",
    "A1,Library,2002,2,low,no",
    "A1,Library,2003,3,high,yes",
    "A1,Library,2004,4,low,no",
  ];
  const columnsUnder = (captions: string) =>
    classifyFile([`${head},${captions}`, ...rows].join("\n"), known()).plan.columns.slice(4);
  expect(columnsUnder("Fiabilité,Vérifiée")).toEqual(["confidence", "verified"]);
  expect(columnsUnder("Quality,Newcomers")).toEqual(["confidence", "group"]);
  const numbers = rows.map((row) => row.replace(/high|low/, "7").replace(/yes|no/, "soon"));
  const columns = classifyFile([`${head},Confidence,Collected on`, ...numbers].join("\n"), known()).plan
    .columns;
  expect(columns).not.toContain("confidence");
  expect(columns).not.toContain("collectedOn");
});

test("asks about an unknown word, sets its row aside, and applies the person's answer", () => {
  const lines = [ENGLISH, "A1,Library,2001,1,,,Shaky,,,,", "A1,Library,2002,1,,,High,,,,"];
  const found = classifyFile(lines.join("\n"), known());
  expect(asideOf(found)).toEqual([["notInList", "Confidence", "confidence", 6]]);
  expect(found.rows[0]!.outcome).toMatchObject({
    issues: [{ details: { value: "Shaky", known: "Low, Medium, High" } }],
  });
  const asked = new UnknownWords(new WordMatcher(known(), NO_WORDS));
  for (const word of ["Shaky", "élevée"]) asked.note(CONFIDENCE, word);
  expect(asked.list()).toEqual([{ field: "confidence", word: "Shaky", rows: 1 }]);
  const change = (plan: ImportPlan) => withWord(plan, CONFIDENCE, "Shaky", "Low");
  expect(furtherOf(classifyFile(lines.join("\n"), known(), { change }))).toEqual([
    { confidence: "Low" },
    { confidence: "High" },
  ]);
});

test("an invalid or out-of-range number sets its row aside", () => {
  const found = english(",0,,,", ",10001,,,", ",12.5,,,", ",many,,,", ",12 %,,,", ",10000,,,");
  const at = (code: string) => [code, "Sample size", "sampleSize", 7];
  expect(asideOf(found)).toEqual([
    ...["outOfRange", "outOfRange", "outOfRange", "notANumber", "percentSign"].map(at),
  ]);
  expect(found.rows[0]!.outcome).toMatchObject({
    issues: [{ details: { value: 0, minimum: 1, maximum: 10_000, whole: 1 } }],
  });
  expect(furtherOf(found)).toEqual([{ sampleSize: 10_000 }]);
});

test("an ambiguous or invalid date sets its row aside", () => {
  const found = english(
    ",,2026-03-31,,",
    ",,46112,,",
    ",,2026-02-30,,",
    ",,2026-03,,",
    ",,soon,,",
    ",,1949-12-31,,",
    ",,2026-04-01,,",
  );
  const at = (code: string) => [code, "Collected on", "collectedOn", 8];
  expect(asideOf(found)).toEqual(["notADate", "notADate", "notADate", "dateOutOfRange"].map(at));
  // The first day of a period is taken as that day.
  expect(furtherOf(found)).toEqual(
    ["2026-03-31", "2026-03-31", "2026-04-01"].map((collectedOn) => ({ collectedOn })),
  );
});

test("dates determine their order and numbers their decimal separator, as for periods and figures", () => {
  const classified = english(",,03/04/2026,,", ",,12/31/2026,,");
  expect(classified.plan.dayOrder).toBe("monthFirst");
  expect(furtherOf(classified)).toEqual([{ collectedOn: "2026-03-04" }, { collectedOn: "2026-12-31" }]);
  const open = english(',"1,200",03/04/2026,,');
  expect(ambiguousFormats(open.source, open.plan)).toMatchObject({ decimals: true, dayOrder: true });
  const left = withUse(open.source, withUse(open.source, open.plan, 7, null), 8, null);
  expect(ambiguousFormats(open.source, left)).toMatchObject({ decimals: false, dayOrder: false });
  const monthFirst = withUse(
    classified.source,
    { ...classified.plan, dayOrder: "dayFirst" },
    8,
    classified.plan.columns[8]!,
  );
  expect(monthFirst.dayOrder).toBe("monthFirst");
});

test("a name that formulas cannot look up, or an invalid or too long one, sets its row aside", () => {
  const found = english(
    ",,,Jane*,",
    ",,,=Jane,",
    ",,,J\ufffdrome,",
    `,,,${"x".repeat(81)},`,
    `,,,${"x".repeat(80)},`,
  );
  const at = (code: string) => [code, "Collected by", "collectedBy", 9];
  expect(asideOf(found)).toEqual(
    ["forbiddenCharacters", "forbiddenCharacters", "faultyLetters", "tooLong"].map(at),
  );
  expect(furtherOf(found)).toEqual([{ collectedBy: "x".repeat(80) }]);
});

test("valid further fields do not fix a bad row, and each bad field is reported", () => {
  const lines = [
    ENGLISH,
    "A1,Library,soon,1,,,High,5,,,",
    "A1,Library,2001,1,,,Shaky,0,,,",
    "A1,Library,2002,,,,High,5,,,",
  ];
  expect(asideOf(classifyFile(lines.join("\n"), known())).map((issue) => (issue as unknown[])[0])).toEqual([
    ...["notAPeriod", "notInList", "outOfRange", "valueMissing"],
  ]);
});

test("a choice may be set for all rows, and an unknown one is reported without a column", () => {
  const lines = ["Indicator,Partner,Year,Value", "A1,Library,2001,1"];
  const withConstant = (word: string) =>
    classifyFile(lines.join("\n"), known(), {
      change: (plan) => ({
        ...plan,
        constants: { ...plan.constants, ...{ confidence: word, verified: "Yes" } },
      }),
    });
  expect(furtherOf(withConstant("élevée"))).toEqual([{ confidence: "High", verified: "Yes" }]);
  expect(furtherOf(withConstant(""))).toEqual([{ verified: "Yes" }]);
  expect(asideOf(withConstant("Shaky"))).toEqual([["notInList", undefined, "confidence", undefined]]);
});

test("in a wide file they apply to each figure, and a shared caption is reported", () => {
  const wide = classifyFile(
    "Indicator,Partner,Confidence,Sample size,2001,2002\nA1,Library,High,5,1,2",
    known(),
  );
  expect(furtherOf(wide)).toEqual([
    { confidence: "High", sampleSize: 5 },
    { confidence: "High", sampleSize: 5 },
  ]);
  const shared = classifyFile("Indicator,Partner,Sample size,,2001,2002\nA1,Library,5,6,1,2", known());
  expect(asideOf(shared)).toEqual([
    ["sharedCaption", "Sample size", "sampleSize", 2],
    ["sharedCaption", "Sample size", "sampleSize", 2],
  ]);
});
