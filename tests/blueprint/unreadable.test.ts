/** Pasting bypasses validation: whatever one entry holds, only the figures that read it may change. */
import { isNotDrawn } from "../support/notDrawn";
import { COLUMNS, type ColumnDefinition, type ColumnKind } from "../../src/blueprint/columns";
import { NAMES, profileName } from "../../src/blueprint/names";
import { ENTRY_CELLS } from "../../src/blueprint/profile";
import type { TableId } from "../../src/blueprint/types";
import { readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import { differences } from "../oracle/differences";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak, someOf } from "../support/sample";

const FILE = initiative({
  initiative: {
    name: "Base",
    community: "North shore",
    phase: "organise",
    start: "2020-01-01",
    reportDate: "2026-06-30",
    frequency: "yearly",
    trendIndicator: "P2",
  },
  partners: [{ name: "North", sector: "public", joined: "2020-01-01" }, { name: "South" }],
  roles: [
    { role: "vision", nextStep: "Call", owner: "Ann", due: "2026-05-01" },
    { role: "policy", nextStep: "Write", due: "2026-06-01" },
    { role: "Welcome", nextStep: "Greet", due: "2026-04-01", done: "2026-04-02" },
  ],
  roleHolders: [
    {
      role: "vision",
      person: "Ann",
      partner: "North",
      part: "lead",
      from: "2024-01-01",
      until: "2026-09-01",
    },
    { role: "vision", person: "Bob", partner: "South", part: "backup" },
    { role: "policy", person: "Ann", partner: "South" },
  ],
  ratings: [
    { item: "fitIssue", member: "Ann", rating: "yes", evidence: "Census", date: "2026-01-01" },
    { item: "fitIssue", member: "Bob", rating: "no" },
    { item: "champions", member: "Ann", rating: "largely", date: "2026-01-01" },
  ],
  checklist: [
    { section: "agenda", item: "agendaInfluence", state: "done", date: "2026-02-01", note: "Read" },
  ],
  sustainability: [
    {
      what: "The table",
      kind: "partnership",
      strategy: "means",
      decision: "keep",
      owner: "Ann",
      due: "2026-12-01",
    },
    { what: "The walk" },
  ],
  canvas: [
    {
      dimension: "overview",
      description: "Began",
      date: "2026-06-01",
      evidence: "https://example.org/a",
      review: "2026-12-01",
      indicator: "P1",
      role: "vision",
    },
    { dimension: "research", description: "Read", date: "2026-01-01" },
  ],
  activities: [
    {
      name: "Clinic",
      partner: "North",
      condition: "agenda",
      role: "vision",
      indicator: "P1",
      state: "underWay",
      from: "2026-01-01",
      until: "2026-05-15",
    },
    { name: "Walk", partner: "South", condition: "measurement" },
  ],
  indicators: [
    indicator({ code: "P1", kind: "percent", combination: "weighted", role: "vision", partner: "North" }),
    indicator({ code: "P2", combination: "latest" }),
  ],
  observations: [
    observation({
      indicator: "P1",
      partner: "North",
      period: "2025-12-31",
      numerator: 1,
      denominator: 2,
      enteredOn: "2026-02-01",
    }),
    observation({ indicator: "P1", partner: "South", period: "2025-12-31", numerator: 1, denominator: 4 }),
    observation({ indicator: "P2", partner: "North", period: "2024-12-31", value: 30 }),
    observation({ indicator: "P2", partner: "North", period: "2025-12-31", value: 40 }),
  ],
  debrief: [
    {
      tool: "canvas",
      question: "Whom do we miss?",
      answer: "Youth",
      decision: "Ask them",
      owner: "Bob",
      due: "2026-06-15",
      state: "open",
    },
  ],
});

interface Entry {
  readonly name: string;
  /** an entry equivalent to an error value: blank, or an unknown word where words and blanks differ */
  readonly standIn: "" | "?";
  readonly cell: (context: Excel.RequestContext) => Excel.Range;
}

