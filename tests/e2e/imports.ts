/** An import of figures in the preview's task pane, by keyboard. */
import type { Locator, Page } from "playwright-core";
import { violationsIn } from "../support/axe";
import { goToCell, PANE, switchLanguage, type OpenedPreview } from "../support/previewPages";

/** More Tab stops than any step has. */
const MOST_TABS = 80;

/** A partner's spreadsheet, copied: years side by side, decimal commas, a gap, and a non-numeric cell. */
const WIDE = [
  "Relevé de la Direction\t\t\t\t",
  "Indicateur\tOrganisme\t2010\t2011\t2012",
  "Taux de pauvreté, Québec\tDirection de santé publique\t14,5\t\t12",
  "VOIX\tfondation partenaire\t55\tn/d\t1 400",
].join("\n");

/** The tests; an example's workbook is in view by the time that they run. */
export function describeImports(opened: () => OpenedPreview): void {
  let page: Page;
  let pane: Locator;

  beforeAll(async () => {
    ({ page, pane } = opened());
    await switchLanguage(page, "fr");
    await pane.getByRole("button", { name: "Saisir", exact: true }).click();
  });

  /** Violations that axe finds in the pane, and overflow at 320 pixels. */
  async function faults(): Promise<string[]> {
    const wide = await pane.evaluate((element) => {
      element.style.width = "320px";
      const overflow = element.scrollWidth - element.clientWidth;
      element.style.width = "";
      return overflow > 1 ? [`${overflow} pixels too wide`] : [];
    });
    return [...(await violationsIn(page, PANE)), ...wide];
  }

  /** The violations of a step in both languages; leaves the pane in French. */
  async function faultsOfStep(): Promise<string[]> {
    const found = await faults();
    await pane.getByRole("button", { name: "English" }).click();
    await pane.getByRole("button", { name: "Français" }).waitFor();
    found.push(...(await faults()));
    await pane.getByRole("button", { name: "Français" }).click();
    await pane.getByRole("button", { name: "English" }).waitFor();
    return found;
  }

  /** Presses Tab until a control has the focus. */
  async function tabTo(control: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The Tab key does not lead to ${String(control)}`);
  }

  async function press(name: string | RegExp): Promise<void> {
    await tabTo(pane.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
  }

  /** Waits until the heading of a step has the focus. */
  async function arriveAt(title: string): Promise<void> {
    await pane.getByRole("heading", { name: title }).waitFor();
    await page.waitForFunction((text) => document.activeElement?.textContent === text, title);
  }

  async function pasteCells(): Promise<void> {
    await tabTo(pane.getByRole("textbox", { name: "Ou collez des cellules ici" }));
    await page.keyboard.insertText(WIDE);
    await press("Lire les données");
  }

  async function pasteWide(): Promise<void> {
    await pasteCells();
    await arriveAt("Ce que sont les colonnes");
  }

  test("a wide file in French is imported by keyboard alone, and each step is accessible in both languages", async () => {
    await pane.getByRole("combobox", { name: "Que voulez-vous ajouter?" }).selectOption("import");
    await pane.getByRole("heading", { name: "Choisir les données" }).waitFor();
    expect(await faultsOfStep()).toEqual([]);

    await pasteWide();
    const layout = pane.getByRole("combobox", { name: "Disposition du fichier" });
    expect(await layout.inputValue()).toBe("period");
    for (const year of ["2010", "2011", "2012"]) {
      expect(await pane.getByRole("checkbox", { name: year }).isChecked()).toBe(true);
    }
    expect(await pane.getByRole("spinbutton", { name: "Les en-têtes sont à la ligne" }).inputValue()).toBe(
      "2",
    );
    expect(await faultsOfStep()).toEqual([]);

    await press("Voir les lignes");
    await arriveAt("Avant d’importer");
    await pane.getByText("6 données lues, rien n’est encore écrit.").waitFor();
    const tab = (name: RegExp) => pane.getByRole("tab", { name });
    const sum = (line: string) => pane.getByRole("row", { name: line, exact: true });
    await tab(/^Toutes \(6\)/).click();
    await sum("Nouvelles 3").waitFor();
    await sum("Non déclarées\u00a0: cellules vides 1").waitFor();
    await sum("Cellules du fichier 6").waitFor();
    await tab(/^À régler \(2\)/).click();
    const faulty = pane.getByRole("listitem", { name: /^Ligne 4, colonne D/ });
    await faulty.getByText(/le fichier ne donne pas de chiffre ici/).waitFor();
    expect(await faultsOfStep()).toEqual([]);

    await press("Importer 3 lignes");
    await arriveAt("Importation terminée");
    expect(await faultsOfStep()).toEqual([]);
    await press("Aller aux lignes mises de côté");
    await page.getByRole("region", { name: "Classeur" }).getByText("Quarantaine", { exact: true }).waitFor();

    // The grid has the focus now; the test moves it back to the pane.
    await pane.getByRole("button", { name: "Importer d’autres fichiers" }).focus();
    await page.keyboard.press("Enter");
    await arriveAt("Choisir les données");
    // The columns are known, so that the review comes next.
    await pasteCells();
    await arriveAt("Avant d’importer");
    await tab(/^Toutes/).click();
    await sum("Déjà présentes, non ajoutées de nouveau 3").waitFor();
  });

  test("changes made while another view is open are checked once on return to Check", async () => {
    const view = (name: string) => pane.getByRole("navigation").getByRole("button", { name, exact: true });
    const resultLine = pane.getByText(/^Résultat\s:/);
    await view("Vérifier").click();
    await resultLine.waitFor();
    await view("Accueil").click();
    await goToCell(page, "Partenaires!G5");
    await page.keyboard.type("essai");
    await page.keyboard.press("Enter");
    await view("Vérifier").click();
    await resultLine.waitFor();
    await pane.getByRole("button", { name: "Vérifier de nouveau" }).click();
    await resultLine.waitFor();
  });
}
