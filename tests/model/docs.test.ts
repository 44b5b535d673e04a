import { readFileSync } from "node:fs";
import path from "node:path";
import { schemaText, withFieldTables } from "../../scripts/documentation/fieldTables";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import { INITIATIVE_SCHEMA } from "../../src/model/entities/jsonSchema";
import { FILE_ISSUES } from "../../src/model/issues/definitions";
import type { IssueCode } from "../../src/model/issues/issue";

const PAGE = readFileSync(path.join(__dirname, "../../docs/initiative-file.md"), "utf8");

test("the files on the page are valid", () => {
  const blocks = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json!);
  expect(blocks).toHaveLength(2);
  for (const json of blocks) expect(parseInitiativeFile(json).issues).toEqual([]);
});

test("the tables of fields and the published schema follow from the definitions (npm run generate)", () => {
  expect(withFieldTables(PAGE)).toBe(PAGE);
  expect(readFileSync(path.join(__dirname, "../../docs/initiative.schema.json"), "utf8")).toBe(schemaText());
});

test("the page documents every property and choice of the schema", () => {
  const schemas = [INITIATIVE_SCHEMA, ...Object.values(INITIATIVE_SCHEMA.$defs!)];
  const properties = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
  const words = new Set(PAGE.match(/\$?\w+/g));
  expect(properties.map(([name]) => name).filter((name) => !words.has(name))).toEqual([]);
  expect(properties.flatMap(([, { enum: choices = [] }]) => choices).filter((id) => !words.has(id))).toEqual(
    [],
  );
});

/** Issues of a file's entries, in addition to those of the file itself. */
const OF_ENTRIES: readonly IssueCode[] = [
  ...(["required", "notInList", "notADate", "dateAsText", "ambiguousDate", "dateOutOfRange"] as const),
  ...(["notANumber", "frenchDecimal", "numberAsText", "ambiguousNumber", "outOfRange"] as const),
  ...(["tooLong", "forbiddenCharacters", "duplicate", "errorValue", "unknownPartner"] as const),
  ...(["unknownIndicator", "unknownRole", "dateOrder", "valueMissing", "repeatedObservation"] as const),
  ...([
    "conflict",
    "otherScale",
    "targetAgainstDirection",
    "baselineDateNeeded",
    "notAvailableWithValue",
  ] as const),
];

test("the page documents every issue code", () => {
  const codes = [...Object.keys(FILE_ISSUES), ...OF_ENTRIES];
  expect(codes.filter((code) => !PAGE.includes(`| ${code} `))).toEqual([]);
});
