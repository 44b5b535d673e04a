import { NAMES } from "../../src/blueprint/names";
import { SCHEMA_VERSION } from "../../src/blueprint/schemaVersion";
import type { ChartBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/types";
import { buildBlueprint, type BuildReport } from "../../src/excel/build/buildBlueprint";
import { finishDecorations } from "../../src/excel/build/finishDecorations";
import { inspectWorkbook } from "../../src/excel/workbookStatus";
import type { Host, HostOptions, HostRequest, RequestFault } from "../../src/host";
import { styleAt } from "../../src/spreadsheet/styles";
import { openHost } from "../support/host";
import { TREND_CHART } from "../support/trendBlueprint";
import { smallBlueprint } from "./smallBlueprint";
import { cellAt, contentWithoutIds, expectSame, figuresOf, sheetNamed } from "./workbookState";

const clock = { wait: async () => undefined };

const [ACTUAL, , TARGET] = TREND_CHART.series ?? [];

/** A chart of two lines over the cells of the small blueprint. */
const LINE_CHART: ChartBlueprint = {
  ...TREND_CHART,
  source: { row: 1, column: 0, rows: 2, columns: 3 },
  series: [ACTUAL!, TARGET!],
};

/** A blueprint with every kind of decoration, and several of some. */
function decoratedBlueprint(): WorkbookBlueprint {
  const blueprint = smallBlueprint();
  const change = (sheet: SheetBlueprint): SheetBlueprint => {
    if (sheet.id === "partners") {
      return {
        ...sheet,
        columnWidths: [30, 12, 0],
        tables: sheet.tables.map((table) => ({
          ...table,
          columns: table.columns.map((column) =>
            column.id === "letters"
              ? {
                  ...column,
                  conditionals: [
                    { formula: "=$C4>4", format: { bold: true } },
                    { formula: "=$C4=0", format: { fontColor: "#B3261E" } },
                  ],
                }
              : column,
          ),
        })),
      };
    }
    if (sheet.id === "lists") {
      return {
        ...sheet,
        blocks: [...sheet.blocks, { row: 0, column: 3, cells: [[SCHEMA_VERSION], ["en"]] }],
      };
    }
    return {
      ...sheet,
      conditionals: [
        ...sheet.conditionals,
        {
          range: { row: 2, column: 1, rows: 1, columns: 1 },
          conditional: { formula: "=$B$3>5", format: { fill: "#E3F1F2" }, stopIfTrue: true },
        },
      ],
      charts: [
        ...sheet.charts.map((chart) => ({
          ...chart,
          valueAxis: { minimum: 0, visible: true },
          reverseCategories: true,
        })),
        LINE_CHART,
      ],
      print: { ...sheet.print, scale: 60, breaks: [3], header: { left: "Ensemble" } },
    };
  };
  return {
    ...blueprint,
    sheets: blueprint.sheets.map(change),
    names: [
      ...blueprint.names,
      { name: NAMES.schemaVersion, formula: "='Lists'!$D$1" },
      { name: NAMES.language, formula: "='Lists'!$D$2" },
    ],
  };
}

/** An Excel that refuses a member whenever it is used; the first `uses` uses of a request are let through. */
function refusing(
  member: string,
  uses = 0,
  code: "InvalidArgument" | "GeneralException" = "InvalidArgument",
) {
  return (request: HostRequest): RequestFault | null => {
    if (request.actions.includes("Values")) return null;
    const found = request.actions.flatMap((name, index) => (name === member ? [index] : []));
    const index = found[uses];
    return index === undefined ? null : { kind: "stopped", actions: index, code };
  };
}

let complete: unknown;
let figures: unknown;
let undisturbed: BuildReport;

beforeAll(async () => {
  const host = await openHost();
  undisturbed = await buildBlueprint(decoratedBlueprint());
  [complete, figures] = [contentWithoutIds(host), figuresOf(host)];
});

async function build(
  faults: NonNullable<HostOptions["faults"]>,
): Promise<{ host: Host; report: BuildReport }> {
  const host = await openHost({ faults });
  return { host, report: await buildBlueprint(decoratedBlueprint(), { clock }) };
}

/** The same workbook in an Excel with other faults. */
function moved({ workbook }: Host, faults?: HostOptions["faults"]): Promise<Host> {
  return openHost({ workbook, ...(faults ? { faults } : {}) });
}

const KINDS: readonly [kind: string, member: string, uses?: number][] = [
  ["validation", "Rule"],
  ["cellFormat", "WrapText"],
  ["columnWidth", "ColumnWidth"],
  ["columnWidth", "ColumnHidden"],
  ["rowHeight", "RowHeight"],
  ["mergedCells", "Merge"],
  ["frozenPanes", "FreezeRows"],
  ["gridlines", "Gridlines"],
  ["conditionalFormat", "Formula"],
  ["chart", "Name"],
  ["chartSetting", "SetPosition"],
  ["chartSetting", "SetSolidColor"],
  ["chartSetting", "Clear"],
  ["chartSetting", "LineStyle"],
  ["chartSetting", "MarkerStyle"],
  ["chartSetting", "HasDataLabels"],
  ["chartSetting", "DisplayBlanksAs"],
  ["chartSetting", "TickLabelSpacing"],
  ["chartSetting", "Minimum"],
  ["chartSetting", "ReversePlotOrder"],
  ["pageFit", "Zoom"],
  ["pageSetup", "Orientation"],
  ["tabColor", "TabColor"],
  // The labels of the line chart have a position, too.
  ["sheetOrder", "Position", 1],
  ["openingSheet", "Activate"],
  ["hiddenSheet", "Visibility"],
  ["protection", "Protect"],
];

describe.each(KINDS)("an Excel that refuses %s (%s)", (kind, member, uses) => {
  test("gets entries, formulas and names; the look is finished where it is not refused", async () => {
    const { host, report } = await build(refusing(member, uses));
    expectSame(figuresOf(host), figures);
    expect(report.refused.map((look) => look.kind)).toContain(kind);
    const kinds = new Set(report.refused.map((look) => look.kind));
    expect(kinds).toEqual(new Set(kind === "chart" ? ["chart", "chartSetting"] : [kind]));
    expect(report.unfinishedSteps).toEqual([]);

    const again = await moved(host, refusing(member, uses));
    expect(await inspectWorkbook()).toMatchObject({ refused: report.refused });
    expect((await finishDecorations(clock)).refused).toEqual(report.refused);
    expectSame(figuresOf(again), figures);

    const willing = await moved(again);
    expect(await finishDecorations(clock)).toEqual({ refused: [], unfinishedSteps: [] });
    expectSame(contentWithoutIds(willing), complete);
  });
});

test("a format of a whole column that was refused is given to the cells of its table", async () => {
  const blueprint = smallBlueprint();
  const sheets = blueprint.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.id === "name" ? { ...column, format: { italic: true }, formatsWholeColumn: true } : column,
      ),
    })),
  }));
  const host = await openHost({ faults: refusing("Italic") });
  const { refused } = await buildBlueprint({ ...blueprint, sheets }, { clock });
  expect(refused).toEqual([{ kind: "columnFormat", sheet: "Partners", count: 1 }]);
  const willing = await moved(host);
  expect((await finishDecorations(clock)).refused).toEqual([]);
  const sheet = sheetNamed(willing, "Partners");
  const rows = [0, 2, 3, 5, 6];
  expect(rows.map((row) => styleAt(sheet, row, 0).italic ?? false)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test("a look that fails for a moment is applied all the same, nothing twice", async () => {
  let failures = 0;
  const { host, report } = await build((request) => {
    const index = request.actions.indexOf("Formula");
    if (request.actions.includes("Values") || index < 0 || failures > 0) return null;
    failures += 1;
    return { kind: "stopped", actions: index, code: "GeneralException" };
  });
  expect(failures).toBe(1);
  expect(report.refused).toEqual([]);
  expectSame(contentWithoutIds(host), complete);
});

test("the one refused piece is left out, the other rules of the sheet keep their order", async () => {
  const { host, report } = await build(refusing("StopIfTrue"));
  expect(report.refused).toEqual([{ kind: "conditionalFormat", sheet: "Dashboard", count: 1 }]);
  expect(report.roundTrips).toBe(undisturbed.roundTrips + 1);
  const willing = await moved(host);
  await finishDecorations(clock);
  expectSame(contentWithoutIds(willing), complete);
});

test("an Excel that takes no page setup at all costs few round trips", async () => {
  const { report } = await build(refusing("Orientation"));
  expect(report.refused).toHaveLength(3);
  expect(report.roundTrips).toBeLessThanOrEqual(undisturbed.roundTrips + 3);
});

test("a request that fails whole again and again is halved until the piece is found", async () => {
  const { host, report } = await build((request) =>
    request.actions.includes("TabColor") ? { kind: "refused", code: "GeneralException" } : null,
  );
  expectSame(figuresOf(host), figures);
  expect(report.refused.map(({ kind }) => kind)).toEqual(["tabColor", "tabColor", "tabColor"]);
  const willing = await moved(host);
  await finishDecorations(clock);
  expectSame(contentWithoutIds(willing), complete);
});

test("finishing follows rows and columns that moved, and leaves people's own rules", async () => {
  const { host } = await build(refusing("Formula"));
  const again = await moved(host);
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem("Partners");
  sheet.getRange("A:A").insert("Right");
  sheet.getRange("1:1").insert("Down");
  sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
  await context.sync();
  expect((await finishDecorations(clock)).refused).toEqual([]);
  const formats = sheetNamed(again, "Partners").conditionalFormats.map(({ areas, rule }) => [areas[0], rule]);
  const column = { row: 4, column: 3, rows: 3, columns: 1 };
  expect(formats).toContainEqual([column, { formula: "=$D5>4" }]);
  expect(formats).toContainEqual([column, { formula: "=$D5=0" }]);
  expect(formats).toContainEqual([{ row: 0, column: 1, rows: 1, columns: 1 }, { formula: "=TRUE" }]);
  expect(cellAt(again, "Partners", 4, 1)?.value).toBe("North");
});

test("finishing changes no cells where a table was that somebody moved to another sheet", async () => {
  const { host } = await build(refusing("Rule"));
  const again = await moved(host);
  const context = new Excel.RequestContext();
  const target = context.workbook.worksheets.add("Elsewhere").getRange("B2");
  context.workbook.tables.getItem("Partners").getRange().moveTo(target);
  await context.sync();
  expect((await finishDecorations(clock)).refused).toEqual([]);
  expect(sheetNamed(again, "Partners").validations).toEqual([]);
  expect(sheetNamed(again, "Elsewhere").validations).toEqual([]);
});

test("a lost answer while the look is finished is no failure, and a second click changes nothing", async () => {
  const { host } = await build(refusing("Formula"));
  let isLost = false;
  const again = await moved(host, ({ actions }) => {
    if (isLost || !actions.includes("Formula")) return null;
    isLost = true;
    return { kind: "answerLost" };
  });
  expect(await finishDecorations(clock)).toEqual({ refused: [], unfinishedSteps: [] });
  expect(isLost).toBe(true);
  expectSame(contentWithoutIds(again), complete);
  expect(await finishDecorations(clock)).toEqual({ refused: [], unfinishedSteps: [] });
  expectSame(contentWithoutIds(again), complete);
});
