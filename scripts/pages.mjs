/**
 * Takes pictures of printed pages for docs/pages, as LibreOffice prints them: npm run pages. The dashboard's two pages and the
 * scorecard, of the examples, of a workbook without entries, and of one with 30 indicators and 25 partners, each in its language.
 */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { takePictures, withPrintedWorkbook } from "./printedPages.mjs";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { EMPTY_INITIATIVE } = require("../src/model/initiative.ts");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const outFolder = path.join(root, "docs", "pages");
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
for (const name of EXAMPLES) await takePages(name, await example(name));
for (const [language, name] of Object.entries(EMPTY))
  await takePages(`empty-${language}`, { ...EMPTY_INITIATIVE, language, initiative: { name } });
for (const [language, name] of Object.entries(FULL))
  await takePages(`full-${language}`, enlarged(await example(name), FULL_SIZE));

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

/** Takes the pictures of the first pages of an initiative's workbook. */
async function takePages(name, initiative) {
  await withPrintedWorkbook(initiative, (printed) =>
    takePictures("-r", String(RESOLUTION), "-l", String(PAGES), printed, path.join(outFolder, name)),
  );
}
