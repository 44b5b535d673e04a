/** Converts violations of the schema into issues, one per path, phrased for the author of the file. */
import { fileIssue, issueAt, valueIssue, type FileIssue, type ValueIssue } from "./issues/issue";
import { INITIATIVE_SCHEMA } from "./entities/jsonSchema";
import { schemaViolations, type JsonSchema, type SchemaViolation, type SchemaKeyword } from "./jsonSchema";
import { nearestName } from "./text/nearestNames";
import { boundsOf } from "./rules/limits";
import { dateTextIssue } from "./rules/values/dates";
import { boundsIssue, numberTextIssue } from "./rules/values/numbers";
import { controlIssue, lengthIssue, lookupKeyIssue } from "./rules/values/texts";
import { truncate } from "./text/normalizeText";

/** The issues of all schema violations in a normalised file. */
export function shapeIssues(value: unknown): readonly FileIssue[] {
  const places = new Map<string, SchemaViolation>();
  for (const fault of schemaViolations(value, INITIATIVE_SCHEMA)) {
    if (!places.has(fault.path)) places.set(fault.path, fault);
  }
  return [...places.values()].map((fault) => ISSUE_OF[fault.keyword](fault));
}

const ISSUE_OF: Readonly<Record<SchemaKeyword, (fault: SchemaViolation) => FileIssue>> = {
  required,
  minLength: required,
  additionalProperties: (fault) => {
    const property = lastProperty(fault.path);
    const nearest = nearestName(property, Object.keys(fault.schema.properties ?? {}));
    return fileIssue("unknownProperty", fault.path, { property, nearest });
  },
  properties: wrongType,
  items: wrongType,
  type: (fault) => {
    if (fault.schema.format === "date") return notADate(fault);
    return fault.schema.type === "number" || fault.schema.type === "integer"
      ? notANumber(fault)
      : wrongType(fault);
  },
  const: (fault) =>
    fileIssue("notInList", fault.path, { value: truncate(fault.value), known: fault.schema.const! }),
  enum: (fault) => {
    const known = fault.schema.enum!;
    const nearest = nearestName(truncate(fault.value), known);
    return fileIssue("notInList", fault.path, {
      value: truncate(fault.value),
      known: known.join(", "),
      nearest,
    });
  },
  maxItems: (fault) =>
    fileIssue("tooLong", fault.path, {
      unit: "entries",
      limit: fault.schema.maxItems!,
      length: (fault.value as readonly unknown[]).length,
    }),
  maxLength: (fault) => issueOf(fault, lengthIssue(fault.value as string, fault.schema.maxLength)!),
  format: notADate,
  pattern: (fault) => {
    const text = fault.value as string;
    if (fault.schema.format === "date") return issueOf(fault, valueIssue("dateOutOfRange", { value: text }));
    const rule = lookupKeyRule(fault.schema);
    return issueOf(fault, (rule && lookupKeyIssue(text, rule === "code")) ?? controlCharacterIssue(text));
  },
  minimum: outOfRange,
  maximum: outOfRange,
};

function issueOf({ path }: SchemaViolation, { code, details }: ValueIssue): FileIssue {
  return issueAt({ kind: "file", path }, { code, details });
}

function required(fault: SchemaViolation): FileIssue {
  return fileIssue("required", fault.path, { property: lastProperty(fault.path) });
}

function wrongType(fault: SchemaViolation): FileIssue {
  return fileIssue("wrongType", fault.path, {
    value: truncate(fault.value),
    expected: fault.schema.type ?? "object",
  });
}

function outOfRange(fault: SchemaViolation): FileIssue {
  const { minimum, maximum, type } = fault.schema;
  const field = { bounds: boundsOf({ minimum, maximum }), whole: type === "integer" };
  return issueOf(fault, boundsIssue(fault.value as number, field)!);
}

function notADate(fault: SchemaViolation): FileIssue {
  return issueOf(fault, dateTextIssue(truncate(fault.value)));
}

function notANumber(fault: SchemaViolation): FileIssue {
  const { value } = fault;
  // A number that is not an integer, such as half a year.
  if (typeof value === "number") return outOfRange(fault);
  if (typeof value === "boolean") return issueOf(fault, valueIssue("notANumber", { value: truncate(value) }));
  if (typeof value !== "string") return wrongType(fault);
  return issueOf(fault, numberTextIssue(value, { share: false, isPercentage: false }));
}

/** The issue of a control character in a text; in a one-line text a line break counts as one. */
function controlCharacterIssue(text: string): ValueIssue {
  return controlIssue(text) ?? valueIssue("forbiddenCharacters", { value: truncate(text), rule: "text" });
}

/** Whether formulas look the text up, as a name or as a code. */
function lookupKeyRule(schema: JsonSchema): "name" | "code" | undefined {
  const { name, label, code } = INITIATIVE_SCHEMA.$defs ?? {};
  if (schema === name || schema === label) return "name";
  return schema === code ? "code" : undefined;
}

/** The last property of a path, plain or quoted: "name" of "$.partners[2].name". */
function lastProperty(path: string): string {
  const quoted = /\[("(?:[^"\\]|\\.)*")\]$/.exec(path);
  return quoted ? (JSON.parse(quoted[1]!) as string) : path.slice(path.lastIndexOf(".") + 1);
}
