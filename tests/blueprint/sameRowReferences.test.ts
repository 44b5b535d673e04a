import fc from "fast-check";
import { cellAddress } from "../../src/blueprint/formula";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { sameRowFormula, withFoundAddresses } from "../../src/blueprint/sameRowReferences";
import { fromR1C1 } from "../../src/spreadsheet/formulas/r1c1";
import { escapeColumnName, toA1 } from "../../src/spreadsheet/formulas/structuredReferences";
import { tokenizeExpression } from "../../src/spreadsheet/formulas/tokens";
import { LANGUAGES } from "../../src/languages";
import { addTable, sheetOf, workbookState } from "../spreadsheet/workbooks";
import { initiative } from "../support/initiative";

const CAPTIONS = ["Partner", "Value", "What's [it] #1 @home", "Année", "R1C1"];

test.each([
  ["=[@Value]*2", "=RC[-2]*2"],
  ["=[@value]+[@[Value]]", "=RC[-2]+RC[-2]"],
  ["=SUM([@[Partner]:[Value]])", "=SUM(RC[-3]:RC[-2])"],
  ["=[@[What''s '[it'] '#1 '@home]]&[@Année]", "=RC[-1]&RC"],
  ["=[@R1C1]", "=RC[1]"],
  ['="[@Value]"&[@Value]', '="[@Value]"&RC[-2]'],
  ["='[@Value]'!A1", "='[@Value]'!A1"],
  ["=SUM(T[Value],EnsembleAsOf)", "=SUM(T[Value],EnsembleAsOf)"],
  ["=ROW([@Partner])-ROW(T[[#Headers],[Partner]])", "=ROW(RC[-3])-ROW(T[[#Headers],[Partner]])"],
  ['=COUNTIF($AA$3:$AB$7,[@Value])&"$A$1"', '=COUNTIF(R3C27:R7C28,RC[-2])&"$A$1"'],
  ["=[@Nothing]+[@[Value]:[Nothing]]", "=[@Nothing]+[@[Value]:[Nothing]]"],
])("%s in the fourth of the columns is %s", (formula, expected) => {
  expect(sameRowFormula(formula, CAPTIONS, 3)).toBe(expected);
});

test.each([
  ["=COUNTIF($A$3:$B$7,[@Value])", "=COUNTIF(R5C2:R9C3,RC[-2])", "=COUNTIF($B$5:$C$9,[@Value])"],
  ["=COUNTIF($A$3:$B$7,[@Value])", '=COUNTIF(R5C2:R9C3,[@Value])&"R1C1"', "=COUNTIF($B$5:$C$9,[@Value])"],
  ["=COUNTIF($A$3:$B$7,[@Value])", "=COUNTIF(R5C2,[@R1C1])", "=COUNTIF($A$3:$B$7,[@Value])"],
  ["=[@Value]", "", "=[@Value]"],
])("%s in place of %s keeps the addresses: %s", (formula, found, expected) => {
  expect(withFoundAddresses(formula, found)).toBe(expected);
});

const CAPTION = fc
  .string({ unit: fc.constantFrom(..."aBé9 _'[]#@-:,\"()!."), minLength: 1, maxLength: 8 })
  .filter((caption) => caption.trim() === caption);

test("reads the cells that the same formula by caption reads, wherever the table is", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(CAPTION, {
        minLength: 2,
        maxLength: 8,
        selector: (caption) => caption.toLowerCase(),
        comparator: "IsStrictlyEqual",
      }),
      fc.nat({ max: 30 }),
      fc.nat({ max: 30 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (captions, row, column, one, other, own) => {
        const [first, last, index] = [one, other, own].map((value) => value % captions.length) as [
          number,
          number,
          number,
        ];
        const grid = Array.from({ length: row + 3 }, (_, line) =>
          Array.from({ length: column + captions.length }, (_unused, place) =>
            line === row ? (captions[place - column] ?? "") : "",
          ),
        );
        const sheet = sheetOf("Data", grid);
        addTable(
          sheet,
          "T",
          `${cellAddress(row, column)}:${cellAddress(row + 2, column + captions.length - 1)}`,
        );
        const workbook = workbookState([sheet]);
        const name = (place: number) => `[${escapeColumnName(captions[place]!)}]`;
        const formula = `=SUM([@${name(first)}:${name(last)}])+[@${name(other % captions.length)}]`;
        const cell = { sheetId: sheet.id, row: row + 2, column: column + index };
        const written = fromR1C1(sameRowFormula(formula, captions, index), cell.row, cell.column);
        const absolute = (text: string) => text.replaceAll("$", "");
        const ordered = absolute(written).replace(/\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)/, (text, a, b, c, d) =>
          last < first ? `(${c}${d}:${a}${b})` : text,
        );
        expect(ordered.replace(/\(([A-Z]+\d+):\1\)/, "($1)")).toBe(absolute(toA1(formula, workbook, cell)));
      },
    ),
  );
});

describe.each(LANGUAGES)("the blueprint in %s", (language) => {
  const { sheets } = workbookBlueprint(initiative({ language }));
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const written = tables.flatMap(({ id, columns }) =>
    columns.flatMap(({ id: column, formula }, index) => {
      if (formula === undefined) return [];
      const captions = columns.map(({ caption }) => caption);
      return [{ at: `${id} ${column}`, formula, r1c1: sameRowFormula(formula, captions, index) }];
    }),
  );

  test("has only absolute addresses in formulas of tables, which become R1C1 notation", () => {
    const addresses = written.filter(({ r1c1 }) =>
      tokenizeExpression(r1c1).some(({ kind, text }) => kind === "area" && !/^R\d*C\d*$/.test(text)),
    );
    expect(addresses.map(({ at }) => at)).toEqual([]);
  });

  test("leaves no reference by caption to a formula's own row", () => {
    expect(written.filter(({ r1c1 }) => r1c1.includes("[@")).map(({ at }) => at)).toEqual([]);
  });

  test("has formulas of observations that a file holds once for all rows", () => {
    const observations = written.filter(({ at }) => at.startsWith("Observations "));
    expect(observations.length).toBe(8);
    // A shared formula refers to no table and to no other sheet.
    const unshared = observations.filter(({ r1c1 }) =>
      tokenizeExpression(fromR1C1(r1c1, 9, 20)).some(
        ({ kind, sheet }) => kind === "structured" || sheet !== undefined,
      ),
    );
    expect(unshared.map(({ at }) => at)).toEqual([]);
  });
});
