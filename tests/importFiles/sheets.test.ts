/** What an import reads of a workbook's sheets: which one, its captions, merged cells, and what is hidden. */
import { ambiguousFormats } from "../../src/model/import/guess";
import type { CellSource } from "../../src/model/import/source";
import type { SheetState, TableState } from "../../src/spreadsheet/state";
import type { ClassifiedFile } from "../support/importing";
import { classifySource, knownIndicator, knownOf } from "../support/importing";
import {
  fileOf,
  readSheets,
  readWorkbook,
  sheetWith,
  shown,
  type SheetCell,
} from "../support/partnerWorkbooks";
import { area } from "../spreadsheet/workbooks";

const KNOWN = knownOf(
  ["CLSC", "Clinique du Nord"],
  [
    knownIndicator("JOBS", { kind: "number" }),
    knownIndicator("RATE", { kind: "percent", referenceValues: [20, 60] }),
    knownIndicator("QUARTERLY", { kind: "number", own: { months: 3, anchor: 12 } }),
    knownIndicator("MONTHLY", { kind: "number", own: { months: 1, anchor: 12 } }),
  ],
);
const CAPTIONS = ["Indicator", "Partner", "Period end", "Value"];
const ROWS: readonly (readonly SheetCell[])[] = [CAPTIONS, ["JOBS", "CLSC", 2024, 7]];

/** The observations of a classified file, as short texts. */
function takenOf({ taken }: ClassifiedFile): string[] {
  return taken.map(({ indicator, partner, period, value }) => `${indicator} ${partner} ${period} ${value}`);
}

async function classifySheet(
  ...args: Parameters<typeof readSheets>
): Promise<ClassifiedFile & { readonly source: CellSource }> {
  const { source } = await readSheets(...args);
  return { ...classifySource(source, KNOWN), source };
}

function table(name: string, parts: Partial<TableState> & Pick<TableState, "area">): TableState {
  const columns = Array.from({ length: parts.area.columns }, (_, index) => ({
    id: index + 1,
    name: CAPTIONS[index] ?? `C${index}`,
  }));
  return {
    ...{ id: name, name, columns, showHeaders: true, showTotals: false, style: "" },
    ...{ showBandedRows: false, showBandedColumns: false, showFilterButton: false },
    ...{ highlightFirstColumn: false, highlightLastColumn: false },
    ...parts,
  };
}

