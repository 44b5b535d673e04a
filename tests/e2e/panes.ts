/** The task pane of the preview: each view, for everyone, in either language. */
import type { Locator, Page } from "playwright-core";
import { violationsIn } from "../support/axe";
import { overflowAt } from "../support/overflow";
import { PANE, type OpenedPreview } from "../support/previewPages";
import { someOf } from "../support/sample";

/** The views as the navigation names them. */
const VIEWS = {
  en: ["Home", "Set up", "Check", "Add data", "Dashboard", "Help"],
  fr: ["Accueil", "Configurer", "Vérifier", "Saisir", "Tableau de bord", "Aide"],
} as const;

/** Touch targets that are too small. */
function smallTargets(pane: Locator): Promise<string[]> {
  return pane.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>("button, summary, select, input:not([type=checkbox])")]
      .filter((each) => each.checkVisibility())
      .filter(
        (each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) < 24,
      )
      .map((each) => each.textContent ?? ""),
  );
}

/** The tests; an example's workbook is in view, in English, by the time that they run. */
export function describePanes(opened: () => OpenedPreview): void {
  let page: Page;
  let pane: Locator;

  beforeAll(() => ({ page, pane } = opened()));

  // A view in each language; in the soak run, all views.
  const tried = someOf(
    (["en", "fr"] as const).flatMap((language) => VIEWS[language].map((name) => ({ language, name }))),
    0.1,
    ({ language }) => language,
  );

  describe.each(["en", "fr"] as const)("%s", (language) => {
    beforeAll(async () => {
      if (language === "fr") await pane.getByRole("button", { name: "Français" }).click();
    });

    const names = tried.filter((one) => one.language === language).map(({ name }) => name);
    test.each(names)("%s is accessible, at 320 px and at 200% zoom", async (name) => {
      await pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();
      const heading = pane.getByRole("heading", { level: 1 }).filter({ visible: true }).first();
      await heading.waitFor();
      await pane.getByRole("progressbar").filter({ visible: true }).waitFor({ state: "detached" });
      expect(await violationsIn(page, PANE)).toEqual([]);
      expect(await overflowAt(pane, 320)).toEqual([]);
      expect(await overflowAt(pane, 160)).toEqual([]);
      expect(await smallTargets(pane)).toEqual([]);
    });
  });

  test("the keyboard alone switches views, and the focus moves to the heading", async () => {
    await pane.getByRole("button", { name: "Tableau de bord", exact: true }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Tableau de bord" }).waitFor();
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
      );
    expect(await focused()).toBe("Tableau de bord");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Aide\u00a0: Tableau de bord (s’ouvre dans un navigateur)");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Actualiser");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("Aide");
  });

  test("nothing moves with reduced motion, and forced colours keep every text readable", async () => {
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ playState, effect }) => {
          const { duration } = effect?.getComputedTiming() ?? {};
          return playState === "running" && Number(duration) > 100;
        }).length,
    );
    expect(moving).toBe(0);
    await pane.getByRole("heading", { level: 1, name: "Tableau de bord" }).waitFor();
    expect(
      await pane.getByRole("button", { name: "Tableau de bord", exact: true }).getAttribute("aria-current"),
    ).toBe("page");
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
  });
}
