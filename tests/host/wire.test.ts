import { openHost } from "../support/host";
import { errorOfRun } from "../support/errorOfRun";

/** Rows of long texts: a hundred rows are three megabytes. */
function longTexts(rows: number): string[][] {
  return Array.from({ length: rows }, () => ["x".repeat(30000)]);
}

describe("load and sync", () => {
  test("a property that was not loaded cannot be read", async () => {
    await openHost();
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("id");
      await context.sync();
      return sheet.name;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("nothing is written before sync, and everything in order at sync", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [[1]];
      range.values = [[2]];
      expect(host.workbook.sheets[0]!.cells.get(0, 0)).toBeUndefined();
      await context.sync();
      expect(host.workbook.sheets[0]!.cells.get(0, 0)!.value).toBe(2);
    });
  });

  test("loads nested objects by path, by object and as a whole", async () => {
    await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["x", "y"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "Pair";
      const byPath = context.workbook.worksheets.load("items/name, items/tables/items/name");
      const byObject = context.workbook.tables.load({ name: true, columns: { name: true } });
      const whole = sheet.getRange("A2:B2").load();
      await context.sync();
      expect(byPath.items[0]!.tables.items.map(({ name }) => name)).toEqual(["Pair"]);
      expect(byObject.items[0]!.columns.items.map(({ name }) => name)).toEqual(["x", "y"]);
      expect([whole.address, whole.values, whole.rowCount]).toEqual(["Sheet1!A2:B2", [[1, 2]], 1]);
    });
  });

  test("gives a part of a collection with $top and $skip", async () => {
    await openHost();
    await Excel.run(async (context) => {
      for (const name of ["Two", "Three", "Four"]) context.workbook.worksheets.add(name);
      const some = context.workbook.worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(some.items.map(({ name }) => name)).toEqual(["Two", "Three"]);
    });
  });

  test("items of a collection can be used in the next request", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Second");
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      for (const sheet of sheets.items) sheet.tabColor = "#112233";
      await context.sync();
    });
    expect(host.workbook.sheets.map(({ tabColor }) => tabColor)).toEqual(["#112233", "#112233"]);
  });

  test("a range that was fetched stays with its cells from one request to the next", async () => {
    await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B5");
      range.values = [["here"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      range.load("address, values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!B7", [["here"]]]);
    });
  });

  test("set() writes several properties", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.set({ name: "Named", showGridlines: false });
      await context.sync();
    });
    expect(host.workbook.sheets[0]).toMatchObject({ name: "Named", showGridlines: false });
  });
});

describe("null objects", () => {
  test("report that they are null, and ignore calls", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const table = none.tables.getItemOrNullObject("T");
      none.load("name");
      none.delete();
      await context.sync();
      expect([none.isNullObject, table.isNullObject]).toEqual([true, true]);
    });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test("are not null when the object exists", async () => {
    await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("SHEET1");
      sheet.load("name");
      await context.sync();
      expect([sheet.isNullObject, sheet.name]).toEqual([false, "Sheet1"]);
    });
  });
});

describe("errors", () => {
  test("say what went wrong, where, and in which statement", async () => {
    await openHost();
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Missing");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(error.debugInfo.statement).toContain("getItem(");
    expect(error.debugInfo.surroundingStatements!.join("\n")).toContain(".getRange(");
  });

  test("stop the request at the first failing action; earlier actions stay applied", async () => {
    const host = await openHost();
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("A2:B2").values = [["too few"]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    const { cells } = host.workbook.sheets[0]!;
    expect(cells.get(0, 0)!.value).toBe("done");
    expect(cells.get(1, 0)).toBeUndefined();
    expect(cells.get(2, 0)).toBeUndefined();
  });

  test("name a member that the host lacks, instead of ignoring it", async () => {
    await openHost();
    const call = await errorOfRun(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3").removeDuplicates([0], false);
      await context.sync();
    });
    expect(call.code).toBe("ApiNotFound");
    expect(call.message).toContain("Range.removeDuplicates");
    const load = await errorOfRun(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("standardHeight");
      await context.sync();
    });
    expect(load.code).toBe("ApiNotFound");
    expect(load.message).toContain("Worksheet.standardHeight");
  });
});

