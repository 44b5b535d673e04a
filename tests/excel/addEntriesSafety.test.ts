/** Adding entries where requests fail, where somebody moves rows meanwhile, and where formulas are missing. */
import { addEntries, exportInitiative, type WrittenEntry } from "../../src/excel";
import type { Host, HostRequest, RequestFault } from "../../src/host";

import { styleAt } from "../../src/spreadsheet/styles";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const CLOCK = { wait: () => Promise.resolve() };
const NEW = [
  { indicator: "X", partner: "B", period: "2025-12-31", value: 12.5, note: "first" },
  { indicator: "X", partner: "B", period: "2026-12-31", value: 13.5, note: "second" },
];
const OURS = Array.from({ length: 3 }, (_, row) =>
  observation({ indicator: "X", partner: "A", period: "2024-12-31", group: `Group ${row}`, value: row }),
);

let host: Host;
let fault: (request: HostRequest) => RequestFault | null = () => null;

async function workbook(rows: number, calculates = false): Promise<void> {
  fault = () => null;
  const observations = Array.from({ length: rows }, (_, row) => ({
    ...observation({ indicator: "X", partner: "A", period: "2024-12-31" }),
    group: `Group ${row}`,
    value: row,
  }));
  host = await openBuiltWorkbook(
    initiative({ partners: [{ name: "A" }, { name: "B" }], indicators: [indicator()], observations }),
    { language: "en" },
    { calculates, faults: (request) => fault(request) },
  );
}

const table = () => cellsOfHost(host.workbook).tables.get("Observations")!;
const contents = async () => (await exportInitiative()).file.observations;

/** Everything in the rows of the table and below it: its size, and each cell that is not blank. */
function state() {
  const { area, sheet } = table();
  const state = host.workbook.sheets.find(({ name }) => name === sheet)!;
  const found = [...state.cells.entries()].filter(({ row }) => row >= area.row);
  return {
    rows: area.rows,
    cells: found.flatMap(({ row, column, cell }) =>
      cell.value === "" && cell.formula === undefined
        ? []
        : [
            `${row},${column}: ${String(cell.formula ?? cell.value)} ${styleAt(state, row, column).numberFormat}`,
          ],
    ),
  };
}

/** Fails the first request that changes the workbook; later ones too, as long as `isLost` says so. */
function failWrite(how: RequestFault, isLost: () => boolean = () => false): void {
  let hasFailed = false;
  fault = (request) => {
    if (hasFailed) return isLost() ? { kind: "refused", code: "ConnectionFailure" } : null;
    hasFailed = request.changesWorkbook;
    return hasFailed ? how : null;
  };
}

async function onTable(change: (table: Excel.Table) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook.tables.getItem("Observations"));
  await context.sync();
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

describe.each([
  ["into free rows", 3],
  ["below a full table", 60],
])("an entry that is added %s", (_, rows) => {
  test.each<[string, RequestFault]>([
    ["whose answer is lost", { kind: "answerLost" }],
    ["whose connection breaks afterwards", { kind: "channelBroken" }],
  ])("by a request %s is there once, with its formulas, and can be undone", async (_name, how) => {
    await workbook(rows);
    const before = state();
    failWrite(how);
    const added = await addEntries("Observations", NEW, CLOCK);
    fault = () => null;
    expect((await contents()).slice(rows)).toEqual(NEW);
    const { columns } = host.workbook.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === "Observations")!;
    expect(columns.filter(({ calculatedFormula }) => calculatedFormula !== undefined).length).toBeGreaterThan(
      3,
    );
    await added.undo();
    expect(state()).toEqual(before);
  });

  test("leaves nothing where Excel stops after any of its actions", async () => {
    await workbook(rows);
    const before = state();
    let actions = 0;
    for (let done = 0; done === 0 || done < actions; done += 7) {
      fault = (request) => {
        if (!request.changesWorkbook) return null;
        actions = request.actions.length;
        fault = () => null;
        return { kind: "stopped", actions: done, code: "GeneralException" };
      };
      const code = await codeOf(addEntries("Observations", NEW, CLOCK));
      // What was not read any more had been written by then.
      if (code === "done") break;
      expect([done, code, state()]).toEqual([done, "excelRefused", before]);
    }
    expect(actions).toBeGreaterThan(50);
  });
});

