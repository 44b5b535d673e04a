import fc from "fast-check";
import type { Host } from "../../../src/host";
import type { SheetState, TableState } from "../../../src/spreadsheet/state";
import { openHost } from "../../support/host";
import { packWorkbook, unpackWorkbook } from "../../support/workbookSnapshot";
import { lazyEngine } from "../../../src/host/calc/lazyEngine";
import { calculatedAnew, contents } from "./calculatedAnew";

const now = () => new Date(2026, 2, 31, 12, 0, 0);

/** Runs actions in a sheet, by position among the sheets. */
const inSheet = (position: number, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items");
    await context.sync();
    work(sheets.items[position % sheets.items.length]!, context);
    await context.sync();
  });

/** Tables T and U with calculated columns, names, and formulas over them, some of them circular. */
async function fillWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.getFirst();
    data.name = "Data";
    data.getRange("A1:C4").formulas = [
      ["N", "Twice", "Same"],
      [1, "", ""],
      [2, "", ""],
      [2, "", ""],
    ];
    data.tables.add("A1:C4", true).name = "T";
    data.getRange("F1:G3").formulas = [
      ["N", "Total"],
      [1, ""],
      [2, ""],
    ];
    data.tables.add("F1:G3", true).name = "U";
    const front = worksheets.add("Front");
    await context.sync();
    data.getRange("B2:C4").formulas = [2, 3, 4].map(() => ["=[@N]*2", "=COUNTIFS(T[N],[@N])"]);
    data.getRange("G2:G3").formulas = [2, 3].map((row) => [`=SUMIFS(T[Twice],T[N],F${row})`]);
    names.add("First", data.getRange("A2"));
    names.add("All", "=T[N]");
    names.add("Rate", "=10");
    front.getRange("A1:E3").formulas = [
      ["=SUM(T[Twice])", "=First*Rate", "=SUM(All)", "=Data!A3+1", "=ROWS(T)"],
      ["=B2", "=A2+Data!$A$2", "=SUM(Data!A2:A4)", "=SUM(U[Total])+A1", "=ROW(T[[#Headers],[N]])"],
      ["=IF(TODAY()>0,Rate,0)", "=SUM(Data!A1:CZ9)", "=@Data!$A$1:$A$4", "=ROW()+COLUMN()", "=Data!B2&D1"],
    ];
    await context.sync();
  });
}

const FORMULAS = [
  "=SUM(T[N])",
  "=[@N]+1",
  "=SUM(U[#All])",
  "=First+Rate",
  "=SUM(All)",
  "=Rate",
  "=Extra*2",
  "=A1",
  "=B2+$A$1",
  "=SUM(A$1:A3)",
  "=Data!B3",
  "=Front!A1+1",
  "=Other!A1",
  "=COUNTIFS(T[Twice],A2)",
  "=T[[#This Row],[Twice]]",
  "=ROW(U)",
  "=IFERROR(INDEX(T,2,1),-1)",
  "=IF(A1>1,B2,SUM(T[N]))",
  "=IF(Rate>4,First,IFERROR(MATCH(2,T[N],0),A3))",
  "=CHOOSE(1+(A2>1),Extra,COUNTIFS(U[Total],C3))",
  "=IF(ROWS(T)>3,SUM(All),Data!C4)",
  "=PRODUCT(T[N])",
] as const;
const NAMES = ["First", "All", "Rate", "Extra"] as const;
const SHEETS = ["Data", "Front", "Other", "A b'c"] as const;
const CAPTIONS = ["N", "Twice", "Same", "Total", "M"] as const;

/** A change, whose numbers are read as positions among what is there. */
interface Change {
  readonly kind: keyof typeof CHANGES;
  readonly numbers: readonly [number, number, number];
}

interface Situation {
  readonly host: Host;
  readonly sheet: SheetState;
  readonly position: number;
  readonly table: TableState | undefined;
}

const pick = <T>(items: readonly T[], number: number): T => items[number % items.length]!;

type Apply = (situation: Situation, a: number, b: number) => Promise<unknown> | undefined;

const withTable =
  (change: (host: Host, table: TableState, a: number, b: number) => Promise<unknown>): Apply =>
  ({ host, table }, a, b) =>
    table && change(host, table, a, b);

