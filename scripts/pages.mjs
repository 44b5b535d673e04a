/**
 * Takes pictures of printed pages for docs/pages, as LibreOffice prints them: npm run pages. The dashboard's two pages and the
 * scorecard, of the examples, of a workbook without entries, and of one with 30 indicators and 25 partners, each in its language.
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
const { LANGUAGE_FORMATS } = require("../src/languages/texts/format.ts");
const { convertWithLibreOffice } = require("../tests/support/libreoffice.ts");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const outFolder = path.join(root, "docs", "pages");
const REPORT_DATE = "2026-10-31";
/** The dashboard's, and the scorecard. */
const PAGES = 3;
/** dots per inch */
const RESOLUTION = 100;

const EXAMPLES = ["poverty-canada", "pauvrete-quebec", "missions-la-fonda"];
/** Examples to enlarge, by language. */
const FULL = { en: "poverty-canada", fr: "pauvrete-quebec" };
const FULL_SIZE = { indicators: 30, partners: 25 };
/** Names of initiatives without entries, by language. */
const EMPTY = { en: "Riverside Together", fr: "Ensemble pour Rivière-aux-Pins" };

await mkdir(outFolder, { recursive: true });
for (const file of await readdir(outFolder)) await rm(path.join(outFolder, file));
const folder = await mkdtemp(path.join(tmpdir(), "ensemble-pages-"));
try {
  for (const name of EXAMPLES) await takePages(name, await example(name));
  for (const [language, name] of Object.entries(EMPTY))
    await takePages(`empty-${language}`, { ...EMPTY_INITIATIVE, language, initiative: { name } });
  for (const [language, name] of Object.entries(FULL))
    await takePages(`full-${language}`, enlarged(await example(name), FULL_SIZE));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function example(name) {
  return JSON.parse(await readFile(path.join(root, "examples", `${name}.json`), "utf8"));
}

/** An initiative with so many indicators and partners: copies of its own, with the reports of those that they are copied from. */
function enlarged(initiative, { indicators: indicatorCount, partners: partnerCount }) {
  const { indicators, partners, observations } = initiative;
  const copies = (items, count, copy) =>
    Array.from({ length: count }, (_, index) => {
      const round = Math.floor(index / items.length) + 1;
      const item = items[index % items.length];
      return { item, copy: round === 1 ? item : copy(item, round) };
    });
  const allPartners = copies(partners, partnerCount, (one, round) => ({
    ...one,
    name: `${one.name} ${round}`,
  }));
  const allIndicators = copies(indicators, indicatorCount, (one, round) => ({
    ...one,
    code: `${one.code}-${round}`,
    name: `${one.name} ${round}`,
  }));
  return {
    ...initiative,
    partners: allPartners.map(({ copy }) => copy),
    indicators: allIndicators.map(({ copy }) => copy),
    observations: allIndicators.flatMap((indicator) =>
      allPartners.flatMap((partner) =>
        observations
          .filter((one) => one.indicator === indicator.item.code && one.partner === partner.item.name)
          .map((one) => ({ ...one, indicator: indicator.copy.code, partner: partner.copy.name })),
      ),
    ),
  };
}

/** Makes the workbook of an initiative and takes the pictures of its first pages, with the numbers of its language's region. */
async function takePages(name, initiative) {
  const [file, workbook] = [path.join(folder, `${name}.json`), path.join(folder, `${name}.xlsx`)];
  await writeFile(file, JSON.stringify(initiative));
  const errors = [];
  const code = await main([file, "--out", workbook, "--as-of", REPORT_DATE], {
    out: () => {},
    err: (line) => errors.push(line),
  });
  if (code !== 0) throw new Error(errors.join("\n"));
  const { region } = LANGUAGE_FORMATS[initiative.language];
  const [pdf] = await convertWithLibreOffice([await readFile(workbook)], "pdf", region);
  const printed = path.join(folder, `${name}.pdf`);
  await writeFile(printed, pdf);
  const picture = path.join(outFolder, name);
  execFileSync("pdftoppm", ["-r", String(RESOLUTION), "-l", String(PAGES), "-png", printed, picture]);
}
