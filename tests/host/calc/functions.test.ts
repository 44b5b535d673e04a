import fc from "fast-check";
import type { CellValue, SheetState } from "../../../src/spreadsheet/state";
import { functionsOfHost } from "../../../src/host/calc/functions";
import { KNOWN_FUNCTIONS } from "../../support/knownFunctions";
import { addTable, cellRef, sheetOf } from "../../spreadsheet/workbooks";
import { engineOver } from "./engineOver";

const NA = { error: "#N/A" } as const;
const VALUE = { error: "#VALUE!" } as const;
const DIV0 = { error: "#DIV/0!" } as const;
const NUM = { error: "#NUM!" } as const;
const REF = { error: "#REF!" } as const;
const NAME = { error: "#NAME?" } as const;

/** A number to compare with floating-point tolerance, or a value to equal. */
type Answer = CellValue;

const sheet: SheetState = sheetOf("Data", [
  ["Partner", "Period", "Value", "Status", "Note", "Number"],
  ["North", 45000, 10, "Final", null, 1],
  ["south", 45031, 20.5, "Provisional", '=""', 2],
  ["North", 45061, -5, "final", "x", 2],
  ["Est", 45092, 0, "Final", "007", 4],
  ["South*", null, null, null, "Éa", 8],
  ["", 45000, "12", "Final", true, { error: "#N/A" }],
]);
addTable(sheet, "T", "A1:F7");
const { engine } = engineOver([sheet]);

beforeAll(async () => {
  await engine.calculate();
});
afterAll(() => engine.dispose());

/** The result of a formula in H3, in the table's third row. */
async function answer(formula: string): Promise<CellValue> {
  return engine.evaluate(formula, cellRef(sheet, "H3"));
}

function answers(cases: readonly (readonly [string, Answer])[]): void {
  it.each(cases.map(([formula, expected]) => [formula, expected] as const))(
    "%s",
    async (formula, expected) => {
      const found = await answer(formula);
      if (typeof expected === "number" && typeof found === "number") expect(found).toBeCloseTo(expected, 9);
      else expect(found).toEqual(expected);
    },
  );
}

describe("operators", () => {
  answers([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=2^-1", 0.5],
    ["=8^(1/3)", 2],
    ["=(-8)^(1/3)", NUM],
    ["=0^0", NUM],
    ["=0^-1", DIV0],
    ["=50%", 0.5],
    ["=20%*50", 10],
    ["=1.5E-3*1e3", 1.5],
    ["=.5+.25", 0.75],
    ["=--TRUE", 1],
    ["=TRUE+TRUE", 2],
    ["=+A2", "North"],
    ["=-A2", VALUE],
    ["=1/0", DIV0],
    ["=A2*1", VALUE],
    ["=C7*1", 12],
    ['="3"+4', 7],
    ['="2026-03-31"+0', 46112],
    ["=E3+1", VALUE],
    ["=E2+1", 1],
    ["=F7+1", NA],
    ["=0.1+0.2-0.3", 0],
    ["=1E308*10", NUM],
    ['="a"&1&TRUE', "a1TRUE"],
    ['=0.1+0.2&""', "0.3"],
    ['=1/3&""', "0.333333333333333"],
    ['=E2&"|"', "|"],
    ["=H99", 0],
    ["=A2:A4", "North"],
  ]);
});

describe("comparisons", () => {
  answers([
    ['="a"="A"', true],
    ['="é"="e"', false],
    ['="é"="É"', true],
    ['="1"=1', false],
    ["=0.1+0.2=0.3", true],
    ['=E2=""', true],
    ["=E2=0", true],
    ["=E2=FALSE", true],
    ['=E3=""', true],
    ["=E3=0", false],
    ['="a">1', true],
    ['=TRUE>"z"', true],
    ['="a"<"b"', true],
    ['="Zoé"<"arbre"', false],
    ["=1<>2", true],
    ["=F7=1", NA],
    ["=1=1=TRUE", true],
  ]);
});

