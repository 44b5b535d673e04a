/** Several files that are imported together: all or nothing, with one undo. */
import { CancelledError } from "../../src/excel";
import { importFiles, readImportContext, type BatchReport } from "../../src/excel/import";
import type { Host, HostRequest, RequestFault } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import type { ConflictChoice } from "../../src/model/import/plan";
import { sourceOf } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { contentOf, differences } from "../support/safety/workbookContent";
import { onlyInSoak } from "../support/sample";

type Options = Parameters<typeof importFiles>[1];
type Files = Readonly<Record<string, readonly string[]>>;

const clock = { wait: () => Promise.resolve() };
const HEADER = "Indicator,Partner,Year,Value";
/** More rows than the table has free ones, and rows that are set aside, in either file. */
const CLINIC = [
  ...Array.from({ length: 30 }, (_, row) => `X,A,${1950 + row},${row + 0.5}`),
  "X,nobody,1990,1",
  "X,A,1999,77",
];
const CITY = [...Array.from({ length: 30 }, (_, row) => `X,B,${1950 + row},${row}`), "X,B,someday,2"];

let host: Host;
let fault: (request: HostRequest) => RequestFault | null = () => null;

beforeEach(async () => {
  fault = () => null;
  host = await openBuiltWorkbook(
    initiative({
      partners: [{ name: "A" }, { name: "B" }],
      indicators: [indicator({ baselineDate: "1900-12-31" })],
      observations: [observation({ value: 1, period: "1999-12-31", note: "by hand" })],
    }),
    { language: "en" },
    { calculates: false, faults: (request) => fault(request) },
  );
});

async function take(
  files: Files,
  conflicts: ConflictChoice = "replace",
  options: Partial<Options> = {},
): Promise<BatchReport> {
  const { known } = await readImportContext(clock);
  const planned = Object.entries(files).map(([name, lines]) => {
    const source = sourceOf(name, [HEADER, ...lines].join("\n"));
    return { source, plan: { ...guessPlan(source, known), conflicts } };
  });
  return importFiles(planned, { today: "2026-11-22", clock, ...options });
}

const column = (caption: string) => [
  ...(cellsOfHost(host.workbook).tables.get("Observations")?.columns.get(caption) ?? []),
];
const values = () => column("Value").filter((value) => value !== "");
const data = () => host.workbook.sheets.find(({ name }) => name === "Data")!;
const area = () => data().tables[0]!.area;
/** The whole workbook but for the remembered choices. */
const differencesFrom = (before: ReturnType<typeof contentOf>) =>
  differences(before, contentOf(host)).filter((place) => !place.startsWith("Lists!"));

onlyInSoak(() => {
  test("files come in together: every row names its file and day, and every figure is counted", async () => {
    const { files, rows, quarantine } = await take({ "clinic.csv": CLINIC, "city.csv": CITY });
    expect(files.map(({ name, preview }) => [name, preview.read, preview.counts])).toMatchObject([
      ["clinic.csv", 32, { new: 30, replace: 1, bad: 1 }],
      ["city.csv", 31, { new: 30, bad: 1 }],
    ]);
    expect(rows!.last - rows!.first + 1).toBe(60);
    expect(quarantine).toMatchObject({ sheet: "Quarantine", rows: 2 });
    const names = column("Entered by");
    expect([
      names.filter((name) => name === "clinic.csv"),
      names.filter((name) => name === "city.csv"),
    ]).toEqual([Array(31).fill("clinic.csv"), Array(30).fill("city.csv")]);
    expect(values()[0]).toBe(77);
  });
});

test("one undo takes all files back: the workbook is as it was before", async () => {
  const before = contentOf(host);
  const { undo } = await take({ "clinic.csv": CLINIC, "city.csv": CITY });
  expect(values()).toHaveLength(61);
  expect(await undo()).toEqual({ left: 0 });
  expect(differencesFrom(before)).toEqual([]);
  // A second click finds nothing to do.
  expect(await undo()).toEqual({ left: 0 });
  expect(differencesFrom(before)).toEqual([]);
});

test("an undo leaves what somebody has changed since, and says how many rows", async () => {
  const { undo } = await take({ "clinic.csv": CLINIC, "city.csv": CITY });
  const valueColumn = area().column + data().tables[0]!.columns.findIndex(({ name }) => name === "Value");
  // The replaced row, a row of the first file and one of the second.
  for (const row of [0, 3, 40])
    await host.remoteUser.paste(data().id, area().row + 1 + row, valueColumn, [[5000]]);
  expect(await undo()).toEqual({ left: 3 });
  expect(values()).toEqual([5000, 5000, 5000]);
});

test("files of one import that contradict each other are set aside, whatever they may replace", async () => {
  const contradicting = {
    "clinic.csv": ["X,A,2001,5", "X,A,2002,6", "X,A,1999,2"],
    "city.csv": ["X,A,2001,7", "X,A,2002,6", "X,A,1999,3"],
  };
  const { files } = await take(contradicting);
  expect(files.map(({ preview }) => preview.counts)).toMatchObject([
    { new: 1, replace: 0, known: 0, conflict: 2 },
    { new: 0, replace: 0, known: 1, conflict: 2 },
  ]);
  expect(files[1]?.preview.issues[0]?.first).toMatchObject({
    code: "conflictInOtherFile",
    details: { file: "clinic.csv", line: 2 },
  });
  expect(values()).toEqual([1, 6]);
});

test("figures that a person adds beside others come in from each file, equal ones once", async () => {
  const files = { "clinic.csv": ["X,A,2001,5", "X,A,2002,6"], "city.csv": ["X,A,2001,7", "X,A,2002,6"] };
  const report = await take(files, "add");
  expect(report.files.map(({ preview }) => preview.counts)).toMatchObject([{ new: 2 }, { new: 1, known: 1 }]);
  expect(values()).toEqual([1, 5, 6, 7]);
});

test("cancelled before its last step, nothing of any file is left", async () => {
  const before = contentOf(host);
  const controller = new AbortController();
  const taking = take({ "clinic.csv": CLINIC, "city.csv": CITY }, "replace", {
    signal: controller.signal,
    onProgress: ({ step }) => step === "finish" && controller.abort(),
  });
  await expect(taking).rejects.toBeInstanceOf(CancelledError);
  expect(differencesFrom(before)).toEqual([]);
});

test("the next import removes what files that were cut off have left", async () => {
  let changes = 0;
  fault = ({ changesWorkbook }) => {
    if (changes >= 3) return { kind: "refused", code: "ConnectionFailure" };
    if (changesWorkbook) changes += 1;
    return changes === 3 ? { kind: "answerLost" } : null;
  };
  await expect(take({ "clinic.csv": CLINIC, "city.csv": CITY })).rejects.toMatchObject({
    code: "entriesUnknown",
  });
  fault = () => null;
  const { quarantine } = await take({ "clinic.csv": CLINIC, "city.csv": CITY });
  expect(quarantine).toMatchObject({ sheet: "Quarantine", firstRow: 5, rows: 2 });
  expect(values()).toHaveLength(61);
  expect(host.workbook.names.map(({ name }) => name).filter((name) => /Unfinished/.test(name))).toEqual([]);
});
