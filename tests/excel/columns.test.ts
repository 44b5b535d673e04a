/** Workbooks in which people renamed, moved, deleted, duplicated or translated columns. */
import fc from "fast-check";
import { COLUMNS } from "../../src/blueprint/columns";
import {
  addEntries,
  confirmColumns,
  exportInitiative,
  planUpgrade,
  readChoices,
  readDashboard,
  upgradeWorkbook,
  WorkbookError,
} from "../../src/excel";
import { checkWorkbook } from "../../src/excel/check";
import type { Host } from "../../src/host";
import { ENTITIES, fieldOf, TABLE_IDS, type TableId } from "../../src/model/entities";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import type { CellIssue } from "../../src/model/issues/issue";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { fixtureNamed, openFixture } from "../support/fixtures";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { cellsOfHost } from "../support/workbookCells";
import { packWorkbook, readSnapshot } from "../support/workbookSnapshot";
import { onlyInSoak, someOf } from "../support/sample";

const FIXTURE = fixtureNamed("v1/missions-la-fonda-en");
const EXPORTED = parseInitiativeFile(FIXTURE.exported).file!;

/** A workbook of the current version, cheap because it is copied without calculating. */
let current: ReturnType<typeof readSnapshot>;
/** What the check finds before columns are changed. */
let before: ReadonlySet<string>;

beforeAll(async () => {
  const host = await openFirstVersion();
  await upgradeWorkbook();
  await host.settle();
  current = readSnapshot(packWorkbook(host.workbook));
  before = new Set((await checkWorkbook()).issues.map(issueKey));
});

/** The key of an issue, independent of its column's current position. */
const issueKey = ({ code, place }: CellIssue) => {
  const { sheet, address, caption } = place as { sheet: string; address: string; caption: string };
  return `${code} ${sheet} ${caption} ${address.replace(/\D+/, "")}`;
};

const openCurrent = () => openHost({ workbook: current(), engine: noCalculation, contentLanguage: "en-CA" });
const openFirstVersion = () => openFixture(FIXTURE, { calculates: false });

function inTable(table: TableId, work: (table: Excel.Table) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context.workbook.tables.getItem(table));
    await context.sync();
  });
}

const captionOf = (table: TableId, id: string) =>
  COLUMNS[table].find((column) => column.id === id)!.captions.en;

const columnIssues = (issues: readonly CellIssue[]) => issues.filter(({ code }) => code.startsWith("column"));

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "none";
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
};

const ENTERED = TABLE_IDS.flatMap((table) =>
  COLUMNS[table].filter(({ entered }) => entered).map(({ id }) => [table, id] as const),
);

/** Columns that are deleted together: the first of every second table, the first of the others, the second of every second table, and so on. */
const ROUNDS: readonly (readonly (readonly [TableId, string])[])[] = Array.from(
  { length: Math.max(...TABLE_IDS.map((table) => ENTERED.filter(([one]) => one === table).length)) },
  (_, round) =>
    [0, 1].map((halfIndex) =>
      TABLE_IDS.filter((_table, index) => index % 2 === halfIndex).flatMap((table) =>
        ENTERED.filter(([one]) => one === table).slice(round, round + 1),
      ),
    ),
)
  .flat()
  .filter((columns) => columns.length > 0);

/** The entries of a table in a file. */
const entriesOf = (file: object, table: TableId): unknown =>
  (file as Record<string, unknown>)[ENTITIES[table].list] ?? [];

test("there are 128 columns that people fill in", () => {
  expect(ENTERED).toHaveLength(128);
  expect(ROUNDS.flat()).toHaveLength(128);
});

describe.each([
  ["a workbook of today", openCurrent, ROUNDS],
  [
    "a workbook of the first version",
    openFirstVersion,
    ROUNDS.slice(0, 2).map((columns) =>
      columns.filter(([table]) => !["Bodies", "ReportingPlan", "Groups", "Rules"].includes(table)),
    ),
  ],
])("in %s", (_, open, deletions) => {
  const named = deletions.map(
    (columns) => [columns.map(([table, id]) => `${table}[${id}]`).join(", "), columns] as const,
  );
  test.each(someOf(named, 0.1))(
    "without %s everything else is read, checked and exported",
    async (_name, deleted) => {
      await open();
      for (const [table, id] of deleted) {
        await inTable(table, (one) => one.columns.getItem(captionOf(table, id)).delete());
      }
      const { issues } = await checkWorkbook();
      const reportedIssues = columnIssues(issues).map(({ code, severity, details }) => [
        code,
        severity,
        `${details!["table"]}[${details!["id"]}] ${details!["column"]}`,
      ]);
      const expected = deleted.map(([table, id]) => [
        "columnMissing",
        fieldOf(table, id).required ? "error" : "warning",
        `${table}[${id}] ${captionOf(table, id)}`,
      ]);
      expect(new Set(reportedIssues)).toEqual(new Set(expected));
      expect(reportedIssues).toHaveLength(expected.length);
      // A missing column is reported once: no row is reported for it.
      expect(
        issues.filter(({ code }) => code !== "columnMissing").filter((one) => !before.has(issueKey(one))),
      ).toEqual([]);
      const { file, columns } = await exportInitiative();
      expect(columns).toHaveLength(deleted.length);
      expect(new Set(columns.map(({ state }) => state))).toEqual(new Set(["missing"]));
      for (const table of TABLE_IDS) {
        // Rows that lack a column may become other entries, or none.
        if (deleted.some(([one]) => one === table)) continue;
        expect([table, entriesOf(file, table)]).toEqual([table, entriesOf(EXPORTED, table)]);
      }
    },
  );
});

