import type { FindingWords } from "./words";

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text between quotation marks",
  number: "a number with a decimal point and no quotation marks, such as 12.5",
  integer: "a whole number without quotation marks, such as 5",
  boolean: "true or false, without quotation marks",
  array: "a list between square brackets [ ]",
  object: "properties between braces { }",
};

const RULES: Readonly<Record<string, string>> = {
  name:
    "A name holds at least one letter, does not begin with = < > + - @, and has none of " +
    "* ? ~ in it, because spreadsheet formulas read these as something else. Write it in other words, for instance " +
    "“under 18 years” for “<18”.",
  code:
    "A code begins with a letter and goes on with letters, digits, full stops, hyphens and underscores, for " +
    "instance POVERTY-1. It has no spaces.",
  text: "The text holds a control character that a workbook cannot keep. Take it out; it may have come with a copy from a PDF.",
};

const HINTS: Readonly<Record<string, string>> = {
  endOfText: "The text ends too early: a quotation mark, bracket or brace is not closed.",
  decimalComma: "Write numbers with a decimal point: 12.5, not 12,5.",
  extraComma: "Take away the comma after the last item.",
  missingComma: "A comma is missing before this place.",
  singleQuotes: 'Use straight double quotation marks ("), not others.',
  comment: "JSON has no comments: take this one away.",
  lineBreakInText:
    "A text goes on over the end of the line: close its quotation mark, or write a line break as \\n.",
  other: "Look at what is just before this place.",
};

const quote = (text: string | number): string => `“${text}”`;
const didYouMean = (nearest: string | number | undefined): string =>
  nearest === undefined ? "" : ` Did you mean ${quote(nearest)}?`;

/** What findings say in English. */
export const ENGLISH: FindingWords = {
  file: "The file",
  lists: {
    initiative: { all: "Initiative", one: (number) => `Initiative ${number}` },
    partners: { all: "Partners", one: (number) => `Partner ${number}` },
    roles: { all: "Roles", one: (number) => `Role note ${number}` },
    roleHolders: { all: "Role holders", one: (number) => `Role holder ${number}` },
    ratings: { all: "Ratings", one: (number) => `Rating ${number}` },
    checklist: { all: "Checklists", one: (number) => `Checklist line ${number}` },
    sustainability: { all: "Sustainability plan", one: (number) => `Sustainability entry ${number}` },
    canvas: { all: "Canvas", one: (number) => `Canvas entry ${number}` },
    activities: { all: "Activities", one: (number) => `Activity ${number}` },
    indicators: { all: "Indicators", one: (number) => `Indicator ${number}` },
    observations: { all: "Observations", one: (number) => `Observation ${number}` },
    debrief: { all: "Debrief", one: (number) => `Debrief row ${number}` },
  },
  quote,
  sentence: (place, message) => `${place}: ${message}`,
  messages: {
    required: ({ property }) => `${quote(property!)} is missing. Add it, and do not leave it empty.`,
    unknownProperty: ({ property, nearest }) =>
      `there is no property called ${quote(property!)} here.${didYouMean(nearest)}` +
      (nearest === undefined ? " Take it away." : ""),
    wrongType: ({ value, expected }) =>
      `${quote(value!)} is not what belongs here. Give ${EXPECTED[expected!]}.`,
    notInList: ({ value, known, nearest }) =>
      `${quote(value!)} is not one of the values known here.${didYouMean(nearest)} Use one of these: ${known}.`,
    notADate: ({ value, reason, nearest }) =>
      reason === "notInCalendar"
        ? `${quote(value!)} is not a day of the calendar. Check the month and the day (YYYY-MM-DD).`
        : `${quote(value!)} is not a date in the form YYYY-MM-DD (year, month, day), for instance 2026-03-31.` +
          didYouMean(nearest),
    frenchDecimal: ({ value, nearest }) =>
      `${quote(value!)} is text with a decimal comma. Write the number with a decimal point and without quotation marks: ${nearest}.`,
    numberAsText: ({ value, nearest }) =>
      nearest === undefined
        ? `${quote(value!)} is text, and may mean a number of thousands or a decimal. Write the number without quotation marks, with a decimal point and no thousands separator.`
        : `${quote(value!)} is text. Write the number without quotation marks: ${nearest}.`,
    tooLong: ({ unit, limit, length }) =>
      unit === "entries"
        ? `there are ${length} entries; at most ${limit} fit. Leave out what is no longer needed.`
        : `the text has ${length} characters; at most ${limit} fit. Shorten it.`,
    forbiddenCharacters: ({ value, rule }) => `${quote(value!)} cannot be used. ${RULES[rule!]}`,
    outOfRange: ({ value, minimum, maximum }) =>
      `${quote(value!)} is out of bounds. Give a value from ${minimum} to ${maximum}.`,
    duplicate: ({ value, first }) =>
      `${quote(value!)} is there already (${first}); upper and lower case make no difference. Keep one of the two, or give this one another name.`,
    unknownPartner: ({ value, nearest }) =>
      `no partner is called ${quote(value!)}.${didYouMean(nearest)} Correct the name, or add the partner to “partners”.`,
    unknownIndicator: ({ value, nearest }) =>
      `no indicator has the code ${quote(value!)}.${didYouMean(nearest)} Correct the code, or add the indicator to “indicators”.`,
    unknownRole: ({ value, known, nearest }) =>
      `there is no role ${quote(value!)}.${didYouMean(nearest)} The roles are: ${known}. Correct the role, or add it to “roles”.`,
    dateOrder: ({ value, earlier, earlierValue }) =>
      `${value} comes too early: ${quote(earlier!)} is ${earlierValue}. Correct one of the two dates.`,
    notJson: ({ line, column, hint }) =>
      `it is not well-formed JSON at line ${line}, column ${column}. ${HINTS[hint!]}`,
    notUtf8: () =>
      "its letters are not written in UTF-8, so accents would be lost. Open it in the program that made it, and save it as UTF-8.",
    tooDeep: ({ limit }) =>
      `lists and objects are nested more than ${limit} levels deep. An initiative file has four: take the others out.`,
    repeatedProperty: ({ property, line }) =>
      `${quote(property!)} is there already and comes again in line ${line}. Keep one of the two.`,
    errorValue: ({ value }) =>
      `the cell holds the error ${quote(value!)}. Write the entry again, or clear the cell.`,
    wrongFormat: () => 'this is not an initiative file. It must hold "format": "ensemble-initiative".',
    newerVersion: ({ value, known }) =>
      `it is of version ${value}, and this Ensemble reads version ${known}. Update Ensemble, then open the file again.`,
    valueMissing: ({ need }) =>
      need === "ratio"
        ? "the indicator weighs by denominator, but this observation lacks a numerator or a denominator other than 0. It will not count."
        : "there is no value, nor a numerator with a denominator other than 0. It will count as not reported.",
    repeatedObservation: ({ first }) =>
      `the same indicator, partner, period and group are there already (${first}). The workbook shows a conflict, and neither counts until only one is left.`,
    otherScale: ({ value, item, scale }) =>
      `the rating ${quote(value!)} is not on the scale of ${quote(item!)}. It will not count: ` +
      (scale === "fit"
        ? "a fit question takes no, partly or yes."
        : "everything but the fit questions takes begun, inProgress, largely or fully."),
    targetAgainstDirection: ({ direction, baseline, target }) =>
      `the target ${target} runs against the direction ${quote(direction!)}: the baseline is ${baseline}. Check the target, the baseline and the direction.`,
  },
};
