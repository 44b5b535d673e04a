import { readFileSync } from "node:fs";
import path from "node:path";
import { schemaText, withFieldTables } from "../../scripts/documentation/fieldTables";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import { INITIATIVE_SCHEMA } from "../../src/model/entities/jsonSchema";
import { ENGLISH } from "../../src/model/messages/en";

const PAGE = readFileSync(path.join(__dirname, "../../docs/initiative-file.md"), "utf8");

test("the page's own files are without fault", () => {
  const blocks = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json!);
  expect(blocks).toHaveLength(2);
  for (const json of blocks) expect(parseInitiativeFile(json).findings).toEqual([]);
});

test("the tables of fields and the published schema follow from the definitions (npm run generate)", () => {
  expect(withFieldTables(PAGE)).toBe(PAGE);
  expect(readFileSync(path.join(__dirname, "../../docs/initiative.schema.json"), "utf8")).toBe(schemaText());
});

test("every property and every choice of the schema is on the page", () => {
  const schemas = [INITIATIVE_SCHEMA, ...Object.values(INITIATIVE_SCHEMA.$defs!)];
  const properties = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
  const words = new Set(PAGE.match(/\$?\w+/g));
  expect(properties.map(([name]) => name).filter((name) => !words.has(name))).toEqual([]);
  expect(properties.flatMap(([, { enum: choices = [] }]) => choices).filter((id) => !words.has(id))).toEqual(
    [],
  );
});

test("every code of a finding is on the page", () => {
  expect(Object.keys(ENGLISH.messages).filter((code) => !PAGE.includes(code))).toEqual([]);
});
