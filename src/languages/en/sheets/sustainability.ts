/** What the sheet Sustainability says above its table. */
export default {
  total: "Things that should last",
  undecided: "Still to decide",
  question:
    "What was done, and what of it must be kept, or not? Look at the cause, the partnership, changed practices and activities one by one.",
  ways: "Four ways to keep gains: organisations take them up, norms and rules change, the community owns them, money, material and people are found.",
};
