/** The dashboard lists the indicators by the mark of their status, worst first. */
import fc from "fast-check";
import { DASHBOARD_BLOCKS, DASHBOARD_ROOM } from "../../src/blueprint/dashboardRanges";
import { createWorkbook, readDashboard } from "../../src/excel";
import { LANGUAGES } from "../../src/languages";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak, someOf } from "../support/sample";

const REPORT_DATE = "2025-06-30";
const DAY = "2024-12-31";

/** Halfway from 0 to 100, by the value reported: off track, needs acceleration, on track; nothing reported: no data. */
const VALUES = { "■": 1, "▲": 40, "○": undefined, "●": 90 } as const;
type Mark = keyof typeof VALUES;
const MARKS = Object.keys(VALUES) as Mark[];

/** An indicator for each mark: "X1", "X2", … */
function initiativeOf(marks: readonly Mark[]) {
  return initiative({
    initiative: { name: "Many", reportDate: REPORT_DATE },
    partners: [{ name: "A" }],
    indicators: marks.map((_, index) => indicator({ code: `X${index + 1}`, partner: "A" })),
    observations: marks.flatMap((mark, index) => {
      const value = VALUES[mark];
      return value === undefined ? [] : [observation({ indicator: `X${index + 1}`, value, period: DAY })];
    }),
  });
}

/** The codes and marks in the order of the rules. */
function sorted(marks: readonly Mark[]): readonly (readonly [code: string, mark: Mark])[] {
  const all = marks.map((mark, index) => [`X${index + 1}`, mark] as const);
  return [...all].sort(([, one], [, other]) => MARKS.indexOf(one) - MARKS.indexOf(other));
}

onlyInSoak(() => {
  test("of random indicators, the worst are listed, those with the same mark in the order of the table", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...LANGUAGES),
        async (marks, language) => {
          const host = await openHost({ defersCalculation: true });
          await createWorkbook(initiativeOf(marks), { language });
          await host.settle();
          const { status, code } = DASHBOARD_BLOCKS.indicators.columns;
          const rows = cellsOfHost(host.workbook).named(DASHBOARD_BLOCKS.indicators.name)!.rows;
          const listed = rows
            .filter((row) => row[code] !== "")
            .map((row) => [row[code], String(row[status]).slice(0, 1)]);
          expect(listed).toEqual(sorted(marks).slice(0, DASHBOARD_ROOM.indicators));
          const { indicators } = await readDashboard();
          expect(indicators.map((each) => each.code)).toEqual(listed.map(([each]) => each));
        },
      ),
      { numRuns: 2 },
    );
  });
});

const IN_LANGUAGES = [
  ["en", "6 more on page 2, others on the Indicators sheet", "2 more on the Indicators sheet"],
  [
    "fr",
    "6 de plus à la page 2, d’autres dans la feuille Indicateurs",
    "2 de plus dans la feuille Indicateurs",
  ],
] as const;

test.each(someOf(IN_LANGUAGES, 0.1))(
  "in %s, the pages say how many others there are and where",
  async (language, first, second) => {
    const host = await openHost({ defersCalculation: true });
    await createWorkbook(initiativeOf(new Array<Mark>(14).fill("●")), { language });
    await host.settle();
    const texts = cellsOfHost(host.workbook).sheets.flatMap((sheet) => sheet.cells.map(({ value }) => value));
    expect(texts).toContainEqual(expect.stringContaining(first));
    expect(texts).toContain(second);
  },
);
