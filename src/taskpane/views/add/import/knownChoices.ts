import type { WordField } from "../../../../model/import/fields";
import type { ImportVocabulary } from "../../../../model/import/words";

/** An option of a field, and its label. */
export type Choice = readonly [value: string, label: string];

/** The options of a field that holds one of the workbook's known words. */
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
