/**
 * The product in the pseudo-language: no text of the workbook or of the pane is left in English, and nothing is truncated
 * in a narrow pane although texts are longer.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../../src/languages";
import { languageName } from "../../src/languages/formatting";
import { PANE_ADD_TEXTS } from "../../src/languages/texts/pane/add";
import { PANE_COMMON_TEXTS } from "../../src/languages/texts/pane/common";
import { PANE_IMPORT_TEXTS } from "../../src/languages/texts/pane/import";
import { PANE_SETUP_TEXTS } from "../../src/languages/texts/pane/setup";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";
import { STEPS } from "../../src/taskpane/views/setup/steps";
import { EMPTY_INITIATIVE, type InitiativeFile } from "../../src/model/initiative";
import { AddInPages } from "../support/addInPages";
import { openHost } from "../support/host";
import { validateOpenXml } from "../support/openxml";
import { overflowAt } from "../support/overflow";
import { buildAddIn } from "../support/pseudo/buildAddIn";
import { pageTexts } from "../support/pseudo/pageTexts";
import { entriesOf, untranslatedIn, untranslatedInPart } from "../support/pseudo/untranslated";
import { workbookTexts } from "../support/pseudo/workbookTexts";
import { onlyInSoak } from "../support/sample";

const PSEUDO = LANGUAGES.at(-1) ?? DEFAULT_LANGUAGE;
const WIDTH = 320;

const example = exampleOf("poverty-canada");
/** Entries of people, which stay unchanged. */
const entries = [
  ...entriesOf([example, exampleOf("pauvrete-quebec"), exampleOf("missions-la-fonda")]),
  "Riverside",
  // Points to settle shorten the names of indicators after a whole word.
  ...example.indicators.flatMap(({ name }) =>
    [...name.matchAll(/ /g)].map(({ index }) => `${name.slice(0, index)}…`).reverse(),
  ),
];

/** The first columns of the values, by property of the file. */
const FIELDS = ["indicator", "partner", "period", "breakdown", "group", "value"] as const;

function exampleOf(name: string): InitiativeFile {
  const text = readFileSync(path.join(__dirname, `../../examples/${name}.json`), "utf8");
  return { ...EMPTY_INITIATIVE, ...(JSON.parse(text) as Partial<InitiativeFile>) };
}

let host: Host;

beforeAll(async () => {
  host = await openHost();
  // A few values per indicator fill every sheet.
  const observations = example.observations.slice(0, 40);
  await createWorkbook({ ...example, observations }, { language: PSEUDO });
  await host.settle();
});

describe("the workbook", () => {
  /** Texts that stay unchanged, with the reason. */
  const NEUTRAL: readonly RegExp[] = [
    // Names of helper columns, ids of columns and of cells: formulas and the add-in refer to them in every language.
    /^[a-z][A-Za-z]*\d{0,2}$/,
    // Names of tables, on the sheet of lists.
    /^(?:Partners|Roles|RoleHolders|Bodies|Ratings|Checklist|Sustainability|Canvas|Activities|Indicators|ReportingPlan|Groups|Rules|Observations|Debrief)$/,
    // Defined names, and columns and parts of sheets by their ids: what is looked at to see whether the workbook is damaged.
    /^#?(?:Ensemble|List)[A-Z][A-Za-z]*$/,
    /^[A-Za-z]+\.[A-Za-z0-9]+$/,
    // Formulas recognise addresses by their beginnings.
    /^https?:\/\/$/,
    // The header of a printed page is the name of its sheet.
    /^&A$/,
  ];

  test("has no untranslated or truncated text", () => {
    const texts = workbookTexts(host.workbook).filter(({ text }) => !NEUTRAL.some((each) => each.test(text)));
    const untranslated = texts.flatMap(({ place, text, isPart }) => {
      // An entry that is shown in part.
      if (text.endsWith("…") && entries.some((entry) => entry.startsWith(text.slice(0, -1)))) return [];
      const found = isPart ? untranslatedInPart(text) : untranslatedIn(text, entries);
      return found === undefined ? [] : [`${place}: ${text}`];
    });
    expect(texts.length).toBeGreaterThan(1000);
    expect(untranslated).toEqual([]);
  });

  test("is a valid file", async () => {
    expect(await validateOpenXml(await host.save())).toEqual([]);
  });
});

