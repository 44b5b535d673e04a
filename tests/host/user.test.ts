import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet/state";
import type { Host, HostOptions } from "../../src/host";
import { openHost } from "../support/host";

async function open(
  options?: HostOptions,
): Promise<{ host: Host; id: string; value: (rowIndex: number, column: number) => CellValue }> {
  const host = await openHost(options);
  const sheet = host.workbook.sheets[0]!;
  return { host, id: sheet.id, value: (rowIndex, column) => sheet.cells.get(rowIndex, column)?.value ?? "" };
}

async function prepare(batch: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

describe("typing", () => {
  test.each<[string, string, CellValue]>([
    ["en-CA", "1,234.5", 1234.5],
    ["en-CA", "12.5%", 0.125],
    ["en-CA", "2024-03-01", 45352],
    ["en-CA", "true", true],
    ["en-CA", "'12", "12"],
    ["en-CA", "12 rue Principale", "12 rue Principale"],
    ["fr-CA", "12,5", 12.5],
    ["fr-CA", "12,5 %", 0.125],
    ["fr-CA", "VRAI", true],
    ["fr-CA", "2024-03-01", 45352],
    ["fr-CA", "12.5", "12.5"],
  ])("in %s, %s becomes %p", async (contentLanguage, text, expected) => {
    const { host, id, value } = await open({ contentLanguage });
    expect(await host.user.typeInto(id, 0, 0, text)).toEqual({ accepted: true });
    expect(value(0, 0)).toEqual(expected);
  });

  test("a whole number typed with either language's separators is that number", async () => {
    const { host, id, value } = await open({ contentLanguage: "fr-CA" });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -999999, max: 999999 }),
        fc.integer({ min: 0, max: 99 }),
        async (whole, cents) => {
          const text = `${whole},${String(cents).padStart(2, "0")}`;
          await host.user.typeInto(id, 0, 0, text);
          expect(value(0, 0)).toBeCloseTo(Number(text.replace(",", ".")), 6);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a formula is computed, one that is malformed is refused in the interface's language", async () => {
    const { host, id, value } = await open({ displayLanguage: "fr-CA" });
    await host.user.typeInto(id, 0, 0, "20");
    await host.user.typeInto(id, 0, 1, "=A1*2+2");
    expect(value(0, 1)).toBe(42);
    const outcome = await host.user.typeInto(id, 0, 1, "=A1*");
    expect(outcome).toMatchObject({ accepted: false, alert: { style: "Stop" } });
    expect(outcome.accepted === false && outcome.alert.message).toContain("formule");
    expect(value(0, 1)).toBe(42);
  });

  test("empty input clears the cell", async () => {
    const { host, id, value } = await open();
    await host.user.typeInto(id, 0, 0, "5");
    await host.user.typeInto(id, 0, 0, "");
    expect(value(0, 0)).toBe("");
  });
});

describe("validation", () => {
  test("offers its list, refuses other values with its own alert, accepts listed ones", async () => {
    const { host, id, value } = await open();
    await prepare((sheet) => {
      sheet.getRange("D1:D3").values = [["Lead"], ["Share"], ["Backup"]];
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$3" } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Part",
        message: "Choose from the list.",
      };
    });
    expect(await host.user.choicesFor(id, 0, 0)).toEqual(["Lead", "Share", "Backup"]);
    expect(await host.user.choicesFor(id, 0, 1)).toBeNull();
    expect(await host.user.typeInto(id, 0, 0, "Other")).toEqual({
      accepted: false,
      alert: { style: "Stop", title: "Part", message: "Choose from the list." },
    });
    expect(value(0, 0)).toBe("");
    expect(await host.user.typeInto(id, 0, 0, "Share")).toEqual({ accepted: true });
    expect(value(0, 0)).toBe("Share");
  });

  test("a formula rule sees the entry; a refused entry leaves the cell and its dependents unchanged", async () => {
    const { host, id, value } = await open();
    await prepare((sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
      sheet.getRange("A1:A3").dataValidation.rule = { custom: { formula: "=SUM($A$1:$A$3)<=10" } };
    });
    expect((await host.user.typeInto(id, 0, 0, "6")).accepted).toBe(false);
    expect([value(0, 0), value(0, 1)]).toEqual([1, 6]);
    expect((await host.user.typeInto(id, 0, 0, "5")).accepted).toBe(true);
    expect([value(0, 0), value(0, 1)]).toEqual([5, 10]);
  });

  test("a warning can be overridden, a stop cannot; a paste bypasses both", async () => {
    const { host, id, value } = await open();
    await prepare((sheet) => {
      for (const [address, style] of [
        ["A1", "Warning"],
        ["B1", "Stop"],
      ] as const) {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
        dataValidation.errorAlert = { showAlert: true, style, title: "", message: "" };
      }
    });
    const warned = await host.user.typeInto(id, 0, 0, "50");
    expect(warned).toMatchObject({ accepted: false, alert: { style: "Warning" } });
    expect(warned.accepted === false && warned.alert.message).not.toBe("");
    expect((await host.user.typeInto(id, 0, 0, "50", true)).accepted).toBe(true);
    expect((await host.user.typeInto(id, 0, 1, "50", true)).accepted).toBe(false);
    expect((await host.user.paste(id, 0, 1, [[50]])).accepted).toBe(true);
    expect([value(0, 0), value(0, 1)]).toEqual([50, 50]);
  });
});

