import fc from "fast-check";
import { createFormulaEngine } from "../../../src/host/calc/formulaEngine";
import type { CellValue, NameState, SheetState, CellRef } from "../../../src/spreadsheet/state";
import { engineOver } from "./engineOver";
import {
  workbookState,
  addressOf,
  addTable,
  cellRef,
  enter,
  sheetOf,
  type Entry,
} from "../../spreadsheet/workbooks";

const engines: { dispose(): void }[] = [];

function start(sheets: SheetState[], names: NameState[] = []): ReturnType<typeof engineOver> {
  const made = engineOver(sheets, { names });
  engines.push(made.engine);
  return made;
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

const valueAt = (sheet: SheetState, address: string): CellValue => {
  const { row, column } = cellRef(sheet, address);
  return sheet.cells.get(row, column)?.value ?? "";
};

function put(sheet: SheetState, address: string, entry: Entry): CellRef {
  const position = cellRef(sheet, address);
  enter(sheet, position.row, position.column, entry);
  return position;
}

const name = (text: string, formula: string): NameState => ({
  name: text,
  formula,
  comment: "",
  visible: true,
});

describe("values that formulas leave in their cells", () => {
  it("keep their kind", async () => {
    const sheet = sheetOf("S", [
      ["007", true, { error: "#N/A" }, null, 46112],
      ["=A1", "=B1", "=C1", "=D1", "=E1"],
      ['=A1&""', "=B1=TRUE", '=IFERROR(C1,"")', '=D1&""', "=E1+0.5"],
    ]);
    const { engine } = start([sheet]);
    await engine.calculate();
    const row = (number: number) =>
      ["A", "B", "C", "D", "E"].map((letter) => valueAt(sheet, `${letter}${number}`));
    expect(row(2)).toEqual(["007", true, { error: "#N/A" }, 0, 46112]);
    expect(row(3)).toEqual(["007", true, "", "", 46112.5]);
  });

  it.each([
    "=A1",
    "=INDEX($A$1:$A$3,1)",
    "=IF(TRUE,A1)",
    '=IF($B1=0,"",IF(INDEX($A$1:$A$3,$B1)="","",INDEX($A$1:$A$3,$B1)))',
    "=IF(B1=1,INDEX($A$1:$B$3,B1,1))",
    "=CHOOSE(B1,A1,A2)",
    "=VLOOKUP(A1,$A$1:$B$3,1,FALSE)",
    '=IF(B1=1,INDEX($A$1:$A$3,B1)&"")',
    '=IF(B1=1,"#N/A")',
  ])("stay texts that look like errors where %s reads them", async (formula) => {
    // Each in its own workbook: values cached for another formula could hide an error.
    const sheet = sheetOf("S", [["#N/A", 1, formula]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe("#N/A");
  });

  it("are counted as formulas until something is written over them, even the same value", async () => {
    const sheet = sheetOf("S", [
      [1, "=A1*2", "=SUMPRODUCT(--ISFORMULA(B1:B9))"],
      [2, "=A2*2"],
    ]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe(2);
    engine.cellsChanged([put(sheet, "B2", 4)]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe(1);
    engine.cellsChanged([put(sheet, "B2", "=A2*2"), put(sheet, "B3", "=1")]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe(3);
  });

  it("are errors where a formula reads the error", async () => {
    const sheet = sheetOf("S", [[{ error: "#N/A" }, "=IF(TRUE,INDEX($A$1:$A$3,1))", "=IF(A1=1,1,2)"]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(["B1", "C1"].map((address) => valueAt(sheet, address))).toEqual([
      { error: "#N/A" },
      { error: "#N/A" },
    ]);
  });

  it.each([
    "=A1:A3",
    "=A1:A3*2",
    "=A1:B1",
    "=IF(A1:A3>1,A1:A3,0)",
    "=INDEX(A1:B3,0,1)",
    "=INDEX(A1:B3,1,0)",
    "={1,2}",
    "=IF({1,0},A2,0)",
    "=TRANSPOSE(A1:B3)",
    "=UNIQUE(A1:A3)",
    "=ROW(A1:A3)",
    "=T[N]",
    "=T[[#This Row],[N]:[M]]",
  ])("are #SPILL! where %s returns more than one", async (formula) => {
    const sheet = sheetOf("S", [
      ["N", "M", formula],
      [1, 4, formula],
      [2, 5],
    ]);
    addTable(sheet, "T", "A1:B3");
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(valueAt(sheet, "C2")).toEqual({ error: "#SPILL!" });
  });

  it.each<[string, CellValue]>([
    ["=A2:A2*2", 2],
    ["=SUM(A2:A3*2)", 6],
    ["=SUMPRODUCT((A2:A3>1)*B2:B3)", 5],
    ["=INDEX(A2:B3*1,2,2)", 5],
    ["={7}", 7],
    ["=UNIQUE(A2:A2)", 1],
    ["=T[@M]", 4],
  ])("are one value where %s reduces to one", async (formula, expected) => {
    const sheet = sheetOf("S", [
      ["N", "M"],
      [1, 4, formula],
      [2, 5],
    ]);
    addTable(sheet, "T", "A1:B3");
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(valueAt(sheet, "C2")).toEqual(expected);
  });

  it("distinguishes an empty cell from an empty text", async () => {
    const sheet = sheetOf("S", [[null, '=""', "=ISBLANK(A1)", "=ISBLANK(B1)", "=COUNTA(A1:B1)", "=B1+1"]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(["C1", "D1", "E1", "F1"].map((address) => valueAt(sheet, address))).toEqual([
      true,
      false,
      1,
      { error: "#VALUE!" },
    ]);
  });
});

describe("what is computed after a change", () => {
  it("is what depends on the change, across sheets, and nothing else", async () => {
    const data = sheetOf("L'été", [[1, 2], ["=A1*10"]]);
    const front = sheetOf("Front", [["='L''été'!A2+1", "='L''été'!B1", "=A1*2"]]);
    const { engine } = start([front, data]);
    expect((await engine.calculate()).length).toBe(4);
    engine.cellsChanged([put(data, "A1", 5)]);
    const changed = await engine.calculate();
    expect(changed.map(addressOf).sort()).toEqual(["A1", "A2", "C1"]);
    expect(valueAt(front, "C1")).toBe(102);
  });

  it("leaves out formulas whose value stays the same", async () => {
    const sheet = sheetOf("S", [[3, "=A1>0", '=IF(B1,"yes","no")']]);
    const { engine } = start([sheet]);
    await engine.calculate();
    engine.cellsChanged([put(sheet, "A1", 4)]);
    expect(await engine.calculate()).toEqual([]);
    engine.cellsChanged([put(sheet, "A1", -4)]);
    expect((await engine.calculate()).map(addressOf)).toEqual(["B1", "C1"]);
  });

  it("follows a formula that is entered, replaced and removed", async () => {
    const sheet = sheetOf("S", [[1, 2, "=SUM(A1:B1)"]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    engine.cellsChanged([put(sheet, "B1", "=A1*100")]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe(101);
    engine.cellsChanged([put(sheet, "B1", 7)]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe(8);
    engine.cellsChanged([put(sheet, "A1", 50)]);
    expect((await engine.calculate()).map(addressOf)).toEqual(["C1"]);
    engine.cellsChanged([put(sheet, "B1", null)]);
    await engine.calculate();
    expect(valueAt(sheet, "C1")).toBe(50);
  });

  it("follows a chain of 6,000 rows", async () => {
    const rows: Entry[][] = [[1]];
    for (let row = 2; row <= 6000; row += 1) rows.push([`=A${row - 1}+1`]);
    const sheet = sheetOf("S", rows);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(valueAt(sheet, "A6000")).toBe(6000);
    engine.cellsChanged([put(sheet, "A1", 11)]);
    await engine.calculate();
    expect(valueAt(sheet, "A6000")).toBe(6010);
  });

  it("reads whole columns as far as they reach after the change", async () => {
    const sheet = sheetOf("S", [[1, "=SUM(A:A)"], [2]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(valueAt(sheet, "B1")).toBe(3);
    engine.cellsChanged([put(sheet, "A500", 10)]);
    await engine.calculate();
    expect(valueAt(sheet, "B1")).toBe(13);
  });

  it("counts the empty cells of whole columns too", async () => {
    const sheet = sheetOf("S", [[1, '=COUNTIFS(A:A,"")', "=COUNTBLANK(2:2)"], [2]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(["B1", "C1"].map((address) => valueAt(sheet, address))).toEqual([1048574, 16383]);
  });

  it("is the same as after a full recalculation", async () => {
    const columns = ["A", "B", "C", "D"];
    const address = fc
      .tuple(fc.constantFrom(...columns), fc.integer({ min: 1, max: 5 }))
      .map((parts) => parts.join(""));
    // Formulas only read cells to their left, so that none is circular.
    const entry = (column: string) => {
      const left = columns.slice(0, columns.indexOf(column));
      const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom("a", "b", true, null));
      if (left.length === 0) return value;
      const cell = fc
        .tuple(fc.constantFrom(...left), fc.integer({ min: 1, max: 5 }))
        .map((parts) => parts.join(""));
      const range = fc.tuple(cell, cell).map(([from, to]) => `${from}:${to}`);
      const formula = fc.oneof(
        fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
        fc.tuple(cell, cell).map(([a, b]) => `=IF(${a}>0,${b},"-")`),
        range.map((cells) => `=SUM(${cells})`),
        fc.tuple(range, cell).map(([cells, criterion]) => `=COUNTIFS(${cells},${criterion})`),
        fc.tuple(range, cell).map(([cells, operand]) => `=SUMPRODUCT((${cells}=${operand})*1)`),
        range.map((cells) => `=COUNTA(${cells})`),
      );
      return fc.oneof(value, formula);
    };
    const edit = address.chain((position) => fc.tuple(fc.constant(position), entry(position[0]!)));
    const { engine } = start([sheetOf("S", [])]);
    const { engine: fresh } = start([sheetOf("S", [])]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (batches) => {
          const sheet = sheetOf("S", []);
          const workbook = workbookState([sheet]);
          engine.rebuild(workbook);
          for (const batch of batches) {
            engine.cellsChanged(batch.map(([position, what]) => put(sheet, position, what)));
            await engine.calculate();
          }
          const found = [...sheet.cells.entries()].map(({ cell }) => cell.value);
          for (const { cell } of sheet.cells.entries()) if (cell.formula !== undefined) cell.value = "stale";
          fresh.rebuild(workbook);
          await fresh.calculate();
          expect(found).toEqual([...sheet.cells.entries()].map(({ cell }) => cell.value));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("names", () => {
  it("refer to cells, ranges, tables and formulas; a sheet's own name takes precedence", async () => {
    const data = sheetOf("Data", [["N"], [1], [2], [3]]);
    addTable(data, "T", "A1:A4");
    data.names.push(name("Factor", "=100"));
    const front = sheetOf("Front", [
      ["=Factor*2", "=SUM(All)", "=SUM(Numbers)", "=first", "=Data!Factor", "=Twice"],
    ]);
    put(data, "C1", "=Factor*2");
    const { engine } = start(
      [data, front],
      [
        name("Factor", "=10"),
        name("All", "=Data!$A$2:$A$4"),
        name("Numbers", "=T[N]"),
        name("First", "=Data!$A$2"),
        name("Twice", "=First*2+1"),
      ],
    );
    await engine.calculate();
    expect(["A1", "B1", "C1", "D1", "E1", "F1"].map((address) => valueAt(front, address))).toEqual([
      20, 6, 6, 1, 100, 3,
    ]);
    expect(valueAt(data, "C1")).toBe(200);
    engine.cellsChanged([put(data, "A2", 5)]);
    await engine.calculate();
    expect(["B1", "C1", "D1", "F1"].map((address) => valueAt(front, address))).toEqual([10, 10, 5, 11]);
  });

  it("that are circular are unknown", async () => {
    const sheet = sheetOf("S", [["=Round"]]);
    const { engine } = start([sheet], [name("Round", "=About+1"), name("About", "=Round")]);
    await engine.calculate();
    expect(valueAt(sheet, "A1")).toEqual({ error: "#NAME?" });
  });
});

describe("a change of the workbook's parts", () => {
  it("is followed: tables grow, sheets and columns are renamed", async () => {
    const data = sheetOf("Data", [["N"], [1], [2]]);
    const table = addTable(data, "T", "A1:A3");
    const front = sheetOf("Front", [["=SUM(T[N])", "=Data!A2"]]);
    const { engine, workbook } = start([front, data]);
    await engine.calculate();
    put(data, "A4", 10);
    table.area = { ...table.area, rows: 4 };
    engine.rebuild(workbook);
    expect((await engine.calculate()).map(addressOf)).toEqual(["A1"]);
    expect(valueAt(front, "A1")).toBe(13);

    data.name = "Données";
    table.columns[0]!.name = "Nombre";
    put(front, "A1", "=SUM(T[Nombre])*2");
    put(front, "B1", "=Données!A2+1");
    engine.rebuild(workbook);
    await engine.calculate();
    expect([valueAt(front, "A1"), valueAt(front, "B1")]).toEqual([26, 2]);

    workbook.sheets.splice(1, 1);
    engine.rebuild(workbook);
    await engine.calculate();
    expect([valueAt(front, "A1"), valueAt(front, "B1")]).toEqual([{ error: "#REF!" }, { error: "#REF!" }]);
  });
});

describe("circular references", () => {
  it.each([
    ["A1", "B1"],
    ["C1", "B1"],
    ["B1", "C1"],
  ])("are the same in whichever order they are visited: %s, %s", async (...changed) => {
    const sheet = sheetOf("S", [["=C1", "=A1+5", "=A1+B1"]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    const circle = ["A1", "B1", "C1"];
    const entered = changed.map((address) => {
      const { row, column } = cellRef(sheet, address);
      return put(sheet, address, sheet.cells.get(row, column)?.formula ?? "");
    });
    engine.cellsChanged(entered);
    await engine.calculate();
    expect(circle.map((address) => valueAt(sheet, address))).toEqual([0, 0, 0]);
  });

  it("are all calculated once the circle is broken, though a value stays the same", async () => {
    const sheet = sheetOf("S", [["=C1", "=A1*0", "=B1+7"]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    engine.cellsChanged([put(sheet, "A1", 3)]);
    await engine.calculate();
    expect(["A1", "B1", "C1"].map((address) => valueAt(sheet, address))).toEqual([3, 0, 7]);
  });

  it("are none where a formula only measures its own column", async () => {
    const sheet = sheetOf("S", [
      ["N"],
      ["=ROWS(T[N])"],
      ["=ROW()-ROW(T[[#Headers],[N]])"],
      ["=COLUMN(T[N])"],
    ]);
    addTable(sheet, "T", "A1:A4");
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(["A2", "A3", "A4"].map((address) => valueAt(sheet, address))).toEqual([3, 2, 1]);
  });

  it("show 0, as in Excel, and do not stop the rest", async () => {
    const sheet = sheetOf("S", [["=B1+1", "=A1+1", "=SUM(A1:C1)", 5, "=D1*2"]]);
    const { engine } = start([sheet]);
    await engine.calculate();
    expect(["A1", "B1", "C1", "E1"].map((address) => valueAt(sheet, address))).toEqual([0, 0, 0, 10]);
    engine.cellsChanged([put(sheet, "A1", 4), put(sheet, "C1", "=SUM(A1:B1)")]);
    await engine.calculate();
    expect(["B1", "C1"].map((address) => valueAt(sheet, address))).toEqual([5, 9]);
  });
});

describe("the clock", () => {
  it("moves TODAY and what reads it, at the next calculation", async () => {
    let day = 1;
    const sheet = sheetOf("S", [["=TODAY()", "=A1+1", "=1+1"]]);
    const engine = createFormulaEngine(() => new Date(2026, 2, day, 23, 59));
    engines.push(engine);
    engine.rebuild(workbookState([sheet]));
    await engine.calculate();
    expect(valueAt(sheet, "B1")).toBe(46083);
    day = 2;
    expect((await engine.calculate()).map(addressOf)).toEqual(["A1", "B1"]);
    expect(valueAt(sheet, "B1")).toBe(46084);
  });
});

describe("a formula outside any cell", () => {
  it("is computed as seen from a cell, with what the cells hold", async () => {
    const sheet = sheetOf("S", [
      ["N", "Double"],
      [1, "=[@N]*2"],
      [2, "=[@N]*2"],
    ]);
    addTable(sheet, "T", "A1:B3");
    const { engine } = start([sheet]);
    expect(await engine.evaluate("=[@Double]+1", cellRef(sheet, "D3"))).toEqual({ error: "#REF!" });
    await engine.calculate();
    expect(await engine.evaluate("=T[@Double]+1", cellRef(sheet, "D3"))).toBe(5);
    engine.cellsChanged([put(sheet, "A3", 10)]);
    expect(await engine.evaluate("=T[@Double]+T[@N]", cellRef(sheet, "D3"))).toBe(14);
    await engine.calculate();
    expect(await engine.evaluate("=T[@Double]+1", cellRef(sheet, "D3"))).toBe(21);
    expect(await engine.evaluate("=COUNTIF(T[N],A2)=1", cellRef(sheet, "A2"))).toBe(true);
    expect(await engine.evaluate("=T[N]>5", cellRef(sheet, "D3"))).toBe(false);
    expect([...sheet.cells.entries()]).toHaveLength(6);
  });
});

describe("what the host cannot compute", () => {
  it("is refused with the function's name and the cell's", async () => {
    const sheet = sheetOf("Front page", [["=1", '=INDIRECT("A1")']]);
    await expect(start([sheet]).engine.calculate()).rejects.toThrow(/Front page!B1.*INDIRECT/);
  });
});
