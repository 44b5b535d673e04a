/** Who reports what by the reporting plan, and which reports are late, with the right values by hand. */
import { createWorkbook, readFigures } from "../../src/excel";
import type { Host } from "../../src/host";
import type { InitiativeFile, PlannedReport } from "../../src/model/initiative";
import { indicator, initiative } from "../support/initiative";
import { openHost } from "../support/host";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const REPORT_DATE = "2026-10-31";

const QUARTERLY = indicator({ baselineDate: "2025-12-31", frequency: "quarterly", partner: "Lead" });

/** One value of each partner for the first two quarters of 2026, of A for the third one too. */
const OBSERVATIONS = ["2026-03-31", "2026-06-30"]
  .flatMap((period) => ["A", "B"].map((partner) => ({ indicator: "X", partner, period, value: 10 })))
  .concat([{ indicator: "X", partner: "A", period: "2026-09-30", value: 10 }]);

function fileWith(
  reportingPlan: readonly PlannedReport[],
  parts: Partial<InitiativeFile> = {},
): InitiativeFile {
  return initiative({
    partners: ["A", "B", "C", "Lead"].map((name) => ({ name })),
    indicators: [QUARTERLY],
    observations: OBSERVATIONS,
    reportingPlan,
    ...parts,
  });
}

async function open(file: InitiativeFile): Promise<Host> {
  const host = await openHost({ defersCalculation: true });
  await createWorkbook(file, { language: "en", reportDate: REPORT_DATE });
  await host.settle();
  return host;
}

async function figuresOf(file: InitiativeFile) {
  await open(file);
  const { figures } = await readFigures();
  const [{ period, reported, expected, complete }] = figures.indicators as [(typeof figures.indicators)[0]];
  return { period, reported, expected, complete, lateReports: figures.lateReports };
}

const x = (parts: Partial<PlannedReport> & { readonly partner: string }): PlannedReport => ({
  indicator: "X",
  ...parts,
});

describe("without a plan", () => {
  test("those who have reported are expected, and the responsible partner, who never has", async () => {
    expect(await figuresOf(fileWith([]))).toEqual({
      period: "2026-09-30",
      reported: 1,
      expected: 3,
      complete: false,
      lateReports: [
        { indicator: "X", partner: "Lead", oldest: "2026-03-31", daysLate: 214, missing: 3 },
        { indicator: "X", partner: "B", oldest: "2026-09-30", daysLate: 31, missing: 1 },
      ],
    });
  });

  onlyInSoak(() => {
    test("a report that is not available is excused only from a partner who reported before", async () => {
      const report = (partner: string, period: string) => ({ indicator: "X", partner, period, value: 10 });
      const notAvailable = (partner: string, period: string) => ({
        ...{ indicator: "X", partner, period },
        status: "notAvailable" as const,
      });
      const unassigned = indicator({ baselineDate: "2025-12-31", frequency: "quarterly" });
      const figures = (...observations: InitiativeFile["observations"]) =>
        figuresOf(fileWith([], { indicators: [unassigned], observations }));
      const a = [report("A", "2026-03-31"), report("A", "2026-06-30")];
      // B has not reported yet: nobody expects its report, so that there is nothing to excuse.
      const early = await figures(...a, notAvailable("B", "2026-06-30"), report("B", "2026-09-30"));
      expect(early).toMatchObject({ period: "2026-06-30", reported: 1, expected: 1 });
      expect(early.lateReports.map(({ partner, missing }) => [partner, missing])).toEqual([["A", 1]]);
      // B has reported before: its second report is excused, its third one is missing.
      const later = await figures(...a, report("B", "2026-03-31"), notAvailable("B", "2026-06-30"));
      expect(later).toMatchObject({ period: "2026-06-30", reported: 1, expected: 1 });
      expect(later.lateReports.map(({ partner, missing }) => [partner, missing])).toEqual([
        ["A", 1],
        ["B", 1],
      ]);
    });
  });
});

