/** Workbooks that other programs saved: entries and figures are those of before, and what is lost is repaired at once. */
import { readDashboard, readInitiative } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { openWorkbook } from "../../../src/host";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { openHost } from "../../support/host";
import { convertWithLibreOffice } from "../../support/libreoffice";
import { resaveWithOpenpyxl } from "../../support/openpyxl";
import { onlyInSoak, TRIES_ALL } from "../../support/sample";

/** What the program loses, as the kinds of steps of the repair. */
interface Program {
  readonly name: string;
  readonly loses: readonly string[];
  resave(bytes: Uint8Array): Promise<Uint8Array>;
}

const OPENPYXL: Program = {
  name: "openpyxl",
  // the names of charts, by which they are recognised
  loses: ["renewSheet"],
  resave: resaveWithOpenpyxl,
};

const LIBREOFFICE: readonly Program[] = [
  {
    name: "LibreOffice, as .xlsx",
    loses: [],
    resave: async (bytes) => (await convertWithLibreOffice([bytes], "xlsx"))[0]!,
  },
  {
    name: "LibreOffice, as .ods and back",
    loses: ["addNames", "renewFormulas", "renewSheet", "restoreLooks"],
    resave: async (bytes) => {
      const sheets = await convertWithLibreOffice([bytes], "ods");
      return (await convertWithLibreOffice(sheets, "xlsx", "en-US", "ods"))[0]!;
    },
  },
];

/** LibreOffice's are tried in the soak run: it reads what the product saves in other tests already. */
const PROGRAMS = [OPENPYXL, ...(TRIES_ALL ? LIBREOFFICE : [])];

const entries = async () => serializeInitiative(await readInitiative());

test.each(PROGRAMS)("$name", async ({ loses, resave }) => {
  const built = await openBuiltWorkbook(example("missions-la-fonda"), { language: "fr" });
  const [entered, figures] = [await entries(), await readDashboard()];
  const { workbook } = openWorkbook(await resave(await built.save()));
  const host = await openHost({ workbook, defersCalculation: true });
  await host.settle();
  expect([await entries(), await readDashboard()]).toEqual([entered, figures]);
  const { steps } = await repairWorkbook();
  expect([...new Set(steps.map(({ kind }) => kind))].sort()).toEqual(loses);
  expect((await planRepair()).steps).toEqual([]);
  await host.settle();
  expect([await entries(), await readDashboard()]).toEqual([entered, figures]);
});

onlyInSoak(() => {
  test("a program without tables leaves names in their places", async () => {
    await openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false });
    const entered = await entries();
    await Excel.run(async (context) => {
      const { workbook } = context;
      for (const [table, place] of [
        ["Partners", "=#NAME?"],
        ["Debrief", "=Debrief!$A$5:$L$20"],
      ] as const) {
        workbook.tables.getItem(table).convertToRange();
        workbook.names.add(table, place);
      }
      await context.sync();
    });
    const { steps } = await repairWorkbook();
    expect(steps.flatMap((step) => (step.kind === "makeTable" ? [step.table] : []))).toEqual([
      "Partners",
      "Debrief",
    ]);
    expect(await entries()).toEqual(entered);
    expect((await planRepair()).steps).toEqual([]);
  });
});

onlyInSoak(() => {
  test("a person's own name that is called as a lost table is named, and nothing is done", async () => {
    await openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false });
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.tables.getItem("Partners").convertToRange();
      workbook.names.add("Partners", "=Guide!$A$1");
      await context.sync();
    });
    await expect(repairWorkbook()).rejects.toMatchObject({
      code: "definedNameTaken",
      details: { names: ["Partners"] },
    });
  });
});
