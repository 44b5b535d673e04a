export default {
  /** The checklists of the method. */
  sections: {
    agenda: "Elements of the common agenda",
    cycle: "Planning cycle",
    success: "Success factors by phase",
    before: "Good practice before",
    after: "Good practice after",
  },

  /** The state of a checklist line. */
  checkStates: { notStarted: "Not started", underWay: "Under way", done: "Done" },

  /** Kinds of results to sustain (Agir tôt). */
  lasting: {
    cause: "The cause",
    partnership: "The partnership",
    practices: "Changed practices",
    programmes: "Activities or programmes",
  },

  /** Strategies to sustain results (Agir tôt). */
  strategies: {
    takeUp: "Take-up by organisations",
    norms: "Changing norms and rules",
    ownership: "Ownership by community and citizens",
    means: "Finding money, material, people",
  },

  /** Decisions about what should be sustained. */
  decisions: { keep: "Keep", change: "Change", stop: "Stop" },

  /** The tools that are debriefed. */
  debriefTools: {
    backbone: "Backbone plan",
    canvas: "Progress canvas",
    readiness: "Readiness",
    measurement: "Shared measurement",
  },

  /** The state of a debrief decision. */
  debriefStates: { open: "Open", underWay: "Under way", done: "Done", dropped: "Dropped" },
};