/** The first row of every entered column, every entry of the profile, and the choices of the tracker. */
const ENTRIES: readonly Entry[] = [
  ...(Object.keys(COLUMNS) as TableId[]).flatMap((table) =>
    COLUMNS[table].flatMap((column, index) => (column.entered ? [tableEntry(table, column, index)] : [])),
  ),
  ...ENTRY_CELLS.map(({ name, kind }) => namedEntry(name, kind)),
  ...[NAMES.trackerFrequency, NAMES.trackerPartner].map((name) => namedEntry(name, "text")),
];

function standInOf(kind: ColumnKind): Entry["standIn"] {
  // An unreadable row name or phase counts as blank; other unreadable words count as unknown.
  return ["text", "roleName", "checkItem", "question", "list:phase"].includes(kind) ? "" : "?";
}

function tableEntry(table: TableId, { id, kind }: ColumnDefinition, index: number): Entry {
  return {
    name: `${table} ${id}`,
    // An unreadable group of a report is still a group, never the total.
    standIn: table === "Observations" && ["breakdown", "group"].includes(id) ? "?" : standInOf(kind),
    cell: ({ workbook }) => workbook.tables.getItem(table).getDataBodyRange().getCell(0, index),
  };
}

function namedEntry(name: string, kind: ColumnKind): Entry {
  return {
    name,
    standIn: standInOf(kind),
    cell: ({ workbook }) => workbook.names.getItem(name).getRange(),
  };
}

async function openWorkbook(): Promise<Host> {
  const host = await openBuiltWorkbook(FILE, { language: "en" });
  return host;
}

/** Pastes values, bypassing validation, and returns the previous values. */
async function putAll(host: Host, entries: readonly Entry[], values: readonly unknown[]): Promise<unknown[]> {
  const valuesBefore = await Excel.run(async (context) => {
    const ranges = entries.map(({ cell }) => cell(context));
    ranges.forEach((range) => range.load("values"));
    await context.sync();
    const previous = ranges.map((range) => range.values[0]![0] as unknown);
    ranges.forEach((range, index) => {
      range.numberFormat = [["General"]];
      range.values = [[values[index]]];
    });
    await context.sync();
    return previous;
  });
  await host.settle();
  return valuesBefore;
}

/** Pastes a value into one entry. */
async function put(host: Host, entry: Entry, value: unknown): Promise<void> {
  await putAll(host, [entry], [value]);
}

/** The column of the sheet Initiative with the help of an entry, or the warning that it is unreadable. */
const HELP_COLUMN = 4;

/**
 * The value of every formula by its address, except for helper columns and for the help next to
 * an entry; a stand-in that is shown as it was entered counts as blank.
 */
function formulaValues(host: Host): ReadonlyMap<string, CellValue> {
  return new Map(
    host.workbook.sheets.flatMap(({ name, cells, tables }) => {
      const helpers = new Set(
        tables.flatMap(({ area, columns }) =>
          columns.flatMap((column, index) => (/^z[A-Z]/.test(column.name) ? [area.column + index] : [])),
        ),
      );
      return [...cells.entries()].flatMap(({ row, column, cell }) =>
        cell.formula === undefined || helpers.has(column) || (name === "Initiative" && column === HELP_COLUMN)
          ? []
          : [[`${name} R${row + 1}C${column + 1}`, cell.value === "?" ? "" : cell.value] as const],
      );
    }),
  );
}

/** The cells that differ from what is expected. */
function changes(found: ReadonlyMap<string, CellValue>, expected: typeof found): readonly string[] {
  return [...found].flatMap(([place, value]) =>
    value === expected.get(place) ? [] : differences(value, expected.get(place), place),
  );
}

/** Every formula cell that shows an error value, including helper columns. */
function errorsIn(host: Host): readonly string[] {
  return host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].flatMap(({ row, column, cell }) =>
      isCellError(cell.value) && cell.formula !== undefined && !isNotDrawn(name, cell.value)
        ? [`${name} R${row + 1}C${column + 1} shows ${cell.value.error}`]
        : [],
    ),
  );
}

