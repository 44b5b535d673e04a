/** A workbook of the sheets that roles, partners and canvas need, the other tables as plain cells. */
import { contextOf } from "../../src/blueprint/context";
import { NAMES, thresholdValue } from "../../src/blueprint/names";
import { canvasSheet } from "../../src/blueprint/sheets/canvas";
import { listNames, listsSheet } from "../../src/blueprint/sheets/lists";
import { partnersSheet } from "../../src/blueprint/sheets/partners";
import { holdersSheet } from "../../src/blueprint/sheets/roles/holdersSheet";
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
import type { Language } from "../../src/languages";
import type { InitiativeFile, IsoDate } from "../../src/model/initiative";
import { BARE_SHEET } from "./bareSheet";
import { openBlueprint, plainTable, SheetsWorkbook } from "./sheetsWorkbook";

/** The report date of these workbooks. */
export const REPORT_DATE: IsoDate = "2026-06-30";

const PLAIN_TABLES: readonly (readonly [SheetId, TableId])[] = [
  ["activities", "Activities"],
  ["indicators", "Indicators"],
  ["plan", "ReportingPlan"],
  ["rules", "Rules"],
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
      holdersSheet(context),
      canvasSheet(context),
      ...PLAIN_TABLES.map(([sheet, table]) => plainTable(sheet, table, context)),
      listsSheet(context),
    ],
    names: [
      ...listNames(context),
      ...INITIATIVE_NAMES.map((name, row) => ({ name, formula: `='Initiative'!$B$${row + 1}` })),
      { name: NAMES.expectedFrom, formula: `='Initiative'!${EXPECTED_FROM}` },
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
const EXPECTED_FROM = "$D$1:$S$16";

function initiativeCells({ initiative }: InitiativeFile): SheetBlueprint {
  const { endsSoon = 90, leads = 3 } = initiative.thresholds ?? {};
  const values: readonly CellInput[] = [serialOf(REPORT_DATE), initiative.name, endsSoon, leads];
  return {
    ...BARE_SHEET,
    id: "initiative",
    name: "Initiative",
    blocks: [{ row: 0, column: 0, cells: INITIATIVE_NAMES.map((name, row) => [name, values[row] ?? null]) }],
  };
}

/** An open workbook of roles whose cells a test reads and writes by table and column. */
export class RolesWorkbook extends SheetsWorkbook {
  static async open(file: InitiativeFile, language: Language = "en"): Promise<RolesWorkbook> {
    return new RolesWorkbook(await openBlueprint(rolesBlueprint(file, language)));
  }

  /** Pastes a value into a cell, bypassing validation; rows are 1-based. */
  async put(table: TableId, id: string, row: number, value: unknown): Promise<void> {
    const { sheet, area, column } = this.place(table, id);
    await this.write(
      ({ worksheets }) => worksheets.getItem(sheet.name).getCell(area.row + row, column),
      value,
    );
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
}
