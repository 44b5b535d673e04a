/** A workbook with the sheets for measuring indicators; the other tables are plain cells. */
import { COLUMNS } from "../../src/blueprint/columns";
import { contextOf, type Context } from "../../src/blueprint/context";
import { serialOf } from "../../src/model/days";
import { rowsOf } from "../../src/blueprint/entries";
import { columnLetters } from "../../src/blueprint/formula";
import { NAMES } from "../../src/blueprint/names";
import { canvasSheet } from "../../src/blueprint/sheets/canvas";
import { dataNames, dataSheet, addConflictCells } from "../../src/blueprint/sheets/data/dataSheet";
import { indicatorsSheet } from "../../src/blueprint/sheets/indicators/indicatorsSheet";
import { initiativeNames, initiativeSheet } from "../../src/blueprint/sheets/initiative";
import { listNames, listsSheet } from "../../src/blueprint/sheets/lists";
import { partnersSheet } from "../../src/blueprint/sheets/partners";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import type { SheetBlueprint, SheetId, TableId, WorkbookBlueprint } from "../../src/blueprint/types";
import { idOfLabel, type ListId, type ListIds } from "../../src/model/vocabulary";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import type { Host } from "../../src/host";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import type { Language } from "../../src/languages";
import type { InitiativeFile } from "../../src/model/initiative";
import { openHost } from "../support/host";
import type { XlsxFile } from "../support/xlsxReader";

const PLAIN_TABLES: readonly (readonly [SheetId, TableId])[] = [
  ["roles", "Roles"],
  ["readiness", "RoleHolders"],
  ["activities", "Activities"],
];

const BARE: Omit<SheetBlueprint, "id" | "name"> = {
  tabColor: "#0B5C63",
  visible: true,
  gridlines: true,
  columnWidths: [],
  rowHeights: [],
  blocks: [],
  formats: [],
  merges: [],
  tables: [],
  validations: [],
  conditionals: [],
  charts: [],
  print: { orientation: "Landscape", pagesWide: 1, pagesTall: 0 },
  protect: false,
};

const TRACKER = "Choices";

function measurementBlueprint(
  file: InitiativeFile,
  language: Language,
  chosenPartner = "",
): WorkbookBlueprint {
  const context = contextOf(file, language);
  const { refs } = context;
  return {
    language,
    opensOn: "initiative",
    sheets: [
      initiativeSheet(context),
      partnersSheet(context),
      canvasSheet(context),
      indicatorsSheet(context),
      dataSheet(context),
      ...PLAIN_TABLES.map(([sheet, table]) => plainTable(sheet, table, context)),
      { ...BARE, id: "tracker", name: TRACKER, blocks: [{ row: 0, column: 0, cells: [[chosenPartner]] }] },
      addConflictCells(listsSheet(context), context),
    ],
    names: [
      ...initiativeNames(context),
      ...dataNames(context),
      ...listNames(context),
      { name: NAMES.partnerNames, formula: `=${refs.column("Partners", "name")}` },
      { name: NAMES.roleNames, formula: `=${refs.column("Roles", "role")}` },
      { name: NAMES.indicatorCodes, formula: `=${refs.column("Indicators", "code")}` },
      { name: NAMES.trackerPartner, formula: `='${TRACKER}'!$A$1` },
      { name: SHEET_CELLS.periodsStart, formula: `='${TRACKER}'!$A$2` },
      { name: SHEET_BLOCKS.periods.name, formula: `='${TRACKER}'!$A$3:$L$3` },
    ],
  };
}

function plainTable(sheet: SheetId, table: TableId, { file, language }: Context): SheetBlueprint {
  return {
    ...BARE,
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

/** An open workbook whose cells a test reads and writes by table and column; rows are 0-based. */
export class MeasurementWorkbook {
  private constructor(readonly host: Host) {}

  static async open(
    file: InitiativeFile,
    language: Language = "en",
    chosenPartner = "",
  ): Promise<MeasurementWorkbook> {
    const host = await openHost();
    await buildBlueprint(measurementBlueprint(file, language, chosenPartner));
    await host.settle();
    return new MeasurementWorkbook(host);
  }

  /** The values of a column, first row to last. */
  column(table: TableId, id: string): readonly CellValue[] {
    const { sheet, area, column } = this.place(table, id);
    return Array.from(
      { length: area.rows - 1 },
      (_, row) => sheet.cells.get(area.row + 1 + row, column)?.value ?? "",
    );
  }

  value(table: TableId, id: string, row = 0): CellValue {
    return this.column(table, id)[row]!;
  }

  /** The id of a label in a list. */
  labelId<List extends ListId>(list: List, table: TableId, id: string, row = 0): ListIds[List] | undefined {
    return idOfLabel(list, String(this.value(table, id, row)));
  }

  /** The ids of the labels of a column; undefined where there is none. */
  labelIds<List extends ListId>(
    list: List,
    table: TableId,
    id: string,
  ): readonly (ListIds[List] | undefined)[] {
    return this.column(table, id).map((value) => idOfLabel(list, String(value)));
  }

  /** Pastes a value into an entry, bypassing validation; a text that begins with "=" is a formula. */
  async put(table: TableId, id: string, row: number, value: unknown): Promise<void> {
    const { sheet, area, column } = this.place(table, id);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet.name).getCell(area.row + 1 + row, column);
      cell.values = [[value]];
      await context.sync();
    });
    await this.host.settle();
  }

  /** Pastes a value into a named cell. */
  async putNamed(name: string, value: unknown): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.names.getItem(name).getRange().values = [[value]];
      await context.sync();
    });
    await this.host.settle();
  }

  /** Computed cells of the tables that show an error. */
  errors(): readonly string[] {
    return this.host.workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.entries()].flatMap(({ row, column, cell }) =>
        isCellError(cell.value) && cell.formula !== undefined
          ? [`${name} ${columnLetters(column)}${row + 1} ${cell.value.error}`]
          : [],
      ),
    );
  }

  private place(table: TableId, id: string) {
    const index = COLUMNS[table].findIndex((column) => column.id === id);
    for (const sheet of this.host.workbook.sheets) {
      const found = sheet.tables.find(({ name }) => name === table);
      if (found) return { sheet, area: found.area, column: found.area.column + index };
    }
    throw new RangeError(`No table ${table}`);
  }

  /** The values of a column in a file that another program saved. */
  columnOfFile(file: XlsxFile["values"], table: TableId, id: string): readonly CellValue[] {
    const { sheet, area, column } = this.place(table, id);
    const values = file[sheet.name]!;
    return Array.from(
      { length: area.rows - 1 },
      (_, row) => values[`${columnLetters(column)}${area.row + 2 + row}`] ?? "",
    );
  }
}

/** The serial number of a date. */
export const day = serialOf;
