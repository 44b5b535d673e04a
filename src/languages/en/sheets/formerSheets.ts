/** Texts on sheets of earlier schema versions, by which an upgrade recognises what they have left there. */
const texts: Readonly<
  Record<"roles" | "canvas" | "readiness" | "checklists" | "tracker", readonly string[]>
> = {
  roles: [
    "The roles that keep an initiative going: fill them in together, looking several years ahead, and list who holds which. Write roles of your own in the spare rows; empty a row rather than delete it.",
    "Who holds which role",
    "White cells are yours to fill in. Grey cells are calculated. To add a row, type just below the last one.",
  ],
  canvas: [
    "White cells are yours to fill in. Grey cells are calculated. To add a row, type just below the last one.",
  ],
  readiness: [
    "Is the approach right, do the preconditions exist, are the five conditions being built? Each member rates alone; then talk about what you see differently.",
    "White cells are yours to fill in. Grey cells are calculated. To add a row, type just below the last one.",
    "Verdict, gate by gate",
    "Current phase",
    "Members heard",
    "Disagreements",
    "One missing precondition is never hidden by a high mean elsewhere. Where members disagree, the disagreement is the finding: talk about it before you decide.",
    "Item by item",
    "Trust, know-how and attitudes",
    "Ratings",
    "One row for each item and member. To rate again later, add a row with its date: the latest one counts.",
    "Item",
    "Members who rated",
    "Level",
    "Lowest to highest rating, evidence",
    "Mean",
    "Seen alike?",
    "Step 1  ·  Is the approach right?",
    "Step 2  ·  Do the preconditions exist?",
    "Step 3  ·  Are the five conditions being built?",
    "Trust pulse",
    "Know-how of the backbone",
    "Attitudes of the backbone",
  ],
  checklists: [
    "Checklists and sustainability",
    "What to think of at each step, line by line; and at the right, what should outlast the initiative, and how.",
    "Sustainability plan",
    "Things that should last",
    "Still to decide",
    "What was done, and what of it must be kept, or not? Look at the cause, the partnership, changed practices and activities one by one.",
    "Four ways to keep gains: organisations take them up, norms and rules change, the community owns them, money, material and people are found.",
  ],
  tracker: [
    "Periods reported",
    "Reporting completeness",
    "Values reported of values due.  ○ not due yet  ·  – nothing due. Missing is never zero.",
  ],
};

export default texts;
