/**
 * The record of an upgrade in the workbook, from its first change to its last. What an upgrade that broke off has added
 * looks like what was there before: by the record, the next one knows what may be unfinished and what to remove.
 */
import type { TableId } from "../../blueprint/types";
import { TABLE_IDS } from "../../model/entities";
import { queueAddRecord, queueRemoveRecord, recordAmong } from "../workRecord";

/** What upgrades to one version have begun to add. */
export interface UpgradeRecord {
  /** the ids of the columns that they add to existing tables */
  readonly columns: ReadonlyMap<TableId, ReadonlySet<string>>;
  /** the names that new sheets have until their tables are on them */
  readonly workingNames: ReadonlySet<string>;
  /** Excel's ids of the sheets that they have unprotected: what is on these is Ensemble's */
  readonly unprotectedSheetIds: ReadonlySet<string>;
  /** where the map of columns was before the first of them, as in "=Lists!$CH$7:$CK$300"; undefined if there was none */
  readonly formerMap: string | undefined;
  /** whether they are parts of a repair */
  readonly isRepair: boolean;
}

/** The record in a workbook's defined names, given as formulas by lower-case name; undefined if there is none. */
export function upgradeRecordIn(names: ReadonlyMap<string, string>): UpgradeRecord | undefined {
  const details = recordAmong(names, "Upgrade");
  if (details === undefined) return undefined;
  // Parts that somebody has edited into something unreadable are treated as empty.
  const { columns, workingNames, opened, formerMap, isRepair } = objectOf(details);
  const idsOf = objectOf(columns);
  return {
    columns: new Map(TABLE_IDS.map((table) => [table, textsIn(idsOf[table])])),
    workingNames: textsIn(workingNames),
    unprotectedSheetIds: textsIn(opened),
    formerMap: typeof formerMap === "string" ? formerMap : undefined,
    isRepair: isRepair === true,
  };
}

/** Queues the writing of the record, in place of an earlier one. */
export function queueUpgradeRecord(workbook: Excel.Workbook, record: UpgradeRecord): void {
  const { columns, workingNames, unprotectedSheetIds, formerMap, isRepair } = record;
  const named = [...columns].filter(([, ids]) => ids.size > 0);
  queueAddRecord(workbook, "Upgrade", {
    columns: Object.fromEntries(named.map(([table, ids]) => [table, [...ids]])),
    workingNames: [...workingNames],
    opened: [...unprotectedSheetIds],
    formerMap,
    ...(isRepair && { isRepair }),
  });
}

/** Queues the removal of the record. */
export function queueUpgradeEnd(workbook: Excel.Workbook): void {
  queueRemoveRecord(workbook, "Upgrade");
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textsIn(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);
}
