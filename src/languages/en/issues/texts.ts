import { issueMessages } from "../../issueMessages";

/** What a text that formulas look up may be. */
const NAME_RULE =
  "A name holds a letter, does not begin with = < > + - @ or an apostrophe, and has none of * ? ~. Write it in other words, for instance “under 18” instead of “<18”.";

/** Texts: their length, and the signs in them. */
const messages = issueMessages({
  tooLong: (details) => [
    details.is("unit", "entries")
      ? `There are ${details.of("length")} entries; at most ${details.of("limit")} fit.`
      : `The text has ${details.of("length")} characters; at most ${details.of("limit")} fit.`,
    details.is("unit", "entries")
      ? "The workbook has no room for more."
      : "Longer texts are cut off in print and cannot go into an initiative file.",
    details.is("unit", "entries")
      ? "Leave out what is no longer needed."
      : "Shorten it, or split it over two entries.",
  ],
  forbiddenCharacters: (details) => {
    if (details.is("rule", "text")) {
      return [
        `${details.quoted("value")} holds a control character.`,
        "A workbook cannot keep it.",
        "Type the text again: the character has come along with it, perhaps from a PDF.",
      ];
    }
    if (details.is("rule", "code")) {
      return [
        `${details.quoted("value")} cannot be a code.`,
        "Formulas look it up, and would read it as something else.",
        "A code begins with a letter and goes on with letters, digits, full stops, hyphens or underscores, for instance POVERTY-1. It has no spaces.",
      ];
    }
    const why = "Formulas look this text up, and would read it as something else.";
    if (!details.has("sign")) return [`${details.quoted("value")} has no letter.`, why, NAME_RULE];
    return details.is("at", "start")
      ? [`${details.quoted("value")} cannot begin with ${details.quoted("sign")}.`, why, NAME_RULE]
      : [`${details.quoted("sign")} cannot be part of ${details.quoted("value")}.`, why, NAME_RULE];
  },
  hiddenSigns: (details) =>
    details.is("value", "")
      ? [
          "The cell looks empty but holds signs that nobody sees.",
          "Formulas take them for an entry.",
          "Clear the cell.",
        ]
      : [
          `${details.quoted("value")} holds signs that nobody sees, such as a no-break space.`,
          "To formulas, it is another name, not the one that looks the same.",
          "Put plain spaces in their place.",
        ],
  outerSpaces: (details) => [
    `${details.quoted("value")} has extra spaces.`,
    "They are easily taken for another name when the entry is copied elsewhere.",
    "Take them away.",
  ],
  notAnEmail: (details) => [
    `${details.quoted("value")} is not an email address.`,
    "Messages to this partner would not arrive.",
    "Type one address in the form name@organisation.ca.",
  ],
  errorValue: (details) => [
    `The cell holds the error ${details.quoted("value")}.`,
    "The entry counts for nothing, and cannot go into an initiative file.",
    "Type the entry again, or clear the cell.",
  ],
});

export default messages;
