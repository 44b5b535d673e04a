/** Somebody moves rows, columns or cells between the check, its corrections and their undo. */
import { applyFixes, checkWorkbook, type FixReport } from "../../../src/excel/check";
import { profileName } from "../../../src/blueprint/names";
import type { Host } from "../../../src/host";
import { isFixable } from "../../../src/taskpane/hooks/useFixes";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { indicator, initiative, observation } from "../../support/initiative";
import { cellOf, pasteRow, valueIn } from "../../support/paste";
import { watched, WATCHED } from "../../support/safety/connection";

const YEARS = [2021, 2022, 2023];
const FILE = initiative({
  partners: [{ name: "A" }, { name: "B" }],
  indicators: [indicator({ kind: "percent", combination: "latest", baseline: 20, target: 60 })],
  observations: YEARS.map((year) =>
    observation({ period: `${year}-12-31`, value: year, note: `of ${year}` }),
  ),
});

let host: Host;

beforeEach(async () => {
  host = await openBuiltWorkbook(FILE, { language: "en" }, { ...WATCHED, calculates: false });
});

const onWorkbook = async (change: (workbook: Excel.Workbook) => void): Promise<void> => {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
};
const observations = (caption: string) =>
  [0, 1, 2, 3, 4].map((row) => valueIn(host, "Observations", caption, row) ?? "");
const sheetRow = (row: number) => cellOf(host, "Observations", "Value", row).row + 1;
const insertRowAbove = (row: number) =>
  onWorkbook(({ worksheets }) => {
    worksheets
      .getItem("Data")
      .getRange(`${sheetRow(row)}:${sheetRow(row)}`)
      .insert("Down");
  });
const deleteRow = (row: number) =>
  onWorkbook(({ tables }) => tables.getItem("Observations").rows.getItemAt(row).delete());
const insertColumn = () =>
  onWorkbook(({ tables }) => tables.getItem("Observations").columns.add(0, undefined, "Own"));
const set = (caption: string, row: number, value: unknown, format = "General") =>
  onWorkbook(({ tables }) => {
    const cell = tables.getItem("Observations").columns.getItem(caption).getDataBodyRange().getCell(row, 0);
    cell.numberFormat = [[format]];
    cell.values = [[value]];
  });
const fixes = async () => (await checkWorkbook()).issues.filter(isFixable);
const reasonsOf = ({ skipped }: FixReport) => skipped.map(({ reason }) => reason);

/** Acts once, right before a 1-based request of `work`. */
function meanwhile<T>(request: number, act: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  return watched({ act: ({ number }) => (number === request ? act() : Promise.resolve()) }, work);
}

/** Loses the answer to a request of `work`, which Excel carries out. */
function losing<T>(request: number, work: () => Promise<T>): Promise<T> {
  return watched({ faultOf: ({ number }) => (number === request ? { kind: "answerLost" } : null) }, work);
}

describe.each([1, 2, 3])("before request %i of a correction", (request) => {
  test("a row is inserted above: the value is corrected where its row is now", async () => {
    await set("Value", 1, "12,5", "@");
    const found = await fixes();
    const report = await meanwhile(
      request,
      () => insertRowAbove(1),
      () => applyFixes(found),
    );
    expect([report.changed, report.skipped]).toEqual([1, []]);
    expect(observations("Value")).toEqual([2021, "", 12.5, 2023, ""]);
    expect(observations("Note")).toEqual(["of 2021", "", "of 2022", "of 2023", ""]);
    await report.undo();
    expect(observations("Value")).toEqual([2021, "", "12,5", 2023, ""]);
  });

  test("the row is deleted: a row with the same value beside other entries stays", async () => {
    await set("Value", 1, 0.45, "0%");
    const found = await fixes();
    expect(found.map(({ fix }) => [fix.from, fix.to])).toEqual([[0.45, 45]]);
    await set("Value", 2, 0.45, "0%");
    const report = await meanwhile(
      request,
      () => deleteRow(1),
      () => applyFixes(found),
    );
    expect([report.changed, reasonsOf(report)]).toEqual([0, ["row"]]);
    expect(observations("Value").slice(0, 3)).toEqual([2021, 0.45, ""]);
  });

  test("a column is inserted in front: the value is corrected in its own column", async () => {
    await set("Value", 0, "12,5", "@");
    const found = await fixes();
    const report = await meanwhile(request, insertColumn, () => applyFixes(found));
    expect(report.changed).toBe(1);
    expect(observations("Value").slice(0, 3)).toEqual([12.5, 2022, 2023]);
    expect(observations("Own").every((cell) => cell === "")).toBe(true);
  });
});

