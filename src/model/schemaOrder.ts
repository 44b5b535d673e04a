import { isRecord, resolve, type JsonSchema } from "./jsonSchema";
import { INITIATIVE_SCHEMA } from "./entities/jsonSchema";

/**
 * An initiative in canonical form: only the schema's properties in its order, absent lists of entries as empty lists, without
 * "$schema", which is for editors, and empty objects.
 */
export function inSchemaOrder(value: unknown, schema: JsonSchema = INITIATIVE_SCHEMA): unknown {
  const { items, properties = {} } =
    schema.$ref === undefined ? schema : resolve(schema.$ref, INITIATIVE_SCHEMA);
  if (Array.isArray(value)) return items ? value.map((item) => inSchemaOrder(item, items)) : value;
  if (!isRecord(value)) return value;
  const ordered: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(properties)) {
    if (name === "$schema" || !(name in value || isListOfEntries(inner))) continue;
    const orderedValue = inSchemaOrder(value[name] ?? [], inner);
    if (!isRecord(orderedValue) || Object.keys(orderedValue).length > 0) ordered[name] = orderedValue;
  }
  return ordered;
}

/** Whether a list holds entries: absent lists of entries become empty; lists of strings stay absent. */
function isListOfEntries({ type, items }: JsonSchema): boolean {
  return type === "array" && items?.$ref !== undefined;
}