const CHANGES = {
  value: ({ position }, a, b) =>
    inSheet(position, (sheet) => (sheet.getCell(a % 6, b % 8).values = [[(a + b) % 4]])),
  formula: ({ position }, a, b) =>
    inSheet(
      position,
      (sheet) => (sheet.getCell(a % 5, Math.floor(a / 5) % 8).formulas = [[pick(FORMULAS, b)]]),
    ),
  filled: ({ position }, a, b) =>
    inSheet(
      position,
      (sheet) =>
        (sheet.getRangeByIndexes(1, a % 8, 3, 1).formulas = [2, 3, 4].map((row) => [
          pick([`=A${row}*2`, `=SUM($A$1:A${row})`, `=F${row}+First`], b),
        ])),
    ),
  addName: ({ position }, a, b) =>
    inSheet(position, (sheet, { workbook }) =>
      (a % 2 ? workbook.names : sheet.names).add(pick(NAMES, a), pick(FORMULAS, b)),
    ),
  changeName: (_situation, a, b) =>
    inSheet(0, (_sheet, { workbook }) => {
      workbook.names.getItem(pick(NAMES, a)).formula = pick(["=4", "=T[Twice]", "=Data!$A$3", "=U[N]"], b);
    }),
  deleteName: (_situation, a) =>
    inSheet(0, (_sheet, { workbook }) => workbook.names.getItem(pick(NAMES, a)).delete()),
  addRow: withTable((_host, { name }, a) =>
    inSheet(0, (_sheet, { workbook }) => workbook.tables.getItem(name).rows.add(a % 2 ? undefined : 0)),
  ),
  typeBelow: withTable((host, { name, area }, a) => {
    const { id } = host.workbook.sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
    return host.user.typeInto(id, area.row + area.rows, area.column, String(a % 4));
  }),
  resize: withTable((_host, { name, area }, a, b) =>
    inSheet(0, (_sheet, { workbook }) => {
      const table = workbook.tables.getItem(name);
      const height = 2 + (a % 5);
      table.resize(table.worksheet.getRangeByIndexes(area.row, area.column, height, 2 + (b % 3)));
    }),
  ),
  insertTableRows: withTable((host, { name, area }, a, b) =>
    host.user.insertTableRows(name, a % area.rows, 1 + (b % 2)),
  ),
  deleteTableRows: withTable((host, { name, area }, a) =>
    host.user.deleteTableRows(name, a % (area.rows - 1)),
  ),
  insertTableColumn: withTable((host, { name, columns }, a, b) =>
    host.user.insertTableColumn(name, a % (columns.length + 1), pick(CAPTIONS, b)),
  ),
  deleteTableColumn: withTable((_host, { name, columns }, a) =>
    inSheet(0, (_sheet, { workbook }) =>
      workbook.tables.getItem(name).columns.getItem(pick(columns, a).name).delete(),
    ),
  ),
  moveTableColumn: withTable((host, { name, columns }, a, b) =>
    host.user.moveTableColumn(name, pick(columns, a).name, b % columns.length),
  ),
  renameTableColumn: withTable((host, { name, columns }, a, b) =>
    host.user.renameTableColumn(name, pick(columns, a).name, pick(CAPTIONS, b)),
  ),
  sortTable: withTable((host, { name, columns }, a) => host.user.sortTable(name, pick(columns, a).name)),
  renameTable: withTable((_host, { name }, a) =>
    inSheet(0, (_sheet, { workbook }) => (workbook.tables.getItem(name).name = pick(["T", "U", "V"], a))),
  ),
  convertTable: withTable((_host, { name }, a) =>
    inSheet(0, (_sheet, { workbook }) => {
      const table = workbook.tables.getItem(name);
      if (a % 2) table.convertToRange();
      else table.delete();
    }),
  ),
  addTable: ({ position }, a, b) =>
    inSheet(position, (sheet) => {
      sheet.tables.add(sheet.getRangeByIndexes(a % 6, b % 8, 2 + (a % 3), 1 + (b % 3)), b % 2 === 0);
    }),
  addSheet: ({ host }, a) => host.user.addSheet(pick(SHEETS, a)),
  renameSheet: ({ host, sheet }, a) => host.user.renameSheet(sheet.id, pick(SHEETS, a)),
  deleteSheet: ({ host, sheet }) => host.user.deleteSheet(sheet.id),
  copySheet: ({ position }) => inSheet(position, (sheet) => sheet.copy("End")),
  moveSheet: ({ position }, a) => inSheet(position, (sheet) => (sheet.position = a % 2)),
  insertRows: ({ host, sheet }, a) => host.user.insertRows(sheet.id, a % 6),
  deleteRows: ({ host, sheet }, a) => host.user.deleteRows(sheet.id, a % 6),
  insertColumns: ({ host, sheet }, a) => host.user.insertColumns(sheet.id, a % 8),
  deleteColumns: ({ host, sheet }, a) => host.user.deleteColumns(sheet.id, a % 8),
  insertCells: ({ position }, a, b) =>
    inSheet(position, (sheet) =>
      sheet.getRangeByIndexes(a % 6, b % 8, 1 + (a % 2), 1 + (b % 2)).insert(a % 3 ? "Down" : "Right"),
    ),
  deleteCells: ({ position }, a, b) =>
    inSheet(position, (sheet) =>
      sheet.getRangeByIndexes(a % 6, b % 8, 1 + (a % 2), 1 + (b % 2)).delete(a % 3 ? "Up" : "Left"),
    ),
  moveCells: ({ position }, a, b) =>
    inSheet(position, (sheet, { workbook }) => {
      const target = b % 2 ? sheet : workbook.worksheets.getFirst();
      sheet
        .getRangeByIndexes(a % 4, b % 4, 1 + (a % 4), 1 + (b % 3))
        .moveTo(target.getRange(pick(["A6", "H2", "B2"], a)));
    }),
  calculate: (_situation, a) =>
    inSheet(0, (_sheet, { application }) =>
      application.calculate(pick(["Recalculate", "Full", "FullRebuild"] as const, a)),
    ),
  mode: (_situation, a) =>
    inSheet(0, (_sheet, { application }) => {
      application.calculationMode = a % 3 ? "Automatic" : "Manual";
    }),
} satisfies Readonly<Record<string, Apply>>;

