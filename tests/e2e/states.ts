/**
 * Every state of the workbook and of Excel in the built add-in, in both languages: its message, the next step,
 * and its accessibility in a narrow pane.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { createWorkbook } from "../../src/excel";
import { lazyEngine, openWorkbook, type HostOptions } from "../../src/host";
import type { Language } from "../../src/languages";
import type { WorkbookState } from "../../src/spreadsheet/state";
import { type AddInPages, type OpenedPage } from "../support/addInPages";
import { violations } from "../support/axe";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { onlyInSoak, someOf, TRIES_ALL } from "../support/sample";
import { packWorkbook, readSnapshot } from "../support/workbookSnapshot";

const NARROW = 320;
const LANGUAGES = ["en", "fr"] as const;
const regionOf = (language: Language) => `${language}-CA`;

const built = new Map<Language, () => WorkbookState>();

/** What makes copies of a nearly empty Ensemble workbook, which is built once per language. */
async function smallWorkbook(language: Language): Promise<() => WorkbookState> {
  const before = built.get(language);
  if (before) return before;
  const region = regionOf(language);
  const host = await openHost({ displayLanguage: region, contentLanguage: region });
  const file = initiative({
    language,
    initiative: { name: "Riverside" },
    partners: [{ name: "Library" }],
    indicators: [indicator({ code: "HOMES" })],
  });
  await createWorkbook(file, { language });
  await host.settle();
  const copy = readSnapshot(packWorkbook(host.workbook));
  built.set(language, copy);
  return copy;
}

/** A workbook of schema version 1, in a language. */
function earlierWorkbook(language: Language): WorkbookState {
  const file = `../fixtures/workbooks/v1/missions-la-fonda-${language}.xlsx`;
  return openWorkbook(readFileSync(path.join(__dirname, file))).workbook;
}

/** A workbook after some changes in an Excel of a language. */
async function workbookAfter(
  language: Language,
  change: (workbook: Excel.Workbook) => void,
  isOurs = true,
): Promise<WorkbookState> {
  const region = regionOf(language);
  const ours = isOurs && {
    ...{ workbook: (await smallWorkbook(language))(), engine: lazyEngine },
    defersCalculation: true,
  };
  const host = await openHost({ displayLanguage: region, contentLanguage: region, ...ours });
  await Excel.run(async ({ workbook }) => change(workbook));
  await host.settle();
  return host.workbook;
}

interface State extends Pick<HostOptions, "excelVersion" | "readOnly"> {
  /** changes to an Ensemble workbook, or to an empty one; without them, a new workbook */
  readonly ours?: (workbook: Excel.Workbook) => void;
  readonly foreign?: (workbook: Excel.Workbook) => void;
  /** instead of these, a saved workbook */
  readonly workbookOf?: (language: Language) => WorkbookState;
  readonly view?: string;
  /** the replacement for office.js; null if it cannot be loaded */
  readonly office?: string | null;
  /** produces the state once the pane is open */
  readonly bring?: (opened: OpenedPage, language: Language) => Promise<void>;
  readonly says: Readonly<Record<Language, RegExp>>;
  /** the button for the next step; without one, the message itself explains it */
  readonly next?: Readonly<Record<Language, string>>;
  /** after `by`, the button leads to the heading `leadsTo` */
  readonly mended?: {
    readonly by: (page: Page) => Promise<void>;
    readonly leadsTo: Readonly<Record<Language, string>>;
  };
}

const CREATE = { en: "Create workbook", fr: "Créer le classeur" } as const;
const AGAIN = { en: "Try again", fr: "Réessayer" } as const;
const nothing = () => undefined;
const SEE_CHANGES = { en: "See what will change", fr: "Voir ce qui changera" } as const;
const asNewer = ({ names }: Excel.Workbook) => {
  const mark = names.getItem("EnsembleSchemaVersion").getRange();
  mark.worksheet.protection.unprotect();
  mark.values = [[99]];
};

