// A workbook from an initiative file: npm run --silent workbook -- FILE.json --out FILE.xlsx [--lang en|fr] [--as-of YYYY-MM-DD]
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { main } = require("../src/cli/workbook.ts");

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
