/** Finds and removes what a build has added, whether or not Excel's answers have arrived. */
import type { SheetBlueprint } from "../../blueprint/types";
import { buildRecordIn, queueRemoveBuildRecord, sheetIdHash, type BuildRecord } from "./buildRecord";
import type { Requests, RetryPolicy } from "../requests";
import { untouchedSheets, type BuiltSheet } from "./sheetContents";
import { recordName } from "../workRecord";

/** The sheets and names that a build has added, as far as Excel has answered. */
export interface AddedObjects {
  readonly sheetIds: readonly string[];
  readonly names: readonly string[];
}

/** What there is of a build in a workbook. */
export interface BuildState {
  readonly record: BuildRecord | null;
  /** by what Excel answered, or by names that the record states and that were free before */
  readonly sheets: readonly (BuiltSheet & { readonly isCertain: boolean; readonly isProtected: boolean })[];
  /** names of the build: those that Excel answered, and those of Ensemble that refer to its sheets or to nothing */
  readonly names: readonly string[];
  /** all names of the workbook */
  readonly allNames: readonly { readonly name: string; readonly formula: string }[];
}

/** Looks at what there is of a build. One round trip. */
export async function readBuildState(
  requests: Requests,
  added: AddedObjects,
  retry: RetryPolicy,
): Promise<BuildState> {
  const { worksheets, names, tables } = await requests.send(({ workbook }) => {
    workbook.worksheets.load("items/id,items/name,items/protection/protected");
    workbook.names.load("items/name,items/formula");
    workbook.tables.load("items/name,items/worksheet/id");
    return workbook;
  }, retry);
  const allNames = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const record = buildRecordIn(allNames);
  const planned = new Map(record?.sheets.map(({ name, digest }) => [name.toLowerCase(), digest]));
  const earlier = new Set(record?.earlierSheetHashes);
  const sheets = worksheets.items.flatMap(({ id, name, protection }) => {
    const isCertain = added.sheetIds.includes(id);
    const digest = planned.get(name.toLowerCase());
    if (!isCertain && (digest === undefined || earlier.has(sheetIdHash(id)))) return [];
    return [{ id, name, digest, isCertain, isProtected: protection.protected }];
  });
  const ids = new Set(sheets.map(({ id }) => id));
  const places = [
    ...sheets.flatMap(({ name }) => [`'${name.replaceAll("'", "''")}'!`, `${name}!`]),
    ...tables.items.filter(({ worksheet }) => ids.has(worksheet.id)).map(({ name }) => `${name}[`),
    "#REF!",
  ].map((text) => text.toLowerCase());
  return {
    record,
    sheets,
    names: allNames
      .filter(
        ({ name, formula }) =>
          name !== recordName("Build") &&
          (added.names.includes(name) ||
            (record !== null &&
              /^(Ensemble|List)/.test(name) &&
              places.some((place) => formula.toLowerCase().includes(place)))),
      )
      .map(({ name }) => name),
    allNames,
  };
}

/**
 * The sheets of a build that may be removed: those that Excel's answers named, and others that hold nothing but what the
 * build wrote. Reads the others: no round trip without them, else two or more.
 * @param blueprints of the sheets, where they are known, by which a sheet that is filled in part is recognised
 */
export async function removableSheets(
  requests: Requests,
  { sheets }: BuildState,
  blueprints: readonly SheetBlueprint[],
  retry: RetryPolicy,
): Promise<readonly BuiltSheet[]> {
  const uncertain = sheets.filter(({ isCertain }) => !isCertain);
  const untouched = await untouchedSheets(requests, uncertain, blueprints, retry);
  return sheets.filter(({ id, isCertain }) => isCertain || untouched.has(id));
}

/** Removes sheets and names of a build with its record, and activates the sheet that was active before. One round trip. */
export async function removeBuild(
  requests: Requests,
  sheets: readonly BuiltSheet[],
  names: readonly string[],
  activeSheetId: string | null,
  retry: RetryPolicy,
): Promise<void> {
  await requests.send(({ workbook }) => {
    for (const name of names) workbook.names.getItemOrNullObject(name).delete();
    for (const { id } of sheets) workbook.worksheets.getItemOrNullObject(id).delete();
    queueRemoveBuildRecord(workbook);
    if (activeSheetId !== null) workbook.worksheets.getItemOrNullObject(activeSheetId).activate();
  }, retry);
}
