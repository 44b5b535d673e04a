import { COLUMNS } from "../../blueprint/columns";
import { idsInMap } from "../../blueprint/columnMap";
import { columnKey } from "../../blueprint/formula";
import { isCaptionOf } from "../../blueprint/locateColumns";
import { NAMES } from "../../blueprint/names";
import type { Room } from "../../blueprint/room";
import type { MovedNames } from "../../blueprint/schema";
import type { SheetBlueprint, SheetId, TableId, WorkbookBlueprint } from "../../blueprint/types";
import { LANGUAGES, type Language } from "../../languages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { TABLE_IDS } from "../../model/entities";
import type { BeyondRoom } from "../../model/room";
import { beyondRoomOf, neededRoomOf, queueRoom, roomOf } from "../beyondRoom";
import type { Requests } from "../requests";
import { sheetIn, sheetsOfMap } from "../sheetMap";
import {
  locateTables,
  metadataOf,
  queueMetadata,
  queueTable,
  type LocatedTable,
  type ReadingOptions,
  type WorkbookMetadata,
} from "../workbookTables";

/** A sheet of the workbook. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** The inventory of a workbook before an upgrade. */
export interface Inventory {
  readonly metadata: WorkbookMetadata;
  /** whether Excel calculates automatically */
  readonly calculatesItself: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly LocatedTable[];
  /** the formulas of the first row of each table's body, by table, in R1C1 notation */
  readonly firstRows: ReadonlyMap<TableId, readonly string[]>;
  /** references of defined names, by lower-case name */
  readonly names: ReadonlyMap<string, string>;
  /** the names of sheets by id, from the workbook's map of sheets */
  readonly sheetMap: ReadonlyMap<string, string>;
  /** the room of computed blocks, and what the entries need, as far as the workbook says so; and what is beyond */
  readonly room: Partial<Room>;
  readonly neededRoom: Partial<Room>;
  readonly beyondRoom: readonly BeyondRoom[];
}

/** Reads the inventory in one round trip. Throws a WorkbookError: `notEnsemble`, `partMissing`. */
export async function readInventory(requests: Requests, options: ReadingOptions = {}): Promise<Inventory> {
  const loaded = await requests.send(({ application, workbook }) => {
    application.load("calculationMode");
    const { worksheets, names, protection } = workbook;
    worksheets.load("items/id,items/name,items/protection/protected");
    names.load("items/name,items/formula");
    protection.load("protected");
    const sheetMap = names.getItemOrNullObject(NAMES.sheetMap).getRangeOrNullObject();
    sheetMap.load("values,formulas");
    const tables = TABLE_IDS.map((id) => {
      const table = queueTable(workbook, id);
      const firstRow = table.body.getRow(0);
      firstRow.load("formulasR1C1");
      return { ...table, firstRow };
    });
    return {
      application,
      metadata: queueMetadata(workbook),
      worksheets,
      names,
      protection,
      sheetMap,
      tables,
      room: queueRoom(workbook),
    };
  });
  const metadata = metadataOf(loaded.metadata);
  return {
    metadata,
    calculatesItself: loaded.application.calculationMode === "Automatic",
    structureProtected: loaded.protection.protected,
    sheets: loaded.worksheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      isProtected: protection.protected,
    })),
    tables: locateTables(metadata, loaded.tables, options),
    firstRows: new Map(
      loaded.tables.map(
        ({ id, firstRow }) =>
          [
            id,
            firstRow.isNullObject ? [] : ((firstRow.formulasR1C1 as unknown[][])[0] ?? []).map(String),
          ] as const,
      ),
    ),
    names: new Map(loaded.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    sheetMap: loaded.sheetMap.isNullObject
      ? new Map()
      : sheetsOfMap(loaded.sheetMap.values, loaded.sheetMap.formulas),
    room: roomOf(loaded.room),
    neededRoom: neededRoomOf(loaded.room),
    beyondRoom: beyondRoomOf(loaded.room),
  };
}

/** What the upgrade adds. */
export interface AddedParts {
  readonly addedSheets: ReadonlySet<SheetId>;
  /** of these sheets, the named cells that were on another sheet before */
  readonly movedNames: ReadonlyMap<SheetId, MovedNames>;
  readonly addedTables: ReadonlySet<TableId>;
}

/** What sheets are matched by. */
type SheetEvidence = Pick<Inventory, "sheets" | "names" | "sheetMap"> & {
  readonly tables: readonly Pick<LocatedTable, "id" | "sheet">[];
};