/** By what it is. */
export const STATES: Readonly<Record<string, State>> = {
  "a first run": { says: { en: /Create your initiative’s workbook/, fr: /Créez le classeur/ }, next: CREATE },
  "a workbook with other sheets": {
    foreign: ({ worksheets }) => void worksheets.add("Budget"),
    says: { en: /Ensemble puts its own in front/, fr: /Ensemble place les siennes devant/ },
    next: CREATE,
  },
  "a workbook of an earlier version": {
    workbookOf: earlierWorkbook,
    view: "home",
    says: { en: /made by an earlier version/, fr: /vient d’une version antérieure/ },
    next: SEE_CHANGES,
  },
  "an upgrade before it is done": {
    workbookOf: earlierWorkbook,
    view: "home",
    bring: ({ page }, language) => page.getByRole("button", { name: SEE_CHANGES[language] }).click(),
    says: { en: /Every entry stays as it is/, fr: /Toutes les saisies restent telles quelles/ },
    next: { en: "Upgrade this workbook", fr: "Mettre à niveau ce classeur" },
  },
  "a workbook of a newer version": {
    ours: asNewer,
    says: { en: /Update the add-in to work in it/, fr: /Mettez le complément à jour/ },
    next: { en: "Look again", fr: "Regarder de nouveau" },
  },
  "a protected structure": {
    foreign: ({ protection }) => protection.protect(),
    says: { en: /then Protect Workbook to lift the protection/, fr: /Protéger le classeur pour lever/ },
  },
  "a protected entry sheet": {
    ours: ({ tables }) => tables.getItem("Observations").worksheet.protection.protect(),
    view: "add",
    says: { en: /choose Review, then Unprotect Sheet/, fr: /choisissez Révision, puis Ôter la protection/ },
  },
  "a workbook open for reading only": {
    readOnly: true,
    says: { en: /choose Editing instead of Viewing/, fr: /choisissez Modification plutôt qu’Affichage/ },
  },
  "no permission to change the workbook": {
    readOnly: true,
    bring: async ({ page }, language) => {
      await page.getByRole("textbox").first().fill("Riverside");
      await page.getByRole("button", { name: CREATE[language] }).first().click();
    },
    says: { en: /Excel does not let this workbook be changed/, fr: /Excel ne permet pas de modifier/ },
    next: CREATE,
  },
  "a cell that is being edited": {
    ours: nothing,
    view: "dashboard",
    bring: async ({ page, host }, language) => {
      await page
        .getByText(language === "en" ? /^Read the workbook/ : /^Chiffres arrêtés/)
        .first()
        .waitFor();
      host.user.beginCellEdit();
      await page.reload();
    },
    says: { en: /Press Enter in the cell/, fr: /Appuyez sur Entrée dans la cellule/ },
    next: AGAIN,
  },
  "another person’s edit": {
    ours: nothing,
    view: "home",
    bring: async ({ page, host }) => {
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      const sheet = host.workbook.sheets.find(({ tables }) =>
        tables.some(({ name }) => name === "Partners"),
      )!;
      const { row, column } = sheet.tables[0]!.area;
      await host.remoteUser.typeInto(sheet.id, row + 2, column, "Clinic");
    },
    says: { en: /Someone else has just changed/, fr: /Quelqu’un d’autre vient de modifier/ },
  },
  "an Excel that is too old": {
    excelVersion: "Excel2019",
    says: { en: /Ensemble needs Excel 2021 or later/, fr: /Ensemble demande Excel 2021/ },
  },
  "a browser instead of Excel": {
    office:
      "window.Office = { context: {}, HostType: {}, onReady: (ready) => Promise.resolve().then(ready) };",
    says: { en: /Open Excel, then choose Open pane/, fr: /Ouvrez Excel, puis choisissez/ },
  },
  "office.js that cannot be loaded": {
    office: null,
    bring: async ({ page, errors }) => {
      // The browser logs the failed request, which this state simulates.
      await page.getByRole("alert").waitFor();
      errors.length = 0;
    },
    says: { en: /appsforoffice.*Check your connection/, fr: /appsforoffice.*Vérifiez votre connexion/ },
    next: AGAIN,
  },
  "no connection": {
    bring: async ({ page, errors }, language) => {
      const help = page.getByRole("button", { name: language === "en" ? "Help" : "Aide" });
      await help.waitFor();
      // What the first view loads once it is shown is there before the connection is lost.
      await page.getByRole("textbox").first().waitFor();
      await page.waitForLoadState("networkidle");
      await page.route("**/*.js", (route) => route.abort());
      await help.click();
      // The browser logs the failed request, which this state simulates.
      await page.getByRole("alert").waitFor();
      errors.length = 0;
    },
    says: { en: /Check your connection, then try again/, fr: /Vérifiez votre connexion, puis réessayez/ },
    next: AGAIN,
    mended: { by: (page) => page.unroute("**/*.js"), leadsTo: { en: "Help", fr: "Aide" } },
  },
};

