/** A workbook with the sheets for measuring indicators; the other tables are plain cells. */
import { contextOf } from "../../src/blueprint/context";
import { serialOf } from "../../src/model/days";
import { columnLetters } from "../../src/blueprint/formula";
import { NAMES } from "../../src/blueprint/names";
import { canvasSheet } from "../../src/blueprint/sheets/canvas";
import { dataNames, dataSheet, addConflictCells } from "../../src/blueprint/sheets/data/dataSheet";
import { indicatorsSheet } from "../../src/blueprint/sheets/indicators/indicatorsSheet";
import { initiativeNames, initiativeSheet } from "../../src/blueprint/sheets/initiative";
import { listNames, listsSheet } from "../../src/blueprint/sheets/lists";
import { groupsSheet } from "../../src/blueprint/sheets/groups/groupsSheet";
import { planSheet } from "../../src/blueprint/sheets/plan/planSheet";
import { rulesSheet } from "../../src/blueprint/sheets/rules/rulesSheet";
import { partnersSheet } from "../../src/blueprint/sheets/partners";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import type { SheetId, TableId, WorkbookBlueprint } from "../../src/blueprint/types";
import { idOfLabel, type ListId, type ListIds } from "../../src/model/vocabulary";
import { type CellValue } from "../../src/spreadsheet/state";
import type { Language } from "../../src/languages";
import type { InitiativeFile } from "../../src/model/initiative";
import type { XlsxFile } from "../support/xlsxReader";
import { BARE_SHEET } from "./bareSheet";
import { openBlueprint, plainTable, SheetsWorkbook } from "./sheetsWorkbook";

const PLAIN_TABLES: readonly (readonly [SheetId, TableId])[] = [
  ["roles", "Roles"],
  ["readiness", "RoleHolders"],
  ["activities", "Activities"],
];

const TRACKER = "Choices";

function measurementBlueprint(file: InitiativeFile, language: Language): WorkbookBlueprint {
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
      planSheet(context),
      groupsSheet(context),
      rulesSheet(context),
      dataSheet(context),
      ...PLAIN_TABLES.map(([sheet, table]) => plainTable(sheet, table, context)),
      {
        ...BARE_SHEET,
        id: "tracker",
        name: TRACKER,
        blocks: [{ row: 0, column: 0, cells: [[""]] }],
      },
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

/** An open workbook whose cells a test reads and writes by table and column; rows are 0-based. */
export class MeasurementWorkbook extends SheetsWorkbook {
  static async open(file: InitiativeFile, language: Language = "en"): Promise<MeasurementWorkbook> {
    return new MeasurementWorkbook(await openBlueprint(measurementBlueprint(file, language)));
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
    await this.write(
      ({ worksheets }) => worksheets.getItem(sheet.name).getCell(area.row + 1 + row, column),
      value,
    );
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
