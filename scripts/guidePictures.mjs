/**
 * Takes the pictures of the guides for docs/guides/pictures, in both languages: npm run guide-pictures. Views of the built add-in,
 * with an example, and printed pages of its workbook.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { takePictures, withPrintedWorkbook } from "./printedPages.mjs";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { LANGUAGES } = require("../src/languages/index.ts");
const { translate } = require("../src/languages/messages.ts");
const { LANGUAGE_FORMATS } = require("../src/languages/texts/format.ts");
const { PANE_ADD_TEXTS } = require("../src/languages/texts/pane/add.ts");
const { PANE_CHECK_TEXTS } = require("../src/languages/texts/pane/check.ts");
const { PANE_COMMON_TEXTS } = require("../src/languages/texts/pane/common.ts");
const { PANE_DIAGNOSTICS_TEXTS } = require("../src/languages/texts/pane/diagnostics.ts");
const { PANE_FIGURE_GRID_TEXTS } = require("../src/languages/texts/pane/figureGrid.ts");
const { PANE_HELP_TEXTS } = require("../src/languages/texts/pane/help.ts");
const { PANE_HOME_TEXTS } = require("../src/languages/texts/pane/home.ts");
const { PANE_IMPORT_TEXTS } = require("../src/languages/texts/pane/import.ts");
const { PANE_INTERVIEW_TEXTS } = require("../src/languages/texts/pane/interview.ts");
const { PANE_MEETING_TEXTS } = require("../src/languages/texts/pane/meeting.ts");
const { PANE_PLAN_MATRIX_TEXTS } = require("../src/languages/texts/pane/planMatrix.ts");
const { PANE_SETUP_TEXTS } = require("../src/languages/texts/pane/setup.ts");
const { PANE_TOUR_TEXTS } = require("../src/languages/texts/pane/tour.ts");
const { withPalette } = require("./guides/palettePicture.ts");
const { AddInPages } = require("../tests/support/addInPages.ts");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const outFolder = path.join(root, "docs", "guides", "pictures");
const pictureOf = (name, language) => path.join(outFolder, `${name}.${language}.png`);

/** In pixels of a style sheet; a picture has twice as many, so that it is sharp. */
const WIDTH = 360;
const PIXEL_RATIO = 2;

/** The example of each language, and what is typed into it: a member who rates, a decision, cells of a partner’s file. */
const EXAMPLES = {
  en: {
    file: "poverty-canada",
    button: /Use this example.*Halving poverty/,
    member: "Funder",
    decision: "Invite the residents’ council to the next meeting",
    pasted: "Indicator\tPartner\t2010\t2011\t2012\nPoverty rate, Canada\tOntario\t14.5\t\t12",
  },
  fr: {
    file: "pauvrete-quebec",
    button: /Utiliser cet exemple.*Québec/,
    member: "Bailleur de fonds",
    decision: "Inviter le conseil des résidents à la prochaine rencontre",
    pasted:
      "Indicateur\tOrganisme\t2010\t2011\t2012\nTaux de pauvreté, Québec\tDirection de santé publique\t14,5\t\t12",
  },
};

/** Dots per inch of a picture of a printed page. */
const RESOLUTION = 120;
/** In inches: the size of a page, and the margin that is cut off. */
const PAPER = { width: 11, height: 8.5 };
const MARGIN = 0.3;
/** The page of the printed workbook that each picture shows. */
const PAGE_NUMBERS = { dashboard: 1, scorecard: 3 };

await rm(outFolder, { recursive: true, force: true });
await mkdir(outFolder, { recursive: true });
const addIn = await AddInPages.start("https://addins.example.org/ensemble", 3600, PIXEL_RATIO);
try {
  for (const language of LANGUAGES) await captureViews(language);
} finally {
  await addIn.stop();
}
for (const language of LANGUAGES) await capturePages(language);

