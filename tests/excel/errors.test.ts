import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import { CancelledError } from "../../src/excel/cancel";
import { errorMessage } from "../../src/excel/errorMessage";
import { WorkbookError, type WorkbookErrorCode } from "../../src/excel/errors";
import { inspectWorkbook } from "../../src/excel/workbookStatus";
import type { Host } from "../../src/host";
import { openHost } from "../support/host";
import { smallBlueprint } from "./smallBlueprint";
import { cellAt, snapshotOf } from "./workbookState";

/** The error of a failing build. */
async function failureOf(build: Promise<unknown>): Promise<unknown> {
  const outcome: unknown = await build.then(
    () => "built",
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw outcome;
  return outcome;
}

async function errorOf(build: Promise<unknown>): Promise<WorkbookError> {
  const failure = await failureOf(build);
  if (!(failure instanceof WorkbookError)) throw failure;
  return failure;
}

/** Changes the workbook as another add-in or a colleague would. */
async function meanwhile(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}

/** Adds the marks of an Ensemble workbook. */
function markAsOurs(version: number) {
  return (workbook: Excel.Workbook) => {
    const sheet = workbook.worksheets.add("Lists");
    sheet.getRange("A1:A2").values = [[version], ["fr"]];
    workbook.names.add("EnsembleSchemaVersion", "=Lists!$A$1");
    workbook.names.add("EnsembleLanguage", "=Lists!$A$2");
  };
}

const OBSTACLES: [WorkbookErrorCode, readonly string[] | undefined, (workbook: Excel.Workbook) => void][] = [
  ["sheetNameTaken", ["Dashboard"], (workbook) => workbook.worksheets.add("dashboard")],
  [
    "tableNameTaken",
    ["partners"],
    (workbook) => {
      workbook.worksheets.getFirst().tables.add("A1:B3", true).name = "partners";
    },
  ],
  ["definedNameTaken", ["LISTSECTOR"], (workbook) => workbook.names.add("LISTSECTOR", "=1")],
  ["definedNameTaken", ["Partners"], (workbook) => workbook.names.add("Partners", "=1")],
  ["structureProtected", undefined, (workbook) => workbook.protection.protect()],
  ["alreadyEnsemble", undefined, markAsOurs(1)],
  ["newerVersion", undefined, markAsOurs(99)],
];

describe.each(OBSTACLES)("%s %s", (code, names, obstacle) => {
  test("is reported before anything is changed, after one round trip", async () => {
    const host = await openHost();
    await meanwhile(obstacle);
    const before = snapshotOf(host);
    host.resetCounters();
    const error = await errorOf(buildBlueprint(smallBlueprint()));
    expect(error.code).toBe(code);
    if (names) expect(error.details["names"]).toEqual(names);
    expect(snapshotOf(host)).toEqual(before);
    expect(host.counters.roundTrips).toBe(1);
  });

  test("has a message in both languages, with the names concerned", async () => {
    await openHost();
    await meanwhile(obstacle);
    const error = await errorOf(buildBlueprint(smallBlueprint()));
    for (const language of ["en", "fr"] as const) {
      const message = errorMessage(error, language);
      expect(message).not.toMatch(/[{}]/);
      for (const name of names ?? []) expect(message).toContain(name);
    }
    expect(errorMessage(error, "fr")).not.toBe(errorMessage(error, "en"));
  });
});

test("a sheet name in use can be avoided: Ensemble's sheet takes another, and formulas follow", async () => {
  const host = await openHost();
  await meanwhile(({ worksheets }) => {
    worksheets.add("Dashboard").getRange("A1").values = [["Mine"]];
    worksheets.add("Lists (Ensemble)");
    worksheets.add("Lists");
  });
  const report = await buildBlueprint(smallBlueprint(), { onClash: "suffix" });
  expect(report.sheets).toEqual(["Dashboard (Ensemble)", "Partners", "Lists (Ensemble 2)"]);
  expect(cellAt(host, "Dashboard", 0, 0)?.value).toBe("Mine");
  expect(cellAt(host, "Dashboard (Ensemble)", 2, 1)?.value).toBe(10);
  expect(host.workbook.names.find(({ name }) => name === "EnsembleTotal")?.formula).toContain(
    "Dashboard (Ensemble)",
  );
});

describe("when a build is interrupted", () => {
  const foreign = (workbook: Excel.Workbook) => {
    workbook.worksheets.add("Budget").getRange("A1").values = [["Rent"]];
  };

  /** Builds while something else happens just before the request that follows `done` completed ones. */
  async function disturbed(
    done: number,
    disturbance: (host: Host, stop: () => void) => void,
  ): Promise<{ failure: unknown; host: Host; before: unknown }> {
    const host = await openHost();
    await meanwhile(foreign);
    const before = snapshotOf(host);
    const stopper = new AbortController();
    const build = buildBlueprint(smallBlueprint(), {
      signal: stopper.signal,
      onProgress: (progress) => {
        if (progress.done === done) disturbance(host, () => stopper.abort());
      },
    });
    return { failure: await failureOf(build), host, before };
  }

  test.each([0, 1, 2])("stopped after %i requests, nothing stays", async (done) => {
    const { failure, host, before } = await disturbed(done, (_, stop) => stop());
    expect(failure).toBeInstanceOf(CancelledError);
    expect(snapshotOf(host)).toEqual(before);
  });

  test("without a sheet that somebody deletes meanwhile, nothing of the build stays", async () => {
    const { failure, host, before } = await disturbed(2, () => {
      void meanwhile(({ worksheets }) => worksheets.getItem("Partners").delete());
    });
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ code: "buildUndone", details: { code: "ItemNotFound" } });
    expect(snapshotOf(host)).toEqual(before);
  });

  test("a sheet that a colleague adds meanwhile under one of the build's names stays", async () => {
    const { failure, host } = await disturbed(1, () => {
      void meanwhile(({ worksheets }) => {
        worksheets.add("Lists").getRange("A1").values = [["Theirs"]];
      });
    });
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ code: "buildUndone" });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Budget", "Lists"]);
    expect(cellAt(host, "Lists", 0, 0)?.value).toBe("Theirs");
  });

  test("a defined name that a colleague adds meanwhile stays too", async () => {
    const { host, before } = await disturbed(1, () => {
      void meanwhile(({ names }) => names.add("EnsembleTotal", "=42"));
    });
    const names = host.workbook.names.map(({ name, formula }) => [name, formula]);
    expect(names).toEqual([["EnsembleTotal", "=42"]]);
    host.workbook.names.pop();
    expect(snapshotOf(host)).toEqual(before);
  });

  test("names what cannot be removed", async () => {
    const { failure, host } = await disturbed(2, () => {
      void meanwhile(({ worksheets, protection }) => {
        worksheets.getItem("Partners").delete();
        protection.protect();
      });
    });
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({
      code: "buildUndoFailed",
      details: { sheets: ["Dashboard", "Lists"] },
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Budget", "Dashboard", "Lists"]);
  });
});

