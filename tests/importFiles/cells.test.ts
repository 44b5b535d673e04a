/** What an import reads of a single cell of a workbook. */
import { ambiguousFormats } from "../../src/model/import/guess";
import type { ImportPlan } from "../../src/model/import/plan";
import type { CellValue, WorkbookState } from "../../src/spreadsheet/state";
import { classifySource, knownIndicator, knownOf } from "../support/importing";
import { readSheets, sheetWith, shown, type SheetCell } from "../support/partnerWorkbooks";

const KNOWN = knownOf(
  ["CLSC", "Ville"],
  [
    knownIndicator("JOBS", { kind: "number" }),
    knownIndicator("FUND", { kind: "number", unit: "$" }),
    knownIndicator("PEOPLE", { kind: "number", unit: "people" }),
    knownIndicator("RATE", { kind: "percent", referenceValues: [20, 60] }),
    knownIndicator("QUARTERLY", { kind: "number", own: { months: 3, anchor: 12 } }),
  ],
);
/** The columns as a person states them, where most of the values are none. */
const STATED = {
  change: (plan: ImportPlan): ImportPlan => ({
    ...plan,
    columns: ["indicator", "partner", "period", "value"],
  }),
};
const CAPTIONS = ["Indicator", "Partner", "Period end", "Value"];

/** The texts of cells below one caption. */
async function textsOf(cells: readonly SheetCell[], parts: Partial<WorkbookState> = {}): Promise<string[]> {
  const rows = [["Partner", "Value"], ...cells.map((cell) => ["CLSC", cell])];
  const { source } = await readSheets([sheetWith("Data", rows)], { header: 1 }, parts);
  return source.rows.map((row) => row.cells[1]!);
}

test.each<[CellValue, string, string]>([
  [0.45, "0%", "45%"],
  [0.4567, "0%", "45.67%"],
  [0.07, "0.0%", "7%"],
  [-0.125, "0.00%;[Red]-0.00%", "-12.5%"],
  [45, '0.0"%"', "45%"],
  [45, "0\\%", "45%"],
  [0.45, "[<=1]0%;0", "45%"],
  [45, "[<=1]0%;0", "45"],
  [12.4, "0", "12.4"],
  [1234567.5, "#,##0", "1234567.5"],
  [1234567, "# ##0.00", "1234567"],
  [1234.5, '"CA$"#,##0.00', "1234.5 CA$"],
  [1234.5, "[$$-C0C]#,##0.00;[Red]([$$-C0C]#,##0.00)", "1234.5 $"],
  [-1234.5, "[$$-C0C]#,##0.00;[Red]([$$-C0C]#,##0.00)", "-1234.5 $"],
  [12, "#,##0 [$€-40C]", "12 €"],
  [12, '_-* #,##0.00 "€"_-', "12 €"],
  [12, "$#,##0", "12 $"],
  [12, "[$USD] #,##0", "12 US$"],
  [12000, '#,##0, "k€"', "12000 €"],
  [12, "[$-40C]#,##0", "12"],
  [450, '0" per 100,000"', "450 per 100,000"],
  [50, '0" (target)"', "50 (target)"],
  [5, '"<"0', "5 <"],
  [5, "<0", "5 <"],
  [0.05, '"≥ "0%', "0.05 ≥ %"],
  [50, '"~"#,##0', "50 ~"],
  [50, '0"+"', "50 +"],
  [50, '"env. "0', "50 env"],
  [50, "+0;-0", "50"],
  [0, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "0"],
  [-5, "#,##0;(#,##0)", "-5"],
  [1234000, "0,", "1234000"],
  [1234000, '0.0,,"M"', "1234000"],
  [12, '0" km"', "12"],
  [0.1 + 0.2, "General", "0.3"],
  [1e21, "0", "1e+21"],
  [0.5, "# ?/?", "0.5"],
  [1234.5, "0.00E+00", "1234.5"],
  [2024, "@", "2024"],
])("%p in the format %s is read as %s", async (value, format, text) => {
  expect(await textsOf([shown(value, format)])).toEqual([text]);
});

test.each<[number, string, string]>([
  [45382, "m/d/yyyy", "2024-03-31"],
  [45382, "yyyy-mm-dd;@", "2024-03-31"],
  [45382, "[$-F800]dddd, mmmm dd, yyyy", "2024-03-31"],
  [45382, 'd" de "mmmm', "2024-03-31"],
  [45382.604166666664, "m/d/yyyy h:mm", "2024-03-31 14:30:00"],
  [45382.9999999, "yyyy-mm-dd h:mm", "2024-04-01"],
  [45352, "mmm-yy", "2024-03"],
  [45382, "mmm-yy", "2024-03-31"],
  [45366, "mmm-yy", "2024-03"],
  [45292, "yyyy", "2024"],
  [45382, "yyyy", "2024-03-31"],
  [1, "yyyy-mm-dd", "1900-01-01"],
  [61, "yyyy-mm-dd", "1900-03-01"],
  [0.5, "h:mm AM/PM", "12:00:00"],
  [1.5, "[h]:mm:ss", "36:00:00"],
  [0.0125, "mm:ss.0", "00:18:00"],
  [-1, "yyyy-mm-dd", "-1"],
])("day %p in the format %s is read as %s", async (value, format, text) => {
  expect(await textsOf([shown(value, format)])).toEqual([text]);
});

