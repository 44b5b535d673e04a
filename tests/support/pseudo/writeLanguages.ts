/**
 * Adds the pseudo-language as a third language is added: a folder, and an entry of LANGUAGES. It is written to a copy of
 * src/languages, which the tests of tests/pseudo load in its place.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { textFilesBelow, filesOfLanguage, topicFiles } from "../../../scripts/documentation/languageTopics";
import { LANGUAGES } from "../../../src/languages";
import { pseudolocalize } from "./pseudolocalize";

const PSEUDO = "qps";

const SOURCE = path.join(__dirname, "../../../src/languages");
/** The copy, to which the resolvers of Jest, webpack and TypeScript redirect. */
export const COPY = path.join(__dirname, "../../../.tmp/pseudo/src/languages");

/** Topics whose texts Excel limits further. */
const LIMITS: Readonly<Record<string, readonly number[]>> = {
  // Names of sheets have at most 31 characters.
  "sheets/headings.ts": [31, 224, 255],
  // Titles of alerts and of input messages have at most 32.
  "sheets/alerts.ts": [32, 224],
  "sheets/profile.ts": [32, 224, 255],
  // So do labels of phases, which input messages use as their title.
  "catalogue/initiative.ts": [32, 224, 255],
  "entities.ts": [32, 224, 255],
};

/** Writes the copy. Up-to-date files are not rewritten, since another test run may be reading them. */
export function writeLanguages(): void {
  for (const file of textFilesBelow(SOURCE)) {
    if (!file.startsWith("texts/")) write(file, readFileSync(path.join(SOURCE, file), "utf8"));
  }
  write("index.ts", withPseudo(readFileSync(path.join(SOURCE, "index.ts"), "utf8")));
  write(`${PSEUDO}/pseudolocalize.ts`, readFileSync(path.join(__dirname, "pseudolocalize.ts"), "utf8"));
  for (const file of filesOfLanguage("en")) write(`${PSEUDO}/${file}`, contentOf(file));
  for (const [file, content] of topicFiles([...LANGUAGES, PSEUDO])) write(`texts/${file}`, content);
}

/** The list of languages with one more entry. */
function withPseudo(index: string): string {
  const list = `["${LANGUAGES.join('", "')}"]`;
  if (!index.includes(list)) throw new Error(`LANGUAGES is not written as ${list}`);
  return index.replace(list, `["${[...LANGUAGES, PSEUDO].join('", "')}"]`);
}

/** The content of a file of the pseudo-language's folder, by its relative path. */
function contentOf(file: string): string {
  if (file === "format.ts") return FORMAT;
  if (file.endsWith(".json")) {
    const english: unknown = JSON.parse(readFileSync(path.join(SOURCE, "en", file), "utf8"));
    return JSON.stringify(pseudolocalize(english), null, 2);
  }
  const topic = file.slice(0, -".ts".length);
  const up = "../".repeat(file.split("/").length);
  // Page addresses are not texts.
  if (file === "pages.ts") return `export { default } from "${up}en/${topic}";\n`;
  const limits = LIMITS[file];
  return [
    `import english from "${up}en/${topic}";`,
    `import { pseudolocalize } from "${up}${PSEUDO}/pseudolocalize";`,
    `const texts: typeof english = pseudolocalize(english${limits ? `, ${JSON.stringify(limits)}` : ""});`,
    "export default texts;",
    "",
  ].join("\n");
}

/** Its own marks; dates and numbers as in English. */
const FORMAT = `import english from "../en/format";
import type { LanguageFormat } from "../languageFormat";

const format: LanguageFormat = { ...english, name: "‹Þšéûđô›", openingQuote: "„", closingQuote: "“" };

export default format;
`;

function write(file: string, content: string): void {
  const target = path.join(COPY, file);
  if (existsSync(target) && readFileSync(target, "utf8") === content) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