describe("while a person edits a cell", () => {
  test("the build waits, and continues when they are done", async () => {
    const host = await openHost();
    host.user.beginCellEdit();
    const waits: number[] = [];
    const clock = {
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
        if (waits.length === 3) host.user.endCellEdit();
      },
    };
    const report = await buildBlueprint(smallBlueprint(), { clock });
    expect(report.sheets).toHaveLength(3);
    expect(waits).toHaveLength(3);
    expect(waits).toEqual([...new Set(waits)].sort((a, b) => a - b));
  });

  /** A clock on which the person closes the cell at the nth wait; each wait is noted. */
  function patientPerson(host: Host, closesAt: number, waits: number[]) {
    return {
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
        if (waits.length === closesAt) host.user.endCellEdit();
      },
    };
  }

  test("once something was created, the build waits as long as needed", async () => {
    const host = await openHost();
    const waits: number[] = [];
    const progressCalls: string[] = [];
    const report = await buildBlueprint(smallBlueprint(), {
      clock: patientPerson(host, 50, waits),
      onProgress: ({ done, step }) => {
        progressCalls.push(step);
        if (done === 2 && step === "validations") host.user.beginCellEdit();
      },
    });
    expect(report.sheets).toHaveLength(3);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(report.sheets);
    expect(waits).toHaveLength(50);
    expect(Math.max(...waits)).toBe(2000);
    expect(progressCalls).toContain("waitForCell");
    expect(progressCalls.at(-1)).toBe("finish");
  });

  test("cancelled while waiting, the build removes everything once the cell is closed", async () => {
    const host = await openHost();
    const before = snapshotOf(host);
    const stopper = new AbortController();
    const waits: number[] = [];
    const clock = patientPerson(host, 40, waits);
    const failure = await failureOf(
      buildBlueprint(smallBlueprint(), {
        signal: stopper.signal,
        clock: {
          wait: (milliseconds) => {
            if (waits.length === 10) stopper.abort();
            return clock.wait(milliseconds);
          },
        },
        onProgress: ({ done, step }) => {
          if (done === 2 && step === "validations") host.user.beginCellEdit();
        },
      }),
    );
    expect(failure).toBeInstanceOf(CancelledError);
    expect(waits).toHaveLength(40);
    expect(snapshotOf(host)).toEqual(before);
  });

  test("the build gives up after a while, having changed nothing", async () => {
    const host = await openHost();
    const before = snapshotOf(host);
    host.user.beginCellEdit();
    const clock = { wait: async () => undefined };
    expect((await errorOf(buildBlueprint(smallBlueprint(), { clock }))).code).toBe("cellBeingEdited");
    expect(snapshotOf(host)).toEqual(before);
  });
});

