/**
 * Runs the random tests with many more cases than `npm test`: npm run soak -- [--embedded 300] [--libreoffice 100]
 * [--properties 30] [--faults 100] [--edits 100] [--variations 100] [--damages 100]
 * [--damaged-files 20] [--repairs 300] [--only TEXT] [--seed N].
 *
 * First, workbooks of random initiatives are compared with the oracle: all are calculated by the embedded engine, the
 * first ones by LibreOffice too, as built and after invalid pastes over their entries. Faults are reported with the
 * 0-based index of their initiative and the seed. Then every test file that tries a part of its cases: properties with this
 * many times the cases, and all cases where there is a list of them; see tests/support/sample.ts.
 * Then every operation that writes a workbook (of which the name contains TEXT): with failing requests, with a second
 * person's edits, and on hosts that differ as Excel does, each with this percentage of its cases; see
 * tests/support/safety. Then a workbook is damaged in every way of tests/support/damage, or in this percentage of them, and so
 * many of the damaged files are opened in LibreOffice: each must say so. Last, so many workbooks are damaged by random sequences
 * and repaired: the entries and figures must be those of before, with nothing left to repair. Exits with status 1 if anything fails.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
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
const { removeCachedResults } = require("../tests/oracle/removeCachedResults.ts");
const { runEdits, runFaults, runVariations } = require("../tests/support/safety/cases.ts");
const { OPERATIONS } = require("../tests/support/safety/operations.ts");
const { soakDamages } = require("../tests/support/damage/soak.ts");
const { soakRepairs } = require("../tests/support/damage/repairs.ts");
const { recalculateAllWithLibreOffice } = require("../tests/support/libreoffice.ts");

/** Initiatives per LibreOffice process: enough to amortize its start, few enough to limit memory. */
const BATCH_SIZE = 10;
const MAX_REPORTED_FAULTS = 5;

const { values } = parseArgs({
  options: {
    embedded: { type: "string", default: "300" },
    libreoffice: { type: "string", default: "100" },
    properties: { type: "string", default: "30" },
    faults: { type: "string", default: "100" },
    edits: { type: "string", default: "100" },
    variations: { type: "string", default: "100" },
    damages: { type: "string", default: "100" },
    "damaged-files": { type: "string", default: "20" },
    repairs: { type: "string", default: "300" },
    only: { type: "string", default: "" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 0x7fffffff)) },
  },
});
const [embedded, libreoffice, properties, faults, edits, variations, damages, damagedFiles, repairs, seed] = [
  values.embedded,
  values.libreoffice,
  values.properties,
  values.faults,
  values.edits,
  values.variations,
  values.damages,
  values["damaged-files"],
  values.repairs,
  values.seed,
].map((text) => {
  if (!/^\d+$/.test(text)) throw new RangeError(`"${text}" is no count`);
  return Number(text);
});

const all = fc.sample(cases, { numRuns: Math.max(embedded, libreoffice, 1), seed });
const faultyCounts = { embedded: 0, libreoffice: 0 };
let pending = [];

for (const [index, initiative] of all.slice(0, Math.max(embedded, libreoffice)).entries()) {
  const host = await buildCase(initiative);
  const found = faultsInHost(host, initiative);
  const savedAsBuilt = index < libreoffice ? [await host.save()] : [];
  const errors = await errorsAfterInvalidPastes(host, initiative);
  if (index < embedded) report("embedded", index, [...found, ...errors]);
  if (index < libreoffice)
    pending.push({ index, initiative, files: [...savedAsBuilt, await host.save()].map(removeCachedResults) });
  if (pending.length === BATCH_SIZE) await recalculatePending();
}
await recalculatePending();

