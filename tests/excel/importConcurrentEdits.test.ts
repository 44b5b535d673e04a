/** An import while somebody else works in the same table: what they enter, move or change is kept. */
import { COLUMNS } from "../../src/blueprint/columns";
import { CancelledError, type WorkbookError } from "../../src/excel";
import { importObservations, readImportContext, withRemembered } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak, someOf } from "../support/sample";

type Options = Parameters<typeof importObservations>[2];
type Step = Parameters<NonNullable<Options["onProgress"]>>[0];
const HEADER = "Indicator,Partner,Year,Value";
const [GROUP, VALUE, NOTE] = [4, 5, 9] as const;
/** What somebody types into a row. */
const TYPED = ["X", "B", 45000, "", "typed by a person", 77] as const;
/** Notes of this length do not fit into one request for all rows. */
const LONG_NOTE = "Entered by hand. ".repeat(1_800);
const MANY = 160;

let host: Host;

const data = () => host.workbook.sheets.find(({ name }) => name === "Data")!;
const area = () => data().tables[0]!.area;
const nameOf = (row: number) => `Group ${row + 1}`;

async function workbook(observations = [observation({ value: 1, period: "1999-12-31" })]): Promise<void> {
  host = await openBuiltWorkbook(
    initiative({
      partners: [{ name: "A" }, { name: "B" }],
      indicators: [indicator({ baselineDate: "2000-12-31" })],
      observations,
    }),
    { language: "en" },
    { calculates: false },
  );
}

/** Rows with long notes that a file replaces in several requests. */
async function manyRows(): Promise<void> {
  await workbook(Array.from({ length: MANY }, (_, row) => observation({ group: nameOf(row), value: row })));
  const notes = Array.from({ length: MANY }, () => [LONG_NOTE]);
  await host.user.paste(data().id, area().row + 1, area().column + NOTE, notes);
}

const replacing = [
  "Indicator,Partner,Period,Group,Value",
  ...Array.from({ length: MANY }, (_, row) => `X,A,2024,${nameOf(row)},${row + 0.5}`),
];

/** Types into a 0-based body row of the table. */
const type = (row: number, column: number, ...cells: readonly (string | number)[]) =>
  host.user.paste(data().id, area().row + 1 + row, area().column + column, [cells]);

/** The non-empty entries of the sheet's rows from the first body row of the table on. */
function entered(column: number): unknown[] {
  const { cells } = data();
  const found: unknown[] = [];
  for (let row = area().row + 1; row < area().row + 300; row += 1) {
    const value = cells.get(row, area().column + column)?.value ?? "";
    if (value !== "") found.push(value);
  }
  return found;
}

/** Imports lines; at a given step, runs `meanwhile` once. */
async function take(
  lines: readonly string[],
  actingStep: (step: Step) => boolean,
  meanwhile: () => Promise<unknown>,
  options: Partial<Options> = {},
): ReturnType<typeof importObservations> {
  const source = sourceOf("pasted", lines.join("\n"));
  const plan = { ...guessPlan(source, (await readImportContext()).known), conflicts: "replace" as const };
  let done: Promise<unknown> | undefined;
  const onProgress = (step: Step) => {
    if (done === undefined && actingStep(step)) done = meanwhile();
  };
  try {
    return await importObservations(source, plan, { today: "2026-11-22", onProgress, ...options });
  } finally {
    await done;
  }
}

test.each([
  ["a small import", 1, "setAside"],
  ["an import at its last step", 40, "finish"],
] as const)(
  "what is typed into the first free row stays, and %s says why it stopped",
  async (_, rows, step) => {
    await workbook();
    const lines = Array.from({ length: rows }, (_, row) => `X,A,${1950 + row},${row}`);
    const taking = take(
      [HEADER, ...lines, "X,nobody,2024,5"],
      (now) => now.step === step,
      () => type(1, 0, ...TYPED),
    );
    await expect(taking).rejects.toMatchObject({ code: "rowTaken" });
    expect(entered(VALUE)).toEqual([1, 77]);
    expect(entered(GROUP)).toEqual(["typed by a person"]);
  },
);

