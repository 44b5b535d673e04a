import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import { CancelledError } from "../../src/excel/cancel";
import { checkWorkbook } from "../../src/excel/check";
import type { Clock } from "../../src/excel/clock";
import { WorkbookError } from "../../src/excel/errors";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { smallBlueprint } from "./smallBlueprint";
import { snapshotOf, expectSame } from "./workbookState";

interface Options {
  readonly signal: AbortSignal;
  readonly clock?: Clock;
}
/** Opens a workbook; returns it with the work to cancel. */
type Prepare = () => Promise<{
  readonly host: Host;
  readonly work: (options: Options) => Promise<unknown>;
}>;

const openSmallWorkbook = () =>
  openBuiltWorkbook(
    initiative({ partners: [{ name: "A" }], indicators: [indicator()] }),
    { language: "en" },
    { calculates: false },
  );

const WORKS: Record<string, Prepare> = {
  "a build": async () => ({
    host: await openHost({ engine: noCalculation }),
    work: (options) => buildBlueprint(smallBlueprint(), options),
  }),
  "an import": async () => {
    const host = await openSmallWorkbook();
    const source = sourceOf("new.csv", "Indicator,Partner,Year,Value\nX,A,2024,1\nX,nobody,2024,2");
    const plan = guessPlan(source, (await readImportContext()).known);
    const work = (options: Options) => importObservations(source, plan, { today: "2026-11-22", ...options });
    return { host, work };
  },
  "a check": async () => ({
    host: await openSmallWorkbook(),
    work: (options) => checkWorkbook(options),
  }),
};

describe.each(Object.entries(WORKS))("%s that is cancelled", (_, prepare) => {
  let host: Host;
  let work: (options: Options) => Promise<unknown>;
  let before: unknown;

  beforeEach(async () => {
    ({ host, work } = await prepare());
    before = snapshotOf(host);
  });

  async function expectCancelled(running: Promise<unknown>): Promise<void> {
    const failure: unknown = await running.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CancelledError);
    expect(failure).not.toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ name: "CancelledError" });
    expect(failure).not.toHaveProperty("code");
    expectSame(snapshotOf(host), before);
  }

  test("before it begins", async () => {
    await expectCancelled(work({ signal: AbortSignal.abort() }));
  });

  test("while it waits for a cell that is being edited, and stops waiting", async () => {
    const controller = new AbortController();
    let waits = 0;
    const clock = {
      wait: async () => {
        waits += 1;
        controller.abort();
      },
    };
    host.user.beginCellEdit();
    await expectCancelled(work({ signal: controller.signal, clock }));
    expect(waits).toBe(1);
  });
});
