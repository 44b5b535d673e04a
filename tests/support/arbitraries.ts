/** Initiatives as people could make them, and worse: gaps, ties, conflicts, leap days, signs that trip formulas. */
import fc from "fast-check";
import type {
  CanvasEntry,
  CombinationId,
  DimensionId,
  DirectionId,
  FrequencyId,
  Indicator,
  InitiativeFile,
  IsoDate,
  KindId,
  Language,
  Observation,
  PartId,
  Partner,
  RoleHolder,
  RoleId,
  RoleNote,
} from "../../src/model/initiative";
import { nameKey } from "../../src/model/names";
import { validateInitiative } from "../../src/model/validateInitiative";

const ROLES: readonly RoleId[] = ["vision", "activities", "measurement", "community", "policy", "resources"];
const PARTS: readonly PartId[] = ["lead", "share", "backup"];
const DIMENSIONS: readonly DimensionId[] = [
  "overview",
  "research",
  "partners",
  "achievements",
  "mobilisation",
  "agenda",
  "other",
];
const FREQUENCIES: readonly FrequencyId[] = ["monthly", "quarterly", "halfYearly", "yearly"];
const DIRECTIONS: readonly DirectionId[] = ["up", "down", "keep"];
const COMBINATIONS: readonly CombinationId[] = ["sum", "mean", "weighted", "latest"];
const KINDS: readonly KindId[] = ["number", "percent", "rate"];

/** Days on which calendars go wrong, and days of every kind. */
const date: fc.Arbitrary<IsoDate> = fc.oneof(
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

/** Ends of periods, few enough that partners report for the same ones. */
const period: fc.Arbitrary<IsoDate> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("2023-12-31", "2024-02-29", "2024-03-31", "2024-12-31", "2025-12-31"),
  },
  { weight: 1, arbitrary: date },
);

/** Values with ties, halves and signs; small enough that no order of adding changes the ninth decimal. */
const number: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 100, 0.1, 0.7, 7.25, 14.5, -1),
  fc.integer({ min: -50, max: 200 }),
  fc.integer({ min: 0, max: 99_999_999 }).map((thousandths) => thousandths / 1000),
);

/** What a formula, a file or a person could take for something else. */
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

const plainText = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
  awkward,
);
const severalLines = fc.oneof(
  plainText,
  fc.tuple(plainText, plainText).map((lines) => lines.join("\n")),
);

/** A name that formulas look up. */
const name = fc
  .tuple(word, word, fc.integer({ min: 0, max: 30 }))
  .map(([first, second, number]) => `${first} ${second}${number > 20 ? "" : ` ${number}`}`);

const names = (maximum: number) =>
  fc.uniqueArray(name, { selector: nameKey, minLength: Math.floor(maximum / 3), maxLength: maximum });

/** Properties that may be left out. */
function optional<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** The name as it stands, at times in other letters: upper and lower case make no difference. */
function mention(of: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...of), fc.integer({ min: 0, max: 7 }))
    .map(([text, roll]) => (roll === 0 ? text.toUpperCase() : roll === 1 ? text.toLowerCase() : text));
}

/** Small lists may be empty; of long ones, most are to be long. */
function list<T>(item: fc.Arbitrary<T> | null, maximum: number): fc.Arbitrary<readonly T[]> {
  if (!item) return fc.constant([]);
  const minimum = maximum > 10 ? Math.floor(maximum / 2) : 0;
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(item, { minLength: minimum, maxLength: maximum, size: "max" }) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
}

const partner = (named: string): fc.Arbitrary<Partner> =>
  optional({ contact: plainText, email: plainText, joined: date, note: severalLines }).map((rest) => ({
    ...rest,
    name: named,
  }));

const roleNote = (role: RoleId): fc.Arbitrary<RoleNote> =>
  optional({
    strengths: severalLines,
    weaknesses: severalLines,
    nextStep: plainText,
    owner: plainText,
    due: date,
    done: date,
  }).map((rest) => ({ ...rest, role }));

const roleHolder = (persons: readonly string[], partners: readonly string[]): fc.Arbitrary<RoleHolder> =>
  fc
    .tuple(
      fc.constantFrom(...ROLES),
      mention(persons),
      partners.length > 0 ? fc.option(mention(partners), { nil: undefined }) : fc.constant(undefined),
      fc.option(fc.constantFrom(...PARTS), { nil: undefined }),
      fc.option(date, { nil: undefined, freq: 2 }),
      fc.option(date, { nil: undefined, freq: 2 }),
    )
    .map(([role, person, of, part, one, other]) => {
      const [from, until] = one && other && one > other ? [other, one] : [one, other];
      return {
        role,
        person,
        ...(of !== undefined && { partner: of }),
        ...(part && { part }),
        ...(from && { from }),
        ...(until && { until }),
      };
    });

