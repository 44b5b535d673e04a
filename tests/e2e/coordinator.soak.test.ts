/**
 * The coordinator's script: an initiative is set up from nothing in the pane, measured, rated and read, in the preview as
 * `npm start` serves it, with the mouse and by the keyboard alone. Actions are counted and printed: a click or what a key
 * does in its place, a choice in a list, a key, and a text that is typed count one each. A figure and the Enter that closes
 * it count as one. Keys that only move the focus are counted apart.
 */
import { captionOf } from "../../src/blueprint/columns";
import { LANGUAGES, type Language } from "../../src/languages";
import { translate, translateCount } from "../../src/languages/messages";
import { PANE_ADD_TEXTS } from "../../src/languages/texts/pane/add";
import { PANE_COMMON_TEXTS } from "../../src/languages/texts/pane/common";
import { PANE_ENTRY_TEXTS } from "../../src/languages/texts/pane/entry";
import { PANE_FIGURE_GRID_TEXTS } from "../../src/languages/texts/pane/figureGrid";
import { PANE_INTERVIEW_TEXTS } from "../../src/languages/texts/pane/interview";
import { PANE_MANY_TEXTS } from "../../src/languages/texts/pane/many";
import { PANE_PLAN_MATRIX_TEXTS } from "../../src/languages/texts/pane/planMatrix";
import { PreviewPages } from "../support/previewPages";
import { KeyboardPerson, MousePerson, type Person } from "./person";

const PARTNERS = Array.from({ length: 12 }, (_, index) => `Partner ${index + 1}`);
const CODES = ["READ", "HOMES", "JOBS", "CARE"];
const WORDS = {
  en: {
    name: "Initiative name",
    partners: "Partners",
    create: "Create workbook",
    results: /^Results \d of 4/,
    verdict: /^Readiness Conditions to build/,
  },
  fr: {
    name: "Nom de l’initiative",
    partners: "Partenaires",
    create: "Créer le classeur",
    results: /^Résultats \d sur 4/,
    verdict: /^Préparation Conditions à bâtir/,
  },
} as const;

let preview: PreviewPages;

beforeAll(async () => {
  preview = await PreviewPages.start(3440);
});

afterAll(async () => {
  await preview?.closeBrowser();
  await preview?.stop();
});

/** Resolves to the number of actions of a piece of work, and prints it. */
async function actionsOf(person: Person, title: string, work: () => Promise<void>): Promise<number> {
  const [actions, moves] = [person.actions, person.moves];
  await work();
  process.stderr.write(`${title}: ${person.actions - actions} actions, ${person.moves - moves} moves\n`);
  return person.actions - actions;
}

const PEOPLE = [
  ["with the mouse", MousePerson],
  ["by the keyboard alone", KeyboardPerson],
] as const;
const SCRIPTS = LANGUAGES.flatMap((language) => PEOPLE.map(([how, Kind]) => [language, how, Kind] as const));

