/** The JSON Schema of the initiative file, generated from the definitions of the entities. */
import { FIRST_DAY, LAST_DAY } from "../calendar";
import type { JsonSchema } from "../jsonSchema";
import {
  boundsOf,
  CODE_PATTERN,
  FORBIDDEN_CHARACTERS,
  NUMBER_LIMIT,
  WILDCARD_CHARACTERS,
  FORBIDDEN_FIRST_CHARACTERS,
} from "../rules/limits";
import { idsOf, listOfChoice } from "../vocabulary";
import { ENTITIES, TABLE_IDS } from ".";
import { TEXT_LIMITS, type EntityDefinition, type FieldDefinition, type FieldKind } from "./entity";
import { isFieldGroup, PROFILE_FIELDS, type FieldGroup } from "./profile";
import { yearPattern } from "../yearPattern";
import { LANGUAGES } from "../../languages";
import { HIDEABLE_SHEET_IDS } from "../initiative";

/** Any character except control characters, surrogate halves and noncharacters. */
const LINE_PATTERN = `^[^${FORBIDDEN_CHARACTERS.line}]*$`;
const TEXT_PATTERN = `^[^${FORBIDDEN_CHARACTERS.text}]*$`;
/** Names: additionally with at least one letter and without the characters that have a meaning in formulas. */
const FORBIDDEN_NAME_CLASS = `${inClass(WILDCARD_CHARACTERS.join(""))}${FORBIDDEN_CHARACTERS.line}`;
const NAME_PATTERN = `^(?=.*\\p{L})[^${inClass(FORBIDDEN_FIRST_CHARACTERS)}${FORBIDDEN_NAME_CLASS}][^${FORBIDDEN_NAME_CLASS}]*$`;
const [FIRST_YEAR, LAST_YEAR] = [FIRST_DAY, LAST_DAY].map((day) => Number(day.slice(0, 4))) as [
  number,
  number,
];

