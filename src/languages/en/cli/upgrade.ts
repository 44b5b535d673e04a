import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

/** What the steps of an upgrade are about. */
interface Step {
  readonly table: string;
  readonly sheet: string;
  readonly caption: string;
  /** the new sheet, or the new caption */
  readonly to: string;
  /** how many */
  readonly columns: number;
  readonly names: number;
}

/** What `upgrade` says. */
const texts = {
  summary: "Upgrades a workbook that an earlier Ensemble made, in a new file; says first what is done.",
  outFile: "FILE2.xlsx",
  file: "FILE.xlsx",
  out: "the upgraded workbook to write; not needed with --dry-run",
  dryRun: "say what would be done, and write nothing",
  confirm: "take columns whose captions are unknown for what they seem to be",
  nothingToDo: "There is nothing to do: the workbook has the current version.",
  plan: (from: number, to: number) => `From version ${from} of the workbook’s schema to version ${to}:`,
  roomPlan: "The workbook has the current version. Its computed sheets have no room for all entries:",
  steps: {
    addSheet: ({ sheet }: Pick<Step, "sheet">) => `Add the sheet “${sheet}”.`,
    addRows: ({ sheet }: Pick<Step, "sheet">) => `Add rows to the sheet “${sheet}”, below what it has.`,
    renewSheet: ({ sheet }: Pick<Step, "sheet">) => `Write the sheet “${sheet}” anew.`,
    moveTable: ({ table, sheet, to }: Pick<Step, "table" | "sheet" | "to">) =>
      `Move the table ${table} from the sheet “${sheet}” to “${to}”.`,
    addTable: ({ table, sheet }: Pick<Step, "table" | "sheet">) =>
      `Add the table ${table} on the sheet “${sheet}”.`,
    addColumn: ({ table, caption }: Pick<Step, "table" | "caption">) =>
      `Add the column “${caption}” to the table ${table}.`,
    restoreColumn: ({ table, caption }: Pick<Step, "table" | "caption">) =>
      `Put the column “${caption}” back into the table ${table}, empty: what was entered in it is gone. If it was deleted by mistake, undo that first or take an earlier copy.`,
    renameColumn: ({ table, caption, to }: Pick<Step, "table" | "caption" | "to">) =>
      `Rename the column “${caption}” of the table ${table} to “${to}”.`,
    keepColumn: ({ table, caption }: Pick<Step, "table" | "caption">) =>
      `Keep the column “${caption}” of the table ${table} as one of your own, which Ensemble no longer uses.`,
    removeColumn: ({ table, caption }: Pick<Step, "table" | "caption">) =>
      `Remove the column “${caption}” of the table ${table}, which holds formulas only.`,
    renewFormulas: ({ table, columns }: Pick<Step, "table" | "columns">) =>
      `Write the formulas of ${count(columns, "column", "columns")} of the table ${table} anew.`,
    addNames: ({ names }: Pick<Step, "names">) =>
      `Add or correct ${count(names, "defined name", "defined names")} of the workbook.`,
  },
  upgraded: (path: string) => `Upgraded: ${path}.`,
  roomMade: (path: string) => `With room for all entries: ${path}.`,
  copied: (path: string) => `Copied to ${path}.`,
  leftOut: (kind: string) => `The new file does not hold these things of the workbook: ${kind}.`,
  unconfirmed: (columns: number) =>
    `Nothing was written: ${count(columns, "column", "columns")} could not be identified with certainty. Correct the captions in the workbook, or add --confirm to take the columns for what they seem to be.`,
  confirmed: "With --confirm, it is taken for that column.",
};

export default texts;
