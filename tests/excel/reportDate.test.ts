import { readDashboard, setReportDate, showSheets } from "../../src/excel";
import { WorkbookError } from "../../src/excel/errors";
import { profileName } from "../../src/blueprint/names";
import type { Host } from "../../src/host";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { watched, WATCHED } from "../support/safety/connection";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({ initiative: { name: "Riverside", reportDate: "2026-06-30" } });
const NAME = profileName("reportDate");

let host: Host;
const open = async (options: Parameters<typeof openBuiltWorkbook>[2] = {}) => {
  host = await openBuiltWorkbook(FILE, { language: "en" }, { ...WATCHED, ...options });
};
const onWorkbook = async (change: (workbook: Excel.Workbook) => void): Promise<void> => {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
};
const onCell = (change: (cell: Excel.Range) => void) =>
  onWorkbook(({ names }) => change(names.getItem(NAME).getRange()));
const content = async () => {
  const context = new Excel.RequestContext();
  const cell = context.workbook.names.getItem(NAME).getRange();
  cell.load("values,text");
  await context.sync();
  return [cell.values[0]?.[0] as unknown, cell.text[0]?.[0]];
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );
const losing = (request: number) => ({
  faultOf: ({ number }: { readonly number: number }) =>
    number === request ? ({ kind: "answerLost" } as const) : null,
});

test("is set where its cell is now, as a date, and reported as done when the answer was lost", async () => {
  await open({ calculates: false });
  await onCell((cell) => {
    cell.getEntireRow().insert("Down");
  });
  await onCell((cell) => (cell.numberFormat = [["@"]]));
  await watched(losing(2), () => setReportDate("2026-03-31"));
  expect(await content()).toEqual([46_112, "2026-03-31"]);
  await setReportDate(null);
  expect((await content())[0]).toBe("");
});

test("is refused on a protected sheet, and where its cell was deleted", async () => {
  await open({ calculates: false });
  await onCell((cell) => cell.worksheet.protection.protect());
  expect(await codeOf(setReportDate("2026-05-31"))).toBe("done");
  await onCell((cell) => cell.worksheet.protection.unprotect());
  await onCell((cell) => {
    cell.format.protection.locked = true;
    cell.worksheet.protection.protect();
  });
  expect(await codeOf(setReportDate("2026-03-31"))).toBe("sheetProtected");
  expect((await content())[1]).toBe("2026-05-31");
  await onCell((cell) => cell.worksheet.protection.unprotect());
  await onCell((cell) => cell.getEntireRow().delete("Up"));
  expect(await codeOf(setReportDate("2026-03-31"))).toBe("partMissing");
});

onlyInSoak(() => {
  test("recalculates the workbook where Excel calculates only when asked", async () => {
    await open();
    await onWorkbook((workbook) => (workbook.context.application.calculationMode = "Manual"));
    await setReportDate("2026-03-31");
    expect(await readDashboard()).toMatchObject({
      reportDate: "2026-03-31",
      manualCalculation: { isStale: false },
    });
    await onCell((cell) => (cell.values = [[46_203]]));
    expect(await readDashboard()).toMatchObject({
      reportDate: "2026-03-31",
      manualCalculation: { isStale: true },
    });
  });
});

test("a sheet is hidden without touching others, also when the answer was lost or it was deleted", async () => {
  await open({ calculates: false });
  const hidden = () =>
    host.workbook.sheets.filter(({ visibility }) => visibility === "Hidden").map(({ name }) => name);
  await onWorkbook(({ worksheets }) => (worksheets.getItem("Debrief").visibility = "Hidden"));
  const states = await watched(losing(2), () => showSheets({ canvas: false }));
  expect(hidden()).toEqual([
    "Committees",
    "Canvas",
    "Reporting plan",
    "Groups",
    "Rules",
    "Debrief",
    "Workings",
    "Lists",
  ]);
  expect(states.filter(({ shown }) => !shown).map(({ id }) => id)).toEqual([
    "bodies",
    "canvas",
    "plan",
    "groups",
    "rules",
    "debrief",
  ]);
  await onWorkbook(({ worksheets }) => worksheets.getItem("Debrief").delete());
  expect((await showSheets({ canvas: true, debrief: true })).map(({ id }) => id)).not.toContain("debrief");
});
