import { addTable, inOneRequest, PROBE_NAME, valuesOf, writeFromA1, type Answer, type Probe } from "../probe";

/** A probe of the value of a formula, in H1, over values that begin in A1. */
function formula(
  id: Probe["id"],
  text: string,
  expected: Answer,
  values: readonly (readonly (string | number)[])[] = [],
): Probe {
  return {
    id,
    area: "figures",
    expected,
    ask: inOneRequest((sheet) => {
      if (values.length > 0) writeFromA1(sheet, values);
      const cell = sheet.getRange("H1");
      cell.formulas = [[text]];
      const read = valuesOf(cell);
      return () => (read() as readonly (readonly Answer[])[])[0]?.[0] ?? null;
    }),
  };
}

const LETTERS = [
  ["apple", 1],
  ["pear", 2],
  ["apricot", 4],
] as const;

/** What formulas of the workbook rely on. */
export const FORMULA_PROBES: readonly Probe[] = [
  formula("sumproduct", '=SUMPRODUCT((A1:A3<>"pear")*B1:B3)', 5, LETTERS),
  formula("frequency", "=SUMPRODUCT(--(FREQUENCY(B1:B3,A1:A3)>0))", 3, [
    [1, 1],
    [2, 2],
    [3, 9],
  ]),
  formula("frequency-large", "=LARGE(FREQUENCY(A1:A4,B1:B2),1)", 2, [
    [1, 1],
    [1, 5],
    [7, ""],
    [3, ""],
  ]),
  formula("textjoin-index", '=TEXTJOIN("",FALSE,INDEX(MID("-+",1+(B1:B3>1),1),0))', "-++", LETTERS),
  formula("array-in-index", "=SUM(INDEX((B1:B3>1)*B1:B3,0))", 6, LETTERS),
  formula("match-unordered", "=MATCH(5,A1:A5,1)", 5, [[1], [9], [3], [8], [5]]),
  formula("mode", "=MODE(A1:A6)", 8, [[1], [8], [3], [8], [5], [3]]),
  formula("countifs-pattern", '=COUNTIFS(A1:A3,"ap*",B1:B3,"<="&2)', 1, LETTERS),
  formula("isformula", "=SUMPRODUCT(--ISFORMULA(A1:B3))", 1, [
    [1, 2],
    ["=A1+1", 3],
    [4, "text"],
  ]),
  formula("formulatext", "=FORMULATEXT(A1)", "=$B$2", [["=$B$2"]]),
  formula("text-groups", '=TEXT(1234567,"0\\,000\\,000")', "1,234,567"),
  formula("text-groups-space", '=TEXT(1234567,"0\\\u00a0000\\\u00a0000")', "1\u00a0234\u00a0567"),
];

/** What formulas that refer to tables rely on. */
export const STRUCTURED_PROBES: readonly Probe[] = [
  {
    id: "structured-references",
    area: "figures",
    expected: [[6, 4, "Value"]],
    ask: inOneRequest((sheet) => {
      addTable(sheet, [["Value"], [1], [2], [3]]);
      const cells = sheet.getRange("C1:E1");
      const column = `${PROBE_NAME}[[#All],[Value]]`;
      cells.formulas = [
        [`=SUM(${PROBE_NAME}[Value])`, `=ROWS(${column})`, `=${PROBE_NAME}[[#Headers],[Value]]`],
      ];
      return valuesOf(cells);
    }),
  },
];
