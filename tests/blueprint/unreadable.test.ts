/** Pasting bypasses validation: whatever stands in one entry, only the figures that read it may change. */
import { COLUMNS, type ColumnDefinition } from "../../src/blueprint/columns";
import { profileName } from "../../src/blueprint/names";
import { PROFILE_CELLS } from "../../src/blueprint/profile";
import type { TableId } from "../../src/blueprint/types";
import { createWorkbook, readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import { isCellError } from "../../src/host/state";
import { differences } from "../oracle/differences";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";

const FILE = initiative({
  initiative: { name: "Base", community: "North shore", start: "2020-01-01", reportDate: "2026-06-30" },
  partners: [{ name: "North" }, { name: "South" }],
  roles: [
    { role: "vision", nextStep: "Call", owner: "Ann", due: "2026-05-01" },
    { role: "policy", nextStep: "Write", due: "2026-06-01" },
  ],
  roleHolders: [
    { role: "vision", person: "Ann", partner: "North", part: "lead", from: "2024-01-01" },
    { role: "vision", person: "Bob", partner: "South", part: "backup" },
    { role: "policy", person: "Ann", partner: "South" },
  ],
  canvas: [
    { dimension: "overview", description: "Began", date: "2026-06-01" },
    { dimension: "research", description: "Read", date: "2026-01-01" },
  ],
  indicators: [
    indicator({ code: "P1", kind: "percent", combination: "weighted" }),
    indicator({ code: "P2", combination: "latest" }),
  ],
  observations: [
    observation({ indicator: "P1", partner: "North", period: "2025-12-31", numerator: 1, denominator: 2 }),
    observation({ indicator: "P1", partner: "South", period: "2025-12-31", numerator: 1, denominator: 4 }),
    observation({ indicator: "P2", partner: "North", period: "2025-12-31", value: 40 }),
  ],
});

interface Entry {
  readonly name: string;
  /** what reads the same as an error value: nothing for a text, a word that says nothing for the rest */
  readonly standIn: string;
  readonly cell: (context: Excel.RequestContext) => Excel.Range;
}

/** The first row of every entered column, and every cell of the profile. */
const ENTRIES: readonly Entry[] = [
  ...(Object.keys(COLUMNS) as TableId[]).flatMap((table) =>
    COLUMNS[table].flatMap((column, index) => (column.entered ? [tableEntry(table, column, index)] : [])),
  ),
  ...PROFILE_CELLS.map(({ property, kind }) => ({
    name: `profile ${property}`,
    standIn: kind === "text" ? "" : "?",
    cell: ({ workbook }: Excel.RequestContext) => workbook.names.getItem(profileName(property)).getRange(),
  })),
];

function tableEntry(table: TableId, { id, kind }: ColumnDefinition, index: number): Entry {
  const isText = kind === "text" || kind === "partner" || kind === "indicator";
  return {
    name: `${table} ${id}`,
    // A group that cannot be read is a group all the same, never the total.
    standIn: (isText && id !== "group") || id === "role" ? "" : "?",
    cell: ({ workbook }) => workbook.tables.getItem(table).getDataBodyRange().getCell(0, index),
  };
}

async function opened(): Promise<Host> {
  const host = await openHost();
  await createWorkbook(FILE, { language: "en" });
  return host;
}

/** Puts a value in as pasting does, past validation, and gives back what stood there. */
async function put(host: Host, { cell }: Entry, value: unknown): Promise<unknown> {
  const before = await Excel.run(async (context) => {
    const range = cell(context);
    range.load("values");
    await context.sync();
    const [[stood]] = range.values as [[unknown]];
    range.numberFormat = [["General"]];
    range.values = [[value]];
    await context.sync();
    return stood;
  });
  await host.settle();
  return before;
}

function computedErrors(host: Host): readonly string[] {
  return host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].flatMap(({ row, column, cell }) =>
      isCellError(cell.value) && cell.formula !== undefined
        ? [`${name} R${row + 1}C${column + 1} ${cell.value.error}`]
        : [],
    ),
  );
}

