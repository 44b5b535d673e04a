/** Changes of named rows as corrections of their cells. */
import { fieldOf } from "../../model/entities";
import { isBlank } from "../../model/text/normalizeText";
import type { CellContent } from "../cells";
import type { CellFix } from "../check/applyFixes";
import { addressIn, type NameRow } from "./findName";

/** The changes of a row. */
export function fixesOf(row: NameRow): CellFix[] {
  return [...row.changes].map(([field, to]) => fixOf(row, field, to));
}

/** The changes that empty a row. */
export function clearingFixes(row: NameRow): CellFix[] {
  return Object.entries(row.entries).flatMap(([field, content]) =>
    isBlank(content) ? [] : [fixOf(row, field, "")],
  );
}

function fixOf(row: NameRow, field: string, to: CellContent): CellFix {
  const { table, entries } = row;
  const { kind } = fieldOf(table.id, field);
  const located = table.entered.find(({ column }) => column.id === field);
  return {
    place: {
      kind: "cell",
      sheet: table.sheet,
      address: addressIn(row, field),
      caption: located?.caption ?? field,
      key: { kind: "row", table: table.id, column: field, entries },
    },
    fix: {
      from: entries[field] ?? "",
      to,
      kind: typeof to !== "number" ? "text" : kind === "date" ? "date" : "number",
    },
  };
}
