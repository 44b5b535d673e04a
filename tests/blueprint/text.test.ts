import { COLUMNS } from "../../src/blueprint/columns";
import { PROFILE_CELLS } from "../../src/blueprint/profile";
import { ACTIVITIES_TEXT } from "../../src/blueprint/text/activities";
import { ALERTS } from "../../src/blueprint/text/alerts";
import { CHECKLISTS_TEXT } from "../../src/blueprint/text/checklists";
import { COLUMN_HELP } from "../../src/blueprint/text/columnHelp";
import { DASHBOARD_TEXT, FIGURE_LABELS } from "../../src/blueprint/text/dashboard";
import { DEBRIEF_TEXT } from "../../src/blueprint/text/debrief";
import { GUIDE_TEXT, SHEET_SECTION } from "../../src/blueprint/text/guide";
import { RULE_SECTIONS, STATUS_TEXT } from "../../src/blueprint/text/guideRules";
import { INITIATIVE_TEXT, THRESHOLD_TEXT } from "../../src/blueprint/text/initiative";
import { GROUP_TEXT, ITEM_HEADERS, READINESS_TEXT } from "../../src/blueprint/text/readiness";
import { COMMON, SHEETS } from "../../src/blueprint/text/sheets";
import { englishFaults, frenchFaults, textsIn } from "../catalogue/typography";

const TEXTS = textsIn({
  ACTIVITIES_TEXT,
  ALERTS,
  CHECKLISTS_TEXT,
  COLUMN_HELP,
  COLUMNS,
  COMMON,
  DASHBOARD_TEXT,
  DEBRIEF_TEXT,
  FIGURE_LABELS,
  GROUP_TEXT,
  GUIDE_TEXT,
  INITIATIVE_TEXT,
  ITEM_HEADERS,
  PROFILE_CELLS,
  READINESS_TEXT,
  RULE_SECTIONS,
  SHEET_SECTION,
  SHEETS,
  STATUS_TEXT,
  THRESHOLD_TEXT,
});

/** Pieces of sentences keep the space that joins them to the next; signs that are quoted are no punctuation. */
const trimmed = (text: unknown) => String(text).replace("* ? ~", "").replace(/ {2}/g, " ").trim();

test("every text of the workbook is there in both languages, well set", () => {
  expect(TEXTS.length).toBeGreaterThan(250);
  for (const { path, en, fr } of TEXTS) {
    expect([path, trimmed(en) !== "", trimmed(fr) !== ""]).toEqual([path, true, true]);
  }
  expect(TEXTS.flatMap(({ fr }) => frenchFaults(trimmed(fr)))).toEqual([]);
  expect(TEXTS.flatMap(({ en }) => englishFaults(trimmed(en)))).toEqual([]);
});

test("figures stand in the same sentences in both languages", () => {
  const marks = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();
  for (const { path, en, fr } of TEXTS) expect([path, marks(fr)]).toEqual([path, marks(en)]);
});

test("every entered column has its help, and no other", () => {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    expect(Object.keys(COLUMN_HELP[table as keyof typeof COLUMN_HELP]).sort()).toEqual(
      columns
        .filter(({ entered }) => entered)
        .map(({ id }) => id)
        .sort(),
    );
  }
});
