/**
 * The lines of the checklists and the questions of the debrief stand in cells in the workbook's language, and by
 * their ids in a file; what the initiative writes of its own stands as it was written in both.
 */
import { CHECKLIST } from "../catalogue/checklist";
import { DEBRIEF_QUESTIONS } from "../catalogue/debrief";
import type { Term } from "../catalogue/term";
import type { ChecklistEntry, DebriefEntry, Language, PhaseId } from "../model/initiative";
import { normalizeText } from "../model/text/normalizeText";

/** What a cell shows for a line of a checklist. */
export function checkItemText(item: string, language: Language): string {
  return wordFor(CHECKLIST, item, language);
}

/** What a cell shows for a question of the debrief. */
export function questionText(question: string, language: Language): string {
  return wordFor(DEBRIEF_QUESTIONS, question, language);
}

/** The id of a line of the method from its words in either language, else the text as it is. */
export function checkItemOf(text: string): string {
  return idFor(CHECKLIST, text);
}

/** The id of a question of the method from its words in either language, else the text as it is. */
export function questionOf(text: string): string {
  return idFor(DEBRIEF_QUESTIONS, text);
}

/** Whether a line says nothing but what the method already knows. */
export function isMethodLine(entry: ChecklistEntry): boolean {
  const { section, item, phase, ...values } = entry;
  const line = CHECKLIST.find((one) => one.id === item && one.section === section);
  return line !== undefined && (phase ?? line.phase) === line.phase && isEmpty(values);
}

/** The phase that the method gives to a line; undefined for a line of no phase, or of the initiative's own. */
export function phaseOfLine(section: unknown, item: unknown): PhaseId | undefined {
  return CHECKLIST.find((line) => line.id === item && line.section === section)?.phase;
}

/** Whether a row of the debrief is but a question of the method that nobody has answered. */
export function isMethodQuestion(entry: DebriefEntry): boolean {
  const { tool, question, ...values } = entry;
  return DEBRIEF_QUESTIONS.some((one) => one.id === question && one.tool === tool) && isEmpty(values);
}

/** Every line of the method, each with what the file says of it, then the file's own lines. */
export function checklistEntries(entries: readonly ChecklistEntry[]): readonly ChecklistEntry[] {
  return [
    ...CHECKLIST.flatMap(({ id, section, phase }) => {
      const known = { section, item: id, ...(phase && { phase }) };
      const own = entries.filter((entry) => entry.item === id && entry.section === section);
      return own.length > 0 ? own.map((entry) => ({ ...known, ...entry })) : [known];
    }),
    ...entries.filter(
      ({ item, section }) => !CHECKLIST.some((line) => line.id === item && line.section === section),
    ),
  ];
}

/** Every question of the method, each with its answers, then the file's own questions. */
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

function wordFor(terms: readonly Term[], id: string, language: Language): string {
  return terms.find((term) => term.id === id)?.word[language] ?? id;
}

function idFor(terms: readonly Term[], text: string): string {
  const wanted = normalizeText(text, "word");
  return (
    terms.find(
      ({ word }) => normalizeText(word.en, "word") === wanted || normalizeText(word.fr, "word") === wanted,
    )?.id ?? text
  );
}

function isEmpty(values: object): boolean {
  return Object.values(values).every((value) => value === undefined);
}
