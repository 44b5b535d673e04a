import fc from "fast-check";
import type { Host } from "../../../src/host";
import { openHost } from "../../support/host";
import { calculatedAnew, contents } from "./calculatedAnew";
import { changeUnlessRefused } from "../../support/changeUnlessRefused";

/** Formulas that do not use all that they refer to: which of it they use depends on the values. */

const now = () => new Date(2026, 2, 31, 12, 0, 0);

const ROWS = 12;

/** Formulas of a column of the table T, and of cells beside it. */
const COLUMNS = [
  '=IF([@Key]="a",MATCH([@Key],T[Key],0),[@N])',
  "=IF([@N]>2,SUM(T[N]),IF([@N]>1,COUNTIFS(T[Key],[@Key]),0))",
  "=IFERROR(MATCH([@N]+1,T[N],0),ROWS(T[N]))",
  "=INDEX(T[N],[@N]+1)",
  "=IFERROR(INDEX(T[N],[@N]*4),SUM(T[N]))",
  "=IF([@N]=0,INDEX(T[Key],3),INDEX(Keys,0+MATCH([@Key],Keys,0)))",
  "=CHOOSE([@N]+1,0,MAX(T[N]),INDEX(T[N],2):INDEX(T[N],4),T[@N])",
  "=SUM(INDEX(T[N],1):INDEX(T[N],[@N]+1))",
  "=IF(SUM(T[N])>12,IFERROR(MATCH(3,Numbers,0),-1),[@First])",
] as const;

const CELLS = [
  '=MATCH("b",T[Key],0)',
  "=IF(G1>3,SUM(T[N]),IFERROR(MATCH(G1,T[N],0),ROWS(Keys)))",
  "=INDEX(T[N],G2)",
  "=IFERROR(G2,COUNTIFS(T[N],G3))",
  "=IF(G4>2,MATCH(0,T[N],0)+ROWS(T),LOOKUP(2,T[N]))",
  "=SUM(INDEX(T[First],2):INDEX(T[First],5))",
  "=MATCH(2,A2:A9,0)",
  "=IF(INDEX(Numbers,1)=1,G6,MATCH(3,Numbers,0))",
  "=SUM(INDEX(T[N],0))",
  "=COLUMNS(T)+ROW(INDEX(T[N],3))",
] as const;

interface Setting {
  readonly columns: readonly [string, string];
  readonly cells: readonly string[];
  readonly keys: readonly string[];
}

async function openTable({ columns, cells, keys }: Setting): Promise<Host> {
  const host = await openHost({ now });
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.name = "Data";
    sheet.getRange(`A1:D${ROWS + 1}`).formulas = [
      ["N", "Key", "First", "Second"],
      ...keys.map((key, index) => [index % 4, key, "", ""]),
    ];
    sheet.tables.add(`A1:D${ROWS + 1}`, true).name = "T";
    workbook.names.add("Keys", "=T[Key]");
    workbook.names.add("Numbers", "=Data!$A$2:$A$9");
    await workbook.context.sync();
    sheet.getRange(`C2:C${ROWS + 1}`).formulas = keys.map(() => [columns[0]]);
    sheet.getRange(`D2:D${ROWS + 1}`).formulas = keys.map(() => [columns[1]]);
    sheet.getRange(`G1:G${cells.length}`).formulas = cells.map((formula) => [formula]);
    await workbook.context.sync();
  });
  return host;
}

type Table = Excel.Table;

const key = fc.constantFrom("a", "b", "c");

/** Changes of the table, as functions of two numbers. */
const CHANGES = {
  number: (table: Table, a: number, b: number) => {
    table.getDataBodyRange().getCell(a % 5, 0).values = [[b % 5]];
  },
  key: (table: Table, a: number, b: number) => {
    table.getDataBodyRange().getCell(a % 5, 1).values = [["abc".charAt(b % 3)]];
  },
  cellBeside: (table: Table, a: number, b: number) => {
    table.worksheet.getRange(`G${(a % 7) + 1}`).formulas = [
      [b % 2 ? b % 5 : (CELLS[b % CELLS.length] ?? "")],
    ];
  },
  append: (table: Table, a: number, b: number) =>
    void table.rows.add(undefined, [[a % 5, "abc".charAt(b % 3), "", ""]]),
  insert: (table: Table, a: number, b: number) =>
    void table.rows.add(a % 4, [[b % 5, "abc".charAt(a % 3), "", ""]]),
  delete: (table: Table, a: number) => table.rows.getItemAt(a % 3).delete(),
  extend: (table: Table, a: number) => table.resize(`A1:D${ROWS + 4 + (a % 4)}`),
  shrink: (table: Table, a: number) => table.resize(`A1:D${6 + (a % 4)}`),
  sheetRow: (table: Table, a: number) =>
    void table.worksheet.getRange(`${(a % 9) + 1}:${(a % 9) + 1}`).insert("Down"),
  name: (table: Table, a: number) => {
    const { names } = table.worksheet.context.workbook;
    names.getItem("Numbers").formula = `=Data!$A$2:$A$${4 + (a % 12)}`;
  },
} satisfies Readonly<Record<string, (table: Table, a: number, b: number) => void>>;

const change = fc.record({
  kind: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  numbers: fc.tuple(fc.nat(40), fc.nat(40)),
});

const setting: fc.Arbitrary<Setting> = fc.record({
  columns: fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS)),
  cells: fc.array(fc.constantFrom(...CELLS), { minLength: 3, maxLength: 8 }),
  keys: fc.array(key, { minLength: ROWS, maxLength: ROWS }),
});

it("show the values that they have if all are calculated anew, whatever is changed", async () => {
  await fc.assert(
    fc.asyncProperty(setting, fc.array(change, { minLength: 1, maxLength: 10 }), async (start, changes) => {
      const host = await openTable(start);
      for (const { kind, numbers } of changes) {
        await changeUnlessRefused((workbook) => CHANGES[kind](workbook.tables.getItem("T"), ...numbers));
        await host.settle();
        expect(contents(host.workbook)).toEqual(await calculatedAnew(host.workbook, now));
      }
    }),
    { numRuns: 30 },
  );
});