describe("counting and summing where criteria match", () => {
  answers([
    ['=COUNTIFS(T[Partner],"north")', 2],
    ['=COUNTIF(T[Status],"Final")', 4],
    ['=COUNTIFS(T[Partner],"North",T[Status],"FINAL")', 2],
    ['=COUNTIFS(T[Value],">0")', 2],
    ['=COUNTIFS(T[Value],">="&C2)', 2],
    ['=COUNTIFS(T[Value],"<>0")', 5],
    ["=COUNTIFS(T[Value],0)", 1],
    ["=COUNTIFS(T[Value],12)", 1],
    ['=COUNTIFS(T[Value],">11")', 1],
    ['=COUNTIFS(T[Period],">="&DATE(2023,4,15),T[Period],"<"&DATE(2023,6,1))', 2],
    ['=COUNTIFS(T[Period],">=2023-04-15")', 3],
    ["=COUNTIFS(T[Period],45000)", 2],
    ['=COUNTIFS(T[Note],"")', 2],
    ['=COUNTIFS(T[Note],"=")', 1],
    ['=COUNTIFS(T[Note],"<>")', 5],
    ['=COUNTIFS(T[Status],"<>Final")', 2],
    ['=COUNTIFS(T[Status],"<>"&"")', 5],
    ['=COUNTIFS(T[Partner],"*th")', 3],
    ['=COUNTIFS(T[Partner],"?outh")', 1],
    ['=COUNTIFS(T[Partner],"south~*")', 1],
    ['=COUNTIFS(T[Partner],">m")', 4],
    ["=COUNTIFS(T[Note],TRUE)", 1],
    ['=COUNTIFS(T[Note],"007")', 1],
    ["=COUNTIFS(T[Note],7)", 1],
    ['=COUNTIFS(T[Number],"#N/A")', 1],
    ["=COUNTIFS(T[Value],E2)", 1],
    ['=COUNTIFS(T[Partner],"North",C2:C4,">0")', VALUE],
    ['=SUMIFS(T[Value],T[Partner],"North")', 5],
    ['=SUMIFS(T[Value],T[Status],"Final",T[Value],">-100")', 5],
    ['=SUMIFS(T[Value],T[Partner],"nobody")', 0],
    ['=SUMIFS(T[Number],T[Partner],"<>x")', NA],
    ['=SUMIFS(T[Number],T[Partner],"North")', 3],
    ['=SUMIF(T[Value],">0")', 30.5],
    ['=SUMIF(T[Partner],"North",T[Value])', 5],
    ['=SUMIF(A2:A7,"North",C2)', 5],
    ['=AVERAGEIFS(T[Value],T[Partner],"North")', 2.5],
    ['=AVERAGEIFS(T[Value],T[Partner],"nobody")', DIV0],
    ['=AVERAGEIF(T[Status],"Final",T[Value])', 5 / 3],
    ['=MAXIFS(T[Period],T[Partner],"North")', 45061],
    ['=MAXIFS(T[Value],T[Partner],"nobody")', 0],
    ['=MINIFS(T[Value],T[Status],"Final")', -5],
    ['=SUM(COUNTIFS(T[Partner],{"North","Est"}))', 3],
    ["=SUMPRODUCT((COUNTIFS(T[Partner],T[Partner])>1)*1)", 3],
  ]);
});