describe("the part that is read", () => {
  test("is the only visible sheet with something in it; others are listed", async () => {
    const { parts, part, questions, source } = await readSheets([
      sheetWith("Empty", [[" "]]),
      sheetWith("Data", ROWS),
      sheetWith("Old", [...ROWS, ["JOBS", "CLSC", 2023, 6]], { visibility: "Hidden" }),
      sheetWith("Lists", [["x"]], { visibility: "VeryHidden" }),
    ]);
    expect(parts).toEqual([
      { kind: "sheet", name: "Data", sheet: "Data", isHidden: false, rows: 2 },
      { kind: "sheet", name: "Old", sheet: "Old", isHidden: true, rows: 3 },
      { kind: "sheet", name: "Lists", sheet: "Lists", isHidden: true, rows: 1 },
    ]);
    expect(part).toBe(parts[0]);
    expect(questions).toEqual([]);
    expect(source.rows.map(({ line }) => line)).toEqual([2]);
  });

  test("has to be chosen among several", async () => {
    const bytes = await fileOf([
      sheetWith("2023", [CAPTIONS, ["JOBS", "CLSC", 2023, 6]]),
      sheetWith("2024", ROWS),
    ]);
    const open = await readWorkbook(bytes);
    expect([open.part, open.questions, open.source]).toEqual([undefined, ["part"], undefined]);
    const chosen = await readWorkbook(bytes, { part: { kind: "sheet", name: "2023" } });
    expect(chosen.questions).toEqual([]);
    expect(takenOf(classifySource(chosen.source, KNOWN))).toEqual(["JOBS CLSC 2023-12-31 6"]);
    const unknown = await readWorkbook(bytes, { part: { kind: "table", name: "2023" } });
    expect(unknown.questions).toEqual(["part"]);
  });

  test("may be a table, without its totals and what is beside it", async () => {
    const sheet = (tables: TableState[]): SheetState =>
      sheetWith(
        "Data",
        [
          ["Report of the year"],
          [],
          ["note", ...CAPTIONS],
          ["note", "JOBS", "CLSC", 2024, 7],
          ["note", "JOBS", "Clinique du Nord", 2024, 8],
          ["note", "Total", "", "", 15],
        ],
        { tables },
      );
    const first = table("Figures", { area: area(2, 1, 4, 4), showTotals: true });
    const one = await readSheets([sheet([first])]);
    expect(one.part).toMatchObject({ kind: "sheet", name: "Data" });
    expect(one.parts[1]).toEqual({ kind: "table", name: "Figures", sheet: "Data", isHidden: false, rows: 4 });
    const read = await readSheets([sheet([first])], { part: { kind: "table", name: "Figures" } });
    expect(read.source).toMatchObject({ header: 3, captions: ["", ...CAPTIONS], columns: [1, 2, 3, 4] });
    const found = classifySource(read.source, KNOWN);
    expect(takenOf(found)).toEqual(["JOBS CLSC 2024-12-31 7", "JOBS Clinique du Nord 2024-12-31 8"]);
    expect(found.aside).toEqual([]);
    // With two tables on the sheet nobody can tell which is meant.
    const second = table("Others", { area: area(2, 0, 4, 1) });
    expect((await readSheets([sheet([first, second])])).questions).toEqual(["part"]);
  });

  test("has lines and columns as in the sheet, wherever its cells are", async () => {
    const { source } = await readSheets([sheetWith("Data", ROWS, { row: 100, column: 5 })]);
    expect(source).toMatchObject({ header: 101, columns: [5, 6, 7, 8] });
    expect(source.captions).toEqual(["", "", "", "", "", ...CAPTIONS]);
    expect(takenOf(classifySource(source, KNOWN))).toEqual(["JOBS CLSC 2024-12-31 7"]);
    const stated = await readSheets([sheetWith("Data", ROWS, { row: 100 })], { header: 0 });
    expect(stated.source.header).toBe(0);
    expect(stated.source.rows.map(({ line }) => line)).toEqual([101, 102]);
  });
});

