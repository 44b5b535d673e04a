import { issueMessages } from "../../issueMessages";

/** Values that are hard to believe, and the bounds and rules by which that is judged. */
const messages = issueMessages({
  outsideRange: (details) => [
    `The value ${details.of("value")} of ${details.of("code")} is ${details.choose("side", { below: "below the lowest", above: "above the highest" })} plausible one, ${details.of("bound")}.`,
    "It counts, and one wrong value shifts the figure of the initiative.",
    "Ask the partner. If it is right, leave it, or widen the range on the Indicators sheet.",
  ],
  aboveOtherIndicator: (details) => [
    `The value ${details.of("value")} of ${details.of("code")} is above that of ${details.of("other")}, ${details.of("otherValue")}, for the same partner and period (${details.of("place")}).`,
    "A row of the Rules sheet says that the first can never be above the second.",
    "Correct whichever is wrong, or the rule.",
  ],
  decimalSlip: (details) => [
    details.has("after")
      ? `The value ${details.of("value")} is far from those before and after it, ${details.of("before")} and ${details.of("after")}.`
      : `The value ${details.of("value")} is far from the one next to it, ${details.of("before")}, and from the middle of the partner’s values, ${details.of("median")}.`,
    "A decimal sign may be missing, thousands may be counted twice, or the value may be another partner’s.",
    "Ask the partner. If it is right, leave it.",
  ],
  cumulativeFall: (details) => [
    `The value ${details.of("value")} is below that of ${details.of("day")}, ${details.of("earlier")}, but the indicator is cumulative.`,
    "What includes the periods before it cannot become less.",
    "Correct the value, or say on the Indicators sheet that the indicator is not cumulative.",
  ],
  outlier: (details) => [
    `The value ${details.of("value")} is far from the partner’s other values: their middle is ${details.of("median")}, its modified z-score ${details.of("score")}.`,
    "It may be a slip, or the value of another partner.",
    "Ask the partner. If it is right, leave it.",
  ],
  lowestAboveHighest: (details) => [
    `The lowest plausible value, ${details.of("lowest")}, is above the highest, ${details.of("highest")}.`,
    "Every value would be marked.",
    "Check the two; they may have been swapped.",
  ],
  ruleOfOneIndicator: (details) => [
    `The rule names ${details.of("code")} twice.`,
    "Nothing can be above itself, so the rule says nothing.",
    "Choose the other indicator, or clear the row.",
  ],
});

export default messages;
