import { idsInMap } from "../../blueprint/columnMap";
import { COLUMNS } from "../../blueprint/columns";
import { columnKey, type CustomCaptions } from "../../blueprint/formula";
import { sameRowFormula } from "../../blueprint/sameRowReferences";
import { SCHEMA_VERSION } from "../../blueprint/schemaVersion";
import { TABLE_IDS } from "../../model/entities";
import type { Language } from "../../languages";
import type { LocatedTable, WorkbookMetadata } from "../workbookTables";

/** A table and what its formulas refer to. */
export interface TableOfFormulas extends Pick<LocatedTable, "id" | "columns" | "header"> {
  readonly language: Language;
  /** the captions of all columns of the workbook; undefined if they are not known */
  readonly captions: CustomCaptions | undefined;
}

/**
 * The captions of the columns of all tables, by the workbook's map. Undefined for an earlier version, and where another
 * program has rewritten the map or a column was deleted.
 */
export function captionsInMap({
  schemaVersion,
  columnMap,
}: Pick<WorkbookMetadata, "schemaVersion" | "columnMap">): CustomCaptions | undefined {
  if (schemaVersion !== SCHEMA_VERSION) return undefined;
  const captions = new Map<string, string>();
  for (const table of TABLE_IDS) {
    for (const [mapId, entry] of columnMap.get(table) ?? []) {
      if (entry.kind !== "caption") return undefined;
      const column = COLUMNS[table].find((each) => idsInMap(each).includes(mapId));
      if (column) captions.set(columnKey(table, column.id), entry.caption);
    }
  }
  return captions;
}

/**
 * The formulas for new rows in R1C1 notation, by caption: those that were found in the last rows of the table and, for a column without
 * any, the one of the blueprint.
 */
export async function newRowFormulas(
  found: ReadonlyMap<string, string>,
  { id, columns, header, language, captions }: TableOfFormulas,
): Promise<ReadonlyMap<string, string>> {
  const missing = columns.filter(({ column, caption }) => !column.entered && !found.has(caption));
  if (missing.length === 0 || captions === undefined) return found;
  // Loaded lazily: few tables have lost a formula.
  const { tableFormulas } = await import("../../blueprint/tableFormulas");
  const formulas = tableFormulas(id, language, captions);
  const own = missing.flatMap(({ column, caption, index }) => {
    const formula = formulas.get(column.id);
    if (formula === undefined) return [];
    return [[caption, sameRowFormula(formula, header.captions, index)] as const];
  });
  return new Map([...found, ...own]);
}
