import { addEntries, createWorkbook, inspectWorkbook, setReportDate } from "../../src/excel";
import { applyFixes } from "../../src/excel/check";
import { WorkbookError } from "../../src/excel/errors";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({ partners: [{ name: "A" }] });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );

test.each([
  [false, 36_526],
  [true, 35_064],
])("with 1904 dates: %s, 1 January 2000 is %i", async (dates1904, serial) => {
  await openHost({ engine: noCalculation, variations: { dates1904 } });
  const context = new Excel.RequestContext();
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value");
  await context.sync();
  expect(day.value).toBe(serial);
  expect((await inspectWorkbook()).dates1904).toBe(dates1904);
});

test("the date system of a workbook that is open for reading only is read", async () => {
  await openHost({ engine: noCalculation, readOnly: true, variations: { dates1904: true } });
  expect(await inspectWorkbook()).toMatchObject({ readOnly: true, dates1904: true });
});

onlyInSoak(() => {
  test("no workbook is created in a workbook with the 1904 date system", async () => {
    const host = await openHost({ engine: noCalculation, variations: { dates1904: true } });
    expect(await codeOf(createWorkbook(FILE, { language: "en" }))).toBe("dateSystem1904");
    expect(host.workbook.sheets).toHaveLength(1);
  });
});

test("nothing is written into a workbook that was changed to the 1904 date system", async () => {
  const host = await openBuiltWorkbook(FILE, { language: "en" }, { calculates: false });
  host.workbook.usesDates1904 = true;
  const fix = { from: "A", to: "B", kind: "text" } as const;
  const key = { kind: "row", table: "Partners", column: "name", entries: { name: "A" } } as const;
  const place = { kind: "cell", sheet: "Partners", address: "A5", caption: "Name", key } as const;
  const codes = [
    await codeOf(addEntries("Partners", [{ name: "C" }])),
    await codeOf(setReportDate("2026-03-31")),
    await codeOf(applyFixes([{ place, fix }])),
  ];
  expect(new Set(codes)).toEqual(new Set(["dateSystem1904"]));
  expect(await inspectWorkbook()).toMatchObject({ kind: "ours", dates1904: true });
});
