/**
 * Many random initiatives through the workbook, against the oracle: npm run soak -- [--embedded 300] [--libreoffice 100]
 * [--seed N]. Every one is computed by the embedded engine, the first ones by LibreOffice too. Each fault is a line
 * with the place of its initiative among those of the seed; the last line counts. Ends with 1 when there is a fault.
 */
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const fc = require("fast-check");
const { buildCase, cases, faultsInFile, faultsInHost } = require("../tests/support/expected/cases.ts");
const { forgetResults } = require("../tests/oracle/forgetResults.ts");
const { recalculateAllWithLibreOffice } = require("../tests/support/libreoffice.ts");

/** Files that one LibreOffice opens: as many as make its start cheap and keep memory small. */
const BATCH = 20;
const FAULTS_TOLD = 5;

const { values } = parseArgs({
  options: {
    embedded: { type: "string", default: "300" },
    libreoffice: { type: "string", default: "100" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 0x7fffffff)) },
  },
});
const [embedded, libreoffice, seed] = [values.embedded, values.libreoffice, values.seed].map((text) => {
  if (!/^\d+$/.test(text)) throw new RangeError(`"${text}" is no count`);
  return Number(text);
});

const all = fc.sample(cases, { numRuns: Math.max(embedded, libreoffice, 1), seed });
const wrong = { embedded: 0, libreoffice: 0 };
let waiting = [];

for (const [place, one] of all.slice(0, Math.max(embedded, libreoffice)).entries()) {
  const host = await buildCase(one);
  if (place < embedded) tell("embedded", place, faultsInHost(host, one));
  if (place < libreoffice) waiting.push({ place, one, bytes: forgetResults(await host.save()) });
  if (waiting.length === BATCH) await recalculateWaiting();
}
await recalculateWaiting();

const faulty = wrong.embedded + wrong.libreoffice;
process.stdout.write(
  `seed ${seed}: embedded ${embedded} initiatives, ${wrong.embedded} wrong; ` +
    `LibreOffice ${libreoffice} initiatives, ${wrong.libreoffice} wrong\n`,
);
process.exitCode = faulty > 0 ? 1 : 0;

async function recalculateWaiting() {
  if (waiting.length === 0) return;
  const files = await recalculateAllWithLibreOffice(waiting.map(({ bytes }) => bytes));
  waiting.forEach(({ place, one }, index) => tell("libreoffice", place, faultsInFile(files[index], one)));
  waiting = [];
}

function tell(engine, place, faults) {
  if (faults.length === 0) return;
  wrong[engine] += 1;
  const more = faults.length > FAULTS_TOLD ? ` and ${faults.length - FAULTS_TOLD} more` : "";
  const lines = faults.slice(0, FAULTS_TOLD).join("\n    ");
  process.stdout.write(`  ${engine}, initiative ${place} of seed ${seed}:\n    ${lines}${more}\n`);
}
