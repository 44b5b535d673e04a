/**
 * Checks that the add-in needs no more of Excel than its manifest requires: no member above ExcelApi 1.13 outside a guard.
 * Part of "npm run lint"; reports each violation and exits with status 1 if there is any.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { findingsIn, MINIMUM_SET } = require("./requirementSets/scan.ts");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
/** The folders of src whose code runs in Excel. */
const FOLDERS = ["commands", "excel", "taskpane"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, "src", folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(root, "src", folder, name)),
);
const findings = findingsIn(files);
for (const { file, line, member, needs } of findings) {
  console.error(`${path.relative(root, file)}:${line} ${member} needs ${needs}, unguarded`);
}
if (findings.length > 0) {
  console.error(
    `The manifest asks for ${MINIMUM_SET.set} ${MINIMUM_SET.version} only: ask isSetSupported first.`,
  );
  process.exitCode = 1;
}
