/** Indicators and what partners report. */
import fc from "fast-check";
import { FREQUENCIES } from "../../../src/catalogue/initiative";
import {
  COMBINATIONS,
  DIRECTIONS,
  KINDS,
  LEVELS,
  OBSERVATION_STATUSES,
  SERVES,
} from "../../../src/catalogue/measurement";
import type {
  Group,
  Indicator,
  IndicatorRule,
  IsoDate,
  Observation,
  PlannedReport,
  RoleName,
} from "../../../src/model/initiative";
import { date, mention, mentioned, mostly, number, optional, plainText, severalLines, span } from "./parts";

const ids = <Id extends string>(terms: readonly { readonly id: Id }[]) =>
  fc.constantFrom(...terms.map(({ id }) => id));

/** Ends of months, and other days. */
const baselineDate: fc.Arbitrary<IsoDate> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "2015-12-31",
      "2019-12-31",
      "2022-06-30",
      "2023-02-28",
      "2023-12-31",
      "2024-02-29",
    ),
  },
  { weight: 1, arbitrary: date },
);

const targetDate: fc.Arbitrary<IsoDate> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("2025-12-31", "2026-12-31", "2028-06-30", "2030-12-31") },
  { weight: 1, arbitrary: date },
);

/** A direction, a baseline and a target: near, far, the same, none, either side of 0, with and against the direction. */
const baselineAndTarget = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(0, 14.5, 100, 50, 100, -10) },
      { weight: 1, arbitrary: number },
    ),
    fc.oneof(
      fc.constantFrom(0.5, 0.5, 0.9, 1, 1.05, 1.5, 2, 2, 0).map((factor) => (base: number) => base * factor),
      number.map((target) => () => target),
    ),
  )
  .chain(([baseline, targetFrom]) => {
    const target = targetFrom(baseline);
    const towards = target < baseline ? ("down" as const) : ("up" as const);
    return fc
      .tuple(
        fc.oneof(fc.constant(towards), ids(DIRECTIONS)),
        mostly({ baseline: fc.constant(baseline), target: fc.constant(target) }),
      )
      .map(([direction, values]) => ({ direction, ...values }));
  });

/** Bounds around the most frequent values, so that both sides are crossed, and any others. */
const plausibleRange = fc
  .tuple(fc.constantFrom(-20, 0, 10, 14.6, 50), fc.constantFrom(0, 20, 60.5, 110))
  .chain(([lowest, width]) =>
    optional({ lowest: fc.constant(lowest), highest: fc.constant(lowest + width) }),
  );

export const indicator = (
  code: string,
  roles: fc.Arbitrary<RoleName>,
  partners: readonly string[],
): fc.Arbitrary<Indicator> =>
  fc
    .tuple(
      plainText,
      fc.record({ combination: fc.oneof(fc.constant("sum" as const), ids(COMBINATIONS)) }),
      baselineAndTarget,
      plausibleRange,
      mostly({ baselineDate, targetDate, cumulative: fc.boolean() }),
      optional({
        meaning: severalLines,
        level: ids(LEVELS),
        serves: ids(SERVES),
        role: roles,
        unit: fc.constantFrom("%", "people", "$/h"),
        kind: ids(KINDS),
        frequency: ids(FREQUENCIES),
        availableAfter: fc.constantFrom(0, 2, 12),
        overlap: fc.boolean(),
        source: plainText,
        person: fc.constant("Data lead"),
      }),
      mentioned("partner", partners),
    )
    .map(([text, ...rest]) => Object.assign({ code, name: text.slice(0, 120) }, ...rest) as Indicator);

/** Ends of periods, few enough that partners report for the same ones, and other days. */
const period: fc.Arbitrary<IsoDate> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "2023-12-31",
      "2024-02-29",
      "2024-03-31",
      "2024-06-30",
      "2024-12-31",
      "2025-12-31",
    ),
  },
  { weight: 1, arbitrary: date },
);

/** Values between the most frequent baselines and targets, and any others. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(7.25, 10.4, 14, 14.6, 49, 52, 60, 75, 99.9, 100.5, 103, 120, 150) },
  { weight: 1, arbitrary: number },
);

/** As long as one may be. */
const LONG_GROUP = "Diplômés d’un établissement situé hors du Québec ".repeat(4).slice(0, 160);

const groupName = fc.constantFrom(
  ...["Femmes", "femmes", "65 ans et plus", "R&D", "1E5", "1E05", "TRUE", LONG_GROUP],
);

const breakdown = fc.constantFrom("Genre", "genre", "Âge", "Situation ".repeat(9).slice(0, 80).trim());

/** A group of a report: mostly of a breakdown. */
const reportedGroup = fc.oneof(
  { weight: 3, arbitrary: fc.record({ breakdown, group: groupName }) },
  { weight: 1, arbitrary: fc.record({ group: groupName }) },
  { weight: 1, arbitrary: fc.record({ breakdown }) },
);

/** A row of Groups; several may be the same group. */
export const group: fc.Arbitrary<Group> = fc
  .tuple(
    fc.record({ group: groupName }),
    fc.oneof({ weight: 4, arbitrary: fc.record({ breakdown }) }, { weight: 1, arbitrary: fc.constant({}) }),
    optional({ order: fc.constantFrom(1, 2, 2, -3.5), addsUp: fc.boolean() }),
  )
  .map((parts) => Object.assign({}, ...parts) as Group);

export const observation = (
  codes: readonly string[],
  partners: readonly string[],
): fc.Arbitrary<Observation> =>
  fc
    .tuple(
      fc.record({ indicator: mention(codes), partner: mention(partners), period }),
      mostly({ value }),
      optional({
        numerator: number,
        denominator: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5000 })),
        status: ids(OBSERVATION_STATUSES),
        note: plainText,
        enteredBy: plainText,
        enteredOn: date,
      }),
      fc.option(reportedGroup, { nil: {}, freq: 1 }),
    )
    .map(([which, value, rest, ofGroup]) => ({ ...which, ...value, ...rest, ...ofGroup }));

/** A rule between two of several indicators. */
export const indicatorRule = (codes: readonly string[]): fc.Arbitrary<IndicatorRule> =>
  fc
    .shuffledSubarray([...codes], { minLength: 2, maxLength: 2 })
    .chain(([one, other]) =>
      fc.tuple(
        fc.record({ indicator: mention([one!]), atMost: mention([other!]) }),
        optional({ note: plainText }),
      ),
    )
    .map(([rule, rest]) => ({ ...rule, ...rest }));

/** A row of the reporting plan, mostly without a breakdown; several may be about the same pair. */
export const plannedReport = (
  codes: readonly string[],
  partners: readonly string[],
): fc.Arbitrary<PlannedReport> =>
  fc
    .tuple(
      fc.record({ indicator: mention(codes), partner: mention(partners) }),
      fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ breakdown }) }),
      span,
    )
    .map((parts) => Object.assign({}, ...parts) as PlannedReport);
