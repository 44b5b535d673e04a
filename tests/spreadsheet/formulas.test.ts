import fc from "fast-check";
import { columnLetters, columnNumber, quoteSheetName } from "../../src/spreadsheet/references";
import { mentionsOf } from "../../src/spreadsheet/formulas/mentions";
import { renameColumnIn, renameSheetIn, renameTableIn } from "../../src/spreadsheet/formulas/renaming";
import { fromR1C1, manyToR1C1, toR1C1 } from "../../src/spreadsheet/formulas/r1c1";
import { filledFormula, shiftFormula } from "../../src/spreadsheet/formulas/shiftFormula";
import { escapeColumnName, toA1 } from "../../src/spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize } from "../../src/spreadsheet/formulas/tokens";
import { data, inRow3, outside, workbook } from "./tablesWorkbook";
import { addTable, cellRef, sheetOf, workbookState } from "./workbooks";

describe("table references become A1", () => {
  it.each([
    ["=SUM(Obs[Value of year])", "=SUM($B$2:$B$3)"],
    ["=SUM(obs[VALUE OF YEAR])", "=SUM($B$2:$B$3)"],
    ["=Obs[[Indicator]:[Value of year]]", "=$A$2:$B$3"],
    ["=ROWS(Obs[#All])", "=ROWS($A$1:$D$4)"],
    ["=Obs[#Headers]", "=$A$1:$D$1"],
    ["=Obs[#Data]", "=$A$2:$D$3"],
    ["=Obs[#Totals]", "=$A$4:$D$4"],
    ["=Obs[]", "=$A$2:$D$3"],
    ["=ROWS(Obs)", "=ROWS($A$2:$D$3)"],
    ["=Obs[[#Headers],[Total]]", "=$D$1"],
    ["=Obs[[#Headers],[#Data],[Total]]", "=$D$1:$D$3"],
    ["=Obs[[#Data],[#Totals],[Indicator]:[Value of year]]", "=$A$2:$B$4"],
    ["=Obs[ [#Totals] , [Total] ]", "=$D$4"],
    ["=Obs[@Total]", "=$D$3"],
    ["=[@Total]", "=$D$3"],
    ["=[@[Value of year]]*2", "=$B$3*2"],
    ["=[@[Indicator]:[Value of year]]", "=$A$3:$B$3"],
    ["=Obs[[#This Row],[Total]]", "=$D$3"],
    ["=Obs[@]", "=$A$3:$D$3"],
    ["=[Total]", "=$D$2:$D$3"],
    ["=SUM([Value of year])", "=SUM($B$2:$B$3)"],
    ["=Obs[Odd ']name'['']", "=#REF!"],
    ["=Obs[Odd ']name'['''#]", "=$C$2:$C$3"],
    ["=[@[Odd ']name'['''#]]", "=$C$3"],
    ["=COUNTIF(Items[Item],[@Indicator])", "=COUNTIF(Lists!$A$2:$A$3,$A$3)"],
    ['="Obs[Total]"&[@Total]', '="Obs[Total]"&$D$3'],
    ["='Data d''été'!A1+Obs[@Total]", "='Data d''été'!A1+$D$3"],
    ["=Obs[Nope]+1", "=#REF!+1"],
    ["=Nope[Total]", "=#REF!"],
    ["=Items[#Totals]", "=#REF!"],
  ])("%s", (formula, expected) => {
    expect(toA1(formula, workbook, inRow3)).toBe(expected);
  });

  it("names the sheet, in quotes, when seen from another", () => {
    expect(toA1("=SUM(Obs[Total])", workbook, outside)).toBe("=SUM('Data d''été'!$D$2:$D$3)");
  });

  it("has no current row next to the table", () => {
    expect(toA1("=Obs[@Total]", workbook, outside)).toBe("=#VALUE!");
    expect(toA1("=Obs[@Total]", workbook, cellRef(data, "F4"))).toBe("=#VALUE!");
    expect(toA1("=[@Total]", workbook, outside)).toBe("=#REF!");
  });

  it("finds a column with any name", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() === name),
        (name) => {
          const sheet = sheetOf("S", [["first", "second"]]);
          fc.pre(name.toLowerCase() !== "first");
          addTable(sheet, "T", "A1:B3").columns[1]!.name = name;
          const state = workbookState([sheet]);
          const escaped = escapeColumnName(name);
          expect(toA1(`=T[[${escaped}]]&T[[#Headers],[${escaped}]]`, state, cellRef(sheet, "D1"))).toBe(
            "=$B$2:$B$3&$B$1",
          );
        },
      ),
    );
  });
});

