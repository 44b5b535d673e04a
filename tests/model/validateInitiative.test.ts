import type { FileIssue, IssueCode } from "../../src/model/issues/issue";
import { issueText } from "../../src/model/issues/sentences";
import { validateInitiative } from "../../src/model/validateInitiative";

/** A valid file, as a person would write it. */
function good() {
  return {
    format: "ensemble-initiative",
    version: 1,
    language: "en",
    initiative: { name: "Roof for all", start: "2024-01-01" } as Record<string, unknown>,
    partners: [{ name: "Alberta" }, { name: "Île-du-Prince-Édouard" }] as Record<string, unknown>[],
    roles: [] as unknown[],
    roleHolders: [{ role: "vision", person: "Director", partner: "Alberta" }] as Record<string, unknown>[],
    canvas: [] as unknown[],
    indicators: [{ code: "HOME-1", name: "Homes", direction: "up", combination: "sum" }] as Record<
      string,
      unknown
    >[],
    observations: [{ indicator: "HOME-1", partner: "Alberta", period: "2025-12-31", value: 3 }] as Record<
      string,
      unknown
    >[],
  };
}

type File = ReturnType<typeof good>;

function issuesOf(change: (file: File) => void): readonly FileIssue[] {
  const file = good();
  change(file);
  return validateInitiative(file).issues;
}

function only(issues: readonly FileIssue[]): FileIssue {
  expect(issues).toHaveLength(1);
  return issues[0]!;
}

test("a valid file has no issues", () => {
  expect(validateInitiative(good()).issues).toEqual([]);
});

test("lists that are left out are empty", () => {
  const { file } = validateInitiative({
    format: "ensemble-initiative",
    version: 1,
    language: "fr",
    initiative: { name: "Un toit" },
  });
  expect(file).toMatchObject({
    partners: [],
    roles: [],
    roleHolders: [],
    canvas: [],
    indicators: [],
    observations: [],
  });
});

