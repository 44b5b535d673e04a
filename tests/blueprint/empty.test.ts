/** A workbook without entries: what a coordinator sees first. */
import { createWorkbook, readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import { isCellError } from "../../src/spreadsheet/state";
import type { FrameworkId } from "../../src/catalogue/frameworks";
import { isNotDrawn } from "../support/notDrawn";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { someOf } from "../support/sample";

const WORDS = {
  en: {
    unnamed: "Name the initiative on the Initiative sheet",
    said: [
      "This page fills in as you enter data.",
      "Start here",
      "1  Describe the initiative",
      "6  Rate your readiness",
      "No figures yet",
      "Nothing late or due in 90 days.",
      "held: 0 of 6; with a backup: 0",
      "○ Not assessed",
    ],
    within: [
      /^Roles that nobody holds: /,
      /^Nobody holds a role yet: say who holds which role on the Roles sheet\./,
    ],
    done: "● Done",
    toDo: "○ To do",
    wrong: "No departure would leave",
  },
  fr: {
    unnamed: "Nommez l’initiative dans la feuille Initiative",
    said: [
      "Cette page se remplit au fil de la saisie.",
      "Commencer ici",
      "1  Décrire l’initiative",
      "6  Coter l’état de préparation",
      "Aucun chiffre pour l’instant",
      "Rien en retard, rien d’ici 90 jours.",
      "tenus\u00a0: 0 sur 6; avec relève\u00a0: 0",
      "○ Non évalué",
    ],
    within: [
      /^Rôles que personne ne tient\u00a0: /,
      /^Personne ne tient encore de rôle\u00a0: indiquez qui tient quel rôle dans la feuille Rôles\./,
    ],
    done: "● Fait",
    toDo: "○ À faire",
    wrong: "Aucun départ ne laisserait",
  },
} as const;

const CASES: readonly (readonly [keyof typeof WORDS, FrameworkId, string])[] = [
  ["en", "fsg", ""],
  ["en", "laFonda", "Riverside Together"],
  ["fr", "fsg", "Ensemble pour Rivière-aux-Pins"],
  ["fr", "laFonda", ""],
];

describe.each(someOf(CASES, 0.5, ([language]) => language))(
  "in %s, by the framework %s, named “%s”",
  (language, framework, name) => {
    let host: Host;

    beforeAll(async () => {
      host = await openHost();
      await createWorkbook(initiative({ initiative: { name, framework } }), { language });
    });

    test("no cell shows an error, or half a sentence", () => {
      const computed = host.workbook.sheets.flatMap((sheet) =>
        [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
          cell.formula === undefined || isNotDrawn(sheet.name, cell.value)
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
      const { unnamed, said: expectedTexts, within, done, toDo, wrong } = WORDS[language];
      expect(shown).toEqual(expect.arrayContaining([name === "" ? unnamed : name, ...expectedTexts]));
      for (const pattern of within) expect(shown).toContainEqual(expect.stringMatching(pattern));
      expect(shown.filter((text) => text.startsWith(wrong))).toEqual([]);
      // Nothing has begun, so nothing is wrong.
      expect(shown.filter((text) => /^[■▲] /.test(text))).toEqual([]);
      // A name alone completes none of the six steps.
      expect(shown).not.toContain(done);
      expect(shown.filter((text) => text === toDo)).toHaveLength(6);
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
  },
);

test("the first step is done with a name, a community and a population target", async () => {
  const host = await openHost();
  const described = {
    name: "Riverside Together",
    community: "Riverside",
    populationTarget: "Fewer poor families",
  };
  await createWorkbook(initiative({ initiative: described }), { language: "en" });
  const shown = [...host.workbook.sheets[0]!.cells.entries()].map(({ cell }) => String(cell.value));
  expect(shown.filter((text) => text === "● Done")).toHaveLength(1);
});
