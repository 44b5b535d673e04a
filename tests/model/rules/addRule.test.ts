import { checkedFields } from "../../../src/blueprint/checkedFields";
import { ENTITIES, fieldsOf, TABLE_IDS, type TableId } from "../../../src/model/entities";
import type * as Entities from "../../../src/model/entities";
import type * as Issues from "../../../src/model/issues/issue";
import { issueAt } from "../../../src/model/issues/issue";
import { issueText } from "../../../src/model/issues/sentences";
import { rowIssues, rowRulesOf } from "../../../src/model/rules/rowRules";
import { NO_FACTS, type RowRule } from "../../../src/model/rules/rowView";
import type * as RowViews from "../../../src/model/rules/rowView";
import type * as Canvas from "../../../src/model/rules/rows/canvas";
import { ValuesRow } from "../../../src/model/rules/valuesRow";
import { validateInitiative } from "../../../src/model/validateInitiative";
import { checkFile } from "../../support/checkFile";
import { initiative } from "../../support/initiative";

/**
 * Rules as the files of topics would define them: a finished debrief needs a decision; and for each table a rule that reports
 * its last field of every row with its main one.
 */
jest.mock("../../../src/model/rules/rows/canvas", () => {
  const { CANVAS_RULES } = jest.requireActual<typeof Canvas>("../../../src/model/rules/rows/canvas");
  const { valueIssue } = jest.requireActual<typeof Issues>("../../../src/model/issues/issue");
  const { inField } = jest.requireActual<typeof RowViews>("../../../src/model/rules/rowView");
  const entities = jest.requireActual<typeof Entities>("../../../src/model/entities");
  const decided: RowRule = {
    tables: ["Debrief"],
    users: ["file", "cell", "form"],
    find: (row) =>
      row.listed("state") !== "done" || row.isFilled("decision")
        ? []
        : [inField("decision", valueIssue("required", { property: row.caption("decision") }))],
  };
  const ofEach = entities.TABLE_IDS.map((table): RowRule => {
    const last = entities.fieldsOf(table).at(-1)![0];
    return {
      tables: [table],
      users: ["file", "cell"],
      find: (row) =>
        row.isFilled(entities.ENTITIES[table].mainField)
          ? [inField(last, valueIssue("belowTable", { rows: 1 }))]
          : [],
    };
  });
  return { CANVAS_RULES: [...CANVAS_RULES, decided, ...ofEach] };
});

const DONE = { question: "Why?", tool: "canvas", state: "done" } as const;

test("a rule added to the list is checked for the rows of its tables, by its users only", () => {
  const row = new ValuesRow(DONE);
  const requiredIssues = (table: string, user: "file" | "cell" | "form" | "import") =>
    rowIssues(row, rowRulesOf(table, user), { user, indicator: NO_FACTS, required: [] }).filter(
      ({ code }) => code === "required",
    );
  for (const user of ["file", "cell", "form"] as const) {
    expect(requiredIssues("Debrief", user)).toMatchObject([{ field: "decision", code: "required" }]);
  }
  expect(requiredIssues("Debrief", "import")).toEqual([]);
  expect(requiredIssues("Canvas", "file")).toEqual([]);
  const issue = issueAt(
    { kind: "file", path: "$.debrief[0].decision" },
    requiredIssues("Debrief", "file")[0]!,
  );
  expect(issueText(issue, "en")).toBe("Debrief row 1, “decision”: “decision” is missing. Fill it in.");
});

test("the validation of a file and the check of a workbook apply it", () => {
  const file = initiative({ debrief: [DONE] });
  const missing = ({ code }: { readonly code: string }) => code === "required";
  const inFile = validateInitiative(file).issues.filter(missing);
  expect(inFile.map(({ place }) => place.path)).toEqual(["$.debrief[0].decision"]);
  const inCells = checkFile(file, "2026-06-30").issues.filter(missing);
  expect(inCells.map(({ place }) => [place.sheet, place.caption])).toEqual([["Debrief", "Decision"]]);
});

/** Only the rules of this test report this code for a row. */
const ofEach = ({ code }: { readonly code: string }) => code === "belowTable";

test.each(TABLE_IDS)("rules about %s are applied to files and cells", (table: TableId) => {
  const { list, mainField } = ENTITIES[table];
  const last = fieldsOf(table).at(-1)![0];
  const file = validateInitiative({ ...initiative(), [list]: [{ [mainField]: "Something" }] });
  expect(file.issues.filter(ofEach).map(({ place }) => place.path)).toEqual([`$.${list}[0].${last}`]);
  const cells = checkFile(initiative(), "2026-06-30", [
    { table, row: 0, column: mainField, value: "Something" },
  ]).issues.filter(ofEach);
  const { caption } = checkedFields(table, "en", {}).get(last)!;
  expect(cells.map(({ place }) => [place.sheet, place.caption])).toContainEqual([table, caption]);
});
