import { valueIssue } from "../../issues/issue";
import { normalizeText } from "../../text/normalizeText";
import { inField, type RowRule } from "../rowView";

/** Rules about the rows of Rules. */
export const INDICATOR_RULE_RULES: readonly RowRule[] = [
  {
    tables: ["Rules"],
    users: ["file", "cell", "form"],
    find: (row) => {
      const [code, other] = ["indicator", "atMost"].map((field) => row.text(field));
      if (code === undefined || other === undefined || code === "") return [];
      if (normalizeText(code, "lookup") !== normalizeText(other, "lookup")) return [];
      return [inField("atMost", valueIssue("ruleOfOneIndicator", { code }))];
    },
  },
];
