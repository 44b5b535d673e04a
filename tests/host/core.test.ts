import { openHost } from "../support/host";

describe("the embedded host, reached through Microsoft's client", () => {
  test("writes and reads", async () => {
    await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Data");
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["Name", "Amount"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "T";
      sheet.getRange("D1").formulas = [["=SUM(T[Amount])"]];
      const total = sheet.getRange("D1").load("values,formulas,address,text");
      const sheets = context.workbook.worksheets.load("items/name, items/tables/items/name");
      await context.sync();
      expect(total.values).toEqual([[3]]);
      expect(total.address).toBe("Data!D1");
      expect(sheets.items.map((s) => s.name)).toEqual(["Sheet1", "Data"]);
      expect(sheets.items[1]!.tables.items[0]!.name).toBe("T");
    });
  });
});
