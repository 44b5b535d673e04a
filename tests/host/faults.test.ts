import type { HostRequest, RequestFault } from "../../src/host";
import { errorOfRun } from "../support/errorOfRun";
import { openHost } from "../support/host";

/** A host whose requests that change the workbook get a fault. */
async function openFaultyHost(fault: RequestFault) {
  const requests: HostRequest[] = [];
  const host = await openHost({
    faults: (request) => {
      requests.push(request);
      return request.changesWorkbook ? fault : null;
    },
  });
  const valueOf = (row: number) => host.workbook.sheets[0]?.cells.get(row, 0)?.value;
  return { host, requests, valueOf };
}

/** Writes 1, 2 and 3 into A1, A2 and A3, in one request. */
async function writeThree(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  for (const value of [1, 2, 3]) sheet.getRange(`A${value}`).values = [[value]];
  await context.sync();
}

describe("requests that a test makes fail", () => {
  test.each(["AccessDenied", "InvalidOperationInCellEditMode", "ServiceNotAvailable"] as const)(
    "refused with %s before anything is done",
    async (code) => {
      const { valueOf } = await openFaultyHost({ kind: "refused", code });
      expect((await errorOfRun(writeThree)).code).toBe(code);
      expect(valueOf(0)).toBeUndefined();
    },
  );

  test("stopped after some of its actions, which stay done", async () => {
    const { requests } = await openFaultyHost({ kind: "stopped", actions: 0, code: "RequestAborted" });
    await errorOfRun(writeThree);
    const actions = requests[0]?.actions ?? [];
    const second = actions.indexOf("Values", actions.indexOf("Values") + 1);
    const { valueOf } = await openFaultyHost({ kind: "stopped", actions: second, code: "RequestAborted" });
    const error = await errorOfRun(writeThree);
    expect(error.code).toBe("RequestAborted");
    expect((error.debugInfo as { statement?: string }).statement).toContain("values");
    expect([valueOf(0), valueOf(1), valueOf(2)]).toEqual([1, undefined, undefined]);
  });

  test("a request cannot be stopped after more actions than it has", async () => {
    await openFaultyHost({ kind: "stopped", actions: 1000, code: "RequestAborted" });
    await expect(Excel.run(writeThree)).rejects.toThrow(/cannot be stopped after 1000/);
  });

  test("done, with the answer lost", async () => {
    const { valueOf } = await openFaultyHost({ kind: "answerLost" });
    const error = await errorOfRun(writeThree);
    expect([error.code, valueOf(2)]).toEqual(["GeneralException", 3]);
  });

  test("done, with an error that has no code", async () => {
    const { valueOf } = await openFaultyHost({ kind: "channelBroken" });
    const error: unknown = await Excel.run(writeThree).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toHaveProperty("code");
    expect(valueOf(2)).toBe(3);
  });

  test.each([true, false])("no answer comes, done: %p", async (isDone) => {
    const { host, valueOf } = await openFaultyHost({ kind: "noAnswer", isDone });
    let isOver = false;
    void Excel.run(writeThree).finally(() => {
      isOver = true;
    });
    await host.settle();
    await host.settle();
    expect([isOver, valueOf(2)]).toEqual([false, isDone ? 3 : undefined]);
  });

  test("requests that read are distinguished from requests that write", async () => {
    const { requests } = await openFaultyHost({ kind: "refused", code: "GeneralException" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("values");
      await context.sync();
    });
    await errorOfRun(async (context) => {
      context.workbook.worksheets.add("More");
      await context.sync();
    });
    expect(requests.map(({ number, changesWorkbook }) => [number, changesWorkbook])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});

describe("what happens around a request", () => {
  test("a second person acts before a request and after it", async () => {
    const host = await openHost({
      beforeRequest: async ({ changesWorkbook }) => {
        if (changesWorkbook) await host.remoteUser.typeInto(host.workbook.activeSheetId, 0, 0, "before");
      },
      afterRequest: async ({ changesWorkbook }) => {
        if (changesWorkbook) await host.remoteUser.typeInto(host.workbook.activeSheetId, 1, 0, "after");
      },
    });
    await Excel.run(writeThree);
    const values = [0, 1, 2].map((row) => host.workbook.sheets[0]?.cells.get(row, 0)?.value);
    expect(values).toEqual([1, "after", 3]);
  });

  test("a slow Excel lets other work go on before it answers", async () => {
    await openHost({ turnsBeforeAnswer: 20 });
    let turns = 0;
    let isAnswered = false;
    const run = Excel.run(writeThree).then(() => {
      isAnswered = true;
    });
    while (!isAnswered) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await run;
    expect(turns).toBeGreaterThanOrEqual(20);
  });
});