const canvasEntry: fc.Arbitrary<CanvasEntry> = fc
  .tuple(
    fc.constantFrom(...DIMENSIONS),
    severalLines,
    optional({ date, evidence: plainText, author: plainText }),
  )
  .map(([dimension, description, rest]) => ({ ...rest, dimension, description }));

const indicator = (code: string, partners: readonly string[]): fc.Arbitrary<Indicator> =>
  fc
    .tuple(
      plainText,
      fc.constantFrom(...DIRECTIONS),
      fc.constantFrom(...COMBINATIONS),
      optional({
        meaning: severalLines,
        unit: fc.constantFrom("%", "people", "$/h"),
        kind: fc.constantFrom(...KINDS),
        baseline: number,
        baselineDate: date,
        target: number,
        targetDate: date,
        frequency: fc.constantFrom(...FREQUENCIES),
        ...(partners.length > 0 && { partner: mention(partners) }),
      }),
    )
    .map(([text, direction, combination, rest]) => ({
      ...rest,
      code,
      name: text.slice(0, 120),
      direction,
      combination,
    }));

const observation = (codes: readonly string[], partners: readonly string[]): fc.Arbitrary<Observation> =>
  fc
    .tuple(
      mention(codes),
      mention(partners),
      period,
      optional({
        value: number,
        numerator: number,
        denominator: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5000 })),
        note: plainText,
        enteredOn: date,
      }),
      fc.option(fc.constantFrom("Femmes", "femmes", "65 ans et plus", "R&D"), { nil: undefined, freq: 2 }),
    )
    .map(([code, of, end, rest, group]) => ({
      ...rest,
      indicator: code,
      partner: of,
      period: end,
      ...(group !== undefined && { group }),
    }));

interface Size {
  readonly partners: number;
  readonly persons: number;
  readonly holders: number;
  readonly canvas: number;
  readonly indicators: number;
  readonly observations: number;
}

const SMALL: Size = { partners: 2, persons: 2, holders: 3, canvas: 3, indicators: 2, observations: 6 };
const LARGE: Size = { partners: 8, persons: 5, holders: 20, canvas: 20, indicators: 14, observations: 120 };

function initiativeOf(size: Size, language: Language): fc.Arbitrary<InitiativeFile> {
  return fc
    .tuple(names(size.partners), names(size.persons), fc.integer({ min: 0, max: size.indicators }))
    .chain(([partners, persons, count]) => {
      const codes = Array.from({ length: count }, (_, index) => `${index % 2 ? "É" : "Ind"}-${index}.a_`);
      return fc.record({
        format: fc.constant("ensemble-initiative" as const),
        version: fc.constant(1 as const),
        language: fc.constant(language),
        initiative: fc
          .tuple(
            plainText,
            optional({
              community: plainText,
              issue: severalLines,
              start: date,
              horizon: fc.integer({ min: 1, max: 50 }),
              stalenessLimit: fc.integer({ min: 1, max: 400 }),
            }),
          )
          .map(([title, rest]) => ({ ...rest, name: title.slice(0, 120) })),
        partners: fc.tuple(...partners.map(partner)),
        roles: fc.shuffledSubarray([...ROLES]).chain((roles) => fc.tuple(...roles.map(roleNote))),
        roleHolders: list(persons.length > 0 ? roleHolder(persons, partners) : null, size.holders),
        canvas: list(canvasEntry, size.canvas),
        indicators: fc.tuple(...codes.map((code) => indicator(code, partners))),
        observations: list(
          codes.length > 0 && partners.length > 0 ? observation(codes, partners) : null,
          size.observations,
        ),
      });
    })
    .map(asFile);
}

/** The file as reading it gives it; what cannot be read is a fault of this generator. */
function asFile(made: unknown): InitiativeFile {
  const { file, findings } = validateInitiative(made);
  if (!file) throw new Error(`The generator made a faulty file: ${JSON.stringify(findings)}`);
  return file;
}

/** Any valid initiative file: empty ones, small ones, and ones with a hundred observations. */
export const initiativeFiles: fc.Arbitrary<InitiativeFile> = fc
  .tuple(fc.constantFrom(SMALL, LARGE), fc.constantFrom<Language>("en", "fr"))
  .chain(([size, language]) => initiativeOf(size, language));

/** A day on which a report may be made, before, within and after everything that the files tell. */
export const reportDates: fc.Arbitrary<IsoDate> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("2024-02-29", "2024-12-31", "2026-10-31") },
  { weight: 3, arbitrary: date },
  { weight: 1, arbitrary: fc.constantFrom("1999-12-31", "2060-01-01") },
);
