/** Somebody moves columns between two requests: every value ends in its own column or nowhere, and the report matches what happened. */
import { addEntries, exportInitiative, findObservations, type WrittenEntry } from "../../src/excel";
import { applyFixes, checkWorkbook, type WorkbookCheckResult as CheckResult } from "../../src/excel/check";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { isFixable } from "../../src/taskpane/hooks/useFixes";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { someOf } from "../support/sample";
import { cellsOfHost } from "../support/workbookCells";

const FIRST = { indicator: "X", partner: "A", period: "2024-12-31", value: 30, note: "seen" };
/** More than the rows that a new table has. */
const MANY = 60;

let host: Host;

async function workbook(rows = 1): Promise<void> {
  const observations = Array.from({ length: rows }, (_, row) =>
    observation({ ...FIRST, ...(row > 0 && { group: `Group ${row}`, value: row }) }),
  );
  host = await openBuiltWorkbook(
    initiative({ partners: [{ name: "A" }, { name: "B" }], indicators: [indicator()], observations }),
    { language: "en" },
    { calculates: false },
  );
  await insertColumn("Spare", 1);
}

async function onTable(change: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.tables.getItem("Observations"));
    await context.sync();
  });
}

const insertColumn = (caption: string, index: number) =>
  onTable((table) => table.columns.add(index, undefined, caption));
const deleteColumn = (caption: string) => onTable((table) => table.columns.getItem(caption).delete());
const rename = (from: string, to: string) =>
  onTable((table) => {
    table.columns.getItem(from).name = to;
  });
async function crosswise(): Promise<void> {
  await rename("Value", "Between");
  await rename("Numerator", "Value");
  await rename("Between", "Numerator");
}

interface Change {
  readonly name: string;
  act(): Promise<void>;
  back(): Promise<void>;
}

/** Edits to the columns of the table of observations, each with its reversal. */
const CHANGES: readonly Change[] = [
  { name: "inserts one in front", act: () => insertColumn("Own", 0), back: () => deleteColumn("Own") },
  { name: "deletes one", act: () => deleteColumn("Spare"), back: () => insertColumn("Spare", 1) },
  {
    name: "moves one",
    act: () => deleteColumn("Spare").then(() => insertColumn("Spare", 7)),
    back: () => deleteColumn("Spare").then(() => insertColumn("Spare", 1)),
  },
  { name: "renames one", act: () => rename("Note", "Remark"), back: () => rename("Remark", "Note") },
  { name: "renames two crosswise", act: crosswise, back: crosswise },
];

/** Acts right before some of the 1-based requests of `work`; returns the number of requests. */
async function meanwhile<T>(
  isAt: (request: number) => boolean,
  act: () => Promise<void>,
  work: () => Promise<T>,
): Promise<{ readonly result: T | { readonly code: string }; readonly requests: number }> {
  const prototype = Excel.RequestContext.prototype;
  const send = prototype.sync;
  let requests = 0;
  let isActing = false;
  prototype.sync = async function (this: Excel.RequestContext, ...args: []) {
    if (!isActing) {
      requests += 1;
      if (isAt(requests)) {
        isActing = true;
        await act();
        isActing = false;
      }
    }
    return send.apply(this, args) as never;
  };
  try {
    const result = await work().catch((error: unknown) => error as { code: string });
    return { result, requests };
  } finally {
    prototype.sync = send;
  }
}

const contents = async () => (await exportInitiative()).file.observations;

const columns = () => cellsOfHost(host.workbook).tables.get("Observations")!.columns;

/** The content of columns that a person added. */
const foreignCells = () =>
  ["Own", "Spare"].flatMap((caption) => (columns().get(caption) ?? []).filter((cell) => cell !== ""));

/** The content below the table. */
function below(): unknown[] {
  const { area, sheet } = cellsOfHost(host.workbook).tables.get("Observations")!;
  const { cells } = host.workbook.sheets.find(({ name }) => name === sheet)!;
  return [...cells.entries()]
    .filter(({ row }) => row >= area.row + area.rows)
    .map(({ cell }) => cell.formula ?? cell.value)
    .filter((content) => content !== "");
}

/**
 * Every change before the last request and before some of the others that rely on column positions, in the soak run before
 * all; the costly renaming before the last only.
 */
