/**
 * Pages with other sections than the product's: one more, two swapped, one removed. Each takes a changed entry in
 * the list of sections and no row number; every named range and every table has the same content as on the product's pages.
 */
import { readFileSync } from "node:fs";
import { contextOf, type Context } from "../../src/blueprint/context";
import { DASHBOARD_CELLS, PAGE_PLACES } from "../../src/blueprint/dashboardRanges";
import { NAMES } from "../../src/blueprint/names";
import type { PageEntry, PageSection } from "../../src/blueprint/pageLayout";
import { dashboardNames, dashboardSheet } from "../../src/blueprint/sheets/dashboard/dashboardSheet";
import { dashboardPage, dashboardSections } from "../../src/blueprint/sheets/dashboard/sections";
import { readinessNames, readinessSheet } from "../../src/blueprint/sheets/readiness/readinessSheet";
import { readinessSections } from "../../src/blueprint/sheets/readiness/sections";
import { trackerSections } from "../../src/blueprint/sheets/tracker/sections";
import { trackerNames, trackerSheet } from "../../src/blueprint/sheets/tracker/trackerSheet";
import type { NameBlueprint, Rect, SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/types";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import type { Host } from "../../src/host";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import type { InitiativeFile } from "../../src/model/initiative";
import { openHost } from "../support/host";
import { cellsOfHost } from "../support/workbookCells";

const FILE = JSON.parse(readFileSync("examples/missions-la-fonda.json", "utf8")) as InitiativeFile;
const OPTIONS = { language: "en", reportDate: "2026-06-30" } as const;
const CONTEXT = contextOf(
  { ...FILE, initiative: { ...FILE.initiative, reportDate: OPTIONS.reportDate } },
  OPTIONS.language,
);

type PageId = "dashboard" | "readiness" | "tracker";
type Change = (sections: readonly PageEntry[]) => readonly PageEntry[];

interface PageKind {
  sections(context: Context): readonly PageEntry[];
  sheet(context: Context, sections: readonly PageEntry[]): SheetBlueprint;
  names(context: Context, sections: readonly PageEntry[]): readonly NameBlueprint[];
}

const PAGES: Readonly<Record<PageId, PageKind>> = {
  dashboard: { sections: dashboardSections, sheet: dashboardSheet, names: dashboardNames },
  readiness: { sections: readinessSections, sheet: readinessSheet, names: readinessNames },
  tracker: { sections: trackerSections, sheet: trackerSheet, names: trackerNames },
};

/** A section that no page of the product has: two lines, the second a formula. */
const EXAMPLE: PageSection = {
  id: "example",
  rows: [{ height: 20 }, { part: "number", height: 30 }],
  spaceAbove: { count: 2 },
  content: ({ row, column }, page) => ({
    blocks: [
      { row, column, cells: [["Roles, once more"]] },
      { row: page.cellsOf("example", "number").row, column, cells: [[`=${DASHBOARD_CELLS.rolesTotal}*10`]] },
    ],
  }),
};

const idsOf = (entry: PageEntry): readonly string[] =>
  "sideBySide" in entry ? entry.sideBySide.map(({ id }) => id) : [entry.id];

const indexOf = (sections: readonly PageEntry[], id: string): number => {
  const index = sections.findIndex((entry) => idsOf(entry).includes(id));
  if (index < 0) throw new RangeError(`No section ${id}`);
  return index;
};

const addAfter =
  (id: string): Change =>
  (sections) =>
    sections.flatMap((entry) => (idsOf(entry).includes(id) ? [entry, EXAMPLE] : [entry]));

const swap =
  (one: string, other: string): Change =>
  (sections) => {
    const [first, second] = [indexOf(sections, one), indexOf(sections, other)];
    return sections.map(
      (entry, index) => sections[index === first ? second : index === second ? first : index] ?? entry,
    );
  };

const remove =
  (id: string): Change =>
  (sections) =>
    sections.filter((entry) => !idsOf(entry).includes(id));

const CHANGES: Readonly<Record<string, Readonly<Record<PageId, Change>>>> = {
  "one more": {
    dashboard: addAfter("headline"),
    readiness: addAfter("facts"),
    tracker: addAfter("summary"),
  },
  "two swapped": {
    dashboard: swap("outcomes", "backbone"),
    readiness: swap("steps", "pulse"),
    tracker: swap("lines", "completeness"),
  },
  "one removed": {
    dashboard: remove("backbone"),
    readiness: remove("pulse"),
    tracker: remove("title"),
  },
};

/** The product's workbook with other sections on its pages. */
function changedBlueprint(changes: Readonly<Record<PageId, Change>>): WorkbookBlueprint {
  const blueprint = workbookBlueprint(FILE, OPTIONS);
  const pages = (Object.keys(PAGES) as PageId[]).map((id) => {
    const { sections, sheet, names } = PAGES[id];
    const changed = changes[id](sections(CONTEXT));
    const former = names(CONTEXT, sections(CONTEXT)).map(({ name }) => name);
    return { id, sheet: sheet(CONTEXT, changed), names: names(CONTEXT, changed), former };
  });
  const replaced = new Set(pages.flatMap(({ former }) => former));
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => pages.find(({ id }) => id === sheet.id)?.sheet ?? sheet),
    names: [
      ...pages.flatMap(({ names }) => names),
      ...blueprint.names.filter(({ name }) => !replaced.has(name)),
    ],
  };
}

async function build(blueprint: WorkbookBlueprint): Promise<Host> {
  const host = await openHost();
  await buildBlueprint(blueprint);
  await host.settle();
  return host;
}

type Values = readonly (readonly CellValue[])[];

