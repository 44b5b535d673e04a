export default {
  /** The state of an activity. */
  activityStates: { planned: "Planned", underWay: "Under way", done: "Done", stopped: "Stopped" },

  /** Whether everything that an activity refers to exists. */
  activityChecks: {
    fine: { label: "Fine", help: "Everything that the row names is known." },
    unknownPartner: { label: "Unknown partner", help: "No such name on the Partners sheet." },
    unknownRole: { label: "Unknown role", help: "No such role on the Roles sheet." },
    unknownIndicator: { label: "Unknown indicator", help: "No such code on the Indicators sheet." },
  },

  /** Whether a running activity serves a condition or an indicator. */
  gaps: {
    gap: { label: "Gap", help: "No running activity serves it." },
    served: { label: "Served", help: "At least one running activity serves it." },
  },
};
