import { elementAt, valueAt } from "../model/collections";
import { ENTRY_CELLS, PHASE_LABEL_CELLS, type EntryCell } from "../blueprint/profile";
import type { Language } from "../languages";
import type { FileIssue } from "../model/issues/issue";
import { BLANK_CELL, readCells, type CellContent, type ReadCell } from "./cells";
import { errorValueIssue } from "./entriesFromRows";
import { valueReader, cellText, type ValueReader } from "./readValue";
import { normalizeText } from "../model/text/normalizeText";

/** The cells of `ENTRY_CELLS` as they were loaded; blank where the workbook's schema version has none. */
export function profileCells(ranges: readonly Excel.Range[]): ReadCell[] {
  return ranges.map((range) => (range.isNullObject ? BLANK_CELL : valueAt(readCells(range), 0, 0)));
}

/** The names of cells of `ENTRY_CELLS` that were not found although every schema version has them. */
export function missingProfileNames(ranges: readonly Excel.Range[]): string[] {
  return ENTRY_CELLS.filter(
    ({ since }, index) => since === undefined && elementAt(ranges, index).isNullObject,
  ).map(({ name }) => name);
}

/** A value reader for a workbook, with the phase labels from its cells of `ENTRY_CELLS`. */
export function valueReaderOf(cells: readonly ReadCell[]): ValueReader {
  const labels = PHASE_LABEL_CELLS.map(({ name, phase }) => {
    const index = ENTRY_CELLS.findIndex((entry) => entry.name === name);
    return [normalizeText(cellText(elementAt(cells, index)), "name"), phase] as const;
  });
  return valueReader(new Map(labels));
}

/**
 * The profile, by the model's properties, from the cells of `ENTRY_CELLS`, and the cells that hold an error. Default
 * thresholds and phase labels are omitted.
 */
export function profileOf(
  cells: readonly ReadCell[],
  language: Language,
  readValue: ValueReader,
): { profile: object; issues: FileIssue[] } {
  const profile: Record<string, CellContent | Record<string, CellContent>> = {};
  const issues: FileIssue[] = [];
  ENTRY_CELLS.forEach((entry, index) => {
    const cell = elementAt(cells, index);
    if (cell.isError) issues.push(errorValueIssue(`$.initiative.${entry.path.join(".")}`, cell));
    const value = readValue(entry.kind, cell);
    if (value === undefined || isDefault(entry, value, language)) return;
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

function isDefault({ threshold, path, label }: EntryCell, value: CellContent, language: Language): boolean {
  return threshold?.defaultValue === value || (path[0] === "phaseLabels" && label[language] === value);
}