/**
 * Entries that are tested together: never two of one table, so that none masks another, and a few of the
 * profile, whose cells are independent.
 */
const GROUPS = groupsOf(ENTRIES);

function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const bySheet = new Map<string, Entry[]>();
  for (const entry of entries) {
    const table = /^\w+(?= )/.exec(entry.name)?.[0] ?? "profile";
    bySheet.set(table, [...(bySheet.get(table) ?? []), entry]);
  }
  const most = Math.max(...(Object.keys(COLUMNS) as TableId[]).map((table) => bySheet.get(table)!.length));
  return Array.from({ length: most }, (_, index) =>
    [...bySheet.values()].flatMap((those) => those.filter((__, place) => place % most === index)),
  );
}

/** The maximum length of a cell's text, which exceeds what lookups accept. */
const LONGEST_TEXT = "x".repeat(32_767);

onlyInSoak(() => {
  test("no pasted entry breaks a computed cell, and unreadable entries change no figure", async () => {
    const host = await openWorkbook();
    // Changing the choices of the tracker requires lifting its protection, which has no password.
    await Excel.run(async ({ workbook }) => workbook.worksheets.getItem("Tracker").protection.unprotect());
    const start = formulaValues(host);
    expect(errorsIn(host)).toEqual([]);
    expect(start.size).toBeGreaterThan(2000);
    const faults: string[] = [];
    for (const group of someOf(GROUPS, 0.3)) {
      const names = group.map(({ name }) => name).join(", ");
      const reportFaults = (what: string, found: readonly string[]) =>
        faults.push(...found.slice(0, 3).map((fault) => `${what} in ${names}: ${fault}`));
      const paste = async (values: readonly unknown[], what: string) => {
        const valuesBefore = await putAll(host, group, values);
        reportFaults(what, errorsIn(host));
        return valuesBefore;
      };
      const everywhere = (value: unknown) => group.map(() => value);

      const before = await paste(everywhere("#N/A"), "an error");
      const unreadable = formulaValues(host);
      await paste(
        group.map(({ standIn }) => standIn),
        "its stand-in",
      );
      reportFaults("an error", changes(unreadable, formulaValues(host)));
      await paste(everywhere(LONGEST_TEXT), "the longest text");
      await paste(everywhere(-1e300), "a huge number");
      await paste(everywhere("   "), "spaces");
      const spaces = formulaValues(host);
      await paste(everywhere(""), "nothing");
      reportFaults("spaces", changes(spaces, formulaValues(host)));
      await putAll(host, group, before);
    }
    expect(faults).toEqual([]);
    expect(changes(formulaValues(host), start)).toEqual([]);
  });
});

const entryOf = (name: string) => ENTRIES.find((entry) => entry.name === name)!;

onlyInSoak(() => {
  test("a time of day changes neither a conflict, nor the latest period, nor a boundary day", async () => {
    const host = await openWorkbook();
    const valuesBefore = await readDashboard();
    const noon = 0.5;
    const days = ENTRIES.filter(({ name }) => /(period|from|due|date|ReportDate|start)$/.test(name));
    for (const entry of days) {
      const [[day]] = await Excel.run(async (context) => {
        const range = entry.cell(context);
        range.load("values");
        await context.sync();
        return range.values as [[unknown]];
      });
      if (typeof day === "number") await put(host, entry, day + noon);
    }
    expect(differences(await readDashboard(), valuesBefore)).toEqual([]);

    const reportDay = 46203;
    await put(host, entryOf("RoleHolders from"), reportDay + noon);
    await put(host, entryOf("RoleHolders until"), reportDay + noon);
    await put(host, entryOf("Canvas date"), reportDay + noon);
    const onTheDay = await readDashboard();
    expect(onTheDay.roles[0]!.coverage).toBe("secured");
    expect(onTheDay.canvas[0]!.days).toBe(0);

    const others = valuesBefore.lateSteps - 1;
    await put(host, entryOf("Roles due"), reportDay + noon);
    expect((await readDashboard()).lateSteps).toBe(others);
    await put(host, entryOf("Roles due"), reportDay - 1);
    expect((await readDashboard()).lateSteps).toBe(others + 1);
    await put(host, entryOf("Roles done"), reportDay + noon);
    expect((await readDashboard()).lateSteps).toBe(others);
  });
});

