export default {
  /** Questions about whether the approach fits, asked first. */
  fitQuestions: {
    fitIssue: {
      label: "Complex issue with a measurable target",
      help: "Is the issue complex, with a measurable target for the population (for example 10% or more)?",
    },
    fitStakeholders: {
      label: "Many stakeholders for the long term",
      help: "Does it take many stakeholders over the long term, three to five years or more?",
    },
    fitCrossSector: {
      label: "Cross-sector mobilisation is essential",
      help: "Is it essential that several sectors mobilise for the whole community to change?",
    },
    fitData: {
      label: "Willing to rest on data and to learn",
      help: "Are partners willing to rest on measurable data and to put what they learn back into action?",
    },
    fitCommunity: {
      label: "Community members ready to lead",
      help: "Are community members ready to be leaders, partners and agents of change?",
    },
  },

  /** The preconditions of collective impact. */
  preconditions: {
    champions: {
      label: "Influential champions",
      help: "One person or a small group able to bring leaders together and to keep them engaged.",
    },
    urgency: {
      label: "Sense of urgency",
      help: "A new opportunity or a crisis makes people want to act now.",
    },
    resources: {
      label: "Adequate resources",
      help: "Money, material and people for two to three years at least; usually an anchor funder for the backbone and the planning.",
    },
  },

  /** The four components of trust between partners. */
  trust: {
    sincerity: { label: "Sincerity", help: "We say what we think and do what we say." },
    reliability: { label: "Reliability", help: "We can count on each other’s commitments." },
    competence: { label: "Competence", help: "Each of us is able to do what is expected." },
    benevolence: { label: "Benevolence", help: "We wish each other well and show it." },
  },

  /** Know-how of backbone staff (La Fonda). */
  knowHow: {
    meetings: {
      label: "Preparing and running working meetings",
      help: "A clear aim, a fair floor, a decision that everyone remembers.",
    },
    engineering: {
      label: "Project engineering and fundraising",
      help: "From an idea to a plan, a budget and those who pay for it.",
    },
    language: {
      label: "Building a common language and culture",
      help: "The same words mean the same things to everyone.",
    },
    collection: {
      label: "Collecting data for evaluation",
      help: "The right figures, on time, with little trouble for partners.",
    },
  },

  /** Attitudes of backbone staff (La Fonda). */
  attitudes: {
    tensions: {
      label: "Handling tensions, disagreement and conflict",
      help: "Brings them into the open early and calmly.",
    },
    listening: { label: "Listening to all, good relations", help: "Hears those who speak little too." },
    humility: {
      label: "Humility, availability, empathy",
      help: "Serves the initiative rather than oneself.",
    },
  },

  /** The ratings with their points: the four levels, then the answers to a fit question. */
  ratings: {
    notRated: "0 Not rated",
    begun: "1 Just begun",
    inProgress: "2 In progress",
    largely: "3 Largely in place",
    fully: "4 Fully in place",
    no: "Fit: no",
    partly: "Fit: partly",
    yes: "Fit: yes",
  },

  /** Whether a rating counts, and if not, why. */
  ratingStates: {
    counts: { label: "Counts", help: "Counts towards the item’s mean." },
    unknownItem: { label: "Unknown item", help: "No such item in the list." },
    noMember: { label: "No member", help: "Say who rates." },
    afterReport: { label: "After the report date", help: "Dated after the report date." },
    notRated: { label: "Not rated", help: "No rating is given, or 0." },
    wrongScale: { label: "Wrong scale", help: "Fit questions take no, partly, yes; everything else 1 to 4." },
    replaced: { label: "Replaced", help: "The same member has rated the item later." },
  },

  /** Levels of an item by the mean of its ratings. */
  itemLevels: {
    notRated: { label: "Not rated", help: "Nobody has rated it yet." },
    toBuild: { label: "To build", help: "The mean is below what is needed." },
    inPlace: { label: "In place", help: "The mean reaches what is needed." },
  },

  /** Whether the members agree on an item. */
  spreads: {
    alike: { label: "Seen alike", help: "The ratings lie close together." },
    disagreement: {
      label: "Disagreement",
      help: "The ratings lie far apart: talk about it, the disagreement is the finding.",
    },
  },

  /** The overall readiness verdicts. */
  verdicts: {
    notAssessed: { label: "Not assessed", help: "Something that comes next has not been rated yet." },
    doesNotFit: {
      label: "The approach does not fit",
      help: "The mean of a fit question is below what is needed.",
    },
    preconditionMissing: { label: "Precondition missing", help: "Build it before anything else." },
    conditionsToBuild: {
      label: "Conditions to build",
      help: "The preconditions exist; some of the five conditions are still to build.",
    },
    ready: { label: "Ready", help: "The approach fits, and preconditions and conditions are in place." },
  },
};
