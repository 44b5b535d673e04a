import type { TableId } from "../../model/entities";
import type { Language } from "../../languages";
import type { UpgradeStep } from "../upgrade";
import type { ColumnState } from "../workbookTables";

/** A step of a repair, shown to people beforehand. */
export type RepairStep =
  | UpgradeStep
  /** language and version are written where they cannot be read */
  | { readonly kind: "writeVersion"; readonly sheet: string }
  | { readonly kind: "renameTable"; readonly table: TableId; readonly sheet: string; readonly from: string }
  | { readonly kind: "makeTable"; readonly table: TableId; readonly sheet: string; readonly cells: string }
  /** columns of a table that was made narrower: they are directly beside it */
  | {
      readonly kind: "takeInColumns";
      readonly table: TableId;
      readonly sheet: string;
      readonly captions: readonly string[];
    }
  | { readonly kind: "takeInRows"; readonly table: TableId; readonly sheet: string; readonly rows: number }
  /** a table that somebody deleted: it is restored empty */
  | { readonly kind: "restoreTable"; readonly table: TableId; readonly sheet: string }
  /** lines of a sheet that people fill in, which somebody deleted: they are restored without what was entered in them */
  | { readonly kind: "restoreLines"; readonly sheet: string; readonly labels: readonly string[] }
  /** a column of such a sheet, outside tables, which somebody deleted */
  | {
      readonly kind: "restoreSheetColumn";
      readonly sheet: string;
      /** "C" */
      readonly column: string;
      /** whether people had entered something in it: it is restored empty */
      readonly hasEntries: boolean;
    }
  /** lines of calculated cells, which hold no entries */
  | { readonly kind: "restoreCalculatedLines"; readonly sheet: string; readonly lines: number }
  /** blank rows among calculated cells */
  | { readonly kind: "removeRows"; readonly sheet: string; readonly rows: number }
  /** entries that are beside other labels than theirs, since single cells were deleted or inserted */
  | { readonly kind: "moveCells"; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly kind: "restoreLabels"; readonly sheet: string; readonly labels: readonly string[] }
  | { readonly kind: "restoreNames"; readonly sheet: string; readonly names: readonly string[] }
  | {
      readonly kind: "restoreWords";
      readonly table: TableId;
      readonly sheet: string;
      readonly caption: string;
      readonly from: string;
      readonly to: string;
      readonly cells: number;
    }
  | {
      readonly kind: "restoreRules";
      readonly table: TableId;
      readonly sheet: string;
      readonly captions: readonly string[];
    }
  /** calculated cells of a sheet that people fill in */
  | { readonly kind: "restoreFormulas"; readonly sheet: string; readonly cells: number }
  | { readonly kind: "restoreEntryRules"; readonly sheet: string; readonly names: readonly string[] }
  | {
      readonly kind: "restoreLooks";
      readonly table: TableId;
      readonly sheet: string;
      readonly captions: readonly string[];
    }
  /** the record of work that broke off is removed: everything else of it is done */
  | { readonly kind: "finishWork" }
  | { readonly kind: "protectSheet"; readonly sheet: string }
  | { readonly kind: "hideSheet"; readonly sheet: string };

/** Something that a repair leaves as it is. */
export type LeftPart =
  /** another table, or cells, with the captions of a table */
  | { readonly kind: "copy"; readonly table: TableId; readonly sheet: string; readonly name?: string }
  /** rows below a table with too few entries, or with something else before them */
  | { readonly kind: "rowsBelow"; readonly table: TableId; readonly sheet: string; readonly rows: number }
  /** rows beside a table */
  | { readonly kind: "rowsBeside"; readonly table: TableId; readonly sheet: string; readonly rows: number };

/** The plan of a repair. */
export interface RepairPlan {
  /** of the workbook, as far as it can be recognised */
  readonly language: Language;
  readonly steps: readonly RepairStep[];
  /**
   * whether the rest of the workbook can be compared only once these steps are done: further ones may follow
   */
  readonly isFirstPart: boolean;
  readonly left: readonly LeftPart[];
  /** columns that were found by position or in another language: a person must confirm each before the repair */
  readonly questions: readonly ColumnState[];
}
