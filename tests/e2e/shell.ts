/** The preview around its grid and pane: opening and saving files, the page itself, its themes. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { contrastViolationsIn, violations } from "../support/axe";
import { atCell, goToCell, PANE, switchLanguage, type OpenedPreview } from "../support/previewPages";
import { onlyInSoak, someOf, TRIES_ALL } from "../support/sample";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const VIEWS = ["Home", "Set up", "Check", "Add data", "Dashboard", "Help"];

/** The tests; an example's workbook is in view by the time that they run, with a change in it. */
export function describeShell(opened: () => OpenedPreview): void {
  let page: Page;
  let pane: Locator;

  beforeAll(async () => {
    ({ page, pane } = opened());
    await switchLanguage(page, "en");
    await pane.getByRole("region", { name: "What to do next" }).waitFor();
  });

  const grid = () => page.getByRole("region", { name: /^(Workbook|Classeur)$/ });
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  /** Chooses a file as a person does. */
  async function open(buffer: Buffer, name: string, words = "Open .xlsx…"): Promise<void> {
    const choosing = page.waitForEvent("filechooser");
    await button(words).click();
    await (await choosing).setFiles({ name, mimeType: XLSX, buffer });
  }

  async function saved(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloading = page.waitForEvent("download");
    await button("Save .xlsx").click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  const goTo = (address: string) => goToCell(page, address);

  /** Waits until the content field above the grid shows this content for the selected cell. */
  const expectContent = (content: string) =>
    page.waitForFunction(
      (expected) =>
        document.querySelector<HTMLInputElement>('input[aria-label="Cell content"]')?.value === expected,
      content,
    );

  /** the file that the second test saves, to be reopened */
  const theFile: { bytes: Buffer } = { bytes: Buffer.alloc(0) };

  test("closing the page or starting again asks about unsaved changes first", async () => {
    await button("New workbook").click();
    const dialog = page.getByRole("alertdialog", { name: "Save the workbook first?" });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
    await grid().getByText("Tableau de bord", { exact: true }).waitFor();

    const asking = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const asked = await asking;
    expect(asked.type()).toBe("beforeunload");
    await asked.dismiss();
  });

  onlyInSoak(() => {
    test("a saved workbook reopens with the same figures as an Ensemble workbook, and keeps its name", async () => {
      const standing = await pane.getByRole("region", { name: "Where you stand" }).innerText();
      const file = await saved();
      expect(file.name).toBe(
        "Sortir de la pauvreté au Québec - une illustration avec des chiffres réels.xlsx",
      );
      theFile.bytes = file.bytes;

      // Everything is saved, so nothing is asked.
      await button("New workbook").click();
      await pane.getByRole("heading", { name: "Create your initiative’s workbook" }).waitFor();
      await open(file.bytes, "Notre initiative.xlsx");
      const opened = pane.getByRole("region", { name: "Where you stand" });
      await opened.waitFor();
      expect(await opened.innerText()).toBe(standing);
      expect((await saved()).name).toBe("Notre initiative.xlsx");
    });
  });

  onlyInSoak(() => {
    test("opening another file offers to keep changes, and the same file opens twice in a row", async () => {
      const content = page.getByRole("textbox", { name: "Cell content" });
      await goTo("Partenaires!A5");
      const before = await content.inputValue();
      await content.fill("Une table de plus");
      await content.press("Enter");
      await expectContent("Une table de plus");
      await open(theFile.bytes, "Notre initiative.xlsx");
      const dialog = page.getByRole("alertdialog", { name: "Save the workbook first?" });
      const downloading = page.waitForEvent("download");
      await dialog.getByRole("button", { name: "Save and open" }).click();
      expect((await downloading).suggestedFilename()).toBe("Notre initiative.xlsx");
      await pane.getByRole("region", { name: "What to do next" }).waitFor();
      await goTo("Partenaires!A5");
      await expectContent(before);
    });
  });

  onlyInSoak(() => {
    test("a file that cannot be opened is refused with a message, and the open workbook keeps its changes", async () => {
      const content = page.getByRole("textbox", { name: "Cell content" });
      await goTo("Partenaires!A5");
      const before = await content.inputValue();
      await content.fill("Une table en chantier");
      await content.press("Enter");
      await expectContent("Une table en chantier");
      await open(Buffer.from("not a workbook"), "notes.xlsx");
      const message = page.getByRole("alert").filter({ hasText: "“notes.xlsx” was not opened" });
      await message.waitFor();
      expect(await message.innerText()).toContain("There is no Excel workbook in this file.");
      const dialog = page.getByRole("alertdialog", { name: "Save the workbook first?" });
      expect(await dialog.count()).toBe(0);
      await grid().getByText("Partenaires", { exact: true }).waitFor();
      await pane.getByRole("region", { name: "What to do next" }).waitFor();
      await button("Hide this message").click();
      await message.waitFor({ state: "detached" });
      // Unsaved changes are still unsaved.
      await button("New workbook").click();
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await dialog.waitFor({ state: "detached" });
      await goTo("Partenaires!A5");
      await content.fill(before);
      await content.press("Enter");
    });
  });

  onlyInSoak(() => {
    test("a file that cannot be opened is refused in French too", async () => {
      await switchLanguage(page, "fr");
      await open(Buffer.from("pas un classeur"), "notes.xlsx", "Ouvrir un .xlsx…");
      await page.getByText("Ce fichier ne contient aucun classeur Excel.", { exact: false }).waitFor();
      await button("Masquer ce message").click();
    });
  });

  /** What the page says of itself, with its link to the installation page; in the soak run, in both languages. */
  const described = [
    ["fr", "Ceci est un aperçu sans Excel.", "Installer Ensemble dans Excel", "Ensemble dans Excel"],
    ["en", "This is a preview without Excel.", "Get Ensemble into Excel", "Ensemble in Excel"],
  ] as const;

  onlyInSoak(() => {
    test("the page describes itself, and links to the installation page", async () => {
      for (const [language, words, link, heading] of described.slice(TRIES_ALL ? 0 : -1)) {
        await switchLanguage(page, language);
        await page.getByText(words, { exact: false }).waitFor();
        const opening = page.waitForEvent("popup");
        await page.getByRole("link", { name: link }).click();
        const install = await opening;
        await install.getByRole("heading", { level: 1, name: heading }).waitFor();
        expect(await violations(install)).toEqual([]);
        await install.setViewportSize({ width: 320, height: 600 });
        expect(await install.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await install.close();
      }
      await button("Hide this notice").click();
      await page
        .getByText("This is a preview without Excel.", { exact: false })
        .waitFor({ state: "detached" });
      await button("About this preview").click();
      await page.getByText("This is a preview without Excel.", { exact: false }).waitFor();
    });
  });

  test("the pane's pages of help and privacy exist", async () => {
    await pane.getByRole("button", { name: "Help", exact: true }).click();
    for (const [link, heading] of [
      [/^Help and support/, "Ensemble – Help"],
      [/^Privacy/, "Ensemble – Privacy"],
    ] as const) {
      const opening = page.waitForEvent("popup");
      await pane.getByRole("link", { name: link }).click();
      const opened = await opening;
      await opened.getByRole("heading", { name: heading }).waitFor();
      await opened.close();
    }
  });

  test("links of the pane select a cell and scroll it into view, also on the active sheet", async () => {
    await pane.getByRole("button", { name: "Set up", exact: true }).click();
    for (const [index, address] of [
      [0, "Initiative!C5"],
      [8, "Initiative!C12"],
    ] as const) {
      await pane
        .getByRole("button", { name: /^Go to/ })
        .nth(index)
        .click();
      await atCell(page, address);
    }
  });

  // Each theme in one of the views; in the soak run, in all.
  const seen = someOf(
    ["dark", "highContrast"].flatMap((theme) => VIEWS.map((view) => ({ theme, view }))),
    0.1,
    ({ theme }) => theme,
  );

  describe.each([
    ["dark", "rgb(41, 41, 41)"],
    ["highContrast", "rgb(0, 0, 0)"],
  ])("Office's theme %s", (theme, ground) => {
    beforeAll(async () => {
      await page.getByRole("combobox", { name: "Office theme" }).selectOption(theme);
    });

    const views = seen.filter((one) => one.theme === theme).map(({ view }) => view);
    test.each(views)("%s uses it, and stays readable", async (view) => {
      await pane.getByRole("button", { name: view, exact: true }).click();
      await pane.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor();
      await pane.getByRole("progressbar").filter({ visible: true }).waitFor({ state: "detached" });
      const worn = await pane.evaluate(
        (element) => getComputedStyle(element.querySelector(".fui-FluentProvider")!).backgroundColor,
      );
      expect(worn).toBe(ground);
      expect(await contrastViolationsIn(page, 'section[aria-label="Preview"]', PANE)).toEqual([]);
    });

    test("is reset when Office's light theme is chosen", async () => {
      await page.getByRole("combobox", { name: "Office theme" }).selectOption("light");
      await page.waitForFunction(
        () =>
          getComputedStyle(document.querySelector('[role="group"] .fui-FluentProvider')!).backgroundColor ===
          "rgb(255, 255, 255)",
      );
    });
  });

  test.each(someOf([720, 640], 0.1))(
    "every sheet can be reached from the tabs at %i pixels",
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      const tabs = grid().getByRole("tablist");
      await page.waitForFunction(
        () => document.querySelector("section[aria-label=Workbook] [role=tablist]")!.clientWidth > 120,
      );
      const last = tabs.getByText("Guide", { exact: true });
      const inView = async () => {
        const [tab, list] = [(await last.boundingBox())!, (await tabs.boundingBox())!];
        return tab.x + tab.width / 2 < list.x + list.width;
      };
      for (let press = 0; press < 20 && !(await inView()); press += 1) await button("Later sheets").click();
      await last.click();
      await page.waitForFunction(() =>
        document
          .querySelector<HTMLInputElement>('input[aria-label="Go to cell"]')
          ?.value.startsWith("Guide!"),
      );
      await goTo("Partenaires!A4");
    },
  );

  test("a narrow page shows either the pane or the workbook, and switches when a link of the pane is followed", async () => {
    await page.setViewportSize({ width: 480, height: 700 });
    await page.getByRole("tab", { name: "Task pane" }).click();
    await pane.getByRole("button", { name: "Set up", exact: true }).click();
    await pane
      .getByRole("button", { name: /^Go to/ })
      .first()
      .click();
    await grid().filter({ visible: true }).waitFor();
    expect(await page.getByRole("tab", { name: "Workbook" }).getAttribute("aria-selected")).toBe("true");
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("no external requests, and no violations of the content security policy", () => {
    expect(opened().externalRequests()).toEqual([]);
    expect(opened().errors).toEqual([]);
  });
}
