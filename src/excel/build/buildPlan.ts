import { renameSheets } from "../renameSheets";
import type { WorkbookBlueprint } from "../../blueprint/types";
import { requireDates1900 } from "../dateSystem";
import { WorkbookError } from "../errors";
import { statusOf } from "../workbookStatus";
import type { WorkbookSnapshot } from "../workbookSnapshot";

/** What to do if a sheet not made by Ensemble already has a required name. */
export type NameClashPolicy = "refuse" | "suffix";

const MAX_SHEET_NAME_LENGTH = 31;

/** Checks that a blueprint can be built in a workbook before anything is changed; returns the blueprint to build. */
export function planBuild(
  blueprint: WorkbookBlueprint,
  snapshot: WorkbookSnapshot,
  onClash: NameClashPolicy,
): WorkbookBlueprint {
  const status = statusOf(snapshot);
  if (status.kind === "newer") {
    throw new WorkbookError("newerVersion", { schemaVersion: status.schemaVersion });
  }
  if (status.kind === "ours") throw new WorkbookError("alreadyEnsemble");
  requireDates1900(snapshot);
  if (snapshot.structureProtected) throw new WorkbookError("structureProtected");
  refuseTakenNames(blueprint, snapshot);
  return withFreeSheetNames(blueprint, snapshot, onClash);
}

/** Table names and defined names share one namespace. */
function refuseTakenNames(blueprint: WorkbookBlueprint, snapshot: WorkbookSnapshot): void {
  const blueprintTables = blueprint.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id));
  const blueprintNames = new Set(
    [...blueprintTables, ...blueprint.names.map(({ name }) => name)].map(sheetNameKey),
  );
  const takenByTables = snapshot.tables
    .map(({ name }) => name)
    .filter((name) => blueprintNames.has(sheetNameKey(name)));
  if (takenByTables.length > 0) throw new WorkbookError("tableNameTaken", { names: takenByTables });
  const stale = new Set(staleNames(blueprint, snapshot));
  const takenByNames = snapshot.names
    .map(({ name }) => name)
    .filter((name) => blueprintNames.has(sheetNameKey(name)) && !stale.has(name));
  if (takenByNames.length > 0) throw new WorkbookError("definedNameTaken", { names: takenByNames });
}

/**
 * Names of sheets that are gone, which an earlier version left when a build failed: they refer to nothing, and begin as
 * Ensemble's names do. A build removes them.
 */
export function staleNames(
  { names }: WorkbookBlueprint,
  snapshot: Pick<WorkbookSnapshot, "names">,
): readonly string[] {
  const blueprintNames = new Set(names.map(({ name }) => sheetNameKey(name)));
  return snapshot.names
    .filter(
      ({ name, formula }) =>
        formula.includes("#REF!") && (name.startsWith("Ensemble") || blueprintNames.has(sheetNameKey(name))),
    )
    .map(({ name }) => name);
}

function withFreeSheetNames(
  blueprint: WorkbookBlueprint,
  snapshot: WorkbookSnapshot,
  onClash: NameClashPolicy,
): WorkbookBlueprint {
  // The empty sheet of a new workbook is deleted last; until then its name is taken.
  const taken = new Set(snapshot.sheets.map(({ name }) => sheetNameKey(name)));
  const clashing = blueprint.sheets.filter(({ name }) => taken.has(sheetNameKey(name)));
  if (clashing.length === 0) return blueprint;
  if (onClash === "refuse") {
    throw new WorkbookError("sheetNameTaken", { names: clashing.map(({ name }) => name) });
  }
  for (const { name } of blueprint.sheets) taken.add(sheetNameKey(name));
  const renamed = new Map<string, string>();
  for (const { name } of clashing) {
    const available = freeName(name, taken);
    taken.add(sheetNameKey(available));
    renamed.set(name, available);
  }
  return renameSheets(blueprint, renamed);
}

/** "Dashboard (Ensemble)", else "Dashboard (Ensemble 2)" and so on. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? " (Ensemble)" : ` (Ensemble ${count})`;
    const candidate = name.slice(0, MAX_SHEET_NAME_LENGTH - suffix.length) + suffix;
    if (!taken.has(sheetNameKey(candidate))) return candidate;
  }
}

/** The key by which Excel compares names: ignoring case. */
function sheetNameKey(name: string): string {
  return name.toLowerCase();
}
