import { addPartners } from "../../../src/excel";
import { applyFixes } from "../../../src/excel/check";
import type { CellKey } from "../../../src/model/issues/issue";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { initiative } from "../../support/initiative";
import { cellOf } from "../../support/paste";

/** More rows than one request corrects. */
const ROWS = 1_100;
/** More waits than work without changes to protect would allow. */
const WAITS = 10;

test("a cell that is opened midway delays the corrections and never leaves half of them", async () => {
  const partners = Array.from({ length: ROWS }, (_, row) => ({ name: `Partner ${row}`, note: `${row},5` }));
  // Added to an empty workbook: one that is built with so many has 100 MB of formulas about them.
  const host = await openBuiltWorkbook(initiative({}), { language: "en" }, { calculates: false });
  await addPartners(partners);
  const { sheet, row, column } = cellOf(host, "Partners", "Note", 0);
  const values = () => partners.map((_, index) => sheet.cells.get(row + index, column)?.value);
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
  const fixes = partners.map(({ name, note }, index) => {
    const key: CellKey = { kind: "row", table: "Partners", column: "note", entries: { name, note } };
    return {
      place: {
        kind: "cell" as const,
        sheet: sheet.name,
        address: `Z${row + index + 1}`,
        caption: "Note",
        key,
      },
      fix: { from: note, to: index + 0.5, kind: "number" as const },
    };
  });
  const report = await applyFixes(fixes, clock);
  expect(waits).toBe(WAITS);
  expect(report.skipped).toEqual([]);
  expect(values()).toEqual(partners.map((_, index) => index + 0.5));
  await report.undo();
  expect(values()).toEqual(before);
});
