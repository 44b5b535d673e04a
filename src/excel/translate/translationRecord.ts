/** The record of a change of language, from its first change to its last. */
import { isLanguage, type Language } from "../../languages";
import { queueAddRecord, queueRemoveRecord, recordAmong } from "../workRecord";

/** From which language to which one a workbook is translated. */
export interface Translation {
  readonly from: Language;
  readonly to: Language;
}

/** The record among a workbook's names, by their lower-case texts; undefined if there is none. */
export function translationIn(names: ReadonlyMap<string, string>): Translation | undefined {
  const details = recordAmong(names, "Translation");
  if (typeof details !== "object" || details === null) return undefined;
  const { from, to } = details as Readonly<Record<string, unknown>>;
  return isLanguage(from) && isLanguage(to) ? { from, to } : undefined;
}

/** Queues the record, in place of an earlier one. */
export function queueTranslation(workbook: Excel.Workbook, translation: Translation): void {
  queueAddRecord(workbook, "Translation", translation);
}

/** Queues the removal of the record. */
export function queueTranslationEnd(workbook: Excel.Workbook): void {
  queueRemoveRecord(workbook, "Translation");
}
