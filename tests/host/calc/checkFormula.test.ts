import { checkFormula } from "../../../src/host/calc/checkFormula";
import { inRow3, outside, workbook } from "../../spreadsheet/tablesWorkbook";

describe("what Excel accepts", () => {
  it.each([
    "=1",
    "=-A1%",
    "=(1+2)*3",
    "=IF(A1,,)",
    "=NOW()",
    '=SUM(1,2)*COUNTIFS(Obs[Total],">0",Obs[Indicator],[@Indicator])',
    "={1,2;3,4}",
    "=Lists!A1",
    "='Data d''été'!A1",
    "=nosuchname",
    "=NOSUCHFUNCTION(1)",
    '="a;b"',
    "=A1:B2",
    "=@A1:A3",
    "text",
    "=",
  ])("takes %s", (formula) => {
    expect(checkFormula(formula, workbook, inRow3)).toBeNull();
  });

  it.each([
    ["=SUM(1", "not closed"],
    ["=SUM(1))", "not opened"],
    ["=1+", "ends before"],
    ["=SUM(1+)", "missing"],
    ["=*2", "missing"],
    ["=1 2", "operator is missing"],
    ['="abc', "text is not closed"],
    ["=SUM(1;2)", "commas"],
    ["=A1|B1", "no meaning"],
    ["=Nope[Total]", "no table named Nope"],
    ["=Obs[Nope]", "no column named Nope"],
    ["=Obs[Total", "bracket is not closed"],
    ["=[@Value of year]", "not a reference into a table"],
    ["=Nowhere!A1", "no sheet named Nowhere"],
    ["='Data'A1", "apostrophe"],
    ["=IF()", "too few"],
    ["=ROUND(1)", "too few"],
    ["=ISBLANK(A1,A2)", "too many"],
    ["=TODAY(1)", "too many"],
    [`=${"(".repeat(70)}1${")".repeat(70)}`, "levels"],
    [`="${"x".repeat(8200)}"`, "8192"],
    [`=A1&"${"x".repeat(256)}"`, "255"],
    [`=IF(A1="","${'""'.repeat(256)}","")`, "255"],
  ])("refuses %s", (formula, reason) => {
    const problem = checkFormula(formula, workbook, inRow3);
    expect(problem?.code).toBe("InvalidArgument");
    expect(problem?.message).toContain(reason);
  });

  it.each([
    [`="${"x".repeat(255)}"`],
    [`=LEN("${'""'.repeat(255)}")`],
    [`="${"x".repeat(255)}"&"${"x".repeat(255)}"`],
  ])("accepts a text of 255 characters, a doubled quote counted once: %s", (formula) => {
    expect(checkFormula(formula, workbook, inRow3)).toBeNull();
  });

  it("refuses this-row references without a table around them", () => {
    expect(checkFormula("=[@Total]", workbook, outside)?.message).toContain("outside a table");
  });

  it.each([
    ["=INDIRECT(A1)", "INDIRECT"],
    ["=LET(x,1,x)", "LET"],
    ["=A1#", "spilled"],
    ["=SUM((A1,B1))", "unions"],
    ["=SUM(A1:C1 B1:B2)", "intersections"],
  ])("reports that the host cannot compute %s", (formula, reason) => {
    const problem = checkFormula(formula, workbook, inRow3);
    expect(problem?.code).toBe("NotImplemented");
    expect(problem?.message).toContain(reason);
  });
});
