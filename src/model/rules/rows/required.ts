import { valueIssue } from "../../issues/issue";
import { inField, type RowRule } from "../rowView";

/** Rules about rows of every table. */
export const REQUIRED_RULES: readonly RowRule[] = [
  {
    // A row with entries must have all fields without which it does not count.
    users: ["cell"],
    find: (row, { required }) => {
      const missing = required.filter((field) => !row.isFilled(field));
      const [first] = missing;
      if (first === undefined) return [];
      const property = (field: string) => ({ property: row.caption(field) });
      // If the main entry is missing, only that is reported.
      if (first === required[0]) return [inField(first, valueIssue("orphanRow", property(first)))];
      return missing.map((field) => inField(field, valueIssue("required", property(field))));
    },
  },
];
