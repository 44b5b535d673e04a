/** What the sheet Checklists says above its tables. */
export default {
  progress: "Progress",
  checklist: "Checklist",
  done: "Done",
  underWay: "Under way",
  all: "Lines",
  share: "Done of all",
  phase: "Success factors now: {phase}",
  noPhase: "Success factors of the current phase: choose it on the Initiative sheet",
  sustainability: "Sustainability plan",
  total: "Things that should last",
  undecided: "Still to decide",
  question:
    "What was done, and what of it must be kept, or not? Look at the cause, the partnership, changed practices and activities one by one.",
  ways: "Four ways to keep gains: organisations take them up, norms and rules change, the community owns them, money, material and people are found.",
};
