import { inspectWorkbook, readSetup, WorkbookError } from "../excel";
import type { Language } from "../model/initiative";
import type { Report } from "./report";

/** Lets the messages be in the language of the open workbook, where it says one. */
export async function speakItsLanguage(report: Report): Promise<void> {
  const situation = await inspectWorkbook();
  const language = situation.kind === "ours" ? situation.language : await languageOfSetup();
  if (language) report.speak(language);
}

/** The language of a workbook of a newer Ensemble, as far as this one can read it. */
async function languageOfSetup(): Promise<Language | undefined> {
  try {
    return (await readSetup()).language;
  } catch (error) {
    // What is wrong with the workbook is told by the command that works on it.
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
