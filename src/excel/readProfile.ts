import { ENTRY_CELLS, PHASE_LABEL_CELLS, type EntryCell } from "../blueprint/profile";
import type { Language } from "../model/initiative";
import type { FileIssue } from "../model/issues/issue";
import type { CellContent, ReadCell } from "./cells";
import { errorIn } from "./readEntries";
import { valueReader, wordOf, type ValueReader } from "./readValue";
import { normalizeText } from "../model/text/normalizeText";

/** A reader for a workbook whose cells of `ENTRY_CELLS` are these: they say what it calls the phases. */
export function readerBy(cells: readonly ReadCell[]): ValueReader {
  const labels = PHASE_LABEL_CELLS.map(({ name, phase }) => {
    const index = ENTRY_CELLS.findIndex((entry) => entry.name === name);
    return [normalizeText(wordOf(cells[index]!), "name"), phase] as const;
  });
  return valueReader(new Map(labels));
}

/**
 * The profile, by the model's properties, from the cells of `ENTRY_CELLS`, and the cells that hold an error. Limits and
 * labels of phases that are the usual ones are left out.
 */
export function profileOf(
  cells: readonly ReadCell[],
  language: Language,
  readValue: ValueReader,
): { profile: object; issues: FileIssue[] } {
  const profile: Record<string, CellContent | Record<string, CellContent>> = {};
  const issues: FileIssue[] = [];
  ENTRY_CELLS.forEach((entry, index) => {
    const cell = cells[index]!;
    if (cell.isError) issues.push(errorIn(`$.initiative.${entry.path.join(".")}`, cell));
    const value = readValue(entry.kind, cell);
    if (value === undefined || isUsual(entry, value, language)) return;
    const [property, part] = entry.path;
    if (part === undefined) profile[property] = value;
    else
      profile[property] = {
        ...(profile[property] as Record<string, CellContent> | undefined),
        [part]: value,
      };
  });
  return { profile, issues };
}

function isUsual({ threshold, path, label }: EntryCell, value: CellContent, language: Language): boolean {
  return threshold?.defaultValue === value || (path[0] === "phaseLabels" && label[language] === value);
}
