/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { screen, waitFor, within } from "@testing-library/react";
import { readInitiative } from "../../src/excel";
import type { Language } from "../../src/languages";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook, type CopyOptions } from "../support/builtWorkbook";
import { example } from "../oracle/examples";
import { openPaneAt } from "../support/pane";
import { requestGate } from "../support/requestGate";
import { violationsInElement } from "../support/axe";
import { someOf } from "../support/sample";

const EXAMPLES = { en: "poverty-canada", fr: "pauvrete-quebec" } as const;
const openExample = (language: Language, options: CopyOptions = {}) =>
  openBuiltWorkbook(
    example(EXAMPLES[language]),
    { language },
    { displayLanguage: `${language}-CA`, contentLanguage: `${language}-CA`, ...options },
  );

const WORDS = {
  en: {
    start: "Start a meeting",
    pages: [
      "1 of 5: What changed",
      "2 of 5: What is seen differently",
      "3 of 5: What lacks a story",
      "4 of 5: What is late",
      "5 of 5: Decisions",
    ],
    next: /^Next: /,
    decide: /^Write a decision about: /,
    decision: "Decision",
    owner: "Who does it",
    due: "By when",
    day: "March 31, 2027",
    save: "Write to Debrief",
    undo: /^Undo: /,
    line: "Ask for monthly figures – Ana, by March 31, 2027",
    end: "End the meeting",
    copy: "Copy the decisions for an e-mail",
  },
  fr: {
    start: "Commencer une rencontre",
    pages: [
      "1 sur 5 : Ce qui a changé",
      "2 sur 5 : Ce qui est vu différemment",
      "3 sur 5 : Ce qui reste à expliquer",
      "4 sur 5 : Ce qui est en retard",
      "5 sur 5 : Décisions",
    ],
    next: /^Suivant\s: /,
    decide: /^Noter une décision au sujet de\s: /,
    decision: "Décision",
    owner: "Qui s’en charge",
    due: "Pour quand",
    day: "31 mars 2027",
    save: "Inscrire au bilan",
    undo: /^Annuler l’inscription\s: /,
    line: "Ask for monthly figures – Ana, d’ici le 31 mars 2027",
    end: "Terminer la rencontre",
    copy: "Copier les décisions pour un courriel",
  },
} as const;

describe.each(someOf(["en", "fr"] as const, 0.1))("a meeting (%s)", (language) => {
  const words = WORDS[language];
  const button = (name: string | RegExp) => screen.findByRole("button", { name });

  test("goes through what changed, differs, lacks a story and is late, and writes decisions to Debrief", async () => {
    await openExample(language);
    const before = (await readInitiative()).debrief.length;
    const { user } = openPaneAt();
    await user.click(await button(words.start));
    for (const [index, page] of words.pages.entries()) {
      const heading = await screen.findByRole("heading", { level: 2, name: page.replace(" :", "\u00a0:") });
      expect(heading).toHaveFocus();
      const main = screen.getByRole("main");
      expect(await violationsInElement(main)).toEqual([]);
      if (language === "fr") expect(frenchFaults(main.textContent)).toEqual([]);
      if (index === 3) {
        const [decide] = screen.getAllByRole("button", { name: words.decide });
        await user.click(decide!);
        await user.click(await button(words.save));
        expect(screen.getByRole("textbox", { name: words.decision })).toBeInvalid();
        await user.type(screen.getByRole("textbox", { name: words.decision }), "Ask for monthly figures");
        await user.type(screen.getByRole("textbox", { name: words.owner }), "Ana");
        await user.type(screen.getByRole("textbox", { name: words.due }), words.day);
        await user.click(await button(words.save));
        expect(await screen.findByText(words.line)).toBeVisible();
      }
      if (index < words.pages.length - 1) await user.click(await button(words.next));
    }
    const { debrief } = await readInitiative();
    expect(debrief).toHaveLength(before + 1);
    const written = debrief.find(({ decision }) => decision === "Ask for monthly figures");
    expect(written).toMatchObject({
      tool: "measurement",
      question: "measurementMissing",
      owner: "Ana",
      due: "2027-03-31",
      state: "open",
    });
    // What it is about, in the workbook's language.
    expect(written?.answer).toMatch(language === "en" ? /missing, the oldest/ : /la plus ancienne/);

    await user.click(await button(words.undo));
    await waitFor(() => expect(screen.queryByText(words.line)).not.toBeInTheDocument());
    expect((await readInitiative()).debrief).toHaveLength(before);
    await user.click(await button(words.end));
    expect(await button(words.start)).toBeVisible();
  });
});

