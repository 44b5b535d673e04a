/** The record of a build in the workbook, by which one that was cut off is taken back or finished. */
import { textHash } from "../textHash";
import { queueAddRecord, queueRemoveRecord, recordAmong } from "../workRecord";

/** What is known of a build that has not ended. */
export interface BuildRecord {
  /** how many requests of the data layer are done */
  readonly done: number;
  /** everything is there; what remains is `closeBuild` */
  readonly isComplete: boolean;
  /** the names of the added sheets, and a hash of what each holds before anybody writes on it */
  readonly sheets: readonly { readonly name: string; readonly digest: string }[];
  /** see `sheetIdHash`; of the sheets that were there before the build */
  readonly earlierSheetHashes: readonly string[];
  /** the empty sheet of a new workbook, to be deleted at the end */
  readonly emptySheetId: string | null;
}

/** A short hash of the id of a sheet, since a record has room for little text. */
export function sheetIdHash(id: string): string {
  return textHash(id).toString(36);
}

/** Queues the writing of the record, in place of an earlier one. */
export function queueBuildRecord(workbook: Excel.Workbook, record: BuildRecord): void {
  const { done, isComplete, sheets, earlierSheetHashes, emptySheetId } = record;
  queueAddRecord(workbook, "Build", {
    done,
    ...(isComplete ? { isComplete } : {}),
    sheets: Object.fromEntries(sheets.map(({ name, digest }) => [name, digest])),
    before: earlierSheetHashes.join(" "),
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
  // Somebody has changed the record: it names no sheet, so that no sheet is removed by it.
  if (!isDetails(details)) {
    return { done: 0, isComplete: false, sheets: [], earlierSheetHashes: [], emptySheetId: null };
  }
  return {
    done: details.done,
    isComplete: details.isComplete === true,
    sheets: Object.entries(details.sheets).map(([name, digest]) => ({ name, digest: String(digest) })),
    earlierSheetHashes: details.before.split(" "),
    emptySheetId: typeof details.emptySheetId === "string" ? details.emptySheetId : null,
  };
}

/** The record as it is written. */
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
