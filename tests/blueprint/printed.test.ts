/** What a reader without the add-in gets: the pages that LibreOffice prints. */
import type { Language } from "../../src/languages";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { convertWithLibreOffice } from "../support/libreoffice";
import { pdfLetterSizes, pdfPageTexts } from "../support/pdf";
import { TRIES_ALL } from "../support/sample";

const CASES = [
  {
    name: "poverty-canada",
    language: "en",
    date: "October 31, 2026",
    first: [
      "As of October 31, 2026",
      "held: 5 of 6",
      "Advance policy",
      "To settle",
      "How to read",
      "Page 1 of",
    ],
    second: { begins: /^ *Progress canvas\b/, has: ["Everything to settle", "Page 2 of"] },
    sheets: [
      ...["Dashboard", "Scorecard", "Initiative", "Partners", "Roles", "Readiness", "Checklists"],
      ...["Sustainability", "Canvas", "Activities", "Indicators", "Tracker", "Debrief"],
    ],
    footer: /^ *(\S.*?) {2,}(?:Not all .*? {2,})?Page (\d+) of (\d+) *$/,
  },
  {
    name: "pauvrete-quebec",
    language: "fr",
    date: "31 octobre 2026",
    first: [
      "Situation au 31 octobre 2026",
      "tenus : 6 sur 7",
      "Influencer les politiques",
      "À régler",
      "Comment lire",
      "Page 1 sur",
    ],
    second: { begins: /^ *Canevas des progrès\b/, has: ["Tout ce qui est à régler", "Page 2 sur"] },
    sheets: [
      ...[
        "Tableau de bord",
        "Fiche d’indicateur",
        "Initiative",
        "Partenaires",
        "Rôles",
        "État de préparation",
        "Aide-mémoire",
        "Pérennité",
        "Canevas",
      ],
      ...["Activités", "Indicateurs", "Suivi", "Bilan"],
    ],
    footer: /^ *(\S.*?) {2,}(?:Une partie .*? {2,})?Page (\d+) sur (\d+) *$/,
  },
] as const satisfies readonly {
  name: string;
  language: Language;
  /** the report date as the dashboard writes it */
  date: string;
  first: readonly string[];
  second: { begins: RegExp; has: readonly string[] };
  sheets: readonly string[];
  footer: RegExp;
}[];

/** The other examples and languages, of which only the pages and the sizes of letters are looked at; all of them in the soak run. */
const OTHERS = [
  { name: "missions-la-fonda", language: "fr" },
  { name: "poverty-canada", language: "fr" },
  { name: "pauvrete-quebec", language: "en" },
  { name: "missions-la-fonda", language: "en" },
] as const;
const PRINTED = [...CASES, ...(TRIES_ALL ? OTHERS : [])];

/** The pages of a sheet, apart from those that print on one. */
const PAGES: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: { Dashboard: 2, Readiness: 2 },
  fr: { "Tableau de bord": 2, "État de préparation": 2 },
};
const MOST_PAGES = 16;
/** Readable on paper. */
const SMALLEST = 7;
/** Lines of text on a page that has more than its title, its header and its foot. */
const FEWEST_LINES = 8;

let pages: readonly (readonly string[])[];
let letterSizes: readonly (readonly number[])[];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { name, language } of PRINTED) {
    const host = await openExampleWorkbook(name, language);
    files.push(await host.save());
  }
  const printed = await convertWithLibreOffice(files, "pdf");
  pages = await Promise.all(printed.map(pdfPageTexts));
  letterSizes = await Promise.all(printed.map(pdfLetterSizes));
});

describe.each(PRINTED.map((printed, index) => [printed.name, printed.language, index] as const))(
  "%s in the language %s",
  (_, language, index) => {
    test("has sixteen pages at most, and one for each sheet, or two", () => {
      const found = new Map<string, number>();
      for (const text of pages[index]!) {
        const [, sheet = ""] = /^ *(\S.*?) {2,}/.exec(text.trimEnd().split("\n").at(-1)!) ?? [];
        found.set(sheet, (found.get(sheet) ?? 0) + 1);
      }
      const more = [...found].filter(([sheet, count]) => count > (PAGES[language][sheet] ?? 1));
      expect(more).toEqual([]);
      expect(pages[index]!.length).toBeLessThanOrEqual(MOST_PAGES);
    });

    test("has something to read on every page", () => {
      const counts = pages[index]!.map(
        (text) => text.split("\n").filter((line) => line.trim() !== "").length,
      );
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(FEWEST_LINES);
    });

    test("has no letters smaller than seven points", () => {
      expect(Math.min(...letterSizes[index]!)).toBeGreaterThanOrEqual(SMALLEST);
    });
  },
);

describe.each(CASES)(
  "$name printed in the language $language",
  ({ name, date, first, second, sheets, footer }) => {
    const index = CASES.findIndex((one) => one.name === name);
    // French uses non-breaking spaces, which are treated as plain ones here.
    const all = () => pages[index]!.map((text) => text.replace(/[\u00a0\u202f]/g, " "));
    /** the footer of each page */
    const footers = () =>
      all().map((text) => {
        const [, sheet, number, count] = footer.exec(text.trimEnd().split("\n").at(-1)!) ?? [];
        return { sheet, number: Number(number), count: Number(count) };
      });

    test("the dashboard is the first two pages, the second beginning with the canvas", () => {
      const [one, two] = all();
      for (const text of first) expect(one).toContain(text);
      for (const text of second.has) expect(two).toContain(text);
      // The title and the line below it are on both pages.
      expect(two!.trimStart().split("\n")[2]).toMatch(second.begins);
      expect(footers().filter(({ sheet }) => sheet === sheets[0])).toHaveLength(2);
    });

    test("the sheets follow in their order, every page with its number", () => {
      const found = footers();
      expect(
        found.map(({ sheet }) => sheet).filter((sheet, pageIndex) => sheet !== found[pageIndex - 1]?.sheet),
      ).toEqual(sheets);
      expect(found.map(({ number }) => number)).toEqual(found.map((_, pageIndex) => pageIndex + 1));
      expect(new Set(found.map(({ count }) => count))).toEqual(new Set([found.length]));
    });

    test("the report date in use is on every page", () => {
      const undated = all().flatMap((text, pageIndex) =>
        text.includes("2026-10-31") || text.includes(date) ? [] : [footers()[pageIndex]],
      );
      expect(undated).toEqual([]);
    });

    test("nothing is printed as ### for lack of width", () => {
      expect(all().filter((text) => text.includes("###"))).toEqual([]);
    });
  },
);
