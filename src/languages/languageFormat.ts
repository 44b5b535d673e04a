/** How a language writes numbers, dates, quotations and punctuation. */
export interface LanguageFormat {
  /** the name of the language in the language itself */
  readonly name: string;
  /** the locale of the region whose dates and numbers are used, "fr-CA" */
  readonly region: string;
  /** the tag by which Univer, the grid of the preview, knows the number formats of the language */
  readonly gridLocale: "en" | "fr";
  /** the quotation marks, with the spaces inside them */
  readonly openingQuote: string;
  readonly closingQuote: string;
  /** the colon, with the space before it */
  readonly colon: string;
  /** the percent sign, with the space before it */
  readonly percentSign: string;
  readonly decimalSign: string;
  /** how the first day of a month is written in a date in words, in place of "1" */
  readonly firstOfMonth: string;
  /** whether "1,234", which may be a decimal or thousands, is read as a decimal when a person types it */
  readonly commaIsDecimal: boolean;
}
