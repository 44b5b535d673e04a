/**
 * What may damage a workbook, each done through Excel's own calls, as a person or another program would: calculated cells
 * typed over, emptied and pasted as values, words, names and settings changed, columns and sheets deleted, rows outside.
 */
import { captionOf, COLUMNS } from "../../../src/blueprint/columns";
import { listName, NAMES, thresholdValue } from "../../../src/blueprint/names";
import { ENTRY_CELLS } from "../../../src/blueprint/profile";
import type { TableId } from "../../../src/blueprint/types";
import type { WorkbookState } from "../../../src/spreadsheet/state";
import { DAMAGE_KINDS, type DamageKind } from "../../../src/model/damage";
import type { Language } from "../../../src/languages";
import { LIST_IDS } from "../../../src/model/vocabulary";
import { addressOf } from "../workbookCells";
import { damageLineOf } from "./damageLine";

/** One way to damage a workbook. */
export interface DamageCase {
  readonly name: string;
  /** damages of one sort */
  readonly group: DamageGroup;
  /** the kinds of which one at least must be said; none where nothing is to be said, as long as no figure changes */
  readonly kinds: readonly DamageKind[];
  /** whether taking it back needs a new copy of the workbook */
  readonly isFinal: boolean;
  apply(): Promise<void>;
  /** what was there before */
  restore(): Promise<void>;
}

type DamageGroup =
  | "calculated column"
  | "calculated cell"
  | "list"
  | "row of Lists"
  | "setting"
  | "name deleted"
  | "name moved"
  | "outside"
  | "column deleted"
  | "sheet deleted";

const TABLES = Object.keys(COLUMNS) as TableId[];

/** All damages of a workbook in a language, which must be the open one when they are applied. */
export function damagesOf(workbook: WorkbookState, language: Language): readonly DamageCase[] {
  return [
    ...computedColumnCases(workbook, language),
    ...cellCases("calculated cell", DAMAGE_KINDS, pageCells(workbook), [9999]),
    ...cellCases("list", ["words"], listCells(workbook), ["another word", ""]),
    ...cellCases("setting", ["settings"], settingCells(workbook), ["many", "", -1]),
    ...listRowCases(workbook),
    ...nameCases(workbook),
    ...outsideCases(),
    ...enteredColumnCases(language),
    ...sheetCases(workbook),
  ];
}

/** Runs something with the body of a table's column. */
async function withColumn(
  table: TableId,
  caption: string,
  work: (body: Excel.Range, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(caption).getDataBodyRange();
    body.load("formulas,values,rowCount");
    await context.sync();
    await work(body, context);
    await context.sync();
  });
}

/** Whether the first row of a table has an entry: an empty calculated cell of a blank row is no damage. */
function isFirstRowEntered({ sheets }: WorkbookState, id: TableId): boolean {
  return sheets.some(({ tables, cells }) => {
    const area = tables.find(({ name }) => name === id)?.area;
    if (!area) return false;
    return COLUMNS[id].some(
      ({ entered }, index) => entered && (cells.get(area.row + 1, area.column + index)?.value ?? "") !== "",
    );
  });
}

function computedColumnCases(workbook: WorkbookState, language: Language): DamageCase[] {
  return TABLES.flatMap((table) =>
    COLUMNS[table]
      .filter(({ entered }) => !entered)
      .flatMap(({ id }) => {
        const caption = captionOf(table, id, language);
        const ofEntered: readonly DamageKind[] = isFirstRowEntered(workbook, table) ? ["formulas"] : [];
        const one = (
          title: string,
          change: (body: Excel.Range) => void,
          kinds: readonly DamageKind[] = ["formulas"],
        ): DamageCase => {
          let before: unknown[][] = [];
          return {
            name: `${table}.${id} ${title}`,
            group: "calculated column",
            kinds,
            isFinal: false,
            apply: () =>
              withColumn(table, caption, async (body) => {
                before = body.formulas as unknown[][];
                change(body);
              }),
            restore: () =>
              withColumn(table, caption, async (body) => {
                body.formulas = before;
              }),
          };
        };
        return [
          one("typed over", (body) => (body.getCell(0, 0).values = [[9999]])),
          one("emptied", (body) => body.getCell(0, 0).clear("Contents"), ofEntered),
          one("pasted over with an error", (body) => (body.getCell(0, 0).values = [["#N/A"]])),
          one(
            "pasted as values",
            (body) => (body.values = body.values.map((row) => row.map(changed))),
            ofEntered,
          ),
        ];
      }),
  );
}