test("what was typed of a decision is there again after a reload of the pane, and a failed one stays", async () => {
  const host = await openExample("en");
  const first = openPaneAt();
  await first.user.click(await screen.findByRole("button", { name: "Start a meeting" }));
  await first.user.click((await screen.findAllByRole("button", { name: WORDS.en.decide }))[0]!);
  await first.user.type(screen.getByRole("textbox", { name: "Decision" }), "Look again");
  const sheet = host.workbook.sheets.find(({ name }) => name === "Debrief")!;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.name).protection.protect();
    await context.sync();
  });
  await first.user.click(screen.getByRole("button", { name: "Write to Debrief" }));
  expect(await screen.findByText(/The sheet “Debrief” is protected/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Decision" })).toHaveValue("Look again");
  document.body.replaceChildren();

  const second = openPaneAt();
  await second.user.click(await screen.findByRole("button", { name: "Start a meeting" }));
  expect(await screen.findByRole("textbox", { name: "Decision" })).toHaveValue("Look again");
});

describe("while a decision is written", () => {
  const box = (name: string) => screen.getByRole("textbox", { name });
  const decideButtons = () => screen.findAllByRole("button", { name: WORDS.en.decide });
  const begin = async () => {
    const gate = requestGate();
    await openExample("en", { beforeRequest: gate.beforeRequest });
    const { user } = openPaneAt();
    await user.click(await screen.findByRole("button", { name: WORDS.en.start }));
    await user.click((await decideButtons())[0]!);
    await user.type(box("Decision"), "Look again");
    gate.close();
    await user.click(screen.getByRole("button", { name: WORDS.en.save }));
    return { gate, user };
  };

  test("what is typed meanwhile stays", async () => {
    const { gate, user } = await begin();
    await user.type(box(WORDS.en.owner), "Ana");
    gate.open();
    expect(await screen.findByText(/^Written on the sheet/)).toBeVisible();
    expect(box(WORDS.en.owner)).toHaveValue("Ana");
    expect(box("Decision")).toHaveValue("");
  });

  test("a decision about another point, begun meanwhile, stays", async () => {
    const { gate, user } = await begin();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.click((await decideButtons())[1]!);
    await user.type(box("Decision"), "Ask them");
    gate.open();
    expect(await screen.findByText(/^Written on the sheet/)).toBeVisible();
    expect(box("Decision")).toHaveValue("Ask them");
  });
});

test("the dashboard is copied for an e-mail; without permission, its text is shown selected", async () => {
  await openExample("en");
  const { user } = openPaneAt("?view=dashboard");
  const mail = within(await screen.findByRole("region", { name: "Copy for an e-mail" }));
  await user.click(mail.getByRole("button", { name: "Summary" }));
  expect(await mail.findByText("Copied: paste it into your e-mail.")).toBeVisible();
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^Halving poverty together: .*, as of October 31, 2026/);
  expect(copied).toContain("Roles covered: 5 of 6");
  expect(copied).toContain("Late steps");

  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await user.click(mail.getByRole("button", { name: "Late reports" }));
  const text = await mail.findByRole("textbox", { name: /^To copy it yourself/ });
  expect(text).toHaveFocus();
  expect(text).toHaveDisplayValue(/Residents’ council\s+- .*: /);
});
