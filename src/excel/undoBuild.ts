import type { Requests, RetryPolicy } from "./requests";

/** The sheets and names that a build has added. */
export interface AddedObjects {
  readonly sheetIds: readonly string[];
  readonly names: readonly string[];
}

/** The added objects that still exist. */
export interface Leftover {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly string[];
}

/** Finds the objects that a build added and that still exist. One round trip. */
export async function findLeftover(
  requests: Requests,
  added: AddedObjects,
  retry: RetryPolicy,
): Promise<Leftover> {
  const { worksheets, names } = await requests.send(({ workbook }) => {
    workbook.worksheets.load("items/id,items/name");
    workbook.names.load("items/name");
    return workbook;
  }, retry);
  return {
    sheets: worksheets.items
      .filter(({ id }) => added.sheetIds.includes(id))
      .map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name }) => name).filter((name) => added.names.includes(name)),
  };
}

/** Removes them and activates the sheet that was active before. One round trip. */
export async function removeLeftover(
  requests: Requests,
  { sheets, names }: Leftover,
  activeSheetId: string,
  retry: RetryPolicy,
): Promise<void> {
  await requests.send(({ workbook }) => {
    for (const name of names) workbook.names.getItem(name).delete();
    for (const { id } of sheets) workbook.worksheets.getItem(id).delete();
    workbook.worksheets.getItemOrNullObject(activeSheetId).activate();
  }, retry);
}
