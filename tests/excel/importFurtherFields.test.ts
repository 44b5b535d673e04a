/** Fields that the import supports by their definitions alone: written, replaced, restored and remembered like the others. */
import { createWorkbook } from "../../src/excel";
import { importObservations, readImportContext, dryRunImport, withRemembered } from "../../src/excel/import";
import type { Host } from "../../src/host";
import type { WordField } from "../../src/model/import/fields";
import { guessPlan } from "../../src/model/import/guess";
import { withWord, type ImportPlan } from "../../src/model/import/plan";
import { sourceOf } from "../../src/model/import/source";
import type * as FurtherFields from "../support/furtherFields";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

jest.mock("../../src/model/entities/observations", () =>
  jest.requireActual<typeof FurtherFields>("../support/furtherFields").mockObservations(),
);
jest.mock("../../src/languages/en/entities", () =>
  jest.requireActual<typeof FurtherFields>("../support/furtherFields").mockEnglish(),
);
jest.mock("../../src/languages/fr/entities", () =>
  jest.requireActual<typeof FurtherFields>("../support/furtherFields").mockFrench(),
);
const TODAY = "2026-11-22";
/** Of 2026-03-31. */
const SERIAL = 46_112;
const CONFIDENCE = "confidence" as WordField;

async function workbook(): Promise<Host> {
  const host = await openHost({ engine: noCalculation });
  const indicators = [indicator({ code: "X", baselineDate: "2000-12-31" })];
  await createWorkbook(initiative({ partners: [{ name: "A" }], indicators, observations: [] }), {
    language: "en",
  });
  return host;
}

/** The further columns of the filled rows, row by row. */
function furtherCells(host: Host): unknown[][] {
  const { columns } = cellsOfHost(host.workbook).tables.get("Observations")!;
  const captions = ["Value", "Confidence", "Sample size", "Collected on", "Collected by", "Verified"];
  const cells = captions.map((caption) => columns.get(caption)!);
  return cells[0]!
    .map((_, row) => cells.map((column) => column[row]))
    .filter(([value]) => typeof value === "number");
}

const HEAD = "Indicator,Partner,Year,Value";

test("are written in the form of their columns, and kept where a file that replaces figures lacks them", async () => {
  const host = await workbook();
  const runImport = async (lines: readonly string[], change: (plan: ImportPlan) => ImportPlan) => {
    const source = sourceOf("pasted", lines.join("\n"));
    const { known } = await readImportContext();
    return importObservations(source, change(guessPlan(source, known)), { today: TODAY });
  };
  const further = "Confidence,Sample size,Collected on,Collected by,Verified";
  const report = await runImport(
    [
      `${HEAD},${further}`,
      "X,A,2001,1,élevée,12,2026-03-31,Jane,oui",
      "X,A,2002,2,,,,,",
      "X,A,2003,3,Shaky,0,soon,,",
    ],
    (plan) => plan,
  );
  expect(report.counts).toMatchObject({ new: 2, bad: 1 });
  expect(furtherCells(host)).toEqual([
    [1, "High", 12, SERIAL, "Jane", "Yes"],
    [2, "", "", "", "", ""],
  ]);
  const replaced = await runImport([`${HEAD},Sample size`, "X,A,2001,7,30", "X,A,2002,8,"], (plan) => ({
    ...plan,
    conflicts: "replace",
  }));
  expect(replaced.counts).toMatchObject({ replace: 2 });
  expect(furtherCells(host)).toEqual([
    [7, "High", 30, SERIAL, "Jane", "Yes"],
    [8, "", "", "", "", ""],
  ]);
});

onlyInSoak(() => {
  test("asks about an unknown word, and remembers the answer and the value for all rows", async () => {
    await workbook();
    const source = sourceOf("pasted", `${HEAD},Confidence\nX,A,2001,1,Shaky\nX,A,2002,2,High`);
    const basis = await readImportContext();
    const plan = guessPlan(source, basis.known);
    const survey = (await dryRunImport(source, plan, basis, { today: TODAY })).preview;
    expect(survey.unknownWords).toEqual([{ field: "confidence", word: "Shaky", rows: 1 }]);
    const said = withWord(
      { ...plan, constants: { ...plan.constants, ...{ verified: "No" } } },
      CONFIDENCE,
      "Shaky",
      "Low",
    );
    const report = await importObservations(source, said, { today: TODAY });
    expect(report).toMatchObject({ counts: { new: 2 }, remembered: true });
    const next = withRemembered(source, plan, (await readImportContext()).remembered);
    expect(next).toMatchObject({ words: { confidence: { shaky: "Low" } }, constants: { verified: "No" } });
  });
});
