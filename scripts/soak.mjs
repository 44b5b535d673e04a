/**
 * The random tests with many more cases than `npm test` takes: npm run soak -- [--embedded 300] [--libreoffice 100]
 * [--properties 10] [--seed N].
 *
 * First, random initiatives through the workbook, against the oracle: every one is computed by the embedded engine, the
 * first ones by LibreOffice too, as built and once anything has been pasted over its entries. Faults are reported with the
 * place of their initiative among those of the seed. Then every property of the test files, with so many times its cases.
 * Ends with 1 when there is a fault.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const fc = require("fast-check");
const {
  buildCase,
  cases,
  errorsInFileAfterInvalidPastes,
  errorsAfterInvalidPastes,
  faultsInFile,
  faultsInHost,
} = require("../tests/support/expected/cases.ts");
const { forgetResults } = require("../tests/oracle/forgetResults.ts");
const { recalculateAllWithLibreOffice } = require("../tests/support/libreoffice.ts");

/** Initiatives whose files one LibreOffice opens: as many as make its start cheap and keep memory small. */
const BATCH = 10;
const FAULTS_TOLD = 5;

const { values } = parseArgs({
  options: {
    embedded: { type: "string", default: "300" },
    libreoffice: { type: "string", default: "100" },
    properties: { type: "string", default: "10" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 0x7fffffff)) },
  },
});
const [embedded, libreoffice, properties, seed] = [
  values.embedded,
  values.libreoffice,
  values.properties,
  values.seed,
].map((text) => {
  if (!/^\d+$/.test(text)) throw new RangeError(`"${text}" is no count`);
  return Number(text);
});

const all = fc.sample(cases, { numRuns: Math.max(embedded, libreoffice, 1), seed });
const wrong = { embedded: 0, libreoffice: 0 };
let waiting = [];

for (const [place, one] of all.slice(0, Math.max(embedded, libreoffice)).entries()) {
  const host = await buildCase(one);
  const found = faultsInHost(host, one);
  const whole = place < libreoffice ? [await host.save()] : [];
  const errors = await errorsAfterInvalidPastes(host, one);
  if (place < embedded) tell("embedded", place, [...found, ...errors]);
  if (place < libreoffice)
    waiting.push({ place, one, files: [...whole, await host.save()].map(forgetResults) });
  if (waiting.length === BATCH) await recalculateWaiting();
}
await recalculateWaiting();

const faulty = wrong.embedded + wrong.libreoffice;
process.stdout.write(
  `seed ${seed}: embedded ${embedded} initiatives, ${wrong.embedded} wrong; ` +
    `LibreOffice ${libreoffice} initiatives, ${wrong.libreoffice} wrong\n`,
);
const propertiesHold = properties === 0 || checkProperties(properties);
process.exitCode = faulty > 0 || !propertiesHold ? 1 : 0;

/** Runs the test files with properties; whether they all passed. The initiatives above have files of their own. */
function checkProperties(times) {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
  const files = readdirSync(path.join(root, "tests"), { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join("tests", file))
    .filter((file) => readFileSync(path.join(root, file), "utf8").includes('from "fast-check"'))
    .filter((file) => !/(againstWorkbook|inLibreOffice)\.test/.test(file));
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", "--runTestsByPath", ...files],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ENSEMBLE_TESTS_SEED: String(seed), ENSEMBLE_TESTS_CASES: String(times) },
    },
  );
  return status === 0;
}

async function recalculateWaiting() {
  if (waiting.length === 0) return;
  const files = await recalculateAllWithLibreOffice(waiting.flatMap((each) => each.files));
  waiting.forEach(({ place, one }, index) => {
    const [whole, spoiled] = files.slice(2 * index, 2 * index + 2);
    tell("libreoffice", place, [
      ...faultsInFile(whole, one),
      ...errorsInFileAfterInvalidPastes(spoiled, one),
    ]);
  });
  waiting = [];
}

function tell(engine, place, faults) {
  if (faults.length === 0) return;
  wrong[engine] += 1;
  const more = faults.length > FAULTS_TOLD ? ` and ${faults.length - FAULTS_TOLD} more` : "";
  const lines = faults.slice(0, FAULTS_TOLD).join("\n    ");
  process.stdout.write(`  ${engine}, initiative ${place} of seed ${seed}:\n    ${lines}${more}\n`);
}
