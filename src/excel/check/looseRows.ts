import { cellAddress } from "../../blueprint/formula";
import type { LooseRows } from "../../model/check/types";
import { enteredColumns } from "../readEntries";
import type { AskedTable } from "./frame";
import { isBlank } from "../../model/text/normalizeText";

/** So many rows below a table are looked at. */
const LOOKED_AT = 50;

/** Queues what stands below a table. */
export function queueLoose(table: Excel.Table): Excel.Range {
  const below = table.getRange().getRowsBelow(LOOKED_AT).getUsedRangeOrNullObject(true);
  below.load("values,rowIndex,columnIndex");
  return below;
}

/**
 * Rows below a table that look like entries of it: right under it, or with entries in two of its columns. What
 * another table holds is left alone.
 */
export function looseRowsOf(asked: AskedTable, all: readonly AskedTable[]): readonly LooseRows[] {
  const { id, header, body, sheet, below } = asked;
  if (below.isNullObject) return [];
  const end = body.rowIndex + body.rowCount;
  const next = Math.min(
    ...all
      .filter((other) => other.sheet.name === sheet.name && other.header.rowIndex >= end)
      .map((other) => other.header.rowIndex),
  );
  const entered = enteredColumns(id, (header.values[0] ?? []).map(String)).map(
    ({ index }) => header.columnIndex + index,
  );
  const rows = below.values.flatMap((cells, index) => {
    const row = below.rowIndex + index;
    const filled = entered.filter((column) => !isBlank(cells[column - below.columnIndex] ?? ""));
    const enough = row === end ? 1 : 2;
    return row < next && filled.length >= enough ? [{ row, column: filled[0]! }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  return [{ table: id, sheet: sheet.name, address: cellAddress(first.row, first.column), rows: rows.length }];
}
