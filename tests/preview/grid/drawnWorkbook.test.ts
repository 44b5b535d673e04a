/** What the grid shows after edits is what it would show if it were drawn anew. */
import fc from "fast-check";
import type { Host } from "../../../src/host";
import { dataBarRules } from "../../../src/preview/grid/dataBarRules";
import type { DrawnCell } from "../../../src/preview/grid/drawnCells";
import { lineCounter } from "../../../src/preview/grid/DrawnSheet";
import { DrawnWorkbook } from "../../../src/preview/grid/DrawnWorkbook";
import { countWrappedLines } from "../../../src/spreadsheet/autofit";
import { cultureOf } from "../../../src/spreadsheet/numberFormat";
import { openHost } from "../../support/host";

const culture = cultureOf("en-CA");

interface ShownSheet {
  /** content and style by "row column" */
  readonly cells: Map<string, string>;
  readonly rowHeights: Map<number, number>;
  /** the cells of conditional formats */
  readonly rules: Map<string, string>;
  /** what only a redraw changes */
  readonly settings: string;
  rowCount: number;
  columnCount: number;
}

type Screen = Map<string, ShownSheet>;

const drawAnew = (host: Host) => new DrawnWorkbook(host.workbook, culture, () => 800);

/** All sheets as they are first drawn. */
function screenOf(drawn: DrawnWorkbook, host: Host): Screen {
  const { sheets = {}, sheetOrder = [] } = drawn.snapshot("test");
  return new Map(
    sheetOrder.map((id) => {
      const { cellData = {}, rowData = {}, rowCount = 0, columnCount = 0, ...rest } = sheets[id]!;
      const cells = Object.entries(cellData).flatMap(([row, inRow]) =>
        Object.entries(inRow).map(([column, cell]) => [`${row} ${column}`, described(drawn, cell)] as const),
      );
      const rows = Object.entries(rowData);
      const hidden = rows.filter(([, row]) => row.hd === 1).map(([row]) => row);
      const shown = {
        cells: new Map(cells),
        rules: rulesOf(host, id),
        rowHeights: new Map(rows.map(([row, { h }]) => [Number(row), h!])),
        settings: JSON.stringify([{ ...rest, zoomRatio: 1 }, hidden]),
        rowCount,
        columnCount,
      };
      return [id, shown];
    }),
  );
}

function rulesOf(host: Host, sheetId: string): Map<string, string> {
  const state = host.workbook.sheets.find(({ id }) => id === sheetId)!;
  return new Map(dataBarRules(state).map((rule) => [rule.cfId, JSON.stringify(rule)]));
}

function described(drawn: DrawnWorkbook, cell: unknown): string {
  const { v, t, s } = cell as DrawnCell;
  return JSON.stringify([v, t, drawn.styles.get(s)]);
}

/** Keeps a screen up to date as the grid does: only what an update names. */
function follow(host: Host): {
  readonly screen: () => Screen;
  readonly counts: { cells: number; redraws: number };
} {
  const drawn = drawAnew(host);
  let screen = screenOf(drawn, host);
  const counts = { cells: 0, redraws: 0 };
  host.onChange((change) => {
    const update = drawn.update(change);
    if (update.kind === "everything") {
      counts.redraws += 1;
      screen = screenOf(drawn, host);
      return;
    }
    for (const { sheetId, cells, rowHeights, rules, rowCount, columnCount } of update.sheets) {
      const shown = screen.get(sheetId)!;
      Object.assign(shown, { rowCount, columnCount });
      for (const rule of rules) shown.rules.set(rule.cfId, JSON.stringify(rule));
      for (const [row, height] of rowHeights) shown.rowHeights.set(row, height);
      for (const [row, inRow] of cells) {
        for (const [column, cell] of inRow) {
          counts.cells += 1;
          if (cell) shown.cells.set(`${row} ${column}`, described(drawn, cell));
          else shown.cells.delete(`${row} ${column}`);
        }
      }
    }
  });
  return { screen: () => screen, counts };
}

