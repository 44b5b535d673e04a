import fc from "fast-check";
import type { Choices } from "../../../src/excel";
import { isIsoDate } from "../../../src/model/calendar";
import { serialOf } from "../../../src/model/days";
import { NOTHING_SAID } from "../../../src/model/import/plan";
import { RowReader } from "../../../src/model/import/rowReader";
import { NO_WORDS } from "../../../src/model/import/words";
import type { InitiativeFile, IsoDate } from "../../../src/model/initiative";
import type { Issue, IssueCode } from "../../../src/model/issues/issue";
import { validateInitiative } from "../../../src/model/validateInitiative";
import { formOf } from "../../../src/taskpane/views/add/entry/forms";
import { readEntry, type FormValues } from "../../../src/taskpane/views/add/entry/readEntry";
import type { FormId } from "../../../src/taskpane/views/viewIds";
import { checkFile } from "../../support/checkFile";
import { knownIndicator, knownOf } from "../../support/importing";
import { indicator, initiative, observation } from "../../support/initiative";

/** The same entries go to every user of the rules, which must report the same codes. */
const AS_OF = "2026-06-30";
const ROLE = "Guide vision and strategy";
const SOUND: InitiativeFile = initiative({
  initiative: { name: "Riverside", start: "2020-01-01", horizon: 10 },
  partners: [{ name: "Library" }, { name: "Café de l’Est" }],
  indicators: [indicator({ code: "JOBS", kind: "number" }), indicator({ code: "HOMES", kind: "number" })],
  observations: [],
});
const CHOICES: Choices = {
  phases: [],
  language: "en",
  reportDate: AS_OF,
  frequency: "yearly",
  reportingYear: 1,
  partners: SOUND.partners.map(({ name }) => name),
  roles: [ROLE],
  indicators: SOUND.indicators.map(({ code, kind, combination }) => ({
    ...{ code, combination, name: "", unit: "", numerator: "", denominator: "" },
    ...(kind && { kind }),
  })),
};
const KNOWN = knownOf(
  CHOICES.partners,
  CHOICES.indicators.map(({ code }) => knownIndicator(code, { kind: "number" })),
);

/** The cells of a row, as people write them; "" for blank. */
type Written = Readonly<Record<string, string>>;

const NUMBERS: ReadonlySet<string> = new Set(["value", "numerator", "denominator"]);
const DATES: ReadonlySet<string> = new Set(["period", "from", "until"]);

const numberOf = (text: string): string | number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
/** Excel stores dates from 1900 on as numbers, and older ones as texts. */
const isCellDay = (text: string) => isIsoDate(text) && text > "1900";

const codesOf = (issues: readonly Issue[], compared: readonly IssueCode[]) =>
  [...new Set(issues.map(({ code }) => code))].filter((code) => compared.includes(code)).sort();

function inFile(list: "observations" | "roleHolders", written: Written): readonly Issue[] {
  const entry = Object.fromEntries(
    Object.entries(written).flatMap(([field, text]) =>
      text === "" ? [] : [[field, NUMBERS.has(field) ? numberOf(text) : text]],
    ),
  );
  return validateInitiative({ ...SOUND, [list]: [entry] }).issues;
}

function inCells(table: "Observations" | "RoleHolders", written: Written): readonly Issue[] {
  const pasted = Object.entries(written).map(([column, text]) => {
    const content = NUMBERS.has(column) && text !== "" ? numberOf(text) : text;
    const value = DATES.has(column) && isCellDay(text) ? serialOf(text as IsoDate) : content;
    return { table, column, row: 0, value };
  });
  return checkFile(SOUND, AS_OF, pasted).issues.filter(({ place }) => place.sheet === table);
}

function inForm(id: FormId, typed: FormValues): readonly Issue[] {
  return Object.values(readEntry(formOf(id), typed, CHOICES, "en").issues).filter(
    (issue) => issue !== undefined,
  );
}

