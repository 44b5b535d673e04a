import type { Language } from "../languages";
import { EMPTY_INITIATIVE } from "../model/initiative";
import type { CustomCaptions } from "./formula";
import type { TableId } from "./types";
import { workbookBlueprint } from "./workbook";

/** The formulas of the computed columns of a table, by the id of the column, with structured references only. */
export function tableFormulas(
  id: TableId,
  language: Language,
  captions: CustomCaptions,
): ReadonlyMap<string, string> {
  // No formula of a table depends on entries.
  const { sheets } = workbookBlueprint(EMPTY_INITIATIVE, { language, captions });
  const columns = sheets.flatMap(({ tables }) => tables).find((table) => table.id === id)?.columns ?? [];
  return new Map(
    columns.flatMap((column) => (column.formula === undefined ? [] : [[column.id, column.formula] as const])),
  );
}
