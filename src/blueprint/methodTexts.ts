/**
 * The method's checklist items and debrief questions: cells hold them as texts in the workbook's language, files as
 * ids. Items and questions that an initiative adds are the same text in both.
 */
import { CHECKLIST } from "../catalogue/checklist";
import { DEBRIEF_QUESTIONS } from "../catalogue/debrief";
import type { Term } from "../catalogue/term";
import { LANGUAGES, type Language } from "../languages";
import type { ChecklistEntry, DebriefEntry, PhaseId } from "../model/initiative";
import { normalizeText } from "../model/text/normalizeText";

/** The text of a checklist item in a cell. */
export function checkItemText(item: string, language: Language): string {
  return labelFor(CHECKLIST, item, language);
}

/** The text of a debrief question in a cell. */
export function questionText(question: string, language: Language): string {
  return labelFor(DEBRIEF_QUESTIONS, question, language);
}

/** The id of a checklist item of the method from its text in any language, else the text itself. */
export function checkItemIdOf(text: string): string {
  return idFor(CHECKLIST, text);
}

/** The id of a question of the method from its text in any language, else the text itself. */
export function questionIdOf(text: string): string {
  return idFor(DEBRIEF_QUESTIONS, text);
}

/** Whether an entry is an unchanged checklist item of the method. */
export function isMethodItem(entry: ChecklistEntry): boolean {
  const { section, item, phase, ...rest } = entry;
  const standardItem = CHECKLIST.find((line) => line.id === item && line.section === section);
  return standardItem !== undefined && (phase ?? standardItem.phase) === standardItem.phase && isEmpty(rest);
}

/**
 * The phase of a checklist item of the method; undefined for an item without a phase or one that the initiative added.
 */
export function phaseOfItem(section: unknown, item: unknown): PhaseId | undefined {
  return CHECKLIST.find((line) => line.id === item && line.section === section)?.phase;
}

/** Whether an entry is a question of the method without an answer. */
export function isMethodQuestion(entry: DebriefEntry): boolean {
  const { tool, question, ...rest } = entry;
  return DEBRIEF_QUESTIONS.some((one) => one.id === question && one.tool === tool) && isEmpty(rest);
}

/** Every checklist item of the method with the file's entries for it, then the items that the file adds. */
export function checklistEntries(entries: readonly ChecklistEntry[]): readonly ChecklistEntry[] {
  return [
    ...CHECKLIST.flatMap(({ id, section, phase }) => {
      const standardEntry = { section, item: id, ...(phase && { phase }) };
      const itemEntries = entries.filter((entry) => entry.item === id && entry.section === section);
      return itemEntries.length > 0
        ? itemEntries.map((entry) => ({ ...standardEntry, ...entry }))
        : [standardEntry];
    }),
    ...entries.filter(
      ({ item, section }) => !CHECKLIST.some((line) => line.id === item && line.section === section),
    ),
  ];
}

/** Every question of the method with its answers, then the questions that the file adds. */
export function debriefEntries(entries: readonly DebriefEntry[]): readonly DebriefEntry[] {
  return [
    ...DEBRIEF_QUESTIONS.flatMap(({ id, tool }) => {
      const answers = entries.filter((entry) => entry.question === id && entry.tool === tool);
      return answers.length > 0 ? answers : [{ tool, question: id }];
    }),
    ...entries.filter(
      ({ question, tool }) => !DEBRIEF_QUESTIONS.some((one) => one.id === question && one.tool === tool),
    ),
  ];
}

function labelFor(terms: readonly Term[], id: string, language: Language): string {
  return terms.find((term) => term.id === id)?.label[language] ?? id;
}

function idFor(terms: readonly Term[], text: string): string {
  const normalized = normalizeText(text, "word");
  const term = terms.find(({ label }) =>
    LANGUAGES.some((language) => normalizeText(label[language], "word") === normalized),
  );
  return term?.id ?? text;
}

function isEmpty(entry: object): boolean {
  return Object.values(entry).every((value) => value === undefined);
}
