/** What a language says of a field that people fill in. */
export interface FieldText {
  /** of its column: no apostrophe, bracket, parenthesis or hash, which several programs mishandle in references */
  readonly caption: string;
  /** what to write in it; Excel shows it next to the chosen cell, 255 characters at most */
  readonly help: string;
  /** captions of earlier schema versions: a workbook in use may still have them */
  readonly formerCaptions?: readonly string[];
  /** other captions that partners' files use, the most certain first */
  readonly importCaptions?: readonly string[];
  /** of a choice with a list of its own: the labels by id */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A `FieldText` for each field of `Tables`. */
export type FieldTexts<Tables> = {
  readonly [Table in keyof Tables]: { readonly [Field in keyof Tables[Table]]: FieldText };
};

/** Gives the texts of fields the type that other languages follow: the same fields, each with its own optional texts. */
export function fieldTexts<Tables extends Readonly<Record<string, Readonly<Record<string, FieldText>>>>>(
  texts: Tables,
): FieldTexts<Tables> {
  return texts;
}
