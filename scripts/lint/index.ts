import type { ESLint, Linter } from "eslint";
import { forbiddenTerms } from "./forbiddenTerms";
import { frenchTypography } from "./frenchTypography";
import { untranslatedText } from "./untranslatedText";

/** Lets the rules for strings read a JSON file, as a module that exports its value. */
const json: Linter.Processor = {
  preprocess: (text) => [{ text: `export default ${text.trimEnd()};`, filename: "0.js" }],
  postprocess: (messages) => messages.flat(),
};

/** The custom ESLint rules of this project, under the name "house". */
export const housePlugin: ESLint.Plugin = {
  processors: { json },
  rules: {
    "forbidden-terms": forbiddenTerms,
    "french-typography": frenchTypography,
    "untranslated-text": untranslatedText,
  },
};

export { CLEAN_FOLDERS } from "./terms";
