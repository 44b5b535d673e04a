/** The command line checks and repairs damaged workbooks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/ensemble";
import { createHost } from "../../src/host";
import type { Host } from "../../src/host";
import { NAMES } from "../../src/blueprint/names";
import { readInitiative } from "../../src/excel";
import { serializeInitiative } from "../../src/model/initiativeFile";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { onlyInSoak } from "../support/sample";
import { reuseOpenedWorkbooks, run } from "./running";

reuseOpenedWorkbooks();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "repair-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-06-30" },
  partners: [{ name: "North Clinic" }, { name: "South School" }],
  debrief: [],
});

interface Answer {
  readonly exitCode: number;
  readonly error?: { readonly code: string };
  readonly result?: {
    readonly checked: boolean;
    readonly steps: readonly { readonly kind: string; readonly message: string }[];
    readonly left: readonly { readonly kind: string }[];
  };
}

async function json(...args: string[]): Promise<Answer> {
  const { code, out } = await run(main, [...args, "--json"]);
  const answer = JSON.parse(out) as Answer;
  expect(answer.exitCode).toBe(code);
  return answer;
}

const kindsOf = ({ result }: Answer) => result?.steps.map(({ kind }) => kind);

async function saved(host: Host, name: string): Promise<string> {
  await host.settle();
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await host.save());
  return path;
}

const change = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

/** A workbook without its sheet of lists, with a renamed and a lost table; `entries` are those of before. */
async function damagedWorkbook(): Promise<{ readonly damaged: string; readonly entries: string }> {
  const host = await openBuiltWorkbook(FILE, { language: "en" });
  const entries = serializeInitiative(await readInitiative());
  await change((workbook) => {
    workbook.tables.getItem("Debrief").name = "Notes";
    workbook.tables.getItem("Partners").convertToRange();
    const lists = workbook.names.getItem(NAMES.language).getRange().worksheet;
    lists.visibility = "Visible";
    lists.delete();
  });
  return { damaged: await saved(host, "damaged"), entries };
}

onlyInSoak(() => {
  test("a workbook without its sheet of lists, with a renamed and a lost table, is repaired", async () => {
    const { damaged, entries } = await damagedWorkbook();
    const found = await json("check", damaged);
    expect(found).toMatchObject({ exitCode: 1, error: { code: "findings" } });
    expect(found.result?.checked).toBe(false);
    expect(kindsOf(found)).toEqual(["writeVersion", "makeTable", "renameTable"]);
    expect(await json("figures", damaged)).toMatchObject({ exitCode: 2 });

    const bytes = readFileSync(damaged);
    const repaired = join(folder, "repaired.xlsx");
    const done = await json("repair", damaged, "--out", repaired);
    expect(kindsOf(done)).toEqual(
      expect.arrayContaining(["writeVersion", "makeTable", "renameTable", "addNames"]),
    );
    expect(readFileSync(damaged)).toEqual(bytes);

    const out = join(folder, "out.json");
    await run(main, ["export", repaired, "--out", out]);
    expect(readFileSync(out, "utf8")).toBe(entries);
    const after = await json("check", repaired);
    expect(kindsOf(after)).toEqual([]);
  });
});

onlyInSoak(() => {
  test("a dry run shows the same steps; a repaired workbook is repaired no more, and copied", async () => {
    const { damaged } = await damagedWorkbook();
    const dry = await json("repair", damaged, "--dry-run");
    const repaired = join(folder, "repaired.xlsx");
    const done = await json("repair", damaged, "--out", repaired);
    expect(done.result?.steps).toEqual(dry.result?.steps);
    const copy = join(folder, "copy.xlsx");
    expect(kindsOf(await json("repair", repaired, "--out", copy))).toEqual([]);
    expect(readFileSync(copy)).toEqual(readFileSync(repaired));
  });
});

test("a copy of a sheet and rows beside a table are named and stay", async () => {
  const host = await openBuiltWorkbook(FILE, { language: "en" });
  await change((workbook) => {
    const partners = workbook.tables.getItem("Partners");
    partners.worksheet.copy("End");
    const beside = partners.getRange().getLastColumn().getOffsetRange(0, 1).getCell(1, 0);
    beside.getResizedRange(0, 1).values = [["one", "two"]];
  });
  const { result } = await json("check", await saved(host, "copied"));
  expect(result?.left.map(({ kind }) => kind)).toEqual(["copy", "rowsBeside"]);
});

test("formulas that the repaired file keeps as values are named by their cells", async () => {
  const host = await openBuiltWorkbook(FILE, { language: "en" });
  await change((workbook) => {
    workbook.worksheets.add("Our own").getRange("A1:A3").values = [[1], [2], [3]];
    workbook.tables.getItem("Debrief").name = "Notes";
  });
  await host.settle();
  // As another program writes them: the embedded host takes no such formulas.
  const { cells } = host.workbook.sheets.find(({ name }) => name === "Our own")!;
  for (const row of [0, 2]) cells.set(row, 0, { value: row + 1, formula: '=INDIRECT("B1")' });
  const [damaged, out] = [join(folder, "formulas.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(damaged, await host.save());
  const answer = await json("repair", damaged, "--out", out);
  const { issues } = answer as Answer & { readonly issues: readonly { readonly details: object }[] };
  expect(issues.map(({ details }) => details)).toContainEqual({
    kind: "formulas",
    cells: "'Our own'!A1, 'Our own'!A3",
    count: 2,
  });
});

test("a workbook of somebody else is refused with exit code 2", async () => {
  const host = createHost();
  const other = await saved(host, "other");
  expect(await json("check", other)).toMatchObject({ exitCode: 2, error: { code: "notEnsemble" } });
  expect(await json("repair", other, "--dry-run")).toMatchObject({
    exitCode: 2,
    error: { code: "notEnsemble" },
  });
});
