import fc from "fast-check";
import { ambiguousFormats } from "../../../src/model/import/guess";
import { areDecimalsAmbiguous, guessDecimals, readNumber } from "../../../src/model/import/numbers";
import {
  guessDayOrder,
  guessYearPairs,
  isDayOrderAmbiguous,
  readPeriod,
} from "../../../src/model/import/periods";
import { sourceOf } from "../../../src/model/import/source";

const YEARLY = { months: 12, anchor: 12 };
const MONTHLY = { months: 1, anchor: 12 };
const HALF_YEARLY = { months: 6, anchor: 12 };
const IRREGULAR = { months: 0, anchor: 12 };
const EVERY_TWO_YEARS = { months: 24, anchor: 2022 * 12 + 12 };
const QUARTERLY = { months: 3, anchor: 12 };
const periodOf = (text: string, ownPeriods = YEARLY, order: "dayFirst" | "monthFirst" = "dayFirst") => {
  const reading = readPeriod(text, { dayOrder: order, yearPairs: "months" }, ownPeriods);
  return "period" in reading ? reading.period : reading.code;
};

test("parses a number in any notation", () => {
  const thousands = {
    ".": ["", ",", " ", "\u00a0", "\u202f", "’"],
    ",": ["", ".", " ", "\u00a0", "\u202f", "'"],
  } as const;
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom<"." | ",">(".", ","),
      fc.nat(5),
      fc.constantFrom("", " %", "\u00a0%", " $"),
      fc.boolean(),
      (whole, places, sign, shape, unit, isMinus) => {
        const number = whole / 10 ** places;
        const [left, right] = Math.abs(number).toFixed(places).split(".") as [string, string?];
        const grouped = left.replace(/\B(?=(\d{3})+$)/g, thousands[sign][shape]!);
        const minus = number < 0 ? (isMinus ? "\u2212" : "-") : "";
        const written = `${minus}${grouped}${right === undefined ? "" : sign + right}${unit}`;
        expect(readNumber(written, sign)).toBeCloseTo(number, 9);
      },
    ),
  );
});

test("rejects what is not a number", () => {
  for (const text of [
    "",
    "-",
    "..",
    "x",
    "12 5",
    "1 2 3",
    "1234 567",
    "1 234'567",
    "0.123 456",
    "2024 12",
    "5–",
    "1.2.3",
    "12,34,5",
    "1 2a",
    "--1",
    "=1+1",
    "1e",
    "1,234.5E3",
    "1.234.567E3",
    "1 234E3",
    "12\n345",
    "2024-01-01",
  ]) {
    expect([text, readNumber(text, ".")]).toEqual([text, undefined]);
  }
  expect(readNumber("(5)", ".")).toBe(-5);
  expect(readNumber("(1 234,5 %)", ",")).toBe(-1234.5);
  expect(readNumber("(-5)", ".")).toBeUndefined();
});

test("before an exponent, a separator is a decimal one, whichever the file uses", () => {
  for (const decimals of [".", ","] as const) {
    expect(readNumber("1.234E+05", decimals)).toBe(123_400);
    expect(readNumber("1,234E+05", decimals)).toBe(123_400);
    expect(readNumber("-5e-2", decimals)).toBe(-0.05);
  }
});

test("only unambiguous numbers determine the decimal separator", () => {
  expect(guessDecimals(["1,234", "12"])).toBeUndefined();
  expect(guessDecimals(["1,234", "12,5"])).toBe(",");
  expect(guessDecimals(["1,234", "1,234.5"])).toBe(".");
  expect(guessDecimals(["1.234.567"])).toBe(",");
  expect(guessDecimals(["0,123"])).toBe(",");
});

test("asks about ambiguous numbers and mixed notations", () => {
  expect(areDecimalsAmbiguous(["1,234", "12"])).toBe(true);
  expect(areDecimalsAmbiguous(["1,234", "12,5"])).toBe(false);
  expect(areDecimalsAmbiguous(["12.5", "12,5"])).toBe(true);
  expect(areDecimalsAmbiguous(["12", "1 234"])).toBe(false);
});

test("parses a date in any order and with any separators", () => {
  const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom("/", "-", ".", " "), fc.boolean(), (date, sign, isPadded) => {
      const iso = date.toISOString().slice(0, 10);
      // The first day of a year means the year.
      fc.pre(!iso.endsWith("-01-01"));
      const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
      const part = (number: number) => (isPadded ? String(number).padStart(2, "0") : String(number));
      expect(periodOf([part(day), part(month), year].join(sign), YEARLY, "dayFirst")).toBe(iso);
      expect(periodOf([part(month), part(day), year].join(sign), YEARLY, "monthFirst")).toBe(iso);
      expect(periodOf(iso)).toBe(iso);
    }),
  );
});

test("unambiguous dates determine the order of days and months", () => {
  expect(guessDayOrder(["03/04/2024", "05/06/2024"])).toBeUndefined();
  expect(guessDayOrder(["03/04/2024", "31/12/2024"])).toBe("dayFirst");
  expect(guessDayOrder(["03/04/2024", "12/31/2024"])).toBe("monthFirst");
  expect(isDayOrderAmbiguous(["03/04/2024"])).toBe(true);
  expect(isDayOrderAmbiguous(["03/04/2024", "31/12/2024"])).toBe(false);
  expect(isDayOrderAmbiguous(["31/12/2024", "12/31/2024"])).toBe(true);
  expect(isDayOrderAmbiguous(["2024-03-04", "03/03/2024"])).toBe(false);
});

