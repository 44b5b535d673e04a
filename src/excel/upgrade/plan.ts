/** Plans an upgrade by comparing a workbook with the blueprint of the target schema. */
import { findOrThrow } from "../../model/collections";
import { idsInMap } from "../../blueprint/columnMap";
import { COLUMNS } from "../../blueprint/columns";
import { sameRowFormula, withFoundAddresses } from "../../blueprint/sameRowReferences";
import type { CombinedMigration } from "../../blueprint/schema";
import type {
  CellInput,
  ColumnBlueprint,
  NameBlueprint,
  SheetBlueprint,
  SheetId,
  TableBlueprint,
  TableId,
  WorkbookBlueprint,
} from "../../blueprint/types";
import { requireColumns, type ColumnState, type LocatedTable } from "../workbookTables";
import type { Decoration } from "../build/decorations";
import { plainFormula } from "../plainFormula";
import { addedRowsOf, type AddedRows } from "./addedRows";
import { matchSheets, unknownMapColumns, type FoundSheet, type Inventory } from "./inventory";
import { upgradeRecordIn, type UpgradeRecord } from "./upgradeRecord";

/** A step of an upgrade, shown to people beforehand. */
export type UpgradeStep =
  | { readonly kind: "addSheet"; readonly sheet: string }
  | { readonly kind: "renewSheet"; readonly sheet: string }
  | { readonly kind: "moveTable"; readonly table: TableId; readonly sheet: string; readonly to: string }
  | { readonly kind: "addTable"; readonly table: TableId; readonly sheet: string }
  | { readonly kind: "addColumn"; readonly table: TableId; readonly sheet: string; readonly caption: string }
  /** an entered column that somebody deleted: it is restored empty */
  | {
      readonly kind: "restoreColumn";
      readonly table: TableId;
      readonly sheet: string;
      readonly caption: string;
    }
  | {
      readonly kind: "renameColumn";
      readonly table: TableId;
      readonly sheet: string;
      readonly caption: string;
      readonly to: string;
    }
  /** an entered column that the schema no longer has: it stays as a custom column */
  | { readonly kind: "keepColumn"; readonly table: TableId; readonly sheet: string; readonly caption: string }
  /** a formula column that the schema no longer has */
  | {
      readonly kind: "removeColumn";
      readonly table: TableId;
      readonly sheet: string;
      readonly caption: string;
    }
  | {
      readonly kind: "renewFormulas";
      readonly table: TableId;
      readonly sheet: string;
      readonly columns: number;
    }
  /** rows below what Ensemble has on a sheet that people fill in */
  | { readonly kind: "addRows"; readonly sheet: string }
  | { readonly kind: "addNames"; readonly names: number };

/** The plan of an upgrade. */
export interface UpgradePlan {
  /** schema versions; equal if there is nothing to do */
  readonly from: number;
  readonly to: number;
  readonly steps: readonly UpgradeStep[];
  /** columns that were found by position or in another language: a person must confirm each before the upgrade */
  readonly questions: readonly ColumnState[];
}

/** A column with its first cell in the blueprint, which its rules are relative to. */
export interface PlacedColumn {
  readonly column: ColumnBlueprint;
  readonly row: number;
  readonly blueprintColumn: number;
}

/** A column that is inserted into a table, to the right of another. */
interface AddedColumn extends PlacedColumn {
  /** the caption of the column to its left; undefined for the first column */
  readonly after: string | undefined;
  /** in characters */
  readonly width: number;
}

/** The changes of an existing table. */
export interface TableChange {
  readonly id: TableId;
  readonly found: LocatedTable;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly added: readonly AddedColumn[];
  /** columns that an interrupted upgrade added, whose formats and rules may be missing */
  readonly unfinished: readonly AddedColumn[];
  /** the widths of Ensemble's columns in characters, by caption */
  readonly widths: ReadonlyMap<string, number>;
  /** columns whose formula changes */
  readonly formulas: readonly ColumnBlueprint[];
  /** existing columns whose cells get the validation of the blueprint, because earlier versions accepted too much */
  readonly guarded: readonly PlacedColumn[];
  /** the sheet that it moves to, if it does */
  readonly movesTo?: { readonly sheet: SheetId; readonly row: number; readonly column: number };
}

