import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

/** What `build` says. */
const texts = {
  summary:
    "Builds a workbook from an initiative file (docs/initiative-file.md). --lang is also the workbook’s language; the file’s own unless given.",
  outFile: "FILE.xlsx",
  day: "YYYY-MM-DD",
  file: "FILE.json",
  out: "the workbook to write",
  asOf: "the report date to pin; the file’s own unless given",
  built: (path: string, sheets: number, tables: number, formulas: number) =>
    `Built ${path}: ${count(sheets, "sheet", "sheets")}, ${count(tables, "table", "tables")}, ${count(formulas, "formula", "formulas")}.`,
  faultyFile: (errors: number) =>
    `Nothing was written: the file has ${count(errors, "error", "errors")} to correct first.`,
  workbookGiven: (path: string, call: string) =>
    `${path} is a workbook, and build takes an initiative file. To make one from the workbook: ${call} export ${path} --out FILE.json`,
};

export default texts;
