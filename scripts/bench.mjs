// What a workbook costs: npm run bench, or npm run --silent bench -- --json. Each case runs in a process of its own.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { CASES, measure } = require("./benchCase.ts");

const [flag, name] = process.argv.slice(2);
if (flag === "--case") {
  process.stdout.write(`${JSON.stringify(await measure(name))}\n`);
} else {
  const figures = Object.keys(CASES).map((each) =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--case", each], { encoding: "utf8" }),
    ),
  );
  if (flag === "--json") process.stdout.write(`${JSON.stringify({ cases: figures })}\n`);
  else console.table(figures.map(inWords));
}

function inWords({
  case: name,
  milliseconds,
  requestBytes,
  largestRequestBytes,
  fileBytes,
  peakMemoryBytes,
  ...rest
}) {
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
  return {
    workbook: name,
    ...rest,
    requests: kilobytes(requestBytes),
    largest: kilobytes(largestRequestBytes),
    build: `${milliseconds.build} ms`,
    calculation: `${milliseconds.calculation} ms`,
    save: `${milliseconds.save} ms`,
    file: kilobytes(fileBytes),
    memory: `${Math.round(peakMemoryBytes / 1_000_000)} MB`,
  };
}
