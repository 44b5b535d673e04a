/** One table in many shapes gives the same observations, or a question: never another number. */
import fc from "fast-check";
import { missingCodeIn } from "../../../src/model/import/missingCodes";
import type { ImportPlan } from "../../../src/model/import/plan";
import { classifyFile, knownIndicator, knownOf, type ClassifiedFile } from "../../support/importing";

const PARTNERS = ["North Clinic", "Harbour House", "Maison des aînés"];
const INDICATORS = [
  knownIndicator("JOBS", { name: "Jobs filled", kind: "number", referenceValues: [0, 500] }),
  knownIndicator("VISITS", { name: "Visites", kind: "number", own: { months: 3, anchor: 12 } }),
  knownIndicator("POV", { name: "Poverty rate", kind: "percent", referenceValues: [20, 10] }),
];
const KNOWN = knownOf(PARTNERS, INDICATORS);

/** A figure of a tidy table. */
interface Figure {
  readonly indicator: number;
  readonly partner: number;
  readonly year: number;
  readonly quarter: number;
  /** in hundredths */
  readonly hundredths: number;
}

/** Whether a figure may stand for a missing one: another test is about them. */
const isMissingCode = (hundredths: number) => missingCodeIn((hundredths / 100).toFixed(2)) !== undefined;

const figure: fc.Arbitrary<Figure> = fc.record({
  indicator: fc.nat(2),
  partner: fc.nat(2),
  year: fc.integer({ min: 2015, max: 2024 }),
  quarter: fc.integer({ min: 1, max: 4 }),
  // Percentages below 1 may be shares: another test is about them.
  hundredths: fc.integer({ min: 100, max: 9_999 }).filter((hundredths) => !isMissingCode(hundredths)),
});
const keyOf = ({ indicator, partner, year, quarter }: Figure) =>
  [indicator, partner, year, indicator === 1 ? quarter : 4].join(" ");
const figures = fc.uniqueArray(figure, { minLength: 2, maxLength: 30, selector: keyOf });

/** How a table is written. */
interface Writing {
  readonly french: boolean;
  readonly comma: boolean;
  readonly byName: boolean;
  readonly mark: boolean;
  readonly order: readonly number[];
  readonly irrelevant: readonly number[];
  readonly periods: number;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  french: fc.boolean(),
  comma: fc.boolean(),
  byName: fc.boolean(),
  mark: fc.boolean(),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  irrelevant: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
  periods: fc.nat(2),
});

const EVERYDAY_CAPTIONS = {
  en: [
    ["Indicator", "Indicator name"],
    ["Partner", "Organization"],
    ["Period", "Reporting period"],
    ["Value", "Actual", "Result", "Actual value"],
  ],
  fr: [
    ["Indicateur", "Nom de l'indicateur"],
    ["Partenaire", "Organisme"],
    ["Période", "Période visée"],
    ["Valeur", "Réel", "Résultat", "Valeur réelle"],
  ],
} as const;

/** Columns that have nothing to do with the figures; the last three are other figures. */
const IRRELEVANT: readonly (readonly [caption: string, cell: (figure: Figure, index: number) => string])[] = [
  ["Contact", ({ partner }) => `person${partner}@example.org`],
  ["Data source", () => "Survey"],
  ["Target", ({ hundredths }) => String(hundredths * 2)],
  ["Achievement rate", ({ hundredths }) => String((hundredths % 97) + 1)],
  ["Last updated", (_, index) => `2025-02-${String((index % 28) + 1).padStart(2, "0")}`],
];

function periodOf({ indicator, year, quarter }: Figure, style: number): string {
  if (indicator !== 1) return [`${year}`, `${year}-12-31`, `${year}`][style]!;
  return [`${year}-Q${quarter}`, `T${quarter} ${year}`, `${year}Q${quarter}`][style]!;
}

function numberOf({ hundredths }: Figure, { comma, mark }: Writing): string {
  const text = (hundredths / 100).toFixed(2).replace(".", comma ? "," : ".");
  return mark && hundredths % 3 === 0 ? `${text} r` : text;
}

function nameOf({ indicator }: Figure, { byName }: Writing): string {
  return byName ? INDICATORS[indicator]!.name : INDICATORS[indicator]!.code;
}

/** The observations of a table, as texts. */
function expectedOf(table: readonly Figure[]): string[] {
  const lastDays = ["03-31", "06-30", "09-30", "12-31"];
  return table
    .map((each) => {
      const day = each.indicator === 1 ? lastDays[each.quarter - 1] : "12-31";
      const { code } = INDICATORS[each.indicator]!;
      return `${code} ${PARTNERS[each.partner]} ${each.year}-${day}  ${each.hundredths / 100}`;
    })
    .sort();
}

function takenOf({ taken }: ClassifiedFile): string[] {
  return taken
    .map(
      ({ indicator, partner, period, group, value }) => `${indicator} ${partner} ${period} ${group} ${value}`,
    )
    .sort();
}

/** A table as lines of cells, one figure a line. */
function longTable(table: readonly Figure[], how: Writing, captions: readonly string[]): string[][] {
  const cells = (each: Figure) => [
    nameOf(each, how),
    PARTNERS[each.partner]!,
    periodOf(each, how.periods),
    numberOf(each, how),
  ];
  const line = (own: readonly string[], others: readonly string[]) => [
    ...how.order.map((place) => own[place]!),
    ...others,
  ];
  return [
    line(
      captions,
      how.irrelevant.map((place) => IRRELEVANT[place]![0]),
    ),
    ...table.map((each, index) =>
      line(
        cells(each),
        how.irrelevant.map((place) => IRRELEVANT[place]![1](each, index)),
      ),
    ),
  ];
}

