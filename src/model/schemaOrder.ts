import { isRecord, resolve, type JsonSchema } from "./jsonSchema";
import { INITIATIVE_SCHEMA } from "./entities/jsonSchema";

/**
 * An initiative anew: properties as the schema lists them and no others, absent lists empty, the editor's "$schema"
 * and groups of properties without any left out.
 */
export function inSchemaOrder(value: unknown, schema: JsonSchema = INITIATIVE_SCHEMA): unknown {
  const meant = schema.$ref === undefined ? schema : resolve(schema.$ref, INITIATIVE_SCHEMA);
  if (Array.isArray(value)) return value.map((item) => inSchemaOrder(item, meant.items));
  if (!isRecord(value)) return value;
  const ordered: Record<string, unknown> = {};
  const properties = meant.properties!;
  for (const name in properties) {
    const inner = properties[name]!;
    if (name === "$schema" || !(name in value || isListOfEntries(inner))) continue;
    const even = inSchemaOrder(value[name] ?? [], inner);
    if (!isRecord(even) || Object.keys(even).length > 0) ordered[name] = even;
  }
  return ordered;
}

/** A list of entries is empty where it is absent; one of plain words says something by being there. */
function isListOfEntries({ type, items }: JsonSchema): boolean {
  return type === "array" && items?.$ref !== undefined;
}