describe("one error, one issue, at its location", () => {
  test.each<[string, (file: File) => void, IssueCode, string]>([
    [
      "a name of nothing but spaces",
      (f) => (f.partners[1]!["name"] = "  "),
      "required",
      "$.partners[1].name",
    ],
    ["a partner twice", (f) => f.partners.push({ name: " ALBERTA " }), "duplicate", "$.partners[2].name"],
    [
      "a partner twice, spelt with combining accents",
      (f) => f.partners.push({ name: "I\u0302le-du-Prince-E\u0301douard" }),
      "duplicate",
      "$.partners[2].name",
    ],
    [
      "a name of 81 characters",
      (f) => f.partners.push({ name: "x".repeat(81) }),
      "tooLong",
      "$.partners[2].name",
    ],
    [
      "a name that is a formula",
      (f) => f.partners.push({ name: "=HYPERLINK(1)" }),
      "forbiddenCharacters",
      "$.partners[2].name",
    ],
    [
      "a name that is a pattern",
      (f) => f.partners.push({ name: "Who?" }),
      "forbiddenCharacters",
      "$.partners[2].name",
    ],
    [
      "a name that is a number",
      (f) => f.partners.push({ name: "211" }),
      "forbiddenCharacters",
      "$.partners[2].name",
    ],
    [
      "a control character",
      (f) => (f.partners[0]!["note"] = "a\u0007b"),
      "forbiddenCharacters",
      "$.partners[0].note",
    ],
    [
      "an unpaired surrogate",
      (f) => (f.partners[0]!["note"] = "a\uD83Cb"),
      "forbiddenCharacters",
      "$.partners[0].note",
    ],
    [
      "a text of 2,001 characters",
      (f) => (f.initiative["issue"] = "x".repeat(2001)),
      "tooLong",
      "$.initiative.issue",
    ],
    [
      "a code of 32 characters",
      (f) => f.indicators.push({ ...f.indicators[0], code: "x".repeat(32) }),
      "tooLong",
      "$.indicators[1].code",
    ],
    [
      "a code with a space",
      (f) => f.indicators.push({ ...f.indicators[0], code: "HOME 2" }),
      "forbiddenCharacters",
      "$.indicators[1].code",
    ],
    [
      "a code twice",
      (f) => f.indicators.push({ ...f.indicators[0], code: "home-1" }),
      "duplicate",
      "$.indicators[1].code",
    ],
    ["an English date", (f) => (f.initiative["start"] = "March 3, 2026"), "dateAsText", "$.initiative.start"],
    [
      "a date with slashes",
      (f) => (f.initiative["start"] = "03/04/2026"),
      "ambiguousDate",
      "$.initiative.start",
    ],
    ["a French date", (f) => (f.initiative["start"] = "3 mars 2026"), "dateAsText", "$.initiative.start"],
    ["the 30th of February", (f) => (f.initiative["start"] = "2026-02-30"), "notADate", "$.initiative.start"],
    [
      "29 February in a non-leap year",
      (f) => (f.initiative["start"] = "2100-02-29"),
      "notADate",
      "$.initiative.start",
    ],
    ["a date as a number", (f) => (f.initiative["start"] = 46000), "notADate", "$.initiative.start"],
    [
      "a year too early",
      (f) => (f.initiative["start"] = "1900-12-31"),
      "dateOutOfRange",
      "$.initiative.start",
    ],
    [
      "a decimal comma",
      (f) => (f.observations[0]!["value"] = "12,5"),
      "frenchDecimal",
      "$.observations[0].value",
    ],
    [
      "a number in quotes",
      (f) => (f.observations[0]!["value"] = "12.5"),
      "numberAsText",
      "$.observations[0].value",
    ],
    [
      "a word for a number",
      (f) => (f.observations[0]!["value"] = "many"),
      "notANumber",
      "$.observations[0].value",
    ],
    [
      "null for a number",
      (f) => (f.observations[0]!["value"] = null),
      "wrongType",
      "$.observations[0].value",
    ],
    [
      "a number beyond all bounds",
      (f) => (f.observations[0]!["value"] = 1e16),
      "outOfRange",
      "$.observations[0].value",
    ],
    ["half a year", (f) => (f.initiative["horizon"] = 0.5), "outOfRange", "$.initiative.horizon"],
    [
      "an unknown role",
      (f) => (f.roleHolders[0]!["role"] = "visions"),
      "unknownRole",
      "$.roleHolders[0].role",
    ],
    ["an unknown phase", (f) => (f.initiative["phase"] = "begin"), "notInList", "$.initiative.phase"],
    [
      "a role holder's unknown partner",
      (f) => (f.roleHolders[0]!["partner"] = "Albrta"),
      "unknownPartner",
      "$.roleHolders[0].partner",
    ],
    [
      "an indicator's unknown partner",
      (f) => (f.indicators[0]!["partner"] = "Zulu"),
      "unknownPartner",
      "$.indicators[0].partner",
    ],
    [
      "an observation's unknown partner",
      (f) => (f.observations[0]!["partner"] = "Zulu"),
      "unknownPartner",
      "$.observations[0].partner",
    ],
    [
      "an unknown indicator",
      (f) => (f.observations[0]!["indicator"] = "HOME-2"),
      "unknownIndicator",
      "$.observations[0].indicator",
    ],
    ["an unknown property", (f) => (f.partners[0]!["nom"] = "x"), "unknownProperty", "$.partners[0].nom"],
    [
      "a property of odd letters",
      (f) => (f.partners[0]!["e mail"] = "x"),
      "unknownProperty",
      '$.partners[0]["e mail"]',
    ],
    [
      "a role twice",
      (f) => f.roles.push({ role: "policy" }, { role: "policy" }),
      "duplicate",
      "$.roles[1].role",
    ],
    ["a list that is not an array", (f) => Object.assign(f, { canvas: {} }), "wrongType", "$.canvas"],
    ["an entry that is not an object", (f) => f.canvas.push("done"), "wrongType", "$.canvas[0]"],
    [
      "a holding that ends before it begins",
      (f) => Object.assign(f.roleHolders[0]!, { from: "2025-01-02", until: "2025-01-01" }),
      "dateOrder",
      "$.roleHolders[0].until",
    ],
  ])("%s", (_, change, code, path) => {
    expect(only(issuesOf(change))).toMatchObject({ severity: "error", code, place: { path } });
  });

  test.each<[string, (file: File) => void, IssueCode, string]>([
    [
      "a target against the direction",
      (f) => Object.assign(f.indicators[0]!, { baseline: 5, target: 4 }),
      "targetAgainstDirection",
      "$.indicators[0].target",
    ],
    [
      "a target on the day of the baseline",
      (f) => Object.assign(f.indicators[0]!, { baselineDate: "2025-01-01", targetDate: "2025-01-01" }),
      "dateOrder",
      "$.indicators[0].targetDate",
    ],
    [
      "a partner that left before it joined",
      (f) => Object.assign(f.partners[0]!, { joined: "2025-01-01", left: "2024-12-31" }),
      "dateOrder",
      "$.partners[0].left",
    ],
    [
      "periods of several years without a date to count from",
      (f) => {
        f.indicators[0]!["frequency"] = "everyTwoYears";
        delete f.indicators[0]!["baselineDate"];
        delete f.indicators[0]!["targetDate"];
      },
      "baselineDateNeeded",
      "$.indicators[0].baselineDate",
    ],
    [
      "the value of an observation that is not available",
      (f) => (f.observations[0]!["status"] = "notAvailable"),
      "notAvailableWithValue",
      "$.observations[0].value",
    ],
    [
      "a report before the start",
      (f) => (f.initiative["reportDate"] = "2023-12-31"),
      "dateOrder",
      "$.initiative.reportDate",
    ],
    [
      "the same observation with a different value",
      (f) => f.observations.push({ ...f.observations[0], partner: "ALBERTA", value: 4 }),
      "conflict",
      "$.observations[1]",
    ],
    [
      "an observation without a value",
      (f) => delete f.observations[0]!["value"],
      "valueMissing",
      "$.observations[0]",
    ],
    [
      "a weighted indicator without a denominator",
      (f) => (f.indicators[0]!["combination"] = "weighted"),
      "valueMissing",
      "$.observations[0]",
    ],
  ])("%s is a warning, and the file is still read", (_, change, code, path) => {
    const file = good();
    change(file);
    const read = validateInitiative(file);
    expect(only(read.issues)).toMatchObject({ severity: "warning", code, place: { path } });
    expect(read.file?.observations).toHaveLength(file.observations.length);
  });
});