describe("captions", () => {
  test("of merged cells stand above each of their columns, and make a period with those below", async () => {
    const quarters = ["Q1", "Q2", "Q3", "Q4"];
    const sheet = sheetWith(
      "Data",
      [
        ["Quarterly report", "", "", "", "", "", "", "", "", ""],
        ["Indicator", "Partner", 2023, "", "", "", 2024, "", "", ""],
        ["", "", ...quarters, ...quarters],
        ["QUARTERLY", "CLSC", 1, 2, 3, 4, 5, 6, 7, 8],
      ],
      { merges: [area(0, 0, 1, 10), area(1, 0, 2), area(1, 1, 2), area(1, 2, 1, 4), area(1, 6, 1, 4)] },
    );
    const { source } = await readSheets([sheet]);
    expect(source.header).toBe(3);
    expect(source.captions).toEqual([
      ...["Indicator", "Partner"],
      ...quarters.map((quarter) => `2023 ${quarter}`),
      ...quarters.map((quarter) => `2024 ${quarter}`),
    ]);
    const found = classifySource(source, KNOWN);
    expect(found.taken.map(({ period, value }) => `${period} ${value}`)).toEqual([
      ...["2023-03-31 1", "2023-06-30 2", "2023-09-30 3", "2023-12-31 4"],
      ...["2024-03-31 5", "2024-06-30 6", "2024-09-30 7", "2024-12-31 8"],
    ]);
    // A person who states the lower row gets the same.
    expect((await readSheets([sheet], { header: 3 })).source.captions).toEqual(source.captions);
  });

  test.each([
    ["Janvier", "2024-01-31"],
    ["T1 ", "periodTooLong"],
  ])("join a year with %s", async (below, expected) => {
    const rows = [
      ["Indicateur", "Partenaire", "2024", ""],
      ["", "", below, "Total"],
      ["MONTHLY", "CLSC", 1, 9],
    ];
    const found = await classifySheet([sheetWith("Data", rows, { merges: [area(0, 2, 1, 2)] })]);
    expect(found.source).toMatchObject({
      header: 2,
      captions: ["Indicateur", "Partenaire", expect.any(String), "2024 Total"],
    });
    const results = [...found.taken.map(({ period }) => period), ...found.aside];
    expect(results).toEqual([expected === "periodTooLong" ? "3C periodTooLong" : expected]);
  });

  test("that span several columns of figures without telling them apart set these aside", async () => {
    const rows = [
      ["Indicator", "Partner", "2023", "", "2024", ""],
      ["JOBS", "CLSC", 3, 10, 4, "p"],
      ["RATE", "CLSC", 30, 20, 40, ""],
    ];
    const merges = [area(0, 2, 1, 2), area(0, 4, 1, 2)];
    const found = await classifySheet([sheetWith("Data", rows, { merges })]);
    expect(found.source.header).toBe(1);
    expect(takenOf(found)).toEqual(["JOBS CLSC 2024-12-31 4", "RATE CLSC 2024-12-31 40"]);
    expect(found.aside).toEqual([
      ...["2C sharedCaption", "2D sharedCaption", "2F notANumber"],
      ...["3C sharedCaption", "3D sharedCaption"],
    ]);
  });

  test("are not joined with a row of data, or where they name no period", async () => {
    const rows = [
      ["Indicator", "Partner", "Period end", "Results", ""],
      ["JOBS", "CLSC", 2024, 5, "kept"],
    ];
    const { source } = await readSheets([sheetWith("Data", rows, { merges: [area(0, 3, 1, 2)] })]);
    expect(source).toMatchObject({
      header: 1,
      captions: ["Indicator", "Partner", "Period end", "Results", "Results"],
    });
    expect(source.rows).toHaveLength(1);
  });

  test("may be days and months of a wide sheet", async () => {
    const rows = [
      ["Indicator", "Partner", shown(45292, "mmm-yy"), shown(45323, "mmm-yy")],
      ["MONTHLY", "CLSC", 1, 2],
    ];
    const found = await classifySheet([sheetWith("Data", rows)]);
    expect(takenOf(found)).toEqual(["MONTHLY CLSC 2024-01-31 1", "MONTHLY CLSC 2024-02-29 2"]);
  });
});

describe("merged cells of data", () => {
  test("fill each of their rows", async () => {
    const rows = [
      CAPTIONS,
      ["JOBS", "CLSC", 2022, 1],
      ["", "", 2023, 2],
      ["", "Clinique du Nord", shown(45657, "yyyy-mm-dd"), 3],
      ["RATE", "CLSC", "", 40],
    ];
    const merges = [area(1, 0, 3), area(1, 1, 2), area(3, 2, 2)];
    const found = await classifySheet([sheetWith("Data", rows, { merges })]);
    expect(found.aside).toEqual([]);
    expect(takenOf(found)).toEqual([
      "JOBS CLSC 2022-12-31 1",
      "JOBS CLSC 2023-12-31 2",
      "JOBS Clinique du Nord 2024-12-31 3",
      "RATE CLSC 2024-12-31 40",
    ]);
  });

  test("of months are never asked about, as no day of a sheet is", async () => {
    const month = shown(40087, "yyyy-mm");
    const rows = [CAPTIONS, ["MONTHLY", "CLSC", month, 1], ["MONTHLY", "Clinique du Nord", "", 2]];
    const { source, plan, taken } = await classifySheet([
      sheetWith("Data", rows, { merges: [area(1, 2, 2)] }),
    ]);
    expect(source.rows.map(({ cells }) => cells[2])).toEqual(["2009-10", "2009-10"]);
    expect(ambiguousFormats(source, plan).yearPairs).toBeNull();
    expect(taken.map(({ period }) => period)).toEqual(["2009-10-31", "2009-10-31"]);
  });

  test("do not make a figure that of several rows or columns", async () => {
    const long = [
      CAPTIONS,
      ["JOBS", "CLSC", 2023, 5],
      ["JOBS", "Clinique du Nord", 2023, ""],
      ["JOBS", "CLSC", 2024, 6],
    ];
    const found = await classifySheet([sheetWith("Data", long, { merges: [area(1, 3, 2)] })]);
    expect(takenOf(found)).toEqual(["JOBS CLSC 2024-12-31 6"]);
    expect(found.aside).toEqual(["2 mergedFigure", "3 mergedFigure"]);
    const wide = [
      ["Indicator", "Partner", "2022", "2023", "2024"],
      ["JOBS", "CLSC", 5, "", 6],
      ["RATE", "CLSC", "n/a", "", 40],
    ];
    const merges = [area(1, 2, 1, 2), area(2, 2, 1, 2)];
    const spread = await classifySheet([sheetWith("Data", wide, { merges })]);
    expect(takenOf(spread)).toEqual(["JOBS CLSC 2024-12-31 6", "RATE CLSC 2024-12-31 40"]);
    expect(spread.aside).toEqual(["2C mergedFigure", "3C suppressed"]);
  });
});

