export default {
  /** The checklists of the method. */
  sections: {
    agenda: "Elements of the common agenda",
    cycle: "Planning cycle",
    success: "Success factors by phase",
    before: "Good practice before",
    after: "Good practice after",
  },

  /** How far a line of a checklist has come. */
  checkStates: { notStarted: "Not started", underWay: "Under way", done: "Done" },

  /** What may need to last (Agir tôt). */
  lasting: {
    cause: "The cause",
    partnership: "The partnership",
    practices: "Changed practices",
    programmes: "Activities or programmes",
  },

  /** How gains are kept (Agir tôt). */
  strategies: {
    takeUp: "Take-up by organisations",
    norms: "Changing norms and rules",
    ownership: "Ownership by community and citizens",
    means: "Finding money, material, people",
  },

  /** What is decided about something that may need to last. */
  decisions: { keep: "Keep", change: "Change", stop: "Stop" },

  /** The tools that are debriefed. */
  debriefTools: {
    backbone: "Backbone plan",
    canvas: "Progress canvas",
    readiness: "Readiness",
    measurement: "Shared measurement",
  },

  /** How far a decision of a debrief has come. */
  debriefStates: { open: "Open", underWay: "Under way", done: "Done", dropped: "Dropped" },
};
