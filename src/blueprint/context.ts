import type { ByLanguage, Language } from "../languages";
import type { InitiativeFile } from "../model/initiative";
import { referencesIn, type CustomCaptions, type References } from "./formula";

/** The inputs of every sheet blueprint: the entries, the language and the references for formulas. */
export interface Context {
  readonly file: InitiativeFile;
  readonly language: Language;
  readonly refs: References;
  /** the value of the workbook's language: a text, or the texts of a topic */
  localize<Value>(values: ByLanguage<Value>): Value;
}

/** The context of a workbook with these entries in a language, whose columns may have captions that people changed. */
export function contextOf(file: InitiativeFile, language: Language, captions?: CustomCaptions): Context {
  return { file, language, refs: referencesIn(language, captions), localize: (values) => values[language] };
}
