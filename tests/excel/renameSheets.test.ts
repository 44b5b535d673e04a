import { renameInFormula } from "../../src/excel/renameSheets";

const RENAMED = new Map([
  ["Dashboard", "Dashboard (Ensemble)"],
  ["Tableau de bord", "Tableau de bord (Ensemble)"],
]);

test.each([
  ["='Dashboard'!$B$2", "='Dashboard (Ensemble)'!$B$2"],
  ["=Dashboard!B2+Lists!A1", "='Dashboard (Ensemble)'!B2+Lists!A1"],
  ["=dashboard!B2", "='Dashboard (Ensemble)'!B2"],
  ["=SUM('Tableau de bord'!A1:A3)", "=SUM('Tableau de bord (Ensemble)'!A1:A3)"],
])("a reference to a renamed sheet follows: %s", (before, after) => {
  expect(renameInFormula(before, RENAMED)).toBe(after);
});

test.each([
  '="Dashboard!B2"',
  '="say ""Dashboard!"" twice"',
  "=Partners[Dashboard!]",
  "=Partners[[#Headers],[Dashboard!]]",
  "=MyDashboard!A1",
  "='My Dashboard'!A1",
  "=EnsembleTotal+1",
])("text that only looks like a reference stays: %s", (formula) => {
  expect(renameInFormula(formula, RENAMED)).toBe(formula);
});

test("an apostrophe in the new name is doubled", () => {
  expect(renameInFormula("=Data!A1", new Map([["Data", "L'école"]]))).toBe("='L''école'!A1");
});
