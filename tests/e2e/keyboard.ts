/** The preview by keyboard alone, and what assistive technology finds in it. */
import type { Locator, Page } from "playwright-core";
import { violationsIn } from "../support/axe";
import { someOf, onlyInSoak } from "../support/sample";
import { unnamedControls } from "../support/accessibilityTree";
import { atCell, goToCell, switchLanguage, type OpenedPreview } from "../support/previewPages";

/** More Tab stops than the page around the pane has. */
const MOST_TABS = 40;

/** The tests; an example's workbook is in view by the time that they run. */
export function describeKeyboard(opened: () => OpenedPreview): void {
  let page: Page;
  let pane: Locator;

  beforeAll(async () => {
    ({ page, pane } = opened());
    await switchLanguage(page, "en");
    await pane.getByRole("region", { name: "What to do next" }).waitFor();
  });

  const nameBox = () => page.getByRole("textbox", { name: "Go to cell" });
  const cells = () => page.getByRole("textbox", { name: /^Cells of the workbook/ });
  const hasFocus = (control: Locator) =>
    control.evaluate((element) => element.contains(document.activeElement));
  const announced = () => page.locator("[aria-live=polite]").filter({ hasText: /./ }).first().innerText();

  /** Presses a key until a control has the focus; returns how often. */
  async function pressUntil(key: string, control: Locator): Promise<number> {
    for (let presses = 0; presses <= MOST_TABS; presses += 1) {
      if (await hasFocus(control)) return presses;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${String(control)}`);
  }

  test("F6 goes from the bar to the workbook and to the pane, and back to where the focus was", async () => {
    const save = page.getByRole("button", { name: "Save .xlsx" });
    await save.focus();
    await page.keyboard.press("F6");
    expect(await hasFocus(cells())).toBe(true);
    await page.keyboard.press("F6");
    expect(await hasFocus(pane)).toBe(true);
    await page.keyboard.press("Tab");
    const inPane = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press("F6");
    expect(await hasFocus(save)).toBe(true);
    await page.keyboard.press("Shift+F6");
    expect(await inPane.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+Shift+F6");
    expect(await hasFocus(cells())).toBe(true);
  });

  onlyInSoak(() => {
    test("Escape leaves the cells, and so does Tab, which keeps no focus anywhere on the page", async () => {
      await goToCell(page, "Partenaires!A5");
      expect(await hasFocus(cells())).toBe(true);
      await page.keyboard.press("Escape");
      expect(await hasFocus(nameBox())).toBe(true);
      await pressUntil("Tab", cells());
      await pressUntil("Tab", pane);
      await pressUntil("Shift+Tab", cells());
      await pressUntil("Shift+Tab", nameBox());
      await atCell(page, "Partenaires!A5");
    });
  });

  test("Tab ends the editing of a cell and goes on to the next one, as in Excel; Escape takes it back", async () => {
    await goToCell(page, "Partenaires!A5");
    await page.keyboard.type("Une");
    await page.keyboard.press("Escape");
    expect(await hasFocus(cells())).toBe(true);
    await atCell(page, "Partenaires!A5");
    await page.keyboard.type("Une table");
    await page.keyboard.press("Tab");
    await atCell(page, "Partenaires!B5");
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[aria-label='Cell content']")!.value === "Une table",
    );
    expect(await announced()).toBe("A5: Une table");
  });

  test("the current cell is announced with what it shows, and its sheet where that is new", async () => {
    await goToCell(page, "Partenaires!A5");
    await goToCell(page, "Titulaires!D12");
    await page.getByText(/^Titulaires!D12: .+ It has a list: Alt\+Down arrow opens it\.$/).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.getByText(/^D13: /).waitFor();
  });

  onlyInSoak(() => {
    test("a sheet is opened from its tab", async () => {
      const tab = page.getByRole("region", { name: "Workbook" }).getByRole("tab", { name: "Partenaires" });
      await tab.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() =>
        document
          .querySelector<HTMLInputElement>("[aria-label='Go to cell']")!
          .value.startsWith("Partenaires!"),
      );
    });
  });

  test.each(someOf(["en", "fr"] as const, 0.1))(
    "every control has a name, and axe finds nothing (%s)",
    async (language) => {
      await switchLanguage(page, language);
      await pane.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor();
      expect(await unnamedControls(page)).toEqual([]);
      expect(await violationsIn(page, "body")).toEqual([]);
    },
  );
}
