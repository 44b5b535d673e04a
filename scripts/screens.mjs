/**
 * Takes the screenshots of docs/screens, in both languages: npm run screens. Covers the complete preview; every view of
 * the pane and the steps of an import, with an example; every state of the workbook and of Excel in the built add-in.
 */
import { mkdir, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { AddInPages } = require("../tests/support/addInPages.ts");
const { goToCell, PreviewPages } = require("../tests/support/previewPages.ts");
const { openState, STATES } = require("../tests/e2e/states.ts");

const outFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "docs", "screens");
const screenshotPath = (...words) => path.join(outFolder, `${words.join("-")}.png`);

const WORDS = {
  en: {
    example: /Use this example.*Halving poverty/,
    views: {
      home: "Home",
      setup: "Set up",
      check: "Check",
      add: "Add data",
      dashboard: "Dashboard",
      help: "Help",
    },
    theme: "Office theme",
    what: "What do you want to add?",
    paste: "Or paste cells here",
    steps: { read: "Read the figures", rows: "See the rows", write: /^To write/ },
    wide: "Indicator\tPartner\t2010\t2011\t2012\nPoverty rate, Canada\tOntario\t14.5\t\t12\nVOICE\tresidents’ council\t55\tn/a\t1,400",
    dashboard: "Dashboard!B14",
  },
  fr: {
    example: /Utiliser cet exemple.*Québec/,
    views: {
      ...{ home: "Accueil", setup: "Configurer", check: "Vérifier" },
      ...{ add: "Saisir", dashboard: "Tableau de bord", help: "Aide" },
    },
    theme: "Thème d’Office",
    what: "Que voulez-vous ajouter?",
    paste: "Ou collez des cellules ici",
    steps: { read: "Lire les données", rows: "Voir les lignes", write: /^À écrire/ },
    wide: "Indicateur\tOrganisme\t2010\t2011\t2012\nTaux de pauvreté, Québec\tDirection de santé publique\t14,5\t\t12\nVOIX\tfondation partenaire\t55\tn/d\t1 400",
    dashboard: "'Tableau de bord'!B14",
  },
};
const LANGUAGES = Object.keys(WORDS);

await mkdir(outFolder, { recursive: true });
for (const file of await readdir(outFolder)) await rm(path.join(outFolder, file));

const preview = await PreviewPages.start(3400);
try {
  for (const language of LANGUAGES) await capturePreview(language);
} finally {
  await preview.closeBrowser();
  await preview.stop();
}
const addIn = await AddInPages.start("https://addins.example.org/ensemble", 3500);
try {
  for (const language of LANGUAGES) await captureStates(language);
} finally {
  await addIn.stop();
}

async function capturePreview(language) {
  const words = WORDS[language];
  const { page, pane } = await preview.open(language, 1440, 900);
  await pane.getByRole("button", { name: words.example }).click();
  await pane.getByRole("heading", { level: 2 }).first().waitFor();
  await goToCell(page, words.dashboard);
  await page.getByRole("figure").first().locator("img").waitFor();
  // The grid applies conditional colours after drawing, without an event to wait for.
  await page.waitForTimeout(3000);
  await page.screenshot({ path: screenshotPath("preview", language) });

  const show = async (name) => {
    await pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();
    await pane.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor();
    await pane.getByRole("progressbar").filter({ visible: true }).waitFor({ state: "detached" });
  };
  for (const [view, name] of Object.entries(words.views)) {
    await show(name);
    await pane.screenshot({ path: screenshotPath("view", view, language) });
  }
  await show(words.views.add);
  await pane.getByRole("combobox", { name: words.what }).selectOption("import");
  await pane.getByRole("textbox", { name: words.paste }).fill(words.wide);
  await pane.getByRole("button", { name: words.steps.read }).click();
  await pane.getByRole("button", { name: words.steps.rows }).waitFor();
  await pane.screenshot({ path: screenshotPath("import", "columns", language) });
  await pane.getByRole("button", { name: words.steps.rows }).click();
  await pane.getByRole("tab").first().waitFor();
  await pane.screenshot({ path: screenshotPath("import", "rows", language) });
  await pane.getByRole("tab", { name: words.steps.write }).click();
  await pane.screenshot({ path: screenshotPath("import", "write", language) });

  await show(words.views.home);
  for (const theme of ["dark", "highContrast"]) {
    await page.getByRole("combobox", { name: words.theme }).selectOption(theme);
    // Wait until the colour transitions have ended.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== "running"),
    );
    await page.screenshot({ path: screenshotPath("theme", theme.toLowerCase(), language) });
  }
  await page.close();
}

async function captureStates(language) {
  for (const [name, state] of Object.entries(STATES)) {
    const { page } = await openState(addIn, state, language, 350);
    const words = name.replace(/^an? /, "").replace(/[^a-z]+/gi, "-");
    await page.screenshot({ path: screenshotPath("state", words, language) });
    await addIn.reset();
  }
}