test("what is typed right below a full table stays, and the table keeps its size", async () => {
  await workbook(Array.from({ length: 30 }, (_, row) => observation({ group: nameOf(row), value: row })));
  const size = area().rows;
  const free = size - 1 - 30;
  const lines = Array.from({ length: free + 1 }, (_, row) => `X,A,${1950 + row},${row}`);
  const under = () => type(size - 1, 0, ...TYPED);
  await expect(take([HEADER, ...lines], ({ step }) => step === "finish", under)).rejects.toMatchObject({
    code: "rowTaken",
  });
  expect(entered(VALUE)).toEqual([...Array.from({ length: 30 }, (_, row) => row), 77]);
});

test("the import follows when a row is inserted above the table", async () => {
  await workbook([
    observation({ value: 1, period: "1999-12-31" }),
    observation({ value: 2, period: "2001-12-31" }),
  ]);
  const inserted = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("1:1").insert("Down");
      await context.sync();
    });
  const report = await take([HEADER, "X,A,2024,5"], ({ step }) => step === "write", inserted);
  expect(entered(VALUE)).toEqual([1, 2, 5]);
  expect(report.rows).toEqual({ first: area().row + 4, last: area().row + 4 });
});

test("asks again for the partner and period of the next file of the same form", async () => {
  await workbook();
  const next = sourceOf("pasted", ["Indicator,Value", "X,55"].join("\n"));
  const guessed = guessPlan(next, (await readImportContext()).known);
  const chosen = { ...guessed, constants: { partner: "A", period: "2022", status: "Final" } };
  await importObservations(next, chosen, { today: "2026-11-22" });
  const basis = await readImportContext();
  expect(withRemembered(next, guessed, basis.remembered).constants).toEqual({ status: "Final" });
});

test("rows are set aside again after somebody deleted the sheet of earlier ones", async () => {
  await workbook();
  const neverActs = () => false;
  const nothing = () => Promise.resolve();
  const first = await take([HEADER, "X,nobody,2024,5"], neverActs, nothing);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first.quarantine!.sheet).delete();
    await context.sync();
  });
  const report = await take([HEADER, "X,nobody,2020,5", "X,A,2010,5"], neverActs, nothing);
  expect(report).toMatchObject({ counts: { new: 1, bad: 1 }, quarantine: first.quarantine });
  expect(entered(VALUE)).toEqual([1, 5]);
});

test.each([
  [
    "rows were inserted above them",
    () =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("Observations").rows.add(0, [COLUMNS.Observations.map(() => "")]);
        await context.sync();
      }),
  ],
  [
    "the table was sorted",
    () => host.remoteUser.sortTable("Observations", "Value", "descending").then(() => undefined),
  ],
])("rows to replace are found again where %s", async (_, moved) => {
  const ROWS = 6;
  await workbook(
    Array.from({ length: ROWS }, (_row, row) => observation({ group: nameOf(row), value: row })),
  );
  await take(replacing.slice(0, ROWS + 1), ({ step }) => step === "write", moved);
  const values = entered(VALUE);
  expect([...values].sort()).toEqual(Array.from({ length: ROWS }, (_row, row) => row + 0.5));
  expect(values.map((value) => nameOf(Number(value) - 0.5))).toEqual(entered(GROUP));
});

onlyInSoak(() => {
  test("deleting a row during replacement stops the import and restores each row", async () => {
    await manyRows();
    const size = area().rows;
    const deleted = () =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("Observations").rows.getItemAt(2).delete();
        await context.sync();
      });
    const taking = take(replacing, ({ step, done }) => step === "write" && done > 0, deleted);
    await expect(taking).rejects.toMatchObject({ code: "rowTaken" });
    const left = Array.from({ length: MANY }, (_, row) => row).filter((row) => row !== 2);
    expect(entered(VALUE)).toEqual(left);
    expect(entered(GROUP)).toEqual(left.map(nameOf));
    expect(area().rows).toBe(size - 1);
  });
});

