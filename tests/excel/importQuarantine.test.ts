/** The sheet of rows set aside: what a person finds there to correct the rows or the file. */
import { CancelledError } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import type { ImportPlan } from "../../src/model/import/plan";
import { sourceOf } from "../../src/model/import/source";
import type { Language } from "../../src/languages";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

const SHEETS = { en: "Quarantine", fr: "Quarantaine" } as const;
/** The columns before the cells of the file: when, file, line, column, reasons. */
const LEADING_COLUMNS = 5;
const FIRST_ROW = 4;

let host: Host;

async function workbook(language: Language = "en", partners = ["Clinique du Nord", "CLSC"]): Promise<void> {
  host = await openBuiltWorkbook(
    initiative({
      partners: partners.map((name) => ({ name })),
      indicators: [indicator({ baselineDate: "2000-12-31" })],
      observations: [observation({ partner: partners[0]!, value: 1, period: "1999-12-31" })],
    }),
    { language },
    { calculates: false },
  );
}

type Options = Partial<Parameters<typeof importObservations>[2]>;

async function runImport(
  name: string,
  lines: readonly string[],
  { header, ...options }: Options & { readonly header?: number } = {},
  change: (plan: ImportPlan) => ImportPlan = (plan) => plan,
) {
  const source = sourceOf(name, lines.join("\n"), { header });
  const plan = change(guessPlan(source, (await readImportContext()).known));
  return importObservations(source, plan, { today: "2026-11-22", ...options });
}

const sheet = () => host.workbook.sheets.find(({ name }) => name === SHEETS.en || name === SHEETS.fr);

interface Row {
  readonly file: unknown;
  readonly line: unknown;
  readonly reasons: string;
  readonly cells: readonly unknown[];
  readonly isCaptions: boolean;
}

/** The rows below the header of the sheet. Caption rows are recognised by their formats, as by a person. */
function rows(): Row[] {
  const found: unknown[][] = [];
  const formats: boolean[] = [];
  const formulas: string[] = [];
  for (const { row, column, cell } of sheet()?.cells.entries() ?? []) {
    if (row < FIRST_ROW || cell.value === "") continue;
    if (cell.formula !== undefined) formulas.push(cell.formula);
    (found[row - FIRST_ROW] ??= [])[column] = cell.value;
    formats[row - FIRST_ROW] ??= cell.style?.bold === true && cell.style.fill !== undefined;
  }
  expect(formulas).toEqual([]);
  return found.map((cells, index) => ({
    ...{ file: cells[1], line: cells[2], reasons: String(cells[4]) },
    cells: Array.from(cells.slice(LEADING_COLUMNS), (cell) => cell ?? ""),
    isCaptions: formats[index]!,
  }));
}

/** The cells of the file with their captions, as a person copies them. */
const copied = (from: number, to?: number) =>
  rows()
    .slice(from, to)
    .map(({ cells }) => cells.join("\t"));

onlyInSoak(() => {
  test("each import has its own captions above its rows, whatever was set aside before", async () => {
    await workbook();
    const first = await runImport("north.csv", [
      ...["Report of the clinics,,,", "Indicator,Partner,Year,Value"],
      ...["X,CLSC,2020,1", "X,CLSC,2021,two", "Y,CLSC,2022,3"],
    ]);
    const second = await runImport("south.csv", ["Valeur;Organisme;Indicateur;Année", "n/d;CLSC;X;2023"]);
    expect([first.quarantine, second.quarantine]).toEqual([
      { sheet: "Quarantine", firstRow: 5, rows: 2 },
      { sheet: "Quarantine", firstRow: 8, rows: 1 },
    ]);
    expect(rows().map(({ file, line, cells, isCaptions }) => [isCaptions, file, line, ...cells])).toEqual([
      [true, "north.csv", 2, "Indicator", "Partner", "Year", "Value"],
      [false, "north.csv", 4, "X", "CLSC", "2021", "two"],
      [false, "north.csv", 5, "Y", "CLSC", "2022", "3"],
      [true, "south.csv", 1, "Valeur", "Organisme", "Indicateur", "Année"],
      [false, "south.csv", 2, "n/d", "CLSC", "X", "2023"],
    ]);
    expect(rows()[0]!.reasons).toBe("The captions of the file");
    expect(sheet()!.frozen).toEqual({ rows: FIRST_ROW, columns: 0 });
  });
});

