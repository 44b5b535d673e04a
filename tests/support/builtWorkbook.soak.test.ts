import { isDeepStrictEqual } from "node:util";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { snapshotOf } from "../excel/workbookState";
import { openBuiltWorkbook } from "./builtWorkbook";
import { openHost } from "./host";
import { indicator, initiative, observation } from "./initiative";
import { pasteRow, valueIn } from "./paste";

const FILE = initiative({
  partners: [{ name: "A" }],
  indicators: [indicator()],
  observations: [observation({ value: 30 })],
});

/** The state, without what names of series from cells were when their chart was made: they are read from the cells. */
function stateOf(host: Host) {
  const state = snapshotOf(host) as Host["workbook"];
  const sheets = state.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map(({ name, ...rest }) => ({
        ...rest,
        ...(rest.nameFrom === undefined && { name }),
      })),
    })),
  }));
  return { ...state, sheets };
}

const isSame = (one: Host, other: Host) => isDeepStrictEqual(stateOf(one), stateOf(other));

test("a copy equals the built workbook, calculates like it, and shares no state with other copies", async () => {
  const built = await openHost();
  await createWorkbook(FILE, { language: "en" });
  const [first, second] = [
    await openBuiltWorkbook(FILE, { language: "en" }),
    await openBuiltWorkbook(FILE, { language: "en" }),
  ];
  expect(isSame(first, built)).toBe(true);
  expect(valueIn(first, "Indicators", "Latest value", 0)).toBe(30);

  for (const host of [built, first]) await pasteRow(host, "Observations", 0, { Value: 45 });
  expect(valueIn(first, "Indicators", "Latest value", 0)).toBe(45);
  expect(isSame(first, built)).toBe(true);
  expect(valueIn(second, "Indicators", "Latest value", 0)).toBe(30);
  expect(isSame(second, built)).toBe(false);
});
