import type { ByLanguage, Language } from "../languages";
import type { InitiativeFile } from "../model/initiative";
import { referencesIn, type CustomCaptions, type References } from "./formula";
import { roomFor, type Room } from "./room";

/** The inputs of every sheet blueprint: the entries, the language and the references for formulas. */
export interface Context {
  readonly file: InitiativeFile;
  readonly language: Language;
  readonly refs: References;
  /** how many entries the blocks of fixed size have room for */
  readonly room: Room;
  /** the value of the workbook's language: a text, or the texts of a topic */
  localize<Value>(values: ByLanguage<Value>): Value;
}

/** What a workbook has of its own. */
interface ContextOptions {
  /** captions that people changed */
  readonly captions?: CustomCaptions | undefined;
  /** what its blocks have room for; by default what the entries need, and some more */
  readonly room?: Room | undefined;
}

/** The context of a workbook with these entries in a language. */
export function contextOf(
  file: InitiativeFile,
  language: Language,
  { captions, room }: ContextOptions = {},
): Context {
  return {
    file,
    language,
    refs: referencesIn(language, captions),
    room: room ?? roomFor(file),
    localize: (values) => values[language],
  };
}
