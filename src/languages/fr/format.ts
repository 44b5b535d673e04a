import type { LanguageFormat } from "../languageFormat";

const format: LanguageFormat = {
  name: "Français",
  region: "fr-CA",
  gridLocale: "fr",
  openingQuote: "«\u00a0",
  closingQuote: "\u00a0»",
  colon: "\u00a0:",
  percentSign: "\u00a0%",
  decimalSign: ",",
  groupSign: "\u00a0",
  firstOfMonth: "1er",
  longDate: "{day} {month} {year}",
  defaultHeader: "Colonne",
  commaIsDecimal: true,
};

export default format;
