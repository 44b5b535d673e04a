/**
 * Whether the workbook is damaged, counted by formulas on the hidden sheet Lists: a row for each thing that is looked at, then
 * the sums by kind and sheet, then by kind, which the dashboard puts into words. See docs/rules.md.
 */
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { DAMAGE_KINDS, SAID_DAMAGE, type DamageKind, type SaidDamage } from "../../../model/damage";
import { labelsOf } from "../../../model/vocabulary";
import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import {
  absoluteColumn,
  cellAddress,
  columnLetters,
  quoted,
  rangeAddress,
  rangeReference,
  rectOfReference,
} from "../../formula";
import { NAMES } from "../../names";
import { SHEET_IDS } from "../../types";
import type { CellBlock, CellInput, NameBlueprint, Rect, SheetBlueprint, SheetId } from "../../types";
import { COLUMN_REFERENCES, CONSTANTS_AT, DAMAGE_CELLS_AT } from "../lists";
import { periodNumberCells } from "../data/dataSheet";
import { computedSheetChecks, lackingFormulas, namedCellChecks } from "./cellChecks";
import { UNCOUNTED, type DamageCheck } from "./checks";
import { fixedCells } from "./fixedCells";
import { listChecks } from "./listChecks";
import { nameChecks } from "./nameChecks";
import { settingChecks } from "./settingChecks";
import { sheetChecks } from "./sheetChecks";
import {
  CHECKED_TABLES,
  columnChecks,
  formulaChecks,
  outsideChecks,
  tableEnd,
  type EndCells,
} from "./tableChecks";

/** The columns of the sums by kind, first: the dashboard refers to them by address. */
const KIND_COLUMNS = ["kind", "count", "sheets"] as const;
const CHECK_COLUMNS = ["kind", "sheet", "item", "count"] as const;
const SHEET_SUM_COLUMNS = ["kind", "sheet", "count", "uncounted"] as const;
const END_COLUMNS = ["table", "below", "last", "beside"] as const;

const FIRST_ROW = DAMAGE_CELLS_AT.row + 1;
const KINDS_COLUMN = DAMAGE_CELLS_AT.column;
const SUMS_COLUMN = KINDS_COLUMN + KIND_COLUMNS.length + 1;
const ENDS_COLUMN = SUMS_COLUMN + SHEET_SUM_COLUMNS.length + 1;
const CHECKS_COLUMN = ENDS_COLUMN + END_COLUMNS.length + 1;

/** Sheets that an upgrade writes anew, so that their cells are where the blueprint says. */
const REWRITTEN_SHEETS: ReadonlySet<SheetId> = new Set([
  "dashboard",
  "scorecard",
  "readiness",
  "tracker",
  "guide",
  "workings",
  "lists",
]);

/** The cells that say where tables end. */
const END_CELLS: Rect = {
  row: FIRST_ROW,
  column: ENDS_COLUMN + 1,
  rows: CHECKED_TABLES.length,
  columns: END_COLUMNS.length - 1,
};

/** The count of a kind, and the names of its sheets, as cells of the sheet Lists. */
export function saidDamage(): readonly {
  readonly id: SaidDamage;
  readonly count: Rect;
  readonly sheets: Rect;
}[] {
  return SAID_DAMAGE.map((id, index) => ({
    id,
    count: cell(FIRST_ROW + index, KINDS_COLUMN + KIND_COLUMNS.indexOf("count")),
    sheets: cell(FIRST_ROW + index, KINDS_COLUMN + KIND_COLUMNS.indexOf("sheets")),
  }));
}

/** The counts and names of sheets of all kinds. */
export const SAID_CELLS: Rect = {
  row: FIRST_ROW,
  column: KINDS_COLUMN + 1,
  rows: SAID_DAMAGE.length,
  columns: KIND_COLUMNS.length - 1,
};

