/** A workbook without entries: what a coordinator sees first. */
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { createWorkbook, readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import { isCellError } from "../../src/spreadsheet/state";
import type { FrameworkId } from "../../src/catalogue/frameworks";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";

const WORDS = {
  en: {
    unnamed: "Name the initiative on the Initiative sheet",
    said: [
      "0 of 6",
      "–",
      "No indicator yet",
      "No value is due yet",
      "Nobody carries a role yet: say who holds which role on the Roles sheet.",
      "Nothing is late.",
      "No value to draw within the periods of the Tracker sheet.",
    ],
    within: [
      /^○ Readiness: Not assessed \(\S/,
      /^Nobody holds: /,
      /No indicator yet: define one on the Indicators sheet\.$/,
    ],
    wrong: "Nobody’s departure would leave a role with nobody.",
  },
  fr: {
    unnamed: "Nommez l’initiative dans la feuille Initiative",
    said: [
      "0 sur 6",
      "–",
      "Aucun indicateur pour l’instant",
      "Aucune valeur attendue pour l’instant",
      "Personne ne porte encore de rôle\u00a0: indiquez qui tient quel rôle dans la feuille Rôles.",
      "Rien n’est en retard.",
      "Aucune valeur à tracer dans les périodes de la feuille Suivi.",
    ],
    within: [
      /^○ État de préparation\u00a0: Non évalué \(\S/,
      /^Rôles sans personne\u00a0: /,
      /Aucun indicateur pour l’instant/,
    ],
    wrong: "Aucun départ ne laisserait",
  },
} as const;

const CASES: readonly (readonly [keyof typeof WORDS, FrameworkId, string])[] = [
  ["en", "fsg", ""],
  ["en", "laFonda", "Riverside Together"],
  ["fr", "fsg", "Ensemble pour Rivière-aux-Pins"],
  ["fr", "laFonda", ""],
];

describe.each(CASES)("in %s, by the framework %s, named “%s”", (language, framework, name) => {
  let host: Host;

  beforeAll(async () => {
    host = await openHost();
    await createWorkbook(initiative({ initiative: { name, framework } }), { language });
  });

  test("no cell shows an error, or half a sentence", () => {
    const computed = host.workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
        cell.formula === undefined
          ? []
          : [{ place: `${sheet.name} R${row + 1}C${column + 1}`, value: cell.value }],
      ),
    );
    expect(computed.length).toBeGreaterThan(1000);
    expect(computed.filter(({ value }) => isCellError(value))).toEqual([]);
    const broken = /\{\w+\}|undefined|NaN|, ,|: *$|: *[.,]|^[,;.]/;
    expect(computed.filter(({ value }) => typeof value === "string" && broken.test(value))).toEqual([]);
  });

  test("the dashboard shows what to begin with", () => {
    const shown = [...host.workbook.sheets[0]!.cells.entries()].map(({ cell }) => String(cell.value));
    const { unnamed, said: expectedTexts, within, wrong } = WORDS[language];
    expect(shown).toEqual(expect.arrayContaining([name === "" ? unnamed : name, ...expectedTexts]));
    for (const pattern of within) expect(shown).toContainEqual(expect.stringMatching(pattern));
    expect(shown.filter((text) => text.startsWith(wrong))).toEqual([]);
  });

  test.each([
    ["progress", "EnsembleProgressChart"],
    ["trend", "EnsembleTrendChart"],
  ])("the columns of the %s start at 0, even without values", (_, chartName) => {
    const [dashboard] = workbookBlueprint(initiative()).sheets;
    const { source } = dashboard!.charts.find((chart) => chart.name === chartName)!;
    const { cells, charts } = host.workbook.sheets[0]!;
    const { series } = charts.find((chart) => chart.name === chartName)!;
    const bottom = source.row + source.rows - 1;
    expect(series).toHaveLength(2);
    series.forEach(({ values }, index) => {
      expect(values).toMatch(new RegExp(`\\D${bottom + 1}$`));
      expect(cells.get(bottom, source.column + 1 + index)?.value).toBe(0);
    });
    expect(cells.get(bottom, source.column)?.value ?? "").toBe("");
  });

  test("the pane reads it", async () => {
    const figures = await readDashboard();
    expect(figures).toMatchObject({
      rolesTotal: 6,
      rolesCovered: 0,
      verdict: "notAssessed",
      indicatorsTotal: 0,
      lateSteps: 0,
      worstPerson: "",
    });
    expect(figures.canvas.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => "empty"));
  });
});
