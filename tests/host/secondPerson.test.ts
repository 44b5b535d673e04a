import type { Host } from "../../src/host";
import { openHost } from "../support/host";

/** A host with the table "Goods" in B2:D5, a total below it and a formula beside it. */
async function openGoods(): Promise<{ host: Host; sheetId: string }> {
  const host = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2:D5").formulas = [
      ["Name", "Price", "Tax"],
      ["Pen", 20, "=C3*2"],
      ["ink", 10, "=C4*2"],
      ["", "", "=C5*2"],
    ];
    sheet.tables.add("B2:D5", true).name = "Goods";
    sheet.getRange("B9:C9").formulas = [["Total", "=SUM(Goods[Price])"]];
    sheet.getRange("F3").formulas = [["=C3+1"]];
    await context.sync();
  });
  return { host, sheetId: host.workbook.activeSheetId };
}

/** The formulas of the first sheet's cells. */
async function formulasOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

describe("a second person changes the same workbook", () => {
  test("inserts a row above one of a table, and deletes it again", async () => {
    const { host, sheetId } = await openGoods();
    await host.remoteUser.insertRows(sheetId, 3);
    expect(await formulasOf("B3:D6")).toEqual([
      ["Pen", 20, "=C3*2"],
      ["", "", "=C4*2"],
      ["ink", 10, "=C5*2"],
      ["", "", "=C6*2"],
    ]);
    await host.remoteUser.deleteRows(sheetId, 3);
    expect(await formulasOf("B3:C5")).toEqual([
      ["Pen", 20],
      ["ink", 10],
      ["", ""],
    ]);
  });

  test("inserts and deletes rows of a table only", async () => {
    const { host } = await openGoods();
    await host.remoteUser.insertTableRows("Goods", 0, 2);
    expect(await formulasOf("B3:D5")).toEqual([
      ["", "", "=C3*2"],
      ["", "", "=C4*2"],
      ["Pen", 20, "=C5*2"],
    ]);
    expect(await formulasOf("F3")).toEqual([["=C5+1"]]);
    await host.remoteUser.deleteTableRows("Goods", 0, 3);
    expect(await formulasOf("B3:F3")).toEqual([["ink", 10, "=C3*2", "", "=#REF!+1"]]);
  });

  test("sorts a table by a column, empty rows last in both orders", async () => {
    const { host } = await openGoods();
    await host.remoteUser.sortTable("Goods", "Name");
    expect(await formulasOf("B3:D5")).toEqual([
      ["ink", 10, "=C3*2"],
      ["Pen", 20, "=C4*2"],
      ["", "", "=C5*2"],
    ]);
    expect(await formulasOf("F3")).toEqual([["=C3+1"]]);
    await host.remoteUser.sortTable("Goods", "Price", "descending");
    expect(await formulasOf("B3:B5")).toEqual([["Pen"], ["ink"], [""]]);
  });

  test("inserts a column into a sheet, and into a table", async () => {
    const { host, sheetId } = await openGoods();
    await host.remoteUser.insertColumns(sheetId, 2);
    expect(await formulasOf("B2:E2")).toEqual([["Name", "Column1", "Price", "Tax"]]);
    await host.remoteUser.insertTableColumn("Goods", 0, "Own");
    expect(await formulasOf("B2:F3")).toEqual([
      ["Own", "Name", "Column1", "Price", "Tax"],
      ["", "Pen", "", 20, "=E3*2"],
    ]);
    await host.remoteUser.deleteColumns(sheetId, 3);
    expect(await formulasOf("B2:E2")).toEqual([["Own", "Name", "Price", "Tax"]]);
  });

  test("moves a column of a table, with its references, rules and links", async () => {
    const { host } = await openGoods();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const prices = sheet.getRange("C3:C5");
      prices.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("C3").hyperlink = { address: "https://example.org/", textToDisplay: "20" };
      context.workbook.names.add("Prices", prices);
      await context.sync();
    });
    await host.remoteUser.moveTableColumn("Goods", "Price", 0);
    expect(await formulasOf("B2:F4")).toEqual([
      ["Price", "Name", "Tax", "", ""],
      ["20", "Pen", "=B3*2", "", "=B3+1"],
      [10, "ink", "=B4*2", "", ""],
    ]);
    expect(await formulasOf("C9")).toEqual([["=SUM(Goods[Price])"]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const moved = sheet.getRange("B3:B5").load("dataValidation/type");
      const left = sheet.getRange("C3:D5").load("dataValidation/type");
      const link = sheet.getRange("B3").load("hyperlink");
      const name = context.workbook.names.getItem("Prices").load("formula");
      await context.sync();
      expect([moved.dataValidation.type, left.dataValidation.type]).toEqual(["Decimal", "None"]);
      expect([link.hyperlink?.address, name.formula]).toEqual(["https://example.org/", "=Sheet1!$B$3:$B$5"]);
    });
    await host.remoteUser.moveTableColumn("Goods", "Price", 2);
    expect(await formulasOf("B2:D3")).toEqual([
      ["Name", "Tax", "Price"],
      ["Pen", "=D3*2", "20"],
    ]);
  });

  test("a range that the add-in holds follows a moved column", async () => {
    const { host } = await openGoods();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("C4");
      context.trackedObjects.add(cell);
      await context.sync();
      await host.remoteUser.moveTableColumn("Goods", "Price", 2);
      cell.load("address, values");
      await context.sync();
      expect([cell.address, cell.values]).toEqual(["Sheet1!D4", [[10]]]);
    });
  });

  test("renames a caption and the sheet, adds and deletes sheets", async () => {
    const { host, sheetId } = await openGoods();
    await host.remoteUser.renameTableColumn("Goods", "Price", "Cost");
    await host.remoteUser.renameSheet(sheetId, "Shop");
    await host.remoteUser.addSheet("Findings");
    expect(await formulasOf("C9")).toEqual([["=SUM(Goods[Cost])"]]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Shop", "Findings"]);
    await host.remoteUser.deleteSheet(host.workbook.sheets[1]!.id);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Shop"]);
  });

  test("is refused what Excel refuses, with an error", async () => {
    const { host, sheetId } = await openGoods();
    await host.remoteUser.addSheet("Findings");
    expect(await host.remoteUser.renameSheet(sheetId, "findings")).toMatchObject({
      accepted: false,
      alert: { message: "That name is already taken. Try a different one." },
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    expect(await host.remoteUser.sortTable("Goods", "Name")).toMatchObject({ accepted: false });
    expect(await formulasOf("B3")).toEqual([["Pen"]]);
    await expect(host.remoteUser.sortTable("Goods", "Absent")).rejects.toThrow(/no column Absent/);
  });

  test("raises events whose source is remote", async () => {
    const { host, sheetId } = await openGoods();
    const events: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ source, changeType, address }) => {
        events.push([source, changeType, address]);
      });
      worksheets.onAdded.add(async ({ source }) => {
        events.push([source, "Added"]);
      });
      await context.sync();
    });
    await host.remoteUser.insertRows(sheetId, 3);
    await host.remoteUser.sortTable("Goods", "Name");
    await host.remoteUser.addSheet("Findings");
    await host.settle();
    expect(events).toEqual([
      ["Remote", "RowInserted", "4:4"],
      ["Remote", "RangeEdited", "B3:D6"],
      ["Remote", "Added"],
    ]);
    events.length = 0;
    await host.user.insertRows(sheetId, 3);
    await host.settle();
    expect(events).toEqual([["Local", "RowInserted", "4:4"]]);
  });
});