describe("tokens", () => {
  it("reassemble to the formula, whatever it contains", () => {
    const pieces = fc.constantFrom(
      ...'= + - * / ^ & < > % @ # : , ; ( ) { } [ ] \' " A1 $B$2 A:C 1:3 T[Col] [@x] Sheet1! \'a b\'! "x""y" 1.5E-3 .5 SUM( TRUE #N/A ~ é'.split(
        " ",
      ),
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (formula) => {
          expect(joinTokens(tokenize(formula))).toBe(formula);
        },
      ),
    );
  });

  it("distinguish references from names of functions and others", () => {
    const kinds = (formula: string) => tokenize(formula).map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds("LOG10(A10)")).toEqual(["function LOG10", "open (", "area A10", "close )"]);
    expect(kinds("XFE1+A1048577+XFD1048576")).toEqual([
      "name XFE1",
      "operator +",
      "name A1048577",
      "operator +",
      "area XFD1048576",
    ]);
    expect(kinds("Sheet1!A1:B2")).toEqual(["area Sheet1!A1:B2"]);
    expect(kinds("'It''s'!$A:$B")).toEqual(["area 'It''s'!$A:$B"]);
    expect(kinds("1:3")).toEqual(["area 1:3"]);
    expect(kinds("Total_1")).toEqual(["name Total_1"]);
  });

  it("convert column numbers to letters and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16383 }), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(columnNumber("XFE")).toBe(-1);
  });
});

