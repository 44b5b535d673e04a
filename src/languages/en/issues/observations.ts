import { issueMessages } from "../../issueMessages";

/** Observations and indicators: what contradicts something else, or cannot count. */
const messages = issueMessages({
  repeatedObservation: (details) => [
    `${details.rowOrPlace("first")} gives the same value for the same indicator, partner, period and group.`,
    "Neither of them counts until only one is left.",
    "Clear one of the two rows.",
  ],
  conflict: (details) => [
    `${details.rowOrPlace("first")} gives ${details.of("other") || "no value"} for the same indicator, partner, period and group; here it is ${details.of("value") || "no value"}.`,
    "Neither of them counts until only one is left.",
    "Ask the partner which one is right, and clear the other row.",
  ],
  targetAgainstDirection: (details) => [
    `The target ${details.of("target")} runs against the direction ${details.quoted("direction")}: the baseline is ${details.of("baseline")}.`,
    "The indicator would count as met when things have got worse.",
    "Check target, baseline and direction.",
  ],
  baselineDateNeeded: (details) => [
    `The indicator is reported every ${details.of("years")} years, but has no baseline date.`,
    "Nobody can tell when its periods end, so every day is taken for a period, and nothing is ever due.",
    "Enter the baseline date.",
  ],
  numeratorAboveDenominator: (details) => [
    `The numerator ${details.of("numerator")} is larger than the denominator ${details.of("denominator")}.`,
    "The percentage would be above 100.",
    "Check the two; they may have been swapped.",
  ],
  valueMissing: (details) =>
    details.is("need", "ratio")
      ? [
          "The indicator weighs its partners, but the numerator, or a denominator other than 0, is missing.",
          "Partners weigh by their denominators, so this row does not count.",
          "Fill in both.",
        ]
      : details.is("need", "half")
        ? [
            "There is a numerator without a denominator, or the reverse.",
            "The quotient cannot be reckoned.",
            "Give both.",
          ]
        : [
            "There is no value, nor a numerator with a denominator other than 0.",
            "The row counts as not reported.",
            "Give the value, or both the numerator and the denominator; an empty cell is missing, never zero.",
          ],
  valueAgainstRatio: (details) => [
    `The value is ${details.of("value")}, but numerator and denominator give ${details.of("ratio")}.`,
    "The numerator and the denominator count; readers of the value see another figure.",
    "Correct whichever is wrong, or clear the value.",
  ],
  unknownGroup: (details) => [
    details.has("group")
      ? `The Groups sheet has no group ${details.quoted("group")} of the breakdown ${details.quoted("breakdown")}.`
      : `The breakdown ${details.quoted("breakdown")} has no group.`,
    "The row counts for no group and for no total.",
    "Add the group to the Groups sheet, or correct the breakdown and the group; for the total, clear both.",
  ],
  notInPlan: (details) => [
    `The reporting plan does not expect ${details.of("code")} from ${details.quoted("partner")} for ${details.of("day")}.`,
    "The value counts, but not as one of the reports that are expected.",
    "Add the partner to the reporting plan, or lengthen its time there; else correct the partner or the period.",
  ],
  notAvailableWithValue: () => [
    "The status says that the value is not available, but there is one.",
    "What is not available never counts.",
    "Clear the value, the numerator and the denominator, or correct the status.",
  ],
  zeroDenominator: () => [
    "The denominator is 0.",
    "Nothing can be divided by it.",
    "Correct it, or leave the row out.",
  ],
});

export default messages;
