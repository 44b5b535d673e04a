/** The blueprint that a workbook should match, with its entries, its captions and the names of its sheets. */
import type { CustomCaptions } from "../../blueprint/formula";
import { roomFor } from "../../blueprint/room";
import type { WorkbookSchema } from "../../blueprint/schema";
import type { WorkbookBlueprint } from "../../blueprint/types";
import type { WorkbookOptions } from "../../blueprint/workbook";
import type { Language } from "../../languages";
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
  /** the same in a language, with custom captions */
  inLanguage(language: Language, captions: CustomCaptions): WorkbookBlueprint;
  readonly questions: readonly ColumnState[];
}> {
  const { metadata, tables, room, neededRoom } = inventory;
  const { value, columns } = await readRawEntries(requests, options);
  const file = readableInitiative(value);
  const { language } = metadata;
  const blueprintWith = (options: WorkbookOptions) =>
    withFoundNames(schema.blueprint(file, options), inventory, addedParts);
  const captions = ownCaptions(tables, [language]);
  const roomNow = { ...roomFor(file), ...room };
  return {
    blueprint: () => blueprintWith({ language, captions, room: roomFor(file, neededRoom) }),
    former: () => blueprintWith({ language, captions, room: roomNow }),
    inLanguage: (other, own) => blueprintWith({ language: other, captions: own, room: roomNow }),
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