/** A value of another workbook. */
function changed(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  return typeof value === "string" && value !== "" ? `${value} x` : value;
}

interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function cellCases(
  group: DamageGroup,
  kinds: readonly DamageKind[],
  cells: readonly NamedCell[],
  values: readonly (string | number)[],
): DamageCase[] {
  return cells.flatMap(({ name, sheet, row, column }) =>
    values.map((value): DamageCase => {
      let before: unknown[][] = [];
      const write = (content: unknown[][] | undefined) =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.load("protection/protected");
          const range = worksheet.getRangeByIndexes(row, column, 1, 1);
          range.load("formulas");
          await context.sync();
          before = content ? before : (range.formulas as unknown[][]);
          if (worksheet.protection.protected) worksheet.protection.unprotect();
          range.formulas = content ?? [[value]];
          await context.sync();
        });
      return {
        name: `${group} ${name}: ${value === "" ? "empty" : value}`,
        group,
        kinds,
        isFinal: false,
        apply: () => write(undefined),
        restore: () => write(before),
      };
    }),
  );
}

/** The cells of each word of each list, but phases, whose labels an initiative may choose. */
function listCells(workbook: WorkbookState): NamedCell[] {
  return [
    ...LIST_IDS.filter((list) => list !== "phase").map(listName),
    NAMES.frequencyMonths,
    NAMES.ratingPoints,
  ].flatMap((name) => cellsOfName(workbook, name));
}

function settingCells(workbook: WorkbookState): NamedCell[] {
  return ENTRY_CELLS.filter(({ threshold }) => threshold).flatMap(({ name }) => cellsOfName(workbook, name));
}

function cellsOfName(workbook: WorkbookState, name: string): NamedCell[] {
  const { formula } = workbook.names.find((each) => each.name === name)!;
  const [, sheet, letters, first, last = first] =
    /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) as unknown as string[];
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => ({
    name: `${name} ${index + 1}`,
    sheet: sheet!,
    row: Number(first) - 1 + index,
    column,
  }));
}

/** The calculated cells of sheets that are protected, but the line that says what is damaged, and named ones of other sheets. */
function pageCells(workbook: WorkbookState): NamedCell[] {
  const { line, dashboard } = damageLineOf(workbook);
  const ofPages = workbook.sheets
    .filter(({ protection, tables }) => protection.protected && tables.length === 0)
    .flatMap((sheet) =>
      [...sheet.cells.entries()].flatMap(({ row, column, cell }) => {
        const address = addressOf(row, column);
        if (cell.formula === undefined || (sheet.name === dashboard && address === line)) return [];
        return [{ name: `${sheet.name}!${address}`, sheet: sheet.name, row, column }];
      }),
    );
  const inUse = ENTRY_CELLS.flatMap(({ threshold }) => (threshold ? [thresholdValue(threshold.id)] : []));
  return [...ofPages, ...[NAMES.asOf, ...inUse].flatMap((name) => cellsOfName(workbook, name))];
}

