/**
 * The tour in five steps: offered once after an example, begun from Help, ended by a button.
 * @jest-environment <rootDir>/tests/support/run/page.cjs
 */
import "../support/page";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/languages";
import { translate } from "../../src/languages/messages";
import { PANE_COMMON_TEXTS } from "../../src/languages/texts/pane/common";
import { PANE_HELP_TEXTS } from "../../src/languages/texts/pane/help";
import { PANE_TOUR_TEXTS } from "../../src/languages/texts/pane/tour";
import { App } from "../../src/taskpane/App";
import { TOUR_STEPS, type TourStep } from "../../src/taskpane/tour/tourState";
import { violationsInElement } from "../support/axe";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { onlyInSoak, someOf } from "../support/sample";

const user = userEvent.setup({ delay: null });
let language: Language = "en";
const t = (key: keyof typeof PANE_TOUR_TEXTS.en, params = {}) =>
  translate(PANE_TOUR_TEXTS, language, key, params);
const viewButton = (key: "view.home" | "view.add" | "view.check" | "view.dashboard" | "view.help") =>
  screen.getByRole("button", { name: translate(PANE_COMMON_TEXTS, language, key) });
const card = () => screen.findByRole("region", { name: t("title") });
const cardNow = () => screen.queryByRole("region", { name: t("title") });
const headingOf = (step: TourStep) =>
  t("step", { step: TOUR_STEPS.indexOf(step) + 1, steps: 5, title: t(`${step}.title`) });

async function openPane(): Promise<void> {
  cleanup();
  window.history.replaceState(null, "", "/");
  render(<App />);
  await screen.findByRole("navigation");
}

async function startFromHelp(): Promise<void> {
  await user.click(viewButton("view.help"));
  const start = translate(PANE_HELP_TEXTS, language, "help.tour");
  await user.click(await screen.findByRole("button", { name: start }));
  await within(await card()).findByRole("heading", { name: headingOf("stand") });
}

describe.each(someOf(["en", "fr"] as const, 0.1))("in %s", (inLanguage) => {
  beforeEach(async () => {
    language = inLanguage;
    sessionStorage.clear();
    const file = initiative({ partners: [{ name: "City" }], indicators: [indicator({ code: "HOMES" })] });
    await openBuiltWorkbook(
      file,
      { language: "en" },
      {
        calculates: false,
        displayLanguage: `${inLanguage}-CA`,
        documentUrl: "https://example.org/tour.xlsx",
      },
    );
    await openPane();
  });

  test("goes forth and back, and each step opens the view that it is about", async () => {
    expect(cardNow()).toBeNull();
    await startFromHelp();
    within(await card())
      .getByRole("button", { name: t("following") })
      .focus();
    const views = {
      next: "view.home",
      figure: "view.add",
      check: "view.check",
      dashboard: "view.dashboard",
    } as const;
    for (const [step, view] of Object.entries(views) as [keyof typeof views, (typeof views)["next"]][]) {
      await user.click(within(await card()).getByRole("button", { name: t("following") }));
      await within(await card()).findByRole("heading", { name: headingOf(step) });
      expect(viewButton(view)).toHaveAttribute("aria-current", "page");
    }
    expect(within(await card()).queryByRole("button", { name: t("following") })).toBeNull();
    expect(await violationsInElement(await card())).toEqual([]);
    await user.click(within(await card()).getByRole("button", { name: t("previous") }));
    await within(await card()).findByRole("heading", { name: headingOf("check") });
    await user.click(within(await card()).getByRole("button", { name: t("end") }));
    expect(cardNow()).toBeNull();
  });

  test("is at the same step after a reload of the pane, and gone once it was ended", async () => {
    await startFromHelp();
    await user.click(within(await card()).getByRole("button", { name: t("following") }));
    await openPane();
    await within(await card()).findByRole("heading", { name: headingOf("next") });
    await user.click(within(await card()).getByRole("button", { name: t("end") }));
    await openPane();
    await screen.findByRole("button", { name: translate(PANE_COMMON_TEXTS, language, "view.home") });
    expect(cardNow()).toBeNull();
  });
});

onlyInSoak(() => {
  test("is offered once after an example was opened", async () => {
    language = "en";
    sessionStorage.clear();
    await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA", engine: noCalculation });
    await openPane();
    await user.click(
      await screen.findByRole("button", { name: /^Use this example.*missions|^Use this example.*droits/ }),
    );
    expect(within(await card()).getByText(t("offered.text"))).toBeVisible();
    await user.click(screen.getByRole("button", { name: t("decline") }));
    expect(cardNow()).toBeNull();
    await openPane();
    await screen.findByRole("button", { name: "Home" });
    expect(cardNow()).toBeNull();
  });
});