describe("sums and ranks", () => {
  answers([
    ["=SUM(T[Value])", 25.5],
    ['=SUM(1,"2",TRUE)', 4],
    ['=SUM({1,"2",TRUE})', 1],
    ["=SUM(T[Number])", NA],
    ['=SUM("x")', VALUE],
    ["=SUM(C:C)", 25.5],
    ["=SUM(C2,C3,2)", 32.5],
    ['=SUMPRODUCT((T[Partner]="North")*T[Value])', 5],
    ['=SUMPRODUCT((T[Partner]="North")*T[Status])', VALUE],
    ['=SUMPRODUCT((T[Partner]="North")*(T[Period]>45000))', 1],
    ['=SUMPRODUCT(--(T[Partner]="north"),T[Value])', 5],
    ['=SUMPRODUCT(--(T[Status]="Final"),--(T[Period]=45000))', 2],
    ['=SUMPRODUCT(T[Partner]="North")', 0],
    ["=SUMPRODUCT(C2:C4,F2:F3)", VALUE],
    ["=SUMPRODUCT(C2:C4,F2:F4)", 41],
    ['=SUMPRODUCT((T[Partner]<>"")/COUNTIFS(T[Partner],T[Partner]&""))', 3.5],
    ["=COUNT(T[Value])", 4],
    ['=COUNT(1,"2","x",TRUE)', 3],
    ["=COUNTA(T[Note])", 5],
    ["=COUNTBLANK(T[Note])", 2],
    ["=AVERAGE(T[Value])", 6.375],
    ["=AVERAGE(E2:E2)", DIV0],
    ["=MAX(T[Value])", 20.5],
    ["=MIN(T[Value])", -5],
    ["=MAX(E2:E3)", 0],
    ["=MEDIAN(1,2,10)", 2],
    ["=MEDIAN(1,2,3,10)", 2.5],
    ["=LARGE(T[Value],2)", 10],
    ["=SMALL(T[Value],1)", -5],
    ["=LARGE(T[Value],9)", NUM],
    ["=RANK(2,F2:F5)", 2],
    ["=RANK(2,F2:F5,1)", 2],
    ["=RANK(4,F2:F5)", 1],
    ["=RANK.EQ(3,F2:F5)", NA],
    ["=PRODUCT(F2:F5)", 16],
  ]);
});

describe("rounding and signs", () => {
  answers([
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(1234.5,-2)", 1200],
    ["=ROUNDUP(1.21,1)", 1.3],
    ["=ROUNDUP(-1.21,1)", -1.3],
    ["=ROUNDDOWN(1.29,1)", 1.2],
    ["=ROUNDDOWN(-1.29,1)", -1.2],
    ["=INT(-1.5)", -2],
    ["=TRUNC(-1.5)", -1],
    ["=MOD(-3,12)", 9],
    ["=MOD(3,0)", DIV0],
    ["=ABS(-3)", 3],
    ["=SIGN(-3)", -1],
    ["=SQRT(-1)", NUM],
    ["=POWER(2,0.5)", Math.SQRT2],
    ["=POWER(1.1,1/12)-1", 1.1 ** (1 / 12) - 1],
    ["=CEILING(1.2,1)", 2],
    ["=LOG10(1000)", 3],
    ["=PI()", Math.PI],
    ["=ROUND(1e-10,5)", 0],
    ['=ROUND("x",1)', VALUE],
  ]);
});

describe("conditions", () => {
  answers([
    ['=IF(C2>5,"yes","no")', "yes"],
    ["=IF(FALSE,1)", false],
    ["=IF(FALSE,1,)", 0],
    ["=IF(TRUE,,1)", 0],
    ["=IF(TRUE,E2)", 0],
    ["=IF(TRUE,1,1/0)", 1],
    ['=IF("x",1,2)', VALUE],
    ["=IF(F7,1,2)", NA],
    ['=IFERROR(1/0,"none")', "none"],
    ['=IFERROR(A2,"none")', "North"],
    ['=IFNA(F7,"none")', "none"],
    ['=IFNA(1/0,"none")', DIV0],
    ['=IFS(1>2,"a",2>1,"b")', "b"],
    ['=IFS(1>2,"a")', NA],
    ['=SWITCH("B","a",1,"b",2,9)', 2],
    ['=SWITCH("z","a",1,9)', 9],
    ['=SWITCH("z","a",1)', NA],
    ['=CHOOSE(2,"a","b","c")', "b"],
    ['=CHOOSE(4,"a","b","c")', VALUE],
    ["=AND(TRUE,1,C2>0)", true],
    ["=AND(TRUE,FALSE)", false],
    ["=OR(FALSE,0)", false],
    ["=OR(C2:C4<0)", true],
    ["=AND(A2:A3)", VALUE],
    ["=XOR(TRUE,TRUE)", false],
    ["=NOT(0)", true],
    ["=AND(1/0,FALSE)", DIV0],
    ["=SUM(IF(C2:C5>0,C2:C5,0))", 30.5],
  ]);
});