test("two rows change places between reading and writing: each keeps its own entries", async () => {
  await set("Value", 0, "12,5", "@");
  const found = await fixes();
  const swap = async () => {
    await pasteRow(host, "Observations", 0, { "Period end": 44_926, Note: "of 2022", Value: 2022 });
    await pasteRow(host, "Observations", 1, { "Period end": 44_561, Note: "of 2021" });
    await set("Value", 0, 2022);
    await set("Value", 1, "12,5", "@");
  };
  const report = await meanwhile(3, swap, () => applyFixes(found));
  expect([report.changed, report.skipped]).toEqual([1, []]);
  expect(observations("Value").slice(0, 3)).toEqual([2022, 12.5, 2023]);
});

test("a value with another number format since the check is left alone, with the reason", async () => {
  await set("Value", 1, 0.45, "0%");
  const found = await fixes();
  await set("Value", 1, 0.45);
  expect(reasonsOf(await applyFixes(found))).toEqual(["content"]);
  expect(valueIn(host, "Observations", "Value", 1)).toBe(0.45);
});

test("an undo restores what it wrote wherever the row is, and leaves rows that were changed since", async () => {
  await set("Value", 0, "12,5", "@");
  await set("Value", 2, "13,5", "@");
  const report = await applyFixes(await fixes());
  expect(report.changed).toBe(2);
  await insertRowAbove(0);
  await set("Note", 3, "changed since");
  const undone = await report.undo();
  expect([undone.changed, reasonsOf(undone)]).toEqual([1, ["row"]]);
  expect(observations("Value")).toEqual(["", "12,5", 2022, 13.5, ""]);
});

test("after a lost answer, the corrections that were made are reported, and can be undone", async () => {
  await set("Value", 0, "12,5", "@");
  const found = await fixes();
  const report = await losing(3, () => applyFixes(found));
  expect([report.changed, report.skipped]).toEqual([1, []]);
  await report.undo();
  expect(valueIn(host, "Observations", "Value", 0)).toBe("12,5");
});

test("a request that stops between format and value leaves neither, and a second click corrects", async () => {
  await set("Value", 0, 0.45, "0%");
  const found = await fixes();
  const stopped = watched(
    {
      faultOf: ({ number, changes }) =>
        number === 3 ? { kind: "stopped", actions: (changes[0] ?? 0) + 1, code: "GeneralException" } : null,
    },
    () => applyFixes(found),
  );
  await expect(stopped).rejects.toMatchObject({ code: "excelRefused" });
  const { sheet, row, column } = cellOf(host, "Observations", "Value", 0);
  const cell = () => sheet.cells.get(row, column);
  expect([cell()?.value, cell()?.style?.numberFormat]).toEqual([0.45, "0%"]);
  expect((await applyFixes(found)).changed).toBe(1);
  expect(cell()?.value).toBe(45);
});

describe("a cell of the profile", () => {
  const name = profileName("community");
  const cell = (work: (range: Excel.Range) => void) =>
    onWorkbook(({ names }) => work(names.getItem(name).getRange()));
  const type = (text: string) => cell((range) => (range.values = [[text]]));
  const fixIt = () => {
    const place = { kind: "cell", sheet: "Initiative", address: "B6", caption: "Community" } as const;
    const fix = { from: "  Riverside", to: "Riverside", kind: "text" } as const;
    return applyFixes([{ place: { ...place, key: { kind: "name", name } }, fix }]);
  };
  const content = async () => {
    const context = new Excel.RequestContext();
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown;
  };

  test("is corrected by its name, after it moved", async () => {
    await type("  Riverside");
    const insert = () => cell((range) => range.getEntireRow().insert("Down"));
    const report = await meanwhile(2, insert, fixIt);
    expect([report.changed, await content()]).toEqual([1, [["Riverside"]]]);
    await report.undo();
    expect(await content()).toEqual([["  Riverside"]]);
    await onWorkbook(({ names }) => names.getItem(name).getRange().getEntireRow().delete("Up"));
    expect(reasonsOf(await fixIt())).toEqual(["column"]);
  });

  test.each([2, 3])(
    "keeps what somebody types into it before request %i of a correction",
    async (request) => {
      await type("  Riverside");
      const report = await meanwhile(request, () => type("Lakeside"), fixIt);
      expect([report.changed, reasonsOf(report), await content()]).toEqual([0, ["content"], [["Lakeside"]]]);
    },
  );
});
