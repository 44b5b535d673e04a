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

/** The path of a value, made into text only where something is wrong, since most values are right. */
interface JsonLocation {
  readonly parent?: JsonLocation;
  readonly step: string | number;
}

/** Reports what a value breaks of one keyword. */
type Check = (
  value: unknown,
  schema: JsonSchema,
  at: JsonLocation,
  report: (keyword: SchemaKeyword, at: JsonLocation, value: unknown, schema: JsonSchema) => void,
  root: JsonSchema,
) => void;

const KEYWORDS: Readonly<Record<keyof JsonSchema, Check | null>> = {
  $schema: null,
  $id: null,
  $defs: null,
  title: null,
  description: null,
  $ref: (value, { $ref }, at, report, root) => {
    if ($ref !== undefined) checkAll(value, resolve($ref, root), at, report, root);
  },
  type: check("type", isOfType),
  const: check("const", (value, meant) => value === meant),
  enum: check("enum", (value, choices: readonly unknown[]) => choices.includes(value)),
  maxItems: check("maxItems", (value, most) => !Array.isArray(value) || value.length <= most),
  minLength: check("minLength", (value, least) => !isText(value) || lengthOf(value) >= least),
  maxLength: check("maxLength", (value, most) => !isText(value) || isAtMost(most, value)),
  pattern: check("pattern", (value, pattern) => !isText(value) || compilePattern(pattern).test(value)),
  format: check("format", (value) => !isText(value) || isIsoDate(value)),
  minimum: check("minimum", (value, least) => typeof value !== "number" || value >= least),
  maximum: check("maximum", (value, most) => typeof value !== "number" || value <= most),
  required: (value, schema, at, report) => {
    if (!isRecord(value)) return;
    for (const name of schema.required ?? []) {
      if (!Object.hasOwn(value, name)) report("required", { parent: at, step: name }, undefined, schema);
    }
  },
  additionalProperties: (value, schema, at, report) => {
    if (!isRecord(value)) return;
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(schema.properties ?? {}, name)) continue;
      report("additionalProperties", { parent: at, step: name }, value[name], schema);
    }
  },
  properties: (value, { properties = {} }, at, report, root) => {
    if (!isRecord(value)) return;
    for (const name in properties) {
      const schema = properties[name];
      if (!schema || !Object.hasOwn(value, name)) continue;
      checkAll(value[name], schema, { parent: at, step: name }, report, root);
    }
  },
  items: (value, { items }, at, report, root) => {
    if (!Array.isArray(value) || !items) return;
    value.forEach((item, index) => checkAll(item, items, { parent: at, step: index }, report, root));
  },
};

/** Everything in a value that breaks the schema. */
export function schemaFaults(value: unknown, schema: JsonSchema): readonly SchemaFault[] {
  const faults: SchemaFault[] = [];
  checkAll(
    value,
    schema,
    { step: "$" },
    (keyword, at, broken, by) => faults.push({ keyword, path: pathOf(at), value: broken, schema: by }),
    schema,
  );
  return faults;
}

const references = new WeakMap<JsonSchema, Map<string, JsonSchema>>();

/** The schema that a `$ref` within the root schema ("#/$defs/name") leads to. */
export function resolve(reference: string, root: JsonSchema): JsonSchema {
  let known = references.get(root);
  if (!known) {
    known = new Map(Object.entries(root.$defs ?? {}).map(([name, each]) => [`#/$defs/${name}`, each]));
    references.set(root, known);
  }
  const found = known.get(reference);
  if (!found) throw new Error(`The schema has no ${reference}.`);
  return found;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const checkAll: Check = (value, schema, at, report, root) => {
  for (const one of checksOf(schema)) one(value, schema, at, report, root);
};

const checks = new WeakMap<JsonSchema, readonly Check[]>();

/** The checks of a schema, in the order of its keywords; cached, since they run on every row. */
function checksOf(schema: JsonSchema): readonly Check[] {
  const known = checks.get(schema);
  if (known) return known;
  const found = Object.keys(schema).flatMap((keyword) => {
    if (!Object.hasOwn(KEYWORDS, keyword)) throw new Error(`The schema's keyword "${keyword}" is not read.`);
    return KEYWORDS[keyword as keyof JsonSchema] ?? [];
  });
  checks.set(schema, found);
  return found;
}

/** A check of one keyword: whether a value is as the schema states. */
function check<Keyword extends SchemaKeyword>(
  keyword: Keyword,
  holds: (value: unknown, stated: NonNullable<JsonSchema[Keyword]>) => boolean,
): Check {
  return (value, schema, at, report) => {
    const stated = schema[keyword];
    if (stated !== undefined && !holds(value, stated)) report(keyword, at, value, schema);
  };
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
function compilePattern(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern, "u");
  patterns.set(pattern, made);
  return made;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** As JSON Schema counts: a character beyond the basic plane is one. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** Whether a text has no more characters than that; most have not even that many code units and need no counting. */
function isAtMost(length: number, text: string): boolean {
  return text.length <= length || lengthOf(text) <= length;
}

function pathOf({ parent, step }: JsonLocation): string {
  return parent ? pathOf(parent) + pathStep(step) : String(step);
}

/** One step of a JSON path: ".name", "[2]", or a property that is no plain word, quoted. */
export function pathStep(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
