/** The judges of faults and edits find careless operations. */
import type { Host } from "../../../src/host";
import { openHost } from "../host";
import { noCalculation } from "../noCalculation";
import { runEdits, runFaults } from "./cases";
import { WATCHED } from "./connection";
import type { Operation } from "./operations";

/** A workbook with the table of partners A and B, and free cells next to it. */
async function openTable(): Promise<Host> {
  const host = await openHost({ engine: noCalculation, ...WATCHED });
  await send(({ worksheets }) => {
    const sheet = worksheets.getFirst();
    sheet.getRange("A1:B3").values = [
      ["Partner", "Note"],
      ["A", "of A"],
      ["B", "of B"],
    ];
    sheet.tables.add("A1:B3", true).name = "Partners";
  });
  return host;
}

async function send(queue: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  queue(context.workbook);
  await context.sync();
}

async function noteRow(name: string): Promise<number> {
  const context = new Excel.RequestContext();
  const body = context.workbook.tables.getItem("Partners").getRange();
  body.load("values,rowIndex");
  await context.sync();
  const index = body.values.findIndex(([partner]) => partner === name);
  if (index < 0) throw new Error("The partner is gone");
  return body.rowIndex + index;
}

const write = (address: string, value: string | number) =>
  send(({ worksheets }) => {
    worksheets.getFirst().getRange(address).values = [[value]];
  });

function operation(run: () => Promise<unknown>): Operation {
  return {
    name: "a careless operation",
    scene: { table: "Partners", other: "of A", target: "of B", caption: "Note" },
    ready: async () => ({ host: await openTable(), run, runInNewSession: undefined }),
  };
}

const verdicts = async (run: () => Promise<unknown>) =>
  Object.fromEntries((await runFaults(operation(run), {})).counts);

test("a change that stays half done because nobody can complete it", async () => {
  const inTwoRequests = () => write("D1", 1).then(() => write("D2", 2));
  expect(await verdicts(inTwoRequests)).toMatchObject({ "half done": expect.any(Number) as number });
});

test("a success that is reported as a failure, and the reverse", async () => {
  expect(await verdicts(() => write("D1", 1))).toMatchObject({ misreported: 3 });
  const silent = () => write("D1", 1).catch(() => undefined);
  expect(await verdicts(silent)).not.toHaveProperty("intact");
  expect(await verdicts(silent)).toHaveProperty("misreported");
});

test("a second click that is refused", async () => {
  const ready = async () => {
    let isRunning = false;
    const run = async () => {
      if (isRunning) throw new Error("Already running");
      isRunning = true;
      await write("D1", 1);
      isRunning = false;
    };
    return { host: await openTable(), run, runInNewSession: undefined };
  };
  const { counts } = await runFaults({ name: "a stuck operation", scene: {}, ready }, {});
  expect(counts.get("second click")).toBeGreaterThan(0);
});

test("a row that moves between reading and writing, and rows that are read again", async () => {
  const byAddress = async () => {
    const row = await noteRow("B");
    await write(`B${row + 1}`, "written");
  };
  const { wrong } = await runEdits(operation(byAddress), {});
  const edits = wrong.map((line) => / a second person (.*) before request/.exec(line)?.[1]);
  expect(edits).toEqual(
    expect.arrayContaining(["inserts a row above another's", "deletes another's row", "sorts the table"]),
  );
  expect(edits).not.toContain("types into another's cell");
});