test("while the connection is lost, an entry is not reported as not added; the second click finds it", async () => {
  await workbook(3);
  let isLost = true;
  failWrite({ kind: "answerLost" }, () => isLost);
  expect(await codeOf(addEntries("Observations", NEW, CLOCK))).toBe("entriesUnknown");
  isLost = false;
  const added = await addEntries("Observations", NEW, CLOCK);
  expect((await contents()).slice(3)).toEqual(NEW);
  await added.undo();
  // Once it is known, the same entries are added as often as they are wanted.
  await addEntries("Observations", NEW, CLOCK);
  await addEntries("Observations", NEW, CLOCK);
  expect((await contents()).slice(3)).toEqual([...NEW, ...NEW]);
});

onlyInSoak(() => {
  test("an undo whose answer is lost has removed the entries, and one that stops is completed", async () => {
    await workbook(60);
    const before = state();
    const ways: ((request: HostRequest) => RequestFault)[] = [
      () => ({ kind: "answerLost" }),
      ({ actions }) => ({ kind: "stopped", actions: actions.length - 2, code: "GeneralException" }),
    ];
    for (const way of ways) {
      const added = await addEntries("Observations", NEW, CLOCK);
      fault = (request) => {
        if (!request.changesWorkbook) return null;
        fault = () => null;
        return way(request);
      };
      await added.undo();
      expect(state()).toEqual(before);
    }
  });
});

describe("undo", () => {
  let added: WrittenEntry;
  beforeEach(async () => {
    await workbook(3);
    added = await addEntries("Observations", NEW, CLOCK);
  });

  test("finds the rows wherever they were moved to, and removes no others", async () => {
    await onTable((item) => {
      const body = item.getDataBodyRange();
      item.worksheet.getRange("1:1").insert("Down");
      body.getRow(1).getEntireRow().insert("Down");
    });
    await added.undo();
    expect(await contents()).toEqual(OURS);
  });

  test("names the cell that was changed, and then removes nothing", async () => {
    const column = host.workbook.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === "Observations")!
      .columns.findIndex(({ name }) => name === "Value");
    await onTable((item) => {
      item.getDataBodyRange().getCell(4, column).values = [[99]];
    });
    const failure: unknown = await added.undo().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "entryChanged",
      details: { cells: [`Data!${"ABCDEFGH".charAt(column)}${added.row + 1}`] },
    });
    expect((await contents()).map(({ value }) => value)).toEqual([0, 1, 2, 12.5, 99]);
  });
});

test("computed cells of a free row that somebody cleared or typed over get their formulas again", async () => {
  await workbook(3);
  const formulas = () => {
    const found = host.workbook.sheets.find(({ name }) => name === "Data")!;
    const { row, column, columns } = table().area;
    return Array.from({ length: columns }, (_, index) => found.cells.get(row + 4, column + index)?.formula);
  };
  const before = formulas();
  const computed = before.flatMap((formula, index) => (formula === undefined ? [] : [index]));
  await onTable((item) => {
    computed.forEach((index, order) => {
      item.getDataBodyRange().getCell(3, index).values = [[order % 2 === 0 ? "" : 7]];
    });
  });
  expect(formulas()).not.toEqual(before);
  await addEntries("Observations", NEW, CLOCK);
  expect(formulas()).toEqual(before);
});

onlyInSoak(() => {
  test("what was added counts at once where the workbook is calculated by hand only", async () => {
    await workbook(3, true);
    const context = new Excel.RequestContext();
    context.application.calculationMode = "Manual";
    await context.sync();
    const added = await addEntries("Observations", NEW, CLOCK);
    await host.settle();
    const cell = [...table().columns].find(([caption]) => caption === "Usable value")![1];
    expect(cell[3]).toBe(12.5);
    await added.undo();
    await host.settle();
    expect([...table().columns].find(([caption]) => caption === "Usable value")![1][3]).toBe("");
  });
});
