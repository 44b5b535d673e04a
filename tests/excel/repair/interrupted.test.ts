/** A repair that breaks off says so of itself, and the next one finishes it. */
import { inspectWorkbook } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import type { HostRequest } from "../../../src/host";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook } from "../../support/excel";
import { someOf } from "../../support/sample";
import { WATCHED, watched } from "../../support/safety/connection";
import { contentOf, differences } from "../../support/safety/workbookContent";

const clock = { wait: () => Promise.resolve() };

const open = () =>
  openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false, ...WATCHED });

const DAMAGES = [
  ["a sheet was deleted", ({ worksheets }: Excel.Workbook) => worksheets.getItem("Guide").delete()],
  ["a name is gone", ({ names }: Excel.Workbook) => names.getItem("EnsembleVerdict").delete()],
] as const;

/** The number of requests of a repair that change anything, and a new copy of the workbook. */
async function countChanges(damage: (workbook: Excel.Workbook) => void) {
  let changes = 0;
  await open();
  await changeWorkbook(damage);
  const count = (request: HostRequest) => {
    if (request.changes.length > 0) changes += 1;
    return Promise.resolve();
  };
  await watched({ act: count }, () => repairWorkbook({ clock }));
  const host = await open();
  return { host, before: contentOf(host), changes };
}

/** Repairs, and stops the last request that changes anything. */
async function stopLastRequest(damage: (workbook: Excel.Workbook) => void) {
  const { host, before, changes } = await countChanges(damage);
  let seen = 0;
  const faultOf = (request: HostRequest) => {
    if (request.changes.length > 0) seen += 1;
    const isIt = request.changes.length > 0 && seen === changes;
    return isIt ? ({ kind: "refused", code: "GeneralException" } as const) : null;
  };
  await changeWorkbook(damage);
  const stopped = watched({ faultOf }, () => repairWorkbook({ clock }));
  return { host, before, stopped };
}

test.each(someOf(DAMAGES, 0.5))("where %s", async (_, damage) => {
  const { host, before, stopped } = await stopLastRequest(damage);
  await expect(stopped).rejects.toMatchObject({ code: "repairInterrupted" });
  expect(await inspectWorkbook()).toMatchObject({ hasUnfinishedRepair: true, hasUnfinishedRoom: false });
  await repairWorkbook({ clock });
  expect(await inspectWorkbook()).toMatchObject({ hasUnfinishedRepair: false, hasUnfinishedRoom: false });
  expect((await planRepair()).steps).toEqual([]);
  expect(differences(contentOf(host), before)).toEqual([]);
});

test("a repair whose last look is not answered says that all is done, and that there may be more", async () => {
  const [, damage] = DAMAGES[1];
  const { host, before, changes } = await countChanges(damage);
  let seen = 0;
  const faultOf = (request: HostRequest) => {
    if (request.changes.length > 0) seen += 1;
    const isIt = seen === changes && request.changes.length === 0;
    return isIt ? ({ kind: "refused", code: "AccessDenied" } as const) : null;
  };
  await changeWorkbook(damage);
  const repaired = watched({ faultOf }, () => repairWorkbook({ clock }));
  await expect(repaired).rejects.toMatchObject({
    code: "repairUnchecked",
    details: { code: "AccessDenied" },
  });
  expect(differences(contentOf(host), before)).toEqual([]);
  expect((await planRepair()).steps).toEqual([]);
});
