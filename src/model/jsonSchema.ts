/**
 * Validates a value against a JSON Schema without compiling it, because the add-in's content security policy forbids
 * generated code. Supports the keywords that the schema of the initiative file uses and throws for any other, so that
 * none is silently skipped.
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

/** A violation of the schema: the keyword, and the schema that contains it. */
export interface SchemaViolation {
  readonly keyword: SchemaKeyword;
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
  readonly value: unknown;
  readonly schema: JsonSchema;
}

const patterns = new Map<string, RegExp>();

/** The location of a value as a linked list; converted to text only for violations, since most values are valid. */
interface JsonLocation {
  readonly parent?: JsonLocation;
  readonly step: string | number;
}

/** Reports the violations of one keyword. */
type Check = (
  value: unknown,
  schema: JsonSchema,
  location: JsonLocation,
  report: (keyword: SchemaKeyword, location: JsonLocation, value: unknown, schema: JsonSchema) => void,
  root: JsonSchema,
) => void;

const KEYWORDS: Readonly<Record<keyof JsonSchema, Check | null>> = {
  $schema: null,
  $id: null,
  $defs: null,
  title: null,
  description: null,
  $ref: (value, { $ref }, location, report, root) => {
    if ($ref !== undefined) checkAll(value, resolve($ref, root), location, report, root);
  },
  type: check("type", isOfType),
  const: check("const", (value, constant) => value === constant),
  enum: check("enum", (value, choices: readonly unknown[]) => choices.includes(value)),
  maxItems: check("maxItems", (value, maximum) => !Array.isArray(value) || value.length <= maximum),
  minLength: check("minLength", (value, minimum) => !isText(value) || lengthOf(value) >= minimum),
  maxLength: check("maxLength", (value, maximum) => !isText(value) || isAtMost(maximum, value)),
  pattern: check("pattern", (value, pattern) => !isText(value) || compilePattern(pattern).test(value)),
  format: check("format", (value) => !isText(value) || isIsoDate(value)),
  minimum: check("minimum", (value, minimum) => typeof value !== "number" || value >= minimum),
  maximum: check("maximum", (value, maximum) => typeof value !== "number" || value <= maximum),
  required: (value, schema, location, report) => {
    if (!isRecord(value)) return;
    for (const name of schema.required ?? []) {
      if (!Object.hasOwn(value, name))
        report("required", { parent: location, step: name }, undefined, schema);
    }
  },
  additionalProperties: (value, schema, location, report) => {
    if (!isRecord(value)) return;
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(schema.properties ?? {}, name)) continue;
      report("additionalProperties", { parent: location, step: name }, value[name], schema);
    }
  },
  properties: (value, { properties = {} }, location, report, root) => {
    if (!isRecord(value)) return;
    for (const name in properties) {
      const schema = properties[name];
      if (!schema || !Object.hasOwn(value, name)) continue;
      checkAll(value[name], schema, { parent: location, step: name }, report, root);
    }
  },
  items: (value, { items }, location, report, root) => {
    if (!Array.isArray(value) || !items) return;
    value.forEach((item, index) => checkAll(item, items, { parent: location, step: index }, report, root));
  },
};

/** All violations of the schema in a value. */
export function schemaViolations(value: unknown, schema: JsonSchema): readonly SchemaViolation[] {
  const faults: SchemaViolation[] = [];
  checkAll(
    value,
    schema,
    { step: "$" },
    (keyword, location, violatingValue, violatedSchema) =>
      faults.push({ keyword, path: pathOf(location), value: violatingValue, schema: violatedSchema }),
    schema,
  );
  return faults;
}

const references = new WeakMap<JsonSchema, Map<string, JsonSchema>>();

/** The schema that a `$ref` within the root schema ("#/$defs/name") refers to. */
export function resolve(reference: string, root: JsonSchema): JsonSchema {
  let definitions = references.get(root);
  if (!definitions) {
    definitions = new Map(Object.entries(root.$defs ?? {}).map(([name, each]) => [`#/$defs/${name}`, each]));
    references.set(root, definitions);
  }
  const found = definitions.get(reference);
  if (!found) throw new Error(`The schema has no ${reference}.`);
  return found;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const checkAll: Check = (value, schema, location, report, root) => {
  for (const runCheck of checksOf(schema)) runCheck(value, schema, location, report, root);
};

const checks = new WeakMap<JsonSchema, readonly Check[]>();

/** The checks of a schema, in the order of its keywords; memoized, because they run on every row. */
function checksOf(schema: JsonSchema): readonly Check[] {
  const memoized = checks.get(schema);
  if (memoized) return memoized;
  const found = Object.keys(schema).flatMap((keyword) => {
    if (!Object.hasOwn(KEYWORDS, keyword)) throw new Error(`The schema's keyword "${keyword}" is not read.`);
    return KEYWORDS[keyword as keyof JsonSchema] ?? [];
  });
  checks.set(schema, found);
  return found;
}

/** A check of one keyword by a predicate. */
function check<Keyword extends SchemaKeyword>(
  keyword: Keyword,
  isValid: (value: unknown, keywordValue: NonNullable<JsonSchema[Keyword]>) => boolean,
): Check {
  return (value, schema, location, report) => {
    const keywordValue = schema[keyword];
    if (keywordValue !== undefined && !isValid(value, keywordValue)) report(keyword, location, value, schema);
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

/** Compiled patterns are memoized: a file has one text per cell. */
function compilePattern(pattern: string): RegExp {
  const memoized = patterns.get(pattern);
  if (memoized) return memoized;
  const compiled = new RegExp(pattern, "u");
  patterns.set(pattern, compiled);
  return compiled;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The length in code points, as in JSON Schema. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** Whether a text has at most this many code points; most have so few code units that no counting is needed. */
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
