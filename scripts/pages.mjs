/**
 * Takes pictures of the dashboard's printed pages for docs/pages, as LibreOffice prints them: npm run pages. Of the examples, and
 * of a workbook without entries in each language.
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { openBuiltWorkbook } = require("../tests/support/builtWorkbook.ts");
const { openExampleWorkbook } = require("../tests/support/exampleWorkbook.ts");
const { initiative } = require("../tests/support/initiative.ts");
const { convertWithLibreOffice } = require("../tests/support/libreoffice.ts");

const outFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "docs", "pages");
const REPORT_DATE = "2026-10-31";
/** The dashboard's. */
const PAGES = 2;
/** dots per inch */
const RESOLUTION = 100;

const EXAMPLES = { "poverty-canada": "en", "pauvrete-quebec": "fr", "missions-la-fonda": "fr" };

/** Names of pictures, each with a function that opens the workbook: one after the other, since all share one Excel. */
const workbooks = [
  ...Object.entries(EXAMPLES).map(([name, language]) => [name, () => openExampleWorkbook(name, language)]),
  ...["en", "fr"].map((language) => [
    `empty-${language}`,
    () => openBuiltWorkbook(initiative({ initiative: { name: "" } }), { language, reportDate: REPORT_DATE }),
  ]),
];

await mkdir(outFolder, { recursive: true });
for (const file of await readdir(outFolder)) await rm(path.join(outFolder, file));
const folder = await mkdtemp(path.join(tmpdir(), "ensemble-pages-"));
try {
  for (const [name, open] of workbooks) {
    const host = await open();
    const [pdf] = await convertWithLibreOffice([await host.save()], "pdf");
    const file = path.join(folder, `${name}.pdf`);
    await writeFile(file, pdf);
    const picture = path.join(outFolder, name);
    execFileSync("pdftoppm", ["-r", String(RESOLUTION), "-l", String(PAGES), "-png", file, picture]);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