test("asks about a period set for all rows like about those of a file", () => {
  const source = sourceOf("file", "Partner,Value\nA,1\n");
  const open = (
    period: string,
    columns: readonly ("partner" | "value" | "period")[] = ["partner", "value"],
  ) => ambiguousFormats(source, { columns, pivot: null, constants: { period } });
  expect(open("03/04/2024").dayOrder).toBe(true);
  expect(open("31/04/2024").dayOrder).toBe(false);
  expect(open("2009-10").yearPairs).toBe(true);
  // A column of periods replaces it.
  expect(open("03/04/2024", ["partner", "period"]).dayOrder).toBe(false);
});

test("the whole file distinguishes fiscal years from months", () => {
  expect(guessYearPairs(["2009-10", "2012-13"])).toBe("years");
  expect(guessYearPairs(["2009-10", "2010-03"])).toBe("months");
  expect(guessYearPairs(["2009-10", "2010-11"])).toBeUndefined();
  expect(guessYearPairs(["2009-2010", "2023-24", "2024"])).toBeNull();
  const fiscal = { months: 12, anchor: 3 };
  expect(readPeriod("2009-10", { dayOrder: "dayFirst", yearPairs: "years" }, fiscal)).toEqual({
    period: "2010-03-31",
  });
});

test.each([
  ["2020", YEARLY, "2020-12-31"],
  ["2020-Q1", QUARTERLY, "2020-03-31"],
  ["T1 2020", QUARTERLY, "2020-03-31"],
  ["3e trimestre 2020", QUARTERLY, "2020-09-30"],
  ["S2 2020", HALF_YEARLY, "2020-12-31"],
  ["2020-02", MONTHLY, "2020-02-29"],
  ["mars 2020", MONTHLY, "2020-03-31"],
  ["2020-01-01", YEARLY, "2020-12-31"],
  ["2020-04-01", QUARTERLY, "2020-06-30"],
  ["2020", QUARTERLY, "periodTooLong"],
  ["2019/2020", { months: 12, anchor: 3 }, "2020-03-31"],
  ["2019/2020", YEARLY, "twoYears"],
  ["2023/24", { months: 12, anchor: 3 }, "2024-03-31"],
  ["T1 2023-2024", QUARTERLY, "twoYears"],
  ["T1 2023-2024", { months: 3, anchor: 3 }, "2023-06-30"],
  ["2023/24 Q4", { months: 3, anchor: 3 }, "2024-03-31"],
  ["Q2 FY2024", { months: 3, anchor: 9 }, "2024-03-31"],
  ["FY2024", { months: 12, anchor: 3 }, "2024-03-31"],
  ["FY 2023-24", { months: 12, anchor: 3 }, "2024-03-31"],
  ["exercice 2023-2024", { months: 12, anchor: 6 }, "2024-06-30"],
  ["FY2024", YEARLY, "twoYears"],
  ["202402", MONTHLY, "2024-02-29"],
  ["202413", MONTHLY, "notAPeriod"],
  ["2024M1", MONTHLY, "2024-01-31"],
  ["2024-M12", MONTHLY, "2024-12-31"],
  ["2024Q1", QUARTERLY, "2024-03-31"],
  ["T3 2024", QUARTERLY, "2024-09-30"],
  ["2021 [YR2021]", YEARLY, "2021-12-31"],
  ["2021 [YR2020]", YEARLY, "notAPeriod"],
  ["2022r", YEARLY, "2022-12-31"],
  ["2023p", YEARLY, "2023-12-31"],
  ["2023 km", YEARLY, "notAPeriod"],
  ["44926", YEARLY, "2022-12-31"],
  ["2024*", YEARLY, "2024-12-31"],
  ["2024-03-31 00:00:00", QUARTERLY, "2024-03-31"],
  ["31/03/2024 2:30 PM", QUARTERLY, "2024-03-31"],
  ["2024 mars", MONTHLY, "2024-03-31"],
  ["déc. 2024", MONTHLY, "2024-12-31"],
  ["Mar-24", MONTHLY, "2024-03-31"],
  ["T4 2024", YEARLY, "periodTooShort"],
  ["2024-12", YEARLY, "periodTooShort"],
  ["T4 2024", { ...YEARLY, isOpen: true as const }, "2024-12-31"],
  ["24-03-15", YEARLY, "notAPeriod"],
  ["3 sites, mars 2024", YEARLY, "notAPeriod"],
  ["mars 2025-26", MONTHLY, "notAPeriod"],
  ["2024 T1-T2", QUARTERLY, "notAPeriod"],
  ["1 avril mai 2024", MONTHLY, "notAPeriod"],
  ["1850", YEARLY, "notAPeriod"],
  ["2024-07-01", IRREGULAR, "2024-07-01"],
  ["2024", IRREGULAR, "2024-12-31"],
  ["2023/24", { months: 0, anchor: 3 }, "2024-03-31"],
  ["S1 2024", IRREGULAR, "2024-06-30"],
  ["T3 2024", IRREGULAR, "2024-09-30"],
  ["mars 2024", IRREGULAR, "2024-03-31"],
  ["2024", EVERY_TWO_YEARS, "2024-12-31"],
  ["2018", EVERY_TWO_YEARS, "2018-12-31"],
  ["2023", EVERY_TWO_YEARS, "noPeriodInYear"],
  ["2023-01-01", EVERY_TWO_YEARS, "2024-12-31"],
  ["2024-01-01", EVERY_TWO_YEARS, "2024-01-01"],
  ["2023/24", { months: 24, anchor: 2024 * 12 + 3 }, "2024-03-31"],
  ["T4 2024", EVERY_TWO_YEARS, "periodTooShort"],
  ["9999", { months: 60, anchor: 2022 * 12 }, "notAPeriod"],
  ["soon", YEARLY, "notAPeriod"],
])("%s names the period that ends on %s: %s", (text, ownPeriods, expected) => {
  expect(periodOf(text, ownPeriods)).toBe(expected);
});