test.each([
  ["up", 5, 4, true],
  ["up", 4, 5, false],
  ["up", 5, 5, false],
  ["down", 4, 5, true],
  ["down", 5, 4, false],
  ["keep", 4, 5, false],
])("direction %s from %d to %d: against it is %s", (direction, baseline, target, against) => {
  const issues = issuesOf((file) => Object.assign(file.indicators[0]!, { direction, baseline, target }));
  expect(issues.map(({ code }) => code)).toEqual(against ? ["targetAgainstDirection"] : []);
});

test.each([
  ["2000-02-29", true],
  ["2024-02-29", true],
  ["2100-02-29", false],
  ["2026-04-31", false],
  ["2026-12-31", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-10-00", false],
])("the date %s exists: %s", (day, real) => {
  const issues = issuesOf((file) => (file.partners[0]!["joined"] = day));
  expect(issues.map(({ code }) => code)).toEqual(real ? [] : ["notADate"]);
});

test("reports every error, not only the first, and checks the rest", () => {
  const issues = issuesOf((file) => {
    file.initiative["start"] = "soon";
    file.partners.push({ name: "alberta" });
    file.observations.push({ indicator: "HOME-1", partner: "Nobody", period: "2025-13-01", value: "1,5" });
  });
  expect(issues.map(({ place }) => place.path).sort()).toEqual([
    "$.initiative.start",
    "$.observations[1].partner",
    "$.observations[1].period",
    "$.observations[1].value",
    "$.partners[2].name",
  ]);
});

test.each([null, [], "text", 3, {}, { format: "other" }])(
  "%j is reported as not an initiative file, and no more",
  (value) => {
    expect(only(validateInitiative(value).issues).code).toBe("wrongFormat");
  },
);

test("a file of a later version is reported as such, and no more", () => {
  const file = { ...good(), version: 2, ratings: [] };
  expect(only(validateInitiative(file).issues)).toMatchObject({
    code: "newerVersion",
    place: { path: "$.version" },
  });
});

test("spaces, line ends and accents are normalised, and empty texts left out", () => {
  const file = good();
  file.partners[0] = { name: " Table\u00A0de \n quartier ", note: " one\r\ntwo ", email: "" };
  file.roleHolders = [];
  file.observations = [];
  expect(validateInitiative(file).file!.partners[0]).toEqual({ name: "Table de quartier", note: "one\ntwo" });
});

test("matches a name regardless of case and Unicode composition", () => {
  expect(
    issuesOf((file) => {
      file.observations[0]!["partner"] = "i\u0302LE-DU-PRINCE-E\u0301DOUARD";
      file.observations[0]!["indicator"] = "home-1";
    }),
  ).toEqual([]);
});

describe("messages say where, what and how to fix it", () => {
  const message = (change: (file: File) => void, language: "en" | "fr") =>
    issueText(only(issuesOf(change)), language);

  test.each<[(file: File) => void, string, string]>([
    [
      (f) => (f.roleHolders[0]!["partner"] = "Albrta"),
      "Role holder 1, “partner”: no partner is called “Albrta”. Did you mean “Alberta”? Correct the name, or add the partner to the list of partners.",
      "Titulaire de rôle 1, «\u00A0partner\u00A0»\u00A0: aucun partenaire ne s’appelle «\u00A0Albrta\u00A0». Vouliez-vous dire «\u00A0Alberta\u00A0»? Corrigez le nom, ou ajoutez le partenaire à la liste des partenaires.",
    ],
    [
      (f) => (f.observations[0]!["value"] = "1 234,5"),
      "Observation 1, “value”: “1 234,5” is text with a decimal comma. Make it the number 1234.5.",
      "Observation 1, «\u00A0value\u00A0»\u00A0: «\u00A01 234,5\u00A0» est un texte avec une virgule décimale. Remplacez-le par le nombre 1234.5.",
    ],
    [
      (f) => f.partners.push({ name: "alberta" }),
      "Partner 3, “name”: “alberta” differs from “Alberta” (Partner 1) by upper and lower case alone. Keep one of the two, or give this one another name.",
      "Partenaire 3, «\u00A0name\u00A0»\u00A0: «\u00A0alberta\u00A0» ne diffère de «\u00A0Alberta\u00A0» (Partenaire 1) que par les majuscules. Gardez un seul des deux, ou donnez un autre nom à celui-ci.",
    ],
  ])("%#", (change, english, french) => {
    expect(message(change, "en")).toBe(english);
    expect(message(change, "fr")).toBe(french);
  });

  test.each([
    ["March 3, 2026", "2026-03-03"],
    ["3 mars 2026", "2026-03-03"],
    ["1er août 2026", "2026-08-01"],
    ["15 août 2026", "2026-08-15"],
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["2026/3/3", "2026-03-03"],
    ["2026-03-03T09:30:00Z", "2026-03-03"],
    ["2026-mars-03", "2026-03-03"],
    ["le mardi 3 mars 2026", "2026-03-03"],
    ["Tuesday, the 3rd of March, 2026", "2026-03-03"],
    ["1ᵉʳ août 2026", "2026-08-01"],
    ["3 de marzo de 2026", undefined],
    ["31 mars 2026 14:30", "2026-03-31"],
    ["31. 3. 2026", "2026-03-31"],
    ["03/04/2026", undefined],
    ["2026", undefined],
    ["someday", undefined],
    ["mars 2025-26", undefined],
    ["2026 T1-T2", undefined],
    ["2026 Q1-Q2", undefined],
    ["2026 1-2", undefined],
    ["May 2026-27", undefined],
    ["1-2 May 2026", undefined],
    ["12:30 2026", undefined],
    ["1 avril mai 2026", undefined],
    ["1 avril - 1 mai 2026", undefined],
    ["fin mars 3, 2026", undefined],
    ["31 février 2026", undefined],
  ])("the date meant by %s", (text, meant) => {
    const issue = only(issuesOf((file) => (file.initiative["start"] = text)));
    expect(issue.details["day"]).toBe(meant);
    expect(issue.code === "dateAsText").toBe(meant !== undefined);
  });

  test.each([
    ["12,5", 12.5],
    ["-0,5", -0.5],
    ["12,5 %", 12.5],
    ["1\u00A0234,56", 1234.56],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["\u22123", -3],
    ["1,234", undefined],
    ["12 5", undefined],
  ])("the number meant by %s", (text, meant) => {
    const issue = only(issuesOf((file) => (file.observations[0]!["value"] = text)));
    expect(issue.details["nearest"]).toBe(meant);
  });

  test.each([
    ["hausse", undefined],
    ["UP", "up"],
    ["dwon", "down"],
  ])("the direction meant by %s", (text, meant) => {
    const issue = only(issuesOf((file) => (file.indicators[0]!["direction"] = text)));
    expect(issue.details["nearest"]).toBe(meant);
  });
});
