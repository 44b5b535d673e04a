export default {
  /** Six principles for acting together (Agir tôt). */
  principles: {
    early: {
      label: "Act early",
      help: "Prevent, rather than repair: what is done early costs less and lasts longer.",
    },
    flourishing: {
      label: "For everyone’s flourishing",
      help: "Break exclusion: look at who is left out, and begin there.",
    },
    concerned: {
      label: "With those first concerned",
      help: "They help to choose, to do and to judge, not only to be consulted.",
    },
    capacity: {
      label: "Building everyone’s capacity",
      help: "People, families, organisations and the community come out stronger.",
    },
    relationships: {
      label: "Through relationships, trust, respect",
      help: "Time spent on getting to know one another is part of the work.",
    },
    context: {
      label: "Knowing context and history",
      help: "What was tried before, and by whom, explains much of what is possible now.",
    },
  },

  /** Four strategies of collaboration (Agir tôt). */
  collaborations: {
    priorities: {
      label: "Vary collaborations",
      help: "Around shared priorities: not every partner has to do everything together.",
    },
    citizens: {
      label: "Involve parents and citizens",
      help: "In the design of the actions as well as in their delivery.",
    },
    funders: {
      label: "Associate funders as levers",
      help: "Funders and the community are both open to being influenced by the other.",
    },
    levels: {
      label: "Link the levels",
      help: "Local, regional and national: what blocks at one level may be settled at another.",
    },
  },

  /** Nine principles of leadership for those who run the backbone (Tamarack). */
  leadership: {
    systems: {
      label: "Think in systems",
      help: "The issue is complex: look for links and effects, not for a culprit.",
    },
    vision: {
      label: "Let the vision stay imperfect",
      help: "A direction that is good enough leaves room for those who come later.",
    },
    balance: {
      label: "Keep the balance",
      help: "Between data and intuition, planning and action, caution and risk.",
    },
    tension: {
      label: "Let tension be voiced",
      help: "Paradox and disagreement that are said aloud can be worked with.",
    },
    act: { label: "Act before certainty", help: "Try small, look at what happens, then go on or change." },
    room: {
      label: "Make room for sharing",
      help: "Plural views and relationships are worth the time that they take.",
    },
    both: {
      label: "Combine cooperation and competition",
      help: "Partners may compete elsewhere: say so, and agree where they do not.",
    },
    informal: {
      label: "Heed informal talk",
      help: "What is said in the corridor shapes what people believe.",
    },
    emergence: {
      label: "Welcome what emerges",
      help: "Complex solutions appear on the way: keep some means free for them.",
    },
  },
};
