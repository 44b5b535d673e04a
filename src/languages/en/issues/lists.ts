import { issueMessages } from "../../issueMessages";

/** Words of closed lists. */
const messages = issueMessages({
  notInList: (details) => [
    `${details.quoted("value")} is not in this list.${details.didYouMean()}`,
    "Formulas compare the words of the list, so this one counts as if nothing were there.",
    `Use one of these: ${details.of("known")}.`,
  ],
  otherScale: (details) => [
    `${details.quoted("value")} is not on the scale of ${details.quoted("item")}.`,
    "The rating does not count.",
    details.is("scale", "fit")
      ? "Rate a fit question with no, partly or yes."
      : "Rate it with one of the four levels.",
  ],
});

export default messages;
