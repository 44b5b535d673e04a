/** The parts of initiatives: days, numbers, texts and names, as people write them, and worse. */
import fc from "fast-check";
import type { IsoDate } from "../../../src/model/initiative";
import { normalizeText } from "../../../src/model/text/normalizeText";

/** Days that are calendar edge cases, and days of every kind. */
export const date: fc.Arbitrary<IsoDate> = fc.oneof(
  fc.constantFrom(
    "2024-02-29",
    "2024-02-28",
    "2024-03-01",
    "2023-12-31",
    "2024-01-01",
    "2020-02-29",
    "2100-02-28",
  ),
  fc
    .date({ min: new Date("2015-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

/** A first and a last day, either of which may be left out. */
export const span: fc.Arbitrary<{ readonly from?: IsoDate; readonly until?: IsoDate }> = fc
  .tuple(fc.option(date, { nil: undefined, freq: 1 }), fc.option(date, { nil: undefined, freq: 1 }))
  .map(([one, other]) => {
    const [from, until] = one && other && one > other ? [other, one] : [one, other];
    return { ...(from && { from }), ...(until && { until }) };
  });

/** Values with ties, halves and signs; small enough that the order of addition never changes the ninth decimal. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 100, 0.1, 0.7, 7.25, 14.5, -1),
  fc.integer({ min: -50, max: 200 }),
  fc.integer({ min: 0, max: 99_999_999 }).map((thousandths) => thousandths / 1000),
);

/** Texts that a formula, a file or a person could mistake for something else. */
const awkward = fc.constantFrom(
  "=1+1",
  "@home",
  "'Namgis",
  "TRUE",
  "007",
  "3-4",
  "2024-02-29",
  '"quoted" & <tagged>',
  "l'été, l’hiver : « cœur »",
  "C'est [prêt]; {oui} | non\\",
  "ÉCOLE",
  "100 %",
  "* tout ? ~",
  "a".repeat(200),
  "🌱 Pousse",
);

const word = fc.constantFrom(
  "Maison",
  "Café",
  "Ça",
  "Naïf",
  "Rue",
  "Table",
  "École",
  "L'Île",
  "R&D",
  '"Nord"',
  "Est",
);

export const plainText = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
  awkward,
);

export const severalLines = fc.oneof(
  plainText,
  fc.tuple(plainText, plainText).map((lines) => lines.join("\n")),
);

/** Evidence, with addresses that a cell can open and some that it cannot. */
export const evidence = fc.oneof(
  severalLines,
  fc.constantFrom(
    "https://www.statcan.gc.ca/fr",
    "http://exemple.ca/a?b=1&c=2",
    "HTTPS://EXEMPLE.CA",
    "www.exemple.ca",
    `https://exemple.ca/${"long".repeat(60)}`,
  ),
);

/** Names that look like something else: numbers, truth values, errors, months. */
const falseFriend = fc.constantFrom(
  "1E5",
  "1E05",
  "100000 x",
  "TRUE",
  "Vrai",
  "'Namgis",
  "mars 2024",
  "N/A",
  "É",
);

/** A name that formulas look up. */
export const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(word, word, fc.integer({ min: 0, max: 30 }))
      .map(([first, second, count]) => `${first} ${second}${count > 20 ? "" : ` ${count}`}`),
  },
  { weight: 1, arbitrary: falseFriend },
);

export const names = (maximum: number) =>
  fc.uniqueArray(name, {
    selector: (text) => normalizeText(text, "name"),
    minLength: Math.floor(maximum / 3),
    maxLength: maximum,
  });

/** Properties that are each left out half the time. */
export function optional<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** Properties that are left out occasionally. */
export function mostly<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  const keys = Object.keys(shape) as (keyof T)[];
  const dice = fc.tuple(...keys.map(() => fc.integer({ min: 0, max: 9 })));
  return fc.tuple(fc.record(shape), dice).map(([allValues, rolls]) => {
    const kept = keys.filter((_, index) => rolls[index]! < 8);
    return Object.fromEntries(kept.map((key) => [key, (allValues as T)[key]])) as Partial<T>;
  });
}

/** The name itself, sometimes in another case: case makes no difference. */
export function mention(mentionable: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...mentionable), fc.integer({ min: 0, max: 7 }))
    .map(([text, roll]) => (roll === 0 ? text.toUpperCase() : roll === 1 ? text.toLowerCase() : text));
}

/** A mention as a property; often left out, and always where there is nothing to mention. */
export function mentioned<Key extends string>(
  key: Key,
  mentionable: readonly string[],
): fc.Arbitrary<Partial<Record<Key, string>>> {
  if (mentionable.length === 0) return fc.constant({});
  const one = mention(mentionable).map((text) => ({ [key]: text }) as Partial<Record<Key, string>>);
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 2, arbitrary: fc.constant({}) });
}

/** Lists with a small maximum may be empty; those with a large maximum are mostly long. */
export function list<T>(item: fc.Arbitrary<T> | null, maximum: number): fc.Arbitrary<readonly T[]> {
  if (!item) return fc.constant([]);
  const minimum = maximum > 10 ? Math.floor(maximum / 2) : 0;
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(item, { minLength: minimum, maxLength: maximum, size: "max" }) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
}
