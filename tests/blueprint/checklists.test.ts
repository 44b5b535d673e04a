import { CHECKLIST } from "../../src/catalogue/checklist";
import { DEBRIEF_QUESTIONS } from "../../src/catalogue/debrief";
import {
  checkItemIdOf,
  checkItemText,
  isMethodItem,
  isMethodQuestion,
  questionIdOf,
} from "../../src/blueprint/methodTexts";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import { phaseLabelName, profileName } from "../../src/blueprint/names";
import type { InitiativeFile } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { PlanWorkbook } from "./planWorkbook";

const FILE: InitiativeFile = initiative({
  initiative: { name: "Plan", phase: "organise", reportDate: "2026-06-30" },
  checklist: [
    { section: "after", item: "Thank everybody", state: "done" },
    { section: "agenda", item: "agendaWho", state: "done", date: "2026-06-30" },
    { section: "agenda", item: "agendaNext", state: "done", date: "2026-07-01" },
    { section: "agenda", item: "agendaData", state: "underWay", note: "Asked" },
    { section: "success", item: "organiseStrategy", state: "done" },
    { section: "success", item: "sustainStrategy", state: "done" },
  ],
  sustainability: [
    { what: "The network", decision: "keep" },
    { what: "The newsletter" },
    { what: "The fund", decision: "stop" },
  ],
});

const { columns } = SHEET_BLOCKS.checklists;
const figuresOf = (rows: unknown[][]) =>
  rows.map((row) => [row[columns.done], row[columns.underWay], row[columns.all]]);

test("lines and questions of the method are unique and short enough for a cell", () => {
  expect(CHECKLIST).toHaveLength(37);
  expect(DEBRIEF_QUESTIONS).toHaveLength(12);
  for (const terms of [CHECKLIST, DEBRIEF_QUESTIONS]) {
    for (const language of ["en", "fr"] as const) {
      const words = terms.map(({ label }) => label[language]);
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((word) => word.length > 200 || /^[-=+@]/.test(word))).toEqual([]);
    }
  }
});

test("each checklist, and the current phase, shows how much is done", async () => {
  const workbook = await PlanWorkbook.open(FILE);
  const rows = await workbook.named(SHEET_BLOCKS.checklists.name);
  expect(figuresOf(rows)).toEqual([
    [1, 2, 5],
    [0, 0, 5],
    [2, 0, 20],
    [0, 0, 3],
    [1, 0, 5],
    [1, 0, 4],
  ]);
  expect(rows.at(-1)![columns.label]).toBe("Success factors now: Organise for impact");
  expect(await workbook.named(SHEET_CELLS.sustainabilityTotal)).toEqual([[3]]);
  expect(await workbook.named(SHEET_CELLS.sustainabilityUndecided)).toEqual([[1]]);
  expect(workbook.errors()).toEqual([]);
});

test("success factors are found under a relabelled phase", async () => {
  const phaseLabels = { organise: "Set the table" };
  const file = { ...FILE, initiative: { ...FILE.initiative, phaseLabels } };
  const workbook = await PlanWorkbook.open(file);
  const lastRow = async () => (await workbook.named(SHEET_BLOCKS.checklists.name)).at(-1)!;
  expect(await lastRow()).toEqual(["Success factors now: Set the table", 1, 0, 4]);
  await workbook.putNamed(phaseLabelName("sustain"), "Hold on");
  const rows = await workbook.named(SHEET_BLOCKS.checklists.name);
  expect(figuresOf(rows)[2]).toEqual([2, 0, 20]);
});

