/** Which observations count, and the state of those that do not. */
import fc from "fast-check";
import type { Observation } from "../../src/model/initiative";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { indicator, initiative, observation } from "../support/initiative";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { readXlsx } from "../support/xlsxReader";
import { idOfLabel, type ObservationStateId } from "../../src/model/vocabulary";
import { CONFLICT_CELLS } from "../../src/blueprint/sheets/data/conflicts";
import { day, MeasurementWorkbook } from "./measurementWorkbook";
import { TRIES_ALL } from "../support/sample";

const REPORT_DATE = "2025-12-31";

const openWorkbook = (observations: readonly Observation[], codes: readonly string[] = ["X"]) =>
  MeasurementWorkbook.open(
    initiative({
      initiative: { name: "Observations", reportDate: REPORT_DATE },
      partners: [{ name: "A" }, { name: "B", joined: "2024-06-30" }],
      indicators: codes.map((code) => indicator({ code })),
      observations,
    }),
  );

/** The states of the first rows of a workbook. */
function statesIn(book: MeasurementWorkbook, rows: number): readonly unknown[] {
  return book.labelIds("observationState", "Observations", "state").slice(0, rows);
}

/** Rows, each with its expected state. */
const CASES: readonly (readonly [Observation, ObservationStateId])[] = [
  [observation({ value: 5 }), "counts"],
  [observation({ indicator: " x ", partner: "b ", value: 5 }), "counts"],
  [observation({ period: "2023-12-31", numerator: 1, denominator: 4 }), "counts"],
  [observation({ period: "2022-12-31", value: 3, numerator: 1, denominator: 0 }), "counts"],
  [observation({ period: "2021-12-31", numerator: 1, denominator: 0 }), "noValue"],
  [observation({ period: "2021-06-30", numerator: 1 }), "noValue"],
  [observation({ indicator: "Y", value: 5 }), "unknownIndicator"],
  [observation({ partner: "C", value: 5 }), "unknownPartner"],
  [observation({ period: "2026-01-31", value: 5 }), "afterReport"],
  [observation({ group: "Women", value: 5 }), "group"],
  [observation({ group: "Men", value: 5 }), "conflict"],
  [observation({ group: "men", value: 6 }), "conflict"],
  // Check and import remove such spaces.
  [observation({ group: " men", value: 6 }), "group"],
  [observation({ period: "2020-12-31", value: 5 }), "conflict"],
  [observation({ period: "2020-12-31" }), "conflict"],
  [observation({ period: "2026-06-30", value: 5 }), "conflict"],
  [observation({ period: "2026-06-30", value: 5 }), "conflict"],
];

/** As many conflicts as can be listed, or more, interleaved with single rows. */
function manyConflicts(count = CONFLICT_CELLS): readonly (readonly [Observation, ObservationStateId])[] {
  const date = (index: number) => `${1990 + index}-12-31`;
  const years = Array.from({ length: count }, (_, index) => index);
  const duplicated = years.map((index) =>
    observation({ period: date(index), ...(index % 3 === 0 && { group: `Group ${index}` }), value: index }),
  );
  const single = years.map((index) => observation({ partner: "B", period: date(index), value: index }));
  return [
    ...duplicated.map((row) => [row, "conflict"] as const),
    ...single.map((row) => [row, "counts"] as const),
    ...[...duplicated].reverse().map((row) => [row, "conflict"] as const),
  ];
}

/** Codes that a spreadsheet program might read as a number or a pattern. */
const CODES: readonly (readonly [Observation, ObservationStateId])[] = [
  [observation({ indicator: "1.1", value: 1 }), "counts"],
  [observation({ indicator: "1.10", value: 2 }), "counts"],
  [observation({ indicator: "A*", value: 4 }), "counts"],
  [observation({ indicator: "A?", value: 8 }), "unknownIndicator"],
];

