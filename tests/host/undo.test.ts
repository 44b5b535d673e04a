import fc from "fast-check";
import type { Host } from "../../src/host";
import type { Rect, WorkbookState } from "../../src/spreadsheet/state";
import { openHost } from "../support/host";
import { packWorkbook } from "../support/workbookSnapshot";

/** A table with a calculated column, rules, a name and formulas over it, on the first of two sheets. */
async function openTable(): Promise<Host> {
  const host = await openHost({ keepsHistory: true });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Plan";
    sheet.getRange("A1:C4").values = [
      ["Site", "Amount", "Double"],
      ["Nord", 3, ""],
      ["Sud", 1, ""],
      ["Est", 2, ""],
    ];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Sites";
    sheet.getRange("C2:C4").formulas = [["=[@Amount]*2"], ["=[@Amount]*2"], ["=[@Amount]*2"]];
    sheet.getRange("B2:B4").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
    sheet.getRange("A2:A4").dataValidation.rule = { textLength: { formula1: 9, operator: "LessThan" } };
    const format = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$B2>2";
    format.custom.format.fill.color = "#FF0000";
    sheet.getRange("E1:E2").formulas = [["=SUM(Sites[Amount])"], ["=B2+B3"]];
    context.workbook.names.add("first", sheet.getRange("B2"));
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:A3").formulas = [["=Plan!E1*10"], ["=first"], ["=MAX(Sites[Double])"]];
    await context.sync();
  });
  await host.settle();
  return host;
}

/** All that a workbook holds, results included, but not where the person is. */
function contentOf(workbook: WorkbookState): unknown {
  const { plain, selections, ...rest } = JSON.parse(packWorkbook(workbook)) as {
    plain: { activeSheetId?: string };
    selections: unknown;
  };
  expect(selections).toBeDefined();
  return { ...rest, plain: { ...plain, activeSheetId: "" } };
}

const valueAt = (host: Host, row: number, column: number, sheet = 0) =>
  host.workbook.sheets[sheet]!.cells.get(row, column)?.value ?? "";
const planOf = (host: Host) => host.workbook.sheets[0]!.id;
const cell = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });

type Edit = (host: Host) => Promise<unknown>;

