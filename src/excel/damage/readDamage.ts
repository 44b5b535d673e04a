import { tableOfItem } from "../../blueprint/sheets/damage/tableChecks";
import { NAMES, listName } from "../../blueprint/names";
import type { TableId } from "../../blueprint/types";
import { elementAt, findOrThrow } from "../../model/collections";
import type { DamageFigures } from "../../model/figures";
import { LIST_IDS } from "../../model/vocabulary";
import { queueStrayRows, strayRowsOf } from "../check/strayRows";
import type { Requests } from "../requests";
import { locateTables, queueTable, type WorkbookMetadata } from "../workbookTables";
import { readFaultyCells } from "./calculatedCells";
import type { CountedDamage } from "./countedDamage";

/**
 * The damage that a workbook counts, with the cells that it is about. No round trip when there is none, else two, more for
 * many rows of tables whose formulas are missing.
 */
export async function readDamage(
  requests: Requests,
  counted: readonly CountedDamage[],
  metadata: WorkbookMetadata,
): Promise<readonly DamageFigures[]> {
  if (counted.length === 0) return [];
  const tables = [...new Set(counted.flatMap(tablesOf))];
  const loaded = await requests.send(({ workbook }) => ({
    tables: tables.map((id) => {
      const table = queueTable(workbook, id);
      return { ...table, around: queueStrayRows(table.table) };
    }),
    named: counted.map((damage) => {
      const range = workbook.names
        .getItemOrNullObject(nameOfCells(damage) ?? NAMES.schemaVersion)
        .getRangeOrNullObject();
      range.load("address");
      return range;
    }),
  }));
  const located = locateTables(metadata, loaded.tables);
  const faulty = await readFaultyCells(
    requests,
    located.filter(({ id }) => counted.some(({ kind, item }) => kind === "formulas" && isIn(item, id))),
    metadata,
    {
      comparesFormulas: false,
      lacking: new Set(counted.flatMap(({ kind, item }) => (kind === "formulas" ? [item] : []))),
    },
  );
  const cellsOf = (damage: CountedDamage, index: number): readonly string[] => {
    const { kind, item } = damage;
    const range = elementAt(loaded.named, index);
    if (nameOfCells(damage) !== undefined) return range.isNullObject ? [] : [range.address];
    const table = located.find(({ id }) => isIn(item, id));
    if (!table) return [];
    if (kind === "outside") {
      const { around } = findOrThrow(loaded.tables, ({ id }) => id === table.id);
      return strayRowsOf(table, around, located).map(({ sheet, address }) => `${sheet}!${address}`);
    }
    if (kind !== "formulas") return [];
    return faulty
      .filter((each) => each.fault === "missing" && `${each.table.id}.${each.column}` === item)
      .map(({ address }) => `${table.sheet}!${address}`);
  };
  return counted.map((damage, index) => ({
    kind: damage.kind,
    where: damage.sheet,
    item: damage.item,
    count: damage.count,
    cells: cellsOf(damage, index),
  }));
}

function isIn(item: string, table: TableId): boolean {
  return item === table || item.startsWith(`${table}.`);
}

function tablesOf({ kind, item }: CountedDamage): readonly TableId[] {
  const { table } = tableOfItem(item);
  return table !== undefined && (kind === "outside" || kind === "formulas") ? [table] : [];
}

/** The name of the cells that a damage is about; undefined where they are found otherwise. */
export function nameOfCells({ kind, item }: CountedDamage): string | undefined {
  if (kind === "settings" || (kind === "formulas" && !item.includes("."))) return item;
  if (kind !== "words") return undefined;
  const list = LIST_IDS.find((id) => id === item);
  return list ? listName(list) : undefined;
}