test("an error value in any entry spoils no computed cell, and no figure that does not read it", async () => {
  const host = await opened();
  const faults: string[] = [];
  for (const entry of ENTRIES) {
    const before = await put(host, entry, "#N/A");
    const errors = computedErrors(host);
    const found = errors.length === 0 ? await readDashboard() : null;
    await put(host, entry, entry.standIn);
    const changed = found === null ? [] : differences(found, await readDashboard());
    faults.push(...[...errors.slice(0, 3), ...changed].map((fault) => `${entry.name}: ${fault}`));
    await put(host, entry, before);
  }
  expect(faults).toEqual([]);
}, 300_000);

const entryOf = (name: string) => ENTRIES.find((entry) => entry.name === name)!;

test("a time of day changes neither a conflict, nor the latest period, nor a boundary day", async () => {
  const host = await opened();
  const before = await readDashboard();
  const noon = 0.5;
  for (const entry of ENTRIES.filter(({ name }) => /(period|from|due|date|Date|start)$/.test(name))) {
    const [[day]] = await Excel.run(async (context) => {
      const range = entry.cell(context);
      range.load("values");
      await context.sync();
      return range.values as [[unknown]];
    });
    if (typeof day === "number") await put(host, entry, day + noon);
  }
  expect(differences(await readDashboard(), before)).toEqual([]);

  const reportDay = 46203;
  await put(host, entryOf("RoleHolders from"), reportDay + noon);
  await put(host, entryOf("RoleHolders until"), reportDay + noon);
  await put(host, entryOf("Canvas date"), reportDay + noon);
  const onTheDay = await readDashboard();
  expect(onTheDay.roles[0]!.coverage).toBe("secured");
  expect(onTheDay.canvas[0]!.days).toBe(0);

  await put(host, entryOf("Roles due"), reportDay + noon);
  expect((await readDashboard()).lateSteps).toBe(1);
  await put(host, entryOf("Roles due"), reportDay - 1);
  await put(host, entryOf("Roles done"), reportDay + noon);
  expect((await readDashboard()).lateSteps).toBe(1);
}, 60_000);

test("the same period with and without a time of day is a conflict", async () => {
  const host = await opened();
  await put(host, entryOf("Observations partner"), "South");
  await put(host, entryOf("Observations period"), 46022.5);
  expect((await readDashboard()).conflicts).toBe(2);
});

test("a held role stays held whatever becomes of its row on the worksheet", async () => {
  const host = await opened();
  const { roles } = await readDashboard();
  for (const label of ["", "Advance policy", "#N/A"]) {
    await put(host, entryOf("Roles role"), label);
    expect((await readDashboard()).roles).toEqual(roles);
  }
});

test("outer spaces alone neither begin nor end a holding", async () => {
  const host = await opened();
  const { roles } = await readDashboard();
  await put(host, entryOf("RoleHolders from"), " ");
  await put(host, entryOf("RoleHolders until"), " ");
  expect((await readDashboard()).roles).toEqual(roles);
});

test("a role that no list knows is told in words beside the holding", async () => {
  const host = await opened();
  const coverage = COLUMNS.RoleHolders.findIndex(({ id }) => id === "coverage");
  await put(host, entryOf("RoleHolders role"), "Guide the vision");
  const shown = await Excel.run(async (context) => {
    const cell = context.workbook.tables.getItem("RoleHolders").getDataBodyRange().getCell(0, coverage);
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(shown).toEqual([["■ Unknown role"]]);
});

test("a pinned report date that is no date is told where it stands and on the dashboard", async () => {
  for (const [language, told] of [
    ["en", /not a date/],
    ["fr", /n’est pas une date/],
  ] as const) {
    const host = await openHost();
    await createWorkbook(FILE, { language });
    const shown = () =>
      Excel.run(async (context) => {
        const { names, worksheets } = context.workbook;
        const help = names.getItem(profileName("reportDate")).getRange().getOffsetRange(0, 1);
        const subtitle = worksheets.getFirst().getRange("B2");
        help.load("values");
        subtitle.load("values");
        await context.sync();
        return [help, subtitle].map(({ values }) => String((values as unknown[][])[0]![0]));
      });
    for (const text of await shown()) expect(text).not.toMatch(told);
    await put(host, entryOf("profile reportDate"), "31 octobre");
    for (const text of await shown()) expect(text).toMatch(told);
    await put(host, entryOf("profile reportDate"), " ");
    for (const text of await shown()) expect(text).not.toMatch(told);
  }
}, 30_000);
