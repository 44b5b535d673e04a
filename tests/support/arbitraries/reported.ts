/** Initiatives whose partners report nearly always, so that most figures are judged: what is said of them varies. */
import fc from "fast-check";
import { COMBINATIONS } from "../../../src/catalogue/measurement";
import type { Language } from "../../../src/languages";
import type { Indicator, InitiativeFile, Observation } from "../../../src/model/initiative";
import { initiative } from "../initiative";
import { indicatorRule } from "./measures";
import { list, mostly, optional } from "./parts";

const PERIODS = ["2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"] as const;

/** Amounts a tenth, five times and ten times of each other, on both sides of 0. */
const amount = fc.constantFrom(0, 0.5, 4.9, 5, 49, 50, 500, -5, -50);

const indicatorOf = (code: string): fc.Arbitrary<Indicator> =>
  fc
    .tuple(
      fc.record({
        combination: fc.constantFrom(...COMBINATIONS.map(({ id }) => id)),
        frequency: fc.constantFrom("yearly" as const, "yearly" as const, "irregular" as const),
      }),
      mostly({ cumulative: fc.boolean() }),
      optional({
        baselineDate: fc.constantFrom("2021-12-31", "2022-06-30", "2022-12-31"),
        lowest: fc.constantFrom(-50, 0, 5),
        highest: fc.constantFrom(5, 50, 499),
      }),
    )
    .map(([required, ...rest]) =>
      Object.assign({ code, name: code, direction: "up" as const }, required, ...rest),
    ) as fc.Arbitrary<Indicator>;

/** The reports of all partners for all periods, but for a few. */
function observationsOf(
  codes: readonly string[],
  partners: readonly string[],
): fc.Arbitrary<readonly Observation[]> {
  const reports = codes.flatMap((indicator) =>
    partners.flatMap((partner) => PERIODS.map((period) => ({ indicator, partner, period }))),
  );
  const values = fc.tuple(amount, fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 4 }));
  return fc
    .array(values, { minLength: reports.length, maxLength: reports.length })
    .map((drawn) =>
      drawn.flatMap(([value, missing, denominator], index) =>
        missing === 0 ? [] : [{ ...reports[index]!, value, numerator: value * denominator, denominator }],
      ),
    );
}

export const reportedInitiatives: fc.Arbitrary<InitiativeFile> = fc
  .tuple(
    fc.constantFrom<Language>("en", "fr"),
    fc.integer({ min: 2, max: 6 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .chain(([language, count, partnerCount]) => {
    const codes = Array.from({ length: count }, (_, index) => `IND-${index}`);
    const partners = ["Library", "École"].slice(0, partnerCount);
    return fc
      .tuple(
        fc.tuple(...codes.map(indicatorOf)),
        list(indicatorRule(codes), 4),
        observationsOf(codes, partners),
      )
      .map(([indicators, rules, observations]) => ({
        ...initiative({ partners: partners.map((name) => ({ name })), indicators, rules, observations }),
        language,
      }));
  });
