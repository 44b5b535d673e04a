/** What a reader without the add-in gets: the pages that LibreOffice prints. */
import type { Language } from "../../src/languages";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { convertWithLibreOffice } from "../support/libreoffice";
import { pdfPageTexts } from "../support/pdf";

const CASES = [
  {
    name: "poverty-canada",
    language: "en",
    first: ["As of 2026-10-31", "5 of 6", "Advance policy", "What is late", "Page 1 of"],
    second: { begins: /^ *Indicators\b/, has: ["How to read this page", "Page 2 of"] },
    sheets: [
      ...["Dashboard", "Initiative", "Partners", "Roles", "Readiness", "Checklists", "Canvas", "Activities"],
      ...["Indicators", "Reporting plan", "Groups", "Data", "Tracker", "Debrief", "Guide"],
    ],
    lines: /Code +Indicator +Unit +Line/,
    footer: /^ *(\S.*?) {2,}Page (\d+) of (\d+) *$/,
  },
  {
    name: "pauvrete-quebec",
    language: "fr",
    first: [
      "Situation au 2026-10-31",
      "6 sur 7",
      "Influencer les politiques",
      "Ce qui est en retard",
      "Page 1 sur",
    ],
    second: { begins: /^ *Indicateurs\b/, has: ["Comment lire cette page", "Page 2 sur"] },
    sheets: [
      ...[
        "Tableau de bord",
        "Initiative",
        "Partenaires",
        "Rôles",
        "État de préparation",
        "Aide-mémoire",
        "Canevas",
      ],
      ...["Activités", "Indicateurs", "Plan de collecte", "Groupes", "Données", "Suivi", "Bilan", "Guide"],
    ],
    lines: /Code +Indicateur +Unité +Ligne/,
    footer: /^ *(\S.*?) {2,}Page (\d+) sur (\d+) *$/,
  },
] as const satisfies readonly {
  name: string;
  language: Language;
  first: readonly string[];
  second: { begins: RegExp; has: readonly string[] };
  sheets: readonly string[];
  /** the header of the tracker's lines */
  lines: RegExp;
  footer: RegExp;
}[];

let pages: readonly (readonly string[])[];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { name, language } of CASES) {
    const host = await openExampleWorkbook(name, language);
    files.push(await host.save());
  }
  const printed = await convertWithLibreOffice(files, "pdf");
  pages = await Promise.all(printed.map(pdfPageTexts));
});

describe.each(CASES)(
  "$name printed in the language $language",
  ({ name, first, second, sheets, lines, footer }) => {
    const index = CASES.findIndex((one) => one.name === name);
    // French uses non-breaking spaces, which are treated as plain ones here.
    const all = () => pages[index]!.map((text) => text.replace(/[\u00a0\u202f]/g, " "));
    /** the footer of each page */
    const footers = () =>
      all().map((text) => {
        const [, sheet, number, count] = footer.exec(text.trimEnd().split("\n").at(-1)!) ?? [];
        return { sheet, number: Number(number), count: Number(count) };
      });

    test("the dashboard is the first two pages, the second beginning with the indicators", () => {
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
        text.includes("2026-10-31") ? [] : [footers()[pageIndex]],
      );
      expect(undated).toEqual([]);
    });

    test("the header of the tracker's lines is above them alone", () => {
      const tracker = sheets[sheets.length - 3];
      const ofTracker = all().filter((_, pageIndex) => footers()[pageIndex]!.sheet === tracker);
      expect(ofTracker.map((text) => lines.test(text))).toEqual([true, false, false]);
    });

    test("nothing is printed as ### for lack of width", () => {
      expect(all().filter((text) => text.includes("###"))).toEqual([]);
    });
  },
);
