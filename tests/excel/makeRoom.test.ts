/** More room: the computed sheets of a workbook that was outgrown become those of one that was made with its entries. */
import {
  addEntries,
  createWorkbook,
  exportInitiative,
  inspectWorkbook,
  makeRoom,
  readDashboard,
  type NewEntry,
} from "../../src/excel";
import type { Host, HostRequest, RequestFault } from "../../src/host";
import type { Language } from "../../src/languages";
import { rectOfReference } from "../../src/blueprint/formula";
import { NAMES } from "../../src/blueprint/names";
import { cellsOfHost } from "../support/workbookCells";
import { ROOM_IDS } from "../../src/model/room";
import type { TableId } from "../../src/blueprint/types";
import { openCopy } from "../support/builtWorkbook";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak, someOf, stepBetween } from "../support/sample";
import { watched, WATCHED } from "../support/safety/connection";
import { outcomeOf } from "../support/safety/faults";
import {
  contentOf,
  differences,
  valuesOf,
  withRulesJoined,
  type WorkbookContent,
} from "../support/safety/workbookContent";

const FIRST = initiative({
  initiative: { name: "Many", reportDate: "2025-06-30" },
  partners: [{ name: "P0" }],
  indicators: [indicator({ code: "X0", partner: "P0" })],
  groups: [{ breakdown: "Age", group: "G0" }],
  observations: [observation({ indicator: "X0", partner: "P0", value: 3 })],
});

const ADDED: readonly (readonly [TableId, number, (number: number) => NewEntry])[] = [
  ["Partners", 36, (number) => ({ name: `P${number}` })],
  [
    "Indicators",
    19,
    (number) => ({
      code: `X${number}`,
      name: `Indicator ${number}`,
      partner: `P${number}`,
      direction: "up",
      combination: "sum",
    }),
  ],
  ["Groups", 14, (number) => ({ breakdown: `B${number % 6}`, group: `G${number}` })],
  [
    "Observations",
    19,
    (number) => ({ indicator: `X${number}`, partner: `P${number}`, period: "2024-12-31", value: number }),
  ],
];

/** A workbook that was made small, to which the pane added more than it has room for. */
function openOutgrown(language: Language, options = {}): Promise<Host> {
  const make = async () => {
    const host = await openHost();
    await createWorkbook(FIRST, { language });
    for (const [table, count, entryOf] of ADDED)
      await addEntries(
        table,
        Array.from({ length: count }, (_, index) => entryOf(index + 1)),
      );
    return host;
  };
  return openCopy({ outgrown: language }, make, options);
}
/** A workbook that was made with the entries of the open one. */
async function openLarge(language: Language): Promise<Host> {
  const { file } = await exportInitiative();
  const host = await openHost();
  await createWorkbook(file, { language });
  await host.settle();
  return host;
}

/** The content, in which rules of lines that were added later are the same as one rule for all lines. */
function comparable(host: Host): WorkbookContent {
  return withRulesJoined(new Map([...contentOf(host), ...valuesOf(host)]));
}

onlyInSoak(() => {
  test.each(someOf(["en", "fr"] as const, 0.1))(
    "in %s, the workbook is one that was made with its entries",
    async (language) => {
      const host = await openOutgrown(language);
      expect((await readDashboard()).beyondRoom.map(({ id }) => id)).toEqual(ROOM_IDS);
      await makeRoom();
      await host.settle();
      expect((await readDashboard()).beyondRoom).toEqual([]);
      const grown = comparable(host);
      const large = await openLarge(language);
      expect(differences(grown, comparable(large))).toEqual([]);
    },
  );
});

onlyInSoak(() => {
  test("a second time, nothing is changed", async () => {
    const host = await openOutgrown("en", WATCHED);
    await makeRoom();
    await host.settle();
    const before = comparable(host);
    const changes: number[] = [];
    const act = (request: HostRequest) => Promise.resolve(void changes.push(...request.changes));
    const report = await watched({ act }, () => makeRoom());
    expect(report.steps).toEqual([]);
    expect(changes).toEqual([]);
    expect(differences(comparable(host), before)).toEqual([]);
  });
});