describe("with a plan", () => {
  test("exactly the partners listed are expected, who never reported too", async () => {
    const plan = [x({ partner: "A" }), x({ partner: "b" }), x({ partner: "C", from: "2026-09-01" })];
    expect(await figuresOf(fileWith(plan))).toEqual({
      period: "2026-06-30",
      reported: 2,
      expected: 2,
      complete: true,
      lateReports: [
        { indicator: "X", partner: "B", oldest: "2026-09-30", daysLate: 31, missing: 1 },
        { indicator: "X", partner: "C", oldest: "2026-09-30", daysLate: 31, missing: 1 },
      ],
    });
  });

  onlyInSoak(() => {
    test("a pair may leave and come back, and rows that overlap count once", async () => {
      const plan = [
        x({ partner: "A" }),
        x({ partner: "B", until: "2026-04-30" }),
        x({ partner: "B", from: "2026-02-01", until: "2026-06-29" }),
        x({ partner: "B", from: "2026-09-30" }),
      ];
      expect(await figuresOf(fileWith(plan))).toEqual({
        period: "2026-06-30",
        reported: 1,
        expected: 1,
        complete: true,
        lateReports: [{ indicator: "X", partner: "B", oldest: "2026-09-30", daysLate: 31, missing: 1 }],
      });
    });
  });

  onlyInSoak(() => {
    test("a partner who left is expected until then, whatever the plan says", async () => {
      const partners = [{ name: "A" }, { name: "B", left: "2026-07-15" }];
      expect(await figuresOf(fileWith([x({ partner: "A" }), x({ partner: "B" })], { partners }))).toEqual({
        period: "2026-09-30",
        reported: 1,
        expected: 1,
        complete: true,
        lateReports: [],
      });
    });
  });

  onlyInSoak(() => {
    test("a report that is not available is not missing", async () => {
      const observations = [
        ...OBSERVATIONS,
        { indicator: "X", partner: "B", period: "2026-09-30", status: "notAvailable" as const },
      ];
      expect(await figuresOf(fileWith([x({ partner: "A" }), x({ partner: "B" })], { observations }))).toEqual(
        {
          period: "2026-09-30",
          reported: 1,
          expected: 1,
          complete: true,
          lateReports: [],
        },
      );
    });
  });

  test("a cumulative sum keeps the last value of who left, or whose time has ended", async () => {
    const file = fileWith([x({ partner: "A" }), x({ partner: "B", until: "2026-06-30" })], {
      partners: [{ name: "A" }, { name: "B" }, { name: "C", left: "2026-06-30" }],
      indicators: [{ ...QUARTERLY, cumulative: true }],
      observations: [...OBSERVATIONS, { indicator: "X", partner: "C", period: "2026-06-30", value: 7 }],
    });
    await open(file);
    expect((await readFigures()).figures.indicators[0]).toMatchObject({ period: "2026-09-30", value: 27 });
  });

  onlyInSoak(() => {
    test("a plan whose rows were deleted is no plan, and breaks nothing", async () => {
      const host = await open(fileWith([x({ partner: "A" })]));
      await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("ReportingPlan");
        table.getDataBodyRange().clear("Contents");
        await context.sync();
      });
      await host.settle();
      expect((await readFigures()).figures.lateReports).toEqual([
        { indicator: "X", partner: "Lead", oldest: "2026-03-31", daysLate: 214, missing: 3 },
        { indicator: "X", partner: "B", oldest: "2026-09-30", daysLate: 31, missing: 1 },
      ]);
    });
  });

  onlyInSoak(() => {
    test("rows of breakdowns, of unknown names and without time say so and expect nobody", async () => {
      const plan = [
        x({ partner: "A" }),
        x({ partner: "C", breakdown: "Age" }),
        x({ partner: "Stranger" }),
        { indicator: "NONE", partner: "A" },
        x({ partner: "C", from: "2026-12-31", until: "2026-01-01" }),
      ];
      const { workbook } = await open(fileWith(plan));
      expect(cellsOfHost(workbook).tables.get("ReportingPlan")!.columns.get("Does it count")).toEqual([
        "● Counts",
        "○ Group only",
        "■ Unknown partner",
        "■ Unknown indicator",
        "▲ No period",
      ]);
      expect((await readFigures()).figures.indicators[0]).toMatchObject({ reported: 1, expected: 1 });
    });
  });
});

onlyInSoak(() => {
  test("the sheet is hidden until it has a row", async () => {
    const visibilityOf = ({ workbook }: Host) =>
      workbook.sheets.find(({ name }) => name === "Reporting plan")?.visibility;
    expect(visibilityOf(await open(fileWith([])))).toBe("Hidden");
    expect(visibilityOf(await open(fileWith([x({ partner: "A" })])))).toBe("Visible");
  });
});