const CHANGED_ROWS = [
  ["already replaced", 0],
  ["not yet replaced", MANY - 1],
] as const;

test.each(someOf(CHANGED_ROWS, 0.1))(
  "a figure that somebody changes in a row %s is theirs when the import is stopped",
  async (_, row) => {
    await manyRows();
    const controller = new AbortController();
    const changed = () => type(row, VALUE, 4242).then(() => controller.abort());
    const taking = take(replacing, ({ step, done }) => step === "write" && done > 0, changed, {
      signal: controller.signal,
    });
    const failure: unknown = await taking.catch((error: unknown) => error);
    const reason = failure instanceof CancelledError ? "cancelled" : (failure as WorkbookError).code;
    expect(reason).toMatch(/^(cancelled|rowTaken)$/);
    expect(entered(VALUE)).toEqual(
      Array.from({ length: MANY }, (_, index) => (index === row ? 4242 : index)),
    );
  },
);

describe("on the sheet of rows set aside", () => {
  const FIRST = 4;
  const SOMEBODYS = ["007", "=1+1", 7] as const;
  /** More lines than fit into one request. */
  const LONG = Array.from(
    { length: 200 },
    (_, row) => `X,nobody,${1800 + row},"${"long note ".repeat(2_500)}"`,
  );
  const sheet = () => host.workbook.sheets.find(({ name }) => name === "Quarantine");
  /** The first cells of the rows below the header. */
  const quarantinedRows = () =>
    [...(sheet()?.cells.entries() ?? [])]
      .filter(({ row, column }) => row >= FIRST && column < 3)
      .map(({ cell }) => cell.formula ?? cell.value)
      .filter((content) => content !== "");
  const neverActs = () => false;
  const afterSome = ({ step, done }: Step) => step === "setAside" && done > 0;

  const TARGETS = [
    ["made for it", false],
    ["that had rows", true],
  ] as const;

  test.each(someOf(TARGETS, 0.1))(
    "what somebody writes in the target rows of an import stays, on a sheet %s",
    async (_, hasRows) => {
      await workbook();
      if (hasRows) await take([HEADER, "X,nobody,2024,5"], neverActs, () => Promise.resolve());
      const before = quarantinedRows();
      const last = FIRST + (hasRows ? 2 : 0) + LONG.length;
      const written = () =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem("Quarantine").getRangeByIndexes(last, 0, 1, 3);
          cells.numberFormat = [["@", "General", "0.00"]];
          cells.values = [[...SOMEBODYS]];
          await context.sync();
        });
      const taking = take([HEADER, ...LONG], afterSome, written);
      await expect(taking).rejects.toMatchObject({ code: "rowTaken" });
      expect(quarantinedRows()).toEqual([...before, ...SOMEBODYS]);
      expect(entered(VALUE)).toEqual([1]);
    },
  );

  onlyInSoak(() => {
    test("rows of an earlier import stay when rows are inserted above them while another import is cancelled", async () => {
      await workbook();
      const nothing = () => Promise.resolve();
      const earlier = sourceOf("earlier.csv", [HEADER, "X,nobody,2024,5", "X,nobody,2023,5"].join("\n"));
      const plan = guessPlan(earlier, (await readImportContext()).known);
      await importObservations(earlier, plan, { today: "2026-11-22" });
      const before = quarantinedRows();
      expect(before).toHaveLength(9);
      const inserted = () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Quarantine").getRange("5:8").insert("Down");
          await context.sync();
        });
      await expect(take([HEADER, ...LONG], afterSome, inserted)).rejects.toMatchObject({ code: "rowTaken" });
      expect(quarantinedRows()).toEqual(before);
      // The next import goes below them.
      const report = await take([HEADER, "X,nobody,2020,5"], neverActs, nothing);
      expect(report.quarantine).toMatchObject({ firstRow: FIRST + 4 + 3 + 1 });
    });
  });
});
