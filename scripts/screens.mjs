/** Takes the pictures of docs/screens: the preview and the task pane, in both languages. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const out = path.join(root, "docs", "screens");
const PATIENCE = 240_000;

const WORDS = {
  en: {
    example: /Use this example.*Halving poverty/,
    asOf: /^As of/,
    name: "Initiative name",
    step: "3. Partners",
    partners: "Partners",
    text: ["Riverside Together", "Public library\nHealth centre\nSchool board\nHealth Centre\n=City"],
  },
  fr: {
    example: /Utiliser cet exemple.*Québec/,
    asOf: /^En date du/,
    name: "Nom de l’initiative",
    step: "3. Partenaires",
    partners: "Partenaires",
    text: ["Ensemble pour Rivière-aux-Pins", "Bibliothèque\nCLSC\nCentre de services scolaire\nclsc\n=Ville"],
  },
};

const server = await serve(path.join(root, "dist", "preview"), 3400);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
await mkdir(out, { recursive: true });
try {
  for (const language of ["en", "fr"]) await picture(language);
} finally {
  await browser.close();
  await server.stop();
}

async function picture(language) {
  const words = WORDS[language];
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${server.address}?lang=${language}`);
  const pane = page.getByRole("group", { name: /Ensemble/ });

  await page.getByRole("textbox", { name: words.name }).fill(words.text[0]);
  await page.getByRole("button", { name: words.step }).click();
  await page.getByRole("textbox", { name: words.partners }).fill(words.text[1]);
  await paneAt(page, pane, `pane-form-${language}`);
  await page.getByRole("button", { name: /^1\./ }).click();

  await page.getByRole("button", { name: words.example }).click();
  await page.getByText(words.asOf).waitFor();
  // The grid colours states a moment after it has drawn them, and tells nobody when.
  await page.waitForTimeout(3000);
  await page.screenshot({ path: path.join(out, `preview-${language}.png`) });
  await paneAt(page, pane, `pane-figures-${language}`);
  await page.close();
}

/** The pane at the narrowest and the widest that Excel makes it. */
async function paneAt(page, pane, name) {
  for (const width of [320, 400]) {
    await pane.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
    await pane.screenshot({ path: path.join(out, `${name}-${width}.png`) });
  }
  await pane.evaluate((element) => (element.style.width = ""));
}