test("the same period with and without a time of day is a conflict", async () => {
  const host = await openWorkbook();
  await put(host, entryOf("Observations partner"), "South");
  await put(host, entryOf("Observations period"), 46022.5);
  expect((await readDashboard()).conflicts).toBe(2);
});

test("a role with an unreadable name is ignored, and the other roles do not change", async () => {
  const host = await openWorkbook();
  const { roles, rolesTotal } = await readDashboard();
  expect(roles.map(({ coverage }) => coverage).slice(0, 2)).toEqual(["secured", "uncovered"]);
  for (const name of ["", "#N/A"]) {
    await put(host, entryOf("Roles role"), name);
    const found = await readDashboard();
    expect([found.rolesTotal, found.roles]).toEqual([rolesTotal - 1, roles.slice(1)]);
  }
});

test("a duplicated role counts once, where it occurs first", async () => {
  const host = await openWorkbook();
  const { roles, rolesTotal } = await readDashboard();
  await put(host, entryOf("Roles role"), "advance policy ");
  const found = await readDashboard();
  expect(found.rolesTotal).toBe(rolesTotal - 1);
  const policies = found.roles.filter(({ label }) => label.trim().toLowerCase() === "advance policy");
  expect(policies.map(({ coverage, who }) => [coverage, who])).toEqual([["named", "Ann"]]);
  expect(found.roles).toHaveLength(roles.length - 1);
});

test("leading and trailing spaces alone neither begin nor end a holding", async () => {
  const host = await openWorkbook();
  const dates = ["RoleHolders from", "RoleHolders until"].map(entryOf);
  for (const date of dates) await put(host, date, "");
  const { roles } = await readDashboard();
  expect(roles[0]!.coverage).toBe("secured");
  for (const date of dates) await put(host, date, " ");
  expect((await readDashboard()).roles).toEqual(roles);
});

test("a role unknown to the lists is reported next to the holding", async () => {
  const host = await openWorkbook();
  const coverage = COLUMNS.RoleHolders.findIndex(({ id }) => id === "coverage");
  await put(host, entryOf("RoleHolders role"), "Guide the vision");
  const values = await Excel.run(async (context) => {
    const cell = context.workbook.tables.getItem("RoleHolders").getDataBodyRange().getCell(0, coverage);
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(values).toEqual([["■ Unknown role"]]);
});

test("an invalid pinned report date is reported in its row and on the dashboard", async () => {
  for (const [language, warnings] of [
    ["en", /not a date/],
    ["fr", /n’est pas une date/],
  ] as const) {
    const host = await openBuiltWorkbook(FILE, { language });
    const warningTexts = () =>
      Excel.run(async (context) => {
        const { names, worksheets } = context.workbook;
        const help = names.getItem(profileName("reportDate")).getRange().getOffsetRange(0, 2);
        const reportDate = worksheets.getFirst().getRange("K1");
        help.load("values");
        reportDate.load("values");
        await context.sync();
        return [help, reportDate].map(({ values }) => String((values as unknown[][])[0]![0]));
      });
    for (const text of await warningTexts()) expect(text).not.toMatch(warnings);
    await put(host, entryOf(profileName("reportDate")), "31 octobre");
    for (const text of await warningTexts()) expect(text).toMatch(warnings);
    await put(host, entryOf(profileName("reportDate")), " ");
    for (const text of await warningTexts()) expect(text).not.toMatch(warnings);
  }
});