/** The sheet Lists with the cells that count damage, and their names. */
export function addDamageCells(
  lists: SheetBlueprint,
  others: readonly SheetBlueprint[],
  names: readonly NameBlueprint[],
  context: Context,
): { readonly lists: SheetBlueprint; readonly names: readonly NameBlueprint[] } {
  const sheets = [...others, lists];
  const text = names.find(({ name }) => name === NAMES.damageText);
  const counted = [
    ...sheetChecks(sheets),
    ...columnChecks(lists, COLUMN_REFERENCES),
    ...formulaChecks(context),
    ...sheets
      .filter(({ id }) => REWRITTEN_SHEETS.has(id))
      .flatMap((sheet) =>
        computedSheetChecks(sheet, {
          countsErrors: sheet.id === "dashboard" || sheet.id === "scorecard",
          readers: rectOfReference(text?.formula, sheet.name),
        }),
      ),
    ...namedCellChecks(
      sheets.filter(({ id }) => !REWRITTEN_SHEETS.has(id)),
      names,
    ),
    ...outsideChecks(context, endCells, (id) => sheetName(sheets, id)),
    ...listChecks(context, lists, {
      words: (list) => CONSTANTS_AT.words(list, labelsOf(list, context.language).length),
      months: CONSTANTS_AT.months,
      points: CONSTANTS_AT.points,
      schemaVersion: CONSTANTS_AT.schemaVersion,
      language: CONSTANTS_AT.language,
      ...periodNumberCells(),
    }),
    ...settingChecks(),
    {
      kind: "formulas",
      sheet: "lists",
      item: "lists.ends",
      count: lackingFormulas(END_CELLS.rows * END_CELLS.columns, [fixedCells(lists.name, END_CELLS)]),
    } as const,
  ];
  const checks = inOrder([
    ...counted,
    ...nameChecks(
      // That it is damaged itself, the line on the dashboard finds out.
      names.filter(({ name }) => name !== NAMES.damageText),
      sheets,
      (id) => REWRITTEN_SHEETS.has(id),
    ),
  ]);
  const sums = sheetSums(checks);
  const header: Rect = {
    ...DAMAGE_CELLS_AT,
    rows: 1,
    columns: CHECKS_COLUMN + CHECK_COLUMNS.length - KINDS_COLUMN,
  };
  return {
    names: damageNames(context, checks.length, sums.length),
    lists: {
      ...lists,
      blocks: [...lists.blocks, ...blocks(checks, sums, context, (id) => sheetName(sheets, id))],
      formats: [...lists.formats, { range: header, format: CELL_FORMATS.header }],
    },
  };
}

function damageNames({ localize }: Context, checks: number, sums: number): readonly NameBlueprint[] {
  const headings = localize(SHEETS_HEADINGS_TEXTS);
  const named = (name: string, rect: Rect): NameBlueprint => ({
    name,
    formula: rangeReference(headings.lists.name, rect),
  });
  const rows = { row: FIRST_ROW, rows: checks };
  return [
    named(NAMES.damage, { ...rows, column: CHECKS_COLUMN, columns: CHECK_COLUMNS.length }),
    named(NAMES.damageCounts, { ...rows, column: COUNT_COLUMN, columns: 1 }),
    named(NAMES.damageBySheet, {
      row: FIRST_ROW,
      rows: sums,
      column: SUMS_COLUMN,
      columns: SHEET_SUM_COLUMNS.length,
    }),
    named(NAMES.damageByKind, {
      row: FIRST_ROW,
      rows: SAID_DAMAGE.length,
      column: KINDS_COLUMN,
      columns: KIND_COLUMNS.length,
    }),
  ];
}

const COUNT_COLUMN = CHECKS_COLUMN + CHECK_COLUMNS.indexOf("count");

/** By kind, then by sheet, so that those of a sum are next to each other. */
function inOrder(checks: readonly DamageCheck[]): readonly DamageCheck[] {
  const place = ({ kind, sheet }: DamageCheck) =>
    DAMAGE_KINDS.indexOf(kind) * SHEET_IDS.length + SHEET_IDS.indexOf(sheet);
  return [...checks].sort((one, other) => place(one) - place(other));
}

/** Checks of one kind and sheet. */
interface SheetSum {
  readonly kind: DamageKind;
  readonly sheet: SheetId;
  /** the first of them, and how many there are */
  readonly first: number;
  readonly checks: number;
}

function sheetSums(checks: readonly DamageCheck[]): readonly SheetSum[] {
  const sums: (SheetSum & { checks: number })[] = [];
  for (const [first, { kind, sheet }] of inOrder(checks).entries()) {
    const last = sums.at(-1);
    if (last?.kind === kind && last.sheet === sheet) last.checks += 1;
    else sums.push({ kind, sheet, first, checks: 1 });
  }
  return sums;
}

