import type { Finding, FindingCode } from "../findings";

/** What findings say in one language. */
export interface FindingWords {
  readonly file: string;
  readonly lists: Readonly<
    Record<string, { readonly all: string; readonly one: (number: number) => string }>
  >;
  readonly messages: Readonly<Record<FindingCode, (details: Finding["details"]) => string>>;
  quote(text: string | number): string;
  /** the place, then what is said of it */
  sentence(place: string, message: string): string;
}
