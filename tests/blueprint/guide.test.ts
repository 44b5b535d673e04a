import { contextOf } from "../../src/blueprint/context";
import { thresholdEntry } from "../../src/blueprint/names";
import { guideSheet } from "../../src/blueprint/sheets/guide";
import { SHEETS_HEADINGS_TEXTS } from "../../src/languages/texts/sheets/headings";
import { SHEETS_GUIDE_TEXTS } from "../../src/languages/texts/sheets/guide";
import { initiative } from "../support/initiative";
import { PlanWorkbook } from "./planWorkbook";

/** Excel's limits of a formula. */
const FORMULA_LIMIT = 8192;
const LITERAL_LIMIT = 255;
/** Height in points of a Letter page at the guide's scale. */
const PAGE = 937;

const guideTexts = (workbook: PlanWorkbook, sheet: string) =>
  workbook.texts(sheet).filter((value): value is string => typeof value === "string");

test("a rule says the limit in use, and another one when it is changed", async () => {
  const workbook = await PlanWorkbook.open(
    initiative({ initiative: { name: "Plan", thresholds: { near: 0.5, growthOnTrack: 0.02 } } }),
  );
  const findText = (start: string) => guideTexts(workbook, "Guide").filter((text) => text.includes(start));
  expect(findText("at least 0.5 times what the time elapsed asks for")).toHaveLength(1);
  expect(findText("on track from 2% a year")).toHaveLength(1);
  expect(findText("is met within 5% of it")).toHaveLength(1);
  expect(findText("at most 90 days away")).toHaveLength(1);
  await workbook.putNamed(thresholdEntry("endsSoon"), 30);
  expect(findText("at most 30 days away")).toHaveLength(1);
  await workbook.putNamed(thresholdEntry("endsSoon"), "=NA()");
  expect(findText("at most 90 days away")).toHaveLength(1);
  expect(workbook.texts("Guide").filter((value) => typeof value === "string" && /[{}]/.test(value))).toEqual(
    [],
  );
});

test("explains the verdict on fit and the pace of growth as the rules judge them", async () => {
  const workbook = await PlanWorkbook.open(initiative());
  const findText = (start: string) => guideTexts(workbook, "Guide").filter((text) => text.includes(start));
  expect(findText("The mean of a fit question is below 1 out of 2.")).toHaveLength(1);
  await workbook.putNamed(thresholdEntry("fit"), 1.5);
  expect(findText("The mean of a fit question is below 1.5 out of 2.")).toHaveLength(1);
  expect(findText("A baseline or target of 0 is taken as 0.001.")).toHaveLength(1);
  expect(findText("one for each due period of each indicator that it is expected to report")).toHaveLength(1);
  expect(findText("Growth rates: growth reaches what on track asks for.")).toHaveLength(1);
  expect(findText("The six worst indicators are on the first page, as many more on the second")).toHaveLength(
    1,
  );
});

test("uses one French term per concept", () => {
  const sheet = guideSheet(contextOf(initiative(), "fr"));
  const text = JSON.stringify([sheet.blocks, SHEETS_HEADINGS_TEXTS]);
  expect(text).toMatch(/Trajectoire attendue/);
  expect(text).toMatch(/année de suivi/);
  expect(text).not.toMatch(/parcours attendu|exercice/i);
});

test("explains every visible sheet", () => {
  for (const language of ["en", "fr"] as const) {
    const terms = Object.values(SHEETS_GUIDE_TEXTS[language].sheets.lines).map(({ term }) => term);
    for (const [id, { name }] of Object.entries(SHEETS_HEADINGS_TEXTS[language])) {
      if (!["guide", "workings", "lists"].includes(id)) expect(terms).toContain(name);
    }
  }
});

test.each(["en", "fr"] as const)(
  "the guide in %s stays within Excel’s limits, and its sections do not break across pages",
  (language) => {
    const sheet = guideSheet(contextOf(initiative(), language));
    const cells = sheet.blocks
      .flatMap((block) => block.cells.flat())
      .filter((cell) => typeof cell === "string");
    const formulas = cells.filter((cell) => cell.startsWith("="));
    expect(formulas.length).toBeGreaterThan(8);
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(FORMULA_LIMIT);
      for (const [literal] of formula.matchAll(/"[^"]*"/g))
        expect(literal.length - 2).toBeLessThanOrEqual(LITERAL_LIMIT);
    }
    const heights = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
    const last = Math.max(...heights.keys());
    const starts = [0, ...sheet.print.breaks!, last + 1];
    starts.slice(1).forEach((end, page) => {
      let height = 0;
      for (let row = starts[page]!; row < end; row += 1) height += heights.get(row) ?? 15;
      expect([page, height < PAGE]).toEqual([page, true]);
    });
  },
);
