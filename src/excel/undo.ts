import type { Requests } from "./requests";

/** What a build has added, as Excel told it. */
export interface Added {
  readonly sheetIds: readonly string[];
  readonly names: readonly string[];
}

/**
 * Takes away what a build has added, whatever it got to; what somebody else took away meanwhile is passed over. Two
 * round trips.
 */
export async function undoBuild(requests: Requests, activeSheetId: string, added: Added): Promise<void> {
  if (added.sheetIds.length + added.names.length === 0) return;
  const { worksheets, names } = await requests.send(({ workbook }) => {
    workbook.worksheets.load("items/id");
    workbook.names.load("items/name");
    return workbook;
  });
  const sheetIds = worksheets.items.map(({ id }) => id).filter((id) => added.sheetIds.includes(id));
  const ourNames = names.items.map(({ name }) => name).filter((name) => added.names.includes(name));
  const wasActive = worksheets.items.some(({ id }) => id === activeSheetId);
  if (sheetIds.length + ourNames.length === 0) return;
  await requests.send(({ workbook }) => {
    if (wasActive) workbook.worksheets.getItem(activeSheetId).activate();
    for (const name of ourNames) workbook.names.getItem(name).delete();
    for (const id of sheetIds) workbook.worksheets.getItem(id).delete();
  });
}