const clock = { wait: () => Promise.resolve() };

/** A workbook without room, on whose tracker a person chose an indicator and a day: these cells move when room is made. */
async function openOutgrownChosen(): Promise<Host> {
  const host = await openOutgrown("en", { ...WATCHED, calculates: false });
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.names.getItem(NAMES.trackerIndicator).getRange().values = [["X3"]];
    workbook.names.getItem(NAMES.trackerUntil).getRange().values = [[45000]];
    await context.sync();
  });
  return host;
}

/** What a workbook becomes while a request of the work is stopped or its answer lost, and then the work is done again. */
async function madeAgainAfter(
  fault: RequestFault,
  number: number,
): Promise<{ host: Host; outcome: unknown }> {
  const host = await openOutgrownChosen();
  let seen = 0;
  const faultOf = ({ changes }: HostRequest) => {
    if (changes.length > 0) seen += 1;
    return changes.length > 0 && seen === number ? fault : null;
  };
  const { outcome } = await watched({ faultOf }, () => outcomeOf(makeRoom({ clock })));
  expect(await inspectWorkbook()).toMatchObject({ hasUnfinishedRoom: outcome === "roomInterrupted" });
  await makeRoom({ clock });
  await host.settle();
  return { host, outcome };
}

onlyInSoak(() => {
  describe("when it breaks off", () => {
    let complete: WorkbookContent;
    let requests = 0;
    beforeAll(async () => {
      const host = await openOutgrownChosen();
      const act = ({ changes }: HostRequest) => {
        if (changes.length > 0) requests += 1;
        return Promise.resolve();
      };
      await watched({ act }, () => makeRoom({ clock }));
      await host.settle();
      complete = comparable(host);
    });

    const FAULTS = [
      ["refused", { kind: "refused", code: "GeneralException" }],
      ["its answer lost", { kind: "answerLost" }],
    ] as const;

    test.each(someOf(FAULTS, 0))("at any request that is %s, the next time finishes it", async (_, fault) => {
      for (const number of someOf([...Array(requests).keys()], 0).map((index) => index + 1)) {
        const { host } = await madeAgainAfter(fault, number);
        expect([number, differences(comparable(host), complete)]).toEqual([number, []]);
      }
    });
  });
});

/** The cell in which the indicator of the tracker is chosen. */
function choiceCell(host: Host): { readonly sheet: string; readonly row: number; readonly column: number } {
  const { formula } = host.workbook.names.find(({ name }) => name === NAMES.trackerIndicator)!;
  return { sheet: sheetNamed(host, "Tracker").id, ...rectOfReference(formula, "Tracker")! };
}

const EDITS = [
  ["inserts a row above it", "X0", ({ sheet, row }, user) => user.insertRows(sheet, row)],
  ["types into it", "45747", ({ sheet, row, column }, user) => user.paste(sheet, row, column, [[45_747]])],
] as const satisfies readonly [
  string,
  string,
  (cell: ReturnType<typeof choiceCell>, user: Host["remoteUser"]) => Promise<unknown>,
][];