test.each([
  ["Observations", "Groupe"],
  ["Observations", "Indicateur"],
  ["Observations", "Valeur"],
  ["Indicators", "Code"],
  ["Indicators", "Date de référence"],
  ["Indicators", "Type"],
] as const)("without %s[%s] no row is reported for what cannot be checked", async (table, caption) => {
  await openFixture(fixtureNamed("v1/pauvrete-quebec-fr"), { calculates: false });
  const knownIssues = new Set((await checkWorkbook()).issues.map(issueKey));
  await inTable(table, (one) => one.columns.getItem(caption).delete());
  const { issues } = await checkWorkbook();
  expect(issues.filter((one) => !knownIssues.has(issueKey(one))).map(({ code }) => code)).toEqual([
    "columnMissing",
  ]);
});

onlyInSoak(() => {
  test("a column that is missing takes no entry, and the others do", async () => {
    const host = await openBuiltWorkbook(
      initiative({ partners: [{ name: "A" }], indicators: [indicator()] }),
      {
        language: "en",
      },
    );
    await inTable("Observations", (one) => one.columns.getItem("Group").delete());
    const entry = { indicator: "X", partner: "A", period: "2024-12-31", value: 5 };
    expect(await codeOf(addEntries("Observations", [{ ...entry, group: "Under 18" }]))).toBe(
      "columnsMissing",
    );
    expect(await codeOf(addEntries("Observations", [entry]))).toBe("none");
    await host.settle();
    expect((await exportInitiative()).file.observations).toEqual([entry]);
  });
});

onlyInSoak(() => {
  test("a person's column “Valeur” in an English workbook is left alone: the figure goes into the product's column", async () => {
    const host = await openBuiltWorkbook(
      initiative({
        partners: [{ name: "A" }],
        indicators: [indicator({ frequency: "yearly" })],
        observations: [observation({ value: 30 })],
      }),
      { language: "en", reportDate: "2026-01-31" },
    );
    await inTable("Observations", (one) => void one.columns.add(0, undefined, "Valeur"));
    await addEntries("Observations", [{ indicator: "X", partner: "A", period: "2025-12-31", value: 500 }]);
    await host.settle();
    const { columns } = cellsOfHost(host.workbook).tables.get("Observations")!;
    expect(new Set(columns.get("Valeur"))).toEqual(new Set([""]));
    expect(columns.get("Value")!.slice(0, 2)).toEqual([30, 500]);
    expect((await readDashboard()).indicators[0]).toMatchObject({ latest: 500 });
    expect(columnIssues((await checkWorkbook()).issues)).toEqual([]);
  });
});

describe("a column that was renamed", () => {
  const rename = (to: string) => inTable("Observations", (one) => (one.columns.getItem("Value").name = to));
  const entry = { indicator: "POVERTY-PROV", partner: "Quebec", period: "2031-12-31", value: 12.5 };

  test("is still found by the map, read and filled in", async () => {
    const host = await openCurrent();
    await rename("What was [really] counted");
    expect(columnIssues((await checkWorkbook()).issues)).toEqual([]);
    expect((await exportInitiative()).file).toEqual(EXPORTED);
    const { partners, indicators } = await readChoices();
    const validEntry = { ...entry, partner: partners[0]!, indicator: indicators[0]!.code };
    expect(await codeOf(addEntries("Observations", [validEntry]))).toBe("none");
    const { columns } = cellsOfHost(host.workbook).tables.get("Observations")!;
    expect(columns.get("What was [really] counted")).toContain(12.5);
  });

  onlyInSoak(() => {
    test("in a workbook without a live map is found by its place, reported, and filled in once confirmed", async () => {
      const host = await openFirstVersion();
      await rename("Montant");
      const [issue, ...others] = columnIssues((await checkWorkbook()).issues);
      expect(issue).toMatchObject({
        code: "columnUnconfirmed",
        severity: "warning",
        details: { column: "Value", found: "Montant", reason: "place" },
      });
      expect(others).toEqual([]);
      const { file, columns } = await exportInitiative();
      expect(file).toEqual(EXPORTED);
      const { partners, indicators } = await readChoices();
      const validEntry = { ...entry, partner: partners[0]!, indicator: indicators[0]!.code };
      expect(await codeOf(addEntries("Observations", [validEntry]))).toBe("columnsUnconfirmed");
      expect(await codeOf(upgradeWorkbook())).toBe("columnsUnconfirmed");
      await confirmColumns(columns);
      expect(columnIssues((await checkWorkbook()).issues)).toEqual([]);
      expect(await codeOf(addEntries("Observations", [validEntry]))).toBe("none");
      expect(cellsOfHost(host.workbook).tables.get("Observations")!.columns.get("Montant")).toContain(12.5);
      expect((await planUpgrade()).questions).toEqual([]);
      expect(await codeOf(upgradeWorkbook())).toBe("none");
      expect([...cellsOfHost(host.workbook).tables.get("Observations")!.columns.keys()]).toContain("Montant");
    });
  });

  test("is not confirmed if it was renamed again after the user was asked", async () => {
    await openFirstVersion();
    await rename("Montant");
    const { columns } = await exportInitiative();
    await inTable("Observations", (one) => (one.columns.getItem("Montant").name = "Autre"));
    expect(await codeOf(confirmColumns(columns))).toBe("columnChanged");
  });
});