/** All changes of an upgrade, in terms of the blueprint. */
export interface UpgradeWork {
  readonly blueprint: WorkbookBlueprint;
  readonly sheets: ReadonlyMap<SheetId, FoundSheet>;
  readonly added: readonly SheetBlueprint[];
  readonly renewed: readonly SheetBlueprint[];
  /** the sheets that the versions add, also those that an interrupted upgrade has added: they get place and tab */
  readonly newSheets: readonly SheetBlueprint[];
  readonly tables: readonly TableChange[];
  /** tables that an interrupted upgrade has added: their rules and formats may be missing */
  readonly unfinishedTables: ReadonlySet<TableId>;
  readonly newTables: readonly { readonly sheet: SheetBlueprint; readonly table: TableBlueprint }[];
  readonly names: readonly NameBlueprint[];
  readonly addedRows: readonly AddedRows[];
  /** sheets that get panes and printed pages anew */
  readonly repaged: readonly SheetBlueprint[];
  /** lines that are added right of the table of Activities, where they are in the workbook */
  readonly activityLines?: SheetBlueprint | undefined;
  /** of sheets that are rewritten, what they are now, where that is known */
  readonly former?: readonly SheetBlueprint[];
  /** of sheets whose rows or columns moved, whether a cell beside those that the blueprint fills holds what Ensemble wrote */
  readonly remains?: ReadonlyMap<SheetId, (content: CellInput) => boolean>;
  /** whether it is part of a repair */
  readonly isRepair?: boolean;
  /** decorations of sheets that are not rewritten */
  readonly closing?: readonly Decoration[];
  /** what an interrupted upgrade has recorded; undefined if there was none */
  readonly record: UpgradeRecord | undefined;
}

/**
 * Compares a workbook with the target blueprint.
 * @param blueprint of the target schema, with the workbook's captions and sheet names
 */
export function upgradeWork(
  inventory: Inventory,
  blueprint: WorkbookBlueprint,
  migration: CombinedMigration,
): UpgradeWork {
  const { addedSheets, renewedSheets } = migration;
  const sheets = matchSheets(inventory, blueprint, migration);
  // Formulas that referred to a deleted column stay broken even after the column is restored.
  const isHurt = inventory.tables.some(({ missing, addedLater }) =>
    missing.some(({ id }) => !addedLater.has(id)),
  );
  const isAdded = ({ id }: SheetBlueprint) => addedSheets.has(id) && !sheets.has(id);
  const record = upgradeRecordIn(inventory.names);
  const unfinishedTables = new Set(
    inventory.tables.flatMap(({ id }) => (migration.addedTables.has(id) ? [id] : [])),
  );
  const tables = blueprint.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const found = inventory.tables.find(({ id }) => id === table.id);
      if (!found) return [];
      // Such a table gets all its rules and formats as a whole.
      const addedBefore = unfinishedTables.has(table.id) ? "none" : record?.columns.get(table.id);
      const change = changeOf(table, sheet, found, inventory, migration.removesFormulas, addedBefore);
      // Tables move only to sheets that the upgrade adds; otherwise they stay where they are.
      const isElsewhere = addedSheets.has(sheet.id) && sheets.get(sheet.id)?.name !== found.sheet;
      const movesTo = { sheet: sheet.id, row: table.row, column: table.column };
      return [{ ...change, ...(isElsewhere && { movesTo }) }];
    }),
  );
  const addedRows = blueprint.sheets.flatMap((sheet) => {
    const first = migration.addedRows.get(sheet.id);
    return first === undefined ? [] : (addedRowsOf(sheet, first, blueprint.names, inventory.names) ?? []);
  });
  const ofAddedRows = new Map(addedRows.flatMap(({ names }) => names.map((name) => [name.name, name])));
  return {
    blueprint,
    sheets,
    added: blueprint.sheets.filter(isAdded),
    renewed: blueprint.sheets.filter(
      (sheet) =>
        sheets.has(sheet.id) &&
        // A sheet added by an interrupted upgrade is filled again.
        (renewedSheets.has(sheet.id) || addedSheets.has(sheet.id) || (isHurt && isFormulasAlone(sheet))),
    ),
    newSheets: blueprint.sheets.filter(({ id }) => addedSheets.has(id)),
    tables,
    unfinishedTables,
    newTables: blueprint.sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ id }) => !inventory.tables.some((found) => found.id === id))
        .map((table) => ({ sheet, table })),
    ),
    names: blueprint.names
      .filter(({ name, formula }) =>
        isChangedName(inventory.names.get(name.toLowerCase()), formula, migration, blueprint),
      )
      .map((name) => ofAddedRows.get(name.name) ?? name),
    addedRows,
    repaged: blueprint.sheets.filter(
      (sheet) =>
        sheets.has(sheet.id) &&
        (migration.repagedSheets.has(sheet.id) ||
          (migration.reprintedSheets.has(sheet.id) && !hasOwnColumns(sheet, tables))),
    ),
    record,
  };
}

/**
 * The work that gives the entries of a workbook of the current version more room: tables and their formulas stay as they
 * are. Throws a WorkbookError `columnsMissing` where a column of a table was deleted, which formulas refer to.
 */
