import { issueAt, valueIssue } from "../../../src/model/issues/issue";
import { issueText } from "../../../src/model/issues/sentences";
import { ROW_RULES, rowIssues, rowRulesOf } from "../../../src/model/rules/rowRules";
import { inField, NO_FACTS, type RowRule } from "../../../src/model/rules/rowView";
import { ValuesRow } from "../../../src/model/rules/valuesRow";

/** As a topic's file would hold it: a debrief that is done says what was decided. */
const DECIDED: RowRule = {
  tables: ["Debrief"],
  users: ["file", "cell", "form"],
  find: (row) =>
    row.listed("state") !== "done" || row.isFilled("decision")
      ? []
      : [inField("decision", valueIssue("required", { property: row.caption("decision") }))],
};
const RULES = [...ROW_RULES, DECIDED];

test("a rule that joins the list is held against the rows of its tables, by its users and nobody else", () => {
  const row = new ValuesRow({ question: "Why?", tool: "canvas", state: "done" });
  const found = (table: string, user: "file" | "cell" | "form" | "import") =>
    rowIssues(row, rowRulesOf(table, user, RULES), { user, indicator: NO_FACTS, required: [] });
  for (const user of ["file", "cell", "form"] as const) {
    expect(found("Debrief", user)).toMatchObject([{ field: "decision", code: "required" }]);
  }
  expect(found("Debrief", "import")).toEqual([]);
  expect(found("Canvas", "file")).toEqual([]);
  const issue = issueAt({ kind: "file", path: "$.debrief[0].decision" }, found("Debrief", "file")[0]!);
  expect(issueText(issue, "en")).toBe("Debrief row 1, “decision”: “decision” is missing. Fill it in.");
});