/** A screen without what nobody sees: blank cells and rows beyond a size, and heights that are the default. */
function visible(screen: Screen, sizes: Screen): object {
  return [...screen].map(([id, { cells, rules, rowHeights, settings, rowCount, columnCount }]) => {
    const size = sizes.get(id)!;
    expect(rowCount).toBeGreaterThanOrEqual(size.rowCount);
    expect(columnCount).toBeGreaterThanOrEqual(size.columnCount);
    const inside = [...cells].filter(([key, content]) => {
      const [row, column] = key.split(" ").map(Number) as [number, number];
      return !content.startsWith("[null") || (row < size.rowCount && column < size.columnCount);
    });
    const heights = [...rowHeights].filter(([, height]) => height !== 20);
    return [id, inside.sort(), [...rules], heights.sort(([a], [b]) => a - b), settings];
  });
}

type Edit = (host: Host) => Promise<unknown>;

const inSheet = (position: number, work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items");
    await context.sync();
    work(sheets.items[position % sheets.items.length]!, context.workbook);
    await context.sync();
  });

const TEXTS = [
  ...["12", "0.5", "", "text", "=A1*2", "=SUM(T[N])", '=B2&"!"', "TRUE", "2026-03-31"],
  "a long text that wraps over several lines in a narrow column of the sheet, and makes its row higher",
];
const cell = fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 7 }) });
const area = fc.record({
  ...{ row: fc.nat({ max: 12 }), column: fc.nat({ max: 7 }) },
  ...{ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) },
});
const sheet = fc.nat({ max: 1 });

type Area = typeof area extends fc.Arbitrary<infer A> ? A : never;
const rangeOf = (on: Excel.Worksheet, { row, column, rows, columns }: Area) =>
  on.getRangeByIndexes(row, column, rows, columns);

/** An edit by the add-in, on an area of a sheet. */
const byAddIn = (work: (range: Excel.Range, on: Excel.Worksheet, workbook: Excel.Workbook) => void) =>
  fc.tuple(sheet, area).map(
    ([position, place]): Edit =>
      () =>
        inSheet(position, (on, workbook) => work(rangeOf(on, place), on, workbook)),
  );

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(sheet, cell, fc.constantFrom(...TEXTS)).map(
    ([position, { row, column }, text]): Edit =>
      (host) =>
        host.user.typeInto(host.workbook.sheets[position]!.id, row, column, text),
  ),
  fc.tuple(sheet, cell).map(
    ([position, { row, column }]): Edit =>
      (host) =>
        host.user.paste(host.workbook.sheets[position]!.id, row + 40, column, [
          ["x", 1],
          [2, "y"],
        ]),
  ),
  fc.tuple(sheet, area).map(
    ([position, place]): Edit =>
      (host) =>
        host.user.clear(host.workbook.sheets[position]!.id, place),
  ),
  fc.tuple(sheet, area).map(
    ([position, place]): Edit =>
      (host) =>
        host.user.select(host.workbook.sheets[position]!.id, place),
  ),
  byAddIn(({ format }) => void (format.fill.color = "#FFCC00")),
  byAddIn(({ format }) => void (format.font.size = 20)),
  byAddIn(({ format }) => void (format.wrapText = true)),
  byAddIn(({ format }) => void (format.rowHeight = 33)),
  byAddIn(({ format }) => void (format.columnWidth = 30)),
  byAddIn(({ format }) => format.autofitRows()),
  byAddIn((range) => void (range.numberFormat = [["0.00%"]] as never)),
  byAddIn((range) => void (range.getEntireColumn().format.fill.color = "#EEEEEE")),
  byAddIn((range) => void (range.rowHidden = true)),
  byAddIn((range) => range.merge()),
  byAddIn((range) => range.unmerge()),
  byAddIn((range) => range.clear("Formats")),
  byAddIn((range) => void range.getEntireRow().insert("Down")),
  byAddIn((range) => void range.getEntireRow().delete("Up")),
  byAddIn((range) => void range.getEntireColumn().insert("Right")),
  byAddIn((range) => void range.insert("Down")),
  byAddIn((range) => {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = "=TRUE";
    custom.format.fill.color = "#DDEEFF";
  }),
  byAddIn((range) => {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = "=$A1>5";
    custom.format.font.color = "#FF0000";
  }),
  byAddIn((range) => range.conditionalFormats.clearAll()),
  byAddIn((_range, _on, { tables }) => tables.getItem("T").rows.add(undefined, [[7, "z"]])),
  byAddIn((_range, _on, { tables }) => void (tables.getItem("T").style = "TableStyleLight1")),
  byAddIn((_range, _on, { tables }) => void (tables.getItem("T").showBandedRows = false)),
  byAddIn((_range, _on, { tables }) => tables.getItem("T").rows.getItemAt(0).delete()),
  byAddIn((_range, on) => on.freezePanes.freezeRows(1)),
  byAddIn((_range, on) => void (on.tabColor = "#112233")),
  byAddIn((_range, _on, { worksheets }) => void worksheets.add()),
);

