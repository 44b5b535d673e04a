/**
 * Prints how many wrong values the search for outliers finds: npm run outliers, or with other published series,
 * npm run outliers -- FILE.csv …. See docs/decisions.md, "What Check calls an outlier".
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { outlierTrial, publishedSeries } = require("./outlierTrial.ts");

const DATA = "examples/data";
const given = process.argv.slice(2);
const files = given.length > 0 ? given : readdirSync(DATA).map((file) => path.join(DATA, file));
const trial = outlierTrial(files.flatMap((file) => publishedSeries(readFileSync(file, "utf8"))));
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

console.log(`${trial.series} series of four values or more, ${trial.values} values`);
console.log(`found in the untouched series: ${trial.untouched} (${percent(trial.untouched, trial.values)})`);
for (const [name, { made, found, others }] of Object.entries(trial.mistakes)) {
  console.log(
    `${name}: found ${found} of ${made} (${percent(found, made)}), right values with them: ${others}`,
  );
}
