import { issueMessages } from "../../issueMessages";

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text between quotation marks",
  number: "a number with a decimal point and no quotation marks, such as 12.5",
  integer: "a whole number without quotation marks, such as 5",
  boolean: "true or false, without quotation marks",
  array: "a list between square brackets [ ]",
  object: "properties between braces { }",
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

/** The initiative file itself: its letters, its structure, its properties. */
const messages = issueMessages({
  unknownProperty: (details) => [
    `There is no property called ${details.quoted("property")} here.${details.didYouMean()}`,
    "Nothing reads it, so what it says would be lost.",
    details.has("nearest") ? "Correct the name, or take the property away." : "Take it away.",
  ],
  wrongType: (details) => [
    `${details.quoted("value")} is not what belongs here.`,
    "It cannot be read as this entry.",
    `Give ${details.choose("expected", EXPECTED)}.`,
  ],
  notUtf8: () => [
    "Its letters are not written in UTF-8.",
    "Accents would be lost.",
    "Open it in the program that made it, and save it as UTF-8.",
  ],
  notJson: (details) => [
    `It is not well-formed JSON at line ${details.raw("line")}, column ${details.raw("column")}.`,
    "Nothing after this place can be read.",
    details.choose("hint", HINTS),
  ],
  tooDeep: (details) => [
    `Lists and objects are nested more than ${details.of("limit")} levels deep.`,
    "An initiative file has four.",
    "Take the others out.",
  ],
  repeatedProperty: (details) => [
    `${details.quoted("property")} is there already and comes again in line ${details.raw("line")}.`,
    "Only one of the two would be read.",
    "Keep one of the two.",
  ],
  wrongFormat: () => [
    "This is not an initiative file.",
    "Nothing in it is known to be an entry.",
    'It must hold "format": "ensemble-initiative".',
  ],
  newerVersion: (details) => [
    `It is of version ${details.raw("value")}, and this Ensemble reads version ${details.raw("known")}.`,
    "Entries that this version does not know would be lost.",
    "Update Ensemble, then open the file again.",
  ],
});

export default messages;