function textOf(lines: readonly (readonly string[])[], { comma }: Pick<Writing, "comma">): string {
  return lines.map((cells) => cells.join(comma ? ";" : ",")).join("\n");
}

function captionsOf({ french }: Writing, choice: readonly number[]): string[] {
  return EVERYDAY_CAPTIONS[french ? "fr" : "en"].map(
    (captions, place) => captions[choice[place]! % captions.length]!,
  );
}

const choice = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });

test("a tidy table with everyday captions needs no question, whatever else stands next to it", () => {
  fc.assert(
    fc.property(figures, writing, choice, (table, how, captions) => {
      const found = classifyFile(textOf(longTable(table, how, captionsOf(how, captions)), how), KNOWN);
      expect(found.questions.map(({ id }) => id)).toEqual([]);
      expect(takenOf(found)).toEqual(expectedOf(table));
    }),
  );
});

test("the same table in other encodings is the same", () => {
  fc.assert(
    fc.property(
      figures,
      writing,
      choice,
      fc.constantFrom("utf-8", "utf-16le", "latin1"),
      (table, how, captions, encoding) => {
        const text = textOf(longTable(table, how, captionsOf(how, captions)), how);
        const bytes =
          encoding === "utf-16le"
            ? Buffer.from(`\ufeff${text}`, "utf16le")
            : Buffer.from(text, encoding as BufferEncoding);
        expect(takenOf(classifyFile(bytes, KNOWN))).toEqual(expectedOf(table));
      },
    ),
  );
});

/** A table with its periods, indicators or partners side by side. */
function wideTable(table: readonly Figure[], how: Writing, side: 0 | 1 | 2): string[][] {
  const parts = (each: Figure) => [nameOf(each, how), PARTNERS[each.partner]!, periodOf(each, how.periods)];
  const keys = [
    ...new Set(table.map((each) => JSON.stringify(parts(each).filter((_, place) => place !== side)))),
  ];
  const columns = [...new Set(table.map((each) => parts(each)[side]!))];
  const captions = EVERYDAY_CAPTIONS[how.french ? "fr" : "en"];
  return [
    [...[0, 1, 2].filter((place) => place !== side).map((place) => captions[place]![0]), ...columns],
    ...keys.map((key) => [
      ...(JSON.parse(key) as string[]),
      ...columns.map((column) => {
        const found = table.find(
          (each) =>
            parts(each)[side] === column &&
            JSON.stringify(parts(each).filter((_, place) => place !== side)) === key,
        );
        return found ? numberOf(found, how) : "";
      }),
    ]),
  ];
}

test.each([
  ["indicators", 0],
  ["partners", 1],
  ["periods", 2],
] as const)("the same table with its %s side by side is the same, or asks", (_, side) => {
  let readAtOnce = 0;
  fc.assert(
    fc.property(figures, writing, (table, how) => {
      const found = classifyFile(textOf(wideTable(table, how, side), how), KNOWN);
      if (found.questions.length > 0) return;
      readAtOnce += 1;
      expect(takenOf(found)).toEqual(expectedOf(table));
    }),
  );
  expect(readAtOnce).toBeGreaterThan(50);
});

test.each(["'000", "thousands", "en milliers", "k$"])(
  "a table in %s asks, and is the same once multiplied",
  (unit) => {
    fc.assert(
      fc.property(figures, writing, fc.nat(2), (table, how, place) => {
        const counted = table.filter(({ indicator }) => indicator !== 2);
        fc.pre(counted.length > 1);
        const captions = captionsOf(how, [0, 0, 0, 0]);
        const inCaption = captions.map((caption, index) =>
          index === 3 && place === 0 ? `${caption} (${unit})` : caption,
        );
        const lines = longTable(counted, { ...how, irrelevant: [] }, inCaption);
        const scaled =
          place === 1
            ? lines.map((line, index) => [...line, index === 0 ? "Unit" : unit])
            : place === 2
              ? [[`Table 1 (${unit})`], ...lines]
              : lines;
        const text = textOf(scaled, how);
        const asked = classifyFile(text, KNOWN);
        expect(asked.questions.map(({ id }) => id)).toEqual(["scale"]);
        expect(asked.taken).toEqual([]);
        const change = (plan: ImportPlan): ImportPlan => ({ ...plan, scale: "multiply" });
        expect(takenOf(classifyFile(text, KNOWN, { change }))).toEqual(
          expectedOf(counted.map((each) => ({ ...each, hundredths: each.hundredths * 1_000 }))),
        );
      }),
    );
  },
);

test("a column in which equal keys differ is never passed over", () => {
  fc.assert(
    fc.property(
      figures,
      writing,
      fc.constantFrom("Program", "Site code", "Batch", "Source"),
      (table, how, caption) => {
        const lines = longTable(table, { ...how, irrelevant: [] }, captionsOf(how, [0, 0, 0, 0]));
        const twice = [
          [...lines[0]!, caption],
          ...lines.slice(1).flatMap((line) => [
            [...line, "17"],
            [...line, "18"],
          ]),
        ];
        const found = classifyFile(textOf(twice, how), KNOWN);
        expect(found.questions.map(({ kind }) => kind)).toEqual(["sameKey"]);
        const [question] = found.questions;
        const answered = (id: string) =>
          classifyFile(textOf(twice, how), KNOWN, {
            change: () => question!.answers.find((answer) => answer.id === id)!.plan,
          });
        expect(takenOf(answered("only 17"))).toEqual(expectedOf(table));
        expect(takenOf(answered("addUp"))).toEqual(
          expectedOf(table.map((each) => ({ ...each, hundredths: each.hundredths * 2 }))),
        );
        expect(answered("setAside").counts).toEqual({ conflict: 2 * table.length });
        expect(new Set(answered("group").taken.map(({ group }) => group)).has("")).toBe(false);
      },
    ),
  );
});
