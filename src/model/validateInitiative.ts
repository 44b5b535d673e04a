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
 * Checks a parsed initiative file and gives every issue. The file comes with them when no issue is an error:
 * texts evened out, absent lists empty, properties in the order of the schema.
 * @param isExpected whether an issue is known to follow from something else; such issues are left out
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

/** The single issue of a file that is no initiative file, or of a later version; its other faults mean nothing. */
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
