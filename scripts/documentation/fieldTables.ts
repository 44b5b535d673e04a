/** The parts of the documentation that are generated from the definitions of the entities. */
import { FRAMEWORKS, type Framework } from "../../src/catalogue/frameworks";
import { ENTITIES, fieldsOf, TABLE_IDS, type FieldDefinition } from "../../src/model/entities";
import { INITIATIVE_SCHEMA } from "../../src/model/entities/jsonSchema";
import { isFieldGroup, PROFILE_FIELDS, type FieldGroup } from "../../src/model/entities/profile";
import { boundsOf } from "../../src/model/rules/limits";
import { idsOf } from "../../src/model/vocabulary";

/** The names of the kinds of values on the page. */
const KIND_NAMES: Readonly<Record<FieldDefinition["kind"], string>> = {
  title: "title",
  name: "name",
  groupName: "group name",
  label: "name",
  line: "line",
  text: "text",
  code: "code",
  email: "email",
  partner: "name",
  indicator: "code",
  role: "role",
  roleName: "role",
  checklistItem: "line",
  question: "line",
  date: "date",
  number: "number",
  wholeNumber: "whole number",
  boolean: "true or false",
  choice: "choice",
};

/** The list whose rows a field of this kind refers to. */
const REFERENCED_LISTS: Readonly<Partial<Record<FieldDefinition["kind"], string>>> = {
  partner: "partners",
  indicator: "indicators",
};

const digits = new Intl.NumberFormat("en-CA");

type Row = readonly [first: string, second: string, third: string];

/** The tables of docs/initiative-file.md, by the name of their marker. */
function fieldTables(): ReadonlyMap<string, string> {
  const groups = Object.entries<FieldDefinition | FieldGroup>(PROFILE_FIELDS).flatMap(([id, property]) =>
    isFieldGroup(property) ? [[id, table(Object.entries(property.fields).map(rowOf))] as const] : [],
  );
  return new Map([
    ["lists", table(TABLE_IDS.map((id) => listRow(id)))],
    ["initiative", table(Object.entries<FieldDefinition | FieldGroup>(PROFILE_FIELDS).map(rowOf))],
    ...groups,
    ...TABLE_IDS.map((id) => [ENTITIES[id].list, table(fieldsOf(id).map(rowOf))] as const),
    ["frameworks", table(FRAMEWORKS.map(frameworkRow), ["framework", "its roles", "their ids"])],
  ]);
}

/** The page with the tables between its markers replaced. Throws if a marker has no table or a table has no marker. */
export function withFieldTables(page: string): string {
  const tables = fieldTables();
  const usedNames = new Set<string>();
  const updated = page.replace(
    /(<!-- fields: (\w+) -->\n)[\s\S]*?(<!-- end of fields -->)/g,
    (_match, opening: string, name: string, closing: string) => {
      const text = tables.get(name);
      if (text === undefined) throw new RangeError(`There is no table of fields called ${name}`);
      usedNames.add(name);
      return `${opening}\n${text}\n\n${closing}`;
    },
  );
  const missing = [...tables.keys()].filter((name) => !usedNames.has(name));
  if (missing.length > 0) throw new RangeError(`The page has no place for: ${missing.join(", ")}`);
  return updated;
}

/** The published JSON Schema of the initiative file. */
export function schemaText(): string {
  return `${JSON.stringify(INITIATIVE_SCHEMA, null, 2)}\n`;
}

function listRow(id: (typeof TABLE_IDS)[number]): Row {
  const { list, listDescription, maxEntries } = ENTITIES[id];
  return [list, "list", `${listDescription} Up to ${digits.format(maxEntries)}.`];
}

function rowOf([id, property]: readonly [string, FieldDefinition | FieldGroup]): Row {
  if (isFieldGroup(property)) return [id, "object", `${property.description} See below.`];
  const { kind, description, required, unique, personal } = property;
  const meaning = [
    description,
    choicesOf(property),
    boundsText(property),
    REFERENCED_LISTS[kind] === undefined ? "" : `One of \`${REFERENCED_LISTS[kind]}\`.`,
    unique ? "Each once." : "",
    personal ? "Tells of a person." : "",
  ];
  return [required ? `**${id}**` : id, KIND_NAMES[kind], meaning.filter((part) => part !== "").join(" ")];
}

function choicesOf({ list, choices }: FieldDefinition): string {
  const ids = choices ?? (list === undefined ? [] : idsOf(list));
  return ids.length === 0 ? "" : `${ids.map((id) => `\`${id}\``).join(", ")}.`;
}

function boundsText(field: FieldDefinition): string {
  const bounds = boundsOf(field);
  return bounds ? `From ${digits.format(bounds[0])} to ${digits.format(bounds[1])}.` : "";
}

function frameworkRow({ id, schemaSummary, roles }: Framework): Row {
  return [`\`${id}\``, schemaSummary, roles.map((role) => `\`${role.id}\``).join(", ")];
}

function table(rows: readonly Row[], headers: Row = ["property", "kind", "meaning"]): string {
  const lines = [headers, ["---", "---", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
