/** An import whose requests fail or that is cut off: it is whole, or nothing of it is left once the next one has run. */
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host, HostRequest, RequestFault } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { styleAt } from "../../src/spreadsheet/styles";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const clock = { wait: () => Promise.resolve() };
const YEARS = Array.from({ length: 40 }, (_, index) => 1950 + index);
const FILE = [
  "Indicator,Partner,Period,Value",
  ...YEARS.map((year) => `X,A,${year},${year + 0.5}`),
  "X,nobody,2024,7",
];

let host: Host;
let fault: (request: HostRequest) => RequestFault | null = () => null;
/** What somebody else does before a request. */
let act: (request: HostRequest) => Promise<void> = () => Promise.resolve();

async function workbook(): Promise<void> {
  fault = () => null;
  act = () => Promise.resolve();
  host = await openBuiltWorkbook(
    initiative({
      partners: [{ name: "A" }],
      indicators: [indicator({ baselineDate: "1900-12-31" })],
      observations: [observation({ value: 1, period: "1940-12-31" })],
    }),
    { language: "en" },
    { calculates: false, faults: (request) => fault(request), beforeRequest: (request) => act(request) },
  );
}

async function take(): ReturnType<typeof importObservations> {
  const source = sourceOf("partners.csv", FILE.join("\n"));
  const plan = guessPlan(source, (await readImportContext(clock)).known);
  return importObservations(source, plan, { today: "2026-11-22", clock });
}

const column = (caption: string) => [
  ...(cellsOfHost(host.workbook).tables.get("Observations")?.columns.get(caption) ?? []),
];
const values = () => column("Value").filter((value) => value !== "");
const ALL = [1, ...YEARS.map((year) => year + 0.5)];
const setAside = () =>
  [...(host.workbook.sheets.find(({ name }) => name === "Quarantine")?.cells.entries() ?? [])].filter(
    ({ cell }) => cell.value === "nobody",
  ).length;
const names = () => host.workbook.names.map(({ name }) => name).filter((name) => /Unfinished/.test(name));

/** Fails the changing request with a number, and all later ones where the connection stays lost. */
function failAt(number: number, how: RequestFault, staysLost = false): void {
  let changes = 0;
  fault = (request) => {
    if (staysLost && changes >= number) return { kind: "refused", code: "ConnectionFailure" };
    if (!request.changesWorkbook) return null;
    changes += 1;
    return changes === number ? how : null;
  };
}

/** The request that extends the table: the sheet is made, rows are set aside, rows are written below the table. */
const COMMIT = 4;

test.each<[string, RequestFault]>([
  ["is lost", { kind: "answerLost" }],
  ["breaks the connection", { kind: "channelBroken" }],
])("an import is done where the answer to its last request %s, with all formulas", async (_, how) => {
  await workbook();
  failAt(COMMIT, how);
  const report = await take();
  expect(report.counts).toMatchObject({ new: YEARS.length, bad: 1 });
  expect(values()).toEqual(ALL);
  const { tables, cells } = host.workbook.sheets.find(({ name }) => name === "Data")!;
  const { area, columns } = tables[0]!;
  const formulas = columns.map((_column, index) =>
    Array.from(
      { length: area.rows - 1 },
      (_row, row) => cells.get(area.row + 1 + row, area.column + index)?.formula,
    ),
  );
  const computed = formulas.filter(([first]) => first !== undefined);
  expect(computed.length).toBeGreaterThan(3);
  expect(computed.flat().filter((formula) => formula === undefined)).toEqual([]);
  expect(names()).toEqual([]);
});

test("every imported row shows its days as days, also those by which the table grows", async () => {
  await workbook();
  await take();
  const sheet = host.workbook.sheets.find(({ name }) => name === "Data")!;
  const { area, columns } = sheet.tables[0]!;
  for (const caption of ["Period end", "Entered on"]) {
    const index = area.column + columns.findIndex(({ name }) => name === caption);
    const formats = ALL.map((_, row) => styleAt(sheet, area.row + 1 + row, index).numberFormat ?? "General");
    expect([caption, ...new Set(formats)]).toEqual([caption, "yyyy-mm-dd"]);
  }
});

test("what cannot be remembered does not make a finished import fail", async () => {
  await workbook();
  failAt(COMMIT + 1, { kind: "refused", code: "ServiceNotAvailable" });
  expect(await take()).toMatchObject({ remembered: false, counts: { new: YEARS.length } });
  expect(values()).toEqual(ALL);
});

