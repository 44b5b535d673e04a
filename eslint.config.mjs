import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

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

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", ".tmp/"] },
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
