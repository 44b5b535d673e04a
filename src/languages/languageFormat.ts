/** How a language writes numbers, dates, quotations and punctuation. */
export interface LanguageFormat {
  /** the name of the language in the language itself */
  readonly name: string;
  /** the locale of the region whose dates and numbers are used, "fr-CA" */
  readonly region: string;
  /** the locale of the number formats in Univer, the grid of the preview */
  readonly gridLocale: "en" | "fr";
  /** the quotation marks, including the spaces inside them */
  readonly openingQuote: string;
  readonly closingQuote: string;
  /** the colon, including the space before it */
  readonly colon: string;
  /** the percent sign, including the space before it */
  readonly percentSign: string;
  readonly decimalSign: string;
  /** between thousands */
  readonly groupSign: string;
  /** the first day of the month in a long date, instead of "1" */
  readonly firstOfMonth: string;
  /** a date in words, of {day}, {month} and {year} */
  readonly longDate: string;
  /** Excel's name of a table's column without a header, before its number */
  readonly defaultHeader: string;
  /** whether typed input such as "1,234", which is ambiguous, is read as a decimal */
  readonly commaIsDecimal: boolean;
}
