/** The list of findings beside what people put on its sheet. */
import { writeIssues } from "../../../src/excel/check";
import { finishDecorations } from "../../../src/excel";
import type { Host, HostRequest } from "../../../src/host";
import { WorkbookError } from "../../../src/excel/errors";
import { openHost } from "../../support/host";
import { noCalculation } from "../../support/noCalculation";
import { watched, WATCHED } from "../../support/safety/connection";

const text = (rows: number) => ({
  name: "Findings",
  title: "Findings of the check",
  lead: `${rows} findings`,
  captions: ["Severity", "Cell"],
  rows: Array.from({ length: rows }, (_, row) => ["Error", `B${row}`]),
});

const clock = { wait: () => Promise.resolve() };

let host: Host;
beforeEach(async () => {
  host = await openHost({ ...WATCHED, engine: noCalculation });
});

const onWorkbook = async (change: (workbook: Excel.Workbook) => void): Promise<void> => {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
};
const sheetNames = () => host.workbook.sheets.map(({ name }) => name);
const put = (address: string, value: string, sheet = "Findings") =>
  onWorkbook(({ worksheets }) => {
    worksheets.getItem(sheet).getRange(address).values = [[value]];
  });
const contents = (sheet = "Findings") =>
  [...(host.workbook.sheets.find(({ name }) => name === sheet)?.cells.entries() ?? [])].flatMap(
    ({ row, column, cell }) => (cell.value === "" ? [] : [`${row},${column} ${String(cell.value)}`]),
  );
const listOf = (rows: number) => [
  "0,0 Findings of the check",
  `1,0 ${rows} findings`,
  "3,0 Severity",
  "3,1 Cell",
  ...Array.from({ length: rows }, (_, row) => [`${row + 4},0 Error`, `${row + 4},1 B${row}`]).flat(),
];
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );

test("notes and tables beside and below the list stay when it is written again", async () => {
  await writeIssues(text(3));
  await put("E1", "my note");
  await put("A20", "below");
  await onWorkbook(({ worksheets }) => {
    const sheet = worksheets.getItem("Findings");
    sheet.getRange("G4:H5").values = [
      ["Who", "When"],
      ["Ada", "soon"],
    ];
    sheet.tables.add("G4:H5", true).name = "Tasks";
  });
  const own = ["0,4 my note", "19,0 below", "3,6 Who", "3,7 When", "4,6 Ada", "4,7 soon"];
  for (const rows of [5, 1, 0]) {
    expect((await writeIssues(text(rows))).sheet).toBe("Findings");
    expect(new Set(contents())).toEqual(new Set([...listOf(rows), ...own]));
  }
  const [sheet] = host.workbook.sheets.filter(({ name }) => name === "Findings");
  expect(sheet?.tables.map(({ name }) => name)).toContain("Tasks");
});

test("the list does not grow over what is below it, also when that was written at the last moment", async () => {
  await writeIssues(text(2));
  await put("A8", "note");
  const before = contents();
  expect(await codeOf(writeIssues(text(4)))).toBe("noRoomBelow");
  expect(contents()).toEqual(before);
  await onWorkbook(({ worksheets }) => worksheets.getItem("Findings").getRange("A8").clear("Contents"));
  const act = async ({ number }: { readonly number: number }): Promise<void> => {
    if (number === 3) await put("B8", "typed meanwhile");
  };
  expect(await codeOf(watched({ act }, () => writeIssues(text(4))))).toBe("noRoomBelow");
  expect(new Set(contents())).toEqual(new Set([...listOf(2), "7,1 typed meanwhile"]));
});

test("a colleague's sheet of that name stays, made before or at the same moment", async () => {
  await onWorkbook(({ worksheets }) => worksheets.add("Findings"));
  await put("A1", "theirs");
  expect((await writeIssues(text(1))).sheet).toBe("Findings (Ensemble)");
  expect(contents()).toEqual(["0,0 theirs"]);
  const other = await openHost({ ...WATCHED, engine: noCalculation });
  host = other;
  const act = async ({ number }: { readonly number: number }): Promise<void> => {
    if (number !== 2) return;
    await onWorkbook(({ worksheets }) => worksheets.add("Findings"));
    await put("A1", "theirs");
  };
  expect((await watched({ act }, () => writeIssues(text(1)))).sheet).toBe("Findings (Ensemble)");
  expect(contents()).toEqual(["0,0 theirs"]);
  expect(sheetNames().filter((name) => name.startsWith("Ensemble "))).toEqual([]);
});

