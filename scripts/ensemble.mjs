// The command line: npm run --silent ensemble -- COMMAND … (docs/command-line.md)
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { main } = require("../src/cli/ensemble.ts");

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
