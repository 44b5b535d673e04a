/** Workbooks of some of the sheets, for tests of their formulas; what those read of other sheets is plain cells. */
import { COLUMNS } from "../../src/blueprint/columns";
import type { Context } from "../../src/blueprint/context";
import { rowsOf } from "../../src/blueprint/entries";
import { columnLetters } from "../../src/blueprint/formula";
import type { SheetBlueprint, SheetId, TableId, WorkbookBlueprint } from "../../src/blueprint/types";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import type { Host } from "../../src/host";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import { openHost } from "../support/host";
import { BARE_SHEET } from "./bareSheet";

/** A sheet of a table of entries; its columns of formulas are empty. */
export function plainTable(sheet: SheetId, table: TableId, { file, language }: Context): SheetBlueprint {
  return {
    ...BARE_SHEET,
    id: sheet,
    name: table,
    tables: [
      {
        id: table,
        row: 0,
        column: 0,
        minimumRows: 2,
        style: "TableStyleLight1",
        rows: rowsOf(table, file, language),
        columns: COLUMNS[table].map(({ id, captions }) => ({ id, caption: captions[language] })),
      },
    ],
  };
}

/** Builds a workbook on a new host and calculates it; after later requests, `settle` does. */
export async function openBlueprint(blueprint: WorkbookBlueprint): Promise<Host> {
  const host = await openHost({ defersCalculation: true });
  await buildBlueprint(blueprint);
  await host.settle();
  return host;
}

/** An open workbook whose cells a test reads and writes by table and column, or by name. */
export class SheetsWorkbook {
  protected constructor(readonly host: Host) {}

  /** The values of a column, first row to last. */
  column(table: TableId, id: string): readonly CellValue[] {
    const { sheet, area, column } = this.place(table, id);
    return Array.from(
      { length: area.rows - 1 },
      (_, row) => sheet.cells.get(area.row + 1 + row, column)?.value ?? "",
    );
  }

  /** Pastes a value into a named cell. */
  async putNamed(name: string, value: unknown): Promise<void> {
    await this.write((workbook) => workbook.names.getItem(name).getRange(), value);
  }

  /** The addresses of formulas that result in an error. */
  errors(): readonly string[] {
    return this.host.workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.entries()].flatMap(({ row, column, cell }) =>
        isCellError(cell.value) && cell.formula !== undefined
          ? [`${name} ${columnLetters(column)}${row + 1} ${cell.value.error}`]
          : [],
      ),
    );
  }

  /** Pastes a value into a cell, bypassing validation; a text that begins with "=" is a formula. */
  protected async write(cellOf: (workbook: Excel.Workbook) => Excel.Range, value: unknown): Promise<void> {
    await Excel.run(async (context) => {
      cellOf(context.workbook).values = [[value]];
      await context.sync();
    });
    await this.host.settle();
  }

  /** Where a column of a table is: its sheet, the area of the table, and the column of the sheet. */
  protected place(table: TableId, id: string) {
    const index = COLUMNS[table].findIndex((column) => column.id === id);
    for (const sheet of this.host.workbook.sheets) {
      const found = sheet.tables.find(({ name }) => name === table);
      if (found) return { sheet, area: found.area, column: found.area.column + index };
    }
    throw new RangeError(`No table ${table}`);
  }
}