describe("what is hidden", () => {
  const rows = [
    [...CAPTIONS, "Note"],
    ["JOBS", "CLSC", 2023, 1, "a"],
    ["JOBS", "CLSC", 2024, 2, ""],
    [],
    ["JOBS", "Clinique du Nord", 2024, 3, ""],
  ];

  test("is a question, whose answer includes it or leaves it out", async () => {
    const sheet = () =>
      sheetWith("Data", rows, { hiddenRows: new Set([1, 3, 900]), hiddenColumns: new Set([4, 90]) });
    const open = await readSheets([sheet()]);
    expect(open).toMatchObject({ hidden: { rows: 1, columns: 1 }, questions: ["hidden"] });
    const all = await readSheets([sheet()], { hidden: "include" });
    expect(all.questions).toEqual([]);
    expect(classifySource(all.source, KNOWN).taken).toMatchObject([{ note: "a" }, {}, {}]);
    const visible = await readSheets([sheet()], { hidden: "leaveOut" });
    expect(visible).toMatchObject({ hidden: { rows: 1, columns: 1 }, questions: [] });
    expect(visible.source.columns).toEqual([0, 1, 2, 3]);
    expect(takenOf(classifySource(visible.source, KNOWN))).toEqual([
      "JOBS CLSC 2024-12-31 2",
      "JOBS Clinique du Nord 2024-12-31 3",
    ]);
  });

  test("is no question where it holds nothing, or is outside the table that is read", async () => {
    const hidden = { hiddenRows: new Set([3, 900]), hiddenColumns: new Set([90]) };
    expect((await readSheets([sheetWith("Data", rows, hidden)])).questions).toEqual([]);
    const tables = [table("Figures", { area: area(0, 0, 3, 4) })];
    const beside = sheetWith("Data", rows, { tables, hiddenRows: new Set([4]), hiddenColumns: new Set([4]) });
    const read = await readSheets([beside], { part: { kind: "table", name: "Figures" } });
    expect(read).toMatchObject({ hidden: { rows: 0, columns: 0 }, questions: [] });
  });

  test("makes no row too long where the last column is left out of a sheet without captions", async () => {
    const sheet = sheetWith("Data", [["JOBS", "CLSC", 2024, 7, "a"]], { hiddenColumns: new Set([4]) });
    const { source } = await readSheets([sheet], { hidden: "leaveOut", header: 0 });
    const found = classifySource(source, KNOWN, {
      change: (plan) => ({ ...plan, columns: ["indicator", "partner", "period", "value"] }),
    });
    expect(takenOf(found)).toEqual(["JOBS CLSC 2024-12-31 7"]);
  });

  test("still fills merged cells that begin there", async () => {
    const merged = [
      ["Region", "Indicator", "Partner", "Period end", "Value"],
      ["North", "JOBS", "CLSC", 2023, 1],
      ["North", "", "", 2024, 2],
    ];
    const sheet = sheetWith("Data", merged, {
      ...{ merges: [area(1, 1, 2), area(1, 2, 2)], hiddenRows: new Set([1]), hiddenColumns: new Set([0]) },
    });
    const found = await classifySheet([sheet], { hidden: "leaveOut" });
    expect(takenOf(found)).toEqual(["JOBS CLSC 2024-12-31 2"]);
  });
});
