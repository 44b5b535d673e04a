/** What a person does at the preview's grid: undo and redo, fill, copy and paste. */
import type { Page } from "playwright-core";
import { goToCell, switchLanguage, type OpenedPreview } from "../support/previewPages";
import { onlyInSoak } from "../support/sample";

/** Cells below the table, which no other test uses. */
const SHEET = "Partenaires";

/** The tests; an example's workbook is in view by the time that they run. */
export function describeEdits(opened: () => OpenedPreview): void {
  let page: Page;

  beforeAll(async () => {
    ({ page } = opened());
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await switchLanguage(page, "en");
  });

  const button = (name: string) => page.getByRole("button", { name, exact: true });
  /** Waits until the page has announced what was done. */
  const announced = (text: string) =>
    page.getByRole("status").filter({ hasText: text }).first().waitFor({ state: "attached" });
  const content = (text: string) =>
    page.waitForFunction(
      (expected) =>
        document.querySelector<HTMLInputElement>("[aria-label='Cell content']")!.value === expected,
      text,
    );
  const type = async (address: string, text: string) => {
    await goToCell(page, `${SHEET}!${address}`);
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const expectCell = async (address: string, text: string) => {
    await goToCell(page, `${SHEET}!${address}`);
    await content(text);
  };

  test("keys and buttons undo what was typed, and do it again", async () => {
    await type("H40", "Site 9");
    await type("H41", "other");
    await page.keyboard.press("Control+z");
    await announced("Undone: H41");
    await content("");
    await page.keyboard.press("Control+y");
    await announced("Done again: H41");
    await content("other");
    await button("Undo").click();
    await announced("Undone: H41");
    await goToCell(page, `${SHEET}!H41`);
    await page.keyboard.press("Control+Shift+z");
    await announced("Done again: H41");
    expect(await button("Redo").getAttribute("aria-disabled")).toBe("true");
  });

  onlyInSoak(() => {
    test("Ctrl+D copies the cells above, Ctrl+R those to the left", async () => {
      await type("H43", "=1+1");
      await goToCell(page, `${SHEET}!H43`);
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Control+d");
      await announced("Filled: H43:H44");
      await goToCell(page, `${SHEET}!H44`);
      await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press("Control+r");
      await announced("Filled: H44:I44");
      await expectCell("I44", "=1+1");
    });
  });

  onlyInSoak(() => {
    test("copied cells are on the clipboard as shown, and are pasted with their references moved along", async () => {
      await type("H46", "4");
      await type("I46", "=H46*2");
      await goToCell(page, `${SHEET}!H46`);
      await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press("Control+c");
      await announced("Copied: H46:I46");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("4\t8");
      await goToCell(page, `${SHEET}!H48`);
      await page.keyboard.press("Control+v");
      await announced("Pasted: H48:I48");
      await expectCell("I48", "=H48*2");
    });
  });

  onlyInSoak(() => {
    test("cut cells are moved, and references follow", async () => {
      await goToCell(page, `${SHEET}!H48`);
      await page.keyboard.press("Control+x");
      await announced("Cut: H48");
      await goToCell(page, `${SHEET}!H50`);
      await page.keyboard.press("Control+v");
      await announced("Pasted: H50");
      await expectCell("I48", "=H50*2");
      await page.keyboard.press("Control+z");
      await announced("Undone: H48:I50");
      await expectCell("I48", "=H48*2");
    });
  });
}
