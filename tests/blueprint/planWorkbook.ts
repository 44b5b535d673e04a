/** A workbook with the sheets Checklists, Activities, Debrief and Guide; what they read of other sheets is plain cells. */
import { COLUMNS } from "../../src/blueprint/columns";
import { contextOf, type Context } from "../../src/blueprint/context";
import { rowsOf } from "../../src/blueprint/entries";
import { NAMES } from "../../src/blueprint/names";
import { activitiesSheet } from "../../src/blueprint/sheets/activities/activitiesSheet";
import { activitiesNames, addHelperCells } from "../../src/blueprint/sheets/activities/helperCells";
import { sustainabilityNames, sustainabilitySheet } from "../../src/blueprint/sheets/sustainability";
import { checklistsNames, checklistsSheet } from "../../src/blueprint/sheets/checklists";
import { debriefSheet } from "../../src/blueprint/sheets/debrief";
import { guideSheet } from "../../src/blueprint/sheets/guide";
import { initiativeNames, initiativeSheet } from "../../src/blueprint/sheets/initiative";
import { listNames, listsSheet } from "../../src/blueprint/sheets/lists";
import type { SheetBlueprint, SheetId, TableId, WorkbookBlueprint } from "../../src/blueprint/types";
import { type CellValue } from "../../src/spreadsheet/state";
import type { Language } from "../../src/languages";
import type { InitiativeFile } from "../../src/model/initiative";
import { BARE_SHEET } from "./bareSheet";
import { openBlueprint, SheetsWorkbook } from "./sheetsWorkbook";

const PLAIN_TABLES: readonly (readonly [SheetId, TableId])[] = [
  ["partners", "Partners"],
  ["roles", "Roles"],
  ["indicators", "Indicators"],
];

function planBlueprint(file: InitiativeFile, language: Language): WorkbookBlueprint {
  const context = contextOf(file, language);
  const { refs } = context;
  return {
    language,
    opensOn: "initiative",
    sheets: [
      initiativeSheet(context),
      ...PLAIN_TABLES.map(([sheet, table]) => plainTable(sheet, table, context)),
      checklistsSheet(context),
      sustainabilitySheet(context),
      activitiesSheet(context),
      debriefSheet(context),
      guideSheet(context),
      addHelperCells(listsSheet(context), context),
    ],
    names: [
      ...initiativeNames(context),
      ...checklistsNames(context),
      ...sustainabilityNames(context),
      ...activitiesNames(context),
      ...listNames(context),
      { name: NAMES.partnerNames, formula: `=${refs.column("Partners", "name")}` },
      { name: NAMES.roleNames, formula: `=${refs.column("Roles", "role")}` },
      { name: NAMES.indicatorCodes, formula: `=${refs.column("Indicators", "code")}` },
    ],
  };
}

/** The key is the text of the first column, as on the real sheet; other computed columns stay empty. */
function plainTable(sheet: SheetId, table: TableId, { file, language, refs }: Context): SheetBlueprint {
  const [first] = COLUMNS[table];
  const formulas: Readonly<Record<string, string>> = {
    line: `=${refs.rowNumber(table)}`,
    key: `=IFERROR(TRIM(${refs.thisRow(table, first!.id)}),"")`,
  };
  return {
    ...BARE_SHEET,
    id: sheet,
    name: table,
    tables: [
      {
        id: table,
        row: 0,
        column: 0,
        minimumRows: 3,
        style: "TableStyleLight1",
        rows: rowsOf(table, file, language),
        columns: COLUMNS[table].map(({ id, captions }) => ({
          id,
          caption: captions[language],
          ...(formulas[id] !== undefined && { formula: formulas[id] }),
        })),
      },
    ],
  };
}

/** An open workbook whose cells a test reads and writes by table and column, or by name. */
export class PlanWorkbook extends SheetsWorkbook {
  static async open(file: InitiativeFile, language: Language = "en"): Promise<PlanWorkbook> {
    return new PlanWorkbook(await openBlueprint(planBlueprint(file, language)));
  }

  /** Pastes a value into a cell of a table, bypassing validation; rows are 1-based. */
  async put(table: TableId, id: string, row: number, value: unknown): Promise<void> {
    const { sheet, area, column } = this.place(table, id);
    await this.write(({ worksheets }) => {
      const cell = worksheets.getItem(sheet.name).getCell(area.row + row, column);
      // Copying brings the source's format along: a cell of text format would take a formula as text.
      cell.numberFormat = [["General"]];
      return cell;
    }, value);
  }

  /** Adds rows below a table, each with a text in its first column. */
  async add(table: TableId, texts: readonly string[]): Promise<void> {
    const { area } = this.place(table, COLUMNS[table][0]!.id);
    await Excel.run(async (context) => {
      const sheet = context.workbook.tables.getItem(table).worksheet;
      const rows = area.rows + texts.length;
      context.workbook.tables
        .getItem(table)
        .resize(sheet.getRangeByIndexes(area.row, area.column, rows, area.columns));
      sheet.getRangeByIndexes(area.row + area.rows, area.column, texts.length, 1).values = texts.map(
        (text) => [text],
      );
      await context.sync();
    });
    await this.host.settle();
  }

  /** The values of a named range, row by row. */
  async named(name: string): Promise<unknown[][]> {
    return Excel.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
  }

  /** The first column of the sheet of a table, top to bottom. */
  above(table: TableId): readonly CellValue[] {
    const { sheet, area } = this.place(table, COLUMNS[table][0]!.id);
    return Array.from({ length: area.row }, (_, row) => sheet.cells.get(row, area.column)?.value ?? "");
  }

  /** Every value of the sheet of that name. */
  texts(sheetName: string): readonly CellValue[] {
    const sheet = this.host.workbook.sheets.find(({ name }) => name === sheetName);
    return [...sheet!.cells.entries()].map(({ cell }) => cell.value);
  }
}
