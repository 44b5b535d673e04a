import type { Host } from "../../src/host";
import { openHost } from "../support/host";

/** Waits for every event, and returns the log in order. */
async function loggedEvents(host: Host, log: string[]): Promise<string[]> {
  await host.settle();
  return log.splice(0);
}

function describeChange(event: Excel.WorksheetChangedEventArgs): string {
  const { details, address, changeType, source, triggerSource } = event;
  const values = details ? ` ${String(details.valueBefore)}→${String(details.valueAfter)}` : "";
  return `${changeType} ${address}${values} ${source} ${triggerSource}`;
}

async function listenToFirstSheet(log: string[]): Promise<OfficeExtension.EventHandlerResult<unknown>> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const result = sheet.onChanged.add(async (event) => {
      log.push(describeChange(event));
    });
    await context.sync();
    return result;
  });
}

test("a sheet reports a person's edits and the add-in's own, single cells with before and after", async () => {
  const host = await openHost();
  const log: string[] = [];
  await listenToFirstSheet(log);
  const { id } = host.workbook.sheets[0]!;
  await host.user.typeInto(id, 1, 1, "5");
  await host.user.typeInto(id, 1, 1, "7");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  expect(await loggedEvents(host, log)).toEqual([
    "RangeEdited B2 →5 Local Unknown",
    "RangeEdited B2 5→7 Local Unknown",
    "RangeEdited A1:B2 Local ThisLocalAddin",
  ]);
});

test("inserted and deleted rows are reported as such", async () => {
  const host = await openHost();
  const log: string[] = [];
  await listenToFirstSheet(log);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("B2").delete("Up");
    await context.sync();
  });
  expect(await loggedEvents(host, log)).toEqual([
    "RowInserted 2:3 Local ThisLocalAddin",
    "CellDeleted B2 Local ThisLocalAddin",
  ]);
});

test("no event before a handler is added, after it is removed, or while events are off", async () => {
  const host = await openHost();
  const log: string[] = [];
  const { id } = host.workbook.sheets[0]!;
  await host.user.typeInto(id, 0, 0, "before");
  const handler = await listenToFirstSheet(log);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await host.user.typeInto(id, 0, 0, "silent");
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await host.user.typeInto(id, 0, 0, "heard");
  expect(await loggedEvents(host, log)).toEqual(["RangeEdited A1 silent→heard Local Unknown"]);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await host.user.typeInto(id, 0, 0, "after");
  expect(await loggedEvents(host, log)).toEqual([]);
});

test("another sheet's changes reach the collection's handler, not the sheet's", async () => {
  const host = await openHost();
  const ofSheet: string[] = [];
  const ofAll: string[] = [];
  await listenToFirstSheet(ofSheet);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Other");
    context.workbook.worksheets.onChanged.add(async (event) => {
      ofAll.push(
        `${event.worksheetId === host.workbook.sheets[1]!.id ? "Other" : "Sheet1"} ${event.address}`,
      );
    });
    await context.sync();
  });
  await host.user.typeInto(host.workbook.sheets[1]!.id, 0, 0, "x");
  await host.user.typeInto(host.workbook.sheets[0]!.id, 0, 0, "y");
  expect(await loggedEvents(host, ofAll)).toEqual(["Other A1", "Sheet1 A1"]);
  expect(ofSheet).toHaveLength(1);
});

test("a table reports its changes, and the handler can get the range and write", async () => {
  const host = await openHost();
  const log: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      ["x", "y"],
      [1, 2],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "T";
    table.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address, values");
        await inner.sync();
        log.push(`${event.changeType} ${event.address} ${range.address} ${String(range.values[0]![0])}`);
        inner.workbook.worksheets.getFirst().getRange("D1").values = [["seen"]];
        await inner.sync();
      });
    });
    await context.sync();
  });
  const { id } = host.workbook.sheets[0]!;
  await host.user.typeInto(id, 1, 1, "9");
  await host.user.typeInto(id, 5, 5, "outside");
  expect(await loggedEvents(host, log)).toEqual(["RangeEdited B2 Sheet1!B2 9"]);
  expect(host.workbook.sheets[0]!.cells.get(0, 3)!.value).toBe("seen");
});

test("sheets report being added, activated, deactivated and deleted; selections are reported", async () => {
  const host = await openHost();
  const log: string[] = [];
  const nameOf = (id: string): string =>
    host.workbook.sheets.find((sheet) => sheet.id === id)?.name ?? "gone";
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ worksheetId }) => void log.push(`added ${nameOf(worksheetId)}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void log.push(`shown ${nameOf(worksheetId)}`));
    worksheets.onDeactivated.add(async ({ worksheetId }) => void log.push(`left ${nameOf(worksheetId)}`));
    worksheets.onDeleted.add(async ({ worksheetId }) => void log.push(`deleted ${nameOf(worksheetId)}`));
    worksheets.onSelectionChanged.add(async ({ address }) => void log.push(`selected ${address}`));
    await context.sync();
    worksheets.add("Second");
    await context.sync();
  });
  expect(await loggedEvents(host, log)).toEqual(["added Second"]);
  await host.user.activate(host.workbook.sheets[1]!.id);
  expect(await loggedEvents(host, log)).toEqual(["left Sheet1", "shown Second"]);
  await host.user.select(host.workbook.sheets[1]!.id, { row: 1, column: 1, rows: 2, columns: 1 });
  expect(await loggedEvents(host, log)).toEqual(["selected B2:B3"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Second").delete();
    await context.sync();
  });
  expect(await loggedEvents(host, log)).toEqual(["deleted gone", "shown Sheet1"]);
});

test("the host reports changed cells and sheets to a grid, including computed cells", async () => {
  const host = await openHost();
  const { id } = host.workbook.sheets[0]!;
  const cells: string[] = [];
  const added: string[] = [];
  const stop = host.onChange((change) => {
    cells.push(...change.cells.map(({ area }) => `${area.row},${area.column}`));
    added.push(...change.sheetsAdded);
  });
  await host.user.typeInto(id, 0, 0, "1");
  await host.user.typeInto(id, 0, 1, "=A1+1");
  cells.length = 0;
  await host.user.typeInto(id, 0, 0, "2");
  expect(new Set(cells)).toEqual(new Set(["0,0", "0,1"]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("New");
    await context.sync();
  });
  expect(added).toEqual([host.workbook.sheets[1]!.id]);
  stop();
  cells.length = 0;
  await host.user.typeInto(id, 0, 0, "3");
  expect(cells).toEqual([]);
});

test("a colleague's remote edits are reported as remote, and change the same cells", async () => {
  const host = await openHost();
  const log: string[] = [];
  await listenToFirstSheet(log);
  const sheet = host.workbook.sheets[0]!;
  await host.remoteUser.typeInto(sheet.id, 1, 1, "5");
  await host.user.typeInto(sheet.id, 1, 1, "7");
  await host.remoteUser.paste(sheet.id, 4, 0, [[1, 2]]);
  await host.remoteUser.clear(sheet.id, { row: 1, column: 1, rows: 1, columns: 1 });
  expect(await loggedEvents(host, log)).toEqual([
    "RangeEdited B2 →5 Remote Unknown",
    "RangeEdited B2 5→7 Local Unknown",
    "RangeEdited A5:B5 Remote Unknown",
    expect.stringMatching(/^RangeEdited B2 .*Remote Unknown$/),
  ]);
  expect(sheet.cells.get(4, 1)?.value).toBe(2);
});
