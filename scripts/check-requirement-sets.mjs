/**
 * Checks that the add-in needs no more of Excel than its manifest requires: no member above ExcelApi 1.13 outside a guard.
 * Part of "npm run lint"; reports each violation and exits with status 1 if there is any. Files that were found without
 * any are not checked again until one of them, the check, or a package changes.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
/** The folders of src whose code runs in Excel. */
const FOLDERS = ["commands", "excel", "taskpane"];

const filesIn = (...folder) =>
  readdirSync(path.join(root, ...folder), { recursive: true })
    .filter((name) => /\.(?:tsx?|json)$/.test(name))
    .map((name) => path.join(root, ...folder, name));

/** What decides the result: the files with all that they may import, the check itself, the versions of packages. */
function hashOfInputs() {
  const hash = createHash("sha256");
  const inputs = [...filesIn("src"), ...filesIn("scripts", "requirementSets")].sort();
  for (const file of [...inputs, path.join(root, "package-lock.json"), fileURLToPath(import.meta.url)]) {
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

const cache = path.join(root, ".tmp", "requirement-sets");
const inputs = hashOfInputs();
if (!existsSync(cache) || readFileSync(cache, "utf8") !== inputs) check();

function check() {
  const { findingsIn, MINIMUM_SET } = require("./requirementSets/scan.ts");
  const findings = findingsIn(
    FOLDERS.flatMap((folder) => filesIn("src", folder)).filter((name) => !name.endsWith(".json")),
  );
  for (const { file, line, member, needs } of findings) {
    console.error(`${path.relative(root, file)}:${line} ${member} needs ${needs}, unguarded`);
  }
  if (findings.length > 0) {
    console.error(
      `The manifest asks for ${MINIMUM_SET.set} ${MINIMUM_SET.version} only: ask isSetSupported first.`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(path.dirname(cache), { recursive: true });
  writeFileSync(cache, inputs);
}