describe("the state of each row", () => {
  const NAMES = [
    "whether it counts, and if not, why",
    "many conflicts",
    "codes that look like numbers or patterns",
  ] as const;
  let books: readonly MeasurementWorkbook[];
  let expected: readonly (readonly ObservationStateId[])[];
  /** as LibreOffice calculates them, in the soak run */
  let files: readonly ReturnType<typeof readXlsx>[] = [];

  beforeAll(async () => {
    const all = [CASES, manyConflicts(), CODES];
    expected = all.map((rows) => rows.map(([, state]) => state));
    const [cases, conflicts] = all.map((rows) => rows.map(([row]) => row));
    const codes = await openWorkbook(
      CODES.map(([row]) => row),
      ["1.10", "AB", "1.1", "A~"],
    );
    // An initiative file may not contain a pattern, but one can be pasted into the sheet.
    await codes.put("Indicators", "code", 3, "A*");
    books = [await openWorkbook(cases!), await openWorkbook(conflicts!), codes];
    if (!TRIES_ALL) return;
    const saved = await Promise.all(books.map(async ({ host }) => removeCachedResults(await host.save())));
    // One run for all files: starting LibreOffice takes longer than recalculating a file.
    files = (await recalculateAllWithLibreOffice(saved)).map(readXlsx);
  });

  test.each(NAMES.map((name, index) => [name, index] as const))("%s", (_name, index) => {
    const [book, states] = [books[index]!, expected[index]!];
    expect(statesIn(book, states.length)).toEqual(states);
    expect(book.errors()).toEqual([]);
    for (const file of files.slice(index, index + 1)) {
      const recalculated = book
        .columnOfFile(file, "Observations", "state")
        .slice(0, states.length)
        .map((word) => idOfLabel("observationState", String(word)));
      expect(recalculated).toEqual(states);
    }
  });

  test("values are matched to the indicator with the equal code", () => {
    expect(books[2]!.column("Indicators", "latest").slice(0, 4)).toEqual([2, "", 1, 4]);
  });
});

test("rows of conflicts that cannot be listed count, and no indicator is judged", async () => {
  const conflicts = manyConflicts(CONFLICT_CELLS + 6);
  const book = await openWorkbook(conflicts.map(([row]) => row));
  const states = statesIn(book, conflicts.length);
  expect(states.filter((state) => state === "conflict")).toHaveLength(2 * CONFLICT_CELLS);
  expect(book.labelIds("indicatorStatus", "Indicators", "status")[0]).toBe("conflictsToSettle");
});

test("rows count again once they no longer have the same partner and period", async () => {
  const book = await openWorkbook([
    observation({ value: 5 }),
    observation({ value: 6 }),
    observation({ value: 7 }),
  ]);
  expect(statesIn(book, 3)).toEqual(["conflict", "conflict", "conflict"]);
  await book.put("Observations", "partner", 1, "B");
  expect(statesIn(book, 3)).toEqual(["conflict", "counts", "conflict"]);
  await book.put("Observations", "period", 2, day("2023-12-31"));
  expect(statesIn(book, 3)).toEqual(["counts", "counts", "counts"]);
});

test("a number as a group repeats the same number, and is not the text of its digits", async () => {
  const book = await openWorkbook(["P", "Q", "1"].map((group) => observation({ group, value: 5 })));
  await Excel.run(async (context) => {
    // Cells of the column hold text; what is pasted brings its own format.
    const { tables } = context.workbook;
    const groups = tables.getItem("Observations").columns.getItem("Group").getDataBodyRange();
    groups.getCell(0, 0).getResizedRange(1, 0).numberFormat = [["General"], ["General"]];
    await context.sync();
  });
  for (const row of [0, 1]) await book.put("Observations", "group", row, 1);
  expect(statesIn(book, 3)).toEqual(["conflict", "conflict", "group"]);
  await book.put("Observations", "group", 1, "'1");
  expect(statesIn(book, 3)).toEqual(["group", "conflict", "conflict"]);
});

test("exactly the duplicated rows are in conflict, whatever the rows", async () => {
  const row = fc.record({
    indicator: fc.constantFrom("X", "Y"),
    partner: fc.constantFrom("A", "B"),
    period: fc.constantFrom("2020-12-31", "2021-12-31", "2021-06-30", "2027-12-31"),
    group: fc.constantFrom("", "Women", "Men", "P*", "Pat", "1.1", "1.10"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 60 }), async (rows) => {
      const key = ({ indicator: code, partner, period, group }: (typeof rows)[number]) =>
        [code, partner, period, group].join("|");
      const expected = rows.map((one) => rows.filter((other) => key(other) === key(one)).length > 1);
      const book = await openWorkbook(
        rows.map(({ group, ...rest }) => ({ ...rest, value: 1, ...(group !== "" && { group }) })),
        ["X", "Y"],
      );
      expect(statesIn(book, rows.length).map((state) => state === "conflict")).toEqual(expected);
    }),
    { numRuns: 3 },
  );
});

