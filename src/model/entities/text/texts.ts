import type { Entities } from "..";

/** What one language says of a field. */
export interface FieldText {
  /** of its column: no apostrophe, bracket, parenthesis or hash, which several programs mishandle in references */
  readonly caption: string;
  /** what to write in it; Excel shows it beside the chosen cell, 255 characters at most */
  readonly help: string;
  /** captions of earlier schema versions: a workbook in use may still bear them */
  readonly formerCaptions?: readonly string[];
  /** captions of partners' files, beside our own, the surest first */
  readonly importCaptions?: readonly string[];
  /** of a choice with a list of its own: the words by id */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What one language says of all fields. */
export type EntityTexts = {
  readonly [Table in keyof Entities]: {
    readonly [Field in keyof Entities[Table]["fields"]]: FieldText;
  } & Readonly<Record<string, FieldText>>;
};
