// Generates the derived files: the JSON Schema and the tables of docs/initiative-file.md from the definitions of the
// entities, the files of src/languages/texts from the folders of the languages.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
require("./typescript.cjs");

// The texts come first, since the definitions of the entities import them.
const { TEXTS_FOLDER, topicFiles } = require("./documentation/languageTopics.ts");
rmSync(TEXTS_FOLDER, { recursive: true, force: true });
for (const [file, content] of topicFiles()) {
  const target = path.join(TEXTS_FOLDER, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

const { schemaText, withFieldTables } = require("./documentation/fieldTables.ts");
const PAGE = "docs/initiative-file.md";
writeFileSync(PAGE, withFieldTables(readFileSync(PAGE, "utf8")));
writeFileSync("docs/initiative.schema.json", schemaText());