test("a list whose captions people changed is theirs: another one is made", async () => {
  await writeIssues(text(2));
  await put("B4", "Where");
  const before = contents();
  expect((await writeIssues(text(1))).sheet).toBe("Findings (Ensemble)");
  expect(contents()).toEqual(before);
  expect((await writeIssues(text(2))).sheet).toBe("Findings (Ensemble)");
  expect(sheetNames().filter((name) => name.startsWith("Findings"))).toHaveLength(2);
});

test.each(["new", "written again"])("a lost answer leaves one list and no loose name: %s", async (which) => {
  const isNew = which === "new";
  if (!isNew) await writeIssues(text(3));
  const at = isNew ? 2 : 3;
  const faultOf = ({ number }: { readonly number: number }) =>
    number === at ? ({ kind: "answerLost" } as const) : null;
  expect((await watched({ faultOf }, () => writeIssues(text(2)))).sheet).toBe("Findings");
  expect(contents()).toEqual(listOf(2));
  expect((await writeIssues(text(2))).sheet).toBe("Findings");
  expect(sheetNames()).toEqual(["Sheet1", "Findings"]);
  expect(host.workbook.names.map(({ formula }) => formula.replaceAll("'", ""))).toEqual(["=Findings!$A$1"]);
});

describe("an Excel that refuses page set-up", () => {
  const refuse = async () => {
    const refusing = await openHost({
      engine: noCalculation,
      variations: { refusedMembers: { "PageLayout.*": "GeneralException" } },
    });
    const report = await writeIssues(text(2), clock);
    host = await openHost({ workbook: refusing.workbook, engine: noCalculation });
    return report;
  };
  const findings = () => host.workbook.sheets.find(({ name }) => name === "Findings");
  const records = () => host.workbook.names.filter(({ name }) => name.startsWith("EnsembleUnfinished"));

  test("costs no finding: what it refuses is named, and finished where the list is by then", async () => {
    expect(await refuse()).toEqual({
      sheet: "Findings",
      refused: [
        { kind: "pageFit", sheet: "Findings", count: 1 },
        { kind: "pageSetup", sheet: "Findings", count: 1 },
      ],
    });
    expect(contents()).toEqual(listOf(2));
    expect(findings()?.frozen.rows).toBe(4);
    expect(records()).toHaveLength(1);
    expect(findings()?.pageLayout.orientation).not.toBe("Landscape");
    await onWorkbook(({ worksheets }) => worksheets.getItem("Findings").getRange("1:2").insert("Down"));
    expect(await finishDecorations(clock)).toEqual({ refused: [], unfinishedSteps: [] });
    expect(findings()?.pageLayout).toMatchObject({
      ...{ orientation: "Landscape", printTitleRows: { from: 5, to: 5 } },
    });
    expect(records()).toEqual([]);
  });

  test("is tried again where the findings are written again", async () => {
    await refuse();
    await onWorkbook(({ worksheets }) => worksheets.getItem("Findings").getRange("1:2").insert("Down"));
    expect(await writeIssues(text(3), clock)).toEqual({ sheet: "Findings", refused: [] });
    expect(findings()?.pageLayout).toMatchObject({
      ...{ orientation: "Landscape", printTitleRows: { from: 5, to: 5 } },
    });
    expect(records()).toEqual([]);
  });
});

test("a request that breaks off leaves neither a sheet nor a name", async () => {
  const faultOf = ({ number, changes }: HostRequest) =>
    number === 2
      ? ({ kind: "stopped", actions: (changes[4] ?? 0) + 1, code: "GeneralException" } as const)
      : null;
  expect(await codeOf(watched({ faultOf }, () => writeIssues(text(2))))).toBe("excelRefused");
  expect([sheetNames(), host.workbook.names]).toEqual([["Sheet1"], []]);
});
