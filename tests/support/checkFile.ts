import {
  CHECKED_TABLES,
  checkedEntryField,
  checkedFields,
  roleLabels,
} from "../../src/blueprint/checkedFields";
import { COLUMNS } from "../../src/blueprint/columns";
import { rowsOf, cellValueOf } from "../../src/blueprint/entries";
import { ENTRY_CELLS } from "../../src/blueprint/profile";
import { thresholdOf } from "../../src/blueprint/thresholds";
import { requiredFields } from "../../src/model/entities";
import type { TableId } from "../../src/blueprint/types";
import { WorkbookCheck, type CheckResult } from "../../src/model/check/check";
import type { CellIssue } from "../../src/model/issues/issue";
import type { CellContent, CheckedCell, CheckedTable } from "../../src/model/check/types";
import { serialOf } from "../../src/model/days";
import type { InitiativeFile, IsoDate } from "../../src/model/initiative";

/** A cell pasted over the entries of a file. `row` is relative to the table's first row. */
export interface Pasted {
  readonly table: TableId;
  readonly row: number;
  readonly column: string;
  readonly value: CellContent;
  readonly isError?: boolean;
  readonly shownAs?: "percent" | "date";
}

/**
 * The check of a file's entries as cells, without a workbook, as of a day; with some cells overwritten, and without the columns in `missing`.
 */
export function checkFile(
  file: InitiativeFile,
  asOf: IsoDate,
  pasted: readonly Pasted[] = [],
  missing: Readonly<Partial<Record<TableId, readonly string[]>>> = {},
): CheckResult {
  const { language, initiative } = file;
  const labels = initiative.phaseLabels ?? {};
  const check = new WorkbookCheck({
    sheets: ["Initiative", ...CHECKED_TABLES],
    asOf: serialOf(asOf),
    stalenessLimit: initiative.stalenessLimit ?? thresholdOf("staleness").defaultValue,
    reportingYear: initiative.reportingYear ?? thresholdOf("reportingYear").defaultValue,
    roleLabels: roleLabels(language),
    entries: ENTRY_CELLS.map((entry, index) => {
      const [property, part] = entry.path;
      const whole: unknown = initiative[property];
      const own = part === undefined ? whole : (whole as Record<string, unknown> | undefined)?.[part];
      const label = property === "phase" ? labels[initiative.phase!] : undefined;
      return {
        field: checkedEntryField(entry, language, labels),
        name: entry.name,
        sheet: "Initiative",
        address: `C${index + 1}`,
        cell: cell(label ?? cellValueOf(entry.kind, own, language) ?? ""),
        ...(property === "phaseLabels" && { labels: part! }),
        ...(property === "name" && { required: true as const }),
      };
    }),
  });
  for (const id of CHECKED_TABLES) {
    const table = tableOf(id, file);
    const rows = cellsOf(id, file);
    for (const { table: pastedTable, row, column, value, isError = false, shownAs } of pasted) {
      if (pastedTable !== id) continue;
      while (rows.length <= row) rows.push(table.columns.map(() => cell("")));
      rows[row]![table.columns.findIndex((one) => one.id === column)] = {
        value,
        isError,
        ...(shownAs && { shownAs }),
      };
    }
    // Two pages, as for a long table.
    const middle = Math.floor(rows.length / 2);
    const isThere = table.columns.map((column) => !(missing[id] ?? []).includes(column.id));
    const remaining = rows.map((row) => row.filter((_, index) => isThere[index]));
    const shown = { ...table, columns: table.columns.filter((_, index) => isThere[index]) };
    check.add(shown, 1, remaining.slice(0, middle));
    check.add(shown, 1 + middle, remaining.slice(middle));
  }
  return check.finish();
}

/** The codes of the issues about a cell of a table, usually one. */
export function issuesAt(
  result: CheckResult,
  table: TableId,
  row: number,
  column: string,
): readonly CellIssue[] {
  const address = `${lettersOf(table, column)}${row + 1}`;
  return result.issues.filter(({ place }) => place.sheet === table && place.address === address);
}

/** Each table is on a sheet with the table's name, from A1, without a header. */
function tableOf(id: TableId, { language, initiative }: InitiativeFile): CheckedTable {
  const fields = checkedFields(id, language, initiative.phaseLabels ?? {});
  return {
    id,
    sheet: id,
    required: requiredFields(id),
    columns: [...fields.values()].map((field) => ({ ...field, letters: lettersOf(id, field.id) })),
  };
}

function lettersOf(table: TableId, column: string): string {
  const index = COLUMNS[table].filter(({ entered }) => entered).findIndex(({ id }) => id === column);
  return String.fromCharCode(65 + index);
}

function cellsOf(id: TableId, file: InitiativeFile): CheckedCell[][] {
  const entered = COLUMNS[id].map((column) => column.entered);
  return rowsOf(id, file, file.language).map((row) =>
    row.filter((_, index) => entered[index]).map((value) => cell(value ?? "")),
  );
}

function cell(value: CellContent): CheckedCell {
  return { value, isError: false };
}
