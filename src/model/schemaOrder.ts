import { isRecord, resolve, type JsonSchema } from "./jsonSchema";
import { INITIATIVE_SCHEMA } from "./shapeFindings";

/**
 * An initiative anew: properties as the schema lists them and no others, absent lists empty, the editor's "$schema"
 * left out.
 */
export function inSchemaOrder(value: unknown, schema: JsonSchema = INITIATIVE_SCHEMA): unknown {
  const meant = schema.$ref === undefined ? schema : resolve(schema.$ref, INITIATIVE_SCHEMA);
  if (Array.isArray(value)) return value.map((item) => inSchemaOrder(item, meant.items!));
  if (!isRecord(value)) return value;
  const ordered: Record<string, unknown> = {};
  const properties = meant.properties!;
  for (const name in properties) {
    const inner = properties[name]!;
    if (name === "$schema" || !(name in value || inner.type === "array")) continue;
    ordered[name] = inSchemaOrder(value[name] ?? [], inner);
  }
  return ordered;
}
