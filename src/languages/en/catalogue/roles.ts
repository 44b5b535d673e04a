export default {
  /** The forms that the backbone can take (La Fonda). */
  backboneForms: {
    thirdParty: "Trusted third party",
    existing: "Existing structure",
    coalition: "Coalition of actors",
    dedicated: "Dedicated structure",
    sharedBodies: "Shared bodies: steering or technical committee",
  },

  /** Warnings about a role or a person who holds one. */
  roleFlags: {
    endsSoon: {
      label: "Ends soon",
      help: "An active person’s last day is near, by the limit on the Initiative sheet.",
    },
    noNextStep: { label: "No next step", help: "No next step is written, or the one written is done." },
    leadsTooMany: {
      label: "Leads too many roles",
      help: "One person leads as many roles as the limit on the Initiative sheet, or more.",
    },
  },

  /** Whether the canvas documents the latest change of a role or an indicator. */
  stories: {
    nothing: { label: "No change", help: "Nothing has changed up to the report date." },
    behind: {
      label: "Change to explain",
      help: "It changed after the last entry about it on the Canvas sheet.",
    },
    told: { label: "Story told", help: "An entry of the canvas tells of it since its last change." },
  },

  /** How a person takes part in a role. */
  parts: {
    lead: { label: "Lead", help: "Answers for the role." },
    share: { label: "Share", help: "Carries part of the role." },
    backup: { label: "Backup", help: "Can take the role over at short notice." },
    candidate: {
      label: "Candidate",
      help: "Could hold the role, and does not yet: counts nowhere as its holder.",
    },
  },

  /** How well a role is covered, worst first. */
  coverages: {
    uncovered: { label: "Uncovered", help: "Nobody holds the role today." },
    named: { label: "Named", help: "Someone holds the role, without a second partner and without a backup." },
    shared: { label: "Shared", help: "At least two partners hold the role." },
    secured: { label: "Secured", help: "A lead and a backup, who are two different people." },
  },

  /** Yes and no, as entered and as computed. */
  answers: { yes: "Yes", no: "No" },
};
