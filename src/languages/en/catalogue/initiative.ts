export default {
  /** The phases of a collective impact initiative. */
  phases: {
    assess: "Assess readiness",
    initiate: "Initiate action",
    organise: "Organise for impact",
    implement: "Begin implementation",
    sustain: "Sustain action and impact",
  },

  /** How often partners report, and the months of one period. */
  frequencies: {
    monthly: "Monthly",
    quarterly: "Quarterly",
    halfYearly: "Half-yearly",
    yearly: "Yearly",
    everyTwoYears: "Every 2 years",
    everyThreeYears: "Every 3 years",
    everyFiveYears: "Every 5 years",
    irregular: "Irregular",
  },

  /** The sectors that partners come from. */
  sectors: {
    community: "Community organisation",
    public: "Public body",
    education: "Education",
    health: "Health and social services",
    business: "Business",
    philanthropy: "Philanthropy",
    citizens: "Citizens",
    other: "Other",
  },

  /** The five conditions of collective impact. */
  conditions: {
    agenda: {
      label: "Common agenda",
      help: "Partners share an understanding of the issue and agree on the change they aim at.",
    },
    measurement: {
      label: "Shared measurement system",
      help: "The same few indicators are measured the same way by every partner.",
    },
    activities: {
      label: "Mutually reinforcing activities",
      help: "Each partner does what it does best, in a way that strengthens what others do.",
    },
    communication: {
      label: "Continuous communication",
      help: "Regular and open exchanges build trust between partners.",
    },
    backbone: {
      label: "Backbone support",
      help: "Someone has the time and the skills to coordinate the whole.",
    },
  },
};
