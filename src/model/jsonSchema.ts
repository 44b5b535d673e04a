/**
 * Reads a value by a JSON Schema, without compiling it: the add-in's content policy forbids code made from text.
 * It knows the keywords that the schema of the initiative file uses, and refuses any other, so that none is
 * silently skipped.
 */
import { isIsoDate } from "./calendar";

type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean";

export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: "date";
  readonly minimum?: number;
  readonly maximum?: number;
}

export type SchemaKeyword = Exclude<
  keyof JsonSchema,
  "$schema" | "$id" | "$defs" | "$ref" | "title" | "description"
>;

/** What a value breaks: the keyword, and the schema that states it. */
export interface SchemaFault {
  readonly keyword: SchemaKeyword;
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
  readonly value: unknown;
  readonly schema: JsonSchema;
}

const patterns = new Map<string, RegExp>();

type Check = (value: unknown, schema: JsonSchema, path: string, root: JsonSchema) => readonly SchemaFault[];

const KEYWORDS: Readonly<Record<keyof JsonSchema, Check | null>> = {
  $schema: null,
  $id: null,
  $defs: null,
  title: null,
  description: null,
  $ref: (value, schema, path, root) => faultsAt(value, resolve(schema.$ref!, root), path, root),
  type: check("type", (value, schema) => isOfType(value, schema.type!)),
  const: check("const", (value, schema) => value === schema.const),
  enum: check("enum", (value, schema) => (schema.enum as readonly unknown[]).includes(value)),
  maxItems: check("maxItems", (value, schema) => !Array.isArray(value) || value.length <= schema.maxItems!),
  minLength: check("minLength", (value, schema) => !isText(value) || [...value].length >= schema.minLength!),
  maxLength: check("maxLength", (value, schema) => !isText(value) || [...value].length <= schema.maxLength!),
  pattern: check("pattern", (value, schema) => !isText(value) || compiled(schema.pattern!).test(value)),
  format: check("format", (value) => !isText(value) || isIsoDate(value)),
  minimum: check("minimum", (value, schema) => typeof value !== "number" || value >= schema.minimum!),
  maximum: check("maximum", (value, schema) => typeof value !== "number" || value <= schema.maximum!),
  required: (value, schema, path) =>
    isRecord(value)
      ? schema
          .required!.filter((name) => !Object.hasOwn(value, name))
          .map((name) => ({ keyword: "required", path: propertyPath(path, name), value: undefined, schema }))
      : [],
  additionalProperties: (value, schema, path) =>
    isRecord(value)
      ? Object.keys(value)
          .filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
          .map((name) => ({
            keyword: "additionalProperties",
            path: propertyPath(path, name),
            value: value[name],
            schema,
          }))
      : [],
  properties: (value, schema, path, root) =>
    isRecord(value)
      ? Object.entries(schema.properties!)
          .filter(([name]) => Object.hasOwn(value, name))
          .flatMap(([name, inner]) => faultsAt(value[name], inner, propertyPath(path, name), root))
      : [],
  items: (value, schema, path, root) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => faultsAt(item, schema.items!, `${path}[${index}]`, root))
      : [],
};

/** Everything in a value that breaks the schema. */
export function schemaFaults(value: unknown, schema: JsonSchema): readonly SchemaFault[] {
  return faultsAt(value, schema, "$", schema);
}

/** The schema that a `$ref` within the root schema ("#/$defs/name") leads to. */
export function resolve(reference: string, root: JsonSchema): JsonSchema {
  const found = root.$defs?.[reference.replace("#/$defs/", "")];
  if (!found) throw new Error(`The schema has no ${reference}.`);
  return found;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function faultsAt(
  value: unknown,
  schema: JsonSchema,
  path: string,
  root: JsonSchema,
): readonly SchemaFault[] {
  return Object.keys(schema).flatMap((keyword) => {
    if (!Object.hasOwn(KEYWORDS, keyword)) throw new Error(`The schema's keyword "${keyword}" is not read.`);
    return KEYWORDS[keyword as keyof JsonSchema]?.(value, schema, path, root) ?? [];
  });
}

function check(keyword: SchemaKeyword, holds: (value: unknown, schema: JsonSchema) => boolean): Check {
  return (value, schema, path) => (holds(value, schema) ? [] : [{ keyword, path, value, schema }]);
}

function isOfType(value: unknown, type: JsonType): boolean {
  switch (type) {
    case "object":
      return isRecord(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

/** Each pattern is made once: a file has as many texts as cells. */
function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern, "u");
  patterns.set(pattern, made);
  return made;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function propertyPath(path: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}
