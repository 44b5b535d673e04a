/** A workbook as the blueprint has it in the former language and in the other one, with its entries and people's own captions and sheet names. */
import { columnKey, type CustomCaptions } from "../../blueprint/formula";
import { CURRENT_SCHEMA, repairMigration } from "../../blueprint/schema";
import type { SheetId, WorkbookBlueprint } from "../../blueprint/types";
import type { Requests } from "../requests";
import {
  matchSheets,
  ownCaptions,
  readInventory,
  type FoundSheet,
  type Inventory,
} from "../upgrade/inventory";
import { readBlueprint } from "../upgrade/readBlueprint";
import type { ColumnState } from "../workbookTables";
import type { Translation } from "./translationRecord";

export interface TranslatedWorkbook {
  readonly inventory: Inventory;
  readonly sheets: ReadonlyMap<SheetId, FoundSheet>;
  /** in the former language */
  readonly former: WorkbookBlueprint;
  /** in each language, with the captions of the other one: work that broke off may have left both */
  readonly mixed: readonly WorkbookBlueprint[];
  /** in the other language */
  readonly blueprint: WorkbookBlueprint;
  /** captions that people gave to columns */
  readonly captions: CustomCaptions;
  /** columns that a person must confirm */
  readonly questions: readonly ColumnState[];
}

/** Reads the workbook and makes its blueprints. Round trips as for reading all entries. */
export async function readTranslated(
  requests: Requests,
  { from, to }: Translation,
): Promise<TranslatedWorkbook> {
  const inventory = await readInventory(requests);
  const parts = repairMigration(CURRENT_SCHEMA, { added: [], renewed: [] });
  const read = await readBlueprint(requests, inventory, CURRENT_SCHEMA, parts);
  const own = ownCaptions(inventory.tables, [from, to]);
  const [former, blueprint] = [read.inLanguage(from, own), read.inLanguage(to, own)];
  return {
    ...{ inventory, former, blueprint, captions: own },
    sheets: matchSheets(inventory, blueprint, parts),
    mixed: [read.inLanguage(from, captionsOf(blueprint)), read.inLanguage(to, captionsOf(former))],
    // Captions of either language are known while the language changes.
    questions: read.questions.filter(({ state }) => state === "place"),
  };
}

function captionsOf({ sheets }: WorkbookBlueprint): CustomCaptions {
  return new Map(
    sheets.flatMap(({ tables }) =>
      tables.flatMap(({ id: table, columns }) =>
        columns.map(({ id, caption }) => [columnKey(table, id), caption] as const),
      ),
    ),
  );
}
