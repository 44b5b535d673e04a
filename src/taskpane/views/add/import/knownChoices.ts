import type { WordField } from "../../../../model/import/fields";
import type { ImportVocabulary } from "../../../../model/import/words";

/** What a person may choose for a field, and what is shown for it. */
export type Choice = readonly [value: string, words: string];

/** What the workbook knows for a field that holds one of some known words. */
export function knownChoices(
  field: Exclude<WordField, "group">,
  { indicators, partners, choices }: ImportVocabulary,
): readonly Choice[] {
  switch (field) {
    case "indicator":
      return indicators.map(({ code, name }) => [code, `${code} – ${name}`]);
    case "partner":
      return partners.map((name) => [name, name]);
    default:
      return choices[field].map(({ label }) => [label, label]);
  }
}