test.each(SCRIPTS)("from nothing to a full dashboard (%s), %s", async (language, how, Kind) => {
  const { page, pane, errors } = await preview.open(language, 1440, 900);
  await pane.getByRole("textbox").first().waitFor();
  const person: Person = new Kind(page, pane);
  const words = WORDS[language as keyof typeof WORDS];
  const t = textsIn(language);

  await actionsOf(person, `create (${language}, ${how})`, async () => {
    await person.type(person.box(words.name), "Riverside Together");
    await person.click(person.button(/^3\. /));
    await person.type(person.box(words.partners), PARTNERS.join("\n"));
    await person.click(person.button(words.create));
    await pane.getByRole("heading", { name: "Riverside Together" }).waitFor();
  });

  await person.click(pane.getByRole("navigation").getByRole("button", { name: t.view("add"), exact: true }));
  const kinds = person.list(t.add("add.kind"));
  for (const code of CODES) {
    const actions = await actionsOf(person, `indicator ${code} (${language}, ${how})`, async () => {
      await person.choose(kinds, "indicator");
      await person.choose(person.list(t.entry("template")), "reached");
      await person.type(person.box(captionOf("Indicators", "code", language)), code);
      await person.type(person.box(captionOf("Indicators", "name", language)), `Indicator ${code}`);
      await person.click(person.button(t.entry("step.next")));
      await person.click(person.button(t.entry("step.next")));
      await person.type(person.box(captionOf("Indicators", "baseline", language)), "100");
      await person.type(person.box(captionOf("Indicators", "baselineDate", language)), "2020-12-31");
      await person.type(person.box(captionOf("Indicators", "target", language)), "4000");
      await person.type(person.box(captionOf("Indicators", "targetDate", language)), "2040-12-31");
      await person.click(person.button(t.entry("step.next")));
      await person.click(person.button(t.add("add.action")));
      await person.button(t.add("add.undo")).waitFor();
    });
    expect(actions).toBeLessThanOrEqual(16);
  }

  await actionsOf(person, `who reports what (${language}, ${how})`, async () => {
    await person.choose(kinds, "planMatrix");
    const ticks = pane.getByRole("grid").filter({ visible: true }).getByRole("checkbox");
    await ticks.first().waitFor();
    for (let index = 0; index < PARTNERS.length * CODES.length; index += 1) {
      await person.click(ticks.nth(index));
    }
    await person.click(person.button(t.plan("matrix.save")));
    await person.says(t.manyCount("many.added", PARTNERS.length * CODES.length));
  });

  const figures = await actionsOf(person, `48 figures (${language}, ${how})`, async () => {
    await person.choose(kinds, "figures");
    const cells = pane.getByRole("grid").filter({ visible: true }).getByRole("textbox");
    await person.click(cells.first());
    for (let index = 0; index < PARTNERS.length * CODES.length; index += 1) {
      await person.enter(String(100 + index));
    }
    await person.click(person.button(t.figuresCount("figures.saveNew", PARTNERS.length * CODES.length)));
    await person.says(t.manyCount("many.added", PARTNERS.length * CODES.length));
  });
  expect(figures).toBeLessThanOrEqual(60);

  const ratings = await actionsOf(person, `72 ratings (${language}, ${how})`, async () => {
    await person.choose(kinds, "interview");
    await person.type(person.box(t.interview("interview.who")), "Ann, Ben, Cleo");
    await person.click(person.button(t.interview("interview.begin")));
    await pane.getByText(t.interview("interview.place", { place: 1, all: 24 })).waitFor();
    for (let item = 0; item < 24; item += 1) {
      for (const key of ["1", "2", "3"]) await person.press(key);
      if (item === 23) continue;
      await pane.getByText(t.interview("interview.place", { place: item + 2, all: 24 })).waitFor();
    }
    await person.click(person.button(t.interview("review.save")));
    await person.says(t.manyCount("many.added", 72));
  });
  expect(ratings).toBeLessThanOrEqual(160);

  const edit = await actionsOf(person, `an edit (${language}, ${how})`, async () => {
    await person.choose(kinds, "observation");
    await person.click(pane.getByRole("tab", { name: t.entry("mode.edit") }).filter({ visible: true }));
    const entries = pane.getByRole("list", { name: t.entry("list.label") }).filter({ visible: true });
    await person.click(entries.getByRole("button").first());
    await person.type(person.box(captionOf("Observations", "value", language)), "150");
    await person.click(person.button(t.entry("edit.action")));
    await person.button(t.entry("edit.undo")).waitFor();
  });
  expect(edit).toBeLessThanOrEqual(5);

  // The dashboard is full: every indicator has its figure, and readiness its verdict.
  await person.click(pane.getByRole("navigation").getByRole("button", { name: t.view("home"), exact: true }));
  const { results, verdict } = words;
  await person.button(results).waitFor();
  await person.button(verdict).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

/** The pane's texts in a language. */
function textsIn(language: Language) {
  const many = (key: "many.added", count: number) => translateCount(PANE_MANY_TEXTS, language, key, count);
  return {
    view: (view: "add" | "home") => translate(PANE_COMMON_TEXTS, language, `view.${view}`),
    add: (key: keyof typeof PANE_ADD_TEXTS.en) => translate(PANE_ADD_TEXTS, language, key),
    entry: (key: keyof typeof PANE_ENTRY_TEXTS.en) => translate(PANE_ENTRY_TEXTS, language, key),
    plan: (key: keyof typeof PANE_PLAN_MATRIX_TEXTS.en) => translate(PANE_PLAN_MATRIX_TEXTS, language, key),
    interview: (key: keyof typeof PANE_INTERVIEW_TEXTS.en, params = {}) =>
      translate(PANE_INTERVIEW_TEXTS, language, key, params),
    figuresCount: (key: "figures.saveNew", count: number) =>
      translateCount(PANE_FIGURE_GRID_TEXTS, language, key, count),
    manyCount: many,
  };
}