describe("what kind of value it is", () => {
  answers([
    ["=ISBLANK(E2)", true],
    ["=ISBLANK(E3)", false],
    ["=ISBLANK(A7)", true],
    ["=ISNUMBER(C2)", true],
    ["=ISNUMBER(C7)", false],
    ["=ISTEXT(E5)", true],
    ["=ISTEXT(E3)", true],
    ["=ISTEXT(E2)", false],
    ["=ISLOGICAL(E7)", true],
    ["=ISERROR(F7)", true],
    ["=ISERROR(1/0)", true],
    ["=ISNA(F7)", true],
    ["=ISNA(1/0)", false],
    ["=ISERR(1/0)", true],
    ["=ISFORMULA(E3)", true],
    ["=ISFORMULA(E2)", false],
    ["=ISFORMULA(A2)", false],
    ["=ISFORMULA(1/0)", DIV0],
    ['=ISFORMULA("a text")', VALUE],
    ["=SUMPRODUCT(--ISFORMULA(D2:E7))", 1],
    ["=SUMPRODUCT(--ISFORMULA(T[Note]))", 1],
    ["=SUMPRODUCT(1-ISFORMULA(INDEX(E:E,2):INDEX(E:E,4)))", 2],
    ["=ISTEXT(FORMULATEXT(E3))", true],
    ["=LEFT(FORMULATEXT(E3:E7),1)", "="],
    ["=FORMULATEXT(E2)", NA],
    ["=FORMULATEXT(A2)", NA],
    ["=FORMULATEXT(1/0)", DIV0],
    ['=FORMULATEXT("a text")', VALUE],
    ["=E5", "007"],
    ["=E7", true],
    ["=F7", NA],
    ["=NA()", NA],
    ["=N(A2)", 0],
    ["=N(C2)", 10],
    ["=N(E7)", 1],
    ["=N(E2)", 0],
    ["=N(F7)", NA],
  ]);
});

describe("lookups", () => {
  answers([
    ['=MATCH("est",T[Partner],0)', 4],
    ['=MATCH(REPT("x",256),T[Partner],0)', VALUE],
    ['=COUNTIF(T[Partner],REPT("x",255))', 0],
    ['=COUNTIF(T[Partner],REPT("x",256))', VALUE],
    ['=MATCH("S*",T[Partner],0)', 2],
    ['=MATCH("south~*",T[Partner],0)', 5],
    ['=MATCH("nobody",T[Partner],0)', NA],
    ['=MATCH("12",T[Value],0)', 6],
    ["=MATCH(12,T[Value],0)", NA],
    ["=MATCH(45050,B2:B5,1)", 2],
    ["=MATCH(44000,B2:B5,1)", NA],
    ["=MATCH(3,{5,4,2},-1)", 2],
    ["=MATCH(45061,B2:B5)", 3],
    ['=INDEX(T[Value],MATCH("Est",T[Partner],0))', 0],
    ["=INDEX(T[Note],1)", 0],
    ["=INDEX(A2:C4,2,3)", 20.5],
    ["=SUM(INDEX(A2:C4,0,3))", 25.5],
    ["=SUM(INDEX(A2:C4,2,0))", 45051.5],
    ["=INDEX(T[Value],99)", REF],
    ["=INDEX(C2:E2,2)", "Final"],
    ['=INDEX(T[Value],MATCH(1,(T[Partner]="North")*(T[Status]="final")*(T[Value]<0),0))', -5],
    ['=VLOOKUP("Est",A2:C7,3,FALSE)', 0],
    ['=VLOOKUP("no",A2:C7,3,FALSE)', NA],
    ['=VLOOKUP("Est",A2:C7,9,FALSE)', REF],
    ["=VLOOKUP(45040,B2:C5,2,TRUE)", 20.5],
    ['=HLOOKUP("Value",A1:C4,2,FALSE)', 10],
    ["=ROWS(T[Value])", 6],
    ["=ROWS(A:A)", 1048576],
    ["=ROWS(NoSuchName)", { error: "#NAME?" }],
    ["=COLUMNS(#REF!)", REF],
    ["=ROWS(F7)", 1],
    ["=COLUMNS(A2:C4)", 3],
    ["=ROW()", 3],
    ["=ROW(C7)", 7],
    ["=ROW([@Value])-ROW(T[[#Headers],[Value]])", REF],
    ["=ROW(T[@Value])-ROW(T[[#Headers],[Value]])", 2],
    ["=SUM(ROW(A2:A4))", 9],
    ['=SUMPRODUCT((ROW(T[Value])-1)*(T[Partner]="Est"))', 4],
    ["=COLUMN()", 8],
  ]);
});

