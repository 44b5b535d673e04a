/**
 * Edits of a second person that led to rows that were lost, mixed or left behind, before each request of an operation in
 * turn: most move rows before a request that writes, and again before what was written over is restored.
 */
import { OPERATIONS } from "../support/safety/operations";
import { editsFor, judgeEdit, rightEnds } from "../support/safety/secondPerson";

test.each([
  ["import into free rows", "deletes another's row"],
  ["import below a full table", "inserts table rows above another's, twice"],
  ["import below a full table", "fills the free row and inserts a table row above another's"],
  ["import with rows set aside below earlier ones", "inserts table rows above another's, twice"],
  ["import with rows set aside below earlier ones", "writes below the sheet of rows and inserts a row above"],
  [
    "import that is cancelled with rows set aside below earlier ones",
    "inserts a row above those of the sheet of rows, twice",
  ],
  ["write more findings", "writes below the sheet of rows and inserts a row above"],
  ["undo observations added below a full table", "inserts table rows above another's, twice"],
])("%s, while a second person %s: each row stays whole", async (name, editName) => {
  const operation = OPERATIONS.find((each) => each.name === name)!;
  const edit = editsFor(operation).find((each) => each.name === editName)!;
  const ends = await rightEnds(operation, edit);
  const wrong: string[] = [];
  for (let request = 1; request <= ends.requests; request += 1) {
    const { isRight, outcome, differences } = await judgeEdit({ operation, edit, request }, ends);
    expect(isRight).toBeDefined();
    if (isRight === false) wrong.push(`before request ${request}: ${outcome}, ${differences.join("; ")}`);
  }
  expect(wrong).toEqual([]);
});
