/** A schema version with one more field in every table: in a new workbook and as an upgrade of an existing one. */
import { LANGUAGES } from "../../../src/languages";
import type * as Excel from "../../../src/excel";
import type * as Entities from "../../../src/model/entities";
import type * as InitiativeFiles from "../../../src/model/initiativeFile";
import type * as Fixtures from "../../support/fixtures";
import type * as Hosts from "../../support/host";
import type * as Columns from "../../../src/blueprint/columns";
import type * as Cells from "../../support/workbookCells";

const MODULES = {
  Partners: "partners",
  Roles: "roles",
  RoleHolders: "roleHolders",
  Bodies: "bodies",
  Ratings: "ratings",
  Checklist: "checklist",
  Sustainability: "sustainability",
  Canvas: "canvas",
  Activities: "activities",
  Indicators: "indicators",
  ReportingPlan: "reportingPlan",
  Groups: "groups",
  Rules: "rules",
  Observations: "observations",
  Debrief: "debrief",
} as const;

const EXTRA = { kind: "line", width: 20, description: "Something more." };
const TEXT = { caption: "Extra", help: "Something more." };

/** Appends the field to every entity, before anything else of the model is loaded. */
function mockEntities(): void {
  for (const file of Object.values(MODULES)) {
    const path = `../../../src/model/entities/${file}`;
    jest.doMock(path, () => {
      const actual = jest.requireActual<Record<string, { readonly fields: object }>>(path);
      return Object.fromEntries(
        Object.entries(actual).map(([name, entity]) => [
          name,
          { ...entity, fields: { ...entity.fields, extra: EXTRA } },
        ]),
      );
    });
  }
  for (const language of LANGUAGES) {
    const path = `../../../src/languages/${language}/entities`;
    jest.doMock(path, () => {
      const actual = jest.requireActual<{ readonly default: Record<string, object> }>(path);
      const texts = Object.entries(actual.default).map(([table, fields]) => [
        table,
        { ...fields, extra: TEXT },
      ]);
      return { __esModule: true, default: Object.fromEntries(texts) as object };
    });
  }
}

mockEntities();
const { createWorkbook, planUpgrade, readDashboard, readInitiative, upgradeWorkbook } =
  jest.requireActual<typeof Excel>("../../../src/excel");
const { TABLE_IDS } = jest.requireActual<typeof Entities>("../../../src/model/entities");
const { parseInitiativeFile, serializeInitiative } = jest.requireActual<typeof InitiativeFiles>(
  "../../../src/model/initiativeFile",
);
const { fixtureNamed, openFixture, withoutMeasurement } =
  jest.requireActual<typeof Fixtures>("../../support/fixtures");
const { COLUMNS } = jest.requireActual<typeof Columns>("../../../src/blueprint/columns");
const { openHost } = jest.requireActual<typeof Hosts>("../../support/host");
const { cellsOfHost } = jest.requireActual<typeof Cells>("../../support/workbookCells");

const FIXTURE = fixtureNamed("v1/missions-la-fonda-en");

/** Where the lines with the report date are in the title rows, by sheet. */
let newDatelines: readonly unknown[] = [];
const datelinesOf = ({ workbook }: Awaited<ReturnType<typeof openHost>>) =>
  workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells.within({ row: 0, column: 0, rows: 1, columns: 60 })].flatMap(({ column, cell }) =>
      cell.formula?.includes("EnsembleAsOf") ? [[column, cell.style?.horizontal]] : [],
    ),
  ]);

const figures = async () => JSON.parse(JSON.stringify(await readDashboard())) as unknown;

test("a new workbook has it in every table, with the same entries", async () => {
  const host = await openHost();
  await createWorkbook(parseInitiativeFile(FIXTURE.exported).file!, { language: "en" });
  await host.settle();
  const { tables } = cellsOfHost(host.workbook);
  for (const id of TABLE_IDS) expect([id, tables.get(id)!.columns.has("Extra")]).toEqual([id, true]);
  expect(withoutMeasurement(await figures())).toEqual(withoutMeasurement(FIXTURE.figures));
  expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
  newDatelines = datelinesOf(host);
});

test("an upgraded workbook gets it in every table, next to and below others too, with the same entries", async () => {
  const host = await openFixture(FIXTURE);
  const before = cellsOfHost(host.workbook).tables;
  const plan = await planUpgrade();
  const added = plan.steps.flatMap((step) =>
    step.kind === "addColumn" && step.caption === TEXT.caption ? [step.table] : [],
  );
  expect(added).toEqual(TABLE_IDS.filter((id) => before.has(id)));
  await upgradeWorkbook();
  await host.settle();
  const { tables } = cellsOfHost(host.workbook);
  for (const id of TABLE_IDS) {
    const columns = new Map(tables.get(id)!.columns);
    expect([id, new Set(columns.get("Extra"))]).toEqual([id, new Set([""])]);
    // The entries, which are the columns of the former version that people fill in.
    const isEntered = (caption: string) =>
      COLUMNS[id].some(({ entered, captions }) => entered && captions.en === caption);
    const entries = (all: Iterable<readonly [string, unknown]>) =>
      [...all].filter(([caption]) => isEntered(caption));
    const former = new Map(before.get(id)?.columns);
    const kept = entries(columns).filter(([caption]) => former.has(caption));
    expect([id, kept]).toEqual([id, entries(former)]);
  }
  expect(withoutMeasurement(await figures())).toEqual(withoutMeasurement(FIXTURE.figures));
  expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
  const broken = host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].flatMap(({ row, column, cell }) =>
      cell.formula?.includes("#REF!") ? [`${name} ${row} ${column}`] : [],
    ),
  );
  expect(broken).toEqual([]);
  expect(datelinesOf(host)).toEqual(newDatelines);
  expect((await planUpgrade()).steps).toEqual([]);
});
