/** What a reader without the add-in holds in hand: the pages that LibreOffice prints. */
import { createWorkbook } from "../../src/excel";
import type { Language } from "../../src/model/initiative";
import { example } from "../oracle/examples";
import { openHost } from "../support/host";
import { convertWithLibreOffice } from "../support/libreoffice";
import { pdfPageTexts } from "../support/pdf";

const CASES = [
  {
    name: "poverty-canada",
    language: "en",
    dashboard: ["As of 2026-10-31", "5 of 6", "Advance policy", "How to read this page", "Page 1 of"],
    second: "Pinned report date",
  },
  {
    name: "pauvrete-quebec",
    language: "fr",
    dashboard: [
      "En date du 2026-10-31",
      "5 sur 6",
      "Influencer les politiques",
      "Comment lire cette page",
      "Page 1 sur",
    ],
    second: "Date du rapport, fixée",
  },
] as const satisfies readonly {
  name: string;
  language: Language;
  dashboard: readonly string[];
  second: string;
}[];

let pages: readonly (readonly string[])[];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { name, language } of CASES) {
    const host = await openHost();
    await createWorkbook(example(name), { language });
    files.push(await host.save());
  }
  const printed = await convertWithLibreOffice(files, "pdf");
  pages = await Promise.all(printed.map(pdfPageTexts));
}, 300_000);

describe.each(CASES)("$name printed in the language $language", ({ name, dashboard, second }) => {
  const [index] = CASES.flatMap((one, at) => (one.name === name ? [at] : []));
  // French sets non-breaking spaces, which count here as any other.
  const page = (number: number) => pages[index!]![number - 1]!.replace(/[\u00a0\u202f]/g, " ");

  test("the dashboard is the first page and the whole of it", () => {
    for (const text of dashboard) expect(page(1)).toContain(text);
    expect(page(2)).toContain(second);
  });

  test("the report date in use stands on the pages of every table", () => {
    const withDate = pages[index!]!.filter((text) => text.includes("2026-10-31"));
    expect(withDate.length).toBeGreaterThanOrEqual(6);
  });

  test("nothing is printed as ### for want of room", () => {
    expect(pages[index!]!.filter((text) => text.includes("###"))).toEqual([]);
  });
});
