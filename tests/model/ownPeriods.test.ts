import fc from "fast-check";
import { FREQUENCIES } from "../../src/catalogue/initiative";
import type { FrequencyId, IsoDate } from "../../src/model/initiative";
import { endOfPeriodWith, endsPeriod, lastEndBy, ownPeriodsOf } from "../../src/model/ownPeriods";
import { calendarOf, endsPeriod as endsByRules, endsWithin } from "../oracle/measurement/calendar";
import { situationOf } from "../oracle/situation";
import { indicator, initiative } from "../support/initiative";

const days: fc.Arbitrary<IsoDate> = fc.oneof(
  fc.constantFrom("2019-12-31", "2020-02-29", "2024-03-31", "2024-06-30", "2026-07-01"),
  fc
    .date({ min: new Date("1950-01-01"), max: new Date("2190-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const frequencies = fc.option(fc.constantFrom(...FREQUENCIES.map(({ id }): FrequencyId => id)), {
  nil: undefined,
});
const optionalDay = fc.option(days, { nil: undefined });

/** The same facts for the rules and for the calendar that the product uses. */
const facts = fc
  .record({
    own: frequencies,
    initiatives: frequencies,
    baselineDate: optionalDay,
    targetDate: optionalDay,
    reportingYear: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ own, initiatives, baselineDate, targetDate, reportingYear }) => {
    const measured = { ...indicator(), frequency: own, baselineDate, targetDate };
    const given = Object.fromEntries(Object.entries(measured).filter(([, value]) => value !== undefined));
    const file = initiative({
      initiative: { name: "Test", reportingYear, ...(initiatives && { frequency: initiatives }) },
    });
    return {
      periods: ownPeriodsOf({ frequency: own ?? initiatives, baselineDate, targetDate, reportingYear }),
      calendar: calendarOf(situationWithLimits(file), given as ReturnType<typeof indicator>),
    };
  });

function situationWithLimits(file: ReturnType<typeof initiative>) {
  return { initiative: file.initiative, limits: situationOf(file, "2026-10-31").limits };
}

/** More days than the longest own period has. */
const SIX_YEARS = 6 * 366;
const daysAfter = (day: IsoDate, count: number): IsoDate =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

test("own periods end on the days on which the rules say that they end", () => {
  fc.assert(
    fc.property(facts, days, ({ periods, calendar }, day) => {
      expect(periods.months).toBe(calendar.months ?? 0);
      expect(endsPeriod(periods, day)).toBe(endsByRules(calendar, day));
    }),
  );
});

test("the ends before and after a day are the nearest ones of the rules", () => {
  fc.assert(
    fc.property(facts, days, ({ periods, calendar }, day) => {
      if (calendar.months === null) {
        expect([lastEndBy(periods, day), endOfPeriodWith(periods, day)]).toEqual([day, day]);
        return;
      }
      const before = endsWithin(calendar, daysAfter(day, -SIX_YEARS), day).at(-1);
      const after = endsWithin(calendar, day, daysAfter(day, SIX_YEARS))[0];
      expect([lastEndBy(periods, day), endOfPeriodWith(periods, day)]).toEqual([before, after]);
    }),
  );
});

test.each([
  ["quarterly", "2026-07-01", "2026-06-30", "2026-09-30"],
  ["quarterly", "2026-06-30", "2026-06-30", "2026-06-30"],
  ["everyTwoYears", "2023-12-31", "2022-12-31", "2024-12-31"],
  ["irregular", "2026-07-01", "2026-07-01", "2026-07-01"],
])("%s, %s: the ends around it are %s and %s", (frequency, day, before, after) => {
  const periods = ownPeriodsOf({ frequency, baselineDate: "2020-12-31", reportingYear: 1 });
  expect([lastEndBy(periods, day), endOfPeriodWith(periods, day)]).toEqual([before, after]);
});
