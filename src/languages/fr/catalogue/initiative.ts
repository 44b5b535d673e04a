import type english from "../../en/catalogue/initiative";

export default {
  phases: {
    assess: "Évaluer l’état de préparation",
    initiate: "Amorcer l’action",
    organise: "S’organiser pour l’impact",
    implement: "Amorcer la mise en œuvre",
    sustain: "Maintenir l’action et l’impact",
  },
  frequencies: {
    monthly: "Mensuelle",
    quarterly: "Trimestrielle",
    halfYearly: "Semestrielle",
    yearly: "Annuelle",
    everyTwoYears: "Tous les 2 ans",
    everyThreeYears: "Tous les 3 ans",
    everyFiveYears: "Tous les 5 ans",
    irregular: "Irrégulière",
  },
  sectors: {
    community: "Organisme communautaire",
    public: "Organisme public",
    education: "Éducation",
    health: "Santé et services sociaux",
    business: "Entreprise",
    philanthropy: "Philanthropie",
    citizens: "Citoyennes et citoyens",
    other: "Autre",
  },
  conditions: {
    agenda: {
      label: "Plan d’action commun",
      help: "Les partenaires comprennent l’enjeu de la même façon et s’entendent sur le changement visé.",
    },
    measurement: {
      label: "Système d’évaluation commun",
      help: "Tous les partenaires mesurent de la même façon les mêmes quelques indicateurs.",
    },
    activities: {
      label: "Activités se renforçant mutuellement",
      help: "Chaque partenaire fait ce qu’il fait le mieux, de manière à renforcer l’action des autres.",
    },
    communication: {
      label: "Communication continue",
      help: "Des échanges réguliers et ouverts bâtissent la confiance entre les partenaires.",
    },
    backbone: {
      label: "Infrastructure de soutien",
      help: "Quelqu’un a le temps et les compétences pour coordonner l’ensemble.",
    },
  },
} satisfies typeof english;