const FIELDS = [
  "indicator",
  "partner",
  "period",
  "group",
  "value",
  "numerator",
  "denominator",
  "note",
] as const;
const READER = new RowReader(
  {
    ...{ columns: FIELDS, pivot: null, constants: {}, words: NO_WORDS, decimals: "." },
    missingCodes: [],
    ...{ conflicts: "setAside", dayOrder: "dayFirst", yearPairs: "years", ...NOTHING_SAID },
  },
  FIELDS,
  KNOWN,
  AS_OF,
);

function inImport(written: Written): readonly Issue[] {
  const reading = READER.read({ line: 2, cells: FIELDS.map((field) => written[field] ?? "") });
  return reading.kind === "bad" ? reading.issues : [];
}

const HUGE = "10000000000000000";
const figures = fc.constantFrom<Written>(
  { value: "12" },
  { value: "12.5" },
  { value: "a dozen" },
  { value: HUGE },
  { numerator: "1", denominator: "4" },
  { numerator: "1" },
  { denominator: "4" },
  { numerator: "a few", denominator: "4" },
  { numerator: "1", denominator: HUGE },
  {},
);
const observations = fc
  .record({
    indicator: fc.constantFrom("JOBS", "jobs", "JOBZ", "HOMES"),
    partner: fc.constantFrom("Library", "LIBRARY", "café de l’est", "Libary", "Nobody", ""),
    period: fc.constantFrom("2024-12-31", "2025-12-31", ""),
    group: fc.constantFrom("", "Women", "=Women", "Wo*men", "@home", "w".repeat(160), "w".repeat(161)),
    note: fc.constantFrom("", "n".repeat(2000), "n".repeat(2001)),
    figures,
  })
  .map(({ figures: givenValues, ...row }) => ({
    value: "",
    numerator: "",
    denominator: "",
    ...row,
    ...givenValues,
  }));

/** Whether a row has more than one text: a line with a single one is a title to the import. */
const isNoTitle = (row: Written) => Object.values(row).filter((text) => text !== "").length > 1;

test("the file, the check, the form and the import report the same for an observation", () => {
  const compared: readonly IssueCode[] = [
    ...(["required", "unknownPartner", "unknownIndicator", "forbiddenCharacters"] as const),
    ...(["tooLong", "notANumber", "outOfRange", "valueMissing"] as const),
  ];
  fc.assert(
    fc.property(observations.filter(isNoTitle), (written) => {
      const expected = codesOf(inFile("observations", written), compared);
      expect({ cells: codesOf(inCells("Observations", written), compared) }).toEqual({ cells: expected });
      expect({ form: codesOf(inForm("observation", written), compared) }).toEqual({ form: expected });
      expect({ import: codesOf(inImport(written), compared) }).toEqual({ import: expected });
    }),
    { numRuns: 150 },
  );
});

const dates = fc.constantFrom(
  "",
  "2024-12-31",
  "2025-01-01",
  "2024-02-30",
  "03/04/2024",
  "soon",
  "1850-01-01",
);
const holders = fc.record({
  person: fc.constantFrom("Director", "", "*Director", "=Director", "211", "d".repeat(81)),
  partner: fc.constantFrom("", "Library", "Libary"),
  from: dates,
  until: dates,
});

test("the file, the check and the form report the same for a role holder", () => {
  const compared: readonly IssueCode[] = [
    ...(["required", "unknownPartner", "forbiddenCharacters", "tooLong"] as const),
    ...(["dateOrder", "notADate", "ambiguousDate", "dateOutOfRange"] as const),
  ];
  fc.assert(
    fc.property(holders, (written) => {
      const expected = codesOf(inFile("roleHolders", { role: "vision", ...written }), compared);
      const cells = inCells("RoleHolders", { role: ROLE, ...written });
      expect({ cells: codesOf(cells, compared) }).toEqual({ cells: expected });
      const form = inForm("holder", { role: ROLE, part: "lead", ...written });
      expect({ form: codesOf(form, compared) }).toEqual({ form: expected });
    }),
    { numRuns: 150 },
  );
});