function casesOf(requests: number): [string, number, Change][] {
  const all = CHANGES.flatMap((change) =>
    Array.from({ length: requests - 1 }, (_, index): [string, number, Change] => [
      change.name,
      index + 2,
      change,
    ]).filter(([name, requestNumber]) => requestNumber === requests || !name.startsWith("renames")),
  );
  return someOf(all, 0.05, ([name]) => name);
}

const NEW = [
  { indicator: "X", partner: "B", period: "2025-12-31", value: 12.5, note: "hello" },
  { indicator: "X", partner: "B", period: "2026-12-31", value: 13.5, note: "again" },
];

describe.each([
  ["into free rows", 1],
  ["below a full table", MANY],
])("an entry that is added %s", (_, rows) => {
  let before: readonly unknown[];
  beforeAll(async () => {
    await workbook(rows);
    before = await contents();
  });

  test.each(casesOf(3))("when somebody %s before request %i", async (_name, requestNumber, { act, back }) => {
    const size = columns().get("Indicator")!.length;
    const isAt = (request: number) => request === requestNumber;
    const { result } = await meanwhile(isAt, act, () => addEntries("Observations", NEW));
    expect(result).toMatchObject({ sheet: "Data" });
    expect(await contents()).toEqual([...before, ...NEW]);
    expect(foreignCells()).toEqual([]);
    await (result as WrittenEntry).undo();
    await back();
    expect(await contents()).toEqual(before);
    expect(columns().get("Indicator")).toHaveLength(size);
    expect(below()).toEqual([]);
  });

  test.each(casesOf(3).filter(([, requestNumber]) => requestNumber === 3))(
    "that is undone when somebody %s before request %i",
    async (_name, requestNumber, { act, back }) => {
      const entries = await addEntries("Observations", NEW);
      const { result } = await meanwhile(
        (request) => request === requestNumber,
        act,
        () => entries.undo(),
      );
      const isRefused = result !== undefined;
      expect(await contents()).toEqual(isRefused ? [...before, ...NEW] : before);
      await back();
      if (isRefused) await entries.undo();
      expect(await contents()).toEqual(before);
    },
  );
});

test("no entry is added where columns move before every request", async () => {
  await workbook();
  const before = await contents();
  let moves = 0;
  const again = () => insertColumn(`More ${(moves += 1)}`, moves % 5);
  const { result } = await meanwhile(
    () => true,
    again,
    () => addEntries("Observations", NEW),
  );
  expect(result).toMatchObject({ code: "columnChanged" });
  expect(await contents()).toEqual(before);
  expect(
    [...columns()].filter(([name]) => name.startsWith("More")).flatMap(([, cells]) => cells.filter(Boolean)),
  ).toEqual([]);
});

describe("an import", () => {
  let before: readonly unknown[] = [];
  beforeAll(() => workbook());

  const LINES = 2;
  let year = 1950;

  test.each(casesOf(6))("when somebody %s before request %i", async (_name, requestNumber, { act, back }) => {
    const years = Array.from({ length: LINES }, () => (year += 1));
    const file = [
      "Indicator,Partner,Period,Value,Note",
      `X,A,2024,${year},seen`,
      ...years.map((each) => `X,B,${each},${each + 0.5},of ${each}`),
    ];
    const source = sourceOf("pasted", file.join("\n"));
    const plan = { ...guessPlan(source, (await readImportContext()).known), conflicts: "replace" as const };
    before = (await contents()).slice(1);
    const { result } = await meanwhile(
      (request) => request === requestNumber,
      act,
      () => importObservations(source, plan, { today: "2026-11-22" }),
    );
    expect(result).toMatchObject({ counts: { new: LINES, replace: 1 } });
    const ownColumns = ({
      indicator: code,
      partner,
      period,
      value,
      note,
    }: Awaited<ReturnType<typeof contents>>[number]) => ({ indicator: code, partner, period, value, note });
    expect((await contents()).map(ownColumns)).toEqual([
      { ...FIRST, value: year },
      ...(before as Awaited<ReturnType<typeof contents>>).map(ownColumns),
      ...years.map((each) => ({
        indicator: "X",
        partner: "B",
        period: `${each}-12-31`,
        value: each + 0.5,
        note: `of ${each}`,
      })),
    ]);
    expect(foreignCells()).toEqual([]);
    expect(below()).toEqual([]);
    await back();
  });
});