describe("texts", () => {
  answers([
    ["=LEN(E5)", 3],
    ["=LEN(C3)", 4],
    ['=TRIM("  a   b ")', "a b"],
    ['=LEFT("Montréal",4)', "Mont"],
    ['=LEFT("a")', "a"],
    ['=LEFT("a",-1)', VALUE],
    ['=RIGHT("Montréal",4)', "réal"],
    ['=RIGHT("ab",0)', ""],
    ['=MID("Montréal",5,2)', "ré"],
    ['=FIND("R","rR")', 2],
    ['=FIND("x","abc")', VALUE],
    ['=SEARCH("R","rR")', 1],
    ['=SEARCH("a?c","xabc")', 2],
    ['=SUBSTITUTE("a-b-c","-","+")', "a+b+c"],
    ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['=REPLACE("abcd",2,2,"X")', "aXd"],
    ['=UPPER("éa")', "ÉA"],
    ['=LOWER("ÉA")', "éa"],
    ['=PROPER("un deux")', "Un Deux"],
    ['=EXACT("a","A")', false],
    ['=REPT("ab",3)', "ababab"],
    ['=REPT("█",0)', ""],
    ["=CHAR(10)", "\n"],
    ["=CHAR(65.9)", "A"],
    ["=CHAR(128)", "€"],
    ["=CHAR(159)", "Ÿ"],
    ["=CHAR(160)", "\u00a0"],
    ["=CHAR(233)", "é"],
    ["=CHAR(0)", VALUE],
    ["=CHAR(256)", VALUE],
    ['=TEXTJOIN(", ",TRUE,A2:A4,E3,"x")', "North, south, North, x"],
    ['=TEXTJOIN("-",FALSE,"a","","b")', "a--b"],
    ['=TEXTJOIN("/",TRUE,IF(C2:C5>0,A2:A5,""))', "North/south"],
    ["=CONCAT(A2:A3,1,TRUE)", "Northsouth1TRUE"],
    ['=CONCATENATE("a",1)', "a1"],
    ['=VALUE("12.5")', 12.5],
    ['=VALUE("x")', VALUE],
    ['=HYPERLINK("https://example.org","Site")', "Site"],
    ['=HYPERLINK("https://example.org")', "https://example.org"],
    ["=UNICHAR(9679)", "●"],
    ['="a""b"', 'a"b'],
    ["=\"[@x], (y) {1;2} #REF! 'z'!A1\"", "[@x], (y) {1;2} #REF! 'z'!A1"],
    ["=LEN(F7)", NA],
  ]);
});