test("for a wide file, each value has its own captions, and whole lines have those of all columns", async () => {
  await workbook("fr");
  await runImport("large.csv", [
    "Indicateur;Organisme;2020;2021;2022",
    ...["X;CLSC;un;2;3", "X;CLSC;4", "X;Clinique du nort;;5;"],
  ]);
  expect(rows().map(({ line, reasons, cells }) => [line, reasons, ...cells])).toEqual([
    [1, "En-têtes du fichier", "Indicateur", "Organisme", "Fin de période", "Valeur"],
    [2, expect.stringContaining("«\u00a0un\u00a0»") as string, "X", "CLSC", "2020", "un"],
    [
      4,
      "Organisme\u00a0: aucun partenaire ne s’appelle «\u00a0Clinique du nort\u00a0». Vouliez-vous dire «\u00a0Clinique du Nord\u00a0»? " +
        "Corrigez le nom, ou ajoutez le partenaire à la liste des partenaires.",
      ...["X", "Clinique du nort", "2021", "5"],
    ],
    [
      ...[1, "En-têtes du fichier, pour des lignes entières"],
      ...["Indicateur", "Organisme", "2020", "2021", "2022"],
    ],
    [3, expect.stringContaining("3 cellules alors que 5") as string, "X", "CLSC", "4"],
  ]);
});

test("rows corrected on the sheet are imported again with the captions above them", async () => {
  await workbook();
  await runImport("wide.csv", ["Indicator,Partner,2020,2021", "X,CLSC,12 5,n/a", "X,CLSK,3,4"]);
  const corrected = copied(0).map((line) =>
    line.replace("12 5", "12.5").replace("n/a", "13").replace("CLSK", "Clinique du Nord"),
  );
  expect((await runImport("pasted", corrected)).counts).toMatchObject({ new: 4, bad: 0, conflict: 0 });
});

test("columns without captions are named by their assigned field, else by their letters", async () => {
  await workbook();
  await runImport("bare.csv", ["X,nobody,2020,1,,kept"], { header: 0 }, (plan) => ({
    ...plan,
    columns: ["indicator", "partner", "period", "value", null, null],
  }));
  await runImport("gap.csv", ["Indicator,,Year,Value,", "X,nobody,2020,1,see annex"]);
  const captions = rows().filter(({ isCaptions }) => isCaptions);
  expect(captions.map(({ line, reasons, cells }) => [line, reasons, ...cells])).toEqual([
    [
      ...[undefined, "The file has no captions"],
      ...["Indicator", "Partner", "Period end", "Value", "Column E", "Column F"],
    ],
    [1, "The captions of the file", "Indicator", "Column B", "Year", "Value", "Column E"],
  ]);
});

test("captions that look like formulas, numbers or days stay texts", async () => {
  await workbook();
  const captions = ["Indicator", "Partner", "Year", "Value", "=1+1", "@SUM(A1)", "007", "2020-01-31", "'x"];
  await runImport("odd.csv", [captions.join("\t"), "X\tnobody\t2020\t1\ta\tb\tc\td\te"], { header: 1 });
  expect(rows()[0]!.cells).toEqual(captions);
});

