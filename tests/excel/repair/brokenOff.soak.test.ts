/** A repair that broke off after it had added a sheet: the next one gives the sheet its look and its place. */
import { faultCases, judgeFault, runUndisturbed } from "../../support/safety/faults";
import { OPERATIONS } from "../../support/safety/operations";
import { someOf } from "../../support/sample";

test("the next repair completes a sheet that was added before the request that failed", async () => {
  const operation = OPERATIONS.find(({ name }) => name === "repair a damaged workbook");
  if (!operation) throw new Error("There is no such operation");
  const undisturbed = await runUndisturbed(operation);
  const changing = undisturbed.requests.flatMap((changes, index) => (changes.length > 0 ? [index + 1] : []));
  // The looks of the added sheet come after its formulas.
  const later = changing.slice(Math.floor(changing.length / 2));
  const cases = faultCases(operation, undisturbed).filter(
    ({ request, kind }) => later.includes(request) && kind === "refused AccessDenied",
  );
  expect(cases.length).toBeGreaterThan(1);
  for (const each of someOf(cases.slice(0, 2), 0)) {
    const { verdict, outcome, differences } = await judgeFault(each, undisturbed);
    expect(differences).toEqual([]);
    expect(outcome).toBe("repairInterrupted");
    expect(["intact", "complete", "recorded"]).toContain(verdict);
  }
});
