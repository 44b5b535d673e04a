/** The sheet of observations, of which there may be many: blank cells and helpers have no format of their own. */
import { COLUMNS } from "../../src/blueprint/columns";
import { COLOURS } from "../../src/blueprint/cellFormats";
import { addEntries } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { containsCell } from "../../src/spreadsheet/rects";
import { columnStyle, styleAt } from "../../src/spreadsheet/styles";
import type { CellStyle, ConditionalStyle, SheetState } from "../../src/spreadsheet/state";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";

/** A name that Excel would take for a day. */
const PARTNER = "3-4";

const FILE = initiative({
  partners: [{ name: PARTNER }],
  indicators: [indicator({ code: "HOMES" })],
  observations: [observation({ indicator: "HOMES", partner: PARTNER, period: "2024-12-31", value: 3 })],
});

async function open(): Promise<SheetState> {
  const { workbook } = await openBuiltWorkbook(FILE, { language: "en" }, { calculates: false });
  return workbook.sheets.find(({ name }) => name === "Data")!;
}

const columnAt = (id: string) => COLUMNS.Observations.findIndex((column) => column.id === id);
const bodyRows = ({ tables }: SheetState) => {
  const { area } = tables[0]!;
  return Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
};
const [FIRST_HELPER, ENTERED] = [columnAt("rowKey"), columnAt("enteredOn") + 1];

/** The look that conditional formats give a cell whatever is in it. */
function lookAt(sheet: SheetState, row: number, column: number): ConditionalStyle {
  const found = sheet.conditionalFormats.filter(
    ({ rule, areas }) => rule["formula"] === "=TRUE" && areas.some((area) => containsCell(area, row, column)),
  );
  return Object.assign({}, ...found.map(({ style }) => style)) as ConditionalStyle;
}

/** What is to be seen of an entry: its number format and place; of any cell of the body: fill and rules. */
function expectBody(sheet: SheetState): void {
  const rows = bodyRows(sheet);
  const rule = { style: "Continuous", weight: "Thin", color: COLOURS.rule };
  for (const row of rows) {
    for (let column = 0; column < ENTERED; column += 1) {
      expect(lookAt(sheet, row, column)).toEqual({
        fill: COLOURS.entry,
        borders: { bottom: rule, left: rule, right: rule },
      });
      expect([row, column, styleAt(sheet, row, column)]).toEqual([row, column, columnStyle(sheet, column)]);
    }
    expect(lookAt(sheet, row, FIRST_HELPER)).toMatchObject({ fill: COLOURS.computed, numberFormat: "0" });
  }
}

test("blank cells of the table are no cells, and cells of helpers have no format", async () => {
  const sheet = await open();
  const rows = bodyRows(sheet);
  expect(rows.length).toBeGreaterThan(2);
  const cells = rows.flatMap((row) => [...sheet.cells.within({ row, column: 0, rows: 1, columns: 100 })]);
  expect(cells.filter(({ cell }) => cell.value === "" && cell.formula === undefined)).toEqual([]);
  const helpers = cells.filter(({ column }) => column >= FIRST_HELPER);
  expect(helpers).toHaveLength(rows.length * (COLUMNS.Observations.length - FIRST_HELPER));
  expect(helpers.filter(({ cell }) => cell.style !== undefined)).toEqual([]);
  expectBody(sheet);
});

test("nothing of the columns' formats is seen on a blank cell", async () => {
  const sheet = await open();
  const visible: readonly (keyof CellStyle)[] = ["fill", "borders", "fontColor", "bold", "underline"];
  expect([...sheet.columnStyles!.keys()]).toEqual(Array.from({ length: ENTERED }, (_, column) => column));
  for (const style of sheet.columnStyles!.values())
    expect(visible.filter((property) => style[property] !== undefined)).toEqual([]);
  expect(columnStyle(sheet, columnAt("period"))).toMatchObject({
    numberFormat: "yyyy-mm-dd",
    horizontal: "Center",
    vertical: "Top",
  });
});

test("title and captions have nothing of their columns' formats", async () => {
  const sheet = await open();
  for (const row of [0, 1, 2, 3]) {
    for (let column = 0; column < ENTERED; column += 1) {
      expect([row, column, styleAt(sheet, row, column).numberFormat]).toEqual([row, column, undefined]);
      if (row < 3) expect(styleAt(sheet, row, column).wrap).toBeUndefined();
    }
  }
});

test("rows that the forms and imports add look like the others; an undo leaves nothing of them", async () => {
  const sheet = await open();
  const cells = [...sheet.cells.entries()].length;
  const rows = bodyRows(sheet).length;
  const added = await addEntries(
    "Observations",
    Array.from({ length: rows + 2 }, (_, index) => ({
      indicator: "HOMES",
      partner: PARTNER,
      period: "2023-12-31",
      group: `=${index}`,
      value: index,
    })),
  );
  expect(bodyRows(sheet).length).toBeGreaterThan(rows);
  expectBody(sheet);
  await added.undo();
  expect(bodyRows(sheet)).toHaveLength(rows);
  expect([...sheet.cells.entries()]).toHaveLength(cells);

  const lines = Array.from({ length: 40 }, (_, index) => `HOMES,${PARTNER},${1980 + index}-12-31,${index}`);
  const source = sourceOf("figures.csv", ["Indicator,Partner,Period,Value", ...lines].join("\n"));
  const plan = guessPlan(source, (await readImportContext()).known);
  const report = await importObservations(source, plan, { today: "2026-11-22" });
  expect(report.counts.new).toBe(40);
  expect(bodyRows(sheet).length).toBeGreaterThan(rows + 25);
  expectBody(sheet);
  expect(sheet.cells.get(bodyRows(sheet).at(-1)!, columnAt("partner"))?.value).toBe(PARTNER);
});