const anySheet = fc.nat({ max: 1 });
const anyArea = fc.record({
  row: fc.nat({ max: 6 }),
  column: fc.nat({ max: 5 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const anyText = fc.constantFrom(
  ...[
    "7",
    "2.5",
    "Ouest",
    "A name that is too long",
    "2026-03-31",
    "Item 1",
    "",
    "=B2+1",
    "=SUM(Sites[Amount])",
  ],
  ...["=[@Amount]+1", "=$B$3", "=Other!A1", "=first"],
);
const sheetId = (host: Host, index: number) => host.workbook.sheets[index % host.workbook.sheets.length]!.id;
const tableOf = (host: Host) => host.workbook.sheets.flatMap(({ tables }) => tables)[0];
const place = (host: Host, index: number, area: Rect) => ({ sheetId: sheetId(host, index), area });
const aboutTable =
  (edit: (host: Host, columns: string[]) => Promise<unknown>): Edit =>
  async (host) => {
    const table = tableOf(host);
    return table?.name === "Sites"
      ? edit(
          host,
          table.columns.map(({ name }) => name),
        )
      : undefined;
  };
const bodyRows = (host: Host) => (tableOf(host)?.area.rows ?? 1) - 1;

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anySheet, anyArea, anyText).map(
    ([sheet, { row, column }, text]): Edit =>
      (host) =>
        host.user.typeInto(sheetId(host, sheet), row, column, text, true),
  ),
  fc.tuple(anySheet, anyArea).map(
    ([sheet, area]): Edit =>
      (host) =>
        host.user.clear(sheetId(host, sheet), area),
  ),
  fc
    .tuple(anySheet, anyArea, fc.array(fc.array(anyText, { minLength: 1, maxLength: 2 }), { maxLength: 3 }))
    .map(
      ([sheet, { row, column }, texts]): Edit =>
        (host) =>
          host.user.paste(sheetId(host, sheet), row, column, texts),
    ),
  fc.tuple(anySheet, anyArea, anySheet, anyArea, fc.boolean()).map(
    ([from, source, to, target, isCut]): Edit =>
      (host) =>
        host.user.pasteCells(place(host, from, source), place(host, to, target), isCut),
  ),
  fc.tuple(anySheet, anyArea, fc.integer({ min: 1, max: 4 }), fc.boolean()).map(
    ([sheet, area, more, isDown]): Edit =>
      (host) =>
        host.user.fill(
          sheetId(host, sheet),
          area,
          isDown ? { ...area, rows: area.rows + more } : { ...area, columns: area.columns + more },
        ),
  ),
  fc
    .tuple(
      fc.constantFrom("insertRows", "deleteRows", "insertColumns", "deleteColumns"),
      anySheet,
      fc.nat({ max: 6 }),
      fc.integer({ min: 1, max: 2 }),
    )
    .map(
      ([edit, sheet, at, count]): Edit =>
        (host) =>
          host.user[edit](sheetId(host, sheet), at, count),
    ),
  fc.nat().map((at) => aboutTable((host) => host.user.insertTableRows("Sites", at % (bodyRows(host) + 1)))),
  fc.nat().map((at) => aboutTable((host) => host.user.deleteTableRows("Sites", at % bodyRows(host)))),
  fc.nat().map((at) => aboutTable((host, all) => host.user.sortTable("Sites", all[at % all.length]!))),
  fc
    .nat()
    .map((at) =>
      aboutTable((host, all) =>
        host.user.renameTableColumn("Sites", all[at % all.length]!, `Column${at % 7}`),
      ),
    ),
  fc
    .nat()
    .map((at) =>
      aboutTable((host, all) => host.user.insertTableColumn("Sites", at % (all.length + 1), `New${at % 7}`)),
    ),
  fc.nat({ max: 3 }).map(
    (n): Edit =>
      (host) =>
        host.user.addSheet(`Added${n}`),
  ),
  fc.tuple(anySheet, fc.nat({ max: 3 })).map(
    ([sheet, n]): Edit =>
      (host) =>
        host.user.renameSheet(sheetId(host, sheet), `Renamed ${n}`),
  ),
  anySheet.map(
    (sheet): Edit =>
      (host) =>
        host.user.deleteSheet(sheetId(host, sheet)),
  ),
);

test("any edits are taken back one by one, cell by cell, and done again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const host = await openTable();
      const contents = [contentOf(host.workbook)];
      for (const edit of edits) {
        await edit(host);
        const content = contentOf(host.workbook);
        if (JSON.stringify(content) !== JSON.stringify(contents.at(-1))) contents.push(content);
      }
      for (const content of contents.slice(0, -1).reverse()) {
        expect(await host.user.undo()).not.toBeNull();
        expect(contentOf(host.workbook)).toEqual(content);
      }
      expect(host.user.canUndo).toBe(false);
      for (const content of contents.slice(1)) {
        expect(await host.user.redo()).not.toBeNull();
        expect(contentOf(host.workbook)).toEqual(content);
      }
      expect(host.user.canRedo).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("an undo calculates what depends on the cells, and goes to them", async () => {
  const host = await openTable();
  await host.user.typeInto(planOf(host), 1, 1, "13");
  expect([valueAt(host, 0, 4), valueAt(host, 0, 0, 1), valueAt(host, 1, 2)]).toEqual([16, 160, 26]);
  await host.user.activate(host.workbook.sheets[1]!.id);
  expect(await host.user.undo()).toEqual({ cells: { sheetId: planOf(host), area: cell(1, 1) } });
  expect([valueAt(host, 0, 4), valueAt(host, 0, 0, 1), valueAt(host, 1, 2)]).toEqual([6, 60, 6]);
  expect(host.workbook.activeSheetId).toBe(planOf(host));
  expect(host.workbook.selections.get(planOf(host))).toEqual(cell(1, 1));
});

test("an undo takes the new row of a table back, and an edit after it ends what can be done again", async () => {
  const host = await openTable();
  await host.user.typeInto(planOf(host), 4, 0, "Ouest");
  expect(tableOf(host)!.area.rows).toBe(5);
  await host.user.undo();
  expect([tableOf(host)!.area.rows, valueAt(host, 4, 0), valueAt(host, 4, 2)]).toEqual([4, "", ""]);
  expect(host.user.canRedo).toBe(true);
  await host.user.typeInto(planOf(host), 8, 0, "x");
  expect(host.user.canRedo).toBe(false);
  expect(await host.user.redo()).toBeNull();
});

test("edits that are one step are taken back at once; one that was refused is none", async () => {
  const host = await openTable();
  const before = contentOf(host.workbook);
  await host.user.asOneStep(async () => {
    await host.user.typeInto(planOf(host), 8, 0, "a");
    await host.user.typeInto(planOf(host), 9, 0, "b");
  });
  expect((await host.user.typeInto(planOf(host), 1, 0, "A name that is too long")).accepted).toBe(false);
  await host.user.undo();
  expect(contentOf(host.workbook)).toEqual(before);
  expect(host.user.canUndo).toBe(false);
});

test("an undo raises the event of a change", async () => {
  const host = await openTable();
  await host.user.typeInto(planOf(host), 8, 0, "a");
  const addresses: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add(async ({ address }) => void addresses.push(address));
    await context.sync();
  });
  // The subscription changed nothing.
  await host.user.undo();
  await host.settle();
  expect(addresses).toEqual(["A9"]);
});

test("what an add-in or a co-author changes leaves nothing to undo; what an add-in reads does", async () => {
  const host = await openTable();
  await host.user.typeInto(planOf(host), 8, 0, "a");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([["Site"]]);
  });
  expect(host.user.canUndo).toBe(true);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("H1").values = [["from the add-in"]];
    await context.sync();
  });
  expect(host.user.canUndo).toBe(false);
  expect(await host.user.undo()).toBeNull();
  await host.user.typeInto(planOf(host), 9, 0, "b");
  await host.remoteUser.typeInto(planOf(host), 9, 1, "c");
  expect(host.user.canUndo).toBe(false);
  expect(valueAt(host, 9, 0)).toBe("b");
});
