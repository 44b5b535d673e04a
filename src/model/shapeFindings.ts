/** Turns what a file breaks of the schema into findings: one a place, told as the person who made the file sees it. */
import { FIRST_DAY, isIsoDate, LAST_DAY } from "./calendar";
import { guessIsoDate } from "./dateGuess";
import { error, type Finding } from "./findings";
import schema from "./initiative.schema.json";
import { schemaFaults, type JsonSchema, type SchemaFault, type SchemaKeyword } from "./jsonSchema";
import { nearestName } from "./text/nearestNames";
import { readNumberText } from "./numberText";
import { truncate } from "./text/normalizeText";

export const INITIATIVE_SCHEMA = schema as JsonSchema;

/** Everything in a normalised file that breaks the schema. */
export function shapeFindings(value: unknown): readonly Finding[] {
  const places = new Map<string, SchemaFault>();
  for (const fault of schemaFaults(value, INITIATIVE_SCHEMA)) {
    if (!places.has(fault.path)) places.set(fault.path, fault);
  }
  return [...places.values()].map((fault) => FINDING_OF[fault.keyword](fault));
}

const FINDING_OF: Readonly<Record<SchemaKeyword, (fault: SchemaFault) => Finding>> = {
  required,
  minLength: required,
  additionalProperties: (fault) => {
    const property = lastProperty(fault.path);
    const nearest = nearestName(property, Object.keys(fault.schema.properties ?? {}));
    return error("unknownProperty", fault.path, { property, ...(nearest !== undefined && { nearest }) });
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
    error("notInList", fault.path, { value: truncate(fault.value), known: fault.schema.const! }),
  enum: (fault) => {
    const known = fault.schema.enum!;
    const nearest = nearestName(truncate(fault.value), known);
    return error("notInList", fault.path, {
      value: truncate(fault.value),
      known: known.join(", "),
      ...(nearest !== undefined && { nearest }),
    });
  },
  maxItems: (fault) =>
    error("tooLong", fault.path, {
      unit: "entries",
      limit: fault.schema.maxItems!,
      length: (fault.value as readonly unknown[]).length,
    }),
  maxLength: (fault) =>
    error("tooLong", fault.path, {
      unit: "characters",
      limit: fault.schema.maxLength!,
      length: [...(fault.value as string)].length,
    }),
  format: notADate,
  pattern: (fault) =>
    fault.schema.format === "date"
      ? error("outOfRange", fault.path, {
          value: truncate(fault.value),
          minimum: FIRST_DAY,
          maximum: LAST_DAY,
        })
      : error("forbiddenCharacters", fault.path, {
          value: truncate(fault.value),
          rule: textRule(fault.schema),
        }),
  minimum: outOfRange,
  maximum: outOfRange,
};

function required(fault: SchemaFault): Finding {
  return error("required", fault.path, { property: lastProperty(fault.path) });
}

function wrongType(fault: SchemaFault): Finding {
  return error("wrongType", fault.path, {
    value: truncate(fault.value),
    expected: fault.schema.type ?? "object",
  });
}

function outOfRange(fault: SchemaFault): Finding {
  const { minimum, maximum } = fault.schema;
  return error("outOfRange", fault.path, {
    value: truncate(fault.value),
    minimum: minimum!,
    maximum: maximum!,
  });
}

function notADate(fault: SchemaFault): Finding {
  const value = truncate(fault.value);
  const nearest = guessIsoDate(value);
  const impossible = /^\d{4}-\d{2}-\d{2}$/.test(value) && !isIsoDate(value);
  return error("notADate", fault.path, {
    value,
    reason: impossible ? "notInCalendar" : "form",
    ...(nearest !== undefined && { nearest }),
  });
}

function notANumber(fault: SchemaFault): Finding {
  const read = typeof fault.value === "string" ? readNumberText(fault.value) : undefined;
  if (!read) return wrongType(fault);
  const value = truncate(fault.value);
  if (read.writing === "ambiguous") return error("numberAsText", fault.path, { value });
  const code = read.writing === "decimalComma" ? "frenchDecimal" : "numberAsText";
  return error(code, fault.path, { value, nearest: read.number });
}

function textRule(broken: JsonSchema): "name" | "code" | "text" {
  const { name, label } = INITIATIVE_SCHEMA.$defs ?? {};
  if (broken === name || broken === label) return "name";
  return broken === INITIATIVE_SCHEMA.$defs?.code ? "code" : "text";
}

/** "name" of "$.partners[2].name" or of a quoted step. */
function lastProperty(path: string): string {
  const quoted = /\[("(?:[^"\\]|\\.)*")\]$/.exec(path);
  return quoted ? (JSON.parse(quoted[1]!) as string) : path.slice(path.lastIndexOf(".") + 1);
}
