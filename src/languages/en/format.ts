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
  firstOfMonth: "1",
  commaIsDecimal: false,
};

export default format;
