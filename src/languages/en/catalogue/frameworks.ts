export default {
  /** FSG's six roles of the backbone. */
  fsg: {
    label: "Six backbone roles, FSG",
    help: "Used in North America: vision, activities, measurement, community, policy, resources.",
    /** the title above the roles in the guide */
    rolesTitle: "The six roles of the backbone (FSG)",
    roles: {
      vision: {
        label: "Guide vision and strategy",
        help: "Keeps the common agenda in view, reads how the context changes and helps partners adjust course together.",
      },
      activities: {
        label: "Support aligned activities",
        help: "Links what partners do, spots gaps and duplication, and runs the working groups that coordinate the work.",
      },
      measurement: {
        label: "Establish shared measurement",
        help: "Agrees with partners on a few indicators, gathers their figures and turns them into learning.",
      },
      community: {
        label: "Cultivate community engagement and ownership",
        help: "Brings in the people first concerned, shares news with the community and makes room for it to decide.",
      },
      policy: {
        label: "Advance policy",
        help: "Carries what partners learn to decision makers, so that rules and programs support the change.",
      },
      resources: {
        label: "Mobilise resources",
        help: "Finds money, people and material for the partners and the backbone, and looks for what can be pooled.",
      },
    },
  },
  /** La Fonda's six missions of backbone support. */
  laFonda: {
    label: "Six missions, La Fonda",
    help: "Used in France: coordination, dialogue, information, funding, evaluation, orientation.",
    /** the title above the roles in the guide */
    rolesTitle: "The six missions of backbone support (La Fonda)",
    roles: {
      coordination: {
        label: "Coordinate partners’ commitments",
        help: "At each level of cooperation, knows who has promised what and helps promises to fit together.",
      },
      dialogue: {
        label: "Facilitate dialogue and conviviality",
        help: "Makes meetings pleasant and frank, so that partners want to come back and can disagree.",
      },
      information: {
        label: "Keep information flowing to everyone",
        help: "Sees that every partner learns in time what concerns it.",
      },
      funding: {
        label: "Seek funding",
        help: "For the actions, and for the work of cooperation itself.",
      },
      evaluation: {
        label: "Evaluate: collect data and draw lessons",
        help: "Gathers data from the field, analyses them and shares what they teach.",
      },
      orientation: {
        label: "Propose strategic reorientations",
        help: "Suggests where the initiative should head, or head anew.",
      },
    },
  },
};