test.each([
  ["en", "Set the table", "Have lunch"],
  ["fr", "Mettre la table", "Dîner"],
] as const)(
  "success factors keep their phase when its label changes again, in %s",
  async (language, label, ownLabel) => {
    const phaseLabels = { organise: label };
    const checklist = [...FILE.checklist, { section: "success", item: ownLabel, phase: "organise" } as const];
    const file = {
      ...FILE,
      initiative: { ...FILE.initiative, phase: "sustain", phaseLabels },
      checklist,
    } as const;
    const workbook = await PlanWorkbook.open(file, language);
    const lastRow = async () => (await workbook.named(SHEET_BLOCKS.checklists.name)).at(-1)!.slice(1);
    await workbook.putNamed(phaseLabelName("organise"), "X");
    await workbook.putNamed(profileName("phase"), "X");
    // The initiative's own line still has the former label, which is now unknown.
    expect(workbook.column("Checklist", "phase").filter((phase) => phase === label)).toHaveLength(5);
    expect(await lastRow()).toEqual([1, 0, 4]);
    const row = workbook.column("Checklist", "item").indexOf(ownLabel) + 1;
    await workbook.put("Checklist", "phase", row, "x");
    expect(await lastRow()).toEqual([1, 0, 5]);
    const moved = workbook.column("Checklist", "phase").indexOf(label) + 1;
    await workbook.put("Checklist", "section", moved, workbook.column("Checklist", "section")[0]);
    expect((await lastRow())[2]).toBe(4);
    expect(workbook.errors()).toEqual([]);
  },
);

test("without a current phase, no success factor belongs to it", async () => {
  const workbook = await PlanWorkbook.open(initiative({ initiative: { name: "New" } }), "fr");
  const lastRow = (await workbook.named(SHEET_BLOCKS.checklists.name)).at(-1)!;
  expect(lastRow.slice(1)).toEqual([0, 0, 0]);
  expect(lastRow[0]).toContain("à choisir dans la feuille Initiative");
  expect(workbook.column("Checklist", "item").slice(0, CHECKLIST.length)).toEqual(
    CHECKLIST.map(({ label }) => label.fr),
  );
});

test("an unreadable entry is ignored, and no cell shows an error", async () => {
  const workbook = await PlanWorkbook.open(FILE);
  for (const id of ["section", "item", "phase", "state", "date", "note"]) {
    await workbook.put("Checklist", id, 4, "=NA()");
  }
  await workbook.put("Checklist", "state", 5, " DONE ");
  await workbook.put("Checklist", "date", 5, "soon");
  await workbook.put("Sustainability", "decision", 1, "=NA()");
  await workbook.put("Sustainability", "what", 3, "=NA()");
  await workbook.put("Sustainability", "what", 5, "   ");
  expect(figuresOf(await workbook.named(SHEET_BLOCKS.checklists.name))[0]).toEqual([1, 1, 4]);
  expect(await workbook.named(SHEET_CELLS.sustainabilityTotal)).toEqual([[2]]);
  expect(await workbook.named(SHEET_CELLS.sustainabilityUndecided)).toEqual([[2]]);
  const pasted = 6 + 2;
  expect(workbook.errors()).toHaveLength(pasted);
});

test("the method's words are distinguished from the initiative's own in both languages", () => {
  for (const { id, label } of CHECKLIST) {
    expect(checkItemIdOf(label.en)).toBe(id);
    expect(checkItemIdOf(` ${label.fr.toUpperCase().replaceAll("’", "'")} `)).toBe(id);
    expect(checkItemIdOf(checkItemText(id, "fr"))).toBe(id);
  }
  expect(checkItemIdOf("Thank everybody")).toBe("Thank everybody");
  expect(questionIdOf(DEBRIEF_QUESTIONS[0]!.label.fr)).toBe("backboneStrengths");
});

test("a line is blank until something is entered for it", () => {
  expect(isMethodItem({ section: "agenda", item: "agendaWho" })).toBe(true);
  expect(isMethodItem({ section: "success", item: "assessStrategy", phase: "assess" })).toBe(true);
  expect(isMethodItem({ section: "success", item: "assessStrategy", phase: "sustain" })).toBe(false);
  expect(isMethodItem({ section: "agenda", item: "agendaWho", note: "Us" })).toBe(false);
  expect(isMethodItem({ section: "cycle", item: "agendaWho" })).toBe(false);
  expect(isMethodQuestion({ tool: "canvas", question: "canvasChange" })).toBe(true);
  expect(isMethodQuestion({ tool: "canvas", question: "canvasChange", answer: "No" })).toBe(false);
  expect(isMethodQuestion({ tool: "canvas", question: "Why?" })).toBe(false);
});
