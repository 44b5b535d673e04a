/** Texts of the sheet Readiness. */
export default {
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
  range: "{lowest} to {highest}",
  detail: "{range}  ·  with evidence: {evidence}",
  inPlace: "{done} of {all} in place",
  needed: "In place from a mean of {needed}, out of {best}",
  pulse: "Trust, know-how and attitudes",
  ratings: "Ratings",
  ratingsLead:
    "One row for each item and member. To rate again later, add a row with its date: the latest one counts.",

  /** Headers of the columns of the items. */
  itemHeaders: {
    item: "Item",
    rated: "Members who rated",
    level: "Level",
    detail: "Lowest to highest rating, evidence",
    mean: "Mean",
    spread: "Seen alike?",
  },

  /** Headings of the groups of items. */
  groups: {
    fit: "Step 1  ·  Is the approach right?",
    preconditions: "Step 2  ·  Do the preconditions exist?",
    conditions: "Step 3  ·  Are the five conditions being built?",
    trust: "Trust pulse",
    knowHow: "Know-how of the backbone",
    attitudes: "Attitudes of the backbone",
  },
};