/** Content by name: every named range, the columns of every table, the source cells of charts. */
interface Contents {
  readonly ranges: ReadonlyMap<string, Values>;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, readonly CellValue[]>>;
  readonly charts: ReadonlyMap<string, Values>;
  readonly errors: readonly string[];
}

function contentsOf({ workbook }: Host, { names, sheets }: WorkbookBlueprint): Contents {
  const cells = cellsOfHost(workbook);
  const valuesIn = (id: SheetBlueprint["id"], { row, column, rows, columns }: Rect): Values => {
    const sheet = workbook.sheets[sheets.findIndex((each) => each.id === id)];
    return Array.from({ length: rows }, (_, rowOffset) =>
      Array.from(
        { length: columns },
        (_unused, columnOffset) => sheet?.cells.get(row + rowOffset, column + columnOffset)?.value ?? "",
      ),
    );
  };
  // Of an address, the row depends on the sections above it.
  const withoutRow = (value: CellValue) =>
    typeof value === "string" ? value.replace(/^(#.*\$)\d+$/, "$1") : value;
  return {
    ranges: new Map(
      names.map(({ name }) => [name, cells.named(name)?.rows.map((row) => row.map(withoutRow)) ?? []]),
    ),
    tables: new Map([...cells.tables].map(([name, { columns }]) => [name, columns])),
    charts: new Map(
      sheets.flatMap(({ id, charts }) =>
        charts.map(({ name, sourceSheet = id, source }) => [name, valuesIn(sourceSheet, source)] as const),
      ),
    ),
    errors: cells.sheets.flatMap(({ name, cells: found }) =>
      found.flatMap(({ address, value }) => (isCellError(value) ? [`${name} ${address}`] : [])),
    ),
  };
}

let product: Contents;
let productBlueprint: WorkbookBlueprint;
beforeAll(async () => {
  productBlueprint = workbookBlueprint(FILE, OPTIONS);
  product = contentsOf(await build(productBlueprint), productBlueprint);
});

/** The first cell of each sheet differs; and what is wrong is counted on the product's pages, at their addresses. */
const DIFFERS: readonly string[] = [
  NAMES.sheetMap,
  ...[NAMES.damage, NAMES.damageCounts, NAMES.damageBySheet, NAMES.damageByKind, NAMES.damageText],
];

describe.each(Object.entries(CHANGES))("pages with %s", (kind, changes) => {
  const blueprint = changedBlueprint(changes);
  let host: Host;
  let contents: Contents;
  beforeAll(async () => {
    host = await build(blueprint);
    contents = contentsOf(host, blueprint);
  });

  test("every named range and every table has the same content as on the product's pages", () => {
    for (const [name, values] of contents.ranges) {
      if (!DIFFERS.includes(name)) expect([name, values]).toEqual([name, product.ranges.get(name)]);
    }
    expect(contents.tables).toEqual(product.tables);
    expect(contents.errors).toEqual(product.errors);
  });

  test("the charts draw the same values", () => {
    expect(contents.charts.size).toBeGreaterThanOrEqual(1);
    for (const [name, values] of contents.charts) {
      expect([name, values]).toEqual([name, product.charts.get(name)]);
    }
  });

  test("only the names of what was removed are gone", () => {
    const missingNames = [...product.ranges.keys()].filter((name) => !contents.ranges.has(name));
    expect(missingNames).toEqual(kind === "one removed" ? [PAGE_PLACES.roles.name] : []);
  });

  test.each(Object.keys(PAGES) as PageId[])("no two parts of the %s are in one cell", (id) => {
    const occupied = new Set<string>();
    const sheet = blueprint.sheets.find((each) => each.id === id);
    const rects: readonly Rect[] = [
      ...(sheet?.blocks ?? []).map(({ row, column, cells }) => ({
        row,
        column,
        rows: cells.length,
        columns: Math.max(...cells.map(({ length }) => length)),
      })),
      ...(sheet?.tables ?? []).map(({ row, column, columns, rows, minimumRows }) => ({
        row,
        column,
        rows: 1 + Math.max(rows.length, minimumRows),
        columns: columns.length,
      })),
    ];
    for (const { row, column, rows, columns } of rects) {
      for (let rowOffset = 0; rowOffset < rows; rowOffset += 1) {
        for (let columnOffset = 0; columnOffset < columns; columnOffset += 1) {
          const cell = `R${row + rowOffset + 1}C${column + columnOffset + 1}`;
          expect([cell, occupied.has(cell)]).toEqual([cell, false]);
          occupied.add(cell);
        }
      }
    }
  });

  test("the print area ends with the last section", () => {
    const dashboard = blueprint.sheets.find(({ id }) => id === "dashboard");
    const page = dashboardPage(changes.dashboard(dashboardSections(CONTEXT)));
    expect(dashboard?.print.area).toMatchObject({ row: 0, rows: page.rows });
    expect(dashboard?.print.breaks).toEqual([page.cellsOf("allPoints").row]);
  });

  if (kind === "one more") {
    test("the new section is on each page, and its formula is included in the report", () => {
      const total = product.ranges.get(DASHBOARD_CELLS.rolesTotal)?.[0]?.[0];
      for (const id of Object.keys(PAGES) as PageId[]) {
        const name = blueprint.sheets.find((sheet) => sheet.id === id)?.name;
        const sheet = host.workbook.sheets.find((each) => each.name === name);
        const cells = [...(sheet?.cells.entries() ?? [])];
        const heading = cells.find(({ cell }) => cell.value === "Roles, once more");
        expect(heading).toBeDefined();
        const value = heading && sheet?.cells.get(heading.row + 1, heading.column)?.value;
        expect(value).toBe(Number(total) * 10);
      }
    });
  }
});
