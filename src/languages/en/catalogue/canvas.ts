export default {
  /** The dimensions of the progress canvas, in its own order. */
  dimensions: {
    overview: {
      label: "Overview of the initiative and why it was started",
      help: "What a new member needs to know first: the issue, the people, the first steps.",
    },
    research: {
      label: "Research and data that inform it",
      help: "Studies, portraits, consultations and figures on which decisions rest.",
    },
    partners: {
      label: "Partner involvement and key decisions",
      help: "Who joined or left, and what was decided together.",
    },
    achievements: {
      label: "Achievements, constraints, possible improvements",
      help: "What worked, what stood in the way, what could be done better.",
    },
    mobilisation: {
      label: "Community mobilisation strategies",
      help: "How residents and organisations were invited to take part, and what came of it.",
    },
    agenda: {
      label: "Common agenda and implementation strategies",
      help: "How the common agenda was built, changed and put into action.",
    },
    other: {
      label: "Other useful elements",
      help: "Anything else that the next coordinator would be glad to find.",
    },
  },

  /** How recent the entries of a dimension of the canvas are. */
  canvasStates: {
    empty: { label: "Empty", help: "Nothing written yet." },
    undated: { label: "Undated", help: "There are entries, none with a date up to the report date." },
    stale: {
      label: "Stale",
      help: "The last entry is older than the limit set on the Initiative sheet, or its review date has passed.",
    },
    current: { label: "Current", help: "The last entry is recent enough." },
  },
};