test("days of the 1904 date system are the days that are shown", async () => {
  const days = [shown(45382 - 1462, "yyyy-mm-dd"), shown(45352 - 1462, "mmm-yy"), 45382];
  expect(await textsOf(days, { usesDates1904: true })).toEqual(["2024-03-31", "2024-03", "45382"]);
});

test("texts stay what they are, and booleans are words", async () => {
  expect(await textsOf(["1,234", " two\r\nlines ", true, false])).toEqual([
    "1,234",
    " two\nlines ",
    "TRUE",
    "FALSE",
  ]);
});

test("the decimals of numbers are never asked about, those of numbers that are stored as text are", async () => {
  const classify = async (values: readonly SheetCell[]) => {
    const rows = values.map((value, index) => ["JOBS", "CLSC", String(2015 + index), value]);
    const { source } = await readSheets([sheetWith("Data", [CAPTIONS, ...rows])]);
    const found = classifySource(source, KNOWN);
    return {
      asks: ambiguousFormats(source, found.plan).decimals,
      values: found.taken.map(({ value }) => value),
    };
  };
  expect(await classify([1.234, 12])).toEqual({ asks: false, values: [1.234, 12] });
  expect(await classify([1.234, "1,234"])).toEqual({ asks: true, values: [1.234, 1234] });
  // A text decides about texts only: 1.234 is read as itself beside "12,5".
  expect(await classify([1.234, "12,5", 1e-7])).toEqual({ asks: false, values: [1.234, 12.5, 1e-7] });
});

test("a percentage is one for an indicator in percent, and a question for a number", async () => {
  const rows = [
    CAPTIONS,
    ["RATE", "CLSC", 2024, shown(0.45, "0%")],
    ["JOBS", "CLSC", 2024, shown(0.45, "0%")],
  ];
  const { source } = await readSheets([sheetWith("Data", rows)]);
  const found = classifySource(source, KNOWN);
  expect(found.taken).toMatchObject([{ indicator: "RATE", value: 45 }]);
  expect(found.aside).toEqual(["3 percentSign"]);
});

test("a figure that only its format calls thousands or a limit is set aside, as is a time", async () => {
  const formats = ['0" k"', '0" milliers"', "0\\M", '"$"0" k"', "[h]:mm", "h:mm"];
  const cells = [...formats, '"<"0', '0"+"', '"≈ "0', '"moins de "0'].map((format) => shown(3, format));
  const rows = cells.map((cell, index) => ["JOBS", "CLSC", 2015 + index, cell]);
  const { source } = await readSheets([sheetWith("Data", [CAPTIONS, ...rows])]);
  const found = classifySource(source, KNOWN, STATED);
  expect(found.taken).toEqual([]);
  expect(found.aside).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => `${line} notANumber`));
});

test("an amount in another currency by its format is set aside, one in the indicator’s own is taken", async () => {
  const euros = shown(12, "#,##0 [$€-40C]");
  const rows = [
    CAPTIONS,
    ["FUND", "CLSC", 2023, shown(12.5, "$#,##0.00")],
    ["FUND", "CLSC", 2024, euros],
    ["PEOPLE", "CLSC", 2024, euros],
    ["RATE", "CLSC", 2024, euros],
  ];
  const { source } = await readSheets([sheetWith("Data", rows)]);
  const found = classifySource(source, KNOWN);
  expect(found.taken).toMatchObject([{ indicator: "FUND", value: 12.5 }]);
  expect(found.aside).toEqual(["3 unitAgainstKind", "4 unitAgainstKind", "5 unitAgainstKind"]);
});

test("a month that is shown as one is not taken for its quarter or year", async () => {
  const month = shown(45292, "mmm-yy");
  const day = shown(45292, "yyyy-mm-dd");
  const rows = [
    CAPTIONS,
    ["QUARTERLY", "CLSC", month, 1],
    ["JOBS", "CLSC", month, 1],
    ["JOBS", "Ville", day, 1],
  ];
  const { source } = await readSheets([sheetWith("Data", rows)]);
  const found = classifySource(source, KNOWN);
  expect(found.aside).toEqual(["2 periodTooShort", "3 periodTooShort"]);
  expect(found.taken).toMatchObject([{ partner: "Ville", period: "2024-12-31" }]);
});

describe("errors of formulas", () => {
  const ERRORS = ["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"] as const;

  test("are set aside with their own reason, #N/A as what is not available", async () => {
    const rows = [...ERRORS, "#N/A" as const].map((error, index) => [
      "JOBS",
      "CLSC",
      2015 + index,
      { error },
    ]);
    const { source } = await readSheets([sheetWith("Data", [CAPTIONS, ...rows])]);
    const found = classifySource(source, KNOWN, STATED);
    expect(found.taken).toEqual([]);
    expect(found.aside).toEqual([
      ...ERRORS.map((_, index) => `${index + 2} formulaError`),
      `${ERRORS.length + 2} suppressed`,
    ]);
  });

  test("are never taken for a group or a note", async () => {
    const error = { error: "#REF!" } as const;
    const rows = [
      [...CAPTIONS, "Group", "Note"],
      ["JOBS", "CLSC", 2023, 1, error, "first"],
      ["JOBS", "CLSC", 2024, 2, "Women", error],
    ];
    const { source } = await readSheets([sheetWith("Data", rows)]);
    const found = classifySource(source, KNOWN, {
      change: (plan) => ({ ...plan, columns: ["indicator", "partner", "period", "value", "group", "note"] }),
    });
    expect(found.taken).toEqual([]);
    expect(found.aside).toEqual(["2 formulaError", "3 formulaError"]);
  });
});
