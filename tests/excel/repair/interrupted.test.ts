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

/** Repairs, and stops the last request that changes anything. */
async function stopLastRequest(damage: (workbook: Excel.Workbook) => void) {
  const requests = { all: 0, seen: 0 };
  await open();
  await changeWorkbook(damage);
  const count = ({ changes }: HostRequest) => {
    if (changes.length > 0) requests.all += 1;
    return Promise.resolve();
  };
  await watched({ act: count }, () => repairWorkbook({ clock }));
  const host = await open();
  const before = contentOf(host);
  await changeWorkbook(damage);
  const faultOf = ({ changes }: HostRequest) => {
    if (changes.length > 0) requests.seen += 1;
    const isIt = changes.length > 0 && requests.seen === requests.all;
    return isIt ? ({ kind: "refused", code: "GeneralException" } as const) : null;
  };
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
  // A computed sheet that was added is at the end, if it was protected before the repair broke off.
  const isContent = (line: string) => !line.startsWith("sheet ");
  expect(differences(contentOf(host), before).filter(isContent)).toEqual([]);
});
