import { consistencyFindings } from "./consistency";
import { error, type Finding } from "./findings";
import type { InitiativeFile } from "./initiative";
import { isRecord } from "./jsonSchema";
import { normalise } from "./normalise";
import { inSchemaOrder } from "./schemaOrder";
import { INITIATIVE_SCHEMA } from "./entities/jsonSchema";
import { shapeFindings } from "./shapeFindings";

const VERSION = 1;

/**
 * Checks a parsed initiative file and gives every finding. The file comes with them when no finding is an error:
 * texts evened out, absent lists empty, properties in the order of the schema.
 * @param isExpected tells findings that are known to follow from something else; they are left out
 */
export function validateInitiative(
  value: unknown,
  isExpected: (finding: Finding) => boolean = () => false,
): {
  readonly file?: InitiativeFile;
  readonly findings: readonly Finding[];
} {
  const foreign = foreignFinding(value);
  if (foreign) return { findings: [foreign] };
  const normal = normalise(value);
  const findings = [...shapeFindings(normal), ...consistencyFindings(normal)].filter(
    (finding) => !isExpected(finding),
  );
  if (findings.some(({ severity }) => severity === "error")) return { findings };
  return { file: inSchemaOrder(normal) as InitiativeFile, findings };
}

/** What is no initiative file, or one of a later version, is told once: its other faults mean nothing. */
function foreignFinding(value: unknown): Finding | undefined {
  const format = isRecord(value) ? value["format"] : undefined;
  if (!isRecord(value) || format !== INITIATIVE_SCHEMA.properties?.["format"]?.const) {
    return error("wrongFormat", isRecord(value) ? "$.format" : "$", {
      value: typeof format === "string" ? format : "",
    });
  }
  const { version } = value;
  return typeof version === "number" && version > VERSION
    ? error("newerVersion", "$.version", { value: version, known: VERSION })
    : undefined;
}