describe("numbers as text", () => {
  answers([
    ['=TEXT(45000,"yyyy-mm-dd")', "2023-03-15"],
    ['=TEXT(B2,"d mmmm yyyy")', "15 March 2023"],
    ['=TEXT(0.123,"0 %")', "12 %"],
    ['=TEXT(0.125,"0.0%")', "12.5%"],
    ['=TEXT(3.14159,"0.0")', "3.1"],
    ['=TEXT(1234567.891,"#,##0.00")', "1,234,567.89"],
    ['=TEXT(7,"000")', "007"],
    ['=TEXT(-1.5,"0.0;(0.0)")', "(1.5)"],
    ['=TEXT("abc","0.0")', "abc"],
    ['=TEXT("12","0.0")', "12.0"],
    ['=TEXT(E2,"0")', "0"],
    ['=TEXT(TRUE,"0")', "TRUE"],
    ['=TEXT(0.5,"hh:mm")', "12:00"],
    ['=TEXT(5,"@")', "5"],
    ['=TEXT(1,"+0;-0;0")', "+1"],
    ['=TEXT(5,"General")', "5"],
  ]);
});

describe("dates", () => {
  answers([
    ["=DATE(2026,3,31)", 46112],
    ["=DATE(2026,14,1)", 46419],
    ["=DATE(2026,3,0)", 46081],
    ["=DATE(1900,3,1)", 61],
    ["=DATE(1900,1,1)", 1],
    ["=YEAR(46112)", 2026],
    ["=MONTH(46112)", 3],
    ["=DAY(46112.9)", 31],
    ["=YEAR(-1)", NUM],
    ["=TODAY()", 46112],
    ["=NOW()", 46112.5],
    ["=EDATE(DATE(2026,1,31),1)", 46081],
    ["=EDATE(DATE(2024,2,29),12)", 45716],
    ["=EDATE(46112,-1)", 46081],
    ["=EOMONTH(DATE(2024,1,15),1)", 45351],
    ["=EOMONTH(46112,0)", 46112],
    ['=DATEDIF(DATE(2024,1,31),DATE(2026,3,30),"Y")', 2],
    ['=DATEDIF(DATE(2024,1,31),DATE(2026,3,30),"M")', 25],
    ['=DATEDIF(DATE(2024,1,31),DATE(2026,3,30),"YM")', 1],
    ['=DATEDIF(DATE(2026,3,1),DATE(2026,3,31),"D")', 30],
    ['=DATEDIF(DATE(2026,4,1),DATE(2026,3,1),"D")', NUM],
    ["=WEEKDAY(46112)", 3],
    ["=WEEKDAY(46112,2)", 2],
    ["=ISOWEEKNUM(DATE(2021,1,3))", 53],
    ["=ISOWEEKNUM(DATE(2026,12,31))", 53],
    ["=ISOWEEKNUM(DATE(2024,12,30))", 1],
    ["=DAYS(DATE(2026,3,31),DATE(2026,3,1))", 30],
    ['=DATEVALUE("2026-03-31")', 46112],
    ['=DATEVALUE("31 of March")', VALUE],
    ["=YEARFRAC(DATE(2026,1,1),DATE(2026,7,1))", 0.5],
    ["=NETWORKDAYS(DATE(2026,3,30),DATE(2026,4,5))", 5],
  ]);
});

describe("unknown names", () => {
  answers([
    ["=NOSUCHFUNCTION(1)", NAME],
    ["=nosuchname+1", NAME],
    ["=#REF!+1", REF],
  ]);
});

it.each(["INDIRECT", "OFFSET", "LET", "SHEET"])("refuses %s by name", async (name) => {
  await expect(answer(`=${name}(A1)`)).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining(name) as string,
  });
});

