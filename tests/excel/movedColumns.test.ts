/** Somebody moves columns between two requests: every value ends in its own column or nowhere, and the report matches what happened. */
import { addEntries, exportInitiative, findObservations, type AddedEntries } from "../../src/excel";
import { applyFixes, checkWorkbook, type WorkbookCheckResult as CheckResult } from "../../src/excel/check";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { isFixable } from "../../src/taskpane/hooks/useFixes";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
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
  await put("Spare", 1);
}

async function onTable(change: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.tables.getItem("Observations"));
    await context.sync();
  });
}

const put = (caption: string, at: number) => onTable((table) => table.columns.add(at, undefined, caption));
const take = (caption: string) => onTable((table) => table.columns.getItem(caption).delete());
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
  { name: "inserts one in front", act: () => put("Own", 0), back: () => take("Own") },
  { name: "deletes one", act: () => take("Spare"), back: () => put("Spare", 1) },
  {
    name: "moves one",
    act: () => take("Spare").then(() => put("Spare", 7)),
    back: () => take("Spare").then(() => put("Spare", 1)),
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

const standing = async () => (await exportInitiative()).file.observations;

const columns = () => cellsOfHost(host.workbook).tables.get("Observations")!.columns;

/** The content of columns that a person added. */
const foreignCells = () =>
  ["Own", "Spare"].flatMap((caption) => (columns().get(caption) ?? []).filter((cell) => cell !== ""));

/** The content below the table. */
function below(): unknown[] {
  const { box, sheet } = cellsOfHost(host.workbook).tables.get("Observations")!;
  const { cells } = host.workbook.sheets.find(({ name }) => name === sheet)!;
  return [...cells.entries()]
    .filter(({ row }) => row >= box.row + box.rows)
    .map(({ cell }) => cell.formula ?? cell.value)
    .filter((content) => content !== "");
}

/** Every change before every request that relies on column positions; the costly renaming before the last only. */
const casesOf = (requests: number): [string, number, Change][] =>
  CHANGES.flatMap((change) =>
    Array.from({ length: requests - 1 }, (_, index): [string, number, Change] => [
      change.name,
      index + 2,
      change,
    ]).filter(([name, at]) => at === requests || !name.startsWith("renames")),
  );

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
    before = await standing();
  });

  test.each(casesOf(3))("when somebody %s before request %i", async (_name, at, { act, back }) => {
    const size = columns().get("Indicator")!.length;
    const isAt = (request: number) => request === at;
    const { result } = await meanwhile(isAt, act, () => addEntries("Observations", NEW));
    expect(result).toMatchObject({ sheet: "Data" });
    expect(await standing()).toEqual([...before, ...NEW]);
    expect(foreignCells()).toEqual([]);
    await (result as AddedEntries).undo();
    await back();
    expect(await standing()).toEqual(before);
    expect(columns().get("Indicator")).toHaveLength(size);
    expect(below()).toEqual([]);
  });

  test.each(casesOf(3).filter(([, at]) => at === 3))(
    "that is undone when somebody %s before request %i",
    async (_name, at, { act, back }) => {
      const entries = await addEntries("Observations", NEW);
      const { result } = await meanwhile(
        (request) => request === at,
        act,
        () => entries.undo(),
      );
      const isRefused = result !== undefined;
      expect(await standing()).toEqual(isRefused ? [...before, ...NEW] : before);
      await back();
      if (isRefused) await entries.undo();
      expect(await standing()).toEqual(before);
    },
  );
});

test("no entry is added where columns move before every request", async () => {
  await workbook();
  const before = await standing();
  let moves = 0;
  const again = () => put(`More ${(moves += 1)}`, moves % 5);
  const { result } = await meanwhile(
    () => true,
    again,
    () => addEntries("Observations", NEW),
  );
  expect(result).toMatchObject({ code: "columnChanged" });
  expect(await standing()).toEqual(before);
  expect(
    [...columns()].filter(([name]) => name.startsWith("More")).flatMap(([, cells]) => cells.filter(Boolean)),
  ).toEqual([]);
});

describe("an import", () => {
  let before: readonly unknown[] = [];
  beforeAll(() => workbook());

  const LINES = 2;
  let year = 1950;

  test.each(casesOf(6))("when somebody %s before request %i", async (_name, at, { act, back }) => {
    const years = Array.from({ length: LINES }, () => (year += 1));
    const file = [
      "Indicator,Partner,Period,Value,Note",
      `X,A,2024,${year},seen`,
      ...years.map((each) => `X,B,${each},${each + 0.5},of ${each}`),
    ];
    const source = sourceOf("pasted", file.join("\n"));
    const plan = { ...guessPlan(source, (await readImportContext()).known), conflicts: "replace" as const };
    before = (await standing()).slice(1);
    const { result } = await meanwhile(
      (request) => request === at,
      act,
      () => importObservations(source, plan, { today: "2026-11-22" }),
    );
    expect(result).toMatchObject({ counts: { new: LINES, replace: 1 } });
    const own = ({
      indicator: code,
      partner,
      period,
      value,
      note,
    }: Awaited<ReturnType<typeof standing>>[number]) => ({ indicator: code, partner, period, value, note });
    expect((await standing()).map(own)).toEqual([
      { ...FIRST, value: year },
      ...(before as Awaited<ReturnType<typeof standing>>).map(own),
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

describe("a correction", () => {
  beforeAll(() => workbook());

  test.each(casesOf(3))("when somebody %s before request %i", async (_name, at, { act, back }) => {
    await onTable((table) => {
      table.columns.getItem("Partner").getDataBodyRange().getCell(0, 0).values = [["  A"]];
    });
    const rows = () => new Map([...columns()].map(([caption, cells]) => [caption, cells[0]]));
    const before = rows();
    const { issues } = await checkWorkbook();
    const { result } = await meanwhile(
      (request) => request === at,
      act,
      () => applyFixes(issues.filter(isFixable)),
    );
    const { changed, left } = result as Awaited<ReturnType<typeof applyFixes>>;
    expect([changed, left.length]).toEqual(columns().get("Partner")![0] === "A" ? [1, 0] : [0, 1]);
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

  test.each(casesOf(2))("when somebody %s before request %i", async (_name, at, { act, back }) => {
    const isAt = (request: number) => request === at;
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
    const told = ({ issues }: CheckResult) => issues.map(({ code, place }) => [code, place.caption]);
    expect(told(checked.result as CheckResult)).toEqual(told(issues));
  });
});

test.each([
  ["of the table", () => put("Own", 0)],
  [
    "of the sheet",
    () => onTable((table) => table.columns.getItem("Group").getRange().getEntireColumn().insert("Right")),
  ],
])(
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
    expect((await standing()).map(({ value }) => value)).toEqual([FIRST.value, ...values]);
    expect(below()).toEqual([]);
    expect(foreignCells()).toEqual([]);
  },
);
