import { untouchedSheets } from "../build/sheetContents";
import type { Requests, RetryPolicy } from "../requests";
import type { Inventory } from "./inventory";
import type { UpgradeWork } from "./plan";

/**
 * Removes sheets that an interrupted upgrade left without their tables. They are known by their working names, and removed
 * only while they hold nothing but what the upgrade wrote. Returns whether any was removed; no round trip if there is none,
 * else two or more.
 */
export async function removeLeftSheets(
  requests: Requests,
  { record, newSheets }: Pick<UpgradeWork, "record" | "newSheets">,
  { sheets }: Pick<Inventory, "sheets">,
  retry: RetryPolicy,
): Promise<boolean> {
  const left = sheets.filter(({ name }) => record?.workingNames.has(name));
  const blueprints = left.flatMap(({ name }) =>
    newSheets.filter(({ id }) => name.endsWith(` ${id}`)).map((sheet) => ({ ...sheet, name })),
  );
  const untouched = await untouchedSheets(requests, left, blueprints, retry);
  if (untouched.size === 0) return false;
  await requests.send(({ workbook }) => {
    for (const id of untouched) workbook.worksheets.getItemOrNullObject(id).delete();
  }, retry);
  return true;
}