onlyInSoak(() => {
  test("a thousand columns, long captions and lines of all lengths stay within Excel's limits", async () => {
    await workbook();
    const extra = Array.from({ length: 1_200 }, (_, index) => `Question ${index} ${"é".repeat(300)}`);
    const header = ["Indicator", "Partner", "Year", "Value", ...extra].join("\t");
    const line = (length: number) =>
      ["X", "nobody", "2020", "1", ...Array<string>(length).fill("x")].join("\t");
    const lines = Array.from({ length: 3_000 }, (_, index) => line(index % 4 === 0 ? 600 : 3));
    host.resetCounters();
    const report = await runImport("survey.tsv", [header, ...lines]);
    expect(report.counts.bad).toBe(3_000);
    expect(host.counters.largestRequestBytes).toBeLessThan(4_000_000);
    const [captions, first] = rows();
    expect(captions!.cells).toHaveLength(1_000);
    expect(captions!.cells[4]).toBe(`Question 0 ${"é".repeat(244)}…`);
    expect(first!.cells).toHaveLength(604);
  });
});

describe("all or nothing", () => {
  const LINES = [
    "Indicator,Partner,2020,2021",
    ...["X,nobody,1,2", "X,CLSC,3", "X,CLSC,3,4"],
    ...Array.from({ length: 40 }, (_, index) => `X,CLSC,${index}.25,`),
  ];

  /** All non-empty or coloured cells of the sheet, with their formats. */
  const everything = () =>
    [...(sheet()?.cells.entries() ?? [])]
      .filter(({ cell }) => cell.value !== "" || cell.style?.fill !== undefined || cell.style?.bold)
      .map(({ row, column, cell }) => [row, column, cell.value, cell.style]);

  test.each(["setAside", "finish"])(
    "an import cancelled at %s removes its captions, and the next one begins at the same row",
    async (step) => {
      await workbook();
      await runImport("before.csv", ["Indicator,Partner,Year,Value", "X,nobody,2019,1"]);
      const before = everything();
      const controller = new AbortController();
      let rowsWhenCancelled = 0;
      const onProgress = (now: { step: string; done: number }) => {
        if (now.step !== step || now.done === 0) return;
        rowsWhenCancelled = rows().length;
        controller.abort();
      };
      const stopped = runImport("stopped.csv", LINES, { signal: controller.signal, onProgress });
      await expect(stopped).rejects.toBeInstanceOf(CancelledError);
      expect(rowsWhenCancelled).toBeGreaterThan(3);
      expect(everything()).toEqual(before);
      const report = await runImport("after.csv", ["Year,Value,Indicator,Partner", "2018,1,X,nobody"]);
      expect(report.quarantine).toMatchObject({ firstRow: 7 });
      expect(rows().map(({ isCaptions }) => isCaptions)).toEqual([true, false, true, false]);
    },
  );

  test("a refusal by Excel at the last step removes the captions", async () => {
    await workbook();
    await runImport("before.csv", ["Indicator,Partner,Year,Value", "X,nobody,2019,1"]);
    const before = everything();
    const data = host.workbook.sheets.find(({ name }) => name === "Data")!;
    const { row, rows: size } = data.tables[0]!.area;
    // Merged cells that the table would have to grow over.
    data.merges.push({ row: row + size + 20, column: 15, rows: 1, columns: 2 });
    const many = Array.from({ length: 60 }, (_, index) => `X,CLSC,${1950 + index},1`);
    const refused = runImport("refused.csv", ["Indicator,Partner,Year,Value", ...many, "X,nobody,2019,1"]);
    await expect(refused).rejects.toMatchObject({ code: "excelRefused" });
    expect(everything()).toEqual(before);
  });
});

test("rows written over emptied captions do not look like captions", async () => {
  await workbook();
  await runImport("one.csv", ["Indicator,Partner,Year,Value", "X,nobody,2019,1"]);
  await runImport("two.csv", ["Indicator,Partner,Year,Value", "X,nobody,2018,1"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Quarantine").getRange("5:8").clear("Contents");
    await context.sync();
  });
  const lines = Array.from({ length: 5 }, (_, index) => `X,nobody,${2010 + index},1`);
  await runImport("three.csv", ["Indicator,Partner,Year,Value", ...lines]);
  expect(rows().map(({ isCaptions }) => isCaptions)).toEqual([true, ...lines.map(() => false)]);
});