test("a row without indicator, partner, period and value stays blank", async () => {
  const book = await openWorkbook([observation({ value: 5 }), observation({ value: 6 })]);
  for (const id of ["indicator", "partner", "period", "value"]) await book.put("Observations", id, 1, " ");
  await book.put("Observations", "note", 1, "To be filled in");
  expect(book.column("Observations", "state").slice(0, 3)).toEqual(["● Counts", "", ""]);
  await book.put("Observations", "value", 1, 6);
  expect(statesIn(book, 2)).toEqual(["counts", "unknownIndicator"]);
});

test("numerator divided by denominator is multiplied by 100 for a percentage, but not for a rate", async () => {
  const book = await MeasurementWorkbook.open(
    initiative({
      partners: [{ name: "A" }],
      indicators: [
        indicator({ code: "P", kind: "percent" }),
        indicator({ code: "R", kind: "rate" }),
        indicator({ code: "N" }),
      ],
      observations: ["P", "R", "N"].map((code) =>
        observation({ indicator: code, value: 9, numerator: 3, denominator: 4 }),
      ),
    }),
  );
  expect(book.column("Observations", "usable").slice(0, 3)).toEqual([75, 0.75, 0.75]);
});

test("texts that look like numbers or dates are not values or periods", async () => {
  const book = await openWorkbook([
    observation({ value: 5 }),
    observation({ period: "2023-12-31", value: 5 }),
  ]);
  await book.put("Observations", "value", 0, "'5");
  await book.put("Observations", "period", 1, "'2023-12-31");
  expect(statesIn(book, 2)).toEqual(["noValue", "noPeriod"]);
  await book.put("Observations", "value", 0, 5);
  await book.put("Observations", "period", 1, 20251231);
  expect(statesIn(book, 2)).toEqual(["counts", "noPeriod"]);
});

test("an unreadable group is neither the total nor in conflict with it", async () => {
  const book = await openWorkbook([observation({ value: 5 }), observation({ group: "Women", value: 6 })]);
  await book.put("Observations", "group", 1, "#N/A");
  expect(statesIn(book, 2)).toEqual(["counts", "group"]);
});

test("keys identify the reports of due periods", async () => {
  const book = await openWorkbook([
    observation({ value: 1 }),
    observation({ partner: "B", value: 1 }),
    observation({ partner: "B", period: "2023-12-31", value: 1 }),
    observation({ partner: "B", period: "2025-06-30", value: 1 }),
    observation({ partner: "B", period: "2024-12-31", group: "Women", value: 1 }),
  ]);
  const end = day("2024-12-31");
  // A partner is expected from its first report on; mid-2025 is not the end of a year.
  expect(book.column("Observations", "partnerDayKey").slice(0, 5)).toEqual([
    1_000_000 + end,
    2_000_000 + end,
    2_000_000 + day("2023-12-31"),
    0,
    0,
  ]);
});

test("whatever is pasted into one entry, no computed cell shows an error and other rows do not change", async () => {
  const book = await openWorkbook([
    observation({ value: 5 }),
    observation({ period: "2023-12-31", value: 7 }),
  ]);
  const before = book.value("Observations", "state", 1);
  const entries = [
    "indicator",
    "partner",
    "period",
    "group",
    "value",
    "numerator",
    "denominator",
    "enteredOn",
  ];
  for (const id of entries) {
    const original = book.value("Observations", id, 0);
    for (const pasted of ["#N/A", "#DIV/0!", "text", "   ", -1, 1e300, 99999999, true]) {
      await book.put("Observations", id, 0, pasted);
      expect([id, pasted, ...book.errors()]).toEqual([id, pasted]);
      expect(book.value("Observations", "state", 1)).toBe(before);
    }
    await book.put("Observations", id, 0, original);
  }
  expect(statesIn(book, 2)).toEqual(["counts", "counts"]);
});
