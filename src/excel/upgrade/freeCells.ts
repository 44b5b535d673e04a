/** Makes sure that nothing of people's is where a sheet that is written anew will have cells. */
import type { SheetBlueprint } from "../../blueprint/types";
import { findOrThrow, getOrThrow } from "../../model/collections";
import { WorkbookError } from "../errors";
import type { Requests } from "../requests";
import type { UpgradeWork } from "./plan";
import { cellsInTheWay } from "./renewSheet";

/**
 * Throws a WorkbookError `cellsInTheWay` if somebody wrote where cells of the blueprint will be, and were not before.
 * @param former what the sheets are by now
 */
export async function requireFreeCells(
  requests: Requests,
  { renewed, sheets }: Pick<UpgradeWork, "renewed" | "sheets">,
  former: readonly SheetBlueprint[],
): Promise<void> {
  for (const before of former) {
    const found = getOrThrow(sheets, before.id);
    const sheet = findOrThrow(renewed, ({ id }) => id === before.id);
    const [cell] = await cellsInTheWay(requests, found.id, before, sheet);
    if (cell !== undefined) throw new WorkbookError("cellsInTheWay", { sheet: found.name, cells: cell });
  }
}
