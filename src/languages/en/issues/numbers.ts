import { issueMessages } from "../../issueMessages";

/** Numbers: how they are written, and how large they may be. */
const messages = issueMessages({
  notANumber: (details) => [
    `${details.quoted("value")} is not a number.`,
    "Formulas calculate with numbers alone, so the entry is not read.",
    `Type digits only, for example ${details.typed(1234.5)}; units and remarks have columns of their own.`,
  ],
  numberAsText: (details) => [
    `${details.quoted("value")} is text that looks like a number.`,
    "Formulas do not add it up.",
    `Make it the number ${details.of("nearest")}.`,
  ],
  frenchDecimal: (details) => [
    `${details.quoted("value")} is text with a decimal comma.`,
    "Formulas do not add it up.",
    `Make it the number ${details.of("nearest")}.`,
  ],
  ambiguousNumber: (details) => [
    `${details.quoted("value")} is text, and may mean thousands or a decimal.`,
    "Formulas do not add it up, and nobody can tell which number is meant.",
    `Type the number without a thousands separator, for example 1234 or ${details.typed(1.234)}.`,
  ],
  numberAsDate: (details) => [
    `Excel took what was typed for a date or a time: the cell counts as ${details.of("value")}.`,
    "Entries such as 3/4, 1-2 or 12:30 become dates or times, and their serial numbers count as figures.",
    "Set the cell to General format and type the number again.",
  ],
  outOfRange: (details) => [
    `${details.of("value")} is out of bounds.`,
    "The workbook cannot use such a number; a rule reads its usual limit instead.",
    `Give a ${details.is("whole", 1) ? "whole " : ""}number from ${details.of("minimum")} to ${details.of("maximum")}.`,
  ],
  percentSign: (details) => {
    if (details.has("text")) {
      return [
        `${details.quoted("text")} is a percentage, and a plain number is expected here.`,
        "Its figure would be a hundred times too large or too small.",
        "Check the figure and its column, or the kind of the indicator.",
      ];
    }
    if (details.has("nearest")) {
      return [
        `With its percent sign, the cell counts as ${details.of("value")}, not as ${details.of("nearest")}.`,
        "Percentages are entered as 45, without the sign; the figures would be a hundred times too small.",
        `Set the cell to General format and type ${details.of("nearest")}; the correction does both.`,
      ];
    }
    return !details.has("seen")
      ? [
          `With its percent sign, the cell counts as ${details.of("value")}.`,
          "A plain number is expected here; the sign makes it a hundred times smaller.",
          "Set the cell to General format and type the number that counts; if the indicator is a percentage, say so in its kind.",
        ]
      : [
          `The cell shows ${details.of("seen")} percent, but counts as ${details.of("value")}.`,
          "Whoever reads the cell sees another figure than the formulas count.",
          "Set the cell to General format, then see that the number is the percentage you mean.",
        ];
  },
  percentRange: (details) => [
    `${details.of("value")} is not between 0 and 100, and the indicator is a percentage.`,
    "A share of a whole cannot be more than all or less than nothing.",
    "Check the value, or make the indicator a number or a rate.",
  ],
  percentAsShare: (details) => [
    `${details.of("value")} may mean ${details.of("value")}% or ${details.of("nearest")}%.`,
    "Percentages are entered as 45, not as 0.45; the figures would be a hundred times too small.",
    "Write the percentage that is meant; in a file to import, with its percent sign.",
  ],
  negative: (details) => [
    `${details.quoted("value")} is below zero, which a numerator or a denominator cannot be.`,
    "The quotient would be of the wrong sign.",
    "Check the figure.",
  ],
});

export default messages;