test("no correction is offered in an unconfirmed column", async () => {
  const host = await openFirstVersion();
  const { sheet, area, columns } = cellsOfHost(host.workbook).tables.get("Observations")!;
  const at = [...columns.keys()].indexOf("Partner");
  const { id } = host.workbook.sheets.find(({ name }) => name === sheet)!;
  await host.user.paste(id, area.row + 1, area.column + at, [[`  ${String(columns.get("Partner")![0])}`]]);
  const fixesOf = async () =>
    (await checkWorkbook()).issues.filter(({ code }) => code === "outerSpaces").map(({ fix }) => fix);
  expect(await fixesOf()).toEqual([expect.anything()]);
  await inTable("Observations", (one) => (one.columns.getItem("Partner").name = "Qui"));
  expect(await fixesOf()).toEqual([undefined]);
});

/** Edits of people to the columns of the tables, by caption. */
const changes = fc.array(
  fc.record({
    table: fc.constantFrom(...TABLE_IDS),
    at: fc.nat(1000),
    what: fc.constantFrom("rename", "delete", "add", "move"),
    to: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 6 },
);

test("whatever people do to columns, no entry is read from a wrong column and none is lost", async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const host = await openCurrent();
      const gone = new Set<string>();
      for (const [index, { table, at, what, to }] of all.entries()) {
        const names = captions(host, table);
        const place = at % names.length;
        const caption = names[place]!;
        if (what === "rename") {
          await inTable(table, (one) => (one.columns.getItem(caption).name = `Own ${index} '[${to}]`));
        } else if (what === "add") {
          await inTable(table, (one) => void one.columns.add(to % names.length, undefined, `Added ${index}`));
        } else if (what === "delete" && names.length > 2 && isOfPeople(table, caption)) {
          await inTable(table, (one) => one.columns.getItem(caption).delete());
          gone.add(`${table}.${COLUMNS[table].find(({ captions: own }) => own.en === caption)!.id}`);
        } else if (what === "move") await moveColumn(table, place, to % names.length, index);
      }
      const { file, columns } = await exportInitiative();
      expect(new Set(columns.map(({ table, id }) => `${table}.${id}`))).toEqual(gone);
      for (const table of TABLE_IDS) {
        const lost = [...gone].filter((key) => key.startsWith(`${table}.`)).map((key) => key.split(".")[1]!);
        if (lost.length > 0) continue;
        const { list } = ENTITIES[table];
        const [now, then] = [file, EXPORTED] as unknown as Record<string, unknown>[];
        expect([list, now![list]]).toEqual([list, then![list]]);
      }
      expect((await checkWorkbook()).counts).toBeDefined();
    }),
    { numRuns: 2 },
  );
});

const captions = (host: Host, table: TableId) => [
  ...cellsOfHost(host.workbook).tables.get(table)!.columns.keys(),
];

const isOfPeople = (table: TableId, caption: string) =>
  COLUMNS[table].some(({ entered, captions: own }) => entered && own.en === caption);

/** Moves a column as people do: insert a column, cut and paste the cells, delete the empty one. */
async function moveColumn(table: TableId, from: number, to: number, index: number): Promise<void> {
  await Excel.run(async (context) => {
    const one = context.workbook.tables.getItem(table);
    one.columns.add(to, undefined, `Moved ${index}`);
    await context.sync();
    const source = one.columns.getItemAt(from + (to <= from ? 1 : 0));
    const target = one.columns.getItem(`Moved ${index}`);
    source.load("name");
    await context.sync();
    const { name } = source;
    source.getDataBodyRange().load("formulas");
    const body = source.getDataBodyRange().load("formulas");
    await context.sync();
    target.getDataBodyRange().formulas = body.formulas;
    source.name = `Left ${index}`;
    await context.sync();
    target.name = name;
    await context.sync();
  });
}
