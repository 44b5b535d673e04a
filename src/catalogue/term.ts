/** A text in both languages of the product. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

/** A term of the field: an id that never changes, and the word that people read. */
export interface Term<Id extends string = string> {
  readonly id: Id;
  readonly word: Text;
}

/** A term with a sentence that helps a person to use it. */
export interface ExplainedTerm<Id extends string = string> extends Term<Id> {
  readonly help: Text;
}

/** What a state means for a reader: well, to watch, wrong, or nothing to tell yet. */
export type Tone = "good" | "attention" | "bad" | "none";

/** A state is never told by colour alone: a mark and a word go with it. */
export interface StateTerm<Id extends string = string> extends Term<Id> {
  readonly tone: Tone;
}

/** The mark of each tone; the four shapes differ in greyscale too. */
export const MARKS: Readonly<Record<Tone, string>> = {
  good: "●",
  attention: "▲",
  bad: "■",
  none: "○",
};
