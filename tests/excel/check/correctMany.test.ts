import { applyFixes } from "../../../src/excel/check";
import { openHost } from "../../support/host";
import { noCalculation } from "../../support/noCalculation";

/** More cells than one request corrects. */
const CELLS = 4_100;
/** More waits than work without changes to protect would allow. */
const WAITS = 10;

test("a cell that is opened midway delays the corrections and never leaves half of them", async () => {
  const host = await openHost({ engine: noCalculation });
  const sheet = host.workbook.sheets[0]!;
  await host.user.paste(
    sheet.id,
    0,
    0,
    Array.from({ length: CELLS }, (_, row) => [`'${row},5`]),
  );
  const values = () => Array.from({ length: CELLS }, (_, row) => sheet.cells.get(row, 0)?.value);
  const before = values();
  const stop = host.onChange(() => {
    stop();
    host.user.beginCellEdit();
  });
  let waits = 0;
  const clock = {
    wait: () => {
      waits += 1;
      if (waits === WAITS) host.user.endCellEdit();
      return Promise.resolve();
    },
  };
  const fixes = Array.from({ length: CELLS }, (_, row) => ({
    place: { sheet: sheet.name, address: `A${row + 1}` },
    fix: { from: `${row},5`, to: row + 0.5, kind: "number" as const },
  }));
  const report = await applyFixes(fixes, clock);
  expect(waits).toBe(WAITS);
  expect(values()).toEqual(Array.from({ length: CELLS }, (_, row) => row + 0.5));
  await report.undo();
  expect(values()).toEqual(before);
});