test("the check and the import report the same for the figures of a percentage", () => {
  const compared: readonly IssueCode[] = [
    ...(["percentRange", "percentAsShare", "numeratorAboveDenominator", "valueAgainstRatio"] as const),
  ];
  const percent = { ...SOUND, indicators: [indicator({ code: "RATE", kind: "percent" })] };
  const known = knownOf(CHOICES.partners, [knownIndicator("RATE", { kind: "percent" })]);
  const reader = new RowReader(
    {
      ...{ columns: FIELDS, pivot: null, constants: {}, words: NO_WORDS, decimals: "." },
      missingCodes: [],
      ...{ conflicts: "setAside", dayOrder: "dayFirst", yearPairs: "years", ...NOTHING_SAID },
    },
    FIELDS,
    known,
    AS_OF,
  );
  const amount = fc.option(fc.constantFrom(0, 0.25, 1, 5, 20, 25, 100, 120), { nil: undefined });
  fc.assert(
    fc.property(amount, amount, amount, (value, numerator, denominator) => {
      const row = { indicator: "RATE", partner: "Library", period: "2024-12-31" };
      const givenValues = Object.entries({ value, numerator, denominator }).filter(
        ([, one]) => one !== undefined,
      );
      const pasted = [
        ...Object.entries({ ...row, period: serialOf("2024-12-31") }),
        ...(givenValues as [string, number][]),
      ].map(([column, cell]) => ({ table: "Observations" as const, row: 0, column, value: cell }));
      const cells = codesOf(checkFile(percent, AS_OF, pasted).issues, compared);
      const texts: Written = {
        ...row,
        ...Object.fromEntries(givenValues.map(([field, one]) => [field, String(one)])),
      };
      const reading = reader.read({ line: 2, cells: FIELDS.map((field) => texts[field] ?? "") });
      const imported = codesOf(reading.kind === "bad" ? reading.issues : [], compared);
      // An import reports the first, since the row has to be fixed anyway.
      expect(imported).toEqual(
        imported.length === 0 ? cells : [cells.find((code) => imported.includes(code))],
      );
    }),
    { numRuns: 150 },
  );
});

test("the file reports a conflict like the check, for all rows but the first", () => {
  const rows = fc.array(
    fc.record({
      indicator: fc.constantFrom("JOBS", "jobs", "HOMES"),
      partner: fc.constantFrom("Library", "LIBRARY"),
      period: fc.constantFrom("2024-12-31", "2025-12-31"),
      value: fc.constantFrom(1, 2),
    }),
    { maxLength: 8 },
  );
  const isConflict = ({ code }: Issue) => code === "conflict" || code === "repeatedObservation";
  fc.assert(
    fc.property(rows, (givenValues) => {
      const file = { ...SOUND, observations: givenValues.map((row) => observation(row)) };
      const fromFile = validateInitiative(file)
        .issues.filter(isConflict)
        .map(({ code, place }) => `${Number(/\d+/.exec(place.path)![0]) + 1} ${code}`);
      const key = (row: (typeof givenValues)[number]) =>
        `${row.indicator} ${row.partner} ${row.period}`.toLowerCase();
      const firsts = new Set(
        givenValues.map((row) => givenValues.findIndex((one) => key(one) === key(row)) + 1),
      );
      const fromCells = checkFile(file, AS_OF)
        .issues.filter(isConflict)
        .map(({ code, place }) => ({ code, row: Number(/\d+/.exec(place.address)![0]) }))
        .filter(({ row }) => !firsts.has(row));
      expect(fromFile).toEqual(fromCells.map(({ code, row }) => `${row} ${code}`));
    }),
    { numRuns: 80 },
  );
});