/** The schemas of kinds of values, which fields refer to. */
const VALUE_SCHEMAS = {
  text: {
    type: "string",
    maxLength: TEXT_LIMITS.text,
    pattern: TEXT_PATTERN,
    description: "Several lines of free text.",
  },
  line: {
    type: "string",
    maxLength: TEXT_LIMITS.line,
    pattern: LINE_PATTERN,
    description: "One line of text.",
  },
  title: {
    type: "string",
    minLength: 1,
    maxLength: TEXT_LIMITS.title,
    pattern: LINE_PATTERN,
    description: "The name of an initiative or of an indicator.",
  },
  label: {
    type: "string",
    minLength: 1,
    maxLength: TEXT_LIMITS.label,
    pattern: NAME_PATTERN,
    description: "The label of a phase: a name, shorter, because formulas look it up too.",
  },
  name: {
    type: "string",
    minLength: 1,
    maxLength: TEXT_LIMITS.name,
    pattern: NAME_PATTERN,
    description:
      "The name of a partner, a person, a role or a breakdown: holds a letter, " +
      `does not begin with ${[...FORBIDDEN_FIRST_CHARACTERS].join(" ")}, and has none of ${WILDCARD_CHARACTERS.join(" ")}, ` +
      "because formulas look names up and read these signs as something else.",
  },
  groupName: {
    type: "string",
    minLength: 1,
    maxLength: TEXT_LIMITS.groupName,
    pattern: NAME_PATTERN,
    description: "The name of a group: a name, longer.",
  },
  code: {
    type: "string",
    minLength: 1,
    maxLength: TEXT_LIMITS.code,
    pattern: CODE_PATTERN,
    description:
      "The code of an indicator: a letter, then letters, digits, full stops, hyphens and underscores.",
  },
  date: {
    type: "string",
    format: "date",
    pattern: `^(${yearPattern(FIRST_YEAR, LAST_YEAR)})-`,
    description: `A day as YYYY-MM-DD, in the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
  },
  number: {
    type: "number",
    minimum: -NUMBER_LIMIT,
    maximum: NUMBER_LIMIT,
    description: "A number with a decimal point.",
  },
} satisfies Readonly<Record<string, JsonSchema>>;

/** The schema that a field of a kind refers to. */
const SCHEMA_OF_KIND: Readonly<Partial<Record<FieldKind, keyof typeof VALUE_SCHEMAS>>> = {
  title: "title",
  name: "name",
  groupName: "groupName",
  label: "label",
  line: "line",
  text: "text",
  code: "code",
  email: "line",
  partner: "name",
  indicator: "code",
  role: "name",
  roleName: "name",
  checklistItem: "line",
  question: "line",
  date: "date",
  number: "number",
};

/** The JSON Schema (draft 2020-12) of the initiative file. */
export const INITIATIVE_SCHEMA: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://ensemble.invalid/initiative.schema.json",
  title: "Ensemble initiative file, version 1",
  description:
    "A collective impact initiative: its profile, partners, backbone roles, readiness, checklists, plans for what lasts, progress canvas, activities, indicators, observations and debriefs.",
  type: "object",
  properties: {
    $schema: { type: "string", description: "Where an editor finds this schema; not read by Ensemble." },
    format: { type: "string", const: "ensemble-initiative", description: "Says what the file is." },
    version: { type: "integer", const: 1, description: "The version of this format." },
    language: {
      type: "string",
      enum: LANGUAGES,
      description: "The language of the texts, and of the workbook unless another is asked for.",
    },
    initiative: { $ref: "#/$defs/profile", description: "The profile of the initiative." },
    hiddenSheets: {
      type: "array",
      description: "Sheets that the workbook hides; other sheets read them all the same.",
      maxItems: HIDEABLE_SHEET_IDS.length,
      items: { type: "string", enum: HIDEABLE_SHEET_IDS },
    },
    ...Object.fromEntries(TABLE_IDS.map((table) => [ENTITIES[table].list, listSchema(ENTITIES[table])])),
  },
  required: ["format", "version", "language", "initiative"],
  additionalProperties: false,
  $defs: {
    ...VALUE_SCHEMAS,
    profile: objectSchema("The profile of the initiative.", PROFILE_FIELDS),
    ...Object.fromEntries(
      Object.entries<FieldDefinition | FieldGroup>(PROFILE_FIELDS).flatMap(([id, property]) =>
        isFieldGroup(property) ? [[id, objectSchema(property.groupDescription, property.fields)]] : [],
      ),
    ),
    ...Object.fromEntries(
      TABLE_IDS.map((table) => {
        const { entry, description, fields } = ENTITIES[table];
        return [entry, objectSchema(description, fields)];
      }),
    ),
  },
};

/** Characters escaped for a character class of a regular expression. */
function inClass(characters: string): string {
  return characters.replace(/[\\\]^-]/g, "\\$&");
}

function listSchema({ entry, listDescription, maxEntries }: EntityDefinition): JsonSchema {
  return {
    type: "array",
    description: listDescription,
    maxItems: maxEntries,
    items: { $ref: `#/$defs/${entry}` },
  };
}

function objectSchema(
  description: string,
  properties: Readonly<Record<string, FieldDefinition | FieldGroup>>,
): JsonSchema {
  const required = Object.entries(properties).flatMap(([id, property]) =>
    !isFieldGroup(property) && property.required ? [id] : [],
  );
  return {
    type: "object",
    description,
    properties: Object.fromEntries(
      Object.entries(properties).map(([id, property]) => [
        id,
        isFieldGroup(property)
          ? { $ref: `#/$defs/${id}`, description: property.description }
          : fieldSchema(property),
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema(field: FieldDefinition): JsonSchema {
  const { kind, description } = field;
  const limits = boundsOf(field);
  const bounds = limits && { minimum: limits[0], maximum: limits[1] };
  if (kind === "boolean") return { type: "boolean", description };
  if (kind === "choice") return { type: "string", enum: choicesOf(field), description };
  if (kind === "wholeNumber") return { type: "integer", ...bounds, description };
  if (kind === "number" && bounds) return { type: "number", ...bounds, description };
  const name = SCHEMA_OF_KIND[kind];
  if (name === undefined) throw new RangeError(`No schema for fields of the kind ${kind}`);
  const { type, minLength, format }: JsonSchema = VALUE_SCHEMAS[name];
  const mayBeEmpty = minLength === undefined && format === undefined;
  const isText = type === "string";
  return {
    $ref: `#/$defs/${name}`,
    ...(field.required && isText && mayBeEmpty && { type: "string", minLength: 1 }),
    description,
  };
}

function choicesOf({ list, choices }: FieldDefinition): readonly string[] {
  if (choices) return choices;
  return idsOf(listOfChoice(list));
}
