import type { LanguageFormat } from "../languageFormat";

const format: LanguageFormat = {
  name: "English",
  region: "en-CA",
  gridLocale: "en",
  openingQuote: "“",
  closingQuote: "”",
  colon: ":",
  percentSign: "%",
  decimalSign: ".",
  groupSign: ",",
  firstOfMonth: "1",
  longDate: "{month} {day}, {year}",
  defaultHeader: "Column",
  commaIsDecimal: false,
};

export default format;
