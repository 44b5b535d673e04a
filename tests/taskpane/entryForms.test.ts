import fc from "fast-check";
import type { Choices, IndicatorChoice } from "../../src/excel";
import { longDateFormatter } from "../../src/languages/formatting";
import { formOf } from "../../src/taskpane/views/add/entry/forms";
import { initialValues, valuesAfterChange } from "../../src/taskpane/views/add/entry/initialValues";
import { lastPeriodEnd } from "../../src/taskpane/views/add/entry/lastPeriod";
import { readEntry, type FormValues } from "../../src/taskpane/views/add/entry/readEntry";
import type { FormId } from "../../src/taskpane/views/viewIds";

const CHOICES: Choices = {
  phases: [],
  language: "en",
  reportDate: "2026-03-15",
  frequency: "yearly",
  reportingYear: 4,
  partners: ["Library"],
  roles: ["Advance policy"],
  indicators: [
    { code: "X", name: "", unit: "", numerator: "", denominator: "", combination: "sum" },
    { code: "W", name: "", unit: "", numerator: "", denominator: "", combination: "weighted" },
  ],
};

/** Indicators of two kinds. */
const KINDS: readonly IndicatorChoice[] = (["percent", "rate"] as const).map((kind) => ({
  ...{ code: kind === "rate" ? "RATE" : "PCT", name: "", unit: "", numerator: "", denominator: "" },
  ...{ combination: "mean", kind },
}));

const read = (id: FormId, typed: FormValues, language: "en" | "fr" = "en") =>
  readEntry(formOf(id), typed, CHOICES, language);
const faultOf = (id: FormId, typed: FormValues, field: string, language: "en" | "fr" = "en") =>
  read(id, typed, language).issues[field]?.code;

test.each([
  ["1234.5", "en", 1234.5],
  ["1\u202f234,5", "fr", 1234.5],
  ["1,234", "fr", 1.234],
  ["12,5 %", "en", 12.5],
  ["\u22127", "fr", -7],
] as const)("reads the number “%s” (%s)", (text, language, value) => {
  expect(read("observation", { value: text }, language).values["value"]).toBe(value);
});

test.each([
  ["1,234", "en", "ambiguousNumber"],
  ["a dozen", "fr", "notANumber"],
  ["9999999999999999", "en", "outOfRange"],
] as const)("does not take “%s” for a number (%s)", (text, language, code) => {
  expect(faultOf("observation", { value: text }, "value", language)).toBe(code);
});

test.each([
  ["observation", { indicator: "PCT", value: "45 %" }, "value", undefined],
  ["observation", { indicator: "RATE", value: "45 %" }, "value", "percentSign"],
  ["observation", { indicator: "PCT", numerator: "45%" }, "numerator", "percentSign"],
  ["indicator", { kind: "percent", target: "60 %" }, "target", undefined],
  ["indicator", { kind: "rate", target: "60 %" }, "target", "percentSign"],
  ["group", { order: "2 %" }, "order", "percentSign"],
] as const)("%s: a percent sign in %j", (id, typed, field, code) => {
  const choices = { ...CHOICES, indicators: [...CHOICES.indicators, ...KINDS] };
  const issue = readEntry(formOf(id), typed, choices, "fr").issues[field];
  expect([issue?.code, issue?.severity]).toEqual([code, code && "error"]);
});

test("every number and every day is read back as it was written, in both languages", () => {
  const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => cents / 100);
  const days = fc.date({
    min: new Date("1950-01-01"),
    max: new Date("2199-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(amount, days, fc.constantFrom("en", "fr"), (value, day, language) => {
      // Two decimals: three digits after a comma would be ambiguous.
      const number = new Intl.NumberFormat(`${language}-CA`, { minimumFractionDigits: 2 }).format(value);
      const date = longDateFormatter(language, "UTC")(day);
      const { values } = read("observation", { value: number, period: date }, language);
      expect(values["value"]).toBeCloseTo(value, 6);
      expect(values["period"]).toBe(day.toISOString().slice(0, 10));
    }),
  );
});

