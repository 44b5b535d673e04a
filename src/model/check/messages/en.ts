import type { Details } from "../finding";
import { given, type CheckMessages, type FindingSentences } from "./words";

const numbers = new Intl.NumberFormat("en-CA", { maximumFractionDigits: 6 });

const say = (what: string, why: string, how: string): FindingSentences => ({ what, why, how });
const of = (details: Details, key: string): string => {
  const detail = given(details, key);
  return typeof detail === "number" ? numbers.format(detail) : detail;
};
const quoted = (details: Details, key: string): string => `“${of(details, key)}”`;
const didYouMean = (details: Details): string => {
  const key = details["meant"] === undefined ? "nearest" : "meant";
  return details[key] === undefined ? "" : ` Did you mean ${quoted(details, key)}?`;
};

const BOUNDS: Readonly<Record<string, (details: Details) => FindingSentences>> = {
  afterReportDate: (details) =>
    say(
      `${of(details, "day")} is after the report date, ${of(details, "bound")}.`,
      "The row does not count until the report date has reached it.",
      "Check the year, or leave it: it will count in a later report.",
    ),
  beforeStart: (details) =>
    say(
      `${of(details, "day")} is before the start of the initiative and the baseline date, ${of(details, "bound")}.`,
      "The value would count as progress from a time when nothing was under way.",
      "Check the year, or correct the start on the Initiative sheet or the baseline date.",
    ),
  afterHorizon: (details) =>
    say(
      `${of(details, "day")} is after the initiative’s horizon, ${of(details, "bound")}.`,
      "The partners have not planned that far, so the year may be a typing error.",
      "Check the year, or lengthen the horizon on the Initiative sheet.",
    ),
};

const RULES: Readonly<Record<string, string>> = {
  name: "A name holds a letter, does not begin with = < > + - @ and has none of * ? ~. Write it in other words, for instance “under 18” instead of “<18”.",
  code: "A code begins with a letter and goes on with letters, digits, full stops, hyphens or underscores, for instance POVERTY-1. It has no spaces.",
  text: "Type the text again: a control character has come along with it, perhaps from a PDF.",
};

