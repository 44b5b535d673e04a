export default {
  /** The publications that the method is based on. */
  sources: {
    fsg: {
      credit: "FSG",
      use: "the five conditions of collective impact and the six roles of the backbone.",
    },
    forum: {
      credit: "Collective Impact Forum",
      use: "the preconditions, and the advice to build a missing one before anything else.",
    },
    tamarackBackbone: {
      credit: "Tamarack Institute, “Planifier votre infrastructure de soutien”",
      use: "the worksheet of the six roles.",
    },
    tamarackCanvas: {
      credit: "Tamarack Institute, “Canevas des progrès accomplis”",
      use: "the dimensions of the progress canvas.",
    },
    tamarackWhatIs: {
      credit: "Tamarack Institute, “Qu’est-ce que l’impact collectif?”",
      use: "the fit questions, the phases and their success factors, the elements of a common agenda, the principles of leadership.",
    },
    fonda: {
      credit: "La Fonda, “Qu’est-ce que la fonction de soutien?”",
      use: "the six missions, the five forms, know-how and attitudes, good practice before and after.",
    },
    agirTot: {
      credit: "Agir tôt, “Agir ensemble”",
      use: "the six principles, the strategies of collaboration, the components of trust, the planning cycle, what may last and how.",
    },
    statcan: {
      credit: "Statistics Canada, Canadian Indicator Framework for the Sustainable Development Goals",
      use: "required growth and growth alone, their limits, and the French words for progress.",
    },
    forms: {
      credit: "Performance Indicator Reference Sheet (PIRS) and Tola",
      use: "what an indicator’s definition should hold.",
    },
  },
};