/** A workbook with a table, formulas over it, and a data bar. */
async function fill(): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const data = workbook.worksheets.getFirst();
    data.getRange("A1:B4").values = [
      ["N", "Word"],
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ];
    data.tables.add("A1:B4", true).name = "T";
    data.getRange("D1:D3").formulas = [["=SUM(T[N])"], ["=D1*2"], ["=A2"]];
    data.getRange("H1:H8").conditionalFormats.add("DataBar");
    data.getRange("F:F").format.wrapText = true;
    workbook.worksheets.add("Other").getRange("A1").formulas = [["=SUM(T[N])"]];
  });
}

test("after any edits the grid shows what it would show if it were drawn anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 12 }), async (sequence) => {
      const host = await openHost();
      await fill();
      await host.settle();
      const { screen } = follow(host);
      for (const edit of sequence) {
        // What Excel refuses changes nothing.
        await edit(host).catch((error: unknown) => {
          if (!(error instanceof OfficeExtension.Error)) throw error;
        });
      }
      await host.settle();
      const anew = screenOf(drawAnew(host), host);
      expect(visible(screen(), anew)).toEqual(visible(anew, anew));
    }),
    { numRuns: 60 },
  );
});

test("a cursor move changes nothing in the grid, and a value only its cell and those that follow from it", async () => {
  const host = await openHost();
  await fill();
  await host.settle();
  const { counts } = follow(host);
  const [data] = host.workbook.sheets;
  const read = jest.spyOn(data!.cells, "within");
  await host.user.select(data!.id, { row: 3, column: 2, rows: 1, columns: 1 });
  expect(read).not.toHaveBeenCalled();
  expect(counts).toEqual({ cells: 0, redraws: 0 });
  // The cell, D1 and D2, and one on the other sheet.
  await host.user.typeInto(data!.id, 2, 0, "5");
  expect(counts).toEqual({ cells: 4, redraws: 0 });
});

test("a row added to a table is drawn without the rows before it", async () => {
  const host = await openHost();
  await fill();
  await host.settle();
  const { counts } = follow(host);
  await Excel.run(async ({ workbook }) => {
    workbook.tables.getItem("T").rows.add(undefined, [[10, "d"]]);
  });
  // Its two cells, D1 and D2, one on the other sheet, and one of the column F, as the sheet is a row longer.
  expect(counts).toEqual({ cells: 6, redraws: 0 });
});

test("a row gets its height from its texts, and each text is measured once for its style and width", async () => {
  const host = await openHost();
  await fill();
  const [data] = host.workbook.sheets;
  const wraps = TEXTS.at(-1)!;
  await host.user.typeInto(data!.id, 1, 5, wraps);
  const { counts, screen } = follow(host);
  const height = () => screen().get(data!.id)!.rowHeights.get(1);
  const higher = height()!;
  expect(higher).toBeGreaterThan(20);
  await host.user.typeInto(data!.id, 1, 5, "short");
  expect(height()).toBe(20);
  await host.user.typeInto(data!.id, 1, 5, wraps);
  expect(height()).toBe(higher);
  expect(counts.redraws).toBe(0);

  const measure = jest.fn(countWrappedLines);
  const countLines = lineCounter(measure);
  const style = { wrap: true };
  expect([100, 100, 50].map((width) => countLines(wraps, style, width))).toEqual(
    [100, 100, 50].map((width) => countWrappedLines(wraps, style, width)),
  );
  expect(measure).toHaveBeenCalledTimes(2);
});
