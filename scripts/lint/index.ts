import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ESLint, Linter } from "eslint";
import { forbiddenTerms } from "./forbiddenTerms";
import { frenchTypography } from "./frenchTypography";
import { undoClearing } from "./undoClearing";
import { untranslatedText } from "./untranslatedText";

/** Lets the rules for strings read a JSON file, as a module that exports its value. */
const json: Linter.Processor = {
  preprocess: (text) => [{ text: `export default ${text.trimEnd()};`, filename: "0.js" }],
  postprocess: (messages) => messages.flat(),
};

/** The files that decide what ESLint finds in a file, beside its configuration: these rules, and the packages. */
const DECISIVE_FILES = [
  ...readdirSync(__dirname).map((name) => path.join(__dirname, name)),
  path.join(__dirname, "../../package-lock.json"),
];

/** Changes with the rules: ESLint's cache knows the rules of a plug-in by its version alone. */
function versionOfRules(): string {
  const hash = createHash("sha256");
  for (const file of DECISIVE_FILES) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** The custom ESLint rules of this project, under the name "house". */
export const housePlugin: ESLint.Plugin = {
  meta: { name: "house", version: versionOfRules() },
  processors: { json },
  rules: {
    "forbidden-terms": forbiddenTerms,
    "french-typography": frenchTypography,
    "undo-clearing": undoClearing,
    "untranslated-text": untranslatedText,
  },
};

export { FOLDERS_CHECKED_FOR_TERMS } from "./terms";
