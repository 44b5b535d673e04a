/** The blueprint that a workbook should match, with its entries, its captions and the names of its sheets. */
import { roomFor, type Room } from "../../blueprint/room";
import type { WorkbookSchema } from "../../blueprint/schema";
import type { WorkbookBlueprint } from "../../blueprint/types";
import { readableInitiative } from "../../model/readableInitiative";
import { readRawEntries } from "../readInitiative";
import { renameSheets } from "../renameSheets";
import type { Requests } from "../requests";
import type { ColumnState, ReadingOptions } from "../workbookTables";
import { freeSheetName, matchSheets, ownCaptions, type AddedParts, type Inventory } from "./inventory";

/** The blueprint of the entries as they are, and the columns whose identification a person must confirm. */
export async function readBlueprint(
  requests: Requests,
  inventory: Inventory,
  schema: WorkbookSchema,
  addedParts: AddedParts,
  options: ReadingOptions = {},
): Promise<{
  /** the blueprint with room for the entries that there are */
  blueprint(): WorkbookBlueprint;
  /** the blueprint with the room that there is now */
  former(): WorkbookBlueprint;
  readonly questions: readonly ColumnState[];
}> {
  const { metadata, tables, room, neededRoom } = inventory;
  const { value, columns } = await readRawEntries(requests, options);
  const file = readableInitiative(value);
  const blueprintWith = (room: Room) => {
    const options = { language: metadata.language, captions: ownCaptions(tables, metadata), room };
    return withFoundNames(schema.blueprint(file, options), inventory, addedParts);
  };
  return {
    blueprint: () => blueprintWith(roomFor(file, neededRoom)),
    former: () => blueprintWith({ ...roomFor(file), ...room }),
    questions: columns.filter(({ state }) => state !== "missing"),
  };
}

/** The blueprint with the names that people gave to sheets. */
function withFoundNames(
  blueprint: WorkbookBlueprint,
  inventory: Inventory,
  addedParts: AddedParts,
): WorkbookBlueprint {
  const matched = matchSheets(inventory, blueprint, addedParts);
  const renamed = new Map(
    blueprint.sheets.flatMap(({ id, name }) => {
      const found = matched.get(id)?.name ?? freeSheetName(name, inventory);
      return found === name ? [] : [[name, found] as const];
    }),
  );
  return renamed.size === 0 ? blueprint : renameSheets(blueprint, renamed);
}
