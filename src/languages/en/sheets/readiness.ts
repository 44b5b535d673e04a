/** Texts of the sheet Readiness. */
export default {
  approach:
    "Is the approach right, do the preconditions exist, are the five conditions being built? Each before the next.",
  verdict: "Verdict, gate by gate",
  notAssessed: "Still to rate first: {items}.",
  doesNotFit: "What does not fit: {items}.",
  preconditionMissing: "Build before anything else: {items}.",
  conditionsToBuild: "The preconditions exist. To build, weakest first: {items}.",
  ready: "The approach fits, and the preconditions and the five conditions are in place.",
  phase: "Current phase",
  noPhase: "Not chosen yet",
  members: "Members heard",
  disagreements: "Disagreements",
  reading:
    "One missing precondition is never hidden by a high mean elsewhere. Where members disagree, the disagreement is the finding: talk about it before you decide.",
  items: "Item by item",
  pulse: "Trust, know-how and attitudes",
  /** The ratings of a fit question. */
  scale: { no: "no", partly: "partly", yes: "yes" },

  /** Headers of the columns of the items. */
  itemHeaders: {
    item: "Item",
    question: "What is asked",
    ratings: "Members by rating",
    mean: "Mean",
    level: "Level",
    spread: "Seen alike?",
    evidence: "Evidence",
  },

  /** Headings of the groups of items, with what is in place and what it takes. */
  groups: {
    fit: "Step 1  ·  Is the approach right?  ·  {done} of {all} in place, from a mean of {needed} out of {best}",
    preconditions:
      "Step 2  ·  Do the preconditions exist?  ·  {done} of {all} in place, from a mean of {needed} out of {best}",
    conditions:
      "Step 3  ·  Are the five conditions being built?  ·  {done} of {all} in place, from a mean of {needed} out of {best}",
    trust: "Trust pulse  ·  {done} of {all} in place, from a mean of {needed} out of {best}",
    knowHow: "Know-how of the backbone  ·  {done} of {all} in place, from a mean of {needed} out of {best}",
    attitudes:
      "Attitudes of the backbone  ·  {done} of {all} in place, from a mean of {needed} out of {best}",
  },
};
