// Measures what a workbook costs: npm run bench, or npm run --silent bench -- --json. Each case runs in its own process.
// What the preview takes for a person's actions, in Chromium: npm run bench -- --preview, with --json as well.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { CASES, measure, ratiosOf } = require("./benchCase.ts");
const { measureImport } = require("./benchImport.ts");
const { measurePartnerFile } = require("./benchPartnerFile.ts");

/** The number of rows of each import case, by the name of the case. */
const IMPORTS = { "import of 10,000 rows": 10_000, "import of 100,000 rows": 100_000 };
/** The number of cells of each workbook of a partner, by the name of the case. */
const PARTNER_FILES = { "partner's workbook of 100,000 cells": 100_000, "of 1,000,000 cells": 1_000_000 };

/** A workbook of 100,000 observations needs a larger heap than Node's default. */
const HEAP_OPTION = "--max-old-space-size=6000";

const [flag, name, path] = process.argv.slice(2);
if (flag === "--case") {
  const figures = await measureCase();
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} else if (flag === "--pane") {
  const { measurePane } = require("./benchPane/index.ts");
  const { measured } = require("../webpack.config.js");
  process.stdout.write(`${JSON.stringify(await measurePane(measured()))}\n`);
} else if (flag === "--preview-workbook") {
  const { writeWorkbook } = require("./benchPreview/workbook.ts");
  process.stdout.write(JSON.stringify(await writeWorkbook(Number(name), path)));
} else if (flag === "--preview") {
  const { measurePreviews } = require("./benchPreview/index.ts");
  const report = await measurePreviews(fileURLToPath(import.meta.url));
  if (name === "--json") process.stdout.write(`${JSON.stringify(report)}\n`);
  else printPreview(report);
} else {
  const script = fileURLToPath(import.meta.url);
  const runCase = (caseName) =>
    JSON.parse(
      execFileSync(process.execPath, [HEAP_OPTION, script, "--case", caseName], { encoding: "utf8" }),
    );
  const figures = Object.keys(CASES).map(runCase);
  const imports = Object.keys(IMPORTS).map(runCase);
  const partnerFiles = Object.keys(PARTNER_FILES).map(runCase);
  const ratios = ratiosOf(figures);
  const pane = JSON.parse(execFileSync(process.execPath, [script, "--pane"], { encoding: "utf8" }));
  if (flag === "--json") {
    process.stdout.write(`${JSON.stringify({ cases: figures, ratios, imports, partnerFiles, pane })}\n`);
  } else {
    console.table(figures.map(tableRow));
    console.table(ratios);
    console.table(imports.map(({ milliseconds, ...rest }) => ({ ...rest, ...milliseconds })));
    console.table(partnerFiles.map(({ milliseconds, ...rest }) => ({ ...rest, ...milliseconds })));
    console.table(pane.gzippedScriptBytes);
    console.table(pane.millisecondsToPress);
  }
}

function measureCase() {
  if (name in IMPORTS) return measureImport(name, IMPORTS[name]);
  return name in PARTNER_FILES ? measurePartnerFile(name, PARTNER_FILES[name]) : measure(name);
}

/** One table of times and longest blocks, and one of ratios to the smallest workbook. */
function printPreview({ sizes, ratios }) {
  const rows = Object.keys(sizes[0].actions).map((action) => {
    const costs = sizes.map(({ observations, actions }) => {
      const { time, longestBlock } = actions[action];
      return [observations, `${time} ms, block ${longestBlock === 0 ? "< 50" : longestBlock} ms`];
    });
    return [action, Object.fromEntries(costs)];
  });
  const memory = sizes.map(({ observations, memoryBytes }) => [
    observations,
    `${Math.round(memoryBytes / 1_000_000)} MB`,
  ]);
  console.table(Object.fromEntries([...rows, ["memory", Object.fromEntries(memory)]]));
  console.table(ratios);
}

function tableRow({
  case: name,
  roundTrips,
  roundTripsAllowed,
  milliseconds,
  check,
  requestBytes,
  largestRequestBytes,
  fileBytes,
  fileBytesPerObservation,
  xmlBytesPerObservation,
  recomputed,
  recomputingMilliseconds,
  peakMemoryBytes,
  ...rest
}) {
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
  return {
    workbook: name,
    "round trips": `${roundTrips} of ${roundTripsAllowed}`,
    ...rest,
    requests: kilobytes(requestBytes),
    largest: kilobytes(largestRequestBytes),
    ...Object.fromEntries(Object.entries(milliseconds).map(([phase, duration]) => [phase, `${duration} ms`])),
    ...(check && {
      check: `${check.rows} rows, ${check.roundTrips} round trips, ${kilobytes(check.responseBytes)}, ${check.milliseconds} ms`,
    }),
    file: kilobytes(fileBytes),
    "bytes an observation": fileBytesPerObservation,
    "XML bytes an observation": xmlBytesPerObservation,
    ...(recomputed && {
      ...Object.fromEntries(
        Object.entries(recomputed).map(([action, formulas]) => [
          action,
          `${formulas} formulas, ${recomputingMilliseconds[action]} ms`,
        ]),
      ),
    }),
    memory: `${Math.round(peakMemoryBytes / 1_000_000)} MB`,
  };
}