test("an import whose first rows come below swapped captions takes them back, and writes each once", async () => {
  await workbook();
  const before = await contents();
  const file = "Indicator,Partner,Period,Value,Note\nX,B,1901,5.5,of 1901\nX,B,1902,6.5,of 1902\n";
  const source = sourceOf("pasted", file);
  for (const number of [2, 3, 4, 5, 6]) {
    const plan = { ...guessPlan(source, (await readImportContext()).known), conflicts: "replace" as const };
    const isAt = (request: number) => request === number;
    const work = () => importObservations(source, plan, { today: "2026-11-22" });
    const done = await meanwhile(isAt, crosswise, work);
    expect(done.requests).toBeGreaterThanOrEqual(number);
    const report = done.result as Awaited<ReturnType<typeof work>>;
    expect([number, report.counts.new, report.counts.replace]).toEqual([number, 2, 0]);
    await report.undo();
    await crosswise();
    expect([number, await contents()]).toEqual([number, before]);
  }
});

describe("a correction", () => {
  beforeAll(() => workbook());

  test.each(casesOf(3))("when somebody %s before request %i", async (_name, requestNumber, { act, back }) => {
    await onTable((table) => {
      table.columns.getItem("Partner").getDataBodyRange().getCell(0, 0).values = [["  A"]];
    });
    const rows = () => new Map([...columns()].map(([caption, cells]) => [caption, cells[0]]));
    const before = rows();
    const { issues } = await checkWorkbook();
    const { result } = await meanwhile(
      (request) => request === requestNumber,
      act,
      () => applyFixes(issues.filter(isFixable)),
    );
    const { changed, skipped } = result as Awaited<ReturnType<typeof applyFixes>>;
    expect([changed, skipped.length]).toEqual(columns().get("Partner")![0] === "A" ? [1, 0] : [0, 1]);
    await back();
    expect(new Map([...rows()].filter(([caption]) => caption !== "Partner"))).toEqual(
      new Map([...before].filter(([caption]) => caption !== "Partner")),
    );
  });
});

describe("what is read", () => {
  let before: Awaited<ReturnType<typeof exportInitiative>>;
  let issues: CheckResult;
  beforeAll(async () => {
    await workbook();
    before = await exportInitiative();
    issues = await checkWorkbook();
  });

  test.each(casesOf(2))("when somebody %s before request %i", async (_name, requestNumber, { act, back }) => {
    const isAt = (request: number) => request === requestNumber;
    const exported = await meanwhile(isAt, act, () => exportInitiative());
    await back();
    const found = await meanwhile(isAt, act, () =>
      findObservations({ indicator: "X", partner: "A", period: "2024-12-31" }),
    );
    await back();
    const checked = await meanwhile(isAt, act, () => checkWorkbook());
    await back();
    expect(exported.result).toEqual(before);
    expect(found.result).toMatchObject([{ value: FIRST.value }]);
    const codesAndCaptions = ({ issues }: CheckResult) =>
      issues.map(({ code, place }) => [code, place.caption]);
    expect(codesAndCaptions(checked.result as CheckResult)).toEqual(codesAndCaptions(issues));
  });
});

const INSERTS = [
  ["of the table", () => insertColumn("Own", 0)],
  [
    "of the sheet",
    () => onTable((table) => table.columns.getItem("Group").getRange().getEntireColumn().insert("Right")),
  ],
] as const;

test.each(someOf(INSERTS, 0.1))(
  "a column %s inserted while rows are below the table leaves none of them behind",
  async (_, act) => {
    await workbook();
    // Notes of this length do not fit into one request for all rows.
    const note = "€".repeat(1_900);
    const values = Array.from({ length: 800 }, (_value, index) => index);
    const file = [
      "Indicator,Partner,Period,Group,Value,Note",
      ...values.map((value) => `X,B,2024,Group ${value},${value},${note}`),
    ];
    const source = sourceOf("pasted", file.join("\n"));
    const plan = guessPlan(source, (await readImportContext()).known);
    const steps: string[] = [];
    const { result } = await meanwhile(
      (request) => request === 6,
      act,
      () =>
        importObservations(source, plan, {
          today: "2026-11-22",
          onProgress: ({ step, done }) => void steps.push(`${step} ${done > 0}`),
        }),
    );
    expect(result).toMatchObject({ counts: { new: values.length } });
    expect(steps).toContain("undo false");
    expect((await contents()).map(({ value }) => value)).toEqual([FIRST.value, ...values]);
    expect(below()).toEqual([]);
    expect(foreignCells()).toEqual([]);
  },
);
