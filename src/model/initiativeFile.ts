import { error, type Finding } from "./findings";
import type { InitiativeFile } from "./initiative";
import { findSyntaxFault } from "./jsonSyntax";
import { normalise } from "./normalise";
import { inSchemaOrder } from "./schemaOrder";
import { validateInitiative } from "./validateInitiative";

/**
 * Reads the text of an initiative file. A readable file comes with its warnings; one with errors gives its findings
 * only, every one of them.
 */
export function parseInitiativeFile(
  text: string,
):
  | { readonly file: InitiativeFile; readonly findings: readonly Finding[] }
  | { readonly file?: undefined; readonly findings: readonly Finding[] } {
  const json = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { findings: [error("notJson", "$", { ...findSyntaxFault(json) })] };
  }
  const { file, findings } = validateInitiative(value);
  return file ? { file, findings } : { findings };
}

/** The text of an initiative file: properties in the schema's order, empty ones left out, two spaces a level. */
export function serializeInitiative(file: InitiativeFile): string {
  return `${JSON.stringify(inSchemaOrder(normalise(file)), null, 2)}\n`;
}
