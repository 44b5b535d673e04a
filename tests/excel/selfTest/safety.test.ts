import { runSelfTest } from "../../../src/excel/selfTest";
import { PROBES } from "../../../src/excel/selfTest/probes";
import { CancelledError, WorkbookError } from "../../../src/excel";
import type { Host, HostOptions, RequestFault } from "../../../src/host";
import { openHost } from "../../support/host";
import { someOf } from "../../support/sample";
import { contentWithoutIds, expectSame, sheetNamed } from "../workbookState";

const CLOCK = { wait: () => Promise.resolve() };

/** A workbook of people's own: values, a table, a name, a second sheet, a selected cell. */
async function openOwnWorkbook(options: HostOptions = {}): Promise<Host> {
  const host = await openHost(options);
  const context = new Excel.RequestContext();
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItem("Sheet1");
  sheet.getRange("A1:B2").values = [
    ["Name", "Value"],
    ["Ada", 1],
  ];
  sheet.tables.add(sheet.getRange("A1:B2"), true).name = "Own";
  names.add("OwnName", "=Own[Value]");
  worksheets.add("Ensemble test");
  sheet.getRange("B2").select();
  await context.sync();
  return host;
}

const run = (options: Parameters<typeof runSelfTest>[0] = {}) => runSelfTest({ clock: CLOCK, ...options });

test("a self-test leaves nothing behind, and the selection and the mode of calculation as they were", async () => {
  const host = await openOwnWorkbook({ variations: { calculationMode: "Manual" } });
  const before = contentWithoutIds(host);
  const progress: number[] = [];
  const { leftSheets } = await run({ onProgress: (done) => progress.push(done) });
  expectSame(contentWithoutIds(host), before);
  expect(leftSheets).toEqual([]);
  expect(progress).toEqual(PROBES.map((_probe, index) => index));
});

test.each(
  someOf(
    PROBES.map(({ id }) => id),
    0.08,
  ),
)("cancelled at %s, it leaves nothing behind", async (id) => {
  const host = await openOwnWorkbook();
  const before = contentWithoutIds(host);
  const controller = new AbortController();
  const onProgress = (done: number) => {
    if (PROBES[done]?.id === id) controller.abort();
  };
  await expect(run({ signal: controller.signal, onProgress })).rejects.toThrow(CancelledError);
  expectSame(contentWithoutIds(host), before);
});

const FAULTS: readonly RequestFault[] = [
  { kind: "refused", code: "GeneralException" },
  { kind: "stopped", actions: 1, code: "GeneralException" },
  { kind: "answerLost" },
  { kind: "channelBroken" },
];
/** More requests than a self-test sends. */
const REQUESTS = 300;
const CASES = FAULTS.flatMap((fault) =>
  Array.from({ length: REQUESTS }, (_, index) => ({ fault, request: index + 1 })),
);

test.each(someOf(CASES, 0.005, ({ fault }) => fault.kind))(
  "$fault.kind at request $request: nothing is left",
  async ({ fault, request }) => {
    let sent = 0;
    let isRunning = false;
    const host = await openOwnWorkbook({
      faults: ({ actions }) => {
        if (!isRunning) return null;
        sent += 1;
        const isPossible = fault.kind !== "stopped" || actions.length > 1;
        return sent === request && isPossible ? fault : null;
      },
    });
    const before = contentWithoutIds(host);
    isRunning = true;
    const { results, leftSheets } = await run().catch((error: unknown) => {
      // Before the first sheet is added, nothing can be asked.
      expect(error).toBeInstanceOf(WorkbookError);
      return { results: [], leftSheets: [] };
    });
    isRunning = false;
    expect(leftSheets).toEqual([]);
    expect(results.filter(({ outcome }) => outcome !== "asExpected").length).toBeLessThanOrEqual(1);
    if (results.length === 0) await run();
    expectSame(contentWithoutIds(host), before);
  },
);

test("what was left when the connection broke is removed by the next run", async () => {
  let isBroken = false;
  const host = await openOwnWorkbook({
    faults: () => (isBroken ? { kind: "refused", code: "GeneralException" } : null),
  });
  const before = contentWithoutIds(host);
  const { leftSheets } = await run({ onProgress: (done) => (isBroken ||= done === 4) });
  expect(leftSheets).toHaveLength(1);
  isBroken = false;
  expect((await run()).leftSheets).toEqual([]);
  expectSame(contentWithoutIds(host), before);
});

test("a sheet that was left and that somebody has shown is theirs, and is named", async () => {
  const host = await openOwnWorkbook({
    faults: ({ number }) => (number > 20 && number < 90 ? { kind: "noAnswer", isDone: true } : null),
  });
  void run();
  await host.settle();
  const { workbook } = host;
  const left = workbook.sheets.find(({ visibility }) => visibility === "Hidden");
  if (!left) throw new Error("No sheet was left");
  left.visibility = "Visible";
  await openHost({ workbook });
  expect((await run()).leftSheets).toEqual([left.name]);
  expect(sheetNamed(host, left.name).visibility).toBe("Visible");
  expect((await run()).leftSheets).toEqual([]);
});

test.each<[string, HostOptions, (workbook: Excel.Workbook) => void]>([
  ["accessDenied", { readOnly: true }, () => undefined],
  ["structureProtected", {}, ({ protection }) => protection.protect()],
])("%s: says so, and changes nothing", async (code, options, protect) => {
  const host = await openHost(options);
  const context = new Excel.RequestContext();
  protect(context.workbook);
  await context.sync();
  const before = contentWithoutIds(host);
  await expect(run()).rejects.toMatchObject({ code });
  expectSame(contentWithoutIds(host), before);
});