/** A row inserted, or deleted, on the sheet Lists. */
function listRowCases(workbook: WorkbookState): DamageCase[] {
  const [{ sheet = "", row = 0 } = {}] = cellsOfName(workbook, NAMES.frequencyMonths);
  return Array.from({ length: 24 }, (_, index) => index + 1).flatMap((offset) =>
    (["inserted", "deleted"] as const).map((what): DamageCase => ({
      name: `row ${row + offset + 1} of Lists ${what}`,
      group: "row of Lists",
      kinds: ["words", "names", "columns", "formulas"],
      isFinal: true,
      apply: () =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.load("protection/protected");
          await context.sync();
          if (worksheet.protection.protected) worksheet.protection.unprotect();
          const range = worksheet.getRange(`${row + offset + 1}:${row + offset + 1}`);
          if (what === "inserted") range.insert("Down");
          else range.delete("Up");
          await context.sync();
        }),
      restore: () => Promise.resolve(),
    })),
  );
}

/** Each name deleted, and each that refers to cells moved one row down. */
function nameCases(workbook: WorkbookState): DamageCase[] {
  return workbook.names
    .filter(({ name }) => name.startsWith("Ensemble") || name.startsWith("List"))
    .flatMap(({ name, formula }) => {
      const set = (to: string | undefined) =>
        Excel.run(async (context) => {
          const item = context.workbook.names.getItemOrNullObject(name);
          await context.sync();
          if (!item.isNullObject) item.delete();
          if (to !== undefined) context.workbook.names.add(name, to);
          await context.sync();
        });
      const restore = () => set(formula);
      const deleted: DamageCase = {
        name: `name ${name} deleted`,
        group: "name deleted",
        kinds: name === NAMES.damageText ? [] : ["names"],
        isFinal: false,
        apply: () => set(undefined),
        restore,
      };
      const below = formula.replace(/\$(\d+)(?![^!]*!)/g, (_, row: string) => `$${Number(row) + 1}`);
      if (below === formula) return [deleted];
      const moved: DamageCase = {
        name: `name ${name} moved`,
        group: "name moved",
        kinds: name === NAMES.damageText ? [] : ["names", "formulas", "settings"],
        isFinal: false,
        apply: () => set(below),
        restore,
      };
      return [deleted, moved];
    });
}

/** Rows right below a table, some rows further down, and beside it. */
function outsideCases(): DamageCase[] {
  return TABLES.flatMap((table) => {
    const at = (title: string, place: (range: Excel.Range) => Excel.Range): DamageCase => {
      const write = (values: unknown[][]) =>
        Excel.run(async (context) => {
          const range = place(context.workbook.tables.getItem(table).getRange());
          range.values = values;
          await context.sync();
        });
      return {
        name: `${table}: entries ${title}`,
        group: "outside",
        kinds: ["outside"],
        isFinal: false,
        apply: () => write([["one", "two"]]),
        restore: () => write([["", ""]]),
      };
    };
    const below = (rows: number) => (range: Excel.Range) =>
      range.getLastRow().getOffsetRange(rows, 0).getCell(0, 0).getResizedRange(0, 1);
    return [
      at("right below", below(1)),
      // The holders are below the roles: there is no room for more.
      ...(table === "Roles" ? [] : [at("sixty rows below", below(60))]),
      at("beside", (range) => range.getLastColumn().getOffsetRange(0, 1).getCell(1, 0).getResizedRange(0, 1)),
    ];
  });
}

function enteredColumnCases(language: Language): DamageCase[] {
  return TABLES.flatMap((table) =>
    COLUMNS[table].map(({ id }): DamageCase => {
      const caption = captionOf(table, id, language);
      return {
        name: `${table}.${id} deleted`,
        group: "column deleted",
        kinds: ["columns"],
        isFinal: true,
        apply: () =>
          Excel.run(async (context) => {
            context.workbook.tables.getItem(table).columns.getItem(caption).delete();
            await context.sync();
          }),
        restore: () => Promise.resolve(),
      };
    }),
  );
}

function sheetCases(workbook: WorkbookState): DamageCase[] {
  return workbook.sheets.map(({ name }) => ({
    name: `sheet ${name} deleted`,
    group: "sheet deleted",
    kinds: ["sheets"],
    isFinal: true,
    apply: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.visibility = "Visible";
        sheet.delete();
        await context.sync();
      }),
    restore: () => Promise.resolve(),
  }));
}