describe("requirement sets", () => {
  test.each([
    ["Excel2019", "1.8", "1.13"],
    ["Excel2021", "1.14", "1.15"],
    ["Excel2024", "1.17", "1.18"],
    ["Excel365", "1.20", "1.21"],
  ] as const)("%s has ExcelApi %s and not %s", async (excelVersion, has, lacks) => {
    await openHost({ excelVersion });
    expect(Office.context.requirements.isSetSupported("ExcelApi", has)).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.7")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", lacks)).toBe(false);
    expect(Office.context.requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  });

  test("the client itself refuses what the simulated Excel does not support", async () => {
    await openHost({ excelVersion: "Excel2021" });
    const error = await errorOfRun(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getDependents();
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("ExcelApi 1.15");
  });

  test("the languages are those of the interface and of the content", async () => {
    await openHost({ displayLanguage: "en-CA", contentLanguage: "fr-CA" });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["en-CA", "fr-CA"]);
    await Excel.run(async (context) => {
      const application = context.workbook.application.load("decimalSeparator");
      const culture = application.cultureInfo.load("name");
      await context.sync();
      expect([application.decimalSeparator, culture.name]).toEqual([",", "fr-CA"]);
    });
  });
});

describe("limits and counters", () => {
  test("a request of more than five megabytes is refused as a whole", async () => {
    const host = await openHost();
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      sheet.getRangeByIndexes(1, 0, 200, 1).values = longTexts(200);
      await context.sync();
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.workbook.sheets[0]!.cells.get(0, 0)).toBeUndefined();
  });

  test("a response of more than five megabytes is refused", async () => {
    await openHost();
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const part of [0, 1]) {
        sheet.getRangeByIndexes(part * 100, 0, 100, 1).values = longTexts(100);
        await context.sync();
      }
      sheet.getUsedRange().load("values");
      await context.sync();
    });
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("round trips, actions and bytes are counted, the client's own clean-up separately", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [["é"]];
      await context.sync();
      range.load("values");
      await context.sync();
    });
    await host.settle();
    const { roundTrips, cleanups, actions, requestBytes, largestRequestBytes, responseBytes } = host.counters;
    expect([roundTrips, cleanups]).toEqual([2, 1]);
    expect(actions).toBeGreaterThan(4);
    expect(largestRequestBytes).toBeGreaterThan(requestBytes / 2);
    expect(responseBytes).toBeGreaterThan(0);
    host.resetCounters();
    expect(host.counters).toEqual({
      roundTrips: 0,
      cleanups: 0,
      actions: 0,
      requestBytes: 0,
      responseBytes: 0,
      largestRequestBytes: 0,
      formulasCalculated: 0,
    });
  });

  test("bytes are those of UTF-8", async () => {
    const host = await openHost();
    const bytesFor = async (text: string): Promise<number> => {
      host.resetCounters();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
        await context.sync();
      });
      return host.counters.requestBytes;
    };
    expect((await bytesFor("é".repeat(100))) - (await bytesFor("e".repeat(100)))).toBe(100);
  });

  test("a hundred thousand cells are written and read back", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 10000, 10);
      range.values = Array.from({ length: 10000 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => row * column),
      );
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values[9999]![9]).toBe(9999 * 9);
    });
    expect(host.counters.roundTrips).toBe(2);
  });
});

test("while a person edits a cell, Excel refuses requests", async () => {
  const host = await openHost();
  host.user.beginCellEdit();
  const error = await errorOfRun(async (context) => {
    context.workbook.worksheets.add("X");
    await context.sync();
  });
  expect(error.code).toBe("InvalidOperationInCellEditMode");
  host.user.endCellEdit();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("X");
    await context.sync();
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "X"]);
});