describe("distributions, order statistics and matrices", () => {
  answers([
    // F2:F6 holds 1, 2, 2, 4, 8.
    ["=MODE({3;2;1;2;3})", 3],
    ["=MODE({1;2;2;3;3;3})", 3],
    ["=MODE({4;5;5;4;6},7)", 4],
    ["=MODE({1;2;3})", NA],
    ["=SUMPRODUCT(({0.1;1;0}+0.2<={0.3;1;1})*{100;10;1})", 101],
    ["=SUMPRODUCT(({0.1;1;0}+0.2>={0.3;1;1})*{100;10;1})", 110],
    ["=SUMPRODUCT(({0.1;1;0}+0.2<{0.3;1;1})*{100;10;1})", 1],
    ["=SUMPRODUCT(({0.1;1;0}+0.2>{0.3;1;1})*{100;10;1})", 10],
    ["=SUMPRODUCT(({0.1;1;0}+0.2={0.3;1;1})*{100;10;1})", 100],
    ["=SUMPRODUCT(({0.1;1;0}+0.2<>{0.3;1;1})*{100;10;1})", 11],
    ["=SUMPRODUCT(FREQUENCY(F2:F6,{2;4})*{100;10;1})", 311],
    ["=SUMPRODUCT(FREQUENCY(F2:F6,{4;2})*{100;10;1})", 131],
    ["=SUMPRODUCT(FREQUENCY(F2:F6,{2;2;4})*{1000;100;10;1})", 3011],
    ["=SUMPRODUCT(FREQUENCY(F2:F6,9)*{10;1})", 50],
    ["=SUMPRODUCT(FREQUENCY(C2:C7,{0;10})*{100;10;1})", 211],
    ["=SUMPRODUCT(FREQUENCY(F2:F7,{1}))", NA],
    ["=SUM(MMULT({1,2;3,4},{5;6}))", 56],
    ["=SUMPRODUCT(MMULT({1,0;1,1},{2;3})*{10;1})", 25],
    ["=SUM(MMULT({1,2},{3,4}))", VALUE],
    ['=SUM(MMULT({1,"a"},{3;4}))', VALUE],
    ["=SUMPRODUCT(LARGE(F2:F6,{1,2,3})*{100,10,1})", 842],
    ["=SUMPRODUCT(SMALL(F2:F6,{1,2})*{10,1})", 12],
    ["=LARGE(F2:F6,6)", NUM],
    ["=LARGE(F2:F7,1)", NA],
    ['=MINIFS(F2:F6,F2:F6,">1")', 2],
    ['=MINIFS(F2:F6,F2:F6,">=4")', 4],
    ['=MINIFS(F2:F6,F2:F6,">8")', 0],
    ['=MAXIFS(F2:F6,F2:F6,"<4")', 2],
    ['=MAXIFS(F2:F6,F2:F6,"<=4")', 4],
    ['=MAXIFS(F2:F6,F2:F6,"<1")', 0],
    ['=MAXIFS(F2:F6,F2:F6,">1")', 8],
    ['=SUMPRODUCT(MINIFS(F2:F6,F2:F6,">"&{0;2})*{10;1})', 14],
    // An error in a row that does not match is no obstacle.
    ['=MINIFS(F2:F7,F2:F7,">2")', 4],
  ]);
});

test("the least and greatest values beyond a limit are the same by their order and one by one", async () => {
  const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 8, maxLength: 30 });
  const operator = fc.constantFrom("<", "<=", ">", ">=");
  await fc.assert(
    fc.asyncProperty(numbers, operator, fc.integer({ min: -6, max: 6 }), async (values, sign, limit) => {
      const column = sheetOf(
        "Numbers",
        values.map((value) => [value, 1]),
      );
      const { engine: other } = engineOver([column]);
      await other.calculate();
      const [a, b] = [`A1:A${values.length}`, `B1:B${values.length}`];
      for (const name of ["MINIFS", "MAXIFS"]) {
        // A second criterion that always holds tests each value.
        const [ordered, tested] = [
          `=${name}(${a},${a},"${sign}${limit}")`,
          `=${name}(${a},${a},"${sign}${limit}",${b},1)`,
        ];
        expect(await other.evaluate(ordered, cellRef(column, "D1"))).toEqual(
          await other.evaluate(tested, cellRef(column, "D1")),
        );
      }
      other.dispose();
    }),
  );
});

test("the functions that formulas of a workbook call are the host's own: with Univer's they take many times longer", () => {
  const ofHost = new Set(functionsOfHost(() => new Date()).map(({ name }) => name));
  expect([...KNOWN_FUNCTIONS].filter((name) => !ofHost.has(name))).toEqual([]);
});
