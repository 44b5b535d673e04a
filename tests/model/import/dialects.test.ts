import fc from "fast-check";
import { ambiguousFormats } from "../../../src/model/import/guess";
import { missingCodeIn } from "../../../src/model/import/missingCodes";
import { SEPARATORS } from "../../../src/model/import/rows";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

/** Exact dates: without a frequency, none of them is taken for a year. */
const OPEN = { months: 12, anchor: 12, isOpen: true } as const;
const INDICATORS = { JOBS: "Emplois créés", "1.10": "Logements, tous types", HEALTH: "Santé" } as const;
const CODES = Object.keys(INDICATORS);
const PARTNERS = ["Ville de Québec", "Côte-Nord – Été", "CLSC"];
const KNOWN = knownOf(
  PARTNERS,
  Object.entries(INDICATORS).map(([code, name]) => knownIndicator(code, { name, own: OPEN })),
);

/** How a partner's program writes a file. */
const dialects = fc.record({
  separator: fc.constantFrom(...SEPARATORS),
  encoding: fc.constantFrom("utf-8", "utf-8 marked", "utf-16le", "utf-16be unmarked", "windows-1252"),
  decimals: fc.constantFrom<"." | ",">(".", ","),
  thousands: fc.constantFrom("", "other", "\u00a0", " ", "’"),
  dates: fc.constantFrom("iso", "dayFirst", "monthFirst", "year"),
  minus: fc.constantFrom("-", "\u2212", "()"),
  ends: fc.constantFrom("\n", "\r\n", "\r"),
  layout: fc.constantFrom<"long" | "period" | "indicator" | "partner">(
    "long",
    "period",
    "indicator",
    "partner",
  ),
  title: fc.boolean(),
  sep: fc.boolean(),
  isEnglish: fc.boolean(),
  isQuoted: fc.boolean(),
  trailing: fc.boolean(),
});
type Dialect = typeof dialects extends fc.Arbitrary<infer Value> ? Value : never;

const days = fc
  .record({
    year: fc.integer({ min: 1995, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 2, max: 28 }),
  })
  .map(({ year, month, day }) => [year, month, day] as const);

const tables = fc.record({
  codes: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2 }),
  partners: fc.uniqueArray(fc.constantFrom(...PARTNERS), { minLength: 2 }),
  days: fc.uniqueArray(days, { minLength: 2, maxLength: 4, selector: ([year]) => year }),
  // Undefined is an empty cell.
  figures: fc.array(
    fc.option(
      fc
        .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }))
        // Such a number is set aside where it is far from the others.
        .filter(([whole, places]) => missingCodeIn(String(whole / 10 ** places)) === undefined),
      { nil: undefined, freq: 4 },
    ),
    { minLength: 1, maxLength: 12 },
  ),
});

function formatNumber(
  [whole, places]: readonly [number, number],
  { decimals, thousands, minus }: Dialect,
): string {
  const [left, right] = Math.abs(whole / 10 ** places)
    .toFixed(places)
    .split(".") as [string, string?];
  const mark = thousands === "other" ? (decimals === "." ? "," : ".") : thousands;
  const text = left.replace(/\B(?=(\d{3})+$)/g, mark) + (right === undefined ? "" : decimals + right);
  if (whole >= 0) return text;
  return minus === "()" ? `(${text})` : minus + text;
}

function day([year, month, date]: readonly [number, number, number], { dates }: Dialect): string {
  const two = (part: number) => String(part).padStart(2, "0");
  if (dates === "year") return String(year);
  if (dates === "iso") return `${year}-${two(month)}-${two(date)}`;
  return dates === "dayFirst" ? `${two(date)}/${two(month)}/${year}` : `${two(month)}/${two(date)}/${year}`;
}

