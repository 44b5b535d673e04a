import { counterOf } from "../counterOf";
import { shortList } from "../shortList";
import upgrade from "./cli/upgrade";
import format from "./format";

const count = counterOf(format);

/** What the steps of a repair, and what it leaves, are about. */
interface Part {
  readonly table: string;
  readonly sheet: string;
  readonly caption: string;
  readonly captions: readonly string[];
  readonly names: readonly string[];
  readonly rows: number;
  /** "A4:T24" */
  readonly cells: string;
  /** the former name, or the changed word */
  readonly from: string;
  readonly to: string;
}

/** What a repair does, and what it leaves as it is. */
const texts = {
  steps: {
    ...upgrade.steps,
    writeVersion: ({ sheet }: Pick<Part, "sheet">) =>
      `Write the language and the version of the workbook on the sheet “${sheet}”, where they cannot be read.`,
    renameTable: ({ table, sheet, from }: Pick<Part, "table" | "sheet" | "from">) =>
      `Call the table “${from}” on the sheet “${sheet}” ${table} again.`,
    makeTable: ({ table, sheet, cells }: Pick<Part, "table" | "sheet" | "cells">) =>
      `Make the cells ${cells} of the sheet “${sheet}” the table ${table} again.`,
    takeInColumns: ({ table, sheet, captions }: Pick<Part, "table" | "sheet" | "captions">) =>
      `Let the table ${table} on the sheet “${sheet}” take in its columns that are beside it: ${shortList(captions)}.`,
    takeInRows: ({ table, sheet, rows }: Pick<Part, "table" | "sheet" | "rows">) =>
      `Let the table ${table} on the sheet “${sheet}” take in ${count(rows, "row", "rows")} below it.`,
    restoreLines: ({ sheet, labels }: Pick<Part, "sheet"> & { readonly labels: readonly string[] }) =>
      `Insert lines that were deleted on the sheet “${sheet}” again, empty: ${shortList(labels)}. What was entered there is gone. If they were deleted by mistake, undo that first or take an earlier copy.`,
    restoreSheetColumn: ({
      sheet,
      column,
      hasEntries,
    }: Pick<Part, "sheet"> & { readonly column: string; readonly hasEntries: boolean }) =>
      hasEntries
        ? `Insert the column ${column} of the sheet “${sheet}” again, empty: it was deleted, and its entries with it. If it was deleted by mistake, undo that first or take an earlier copy.`
        : `Insert the column ${column} of the sheet “${sheet}” again, which was deleted, with its texts and formulas.`,
    restoreCalculatedLines: ({ sheet, lines }: Pick<Part, "sheet"> & { readonly lines: number }) =>
      `Insert ${count(lines, "calculated line", "calculated lines")} of the sheet “${sheet}” again, which had been deleted.`,
    removeRows: ({ sheet, rows }: Pick<Part, "sheet" | "rows">) =>
      `Delete ${count(rows, "blank row", "blank rows")} among the calculated cells of the sheet “${sheet}”.`,
    moveCells: ({ sheet, cells }: Pick<Part, "sheet"> & { readonly cells: readonly string[] }) =>
      `Move cells of the sheet “${sheet}” back beside their labels, from these on: ${shortList(cells)}. Single cells were deleted or inserted there.`,
    restoreLabels: ({ sheet, labels }: Pick<Part, "sheet"> & { readonly labels: readonly string[] }) =>
      `Write labels that were cleared on the sheet “${sheet}” again: ${shortList(labels)}.`,
    restoreNames: ({ sheet, names }: Pick<Part, "sheet" | "names">) =>
      `Let defined names refer to their cells on the sheet “${sheet}” again: ${shortList(names)}.`,
    restoreWords: ({
      table,
      caption,
      from,
      to,
      cells,
    }: Pick<Part, "table" | "caption" | "from" | "to"> & { readonly cells: number }) =>
      `Write “${to}” instead of “${from}” in ${count(cells, "cell", "cells")} of the column “${caption}” of the table ${table}: the word was changed on the sheet of lists.`,
    restoreTable: ({ table, sheet }: Pick<Part, "table" | "sheet">) =>
      `Put the table ${table} back on the sheet “${sheet}”, empty: what was entered in it is gone. If it was deleted by mistake, undo that first or take an earlier copy.`,
    restoreFormulas: ({ sheet, cells }: Pick<Part, "sheet"> & { readonly cells: number }) =>
      `Write the formulas of ${count(cells, "calculated cell", "calculated cells")} of the sheet “${sheet}” again.`,
    restoreRules: ({ table, captions }: Pick<Part, "table" | "captions">) =>
      `Check entries again as they are typed, in columns of the table ${table}: ${shortList(captions)}.`,
    restoreEntryRules: ({ sheet, names }: Pick<Part, "sheet" | "names">) =>
      `Check entries again as they are typed, in cells of the sheet “${sheet}”: ${shortList(names)}.`,
    restoreLooks: ({ table, captions }: Pick<Part, "table" | "captions">) =>
      `Colour states again, in columns of the table ${table}: ${shortList(captions)}.`,
    finishWork: () => "Note in the workbook that earlier work, which was interrupted, is finished.",
    protectSheet: ({ sheet }: Pick<Part, "sheet">) =>
      `Protect the sheet “${sheet}” again, without a password.`,
    hideSheet: ({ sheet }: Pick<Part, "sheet">) => `Hide the sheet “${sheet}” again.`,
  },
  left: {
    copy: ({ table, sheet, name }: Pick<Part, "table" | "sheet"> & { readonly name?: string }) =>
      name === undefined
        ? `Cells on the sheet “${sheet}” have the captions of the table ${table}. They are a copy and do not count. Copy rows that are missing into the table, or delete the copy.`
        : `The table “${name}” on the sheet “${sheet}” has the captions of the table ${table}. It is a copy and does not count. Copy rows that are missing into the table, or delete the copy.`,
    rowsBelow: ({ table, sheet, rows }: Pick<Part, "table" | "sheet" | "rows">) =>
      `${count(rows, "row", "rows")} below the table ${table} on the sheet “${sheet}” may be entries or notes: they stay where they are and do not count. Move entries into the table.`,
    rowsBeside: ({ table, sheet, rows }: Pick<Part, "table" | "sheet" | "rows">) =>
      `${count(rows, "row", "rows")} beside the table ${table} on the sheet “${sheet}” stay where they are and do not count. Move entries into the table.`,
  },
};

export default texts;
