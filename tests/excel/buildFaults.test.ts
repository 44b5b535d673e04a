import { buildBlueprint, type BuildReport } from "../../src/excel/build/buildBlueprint";
import { createWorkbook } from "../../src/excel/build/createWorkbook";
import { WorkbookError } from "../../src/excel/errors";
import { finishDecorations } from "../../src/excel/build/finishDecorations";
import { inspectWorkbook } from "../../src/excel/workbookStatus";
import type { Host, HostOptions, HostRequest, RequestFault } from "../../src/host";
import { example } from "../oracle/examples";
import { officeClient, openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { smallBlueprint } from "./smallBlueprint";
import { cellAt, contentWithoutIds, expectSame, sheetNamed } from "./workbookState";
import { onlyInSoak } from "../support/sample";

/** The requests of a build in which nothing fails. */
const ROUND_TRIPS = 5;
const REQUESTS = Array.from({ length: ROUND_TRIPS }, (_, index) => index + 1);
/** The requests that change the workbook before everything that figures need is there. */
const DATA_REQUEST = 2;

const clock = { wait: async () => undefined };

let complete: unknown;
let untouched: unknown;

beforeAll(async () => {
  const host = await openHost();
  untouched = contentWithoutIds(host);
  await buildBlueprint(smallBlueprint());
  expect(host.counters.roundTrips).toBe(ROUND_TRIPS);
  complete = contentWithoutIds(host);
});

/** Builds on a host whose requests get faults; returns how it ended. */
async function buildWith(faults: HostOptions["faults"]): Promise<{ host: Host; outcome: unknown }> {
  const host = await openHost(faults ? { faults } : {});
  const outcome: unknown = await buildBlueprint(smallBlueprint(), { clock }).catch((error: unknown) => error);
  return { host, outcome };
}

/** A fault of one request, the first time that it is sent. */
function once(number: number, fault: (request: HostRequest) => RequestFault) {
  return (request: HostRequest) => (request.number === number ? fault(request) : null);
}

/** Either nothing was created and an error says so, or everything was created and the report says so. */
async function expectAllOrNothing({ host, outcome }: { host: Host; outcome: unknown }): Promise<void> {
  if (outcome instanceof Error) {
    expect(outcome).toBeInstanceOf(WorkbookError);
    expectSame(contentWithoutIds(host), untouched);
    return;
  }
  const { refused, unfinishedSteps } = outcome as BuildReport;
  expect(refused).toEqual([]);
  if (unfinishedSteps.length > 0) {
    expect(cellAt(host, "Dashboard", 2, 1)?.value).toBe(10);
    await reopenPane(host);
    expect(await finishDecorations(clock)).toEqual({ refused: [], unfinishedSteps: [] });
  }
  expectSame(contentWithoutIds(host), complete);
}

describe.each(REQUESTS)("request %i of a build", (number) => {
  test.each(["AccessDenied", "GeneralException", "ServiceNotAvailable"] as const)(
    "refused with %s before anything is done",
    async (code) => {
      await expectAllOrNothing(await buildWith(once(number, () => ({ kind: "refused", code }))));
    },
  );

  test.each([0, 0.01, 0.2, 0.5, 0.8, 0.99])("stopped after %d of its actions", async (share) => {
    const stop = ({ actions }: HostRequest): RequestFault => ({
      kind: "stopped",
      actions: Math.floor(share * (actions.length - 1)),
      code: "RequestAborted",
    });
    await expectAllOrNothing(await buildWith(once(number, stop)));
  });

  test("done, with the answer lost", async () => {
    const result = await buildWith(once(number, () => ({ kind: "answerLost" })));
    await expectAllOrNothing(result);
    if (number > 1) expect(result.outcome).not.toBeInstanceOf(Error);
  });

  test("done, with the channel broken", async () => {
    const result = await buildWith(once(number, () => ({ kind: "channelBroken" })));
    if (number > 1) expect(result.outcome).not.toBeInstanceOf(Error);
    if (number > 1) await expectAllOrNothing(result);
  });

  test.each([true, false])("never answered, done: %s; the next build begins anew", async (isDone) => {
    const host = await openHost({ faults: once(number, () => ({ kind: "noAnswer", isDone })) });
    let hasEnded = false;
    const noteEnd = () => (hasEnded = true);
    void buildBlueprint(smallBlueprint(), { clock }).then(noteEnd, noteEnd);
    await host.settle();
    expect(hasEnded).toBe(false);
    await reopenPane(host);
    const { kind } = await inspectWorkbook();
    if (number === DATA_REQUEST) expect(kind).toBe(isDone ? "unfinishedBuild" : "empty");
    const outcome: unknown = await buildBlueprint(smallBlueprint()).catch((error: unknown) => error);
    // Once everything was there, the last step is done, and there is nothing to create.
    if (outcome instanceof Error) expect(outcome).toMatchObject({ code: "tableNameTaken" });
    expectSame(contentWithoutIds(host), complete);
  });

  test("the last that Excel answers; the next build begins anew", async () => {
    const host = await openHost({
      faults: (request) => (request.number > number ? { kind: "refused", code: "ConnectionFailure" } : null),
    });
    const outcome: unknown = await buildBlueprint(smallBlueprint(), { clock }).catch(
      (error: unknown) => error,
    );
    if (number === ROUND_TRIPS) expect(outcome).not.toBeInstanceOf(Error);
    else if (number === ROUND_TRIPS - 1)
      expect(outcome).toMatchObject({ unfinishedSteps: ["record", "emptySheet"] });
    else if (number > 1) expect(outcome).toMatchObject({ code: "buildUndoFailed" });
    await reopenPane(host);
    await buildBlueprint(smallBlueprint()).catch((error: unknown) =>
      expect(error).toMatchObject({ code: "tableNameTaken" }),
    );
    expectSame(contentWithoutIds(host), complete);
  });
});

/** Opens the pane again: requests of the new page reach the workbook. */
async function reopenPane(host: Host): Promise<Host> {
  const again = await openHost({ workbook: host.workbook });
  again.attach(officeClient());
  return again;
}

describe("after an interrupted build", () => {
  /** A workbook with the data layer of a build, and nothing else. */
  async function interruptedBuild(): Promise<Host> {
    const host = await openHost({
      faults: once(DATA_REQUEST + 1, () => ({ kind: "noAnswer", isDone: false })),
    });
    void buildBlueprint(smallBlueprint(["North", "South"]));
    await host.settle();
    return reopenPane(host);
  }

  test("another file is created in its place, and the report says what was removed", async () => {
    const host = await interruptedBuild();
    const report = await buildBlueprint(smallBlueprint(["East", "West", "Centre"]));
    expect(report.removedSheets).toEqual(["Dashboard", "Partners", "Lists"]);
    expect(cellAt(host, "Partners", 3, 0)?.value).toBe("East");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Dashboard", "Partners", "Lists"]);
    expect(host.workbook.names.every(({ formula }) => !formula.includes("#REF!"))).toBe(true);
  });

  test.each([
    ["the same file", ["North", "South"]],
    ["another file", ["East"]],
  ])(
    "what somebody wrote since is kept when %s is created, and the user is informed",
    async (_, partners) => {
      const host = await interruptedBuild();
      await host.user.typeInto(sheetNamed(host, "Partners").id, 5, 0, "Do not lose me");
      const before = contentWithoutIds(host);
      await expect(buildBlueprint(smallBlueprint(partners))).rejects.toMatchObject({
        code: "unfinishedBuildEdited",
        details: { sheets: ["Partners"] },
      });
      expectSame(contentWithoutIds(host), before);
    },
  );

  test("once these sheets are deleted, the rest of the interrupted build is removed", async () => {
    const host = await interruptedBuild();
    await host.user.typeInto(sheetNamed(host, "Partners").id, 5, 0, "Copied elsewhere");
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem("Partners").delete();
    await context.sync();
    await buildBlueprint(smallBlueprint());
    expectSame(contentWithoutIds(host), complete);
  });
});

test("names that failed builds of earlier versions left do not prevent a build", async () => {
  const host = await openHost();
  const context = new Excel.RequestContext();
  context.workbook.worksheets.add("Gone");
  context.workbook.names.add("EnsembleTotal", "=Gone!$A$1");
  context.workbook.names.add("EnsembleFormerName", "=Gone!$A$1");
  context.workbook.names.add("ListSector", "=Gone!$A$1");
  context.workbook.names.add("TheirOwn", "=Gone!$A$1");
  context.workbook.worksheets.getItem("Gone").delete();
  await context.sync();
  await buildBlueprint(smallBlueprint());
  expect(host.workbook.names.map(({ name }) => name).sort()).toEqual([
    "EnsemblePartnerNames",
    "EnsembleTotal",
    "ListSector",
    "TheirOwn",
  ]);
});

test("names that Excel has turned into fixed cells follow their tables again", async () => {
  const host: Host = await openHost({
    faults: once(DATA_REQUEST, () => ({ kind: "answerLost" })),
    afterRequest: ({ number }) => {
      const name = host.workbook.names.find((each) => each.name === "EnsemblePartnerNames");
      if (number === DATA_REQUEST && name) name.formula = "=Partners!$A$4:$A$6";
    },
  });
  await buildBlueprint(smallBlueprint(), { clock });
  expectSame(contentWithoutIds(host), complete);
});

onlyInSoak(() => {
  test("the sheets of a real initiative are recognised, whatever is created in their place", async () => {
    const host = await openHost({
      engine: noCalculation,
      faults: once(DATA_REQUEST + 1, () => ({ kind: "noAnswer", isDone: false })),
    });
    void createWorkbook(example("missions-la-fonda"), { language: "fr" });
    await host.settle();
    await openHost({ workbook: host.workbook, engine: noCalculation });
    const report = await createWorkbook(initiative({ initiative: { name: "Riverside" } }), {
      language: "en",
    });
    expect(report.removedSheets).toHaveLength(23);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(report.sheets);
  });
});