export function roomWork(
  inventory: Inventory,
  blueprint: WorkbookBlueprint,
  migration: CombinedMigration,
): UpgradeWork {
  const { language } = inventory.metadata;
  for (const table of inventory.tables)
    requireColumns({ ...table, columns: [] }, language, new Set(table.missing.map(({ id }) => id)));
  const work = upgradeWork(inventory, blueprint, migration);
  const unchanged = { renamed: [], removed: [], added: [], unfinished: [], formulas: [], guarded: [] };
  return { ...work, tables: work.tables.map((change) => ({ ...change, ...unchanged })) };
}

/** Whether a table of a sheet is elsewhere, or has columns that Ensemble does not know: its printed columns are others then. */
function hasOwnColumns({ tables: [table] }: SheetBlueprint, changes: readonly TableChange[]): boolean {
  const change = changes.find(({ id }) => id === table?.id);
  if (!change) return true;
  const { found, removed, kept } = change;
  return kept.length > 0 || found.header.captions.length > found.columns.length + removed.length;
}

/** Whether people only make choices on a sheet. */
function isFormulasAlone({ tables, entries = [], protect }: SheetBlueprint): boolean {
  return protect && tables.length === 0 && entries.length === 0;
}

/** Names that do not exist, have broken references, or refer to cells of a rewritten sheet. */
function isChangedName(
  found: string | undefined,
  formula: string,
  { renewedSheets, addedSheets }: CombinedMigration,
  { sheets }: WorkbookBlueprint,
): boolean {
  if (found === undefined || found.includes("#REF!")) return true;
  const isOn = (ids: ReadonlySet<SheetId>) =>
    sheets.some(({ id, name }) => ids.has(id) && formula.startsWith(`='${name.replaceAll("'", "''")}'!`));
  if (isOn(addedSheets)) return found !== formula;
  return isOn(renewedSheets) && plainFormula(found) !== plainFormula(formula);
}

/** The columns of a table that the schema no longer has, with their former ids. */
function formerColumnsOf(
  { id, columns }: TableBlueprint,
  found: LocatedTable,
  inventory: Inventory,
): readonly { readonly id: string; readonly caption: string }[] {
  const definedIds = new Set(columns.map((column) => column.id));
  const map = inventory.metadata.columnMap.get(id);
  const unknown = (unknownMapColumns(inventory).get(id) ?? []).filter((former) => !definedIds.has(former));
  return [
    ...found.columns
      .filter(({ column }) => !definedIds.has(column.id))
      .map(({ column, caption }) => ({ id: column.id, caption })),
    ...unknown.flatMap((former) =>
      captionInMap(map?.get(former), found).map((caption) => ({ id: former, caption })),
    ),
  ];
}

/**
 * The indexes of the blueprint's columns in the table; columns added by an interrupted upgrade are found by caption.
 */
function placesOf(
  { columns }: TableBlueprint,
  { columns: located, header }: LocatedTable,
): ReadonlyMap<string, { readonly index: number; readonly caption: string }> {
  const places = new Map(
    located.map(({ column, index, caption }) => [column.id, { index, caption }] as const),
  );
  const taken = new Set(located.map(({ index }) => index));
  for (const { id, caption } of columns) {
    const index = header.captions.indexOf(caption);
    if (!places.has(id) && index >= 0 && !taken.has(index)) places.set(id, { index, caption });
  }
  return places;
}

