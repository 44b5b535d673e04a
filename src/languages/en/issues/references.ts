import { issueMessages } from "../../issueMessages";

/** Names and codes: unknown ones and duplicates. */
const messages = issueMessages({
  unknownPartner: (details) => [
    `No partner is called ${details.quoted("value")}.${details.didYouMean()}`,
    "The row counts for nobody.",
    "Correct the name, or add the partner to the list of partners.",
  ],
  unknownIndicator: (details) => [
    `No indicator is called ${details.quoted("value")}.${details.didYouMean()}`,
    "What refers to it counts for nothing.",
    "Correct it, or add the indicator to the list of indicators.",
  ],
  unknownRole: (details) => [
    `There is no role ${details.quoted("value")}.${details.didYouMean()}`,
    "The row counts for no role, so the role may look uncovered.",
    "Correct the role, or add it to the list of roles.",
  ],
  duplicate: (details) => [
    !details.has("first")
      ? `${details.quoted("value")} is what another phase is called.`
      : details.has("other")
        ? `${details.quoted("value")} differs from ${details.quoted("other")} (${details.lineOrPlace("first")}) by upper and lower case alone.`
        : `${details.quoted("value")} is there already (${details.lineOrPlace("first")}).`,
    "Formulas find the first one only; what is said of this one is lost.",
    "Keep one of the two, or give this one another name.",
  ],
  twoSpellings: (details) => [
    `${details.quoted("value")} and ${details.quoted("other")} (${details.lineOrPlace("first")}) may be two spellings of one name.`,
    "They count as two, each with a part of the rows.",
    "If they are one, merge them: the correction is above the list.",
  ],
});

export default messages;
