/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { pasteRow, valueIn } from "../support/paste";
const NBSP = "\u00a0";

let host: Host;
const user = userEvent.setup({ delay: null });

/** A workbook in French with a text date, a decimal comma, an extra blank and an unknown name. */
beforeAll(async () => {
  host = await openHost({ displayLanguage: "fr-CA", contentLanguage: "fr-CA" });
  const file = initiative({
    language: "fr",
    initiative: { name: "Rivière-aux-Pins", reportDate: "2026-06-30" },
    partners: [{ name: "Bibliothèque" }, { name: "Ville" }],
    indicators: [indicator({ code: "PAUVRETE", frequency: "quarterly" })],
  });
  await createWorkbook(file, { language: "fr" });
  const entry = { Indicateur: "PAUVRETE", Partenaire: "bibliothèque ", "Fin de période": "31 mars 2026" };
  await pasteRow(host, "Observations", 0, { ...entry, Valeur: "12,5" });
  const faulty = { ...entry, Partenaire: "Bibliotèque", "Fin de période": 46_112 };
  await pasteRow(host, "Observations", 1, { ...faulty, Valeur: 3 });
});

beforeEach(async () => {
  window.history.replaceState(null, "", "/?view=check");
  render(<App />);
  await screen.findByText(/Lignes vérifiées/);
  await screen.findByRole("button", { name: "Copier sous forme de tableau" });
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const main = () => screen.getByRole("main");
const issue = (address: string) =>
  within(
    within(main())
      .getAllByRole("listitem")
      .find((item) => item.textContent.includes(`${address} ·`))!,
  );

test("says what, where, why and how in correct French", async () => {
  expect(screen.getByRole("heading", { level: 1, name: "Vérifier" })).toBeVisible();
  expect(screen.getByText(/^Résultat\s: 3 erreurs, aucun avertissement, 1 remarque\./).textContent).toContain(
    `Lignes vérifiées${NBSP}: `,
  );
  expect(screen.getByRole("heading", { level: 2, name: `Données${NBSP}: 4 constats` })).toBeVisible();
  const date = issue("C5");
  expect(date.getByText("Erreur")).toBeVisible();
  const what = date.getByText(/ressemble à une date, mais n’est pas écrit comme une date\./);
  expect(what.textContent).toContain(`«${NBSP}31 mars 2026${NBSP}»`);
  expect(date.getByText(/Les formules ne comptent les jours qu’avec de vraies dates/)).toBeVisible();
  expect(date.getByText(/Remplacez-le par la date 2026-03-31\./)).toBeVisible();
  expect(
    date.getByText(`«${NBSP}31 mars 2026${NBSP}» devient 2026-03-31`, { normalizer: String }),
  ).toBeVisible();
  const name = issue("B6");
  expect(name.getByText(/Vouliez-vous dire/).textContent).toContain(
    `Vouliez-vous dire «${NBSP}Bibliothèque${NBSP}»?`,
  );
  expect(name.queryByRole("button", { name: /Corriger/ })).not.toBeInTheDocument();
  const texts = [...main().querySelectorAll("p, span, h1, h2, button, label, option")]
    .filter((each) => each.childElementCount === 0)
    .map((each) => each.textContent.trim());
  expect(texts.flatMap(frenchFaults)).toEqual([]);
});

test("filters by severity and by sheet, and goes to the cell", async () => {
  await user.click(screen.getByRole("checkbox", { name: "Erreurs (3)" }));
  expect(within(main()).getAllByRole("listitem")).toHaveLength(1);
  await user.click(screen.getByRole("checkbox", { name: "Remarques (1)" }));
  expect(screen.getByText("Rien à afficher avec ces choix.")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Erreurs (3)" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Feuille" }), "Données (4)");
  await user.click(issue("F5").getByRole("button", { name: "Aller à F5" }));
  await host.settle();
  const data = host.workbook.sheets.find(({ name }) => name === "Données")!;
  expect(host.workbook.selections.get(data.id)).toMatchObject({ row: 4, column: 5 });
});

test("copies the issues as a table, and writes them to a sheet", async () => {
  await user.click(button("Copier sous forme de tableau"));
  await screen.findByText(/^4 constats ont été copiés/);
  const [captions, ...lines] = (await navigator.clipboard.readText()).split("\r\n");
  expect(captions!.split("\t").slice(0, 2)).toEqual(["Gravité", "Feuille"]);
  expect(lines).toHaveLength(4);
  expect(lines.flatMap((line) => line.split("\t")).flatMap(frenchFaults)).toEqual([]);
  await user.click(button("Écrire dans une feuille"));
  const message = await screen.findByText(/Les constats se trouvent dans la feuille/);
  const name = new RegExp(`«${NBSP}(.+)${NBSP}»`).exec(message.textContent)![1];
  const sheet = host.workbook.sheets.find((each) => each.name === name)!;
  expect(sheet.cells.get(4, 0)?.value).toBe("Remarque");
});

test("previews the certain corrections before applying them at once, and undoes them", async () => {
  await user.click(button("Corriger tout ce qui est certain (3)"));
  const preview = within(screen.getByRole("region", { name: "3 cellules seront corrigées" }));
  expect(preview.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    `Données B5 · «${NBSP}bibliothèque␣${NBSP}» devient «${NBSP}bibliothèque${NBSP}»`,
    `Données C5 · «${NBSP}31 mars 2026${NBSP}» devient 2026-03-31`,
    `Données F5 · «${NBSP}12,5${NBSP}» devient 12,5`,
  ]);
  await user.click(preview.getByRole("button", { name: "Corriger" }));
  await screen.findByText("3 cellules ont été corrigées.");
  expect(valueIn(host, "Observations", "Valeur", 0)).toBe(12.5);
  // The workbook is checked again first.
  await waitFor(() => expect(button("Annuler la correction")).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(button("Annuler la correction"));
  await screen.findByText("3 cellules ont été rétablies.");
  expect(valueIn(host, "Observations", "Valeur", 0)).toBe("12,5");
});
