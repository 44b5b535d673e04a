import { normalizeText } from "../../text/normalizeText";
import type { RowView } from "../rowView";

/** The groups that the table Groups lists (docs/measurement-rules.md, "By group"). */
export class GroupNames {
  private readonly keys = new Set<string>();

  /** Adds a row of Groups. */
  add(row: RowView): void {
    if (row.text("group") !== "") this.keys.add(keyOf(row));
  }

  /** Whether a row with a breakdown and a group, such as an observation, names one of them. */
  has(row: RowView): boolean {
    return this.keys.has(keyOf(row));
  }
}

function keyOf(row: RowView): string {
  return ["breakdown", "group"].map((field) => normalizeText(row.text(field), "lookup")).join("\n");
}