/** @param addedBefore the columns that an interrupted upgrade added, by its record */
function changeOf(
  table: TableBlueprint,
  sheet: SheetBlueprint,
  found: LocatedTable,
  inventory: Inventory,
  removesFormulas: (table: TableId, column: string) => boolean,
  addedBefore: ReadonlySet<string> | "none" = new Set(),
): TableChange {
  const places = placesOf(table, found);
  const formerColumns = formerColumnsOf(table, found, inventory);
  const isRemoved = (column: { readonly id: string }) => removesFormulas(table.id, column.id);
  const renamed = table.columns.flatMap(({ id, caption }) => {
    const existing = places.get(id);
    return existing && existing.caption !== caption ? [{ from: existing.caption, to: caption }] : [];
  });
  const firstRow = inventory.firstRows.get(table.id) ?? [];
  const map = inventory.metadata.columnMap.get(table.id);
  const ids = new Map(COLUMNS[table.id].map((column) => [column.id, idsInMap(column)]));
  const isUnmapped = (id: string) =>
    map !== undefined && !(ids.get(id) ?? [id]).some((known) => map.has(known));
  const newColumns = table.columns.map((column, index): AddedColumn => {
    const blueprintColumn = table.column + index;
    const width = sheet.columnWidths[blueprintColumn] ?? 10;
    return { column, after: table.columns[index - 1]?.caption, row: table.row + 1, blueprintColumn, width };
  });
  const isUnfinished = (id: string) => addedBefore !== "none" && (addedBefore.has(id) || isUnmapped(id));
  const newCaptions = new Map(renamed.map(({ from, to }) => [from, to] as const));
  const foundCaptions = found.header.captions.map((caption) => newCaptions.get(caption) ?? caption);
  return {
    id: table.id,
    found,
    renamed,
    removed: formerColumns.filter(isRemoved).map(({ caption }) => caption),
    kept: formerColumns.filter((column) => !isRemoved(column)).map(({ caption }) => caption),
    added: newColumns.filter(({ column }) => !places.has(column.id)),
    unfinished: newColumns.filter(({ column }) => places.has(column.id) && isUnfinished(column.id)),
    widths: new Map(newColumns.map(({ column, width }) => [column.caption, width])),
    guarded: newColumns.filter(({ column }) => places.has(column.id) && isGuarded(column)),
    formulas: table.columns.flatMap((column) => {
      const existing = places.get(column.id);
      if (column.formula === undefined || !existing) return [];
      const former = firstRow[existing.index] ?? "";
      const formula = withFoundAddresses(column.formula, former);
      const isSame =
        plainFormula(former, table.id, newCaptions) ===
        plainFormula(sameRowFormula(formula, foundCaptions, existing.index), table.id);
      return isSame ? [] : [{ ...column, formula }];
    }),
  };
}

/** Whether cells are calculated, or have a list that would accept anything with "ignore blanks". */
function isGuarded({ formula, validation }: ColumnBlueprint): boolean {
  return formula !== undefined || validation?.ignoreBlanks === false;
}

function captionInMap(
  entry: { readonly kind: string; readonly caption?: string } | undefined,
  { header }: LocatedTable,
): readonly string[] {
  const { caption } = entry ?? {};
  return caption !== undefined && header.captions.includes(caption) ? [caption] : [];
}

/** The steps of the upgrade as shown to people. */
export function planSteps(work: UpgradeWork) {
  const { added, renewed, tables, newTables, names, sheets, blueprint, addedRows, activityLines } = work;
  const nameOf = (id: SheetId) =>
    sheets.get(id)?.name ?? findOrThrow(blueprint.sheets, (sheet) => sheet.id === id).name;
  const changedNames = names.length;
  const steps: UpgradeStep[] = [
    ...added.map(({ name }) => ({ kind: "addSheet", sheet: name }) as const),
    ...newTables.map(
      ({ sheet, table }) => ({ kind: "addTable", table: table.id, sheet: sheet.name }) as const,
    ),
    ...tables.flatMap(stepsOfTable(nameOf)),
    ...renewed.map(({ id }) => ({ kind: "renewSheet", sheet: nameOf(id) }) as const),
    ...addedRows.map(({ sheet: { id } }) => ({ kind: "addRows", sheet: nameOf(id) }) as const),
    ...(activityLines ? [{ kind: "addRows", sheet: nameOf(activityLines.id) } as const] : []),
    ...(changedNames > 0 ? [{ kind: "addNames", names: changedNames } as const] : []),
  ];
  return steps;
}

function stepsOfTable(nameOf: (id: SheetId) => string) {
  return ({
    id: table,
    found,
    movesTo,
    renamed,
    removed,
    kept,
    added,
    formulas,
  }: TableChange): UpgradeStep[] => {
    const { sheet, missing, addedLater } = found;
    // Columns that only formulas read are no news of their own.
    const shown = added.filter(({ column }) => !column.helper);
    const columns = formulas.length + added.length - shown.length;
    const isDeleted = (column: string) =>
      missing.some(({ id, entered }) => id === column && entered && !addedLater.has(id));
    return [
      ...(movesTo ? [{ kind: "moveTable", table, sheet, to: nameOf(movesTo.sheet) } as const] : []),
      ...renamed.map(({ from, to }) => ({ kind: "renameColumn", table, sheet, caption: from, to }) as const),
      ...kept.map((caption) => ({ kind: "keepColumn", table, sheet, caption }) as const),
      ...removed.map((caption) => ({ kind: "removeColumn", table, sheet, caption }) as const),
      ...shown.map(({ column }) => {
        const kind = isDeleted(column.id) ? "restoreColumn" : "addColumn";
        return { kind, table, sheet, caption: column.caption } as const;
      }),
      ...(columns > 0 ? [{ kind: "renewFormulas", table, sheet, columns } as const] : []),
    ];
  };
}