// Where only partners are too many, the choice stays where it is, and what is below it moves.
onlyInSoak(() => {
  test.each(someOf<(typeof EDITS)[number]>(EDITS, 0))(
    "a choice stays when a second person %s meanwhile",
    async (_, expected, edit) => {
      const make = async () => {
        const host = await openHost();
        await createWorkbook(FIRST, { language: "en" });
        await addEntries(
          "Partners",
          Array.from({ length: 36 }, (_unused, index) => ({ name: `P${index + 1}` })),
        );
        return host;
      };
      for (let number = 2, isMade = true; isMade; number += stepBetween(0.04)) {
        isMade = false;
        const host = await openCopy({ outgrown: "partners" }, make, { ...WATCHED, calculates: false });
        await Excel.run(async (context) => {
          context.workbook.names.getItem(NAMES.trackerIndicator).getRange().values = [["X0"]];
          await context.sync();
        });
        let seen = 0;
        const act = async ({ changes }: HostRequest) => {
          if (changes.length > 0) seen += 1;
          if (changes.length === 0 || seen !== number) return;
          if (sheetNamed(host, "Tracker").protection.protected) return;
          isMade = true;
          await edit(choiceCell(host), host.remoteUser);
        };
        await watched({ act }, () => makeRoom({ clock }));
        const { row, column } = choiceCell(host);
        const kept = sheetNamed(host, "Tracker").cells.get(row, column)?.value;
        expect([number, kept]).toEqual([number, isMade ? expected : "X0"]);
      }
    },
  );
});

const sheetNamed = (host: Host, name: string) => host.workbook.sheets.find((sheet) => sheet.name === name)!;

onlyInSoak(() => {
  test("choices, notes, lines that were deleted and names of sheets stay as people made them", async () => {
    const host = await openOutgrown("en");
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      names.getItem(NAMES.trackerPartner).getRange().values = [["P3"]];
      const tracker = worksheets.getItem("Tracker");
      tracker.protection.unprotect();
      tracker.getRange("BZ3").values = [["Our note"]];
      tracker.getRange("Q2").formulas = [["=40+2"]];
      tracker.charts.add("Line", tracker.getRange("A1:B2")).name = "Our chart";
      tracker.protection.protect();
      tracker.name = "Our tracker";
      // A column and a row of the sheet, within the table and the lines beside it.
      const activities = worksheets.getItem("Activities");
      activities.getRange("C:C").insert("Right");
      activities.getRange("9:9").delete("Up");
      activities.getRange("AA2").values = [["Our remark"]];
      await context.sync();
    });
    await makeRoom();
    await host.settle();
    const cells = cellsOfHost(host.workbook);
    expect(cells.named(NAMES.trackerPartner)!.rows).toEqual([["P3"]]);
    const texts = (name: string) =>
      cells.sheets.find((sheet) => sheet.name === name)!.cells.map(({ value }) => value);
    expect(texts("Our tracker")).toContain("Our note");
    const tracker = sheetNamed(host, "Our tracker");
    expect(tracker.cells.get(1, 16)?.formula).toBe("=40+2");
    expect(tracker.charts.map(({ name }) => name)).toContain("Our chart");
    expect(texts("Activities")).toEqual(expect.arrayContaining(["Our remark", "P36"]));
    expect(texts("Activities").join()).not.toContain("for lack of room");
    expect((await readDashboard()).beyondRoom).toEqual([]);
  });
});

/** Writes a note below what a sheet shows, in the first of some columns, where lines are to be added. */
function writeBelow(name: string, column: (used: Excel.Range) => number): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange(true).load("rowCount,columnCount");
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.protection.protected) sheet.protection.unprotect();
    sheet.getRangeByIndexes(used.rowCount + 2, column(used), 1, 1).values = [["Our note"]];
    await context.sync();
  });
}

test.each([
  ["Tracker", () => 3],
  ["Activities", ({ columnCount }: Excel.Range) => columnCount - 1],
] as const)(
  "what people wrote where new lines go on the sheet %s is named, and nothing is changed",
  async (name, column) => {
    const host = await openOutgrown("en");
    await writeBelow(name, column);
    const before = comparable(host);
    await expect(makeRoom()).rejects.toMatchObject({ code: "cellsInTheWay", details: { sheet: name } });
    expect(differences(comparable(host), before)).toEqual([]);
    expect(sheetNamed(host, name).protection.protected).toBe(false);
    expect((await readDashboard()).beyondRoom.map(({ id }) => id)).toEqual(ROOM_IDS);
  },
);
