/** A workbook of the sheets that roles, partners and canvas need, the other tables as plain cells. */
import { COLUMNS } from "../../src/blueprint/columns";
import { contextOf, type Context } from "../../src/blueprint/context";
import { rowsOf } from "../../src/blueprint/entries";
import { NAMES, thresholdValue } from "../../src/blueprint/names";
import { canvasSheet } from "../../src/blueprint/sheets/canvas";
import { listNames, listsSheet } from "../../src/blueprint/sheets/lists";
import { partnersSheet } from "../../src/blueprint/sheets/partners";
import { rolesSheet } from "../../src/blueprint/sheets/roles/rolesSheet";
import type {
  CellInput,
  SheetBlueprint,
  SheetId,
  TableId,
  WorkbookBlueprint,
} from "../../src/blueprint/types";
import { profileName } from "../../src/blueprint/names";
import { serialOf } from "../../src/model/days";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import type { Host } from "../../src/host";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import type { Language } from "../../src/languages";
import type { InitiativeFile, IsoDate } from "../../src/model/initiative";
import { openHost } from "../support/host";

/** The report date of these workbooks. */
export const REPORT_DATE: IsoDate = "2026-06-30";

const PLAIN_TABLES: readonly (readonly [SheetId, TableId])[] = [
  ["activities", "Activities"],
  ["indicators", "Indicators"],
  ["data", "Observations"],
  ["debrief", "Debrief"],
];

function rolesBlueprint(file: InitiativeFile, language: Language): WorkbookBlueprint {
  const context = contextOf(file, language);
  const { refs } = context;
  return {
    language,
    opensOn: "initiative",
    sheets: [
      initiativeCells(file),
      partnersSheet(context),
      rolesSheet(context),
      canvasSheet(context),
      ...PLAIN_TABLES.map(([sheet, table]) => plainTable(sheet, table, context)),
      listsSheet(context),
    ],
    names: [
      ...listNames(context),
      ...INITIATIVE_NAMES.map((name, row) => ({ name, formula: `='Initiative'!$B$${row + 1}` })),
      { name: NAMES.firstReports, formula: `='Initiative'!${FIRST_REPORTS}` },
      { name: NAMES.partnerNames, formula: `=${refs.column("Partners", "name")}` },
      { name: NAMES.roleNames, formula: `=${refs.column("Roles", "role")}` },
      { name: NAMES.indicatorCodes, formula: `=${refs.column("Indicators", "code")}` },
    ],
  };
}

const INITIATIVE_NAMES = [
  NAMES.asOf,
  profileName("name"),
  thresholdValue("endsSoon"),
  thresholdValue("leads"),
];

/** Blank cells, with room for the partners of these workbooks: there are no reports. */
const FIRST_REPORTS = "$D$1:$S$16";

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

function initiativeCells({ initiative }: InitiativeFile): SheetBlueprint {
  const { endsSoon = 90, leads = 3 } = initiative.thresholds ?? {};
  const values: readonly CellInput[] = [serialOf(REPORT_DATE), initiative.name, endsSoon, leads];
  return {
    ...BARE,
    id: "initiative",
    name: "Initiative",
    blocks: [{ row: 0, column: 0, cells: INITIATIVE_NAMES.map((name, row) => [name, values[row] ?? null]) }],
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

/** An open workbook of roles whose cells a test reads and writes by table and column. */
export class RolesWorkbook {
  private constructor(readonly host: Host) {}

  static async open(file: InitiativeFile, language: Language = "en"): Promise<RolesWorkbook> {
    const host = await openHost();
    await buildBlueprint(rolesBlueprint(file, language));
    await host.settle();
    return new RolesWorkbook(host);
  }

  /** The values of a column, first row to last. */
  column(table: TableId, id: string): readonly CellValue[] {
    const { sheet, area, column } = this.place(table, id);
    return Array.from(
      { length: area.rows - 1 },
      (_, row) => sheet.cells.get(area.row + 1 + row, column)?.value ?? "",
    );
  }

  /** Pastes a value into a cell, bypassing validation; rows are 1-based. */
  async put(table: TableId, id: string, row: number, value: unknown): Promise<void> {
    const { sheet, area, column } = this.place(table, id);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet.name).getCell(area.row + row, column);
      cell.values = [[value]];
      await context.sync();
    });
    await this.host.settle();
  }

  /** Types as a person does; false where the cell refuses. Rows are 1-based. */
  async type(table: TableId, id: string, row: number, text: string): Promise<boolean> {
    const { sheet, area, column } = this.place(table, id);
    const { accepted } = await this.host.user.typeInto(sheet.id, area.row + row, column, text);
    await this.host.settle();
    return accepted;
  }

  /** The choices of the cell's drop-down. */
  async choices(table: TableId, id: string, row: number): Promise<readonly string[]> {
    const { sheet, area, column } = this.place(table, id);
    return (await this.host.user.choicesFor(sheet.id, area.row + row, column)) ?? [];
  }

  /** The addresses of formulas that result in an error. */
  errors(): readonly string[] {
    return this.host.workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.entries()].flatMap(({ row, column, cell }) =>
        isCellError(cell.value) && cell.formula !== undefined
          ? [`${name} R${row + 1}C${column + 1} ${cell.value.error}`]
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
}
