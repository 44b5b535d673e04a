import type { InitiativeFile } from "./initiative";
import { fileIssue, type FileIssue } from "./issues/issue";
import { nestingDepth, repeatedProperties } from "./jsonStructure";
import { findSyntaxFault } from "./jsonSyntax";
import { normalizeInitiative } from "./normalizeInitiative";
import { inSchemaOrder } from "./schemaOrder";
import { validateInitiative } from "./validateInitiative";

/** The maximum nesting depth. A valid file has four levels; much deeper nesting would exhaust recursive readers. */
const MAX_DEPTH = 32;

/**
 * The text of an initiative file's bytes, or the issue that they are not UTF-8. Never replaces undecodable bytes by
 * "\uFFFD".
 */
export function readInitiativeText(
  bytes: Uint8Array,
):
  | { readonly text: string; readonly issues: readonly [] }
  | { readonly text?: undefined; readonly issues: readonly FileIssue[] } {
  const text = decodeUtf8(bytes);
  // UTF-16 without a byte order mark decodes as UTF-8 with a NUL next to every letter; JSON contains no NUL.
  return text === undefined || text.includes("\0")
    ? { issues: [fileIssue("notUtf8", "$", {})] }
    : { text, issues: [] };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws only for invalid UTF-8.
    return undefined;
  }
}

/**
 * Reads the text of an initiative file. Returns a valid file with its warnings; for a file with errors, all issues
 * only.
 */
export function parseInitiativeFile(
  text: string,
):
  | { readonly file: InitiativeFile; readonly issues: readonly FileIssue[] }
  | { readonly file?: undefined; readonly issues: readonly FileIssue[] } {
  const json = text.replace(/^\uFEFF/, "");
  if (nestingDepth(json) > MAX_DEPTH) return { issues: [fileIssue("tooDeep", "$", { limit: MAX_DEPTH })] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { issues: [fileIssue("notJson", "$", { ...findSyntaxFault(json) })] };
  }
  const repeated = repeatedProperties(json).map(({ path, ...details }) =>
    fileIssue("repeatedProperty", path, details),
  );
  const checked = validateInitiative(value);
  const issues = [...repeated, ...checked.issues];
  const file = repeated.length === 0 ? checked.file : undefined;
  return file ? { file, issues } : { issues };
}

/** The text of an initiative file: properties in the schema's order, empty ones omitted, indented by two spaces. */
export function serializeInitiative(file: InitiativeFile): string {
  return `${JSON.stringify(inSchemaOrder(normalizeInitiative(file)), null, 2)}\n`;
}
