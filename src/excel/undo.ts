import type { WorkbookBlueprint } from "../blueprint/types";
import type { Requests } from "./requests";
import type { Survey } from "./survey";

/**
 * Takes away what a build has added, whatever it got to: the sheets by the ids that Excel gave them, and the
 * names that were not there before. Two round trips.
 */
export async function undoBuild(
  requests: Requests,
  blueprint: WorkbookBlueprint,
  survey: Survey,
  addedSheets: readonly string[],
): Promise<void> {
  const present = await requests.send(({ workbook }) => {
    workbook.worksheets.load("items/id");
    workbook.names.load("items/name");
    return workbook;
  });
  const sheets = present.worksheets.items.map(({ id }) => id).filter((id) => addedSheets.includes(id));
  const ours = new Set(blueprint.names.map(({ name }) => name.toLowerCase()));
  const before = new Set(survey.names.map((name) => name.toLowerCase()));
  const names = present.names.items
    .map(({ name }) => name)
    .filter((name) => ours.has(name.toLowerCase()) && !before.has(name.toLowerCase()));
  if (sheets.length + names.length === 0) return;
  await requests.send(({ workbook }) => {
    workbook.worksheets.getItem(survey.activeSheetId).activate();
    for (const name of names) workbook.names.getItem(name).delete();
    for (const id of sheets) workbook.worksheets.getItem(id).delete();
  });
}
