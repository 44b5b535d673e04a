/** The rows of Canvas that a new workbook has ready, one for each dimension (docs/rules.md, "Canvas"). */
import fc from "fast-check";
import { DIMENSIONS } from "../../src/catalogue/canvas";
import { addEntries, readInitiative } from "../../src/excel";
import { checkWorkbook } from "../../src/excel/check";
import type { Host } from "../../src/host";
import type { CanvasEntry, DimensionId } from "../../src/model/initiative";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const IDS = DIMENSIONS.map(({ id }) => id);
const LABELS = new Map<DimensionId, string>(DIMENSIONS.map(({ id, label }) => [id, label.en]));

let host: Host;

const column = (caption: string) => [
  ...cellsOfHost(host.workbook).tables.get("Canvas")!.columns.get(caption)!,
];
const dimensions = () => column("Dimension");
const descriptions = () => column("Description of the activities");

async function openWith(canvas: readonly CanvasEntry[]): Promise<void> {
  host = await openBuiltWorkbook(initiative({ canvas }), { language: "en" }, { calculates: false });
}

const typeInto = (caption: string, row: number, text: string) =>
  Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("Canvas").columns.getItem(caption).getDataBodyRange();
    cells.getCell(row, 0).values = [[text]];
    await context.sync();
  });

onlyInSoak(() => {
  test("a new workbook has each dimension ready, which is no entry for files and Check", async () => {
    await openWith([]);
    expect(dimensions()).toEqual([...LABELS.values()]);
    expect(new Set(descriptions())).toEqual(new Set([""]));
    expect((await readInitiative()).canvas).toEqual([]);
    const { issues, rows } = await checkWorkbook();
    const inCanvas = issues.filter(({ place }) => place.sheet === "Canvas");
    expect(inCanvas).toEqual([]);
    // What somebody began to fill in is a row to check.
    await typeInto("Evidence", 2, "Minutes");
    const begun = await checkWorkbook();
    expect(begun.rows).toBe(rows + 1);
    expect(begun.issues.map(({ code, place }) => [code, place.sheet])).toContainEqual([
      "orphanRow",
      "Canvas",
    ]);
  });
});

test("a workbook that is made with entries has no row ready", async () => {
  await openWith([{ dimension: "agenda", description: "Adopted" }]);
  expect(dimensions().filter((text) => text !== "")).toEqual([LABELS.get("agenda")]);
});

test("the first entry of a dimension goes into its row, and its undo leaves the row ready", async () => {
  await openWith([]);
  const before = dimensions();
  const added = await addEntries("Canvas", [{ dimension: "agenda", description: "Adopted" }]);
  const row = IDS.indexOf("agenda");
  expect(dimensions()).toEqual(before);
  expect(descriptions()[row]).toBe("Adopted");
  await added.undo();
  expect(dimensions()).toEqual(before);
  expect(new Set(descriptions())).toEqual(new Set([""]));
});

test("a row that somebody fills in meanwhile is theirs", async () => {
  await openWith([]);
  const send = Excel.RequestContext.prototype.sync;
  let sent = 0;
  Excel.RequestContext.prototype.sync = async function (this: Excel.RequestContext, ...args: []) {
    sent += 1;
    if (sent === 3) {
      Excel.RequestContext.prototype.sync = send;
      await typeInto("Description of the activities", 0, "Theirs");
    }
    return send.apply(this, args) as never;
  };
  try {
    await addEntries("Canvas", [{ dimension: "overview", description: "Ours" }]);
  } finally {
    Excel.RequestContext.prototype.sync = send;
  }
  expect(descriptions()[0]).toBe("Theirs");
  expect(descriptions().filter((text) => text === "Ours")).toHaveLength(1);
});

test("whatever is added in whatever order, no entry is lost and no dimension without an entry goes", async () => {
  const adding = fc.array(fc.array(fc.constantFrom(...IDS), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(adding, async (batches) => {
      await openWith([]);
      const entries: CanvasEntry[] = [];
      for (const batch of batches) {
        const added = batch.map((dimension, index): CanvasEntry => ({
          dimension,
          description: `Entry ${entries.length + index}`,
        }));
        await addEntries(
          "Canvas",
          added.map((entry) => ({ ...entry })),
        );
        entries.push(...added);
      }
      const byText = (one: CanvasEntry, other: CanvasEntry) =>
        one.description.localeCompare(other.description);
      const { canvas } = await readInitiative();
      expect([...canvas].sort(byText)).toEqual([...entries].sort(byText));
      expect(new Set(dimensions().filter((text) => text !== ""))).toEqual(new Set(LABELS.values()));
    }),
    { numRuns: 6 },
  );
});
