/**
 * Proves that the add-in asks no more of Excel than its manifest does: no member above ExcelApi 1.13 outside a guard.
 * Part of "npm run lint"; says each place and ends with 1 when there is one.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { findingsIn, FLOOR } = require("./requirementSets/scan.ts");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
/** The rooms whose code Excel runs. */
const ROOMS = ["commands", "excel", "taskpane"];

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(root, "src", room), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(root, "src", room, name)),
);
const findings = findingsIn(files);
for (const { file, line, member, needs } of findings) {
  console.error(`${path.relative(root, file)}:${line} ${member} needs ${needs}, unguarded`);
}
if (findings.length > 0) {
  console.error(`The manifest asks for ${FLOOR.set} ${FLOOR.version} only: ask isSetSupported first.`);
  process.exitCode = 1;
}