async function captureViews(language) {
  const example = EXAMPLES[language];
  const t = (texts, id, params) => translate(texts, language, id, params);
  const opened = await addIn.open("taskpane.html?view=setup", LANGUAGE_FORMATS[language].region, {
    width: WIDTH,
  });
  const { page } = opened;
  const button = (name) => page.getByRole("button", { name, exact: true }).filter({ visible: true });
  const show = async (view) => {
    await page
      .getByRole("navigation")
      .getByRole("button", { name: t(PANE_COMMON_TEXTS, `tab.${view}`) })
      .click();
    await page.getByRole("progressbar").filter({ visible: true }).first().waitFor({ state: "detached" });
  };
  const addKind = async (kind) => {
    await show("add");
    await page.getByRole("combobox", { name: t(PANE_ADD_TEXTS, "add.kind") }).selectOption(kind);
  };
  /** A part of the pane from an element on, or from the top. */
  const capture = async (name, height, from) => {
    await page.mouse.move(0, 0);
    const y = from === undefined ? 0 : Math.max(0, (await pageTop(from)) - 12);
    const clip = { x: 0, y, width: WIDTH, height };
    const picture = await page.screenshot({ fullPage: true, clip, animations: "disabled" });
    await writeFile(pictureOf(name, language), withPalette(picture));
  };
  const viewTitle = page.getByRole("heading", { level: 1 }).filter({ visible: true }).first();
  const pageTop = (locator) =>
    locator.evaluate((element) => element.getBoundingClientRect().top + document.documentElement.scrollTop);

  await button(t(PANE_COMMON_TEXTS, "tab.setup")).waitFor();
  await page
    .getByRole("button", { name: new RegExp(t(PANE_SETUP_TEXTS, "examples.action")) })
    .first()
    .waitFor();
  await capture("create", 700);
  await page.getByRole("button", { name: example.button }).click();
  await button(t(PANE_TOUR_TEXTS, "decline")).click();
  await page.getByRole("heading", { name: t(PANE_HOME_TEXTS, "home.next") }).waitFor();
  await capture("home", 760);

  await button(t(PANE_HOME_TEXTS, "meeting.start")).click();
  await button(
    t(PANE_MEETING_TEXTS, "meeting.next", { topic: t(PANE_MEETING_TEXTS, "topic.disagreements") }),
  ).click();
  await page
    .getByRole("button", { name: t(PANE_MEETING_TEXTS, "decide") })
    .first()
    .click();
  await page
    .getByRole("textbox", { name: t(PANE_MEETING_TEXTS, "decision"), exact: true })
    .fill(example.decision);
  await capture("meeting", 640, viewTitle);
  await button(t(PANE_MEETING_TEXTS, "meeting.end")).click();

  await addKind("interview");
  const memberField = page.getByRole("textbox").filter({ visible: true }).first();
  await memberField.fill(example.member);
  await button(t(PANE_INTERVIEW_TEXTS, "interview.begin")).click();
  await capture("interview", 560, viewTitle);

  await addKind("planMatrix");
  await button(t(PANE_PLAN_MATRIX_TEXTS, "matrix.save")).waitFor();
  await capture("plan", 640, viewTitle);

  await addKind("figures");
  const period = page.getByRole("combobox", { name: t(PANE_FIGURE_GRID_TEXTS, "figures.period") });
  await period.selectOption({ index: await period.evaluate(indexOfMostDue) });
  await capture("figures", 700, viewTitle);

  await addKind("import");
  await page.getByRole("textbox", { name: t(PANE_IMPORT_TEXTS, "source.paste") }).fill(example.pasted);
  await button(t(PANE_IMPORT_TEXTS, "source.next")).click();
  await button(t(PANE_IMPORT_TEXTS, "columns.next")).waitFor();
  await capture("import", 680, page.getByText(t(PANE_IMPORT_TEXTS, "panel.step", { step: 2 })));

  await show("check");
  await page.getByText(t(PANE_CHECK_TEXTS, "why")).first().waitFor();
  await capture("check", 680, viewTitle);

  await show("help");
  await page.getByText(t(PANE_HELP_TEXTS, "help.diagnostics"), { exact: true }).click();
  await button(t(PANE_DIAGNOSTICS_TEXTS, "run")).click();
  await button(t(PANE_DIAGNOSTICS_TEXTS, "copy")).waitFor();
  await capture("diagnostics", 520, page.getByText(t(PANE_HELP_TEXTS, "help.diagnostics"), { exact: true }));
  await addIn.reset();
}

/** The offered period for which most figures are due: the last number of its text. */
function indexOfMostDue(select) {
  const due = [...select.options].map(({ text }) =>
    Number(/(\d+)\D*$/.exec(text.split(":").at(-1))?.[1] ?? -1),
  );
  return due.indexOf(Math.max(...due));
}

async function capturePages(language) {
  const initiative = JSON.parse(
    await readFile(path.join(root, "examples", `${EXAMPLES[language].file}.json`), "utf8"),
  );
  const dots = (inches) => String(Math.round(inches * RESOLUTION));
  const area = [
    "-x",
    dots(MARGIN),
    "-y",
    dots(MARGIN),
    "-W",
    dots(PAPER.width - 2 * MARGIN),
    "-H",
    dots(PAPER.height - 2 * MARGIN),
  ];
  await withPrintedWorkbook(initiative, async (printed) => {
    for (const [name, page] of Object.entries(PAGE_NUMBERS)) {
      const picture = pictureOf(name, language);
      // Poppler adds the ending.
      const options = ["-r", String(RESOLUTION), "-f", String(page), "-singlefile", ...area];
      takePictures(...options, printed, picture.replace(/\.png$/, ""));
      await writeFile(picture, withPalette(await readFile(picture)));
    }
  });
}
