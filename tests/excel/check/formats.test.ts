import { applyFixes, checkWorkbook } from "../../../src/excel/check";
import type { Host } from "../../../src/host";
import { styleAt } from "../../../src/spreadsheet/styles";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { indicator, initiative, observation } from "../../support/initiative";
import { cellOf, valueIn } from "../../support/paste";

const FILE = initiative({
  language: "fr",
  initiative: { name: "Rivière-aux-Pins", start: "2020-01-01", reportDate: "2026-06-30" },
  partners: [{ name: "Ville" }],
  indicators: [
    indicator({ code: "TAUX", kind: "percent", combination: "latest", baseline: 20, target: 60 }),
    indicator({ code: "NOMBRE" }),
  ],
  observations: ["2023-12-31", "2024-12-31", "2025-12-31"].flatMap((period) => [
    observation({ indicator: "TAUX", partner: "Ville", period, value: 30 }),
    observation({ indicator: "NOMBRE", partner: "Ville", period, value: 4 }),
  ]),
});

let host: Host;

beforeEach(async () => {
  host = await openBuiltWorkbook(
    FILE,
    { language: "fr" },
    { displayLanguage: "fr-CA", contentLanguage: "fr-CA" },
  );
});

const type = async (table: string, caption: string, row: number, text: string) => {
  const { sheet, row: rowIndex, column } = cellOf(host, table, caption, row);
  expect(await host.user.typeInto(sheet.id, rowIndex, column, text)).toEqual({ accepted: true });
};
const formatIn = (table: string, caption: string, row: number) => {
  const { sheet, row: rowIndex, column } = cellOf(host, table, caption, row);
  return styleAt(sheet, rowIndex, column).numberFormat ?? "General";
};
const issueSummaries = async () =>
  (await checkWorkbook()).issues.map(
    ({ code, severity, place, fix }) =>
      `${severity} ${code} ${place.sheet} ${place.caption} ${fix?.to ?? ""}`,
  );

test("percentages typed with a percent sign are reported and corrected with their format, and undone", async () => {
  await type("Indicators", "Cible", 0, "60 %");
  await type("Observations", "Valeur", 0, "45,5 %");
  await type("Observations", "Valeur", 1, "12 %");
  await type("Observations", "Valeur", 2, "120 %");
  await type("Observations", "Valeur", 4, "0 %");
  expect(valueIn(host, "Observations", "Valeur", 0)).toBe(0.455);
  const before = formatIn("Observations", "Valeur", 0);
  expect(before).toContain("%");
  host.resetCounters();
  expect(await issueSummaries()).toEqual([
    "error percentSign Indicateurs Cible 60",
    "error percentSign Données Valeur 45.5",
    "warning percentSign Données Valeur ",
    "warning percentSign Données Valeur ",
  ]);
  expect(host.counters.roundTrips).toBe(3);

  const fixes = (await checkWorkbook()).issues.flatMap(({ place, fix }) => (fix ? [{ place, fix }] : []));
  const report = await applyFixes(fixes);
  expect(report).toMatchObject({ changed: 2, skipped: [] });
  expect(valueIn(host, "Observations", "Valeur", 0)).toBe(45.5);
  expect(formatIn("Observations", "Valeur", 0)).toBe("General");
  expect(await issueSummaries()).toEqual([
    "warning percentSign Données Valeur ",
    "warning percentSign Données Valeur ",
  ]);
  await report.undo();
  expect(valueIn(host, "Observations", "Valeur", 0)).toBe(0.455);
  expect(formatIn("Observations", "Valeur", 0)).toBe(before);
});

test("reports figures that Excel took for dates and times, and no other formats", async () => {
  await type("Observations", "Valeur", 0, "2024-03-04");
  await type("Observations", "Numérateur", 1, "12:30");
  const cellsToFormat = ["#,##0.00 $", '0.0" d"', "[Red]0.00;-0.00", "0.00E+00", '0" %"'];
  const { sheet, row, column } = cellOf(host, "Observations", "Valeur", 0);
  await Excel.run(async ({ workbook }) => {
    const values = workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row + 1, column, 5, 1);
    values.numberFormat = cellsToFormat.map((look) => [look]);
    await workbook.context.sync();
  });
  expect(await issueSummaries()).toEqual([
    "error numberAsDate Données Valeur ",
    "error numberAsDate Données Numérateur ",
  ]);
});
