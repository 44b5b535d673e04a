import { consistencyIssues } from "./consistencyIssues";
import type { InitiativeFile } from "./initiative";
import { fileIssue, type FileIssue } from "./issues/issue";
import { isRecord } from "./jsonSchema";
import { normalizeInitiative } from "./normalizeInitiative";
import { inSchemaOrder } from "./schemaOrder";
import { INITIATIVE_SCHEMA } from "./entities/jsonSchema";
import { shapeIssues } from "./shapeIssues";

const VERSION = 1;

/**
 * Validates a parsed initiative file and returns every issue; also the file if no issue is an error: with normalised
 * texts, absent lists as empty ones, and properties in the schema's order.
 * @param isExpected whether an issue is a known consequence of another one; such issues are omitted
 */
export function validateInitiative(
  value: unknown,
  isExpected: (issue: FileIssue) => boolean = () => false,
): {
  readonly file?: InitiativeFile;
  readonly issues: readonly FileIssue[];
} {
  const foreign = foreignIssue(value);
  if (foreign) return { issues: [foreign] };
  const normal = normalizeInitiative(value);
  const issues = [...shapeIssues(normal), ...consistencyIssues(normal)].filter((issue) => !isExpected(issue));
  if (issues.some(({ severity }) => severity === "error")) return { issues };
  return { file: inSchemaOrder(normal) as InitiativeFile, issues };
}

/**
 * The only issue of a file that is not an initiative file, or of a later version; its other errors would be
 * meaningless.
 */
function foreignIssue(value: unknown): FileIssue | undefined {
  const format = isRecord(value) ? value["format"] : undefined;
  if (!isRecord(value) || format !== INITIATIVE_SCHEMA.properties?.["format"]?.const) {
    return fileIssue("wrongFormat", isRecord(value) ? "$.format" : "$", {
      value: typeof format === "string" ? format : "",
    });
  }
  const { version } = value;
  return typeof version === "number" && version > VERSION
    ? fileIssue("newerVersion", "$.version", { value: version, known: VERSION })
    : undefined;
}
