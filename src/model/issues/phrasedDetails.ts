import type { Language } from "../../languages";
import type { Details, IssueUser } from "./kinds";

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en-CA", { maximumFractionDigits: 6 }),
  fr: new Intl.NumberFormat("fr-CA", { maximumFractionDigits: 6 }),
};

/** The details of an issue as its sentences say them, in a language. */
export class PhrasedDetails {
  constructor(
    private readonly details: Details,
    private readonly language: Language,
    /** in a file, numbers are written as the file has to have them */
    private readonly user: IssueUser,
  ) {}

  has(key: string): boolean {
    return this.details[key] !== undefined;
  }

  is(key: string, value: string | number): boolean {
    return this.details[key] === value;
  }

  /** A detail as it is; every issue of a code has those that its sentences name. */
  raw(key: string): string | number {
    const detail = this.details[key];
    if (detail === undefined) throw new RangeError(`An issue says nothing of its ${key}`);
    return detail;
  }

  /** A detail, a number as the language writes it. */
  of(key: string): string {
    const detail = this.raw(key);
    if (typeof detail === "string") return detail;
    return this.user === "file" ? String(detail) : NUMBERS[this.language].format(detail);
  }

  /** A number as one types it: in a file with a point, elsewhere with the decimal sign of the language. */
  typed(number: number): string {
    const text = String(number);
    return this.user !== "file" && this.language === "fr" ? text.replace(".", ",") : text;
  }

  quoted(key: string): string {
    return quote(this.of(key), this.language);
  }

  /** The word that is surely, or perhaps, meant. */
  didYouMean(): string {
    const key = this.has("meant") ? "meant" : "nearest";
    if (!this.has(key)) return "";
    return this.language === "fr"
      ? ` Vouliez-vous dire ${this.quoted(key)}?`
      : ` Did you mean ${this.quoted(key)}?`;
  }

  /** Where something stands: a line by its number, else the place in words. */
  lineOrPlace(key: string): string {
    const place = this.raw(key);
    if (typeof place === "string") return place;
    return this.language === "fr" ? `ligne ${this.of(key)}` : `line ${this.of(key)}`;
  }

  /** The same at the beginning of a sentence, of a row. */
  rowOrPlace(key: string): string {
    const place = this.raw(key);
    if (typeof place === "string") return place;
    return this.language === "fr" ? `La ligne ${this.of(key)}` : `Row ${this.of(key)}`;
  }
}

/** A text between the quotation marks of a language. */
export function quote(text: string, language: Language): string {
  return language === "fr" ? `«\u00A0${text}\u00A0»` : `“${text}”`;
}