function blocks(
  checks: readonly DamageCheck[],
  sums: readonly SheetSum[],
  context: Context,
  nameOf: (sheet: SheetId) => string,
): readonly CellBlock[] {
  const at = (column: number, cells: readonly (readonly CellInput[])[]): CellBlock => ({
    row: DAMAGE_CELLS_AT.row,
    column,
    cells,
  });
  return [
    at(KINDS_COLUMN, [KIND_COLUMNS, ...SAID_DAMAGE.map((id) => kindRow(id, sums, nameOf))]),
    at(SUMS_COLUMN, [SHEET_SUM_COLUMNS, ...sums.map((sum) => sheetSumRow(sum, sums))]),
    at(ENDS_COLUMN, [END_COLUMNS, ...CHECKED_TABLES.map((_, index) => endRow(context, index))]),
    at(CHECKS_COLUMN, [
      CHECK_COLUMNS,
      ...checks.map(({ kind, sheet, item, count }) => [
        kind,
        sheet,
        item,
        `=IFERROR(${count},"${UNCOUNTED}")`,
      ]),
    ]),
  ];
}

/** Of a sheet that is missing, nothing else is said. */
function sheetSumRow(
  { kind, sheet, first, checks }: SheetSum,
  sums: readonly SheetSum[],
): readonly CellInput[] {
  const counts = rangeAddress({ row: FIRST_ROW + first, column: COUNT_COLUMN, rows: checks, columns: 1 });
  const ofSheet = sums.findIndex((each) => each.kind === "sheets" && each.sheet === sheet);
  const isMissing = `${cellAddress(FIRST_ROW + ofSheet, SUMS_COLUMN + SHEET_SUM_COLUMNS.indexOf("count"))}>0`;
  const ofPresent = (count: string) =>
    kind === "sheets" || ofSheet < 0 ? `=${count}` : `=IF(${isMissing},0,${count})`;
  return [kind, sheet, ofPresent(`SUM(${counts})`), ofPresent(`SUMPRODUCT(--ISTEXT(${counts}))`)];
}

/** How much there is of a kind in all, and the names of the sheets that have any. */
function kindRow(
  id: SaidDamage,
  sums: readonly SheetSum[],
  nameOf: (sheet: SheetId) => string,
): readonly CellInput[] {
  const column = SUMS_COLUMN + SHEET_SUM_COLUMNS.indexOf(id === "uncounted" ? "uncounted" : "count");
  const rows = sums.flatMap(({ kind, sheet }, index) =>
    id === "uncounted" || kind === id ? [{ sheet, address: cellAddress(FIRST_ROW + index, column) }] : [],
  );
  const named = SHEET_IDS.flatMap((sheet) => {
    const ofSheet = rows.filter((each) => each.sheet === sheet).map(({ address }) => address);
    return ofSheet.length === 0 ? [] : [`IF(${ofSheet.join("+")}>0,${quoted(`, ${nameOf(sheet)}`)},"")`];
  });
  const total = rows.map(({ address }) => address).join(",");
  return [id, `=SUM(${total})`, `=MID(${named.join("&")},3,500)`];
}

/** Where a table ends. */
const endCells: EndCells = (table) => {
  const row = FIRST_ROW + CHECKED_TABLES.indexOf(table);
  const address = (id: (typeof END_COLUMNS)[number]) =>
    `$${columnLetters(ENDS_COLUMN + END_COLUMNS.indexOf(id))}$${row + 1}`;
  return { below: address("below"), last: address("last"), beside: address("beside") };
};

function endRow(context: Context, index: number): readonly CellInput[] {
  const table = CHECKED_TABLES[index];
  if (table === undefined) return [];
  const below = absoluteColumn(FIRST_ROW + index, ENDS_COLUMN + END_COLUMNS.indexOf("below"));
  const end = tableEnd(context, table, below);
  return [table, `=${end.below}`, `=${end.last}`, `=${end.beside}`];
}

function sheetName(sheets: readonly SheetBlueprint[], id: SheetId): string {
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) throw new RangeError(`There is no sheet ${id}`);
  return sheet.name;
}

function cell(row: number, column: number): Rect {
  return { row, column, rows: 1, columns: 1 };
}