test.each([1, 2, 3, COMMIT])(
  "the next import removes what is left where the connection is lost at change %i, and is done once",
  async (change) => {
    await workbook();
    failAt(change, change === COMMIT ? { kind: "refused", code: "Timeout" } : { kind: "answerLost" }, true);
    await expect(take()).rejects.toMatchObject({ code: "entriesUnknown" });
    expect(values()).toEqual([1]);
    fault = () => null;
    await take();
    expect(values()).toEqual(ALL);
    expect(setAside()).toBe(1);
    expect(host.workbook.sheets.filter(({ name }) => name.startsWith("Quarantine"))).toHaveLength(1);
    expect(names()).toEqual([]);
  },
);

test("rows set aside are listed once where the last request was done but the connection stayed lost", async () => {
  await workbook();
  failAt(COMMIT, { kind: "answerLost" }, true);
  await expect(take()).rejects.toMatchObject({ code: "entriesUnknown" });
  fault = () => null;
  const report = await take();
  expect(report.counts).toMatchObject({ new: 0, known: YEARS.length, bad: 1 });
  expect(report.quarantine).toMatchObject({ sheet: "Quarantine", rows: 1 });
  expect(values()).toEqual(ALL);
  expect(setAside()).toBe(1);
  // The same lines for other reasons, or of another day, are other rows.
  const other = sourceOf("partners.csv", [...FILE.slice(0, -1), "X,nobody else,2024,7"].join("\n"));
  const plan = guessPlan(other, (await readImportContext(clock)).known);
  const { quarantine } = await importObservations(other, plan, { today: "2026-11-22", clock });
  expect(quarantine?.firstRow).toBe((report.quarantine?.firstRow ?? 0) + 2);
});

test("what somebody writes on the sheet of rows set aside as a cancelled import deletes it stays there", async () => {
  await workbook();
  const sheet = () => host.workbook.sheets.find(({ name }) => name === "Quarantine");
  // The first request that deletes and writes nothing: the sheet and its name.
  act = async ({ actions }) => {
    const id = sheet()?.id;
    if (id === undefined || !actions.includes("Delete") || actions.includes("Visible")) return;
    act = () => Promise.resolve();
    await host.remoteUser.paste(id, 9, 1, [["typed", "=1+1"]]);
  };
  const controller = new AbortController();
  const source = sourceOf("partners.csv", FILE.join("\n"));
  const plan = guessPlan(source, (await readImportContext(clock)).known);
  const importing = importObservations(source, plan, {
    today: "2026-11-22",
    clock,
    signal: controller.signal,
    onProgress: ({ step }) => step === "finish" && controller.abort(),
  });
  await expect(importing).rejects.toThrow("cancelled");
  expect(sheet()?.cells.get(9, 1)?.value).toBe("typed");
  expect(sheet()?.cells.get(9, 2)?.formula).toBe("=1+1");
  expect(setAside()).toBe(0);
  expect(values()).toEqual([1]);
  // The next import writes its rows below.
  expect(await take()).toMatchObject({ quarantine: { sheet: "Quarantine", firstRow: 11 } });
});

onlyInSoak(() => {
  test("nothing is left of a long import that Excel stops after the table has grown, though a row is inserted meanwhile", async () => {
    await workbook();
    const LINES = 1_000;
    const note = "A long note. ".repeat(150);
    const lines = Array.from({ length: LINES }, (_, row) => `X,A,1950,Group ${row},${row + 0.5},${note}`);
    const source = sourceOf("long.csv", ["Indicator,Partner,Period,Group,Value,Note", ...lines].join("\n"));
    const plan = guessPlan(source, (await readImportContext(clock)).known);
    const before = cellsOfHost(host.workbook);
    let isStopped = false;
    fault = ({ actions, changes }) => {
      if (isStopped || !actions.includes("Resize")) return null;
      isStopped = true;
      return { kind: "stopped", actions: changes.at(-1) ?? 0, code: "GeneralException" };
    };
    const insertedAt = 12;
    let requests = 0;
    act = async () => {
      if (isStopped) requests += 1;
      if (requests !== insertedAt) return;
      requests += 1;
      await host.remoteUser.insertTableRows("Observations", 0);
    };
    const importing = importObservations(source, plan, { today: "2026-11-22", clock });
    await expect(importing).rejects.toMatchObject({ code: "excelRefused" });
    expect(requests).toBeGreaterThan(insertedAt);
    const rows = (cells: typeof before) => cells.tables.get("Observations")?.columns.get("Value") ?? [];
    expect([...rows(cellsOfHost(host.workbook))]).toEqual(["", ...rows(before)]);
    expect(names()).toEqual([]);
    const data = host.workbook.sheets.find(({ name }) => name === "Data");
    const { row = 0, rows: tableRows = 0 } = data?.tables[0]?.area ?? {};
    const below = [...(data?.cells.entries() ?? [])].filter((each) => each.row >= row + tableRows);
    expect(below.filter(({ cell }) => cell.value !== "" || cell.formula !== undefined)).toEqual([]);
  });
});