describe("the situation of a workbook is detected", () => {
  test.each([
    ["empty", () => undefined, { kind: "empty" }],
    [
      "foreign",
      (workbook: Excel.Workbook) => workbook.worksheets.add("Budget"),
      { kind: "foreign", sheets: ["Sheet1", "Budget"], mayBeOurs: false },
    ],
    [
      "protected",
      (workbook: Excel.Workbook) => workbook.protection.protect(),
      { kind: "empty", structureProtected: true },
    ],
    [
      "ours",
      markAsOurs(1),
      {
        kind: "ours",
        schemaVersion: 1,
        language: "fr",
        protectedSheets: [],
        refused: [],
        hasUnfinishedSteps: false,
        hasUnfinishedImport: false,
        hasUnfinishedRoom: false,
        hasUnfinishedRepair: false,
      },
    ],
    [
      "ours with an entry sheet that somebody protected",
      (workbook: Excel.Workbook) => {
        markAsOurs(1)(workbook);
        const partners = workbook.worksheets.add("Members");
        partners.tables.add("A1:B3", true).name = "Partners";
        partners.protection.protect();
        workbook.worksheets.getItem("Lists").protection.protect();
      },
      {
        kind: "ours",
        schemaVersion: 1,
        language: "fr",
        protectedSheets: ["Members"],
        refused: [],
        hasUnfinishedSteps: false,
        hasUnfinishedImport: false,
        hasUnfinishedRoom: false,
        hasUnfinishedRepair: false,
      },
    ],
    ["newer", markAsOurs(99), { kind: "newer", schemaVersion: 99 }],
  ])("%s", async (_, change, situation) => {
    await openHost();
    await meanwhile(change);
    expect(await inspectWorkbook()).toEqual({
      name: "Book1",
      structureProtected: false,
      readOnly: false,
      dates1904: false,
      ...situation,
    });
  });
});
