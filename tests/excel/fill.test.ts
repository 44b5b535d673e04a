import fc from "fast-check";
import { benchInitiative } from "../../scripts/benchInitiative";
import type { CellInput, TableBlueprint, WorkbookBlueprint } from "../../src/blueprint/types";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { createWorkbook, readInitiative } from "../../src/excel";
import { filledColumnGroups } from "../../src/excel/apply/table";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import { layersOf } from "../../src/excel/steps";
import type { Host } from "../../src/host";
import { validateInitiative } from "../../src/model/validateInitiative";
import { openHost } from "../support/host";
import { noCalculation } from "../support/noCalculation";
import { smallBlueprint } from "./smallBlueprint";
import { cellAt } from "./workbookState";
import { onlyInSoak } from "../support/sample";

const MOST_BYTES = 4_000_000;
/** What a request may hold in addition to its steps. */
const LARGEST_FRAME = 12_000;

function expectWithinLimits({ counters }: Host): void {
  expect(counters.largestRequestBytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(counters.roundTrips).toBeLessThanOrEqual(Math.ceil(counters.requestBytes / MOST_BYTES) + 6);
}

/** A table of partners and sectors, the formula column at its end. */
function blueprintOf(rows: readonly (readonly CellInput[])[]): WorkbookBlueprint {
  const blueprint = smallBlueprint();
  const filled = (table: TableBlueprint): TableBlueprint => ({ ...table, rows });
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(filled) })),
  };
}

test("whatever people write, requests stay below 4 MB and are as few as possible", async () => {
  const text = fc.tuple(
    fc.constantFrom("a", "é", "’", "😀", '"', "\\", "\n", "\u2028", "\ud800", "1", "=", "' "),
    fc.integer({ min: 1, max: 2500 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3_000_000 }),
      async (kinds, units) => {
        const texts = kinds.map(([sign, length]) => sign.repeat(length));
        const perRow = texts.reduce((sum, each) => sum + each.length, 0) / texts.length;
        const count = Math.min(20_000, Math.ceil(units / perRow));
        const rows = Array.from({ length: count }, (_, index) => [
          texts[index % texts.length]!,
          index % 3 === 0 ? null : "Health",
          null,
        ]);
        const host = await openHost({ engine: noCalculation });
        await buildBlueprint(blueprintOf(rows));
        expectWithinLimits(host);
        for (const index of [0, Math.floor(count / 2), count - 1]) {
          expect(cellAt(host, "Partners", 3 + index, 0)?.value).toBe(rows[index]![0]);
          expect(cellAt(host, "Partners", 3 + index, 1)?.value ?? "").toBe(rows[index]![1] ?? "");
        }
      },
    ),
    { numRuns: 2 },
  );
});

onlyInSoak(() => {
  describe("12,000 observations with long notes", () => {
    const { file } = validateInitiative({
      ...benchInitiative(12_000),
      observations: benchInitiative(12_000).observations.map((observation, row) => ({
        ...observation,
        note: `Ligne ${row} : « relevé » de l’été 😀 "vérifié" ${"à suivre ".repeat(row % 60)}fin`,
      })),
    });
    let host: Host;

    beforeAll(async () => {
      host = await openHost({ engine: noCalculation });
      await createWorkbook(file!, { language: "en" });
    });

    test("are filled in within both limits, in more than one request", () => {
      expect(host.counters.requestBytes).toBeGreaterThan(MOST_BYTES);
      expectWithinLimits(host);
    });

    onlyInSoak(() => {
      test("take about the estimated bytes of their steps, and no more", () => {
        const { data, decorations } = layersOf(workbookBlueprint(file!, { language: "en" }));
        const steps = [...data, ...decorations.flat()];
        const expected = steps.reduce((sum, { bytes }) => sum + bytes, 0);
        expect(host.counters.requestBytes).toBeLessThanOrEqual(
          expected + LARGEST_FRAME * host.counters.roundTrips,
        );
        expect(host.counters.requestBytes).toBeGreaterThan(expected * 0.75);
      });
    });

    test("are read back unchanged, in few large responses", async () => {
      host.resetCounters();
      const { observations } = await readInitiative();
      expect(observations).toEqual(file!.observations);
      expect(host.counters.roundTrips).toBeLessThanOrEqual(
        Math.ceil(host.counters.responseBytes / 2_500_000) + 3,
      );
    });
  });
});

test("empty and computed columns are not written", () => {
  const column = (id: string) => ({ id, caption: id });
  const table = (rows: readonly (readonly CellInput[])[]): TableBlueprint => ({
    id: "Partners",
    row: 0,
    column: 0,
    minimumRows: 1,
    style: "TableStyleLight1",
    columns: [column("a"), column("b"), { ...column("c"), formula: "=1" }, column("d"), column("e")],
    rows,
  });
  expect(filledColumnGroups(table([]))).toEqual([]);
  expect(
    filledColumnGroups(
      table([
        ["x", null, null, null, 0],
        [null, 1, null, null, false],
      ]),
    ),
  ).toEqual([
    { first: 0, columns: 2 },
    { first: 4, columns: 1 },
  ]);
});
