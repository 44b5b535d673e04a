import { createRequire } from "node:module";
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const require = createRequire(import.meta.url);
require("./scripts/typescript.cjs");
const { FOLDERS_CHECKED_FOR_TERMS, housePlugin } = require("./scripts/lint/index.ts");

// The plug-in's own preset leaves out .tsx files, so its rules are named here one by one.
const officeRules = {
  "office-addins/call-sync-after-load": "error",
  "office-addins/call-sync-before-read": "error",
  "office-addins/load-object-before-read": "error",
  "office-addins/no-context-sync-in-loop": "error",
  "office-addins/no-empty-load": "error",
  "office-addins/no-navigational-load": "error",
  "office-addins/no-office-initialize": "error",
  "office-addins/test-for-null-using-isNullObject": "error",
};

/** Code of rare operations, which may call what clears Excel's undo; docs/decisions.md says why. */
const MAY_CLEAR_UNDO = [
  "src/excel/{apply,build,repair,selfTest,translate,upgrade}/**",
  // Lists of columns are on a protected sheet.
  "src/excel/confirmColumns.ts",
  // A hidden sheet is shown, or a shown one hidden, because somebody asked for that.
  "src/excel/{goTo,sheets}.ts",
  // A sheet of findings is made under a working name; one that was not finished is deleted.
  "src/excel/check/writeIssues.ts",
  // The sheet of rows set aside is deleted once it is empty.
  "src/excel/import/quarantine.ts",
];

/** Files with French prose; JSON files are read through a processor. */
const frenchFiles = ["src/languages/fr/**/*.ts"];
const frenchJson = ["src/languages/fr/**/*.json"];

export default tseslint.config(
  { ignores: ["dist/", "dist-preview/", "coverage/", "node_modules/", ".tmp/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      eqeqeq: "error",
      // French is set with non-breaking spaces, which are no mistake inside texts.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/{taskpane,preview}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { plugins: { house: housePlugin } },
  {
    files: ["src/{taskpane,preview}/**/*.tsx"],
    rules: { "house/untranslated-text": "error" },
  },
  {
    files: FOLDERS_CHECKED_FOR_TERMS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: { "house/forbidden-terms": "error" },
  },
  {
    files: ["src/{excel,commands,taskpane}/**/*.{ts,tsx}"],
    ignores: MAY_CLEAR_UNDO,
    rules: { "house/undo-clearing": "error" },
  },
  {
    files: frenchFiles,
    rules: { "house/french-typography": ["error", { exceptProperty: "importCaptions" }] },
  },
  { files: frenchJson, processor: "house/json" },
  {
    files: frenchJson.map((pattern) => `${pattern}/*.js`),
    rules: { "house/french-typography": "error" },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "require",
          "module",
          "__dirname",
          "__filename",
          "Buffer",
          "URL",
          "performance",
          "setTimeout",
          "clearTimeout",
          "TextEncoder",
          "TextDecoder",
          "fetch",
          "AbortController",
          "document",
          "window",
        ].map((name) => [name, "readonly"]),
      ),
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