const faulty = faultyCounts.embedded + faultyCounts.libreoffice;
process.stdout.write(
  `seed ${seed}: embedded ${embedded} initiatives, ${faultyCounts.embedded} wrong; ` +
    `LibreOffice ${libreoffice} initiatives, ${faultyCounts.libreoffice} wrong\n`,
);
const propertiesHold = properties === 0 || checkProperties(properties);
const writesAreSafe = await checkWrites();
const damageIsTold =
  damages + damagedFiles === 0 ||
  (await soakDamages({
    percentage: damages,
    inLibreOffice: damagedFiles,
    seed,
    print,
  }));
const areRepaired =
  repairs === 0 || (await withSharedFolder(() => soakRepairs({ sequences: repairs, seed, print })));
process.exitCode = faulty > 0 || !propertiesHold || !writesAreSafe || !damageIsTold || !areRepaired ? 1 : 0;

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** Tries the operations that write in each of three ways and prints the counts; returns whether all went right. */
function checkWrites() {
  return withSharedFolder(async () => {
    const found = [
      await checkEachWrite("failing requests", runFaults, faults),
      await checkEachWrite("a second person", runEdits, edits),
      await checkEachWrite("other hosts", runVariations, variations),
    ];
    return found.every(Boolean);
  });
}

/** Does something with a folder for the workbooks that are built once. */
async function withSharedFolder(work) {
  process.env.ENSEMBLE_TESTS_FOLDER = mkdtempSync(path.join(tmpdir(), "ensemble-soak-"));
  try {
    return await work();
  } finally {
    rmSync(process.env.ENSEMBLE_TESTS_FOLDER, { recursive: true, force: true });
  }
}

async function checkEachWrite(title, run, percentage) {
  if (percentage === 0) return true;
  const selection = percentage >= 100 ? {} : { share: { part: percentage / 100, seed } };
  const total = new Map();
  let isRight = true;
  for (const operation of OPERATIONS.filter(({ name }) => name.includes(values.only))) {
    const { counts, wrong } = await run(operation, selection);
    process.stdout.write(`${title}, ${operation.name}: ${written(counts)}\n`);
    for (const line of wrong) process.stdout.write(`  ${line}\n`);
    for (const [verdict, count] of counts) total.set(verdict, (total.get(verdict) ?? 0) + count);
    isRight &&= wrong.length === 0;
  }
  process.stdout.write(`${title}: ${written(total)}\n`);
  return isRight;
}

function written(counts) {
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(", ") || "no case";
}

/** How a test file says that it tries a part of its cases. */
const TRIES_SOME =
  /from "fast-check"|\b(?:TRIES_ALL|onlyInSoak|someOf|someNumbers|stepBetween|someFixtures|describeStates|describePanes|describeShell)\b/;

const isOnlyInSoak = (file) => /\.soak\.test\.tsx?$/.test(file);

/** Runs the test files that try a part of their cases, except those of which the other parts of this run try all. */
function checkProperties(times) {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
  const files = readdirSync(path.join(root, "tests"), { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join("tests", file))
    .filter((file) => isOnlyInSoak(file) || TRIES_SOME.test(readFileSync(path.join(root, file), "utf8")))
    .filter((file) => !/(againstWorkbook|damage\/told)\.test/.test(file));
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

async function recalculatePending() {
  if (pending.length === 0) return;
  const files = await recalculateAllWithLibreOffice(pending.flatMap((each) => each.files));
  pending.forEach(({ index, initiative }, position) => {
    const [asBuilt, afterPastes] = files.slice(2 * position, 2 * position + 2);
    report("libreoffice", index, [
      ...faultsInFile(asBuilt, initiative),
      ...errorsInFileAfterInvalidPastes(afterPastes, initiative),
    ]);
  });
  pending = [];
}

function report(engine, index, faults) {
  if (faults.length === 0) return;
  faultyCounts[engine] += 1;
  const more = faults.length > MAX_REPORTED_FAULTS ? ` and ${faults.length - MAX_REPORTED_FAULTS} more` : "";
  const lines = faults.slice(0, MAX_REPORTED_FAULTS).join("\n    ");
  process.stdout.write(`  ${engine}, initiative ${index} of seed ${seed}:\n    ${lines}${more}\n`);
}