/** Those that only a browser can be in, and the first that anyone sees: tests/taskpane tries the others without one. */
const OF_THE_BROWSER = [
  "a first run",
  "an Excel that is too old",
  "a browser instead of Excel",
  "office.js that cannot be loaded",
  "no connection",
];

const VIEWS = {
  en: ["Home", "Set up", "Check", "Add data", "Dashboard", "Help"],
  fr: ["Accueil", "Configurer", "Vérifier", "Saisir", "Tableau de bord", "Aide"],
} as const;

/** Opens the pane in the Excel, and over the workbook, of a state. */
async function openPane(
  pages: AddInPages,
  { ours, foreign, workbookOf, view, excelVersion, readOnly, office }: Omit<State, "says">,
  language: Language,
  width: number,
): Promise<OpenedPage> {
  const change = ours ?? foreign;
  const workbook = change
    ? await workbookAfter(language, change, ours !== undefined)
    : workbookOf?.(language);
  return pages.open(`taskpane.html?view=${view ?? "setup"}`, regionOf(language), {
    width,
    ...(workbook && { workbook }),
    ...(excelVersion && { excelVersion }),
    ...(readOnly && { readOnly }),
    ...(office !== undefined && { office }),
  });
}

/** Opens the pane, produces a state, and waits until the pane reports it. */
export async function openState(
  pages: AddInPages,
  state: State,
  language: Language,
  width: number,
): Promise<OpenedPage> {
  const opened = await openPane(pages, state, language, width);
  await state.bring?.(opened, language);
  await opened.page.getByText(state.says[language]).filter({ visible: true }).first().waitFor();
  return opened;
}

/** Expects no accessibility violations, and no overflow in a narrow pane. */
async function expectReadable(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW);
}

/** The tests; the built add-in is there by the time that they run. */
export function describeStates(pages: () => AddInPages): void {
  afterEach(() => pages().reset());

  const open = (state: Omit<State, "says">, language: Language) => openPane(pages(), state, language, NARROW);

  // Each state of the browser in one of the languages; in the soak run, all states in all.
  const statesByLanguage = someOf(
    LANGUAGES.flatMap((language) =>
      (TRIES_ALL ? Object.keys(STATES) : OF_THE_BROWSER).map((name) => ({ language, name })),
    ),
    0.1,
    ({ name }) => name,
  );

  describe.each(LANGUAGES)("%s", (language) => {
    const states = statesByLanguage.filter((each) => each.language === language);
    test.each(states.map(({ name }) => name))("%s is reported with the next step", async (name) => {
      const state = STATES[name]!;
      const found = await openState(pages(), state, language, NARROW);
      await found.page.getByRole("heading", { level: 1 }).first().waitFor();
      if (state.next) {
        await found.page.getByRole("button", { name: state.next[language] }).first().waitFor();
      }
      await expectReadable(found.page);
      if (state.next && state.mended) {
        await state.mended.by(found.page);
        await found.page.getByRole("button", { name: state.next[language] }).first().click();
        await found.page.getByRole("heading", { level: 1, name: state.mended.leadsTo[language] }).waitFor();
      }
      expect(found.errors).toEqual([]);
    });
  });

  onlyInSoak(() => {
    test.each(LANGUAGES)("every view of an empty workbook is readable in %s", async (language) => {
      const { page, errors } = await open({ ours: nothing, view: "home" }, language);
      for (const name of VIEWS[language]) {
        await page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
        await page.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor();
        await page.getByRole("progressbar").filter({ visible: true }).waitFor({ state: "detached" });
        await expectReadable(page);
      }
      expect(errors).toEqual([]);
    });
  });

  onlyInSoak(() => {
    test("a button of the ribbon reloads the pane, and input is restored", async () => {
      const { page, errors } = await open({ ours: nothing, view: "add" }, "fr");
      await page.getByRole("textbox", { name: "Valeur" }).fill("12,5");
      await page.goto(pages().addressOf("taskpane.html?view=check", "fr-CA"));
      await page.getByRole("button", { name: "Saisir" }).click();
      await page.getByText("Ce que vous aviez commencé est de retour.").waitFor();
      expect(await page.getByRole("textbox", { name: "Valeur" }).inputValue()).toBe("12,5");
      await expectReadable(page);
      await page.getByRole("button", { name: "Effacer" }).click();
      expect(await page.getByRole("textbox", { name: "Valeur" }).inputValue()).toBe("");
      expect(errors).toEqual([]);
    });
  });
}