test("reports issues that concern several fields", () => {
  expect(faultOf("observation", { indicator: "X" }, "value")).toBe("valueMissing");
  expect(faultOf("observation", { indicator: "X", numerator: "1" }, "denominator")).toBe("valueMissing");
  expect(faultOf("observation", { indicator: "w", value: "1" }, "numerator")).toBe("valueMissing");
  expect(faultOf("observation", { numerator: "1", denominator: "0" }, "denominator")).toBe("zeroDenominator");
  expect(faultOf("holder", { from: "2026-01-02", until: "2026-01-01" }, "until")).toBe("dateOrder");
  expect(faultOf("note", { date: "2026-01-02", review: "1 Jan 2026" }, "review")).toBe("dateOrder");
  expect(faultOf("rating", { member: "=x" }, "member")).toBe("forbiddenCharacters");
  expect(faultOf("note", { author: "x".repeat(201) }, "author")).toBe("tooLong");
});

test.each([
  [{ frequency: "yearly" }, "2025-03-31"],
  [{ frequency: "quarterly" }, "2025-12-31"],
  [{ frequency: "monthly" }, "2026-02-28"],
  [{ frequency: "yearly", baselineDate: "2020-12-31" }, "2025-12-31"],
  [{ frequency: "halfYearly", baselineDate: "2020-12-30" }, "2025-09-30"],
  [{ frequency: "everyTwoYears", baselineDate: "2020-12-31" }, "2024-12-31"],
  [{ frequency: "everyThreeYears", targetDate: "2030-06-15" }, "2024-06-30"],
  [{ frequency: "everyFiveYears" }, undefined],
  [{ frequency: "irregular", baselineDate: "2020-12-31" }, undefined],
] as const)("the last period of %j ends on %s", (traits, end) => {
  expect(lastPeriodEnd(CHOICES, { ...CHOICES.indicators[0]!, ...traits })).toBe(end);
});

test("the period follows the indicator until it is typed, and is empty where any day may be one", () => {
  const form = formOf("observation");
  const [X, W] = CHOICES.indicators as [IndicatorChoice, IndicatorChoice];
  const choices = { ...CHOICES, indicators: [{ ...X, frequency: "irregular" as const }, W] };
  const choose = (values: FormValues, code: string) =>
    valuesAfterChange(form, values, choices, "indicator", code, () => true);
  const initial = initialValues(form, choices);
  expect(initial["period"]).toBe("2025-03-31");
  expect(choose(initial, "X")["period"]).toBe("");
  expect(choose(choose(initial, "X"), "W")["period"]).toBe("2025-03-31");
  expect(choose({ ...choose(initial, "X"), period: "2026-02-03" }, "W")["period"]).toBe("2026-02-03");
});

test.each([
  ["T4 2025", "quarterly", "2025-12-31"],
  ["2025-Q4", "quarterly", "2025-12-31"],
  ["4e trimestre 2025", "quarterly", "2025-12-31"],
  ["2025-11", "monthly", "2025-11-30"],
  ["nov. 2025", "monthly", "2025-11-30"],
  ["202511", "monthly", "2025-11-30"],
  ["2025", "yearly", "2025-03-31"],
  ["2024-25 Q1", "quarterly", "2024-06-30"],
  ["2025", "quarterly", "periodTooLong"],
  ["T4 2025", "yearly", "periodTooShort"],
  ["03/04/2025", "monthly", "ambiguousDate"],
  ["45000", "monthly", "notADate"],
  ["soon", "monthly", "notADate"],
] as const)("the period “%s” of a %s indicator is %s", (period, frequency, expected) => {
  const choices = { ...CHOICES, indicators: [{ ...CHOICES.indicators[0]!, frequency }] };
  const { values, issues } = readEntry(formOf("observation"), { indicator: "X", period }, choices, "fr");
  expect(issues["period"]?.code ?? values["period"]).toBe(expected);
});

test("asks for the end of a period of the indicator, except for a group", () => {
  const typed = { indicator: "X", partner: "Library", period: "2025-12-31", value: "3" };
  const { period } = read("observation", typed).issues;
  expect(period).toMatchObject({
    code: "noPeriodEnd",
    details: { before: "2025-03-31", after: "2026-03-31" },
  });
  expect(read("observation", { ...typed, period: "2025-03-31" }).issues).toEqual({});
  expect(read("observation", { ...typed, group: "Women" }).issues).toEqual({});
});

test("a report that is not available needs no value, and cannot have one", () => {
  const typed = { indicator: "W", partner: "Library", period: "2025-03-31", status: "notAvailable" };
  expect(read("observation", typed).issues).toEqual({});
  expect(faultOf("observation", { ...typed, value: "3" }, "value")).toBe("notAvailableWithValue");
});