/**
 * Matches sheets of the workbook with those of a blueprint: by the map of sheets, by the references of defined names
 * (those that move to an added sheet are on another one before), by the first table on it, or by name. Each sheet is matched once. A sheet with the name of one that the upgrade adds
 * only matches if the table that is moved there is on it; the sheet of a table that the upgrade adds matches by whatever
 * name people have given it meanwhile.
 */
export function matchSheets(
  { sheets, tables, names, sheetMap }: SheetEvidence,
  blueprint: WorkbookBlueprint,
  { addedSheets, addedTables, movedNames }: AddedParts,
): ReadonlyMap<SheetId, FoundSheet> {
  const matched = new Map<SheetId, FoundSheet>();
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && one.toLowerCase() === other?.toLowerCase();
  const sheetOfTable = ({ tables: [first] }: SheetBlueprint) =>
    tables.find(({ id }) => id === first?.id)?.sheet;
  const match = (nameOf: (sheet: SheetBlueprint) => string | undefined) => {
    for (const sheet of blueprint.sheets) {
      if (matched.has(sheet.id)) continue;
      const expectedName = nameOf(sheet);
      const found = sheets.find(({ name }) => isSame(name, expectedName));
      if (found && ![...matched.values()].includes(found)) matched.set(sheet.id, found);
    }
  };
  match(({ id }) => sheetMap.get(id));
  const isMoved = ({ id }: SheetBlueprint) => {
    const moved = new Set(movedNames.get(id)?.names);
    return (name: string) => moved.has(name);
  };
  const sheetOfOwnNames = (sheet: SheetBlueprint) => {
    const moved = isMoved(sheet);
    return sheetOfNames(sheet, blueprint, names, (name) => !moved(name));
  };
  match((sheet) => {
    const found = sheetOfOwnNames(sheet);
    if (found !== undefined) return found;
    // Before an upgrade, names that move to an added sheet are on this one.
    const added = blueprint.sheets.find(({ id }) => movedNames.get(id)?.from === sheet.id);
    const former = added && sheetOfNames(added, blueprint, names, isMoved(added));
    return isSame(former, added && sheetOfOwnNames(added)) ? undefined : former;
  });
  match((sheet) => {
    const found = sheetOfTable(sheet);
    const [table] = sheet.tables;
    const isOurs = !addedSheets.has(sheet.id) || (table !== undefined && addedTables.has(table.id));
    return isOurs || isSame(found, sheet.name) ? found : undefined;
  });
  match(({ id, name }) => (addedSheets.has(id) ? undefined : name));
  return matched;
}

/** The sheet on which those of a sheet's names that are asked for are in the workbook. */
function sheetOfNames(
  { name: sheetName }: SheetBlueprint,
  { names: blueprintNames }: WorkbookBlueprint,
  names: Inventory["names"],
  isAsked: (name: string) => boolean,
): string | undefined {
  for (const { name, formula } of blueprintNames) {
    if (!isAsked(name) || sheetIn(formula)?.toLowerCase() !== sheetName.toLowerCase()) continue;
    const found = sheetIn(names.get(name.toLowerCase()) ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Custom captions of columns: those that no schema version has in any of these languages. A caption that Excel wrote, because somebody
 * cleared the header, is none, unless people have a column with the caption of Ensemble.
 */
export function ownCaptions(
  tables: readonly LocatedTable[],
  languages: readonly Language[],
): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap(({ id, columns, header }) =>
      columns.flatMap(({ column, caption }) => {
        const isOurs = languages.some((language) => isCaptionOf(column, caption, language));
        const isFree = languages.every((language) => !header.captions.includes(column.captions[language]));
        return isOurs || (isDefaultHeader(caption) && isFree)
          ? []
          : [[columnKey(id, column.id), caption] as const];
      }),
    ),
  );
}

const DEFAULT_HEADER = new RegExp(
  `^(?:${LANGUAGES.map((language) => LANGUAGE_FORMATS[language].defaultHeader).join("|")})\\d+$`,
  "i",
);

/** Whether a caption is Excel's own for a column without one: "Column1". */
function isDefaultHeader(caption: string): boolean {
  return DEFAULT_HEADER.test(caption);
}

/** Columns in the workbook's map that this version of Ensemble does not define, by table. */
export function unknownMapColumns({ metadata }: Inventory): ReadonlyMap<TableId, readonly string[]> {
  return new Map(
    TABLE_IDS.map((table) => {
      const known = new Set(COLUMNS[table].flatMap(idsInMap));
      const all = [...(metadata.columnMap.get(table)?.keys() ?? [])];
      return [table, all.filter((id) => !known.has(id))] as const;
    }),
  );
}

/** The name or, if another sheet has it, the name with the first free number. */
export function freeSheetName(name: string, { sheets }: Pick<Inventory, "sheets">): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