/** What findings say in English. */
export const ENGLISH: CheckMessages = {
  errorValue: (details) =>
    say(
      `The cell holds the error ${quoted(details, "value")}.`,
      "The entry counts for nothing, and cannot go into an initiative file.",
      "Type the entry again, or clear the cell.",
    ),
  orphanRow: (details) =>
    say(
      `The row has entries, but no ${quoted(details, "property")}.`,
      "Without it the row counts for nothing.",
      "Fill it in, or clear the row if it is a leftover.",
    ),
  required: (details) =>
    say(
      `${quoted(details, "property")} is missing.`,
      "Without it the row does not count fully.",
      "Fill it in.",
    ),
  notInList: (details) =>
    say(
      `${quoted(details, "value")} is not in this list.${didYouMean(details)}`,
      "Formulas compare the words of the list, so this one counts as if the cell were empty.",
      `Choose from the list with the arrow beside the cell: ${of(details, "known")}.`,
    ),
  unknownPartner: (details) =>
    say(
      `No partner is called ${quoted(details, "value")}.${didYouMean(details)}`,
      "The row counts for nobody.",
      "Correct the name, or add the partner to the Partners sheet.",
    ),
  unknownIndicator: (details) =>
    say(
      `No indicator has the code ${quoted(details, "value")}.${didYouMean(details)}`,
      "What refers to it counts for nothing.",
      "Correct the code, or define the indicator on the Indicators sheet.",
    ),
  unknownRole: (details) =>
    say(
      `There is no role ${quoted(details, "value")}.${didYouMean(details)}`,
      "The row counts for no role, so the role may look uncovered.",
      "Correct the role, or add it to the Roles sheet.",
    ),
  notADate: (details) =>
    say(
      `${quoted(details, "value")} is not a date.`,
      "Formulas count days with it, so the entry is not read.",
      "Type the date as year-month-day, for example 2026-03-31.",
    ),
  dateAsText: (details) =>
    say(
      `${quoted(details, "value")} looks like a date, but the cell holds text.`,
      "Formulas count days with dates alone, so the entry is not read.",
      `Make it the date ${of(details, "day")}.`,
    ),
  ambiguousDate: (details) =>
    say(
      `${quoted(details, "value")} is text, and may mean ${of(details, "monthFirst")} or ${of(details, "dayFirst")}.`,
      "Formulas do not read it, and nobody can tell which day is meant.",
      "Type the date as year-month-day.",
    ),
  yearAsDate: (details) =>
    say(
      `The year ${given(details, "value")} is where a date belongs. Excel takes it for ${of(details, "day")}.`,
      "Every rule that reads the date is off by more than a century.",
      `Type the whole date, for example ${given(details, "value")}-12-31.`,
    ),
  dateOutOfRange: (details) =>
    say(
      details["day"] === undefined
        ? `${of(details, "value")} is not a day between 1900 and 2199.`
        : `${of(details, "day")} is a very long time ago.`,
      "The cell may hold a number that was never meant as a date.",
      "Check the date, and type it as year-month-day.",
    ),
  timeOfDay: (details) =>
    say(
      `The date ${of(details, "day")} carries a time of day that the cell does not show.`,
      "Two rows of the same day may look alike and yet differ.",
      "Leave out the time.",
    ),
  notANumber: (details) =>
    say(
      `${quoted(details, "value")} is not a number.`,
      "Formulas calculate with numbers alone, so the entry is not read.",
      "Type digits only, and put units and remarks into their own columns.",
    ),
  numberAsText: (details) =>
    say(
      `${quoted(details, "value")} is text that looks like a number.`,
      "Formulas do not add it up.",
      `Make it the number ${of(details, "nearest")}.`,
    ),
  frenchDecimal: (details) =>
    say(
      `${quoted(details, "value")} is text with a decimal comma.`,
      "Formulas do not add it up.",
      `Make it the number ${of(details, "nearest")}.`,
    ),
  ambiguousNumber: (details) =>
    say(
      `${quoted(details, "value")} is text, and may mean thousands or a decimal.`,
      "Formulas do not add it up, and nobody can tell which number is meant.",
      "Type the number again, without a thousands separator.",
    ),
  outOfRange: (details) =>
    say(
      `${of(details, "value")} is out of bounds.`,
      "The rules read the usual limit instead of an entry that they cannot use.",
      `Give a ${details["whole"] === 1 ? "whole " : ""}number from ${of(details, "minimum")} to ${of(details, "maximum")}.`,
    ),
  tooLong: (details) =>
    say(
      `The text has ${of(details, "length")} characters; ${of(details, "longest")} fit.`,
      "Longer texts are cut off in print and cannot go into an initiative file.",
      "Shorten it, or split it over two rows.",
    ),
  forbiddenCharacters: (details) =>
    say(
      `${quoted(details, "value")} holds signs that cannot be used here.`,
      "Formulas look this text up, and would read them as something else.",
      RULES[given(details, "rule")]!,
    ),
  hiddenSigns: (details) =>
    details["value"] === ""
      ? say(
          "The cell looks empty but holds signs that nobody sees.",
          "Formulas take them for an entry.",
          "Clear the cell.",
        )
      : say(
          `${quoted(details, "value")} holds signs that nobody sees, such as a no-break space.`,
          "To formulas, it is another name, not the one that looks the same.",
          "Put plain spaces in their place.",
        ),
  outerSpaces: (details) =>
    say(
      `${quoted(details, "value")} has extra spaces.`,
      "They are easily taken for another name when the entry is copied elsewhere.",
      "Take them away.",
    ),
  notAnEmail: (details) =>
    say(
      `${quoted(details, "value")} is not an email address.`,
      "Messages to this partner would not arrive.",
      "Type one address in the form name@organisation.ca.",
    ),
  duplicate: (details) =>
    say(
      `${quoted(details, "value")} is already in ${details["first"] === undefined ? "another phase" : of(details, "first")}.`,
      "Formulas find the first one only; what is said in this row is lost.",
      "Keep one of the two rows, or give this one another name.",
    ),
  differsByCase: (details) =>
    say(
      `${quoted(details, "value")} differs from ${quoted(details, "other")} in ${of(details, "first")} by upper and lower case alone.`,
      "To formulas, the two are the same, and only the first one is found.",
      "Keep one of the two rows, or give this one another name.",
    ),
  repeatedRow: (details) =>
    say(
      `Row ${of(details, "first")} says exactly the same.`,
      "What is entered twice may be counted twice.",
      "Clear one of the two rows.",
    ),
  repeatedObservation: (details) =>
    say(
      `Row ${of(details, "first")} gives the same value for the same indicator, partner, period and group.`,
      "Neither of them counts until only one is left.",
      "Clear one of the two rows.",
    ),
  conflict: (details) =>
    say(
      `Row ${of(details, "first")} gives ${of(details, "other") || "no value"} for the same indicator, partner, period and group; here it is ${of(details, "value") || "no value"}.`,
      "Neither of them counts until only one is left.",
      "Ask the partner which one is right, and clear the other row.",
    ),
  dateOrder: (details) =>
    say(
      `${of(details, "day")} comes too early: ${quoted(details, "earlier")} is ${of(details, "earlierDay")}.`,
      "Nobody can tell what happens between the two dates.",
      "Correct one of the two dates.",
    ),
  outsideDates: (details) => BOUNDS[given(details, "reason")]!(details),
  undated: () =>
    say(
      "This entry of the canvas has no date.",
      "It cannot show whether its dimension is up to date.",
      "Give the day on which it happened.",
    ),
  staleCanvas: (details) =>
    details["review"] === undefined
      ? say(
          `${quoted(details, "dimension")} was last updated ${of(details, "days")} days before the report date; the limit is ${of(details, "limit")}.`,
          "Readers take the canvas for the situation today.",
          "Add a row about what has happened since, or say that nothing has changed.",
        )
      : say(
          `The next review of ${quoted(details, "dimension")} was due on ${of(details, "review")}.`,
          "Readers take the canvas for the situation today.",
          "Review it, and add a row with a new review date.",
        ),
  targetAgainstDirection: (details) =>
    say(
      `The target ${of(details, "target")} runs against the direction ${quoted(details, "direction")}: the baseline is ${of(details, "baseline")}.`,
      "The indicator would count as met when things have got worse.",
      "Check target, baseline and direction.",
    ),
  numberAsDate: (details) =>
    say(
      `Excel took what was typed for a date or a time: the cell counts as ${of(details, "value")}.`,
      "Entries such as 3/4, 1-2 or 12:30 become dates or times, and their serial numbers count as figures.",
      "Set the cell to General format and type the number again.",
    ),
  percentSign: (details) =>
    details["nearest"] === undefined
      ? details["seen"] === undefined
        ? say(
            `With its percent sign, the cell counts as ${of(details, "value")}.`,
            "A plain number is expected here; the sign makes it a hundred times smaller.",
            "Set the cell to General format and type the number that counts; if the indicator is a percentage, say so in its kind.",
          )
        : say(
            `The cell shows ${of(details, "seen")} percent, but counts as ${of(details, "value")}.`,
            "Whoever reads the cell sees another figure than the formulas count.",
            "Set the cell to General format, then see that the number is the percentage you mean.",
          )
      : say(
          `With its percent sign, the cell counts as ${of(details, "value")}, not as ${of(details, "nearest")}.`,
          "Percentages are entered as 45, without the sign; the figures would be a hundred times too small.",
          `Set the cell to General format and type ${of(details, "nearest")}; the correction does both.`,
        ),
  percentRange: (details) =>
    say(
      `${of(details, "value")} is not between 0 and 100, and the indicator is a percentage.`,
      "A share of a whole cannot be more than all or less than nothing.",
      "Check the value, or make the indicator a number or a rate.",
    ),
  percentAsShare: (details) =>
    say(
      `${of(details, "value")} reads as less than one percent. Did you mean ${of(details, "nearest")}?`,
      "Percentages are entered as 45, not as 0.45; the figures would be a hundred times too small.",
      "Type the percentage, or leave it if it is right.",
    ),
  numeratorAboveDenominator: (details) =>
    say(
      `The numerator ${of(details, "numerator")} is larger than the denominator ${of(details, "denominator")}.`,
      "The percentage would be above 100.",
      "Check the two; they may have been swapped.",
    ),
  valueMissing: (details) =>
    details["need"] === "ratio"
      ? say(
          "The numerator, or a denominator other than 0, is missing.",
          "The indicator weighs partners by their denominators, so this row does not count.",
          "Fill in both.",
        )
      : say(
          "There is no value, nor a numerator with a denominator other than 0.",
          "The row counts as not reported.",
          "Fill in the value, or clear the row.",
        ),
  valueAgainstRatio: (details) =>
    say(
      `The value is ${of(details, "value")}, but numerator and denominator give ${of(details, "ratio")}.`,
      "The numerator and the denominator count; readers of the value see another figure.",
      "Correct whichever is wrong, or clear the value.",
    ),
  otherScale: (details) =>
    say(
      `${quoted(details, "value")} is not on the scale of ${quoted(details, "item")}.`,
      "The rating does not count.",
      details["scale"] === "fit"
        ? "Rate a fit question with no, partly or yes."
        : "Rate it with one of the four levels.",
    ),
  belowTable: (details) =>
    say(
      details["rows"] === 1
        ? "A row of entries is below the table."
        : `${of(details, "rows")} rows of entries are below the table.`,
      "The table does not take them in, so they count for nothing.",
      "Drag the corner at the lower right of the table over them, or cut them and paste them right under its last row.",
    ),
};