describe("filling a formula elsewhere", () => {
  it.each([
    ["=A1+$A1+A$1+$A$1", 2, 3, "=D3+$A3+D$1+$A$1"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=Other!B2&'A 1'!C3", 1, 1, "=Other!C3&'A 1'!D4"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["=T[@A1]+A1", 1, 0, "=T[@A1]+A2"],
    ["=SUM(A:A)+SUM(1:1)", 2, 3, "=SUM(D:D)+SUM(3:3)"],
    ["=A1", -1, 0, "=#REF!"],
    ["=LOG10(B1)", 0, -1, "=LOG10(A1)"],
    ["=A1", 0, -1, "=#REF!"],
  ])("%s moved %i down and %i right", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  const corner = fc.tuple(
    fc.boolean(),
    fc.integer({ min: 500, max: 9000 }),
    fc.boolean(),
    fc.integer({ min: 500, max: 90000 }),
  );
  const text = ([fixedColumn, column, fixedRow, row]: [boolean, number, boolean, number]) =>
    `${fixedColumn ? "$" : ""}${columnLetters(column)}${fixedRow ? "$" : ""}${row}`;
  const formula = fc
    .array(corner.map(text), { minLength: 1, maxLength: 4 })
    .map((parts) => `=${parts.join("+")}`);
  const step = fc.integer({ min: -400, max: 400 });

  it("is the same in one step or two, and reversible", () => {
    fc.assert(
      fc.property(formula, step, step, step, step, (start, a, b, c, d) => {
        expect(shiftFormula(shiftFormula(start, a, b), -a, -b)).toBe(start);
        fc.pre(Math.abs(a + c) < 400 && Math.abs(b + d) < 400);
        expect(shiftFormula(shiftFormula(start, a, b), c, d)).toBe(shiftFormula(start, a + c, b + d));
      }),
    );
  });
});

describe("recognizing a filled formula", () => {
  const references = ["A1", "$A1", "A$1", "$A$1", "B9:C10", "A:B", "$2:3", "'x 1'!C1", "XFD1048576"];
  const part = fc.constantFrom(...references, "1", "LOG10(B2)", '"A1"', "T[@A1]");
  const formula = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `=${parts.join("+")}`);
  const step = fc.integer({ min: -3, max: 120 });

  it("reads in R1C1 notation as when each cell is read alone, whether it is filled or not", () => {
    const rows = fc.array(fc.tuple(formula, fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.nat(4), fc.boolean(), (entered, column, isUpwards) => {
        const inR1C1 = manyToR1C1();
        let before = "=A1";
        entered.forEach(([text, isFilled], index) => {
          const row = isUpwards ? entered.length - index : index;
          const here = isFilled ? shiftFormula(before, isUpwards ? -1 : 1, 0) : text;
          expect(inR1C1(here, row, column)).toBe(toR1C1(here, row, column));
          before = here;
        });
      }),
    );
  });

  it("agrees with the formula that is filled there", () => {
    const digits = fc.constantFrom("0", "1", "9", "A", "$", "+");
    fc.assert(
      fc.property(formula, step, step, fc.nat(40), digits, (start, rows, columns, position, character) => {
        const filled = filledFormula(start);
        const there = shiftFormula(start, rows, columns);
        expect(filled.at(rows, columns)).toBe(there);
        expect(filled.isAt(there, rows, columns)).toBe(true);
        expect(filled.staysOnSheet(rows, columns)).toBe(!there.includes("#REF!"));
        const index = position % (there.length + 1);
        const others = [
          there.slice(0, index) + character + there.slice(index),
          there.slice(0, index) + character + there.slice(index + 1),
          there.slice(0, index) + there.slice(index + 1),
          start,
        ];
        for (const other of others) expect(filled.isAt(other, rows, columns)).toBe(other === there);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("names that change", () => {
  it("follows a sheet", () => {
    const before = "=Old!A1&'old'!B2&\"Old!A1\"&Older!A1";
    expect(renameSheetIn(before, "OLD", "L'été 2")).toBe("='L''été 2'!A1&'L''été 2'!B2&\"Old!A1\"&Older!A1");
  });

  it.each([
    ["Plain", "Plain"],
    ["Été", "Été"],
    ["Two words", "'Two words'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["2026", "'2026'"],
    ["It's", "'It''s'"],
    ["a-b", "'a-b'"],
  ])("quotes the sheet name %s where it must", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });

  it("follows a table", () => {
    expect(renameTableIn('=SUM(T[A])+ROWS(t)+U[A]&"T[A]"', "T", "Table_2")).toBe(
      '=SUM(Table_2[A])+ROWS(Table_2)+U[A]&"T[A]"',
    );
  });

  it("follows a column, with or without its table's name", () => {
    const before = "=T[Old]+T[@Old]+[@Old]+T[[#Headers],[Old]]+T[[A]:[Old]]+U[Old]+T[Older]";
    expect(renameColumnIn(before, "T", "old", "New one", true)).toBe(
      "=T[New one]+T[@[New one]]+[@[New one]]+T[[#Headers],[New one]]+T[[A]:[New one]]+U[Old]+T[Older]",
    );
    expect(renameColumnIn("=[@Old]+T[@Old]", "T", "Old", "New", false)).toBe("=[@Old]+T[@New]");
  });

  it("are found in every formula that follows them, however it writes them", () => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, fc.boolean(), fc.infiniteStream(fc.boolean()), (column, isUpperCase, escapes) => {
        const written = isUpperCase ? column.toUpperCase() : column;
        const escaped = [...written].map((letter) =>
          /['[\]#@]/.test(letter) || escapes.next().value ? `'${letter}` : letter,
        );
        const formula = `=SUM(T[${escaped.join("")}])`;
        if (renameColumnIn(formula, "T", column, "New", false) !== formula)
          expect(mentionsOf(column)(formula)).toBe(true);
        const onSheet = `=${quoteSheetName(written)}!A1`;
        if (renameSheetIn(onSheet, column, "New") !== onSheet) expect(mentionsOf(column)(onSheet)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(mentionsOf("Old")("=T[O'ld]")).toBe(true);
    expect(mentionsOf("L'été")("='l''Été'!A1")).toBe(true);
    expect(mentionsOf("Old")("=T[New]")).toBe(false);
  });
});

test.each([
  ["=A2+$B$1", "=R[-1]C[-1]+R1C2"],
  ["=SUM(B3:C$9)*RC_rate", "=SUM(RC:R9C[1])*RC_rate"],
  ["='R1C1'!A3&\"RC[1]\"&Rates[[#This Row],[C1]]", "='R1C1'!RC[-1]&\"RC[1]\"&Rates[[#This Row],[C1]]"],
  ["=COUNTIF(B:B,A3)+ROWS(3:$4)+1.5E3", "=COUNTIF(C:C,RC[-1])+ROWS(R:R4)+1.5E3"],
  ['=IF([@Value]="","",C3)', '=IF([@Value]="","",RC[1])'],
])("shows %s in B3 as %s in R1C1 notation, and back", (a1, r1c1) => {
  expect(toR1C1(a1, 2, 1)).toBe(r1c1);
  expect(fromR1C1(r1c1, 2, 1)).toBe(a1);
});

test("a reference in R1C1 notation that would leave the sheet becomes #REF!", () => {
  expect(fromR1C1("=R[-3]C+1", 2, 1)).toBe("=#REF!+1");
});