test("locked cells of a protected sheet refuse typing, pasting and clearing", async () => {
  const { host, id, value } = await open();
  await prepare((sheet) => {
    sheet.getRange("A1:B1").values = [["kept", ""]];
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
  });
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  for (const outcome of [
    await host.user.typeInto(id, 0, 0, "x"),
    await host.user.paste(id, 0, 0, [["x", "y"]]),
    await host.user.clear(id, area),
  ]) {
    expect(outcome).toMatchObject({ accepted: false, alert: { style: "Stop" } });
  }
  expect((await host.user.typeInto(id, 0, 1, "free")).accepted).toBe(true);
  expect([value(0, 0), value(0, 1)]).toEqual(["kept", "free"]);
});

describe("a table", () => {
  beforeEach(async () => {
    await openHost();
  });

  const withTable = async (): Promise<Awaited<ReturnType<typeof open>>> => {
    const opened = await open();
    await prepare((sheet) => {
      sheet.getRange("A1:C2").values = [
        ["Name", "Amount", "Double"],
        ["a", 1, "=[@Amount]*2"],
      ].map((rowIndex, index) => (index === 0 ? rowIndex : ["a", 1, 0]));
      const table = sheet.tables.add("A1:C2", true);
      table.name = "T";
      table.columns.getItem("Double").getDataBodyRange().formulas = [["=[@Amount]*2"]];
      const amount = table.columns.getItem("Amount").getDataBodyRange();
      amount.numberFormat = [["0.00"]];
      amount.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      sheet.getRange("E1").formulas = [["=SUM(T[Double])"]];
    });
    return opened;
  };

  test("expands to what is typed directly below it, with its formulas, formats and validations", async () => {
    const { host, id, value } = await withTable();
    await host.user.typeInto(id, 2, 0, "b");
    expect(host.workbook.sheets[0]!.tables[0]!.area.rows).toBe(3);
    expect((await host.user.typeInto(id, 2, 1, "-4")).accepted).toBe(false);
    await host.user.typeInto(id, 2, 1, "4");
    expect([value(2, 2), value(0, 4)]).toEqual([8, 10]);
    expect(host.workbook.sheets[0]!.cells.get(2, 1)!.style!.numberFormat).toBe("0.00");
  });

  test("expands to rows pasted directly below it, not further down", async () => {
    const { host, id, value } = await withTable();
    await host.user.paste(id, 2, 0, [
      ["b", 4],
      ["c", 5],
    ]);
    expect(host.workbook.sheets[0]!.tables[0]!.area.rows).toBe(4);
    expect(value(0, 4)).toBe(20);
    await host.user.typeInto(id, 6, 0, "far");
    expect(host.workbook.sheets[0]!.tables[0]!.area.rows).toBe(4);
  });

  test("does not grow on a protected sheet", async () => {
    const { host, id } = await withTable();
    await prepare((sheet) => {
      sheet.getRange("A3").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect((await host.user.typeInto(id, 2, 0, "b")).accepted).toBe(true);
    expect(host.workbook.sheets[0]!.tables[0]!.area.rows).toBe(2);
  });

  test("fills an empty column with a formula that is typed into one of its cells", async () => {
    const { host, id, value } = await withTable();
    await host.user.typeInto(id, 2, 0, "b");
    await host.user.clear(id, { row: 1, column: 2, rows: 2, columns: 1 });
    await host.user.typeInto(id, 2, 2, "=[@Amount]+1");
    expect([value(1, 2), value(2, 2)]).toEqual([2, 1]);
  });
});

test("a workbook in French names its first sheet and its tables in French", async () => {
  const { host } = await open({ displayLanguage: "fr-CA" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:B1").values = [["", "x"]];
    const table = sheet.tables.add("A1:B1", true).load("name, columns/items/name");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Colonne1", "x"]);
    expect(table.name).toBe("Tableau1");
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Feuil1", "Feuil2"]);
});
