/** The texts of a field in one language. */
export interface FieldText {
  /** the header of its column; without apostrophes, brackets, parentheses or hashes, which several programs mishandle in references */
  readonly caption: string;
  /** what to enter; Excel shows it next to the selected cell, 255 characters at most */
  readonly help: string;
  /** captions of earlier schema versions: a workbook in use may still have them */
  readonly formerCaptions?: readonly string[];
  /** other captions that partners' files use, the most reliable first */
  readonly importCaptions?: readonly string[];
  /** for a choice with its own list: the labels by id */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A `FieldText` for each field of `Tables`. */
export type FieldTexts<Tables> = {
  readonly [Table in keyof Tables]: { readonly [Field in keyof Tables[Table]]: FieldText };
};

/** Types the texts of fields so that other languages must have the same fields, while optional texts may differ. */
export function fieldTexts<Tables extends Readonly<Record<string, Readonly<Record<string, FieldText>>>>>(
  texts: Tables,
): FieldTexts<Tables> {
  return texts;
}
