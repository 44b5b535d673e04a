/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readInitiative } from "../../src/excel";
import type { Host } from "../../src/host";
import { App } from "../../src/taskpane/App";
import { openHost } from "../support/host";
import { cellsOfHost } from "../support/workbookCells";

let host: Host;
let user: ReturnType<typeof userEvent.setup>;

async function openPane(displayLanguage: string): Promise<void> {
  document.body.replaceChildren();
  host = await openHost({ displayLanguage, contentLanguage: displayLanguage });
  user = userEvent.setup({ delay: null });
  render(<App />);
  await screen.findByRole("button", { name: /Create workbook|Créer le classeur/ });
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const textbox = (name: string) => screen.getByRole("textbox", { name });
const hiddenSheets = () =>
  host.workbook.sheets.filter(({ visibility }) => visibility !== "Visible").map(({ name }) => name);
const partners = (caption: string) =>
  cellsOfHost(host.workbook).tables.get("Partners")!.columns.get(caption)!;

/** A box of a step after the first, which is loaded once the first is shown. */
const laterBox = (name: string) => screen.findByRole("textbox", { name });

/** Presses Tab until an element has the focus. */
async function tabTo(element: HTMLElement): Promise<void> {
  for (let count = 0; document.activeElement !== element; count += 1) {
    if (count > 60) throw new Error(`The keyboard does not reach ${element.outerHTML}`);
    await user.tab();
  }
}

test("stays at a step with an error, begins each step at its heading, and keeps input", async () => {
  await openPane("fr-CA");
  await user.click(button("Suivant"));
  await waitFor(() => expect(textbox("Nom de l’initiative")).toHaveFocus());
  expect(textbox("Nom de l’initiative")).toBeInvalid();
  await user.type(textbox("Nom de l’initiative"), "Ensemble pour Rivière-aux-Pins");
  await user.type(textbox("Début"), "1er avril 2024");
  await user.clear(textbox("Début"));
  await user.type(textbox("Début"), "1 avril 2024");
  expect(screen.getByText(/Date lue : le 1er avril 2024/)).toBeVisible();
  await user.type(textbox("Horizon en années"), "cinq");
  await user.click(button("Suivant"));
  await waitFor(() => expect(textbox("Horizon en années")).toHaveFocus());
  expect(textbox("Horizon en années")).toHaveAccessibleDescription(/de 1 à 50/);
  await user.clear(textbox("Horizon en années"));

  await user.click(button("Suivant"));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Rôles" })).toHaveFocus());
  expect(button("2. Rôles")).toHaveAttribute("aria-current", "step");
  await user.click(button("Précédent"));
  expect(textbox("Nom de l’initiative")).toHaveValue("Ensemble pour Rivière-aux-Pins");
  await user.click(button("6. Résumé"));
  expect(screen.getByText("1er avril 2024")).toBeVisible();
  expect(screen.getByText("Aucune : toutes sont affichées")).toBeVisible();
});

test("the summary lists each error with a link to it, and marks the button of its step", async () => {
  await openPane("fr-CA");
  expect(button("1. L’initiative")).toBeVisible();
  await user.type(textbox("Horizon en années"), "-2");
  await user.click(button("3. Partenaires"));
  await user.type(await laterBox("Partenaires"), "Ville{Enter}ville");
  await user.click(button("6. Résumé"));
  const answer = (label: string) => screen.getByText(label, { selector: "dt" }).nextElementSibling;
  expect(screen.getByText(/une fois corrigées les réponses signalées/)).toBeVisible();
  expect(answer("Nom de l’initiative")).toHaveTextContent(/^Manquant\. Donnez un nom à votre initiative\.$/);
  expect(answer("Horizon en années")).toHaveTextContent(
    /^-2\s*À corriger\. -2 est hors limites\. Donnez un nombre entier de 1 à 50\.$/,
  );
  expect(answer("Partenaires")).toHaveTextContent(
    /^2 partenaires\s*À corriger\. Ligne 2\s: «\sville\s» ne diffère de «\sVille\s» \(ligne 1\) que par les majuscules\./,
  );
  expect(answer("Communauté")).toHaveTextContent("Pas encore précisé");
  expect(screen.queryByRole("button", { name: "Corriger Communauté" })).toBeNull();

  expect(button("1. L’initiative, à corriger")).toBeVisible();
  await user.click(button("3. Partenaires, à corriger"));
  await user.click(button("6. Résumé"));
  await user.click(button("Corriger Partenaires"));
  await waitFor(() => expect(textbox("Partenaires")).toHaveFocus());
  await user.clear(textbox("Partenaires"));
  expect(button("3. Partenaires")).toBeVisible();

  await user.click(button("6. Résumé"));
  await user.click(button("Corriger Horizon en années"));
  await waitFor(() => expect(textbox("Nom de l’initiative")).toHaveFocus());
  await user.keyboard("Rivière-aux-Pins");
  await user.clear(textbox("Horizon en années"));
  expect(button("1. L’initiative")).toBeVisible();
  await user.click(button("6. Résumé"));
  expect(screen.getByText("Voici ce qui sera créé.")).toBeVisible();
});

test("reports which words of a pasted table are not sectors, where they go, and which sectors exist", async () => {
  await openPane("fr-CA");
  await user.click(button("3. Partenaires"));
  const paste = async (...sectors: readonly string[]) => {
    await user.clear(await laterBox("Partenaires"));
    await user.paste(
      ["Nom\tSecteur", ...sectors.map((sector, index) => `Partenaire ${index}\t${sector}`)].join("\n"),
    );
  };
  await paste("Municipal", "Santé", "Communautaire");
  expect(textbox("Partenaires")).toHaveAccessibleDescription(
    "3 partenaires. Aussi reconnus\u00A0: secteur (3).",
  );
  await paste("Municipal", "Agricole", "agricole");
  expect(textbox("Partenaires")).toHaveAccessibleDescription(
    /secteur \(1\), note \(2\)\. Secteur non reconnu, gardé dans la note\s: «\sAgricole\s»\. Les secteurs sont\s: Organisme communautaire, Organisme public, .*, Autre\.$/,
  );
  await paste("Agricole", "Religieux", "Sportif", "Culturel", "Touristique");
  expect(textbox("Partenaires")).toHaveAccessibleDescription(
    /Secteurs non reconnus, gardés dans la note\s: «\sAgricole\s», «\sReligieux\s», «\sSportif\s» et 2 autres\. Les secteurs/,
  );
});

test("from the first step to the workbook by the keyboard alone; then its sheets, partners and profile", async () => {
  await openPane("en-CA");
  await tabTo(textbox("Initiative name"));
  await user.keyboard("Riverside Together{Enter}");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Roles" })).toHaveFocus());
  await tabTo(button("Next"));
  await user.keyboard("{Enter}");
  await tabTo(await laterBox("Partners"));
  await user.paste(
    "Partner\tSector\tEmail\nLibrary\tPublic body\tdesk@library.example\nHealth centre\tSanté et services sociaux\t",
  );
  expect(textbox("Partners")).toHaveAccessibleDescription(
    /2 partners\. Also recognised: sector \(2\), email \(1\)/,
  );
  await tabTo(button("Next"));
  await user.keyboard("{Enter}");
  const debrief = screen.getByRole("checkbox", { name: /^Debrief/ });
  await tabTo(debrief);
  await user.keyboard(" ");
  expect(debrief).not.toBeChecked();
  await tabTo(button("Next"));
  await user.keyboard("{Enter}");
  await tabTo(button("Next"));
  await user.keyboard("{Enter}");
  expect(screen.getByText(/^2 partners\s+Library, Health centre$/)).toBeVisible();
  await tabTo(button("Create workbook"));
  await user.keyboard("{Enter}");
  const building = screen.getByRole("region", { name: "Creating the workbook…" });
  await waitFor(() => expect(building).toHaveFocus());
  expect(building).not.toHaveTextContent(/\b0 of/);
  await screen.findByRole("heading", { name: "Riverside Together" });
  expect(await screen.findByRole("button", { name: /^Results No indicator yet/ })).toBeVisible();
  expect(hiddenSheets()).toEqual([
    "Committees",
    "Reporting plan",
    "Groups",
    "Rules",
    "Debrief",
    "Workings",
    "Lists",
  ]);
  expect(partners("Sector")).toEqual(["Public body", "Health and social services"]);

  await user.click(button("Français"));
  await user.click(button("Configurer"));
  await screen.findByRole("heading", { name: "Configurer ce classeur" });
  await user.click(await screen.findByRole("button", { name: "Afficher Communauté" }));
  await waitFor(() =>
    expect(host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId)?.name).toBe(
      "Initiative",
    ),
  );

  expect(screen.getByRole("switch", { name: "Debrief" })).not.toBeChecked();
  await user.click(screen.getByRole("switch", { name: "Debrief" }));
  await screen.findByText("La feuille « Debrief » est affichée.");
  await user.click(screen.getByRole("switch", { name: "Canvas" }));
  await screen.findByText("La feuille « Canvas » est masquée.");
  expect(hiddenSheets()).toEqual([
    "Committees",
    "Canvas",
    "Reporting plan",
    "Groups",
    "Rules",
    "Workings",
    "Lists",
  ]);
  expect((await readInitiative()).hiddenSheets).toEqual(["canvas"]);

  await user.type(textbox("Partenaires"), "library{Enter}School board{Enter}City");
  await user.click(button("Ajouter au classeur"));
  await screen.findByText("2 partenaires ajoutés.");
  expect(screen.getByText("Déjà présent : library.")).toBeVisible();
  expect(textbox("Partenaires")).toHaveValue("");
  expect(partners("Partner")).toEqual(["Library", "Health centre", "School board", "City"]);
  await user.click(button("Annuler l’ajout"));
  await screen.findByText("Les partenaires ont été retirés.");
  await waitFor(() => expect(button("Ajouter au classeur")).toHaveFocus());
  expect(partners("Partner")).toEqual(["Library", "Health centre"]);

  await act(() =>
    Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    }),
  );
  await user.click(screen.getByRole("switch", { name: "Canvas" }));
  await screen.findByText("La feuille n’a pas pu être modifiée");
  expect(screen.getByText(/aucune feuille ne peut être ajoutée, affichée ni masquée/)).toBeVisible();
  expect(screen.getByRole("switch", { name: "Canvas" })).not.toBeChecked();
});
