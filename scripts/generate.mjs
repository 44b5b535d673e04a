// Writes what follows from the definitions of the entities: the JSON Schema and the tables of docs/initiative-file.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { schemaText, withFieldTables } = require("./documentation/fieldTables.ts");

const PAGE = "docs/initiative-file.md";
writeFileSync(PAGE, withFieldTables(readFileSync(PAGE, "utf8")));
writeFileSync("docs/initiative.schema.json", schemaText());
