/** The record of a build in the workbook, by which one that was cut off is taken back or finished. */
import { queueAddRecord, queueRemoveRecord, recordAmong } from "../workRecord";

/** What is known of a build that has not ended. */
export interface BuildRecord {
  /** how many requests of data are done; the record is the last that each of them writes */
  readonly done: number;
  /** everything is there; what remains is `closeBuild` */
  readonly isComplete: boolean;
  /** the names under which sheets are added, and what they hold before anybody writes on them */
  readonly sheets: readonly { readonly name: string; readonly content: string }[];
  /** short forms of the ids of the sheets that were there before */
  readonly before: readonly string[];
  /** the empty sheet of a new workbook, to be deleted at the end */
  readonly emptySheetId: string | null;
}

/** Queues the writing of the record, in place of an earlier one. */
export function queueBuildRecord(workbook: Excel.Workbook, record: BuildRecord): void {
  const { done, isComplete, sheets, before, emptySheetId } = record;
  queueAddRecord(workbook, "Build", {
    done,
    ...(isComplete ? { isComplete } : {}),
    sheets: Object.fromEntries(sheets.map(({ name, content }) => [name, content])),
    before: before.join(" "),
    ...(emptySheetId === null ? {} : { emptySheetId }),
  });
}

/** Queues the removal of the record. */
export function queueRemoveBuildRecord(workbook: Excel.Workbook): void {
  queueRemoveRecord(workbook, "Build");
}

/** The record among a workbook's names; null if there is none. */
export function buildRecordIn(
  names: readonly { readonly name: string; readonly formula: unknown }[],
): BuildRecord | null {
  const byName = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const details = recordAmong(byName, "Build");
  if (details === undefined) return null;
  // A record that somebody changed names no sheet: nothing is removed on its account but itself.
  if (!isDetails(details)) {
    return { done: 0, isComplete: false, sheets: [], before: [], emptySheetId: null };
  }
  return {
    done: details.done,
    isComplete: details.isComplete === true,
    sheets: Object.entries(details.sheets).map(([name, content]) => ({ name, content: String(content) })),
    before: details.before.split(" "),
    emptySheetId: typeof details.emptySheetId === "string" ? details.emptySheetId : null,
  };
}

interface Details {
  readonly done: number;
  readonly isComplete?: unknown;
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly before: string;
  readonly emptySheetId?: unknown;
}

function isDetails(value: unknown): value is Details {
  if (typeof value !== "object" || value === null) return false;
  const { done, sheets, before } = value as Partial<Details>;
  return (
    typeof done === "number" && typeof sheets === "object" && sheets !== null && typeof before === "string"
  );
}
