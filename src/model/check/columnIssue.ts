import { issueAt, valueIssue, type CellIssue } from "../issues/issue";
import type { ColumnState } from "./types";

/** The issue of a column that is missing, or that a person has to confirm. */
export function columnIssue({
  sheet,
  address,
  id,
  caption,
  table,
  state,
  required,
  found,
}: ColumnState): CellIssue {
  const issue =
    state === "missing"
      ? valueIssue(
          "columnMissing",
          { column: caption, id, table, sheet },
          required ? { severity: "error" } : {},
        )
      : valueIssue("columnUnconfirmed", { column: caption, id, table, found, reason: state });
  return issueAt({ kind: "cell", sheet, address, caption }, issue);
}
