import type { ByLanguage } from "../languages";

/** A text in every language of the product. */
export type LocalizedText = ByLanguage<string>;

/** A term of collective impact: an id that never changes, and the label that people read. */
export interface Term<Id extends string = string> {
  readonly id: Id;
  readonly label: LocalizedText;
  /** what workbooks of earlier versions say, in any language */
  readonly formerLabels?: readonly string[];
}

/** A term with a sentence that helps a person to use it. */
export interface ExplainedTerm<Id extends string = string> extends Term<Id> {
  readonly help: LocalizedText;
}

/** The judgement of a status: good, needs attention, bad, or no judgement. */
export type StatusTone = "good" | "attention" | "bad" | "none";

/** A status. Colour alone never shows it: an icon and a label go with it. */
export interface StatusTerm<Id extends string = string> extends Term<Id> {
  readonly tone: StatusTone;
}

/** The icon of each tone; the four shapes differ in greyscale too. */
export const STATUS_ICONS: Readonly<Record<StatusTone, string>> = {
  good: "●",
  attention: "▲",
  bad: "■",
  none: "○",
};

/** The tone of an icon; "none" for any other text. */
export function toneOfIcon(icon: string): StatusTone {
  return WORST_FIRST.find((tone) => STATUS_ICONS[tone] === icon) ?? "none";
}

/** The tones in the order in which lists put what is worst first. */
export const WORST_FIRST: readonly StatusTone[] = ["bad", "attention", "none", "good"];
