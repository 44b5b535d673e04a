import { byLanguage, type Language } from "../../languages";
import { quote } from "../../languages/formatting";
import type { IssueDetails } from "../../languages/issueMessages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { ISSUES_PHRASES_TEXTS } from "../../languages/texts/issues/phrases";
import type { Details, IssueUser } from "./kinds";

const NUMBERS = byLanguage(
  (language) => new Intl.NumberFormat(LANGUAGE_FORMATS[language].region, { maximumFractionDigits: 6 }),
);

/** The details of an issue, formatted for the messages of a language. */
export class FormattedDetails implements IssueDetails {
  constructor(
    private readonly details: Details,
    private readonly language: Language,
    /** for files, numbers are formatted as in JSON */
    private readonly user: IssueUser,
  ) {}

  has(key: string): boolean {
    return this.details[key] !== undefined;
  }

  is(key: string, value: string | number): boolean {
    return this.details[key] === value;
  }

  raw(key: string): string | number {
    const detail = this.details[key];
    if (detail === undefined) throw new RangeError(`The issue has no detail “${key}”`);
    return detail;
  }

  of(key: string): string {
    const detail = this.raw(key);
    if (typeof detail === "string") return detail;
    return this.user === "file" ? String(detail) : NUMBERS[this.language].format(detail);
  }

  typed(number: number): string {
    const text = String(number);
    return this.user === "file" ? text : text.replace(".", LANGUAGE_FORMATS[this.language].decimalSign);
  }

  quoted(key: string): string {
    return quote(this.of(key), this.language);
  }

  choose(key: string, texts: Readonly<Record<string, string>>): string {
    const text = texts[this.raw(key)];
    if (text === undefined) throw new RangeError(`There is no text for ${key} “${this.raw(key)}”`);
    return text;
  }

  didYouMean(): string {
    const key = this.has("meant") ? "meant" : "nearest";
    return this.has(key) ? ISSUES_PHRASES_TEXTS[this.language].didYouMean(this.quoted(key)) : "";
  }

  lineOrPlace(key: string): string {
    const place = this.raw(key);
    return typeof place === "string" ? place : ISSUES_PHRASES_TEXTS[this.language].line(this.of(key));
  }

  rowOrPlace(key: string): string {
    const place = this.raw(key);
    return typeof place === "string" ? place : ISSUES_PHRASES_TEXTS[this.language].row(this.of(key));
  }
}