/** Applies a change, unless Excel refuses it. */
async function apply(host: Host, { kind, numbers: [a, b, c] }: Change): Promise<void> {
  const { sheets } = host.workbook;
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const situation: Situation = {
    host,
    sheet: pick(sheets, c),
    position: c % sheets.length,
    table: tables.length > 0 ? pick(tables, c) : undefined,
  };
  try {
    await CHANGES[kind](situation, a, b);
  } catch (refusal) {
    const { code, message } = refusal as { code?: string; message: string };
    if (code === undefined || code === "GeneralException" || message.includes("cannot compute"))
      throw refusal;
  }
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  numbers: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(12)),
});

describe("whatever is changed about sheets, tables, names and cells", () => {
  it.each([
    ["a new workbook", async (host: Host) => host],
    ["an opened workbook whose values are up to date", openUpToDate],
    ["an opened workbook that is still being calculated", openCalculating],
  ])("formulas show the values that they have if all are calculated anew: %s", async (_title, open) => {
    await openHost({ now });
    await fillWorkbook();
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat(40),
        async (changes, steps) => {
          const made = await openHost({ now });
          await fillWorkbook();
          const host = await open(made, steps);
          for (const each of changes) {
            await apply(host, each);
            if (host.isCalculating || (await calculationMode()) === "Manual") continue;
            expect(contents(host.workbook)).toEqual(await calculatedAnew(host.workbook, now));
          }
          await inSheet(0, (_sheet, { application }) => (application.calculationMode = "Automatic"));
          if (!host.isCalculating)
            expect(contents(host.workbook)).toEqual(await calculatedAnew(host.workbook, now));
        },
      ),
      { numRuns: 25 },
    );
  });
});

async function openUpToDate(made: Host): Promise<Host> {
  const workbook = unpackWorkbook(packWorkbook(made.workbook));
  const host = await openHost({ now, workbook, engine: lazyEngine });
  await host.settle();
  return host;
}

/** Opens a workbook whose cells hold other values than they should, and stops after some steps of its calculation. */
async function openCalculating(made: Host, steps: number): Promise<Host> {
  const workbook = unpackWorkbook(packWorkbook(made.workbook));
  for (const { cells } of workbook.sheets) {
    for (const { cell } of cells.entries()) if (cell.formula !== undefined) cell.value = "of the file";
  }
  let left = steps;
  const stopped = new Promise<Host>((resolve) => {
    const opened = openHost({
      now,
      workbook,
      beforeCalculationStep: async () => {
        left -= 1;
        if (left >= 0) return;
        // The first step begins while the host is still being opened.
        await Promise.resolve();
        resolve(opened);
        await new Promise(() => undefined);
      },
    });
    void opened.then((host) => host.calculated.then(() => resolve(host)));
  });
  return stopped;
}

// With this clock each formula is a step of its own.
let time = 0;
beforeEach(() => void jest.spyOn(performance, "now").mockImplementation(() => (time += 1000)));
afterEach(() => void jest.restoreAllMocks());

async function calculationMode(): Promise<string> {
  return Excel.run(async ({ application }) => {
    application.load("calculationMode");
    await application.context.sync();
    return application.calculationMode;
  });
}

test("a formula typed among filled ones keeps what it says when a name of the others is changed at once", async () => {
  const host = await openHost();
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange("X1:X2").values = [[10], [100]];
    workbook.names.add("Rate", sheet.getRange("X1"));
    sheet.getRange("A1:A9").values = Array.from({ length: 9 }, (_, row) => [row + 1]);
    sheet.getRange("B1:B9").formulas = Array.from({ length: 9 }, (_, row) => [`=A${row + 1}*Rate`]);
  });
  await Excel.run(async ({ workbook }) => {
    workbook.names.getItem("Rate").formula = "=Sheet1!$X$2";
    workbook.worksheets.getFirst().getRange("B5").formulas = [["=A5*$X$1"]];
  });
  await host.settle();
  const { cells } = host.workbook.sheets[0]!;
  const values = Array.from({ length: 9 }, (_, row) => cells.get(row, 1)?.value);
  expect(values).toEqual([100, 200, 300, 400, 50, 600, 700, 800, 900]);
  await host.user.typeInto(host.workbook.sheets[0]!.id, 0, 23, "20");
  expect(cells.get(4, 1)?.value).toBe(100);
});
