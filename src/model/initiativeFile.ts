import type { InitiativeFile } from "./initiative";
import { fileIssue, type FileIssue } from "./issues/issue";
import { nestingDepth, repeatedProperties } from "./jsonStructure";
import { findSyntaxFault } from "./jsonSyntax";
import { normalizeInitiative } from "./normalizeInitiative";
import { inSchemaOrder } from "./schemaOrder";
import { validateInitiative } from "./validateInitiative";

/** Levels of lists and objects that are read. A file has four; far more would exhaust those who read it. */
const MAX_DEPTH = 32;

/**
 * The text of an initiative file's bytes, or the issue that they are not UTF-8. Never a text with "\uFFFD" where
 * letters were.
 */
export function readInitiativeText(
  bytes: Uint8Array,
):
  | { readonly text: string; readonly issues: readonly [] }
  | { readonly text?: undefined; readonly issues: readonly FileIssue[] } {
  const text = decodeUtf8(bytes);
  // UTF-16 without its mark passes for UTF-8 with a zero beside every letter; JSON holds none.
  return text === undefined || text.includes("\0")
    ? { issues: [fileIssue("notUtf8", "$", {})] }
    : { text, issues: [] };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A strict decoder throws for bytes that are not UTF-8, and for nothing else.
    return undefined;
  }
}

/**
 * Reads the text of an initiative file. A readable file comes with its warnings; one with errors gives its issues
 * only, every one of them.
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

/** The text of an initiative file: properties in the schema's order, empty ones left out, two spaces a level. */
export function serializeInitiative(file: InitiativeFile): string {
  return `${JSON.stringify(inSchemaOrder(normalizeInitiative(file)), null, 2)}\n`;
}
