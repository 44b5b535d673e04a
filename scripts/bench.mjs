// What a workbook costs: npm run bench, or npm run --silent bench -- --json. Each case runs in a process of its own.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { CASES, measure, ratiosOf } = require("./benchCase.ts");

/** A workbook of 100,000 observations takes more than Node gives a process unasked. */
const MEMORY = "--max-old-space-size=6000";

const [flag, name] = process.argv.slice(2);
if (flag === "--case") {
  process.stdout.write(`${JSON.stringify(await measure(name))}\n`);
} else if (flag === "--pane") {
  const { measurePane } = require("./benchPane/index.ts");
  const { measured } = require("../webpack.config.js");
  process.stdout.write(`${JSON.stringify(await measurePane(measured()))}\n`);
} else {
  const script = fileURLToPath(import.meta.url);
  const figures = Object.keys(CASES).map((each) =>
    JSON.parse(execFileSync(process.execPath, [MEMORY, script, "--case", each], { encoding: "utf8" })),
  );
  const ratios = ratiosOf(figures);
  const pane = JSON.parse(execFileSync(process.execPath, [script, "--pane"], { encoding: "utf8" }));
  if (flag === "--json") process.stdout.write(`${JSON.stringify({ cases: figures, ratios, pane })}\n`);
  else {
    console.table(figures.map(inWords));
    console.table(ratios);
    console.table(pane.gzippedScriptBytes);
    console.table(pane.millisecondsToPress);
  }
}

function inWords({
  case: name,
  roundTrips,
  roundTripsAllowed,
  milliseconds,
  requestBytes,
  largestRequestBytes,
  fileBytes,
  fileBytesPerObservation,
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
    ...Object.fromEntries(Object.entries(milliseconds).map(([what, taken]) => [what, `${taken} ms`])),
    file: kilobytes(fileBytes),
    "bytes an observation": fileBytesPerObservation,
    memory: `${Math.round(peakMemoryBytes / 1_000_000)} MB`,
  };
}
