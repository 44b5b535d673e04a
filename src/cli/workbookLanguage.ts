import { inspectWorkbook } from "../excel";
import type { Report } from "./report";

/** Lets the messages be in the language of the open workbook, where it is one of ours. */
export async function speakItsLanguage(report: Report): Promise<void> {
  const situation = await inspectWorkbook();
  if (situation.kind === "ours") report.speak(situation.language);
}
