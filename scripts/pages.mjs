/**
 * Takes pictures of the dashboard's printed pages for docs/pages, as LibreOffice prints them: npm run pages. Of the examples, and
 * of a workbook without entries in each language.
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { main } = require("../src/cli/workbook.ts");
const { EMPTY_INITIATIVE } = require("../src/model/initiative.ts");
const { convertWithLibreOffice } = require("../tests/support/libreoffice.ts");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const outFolder = path.join(root, "docs", "pages");
const REPORT_DATE = "2026-10-31";
/** The dashboard's. */
const PAGES = 2;
/** dots per inch */
const RESOLUTION = 100;

const EXAMPLES = ["poverty-canada", "pauvrete-quebec", "missions-la-fonda"];
/** Names of initiatives without entries, by language. */
const EMPTY = { en: "Riverside Together", fr: "Ensemble pour Rivière-aux-Pins" };

await mkdir(outFolder, { recursive: true });
for (const file of await readdir(outFolder)) await rm(path.join(outFolder, file));
const folder = await mkdtemp(path.join(tmpdir(), "ensemble-pages-"));
try {
  for (const name of EXAMPLES) await takePages(name, path.join(root, "examples", `${name}.json`));
  for (const [language, name] of Object.entries(EMPTY)) {
    const file = path.join(folder, `empty-${language}.json`);
    await writeFile(file, JSON.stringify({ ...EMPTY_INITIATIVE, language, initiative: { name } }));
    await takePages(`empty-${language}`, file);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Makes the workbook of an initiative file and takes the pictures of its first pages. */
async function takePages(name, file) {
  const workbook = path.join(folder, `${name}.xlsx`);
  const errors = [];
  const code = await main([file, "--out", workbook, "--as-of", REPORT_DATE], {
    out: () => {},
    err: (line) => errors.push(line),
  });
  if (code !== 0) throw new Error(errors.join("\n"));
  const [pdf] = await convertWithLibreOffice([await readFile(workbook)], "pdf");
  const printed = path.join(folder, `${name}.pdf`);
  await writeFile(printed, pdf);
  const picture = path.join(outFolder, name);
  execFileSync("pdftoppm", ["-r", String(RESOLUTION), "-l", String(PAGES), "-png", printed, picture]);
}
