// Prints how well unusual values are found: `npm run plausible`, or with files of published series,
// `npm run plausible -- FILE.csv …`. See docs/decisions.md, "What Check calls an outlier".
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { plausibleProof, publishedSeries } = require("./plausibleProof.ts");

const DATA = "examples/data";
const given = process.argv.slice(2);
const files = given.length > 0 ? given : readdirSync(DATA).map((file) => path.join(DATA, file));
const proof = plausibleProof(files.flatMap((file) => publishedSeries(readFileSync(file, "utf8"))));
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

console.log(`${proof.series} series of four values or more, ${proof.values} values`);
console.log(`found in the untouched series: ${proof.untouched} (${percent(proof.untouched, proof.values)})`);
for (const [name, { planted, found, others }] of Object.entries(proof.mistakes)) {
  console.log(
    `${name}: found ${found} of ${planted} (${percent(found, planted)}), others with them: ${others}`,
  );
}