/** Values with the captions of their table; the last one has an unknown partner. */
function pastedCells(): string {
  const table = host.workbook.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === "Observations");
  const captions = (table?.columns ?? []).slice(0, FIELDS.length).map(({ name }) => name);
  const known = example.observations.slice(-2);
  const rows = [...known, ...known.map((row) => ({ ...row, partner: "Riverside" }))];
  return [captions, ...rows.map((row) => FIELDS.map((field) => row[field] ?? ""))]
    .map((cells) => cells.join("\t"))
    .join("\n");
}

onlyInSoak(() => {
  describe("the pane", () => {
    const common = PANE_COMMON_TEXTS[PSEUDO];
    const setup = PANE_SETUP_TEXTS[PSEUDO];
    const add = PANE_ADD_TEXTS[PSEUDO];
    const imports = PANE_IMPORT_TEXTS[PSEUDO];

    let pages: AddInPages;

    beforeAll(async () => {
      pages = await AddInPages.serve(await buildAddIn(), 3600);
    });

    afterAll(() => pages?.stop());
    afterEach(() => pages.reset());

    /** Intentional texts in another language: names of languages, buttons that choose one. */
    const NEUTRAL = LANGUAGES.flatMap((language) => [
      LANGUAGE_FORMATS[language].name,
      languageName(language, PSEUDO),
      PANE_COMMON_TEXTS[language]["pane.language.show"],
    ]);

    /** The untranslated or truncated texts of the page. */
    async function faultsOf(page: Page): Promise<string[]> {
      await page.getByRole("progressbar").filter({ visible: true }).waitFor({ state: "detached" });
      const untranslated = (await pageTexts(page)).filter(
        (text) => !NEUTRAL.includes(text) && untranslatedIn(text, [...entries, ...NEUTRAL]) !== undefined,
      );
      return [...untranslated, ...(await overflowAt(page.locator("body"), WIDTH))];
    }

    const heading = (page: Page) => page.getByRole("heading", { level: 1 }).filter({ visible: true }).first();

    async function openView(page: Page, view: string): Promise<void> {
      await page.getByRole("navigation").getByRole("button", { name: view, exact: true }).click();
      await heading(page).waitFor();
    }

    const VIEWS = (["home", "setup", "check", "add", "dashboard", "help"] as const).map(
      (view) => common[`view.${view}`],
    );

    test("is fully translated over a workbook", async () => {
      const { page, errors } = await pages.open("taskpane.html?view=home", PSEUDO, {
        width: WIDTH,
        workbook: host.workbook,
      });
      const found: Record<string, string[]> = {};
      for (const view of VIEWS) {
        await openView(page, view);
        found[view] = await faultsOf(page);
      }
      await openView(page, common["view.add"]);
      const kinds = page.getByRole("combobox", { name: add["add.kind"] });
      for (const kind of ["note", "holder", "observation", "rating", "import"] as const) {
        await kinds.selectOption(kind);
        found[kind] = await faultsOf(page);
      }
      const next = (name: string) => page.getByRole("button", { name, exact: true }).click();
      await page.getByRole("textbox", { name: imports["source.paste"] }).fill(pastedCells());
      await next(imports["source.next"]);
      await page.getByRole("heading", { name: imports["columns.title"] }).waitFor();
      found["columns of an import"] = await faultsOf(page);
      await next(imports["columns.next"]);
      await page.getByRole("heading", { name: imports["preview.title"] }).waitFor();
      found["preview of an import"] = await faultsOf(page);
      expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({});
      expect(errors).toEqual([]);
    });

    test("is fully translated for a new initiative", async () => {
      const { page, errors } = await pages.open("taskpane.html?view=setup", PSEUDO, { width: WIDTH });
      await heading(page).waitFor();
      const found: Record<string, string[]> = {};
      // The step requires a name.
      await page.getByRole("button", { name: setup["step.next"], exact: true }).click();
      found["nameless"] = await faultsOf(page);
      await page.getByRole("textbox", { name: setup["create.name"] }).fill("Riverside");
      for (const step of STEPS) {
        if (step !== STEPS[0]) {
          await page.getByRole("button", { name: setup["step.next"], exact: true }).click();
          await page.getByRole("heading", { level: 2, name: setup[`step.${step}`] }).waitFor();
        }
        found[step] = await faultsOf(page);
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({});
      expect(errors).toEqual([]);
    });
  });
});
