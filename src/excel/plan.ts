import { renameSheets } from "./renameSheets";
import type { WorkbookBlueprint } from "../blueprint/types";
import { WorkbookError } from "./errors";
import { situationOf } from "./situation";
import type { Survey } from "./survey";

/** What to do when a sheet that is not ours already has a name that we need. */
export type OnClash = "refuse" | "suffix";

const LONGEST_SHEET_NAME = 31;

/** Makes sure that a blueprint can be built in a workbook, before anything is changed; gives what is to be built. */
export function planBuild(blueprint: WorkbookBlueprint, survey: Survey, onClash: OnClash): WorkbookBlueprint {
  const situation = situationOf(survey);
  if (situation.kind === "newer") {
    throw new WorkbookError("newerVersion", { schemaVersion: situation.schemaVersion });
  }
  if (situation.kind === "ours") throw new WorkbookError("alreadyEnsemble");
  if (survey.structureProtected) throw new WorkbookError("structureProtected");
  refuseTakenNames(blueprint, survey);
  return withFreeSheetNames(blueprint, survey, onClash);
}

/** Table names and defined names share one room: each must be free of both. */
function refuseTakenNames(blueprint: WorkbookBlueprint, survey: Survey): void {
  const ourTables = blueprint.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id));
  const ours = new Set([...ourTables, ...blueprint.names.map(({ name }) => name)].map(folded));
  const takenByTables = survey.tables.map(({ name }) => name).filter((name) => ours.has(folded(name)));
  if (takenByTables.length > 0) throw new WorkbookError("tableNameTaken", { names: takenByTables });
  const takenByNames = survey.names.filter((name) => ours.has(folded(name)));
  if (takenByNames.length > 0) throw new WorkbookError("definedNameTaken", { names: takenByNames });
}

function withFreeSheetNames(
  blueprint: WorkbookBlueprint,
  survey: Survey,
  onClash: OnClash,
): WorkbookBlueprint {
  // The empty sheet of a new workbook goes away last: until then its name is taken.
  const taken = new Set(survey.sheets.map(({ name }) => folded(name)));
  const clashing = blueprint.sheets.filter(({ name }) => taken.has(folded(name)));
  if (clashing.length === 0) return blueprint;
  if (onClash === "refuse") {
    throw new WorkbookError("sheetNameTaken", { names: clashing.map(({ name }) => name) });
  }
  for (const { name } of blueprint.sheets) taken.add(folded(name));
  const renamed = new Map<string, string>();
  for (const { name } of clashing) {
    const free = freeName(name, taken);
    taken.add(folded(free));
    renamed.set(name, free);
  }
  return renameSheets(blueprint, renamed);
}

/** "Dashboard (Ensemble)", else "Dashboard (Ensemble 2)" and so on. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? " (Ensemble)" : ` (Ensemble ${count})`;
    const candidate = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(folded(candidate))) return candidate;
  }
}

/** Excel tells names apart without regard to case. */
function folded(name: string): string {
  return name.toLowerCase();
}