/** The rows of a file, and their meaning. */
function fileOf(table: typeof tables extends fc.Arbitrary<infer Value> ? Value : never, dialect: Dialect) {
  const { layout, isEnglish } = dialect;
  const cells: {
    code: string;
    partner: string;
    period: string;
    iso: string;
    figure: string;
    value?: number;
  }[] = [];
  let next = 0;
  for (const code of table.codes) {
    for (const partner of table.partners) {
      for (const date of table.days) {
        const figure = table.figures[next % table.figures.length];
        next += 1;
        const iso = dialect.dates === "year" ? `${date[0]}-12-31` : day(date, { ...dialect, dates: "iso" });
        cells.push({
          ...{ code, partner, iso, period: day(date, dialect) },
          figure: figure ? formatNumber(figure, dialect) : "",
          ...(figure && { value: figure[0] / 10 ** figure[1] }),
        });
      }
    }
  }
  const captions = isEnglish
    ? { code: "Indicator", partner: "Partner", period: "Period", value: "Value" }
    : { code: "Indicateur", partner: "Organisme", period: "Période", value: "Valeur" };
  const keys = (["code", "partner", "period"] as const).filter((key) => key !== spreadKey(layout));
  if (layout === "long") {
    const filled = cells.filter(({ figure }) => figure !== "");
    const rows = filled.map(({ code, partner, period, figure }) => [code, partner, period, figure]);
    return { cells: filled, rows: [[...keys.map((key) => captions[key]), captions.value], ...rows] };
  }
  const spread = spreadKey(layout)!;
  const heads = [...new Set(cells.map((cell) => cell[spread]))];
  const lines = new Map<string, string[]>();
  for (const cell of cells) {
    const own = keys.map((key) => cell[key]);
    const line = lines.get(own.join("\n")) ?? [...own, ...heads.map(() => "")];
    line[keys.length + heads.indexOf(cell[spread])] = cell.figure;
    lines.set(own.join("\n"), line);
  }
  const named = spread === "code" ? heads.map((code) => INDICATORS[code as keyof typeof INDICATORS]) : heads;
  return { cells, rows: [[...keys.map((key) => captions[key]), ...named], ...lines.values()] };
}

function spreadKey(layout: Dialect["layout"]): "code" | "partner" | "period" | undefined {
  return layout === "long" ? undefined : layout === "indicator" ? "code" : layout;
}

function bytesOf(rows: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  const { separator, isQuoted, trailing, title, sep, ends } = dialect;
  const cell = (text: string) =>
    isQuoted || text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => row.map(cell).join(separator) + (trailing ? separator : ""));
  const allLines = [
    ...(sep ? [`sep=${separator}`] : []),
    ...(title ? ["Relevé des partenaires", ""] : []),
    ...lines,
    "",
  ];
  return encoded(allLines.join(ends), dialect.encoding);
}

/** Windows-1252 characters with other code points in Unicode. */
const SIGNS: Readonly<Record<string, number>> = { "–": 0x96, "’": 0x92 };

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "windows-1252") {
    return Uint8Array.from(
      [...text.replaceAll("\u2212", "-")].map((each) => SIGNS[each] ?? each.charCodeAt(0)),
    );
  }
  if (encoding.startsWith("utf-8")) {
    return new TextEncoder().encode((encoding === "utf-8 marked" ? "\ufeff" : "") + text);
  }
  const isLittle = encoding === "utf-16le";
  const units = [...(isLittle ? "\ufeff" : ""), ...text].map((each) => each.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

test("in any dialect, imports what was meant or asks the person, and the counts add up", () => {
  fc.assert(
    fc.property(tables, dialects, (table, dialect) => {
      const { cells, rows } = fileOf(table, dialect);
      fc.pre(cells.some(({ value }) => value !== undefined));
      const { taken, counts, aside } = classifyFile(bytesOf(rows, dialect), KNOWN, {
        change: (plan, source) => {
          const open = ambiguousFormats(source, plan);
          return {
            ...plan,
            ...(open.decimals && { decimals: dialect.decimals }),
            ...(open.dayOrder && { dayOrder: dialect.dates === "monthFirst" ? "monthFirst" : "dayFirst" }),
          };
        },
      });
      expect(aside).toEqual([]);
      const intended = cells.flatMap(({ code, partner, iso, value }) =>
        value === undefined ? [] : [[code, partner, iso, value]],
      );
      const found = taken.map(({ indicator, partner, period, value }) => [indicator, partner, period, value]);
      expect(new Set(found.map(String))).toEqual(new Set(intended.map(String)));
      expect(found).toHaveLength(intended.length);
      const { new: added = 0, unreported = 0, empty = 0 } = counts;
      expect({ added, unreported }).toEqual({
        added: intended.length,
        unreported: cells.length - intended.length,
      });
      expect(empty).toBe(0);
    }),
    { numRuns: 150 },
  );
});
