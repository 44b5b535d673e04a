import type { InitiativeFile, Language } from "../model/initiative";
import type { Text } from "../catalogue/term";
import { referencesIn, type CustomCaptions, type References } from "./formula";

/** What every sheet is made from: the entries, the language, the references of formulas. */
export interface Context {
  readonly file: InitiativeFile;
  readonly language: Language;
  readonly refs: References;
  /** a text in the workbook's language */
  say(text: Text): string;
}

export function contextOf(file: InitiativeFile, language: Language, captions?: CustomCaptions): Context {
  return { file, language, refs: referencesIn(language, captions), say: (text) => text[language] };
}
