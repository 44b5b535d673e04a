import { toFileForm } from "../../src/xlsx/write/fileForm";
import { inRow3, workbook } from "../spreadsheet/tablesWorkbook";

describe("the form of files", () => {
  it.each([
    ["=[@Total]", "=Obs[[#This Row],[Total]]"],
    ["=[@[Value of year]]", "=Obs[[#This Row],[Value of year]]"],
    ["=[@[Indicator]:[Total]]", "=Obs[[#This Row],[Indicator]:[Total]]"],
    ["=obs[@]", "=Obs[#This Row]"],
    ["=SUM([Total])", "=SUM(Obs[Total])"],
    ["=SUM(Obs[Total])", "=SUM(Obs[Total])"],
    ["=Obs[[#Headers],[Total]]", "=Obs[[#Headers],[Total]]"],
    ["=Obs[[Indicator]:[Total]]", "=Obs[[Indicator]:[Total]]"],
    ["=[@[Odd ']name'['''#]]", "=Obs[[#This Row],[Odd ']name'['''#]]"],
    ['=MAXIFS(A1,B1,"IFS(")', '=_xlfn.MAXIFS(A1,B1,"IFS(")'],
    ["=ifs(A1,CONCAT(B1))", "=_xlfn.IFS(A1,_xlfn.CONCAT(B1))"],
    ["=_xlfn.IFS(A1,1)", "=_xlfn.IFS(A1,1)"],
    ['=TEXTJOIN(",",TRUE,SORT(A1:A3))', '=_xlfn.TEXTJOIN(",",TRUE,_xlfn._xlws.SORT(A1:A3))'],
    ["=SUMIFS(A1,B1,1)+AGGREGATE(9,6,A1)", "=SUMIFS(A1,B1,1)+AGGREGATE(9,6,A1)"],
    ["=@A1:A3", "=A1:A3"],
  ])("%s", (formula, expected) => {
    expect(toFileForm(formula, workbook, inRow3)).toBe(expected);
  });
});
