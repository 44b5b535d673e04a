/** An upgrade that breaks off and is run again: nothing is there twice, and nothing is missing. */
import { NAMES } from "../../../src/blueprint/names";
import { upgradeWorkbook } from "../../../src/excel";
import type { HostRequest, RequestFault } from "../../../src/host";
import type { SheetState } from "../../../src/spreadsheet/state";
import { fixtureNamed, openFixture } from "../../support/fixtures";
import { outcomeOf } from "../../support/safety/faults";
import { watched, WATCHED } from "../../support/safety/connection";
import { contentOf, differences, type WorkbookContent } from "../../support/safety/workbookContent";
import { someOf } from "../../support/sample";

const FIXTURE = fixtureNamed("v1/missions-la-fonda-en");
const clock = { wait: () => Promise.resolve() };

/** For each request of an undisturbed upgrade, the positions of the actions that change the workbook. */
const requests: (readonly number[])[] = [];
let complete: WorkbookContent;
let sheets: readonly SheetState[];
/** the cells of the choices on the tracker that the version did not have, as in "$B$78" */
let newChoices: readonly string[];

beforeAll(async () => {
  const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
  const act = ({ number, changes }: HostRequest) => {
    requests.push(changes);
    const hasNames = host.workbook.names.some(({ name }) => name === "EnsembleProfileAvailableAfter");
    if (!hasNames) namesRequest = number;
    return Promise.resolve();
  };
  await watched({ act }, () => upgradeWorkbook({ clock }));
  await host.settle();
  complete = contentOf(host);
  ({ sheets } = host.workbook);
  newChoices = host.workbook.names.flatMap(({ name, formula }) =>
    name === NAMES.trackerIndicator || name === NAMES.trackerUntil ? (formula.split("!")[1] ?? []) : [],
  );
  expect(newChoices).toHaveLength(2);
});

/** The number of the request that inserts rows and adds names. */
let namesRequest = 0;

/** Upgrades a workbook while a request fails, and then again; returns what was told first. */
async function upgradeAgainAfter(request: number, fault: RequestFault) {
  const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
  const faultOf = ({ number }: HostRequest) => (number === request ? fault : null);
  const { outcome } = await watched({ faultOf }, () => outcomeOf(upgradeWorkbook({ clock })));
  await upgradeWorkbook({ clock });
  await host.settle();
  return { host, outcome };
}

/** A fault that stops a request before one of its changes, counted from the last. */
function stoppedBefore(request: number, change: number): RequestFault {
  const actions = requests[request - 1]?.at(-change);
  if (actions === undefined) throw new Error(`Request ${request} has no ${change} changes`);
  return { kind: "stopped", actions, code: "GeneralException" };
}

const LATE = [
  ["in its last request", () => requests.length, (last: number) => stoppedBefore(last, 3)],
  ["after its formatting", () => requests.length - 1, () => ({ kind: "answerLost" }) as const],
  ["after its validations", () => requests.length - 2, () => ({ kind: "answerLost" }) as const],
] as const;

test.each(someOf(LATE, 0.1))("that breaks off %s leaves no look twice or out", async (_, request, fault) => {
  const { host, outcome } = await upgradeAgainAfter(request(), fault(request()));
  expect(outcome).toBe("upgradeInterrupted");
  for (const { name, conditionalFormats, charts } of sheets) {
    const found = host.workbook.sheets.find((sheet) => sheet.name === name);
    expect([name, found?.conditionalFormats.length]).toEqual([name, conditionalFormats.length]);
    expect([name, found?.charts.length]).toEqual([name, charts.length]);
  }
  expect(differences(contentOf(host), complete)).toEqual([]);
});

const OF_NEW_SHEET = [
  ["its captions", 4],
  ["the name of its table", 2],
  ["its own name", 1],
] as const;

test.each(someOf(OF_NEW_SHEET, 0.1))(
  "that breaks off before a new sheet has %s leaves no such sheet behind",
  async (_, change) => {
    const first = requests.findIndex((changes) => changes.length > 0) + 1;
    const { host, outcome } = await upgradeAgainAfter(first, stoppedBefore(first, change));
    expect(outcome).toBe("upgradeInterrupted");
    expect(differences(contentOf(host), complete)).toEqual([]);
  },
);

test("that breaks off after it has inserted rows inserts no others", async () => {
  const openWithNote = async () => {
    const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
    const sheet = host.workbook.sheets.find(({ name }) => name === "Initiative");
    const last = Math.max(...[...(sheet?.cells.entries() ?? [])].map(({ row }) => row));
    await host.user.paste(sheet?.id ?? "", last + 2, 1, [["A note below"]]);
    return host;
  };
  const undisturbed = await openWithNote();
  await upgradeWorkbook({ clock });
  const expected = contentOf(undisturbed);
  const host = await openWithNote();
  const faultOf = ({ number }: HostRequest): RequestFault | null => {
    const [insertion = 0] = requests[number - 1] ?? [];
    return number === namesRequest
      ? { kind: "stopped", actions: insertion + 1, code: "GeneralException" }
      : null;
  };
  const { outcome } = await watched({ faultOf }, () => outcomeOf(upgradeWorkbook({ clock })));
  expect(outcome).toBe("upgradeInterrupted");
  expect(contentOf(host)).not.toEqual(expected);
  await upgradeWorkbook({ clock });
  expect(differences(contentOf(host), expected)).toEqual([]);
});

test("that loses the connection, so that sheets stay unprotected, leaves nothing of theirs of before", async () => {
  const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
  const faultOf = ({ number }: HostRequest): RequestFault | null =>
    number > namesRequest ? { kind: "refused", code: "GeneralException" } : null;
  const { outcome } = await watched({ faultOf }, () => outcomeOf(upgradeWorkbook({ clock })));
  expect(outcome).toBe("upgradeInterrupted");
  expect(host.workbook.sheets.find(({ name }) => name === "Tracker")?.protection.protected).toBe(false);
  await upgradeWorkbook({ clock });
  await host.settle();
  expect(differences(contentOf(host), complete)).toEqual([]);
});

test("that breaks off before it writes the tracker takes nothing that was in the cell of a new choice for one", async () => {
  const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
  await Excel.run(async (context) => {
    const tracker = context.workbook.worksheets.getItem("Tracker");
    tracker.protection.unprotect();
    for (const cells of newChoices) tracker.getRange(cells).values = [["DROPOUT"]];
    tracker.protection.protect();
    await context.sync();
  });
  const faultOf = ({ number }: HostRequest): RequestFault | null =>
    number === namesRequest + 1 ? { kind: "refused", code: "GeneralException" } : null;
  const { outcome } = await watched({ faultOf }, () => outcomeOf(upgradeWorkbook({ clock })));
  expect(outcome).toBe("upgradeInterrupted");
  await upgradeWorkbook({ clock });
  await host.settle();
  expect(differences(contentOf(host), complete)).toEqual([]);
});
