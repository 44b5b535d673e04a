import type english from "../../en/catalogue/canvas";

export default {
  dimensions: {
    overview: {
      label: "Vue d’ensemble de l’initiative et raisons de sa mise en œuvre",
      help: "Ce qu’un nouveau membre doit savoir d’abord : l’enjeu, les personnes, les premiers pas.",
    },
    research: {
      label: "Recherche et données qui l’alimentent",
      help: "Études, portraits, consultations et chiffres sur lesquels reposent les décisions.",
    },
    partners: {
      label: "Implication des partenaires et décisions clés",
      help: "Qui s’est joint à l’initiative ou l’a quittée, et ce qui a été décidé ensemble.",
    },
    achievements: {
      label: "Réalisations importantes, contraintes ou améliorations possibles",
      help: "Ce qui a réussi, ce qui a freiné, ce qui pourrait être mieux fait.",
    },
    mobilisation: {
      label: "Stratégies de mobilisation de la communauté",
      help: "Comment la population et les organisations ont été invitées à participer, et ce qui en est ressorti.",
    },
    agenda: {
      label: "Plan d’action commun et stratégies de mise en œuvre",
      help: "Comment le plan d’action commun a été bâti, modifié et mis en œuvre.",
    },
    other: {
      label: "Autres éléments utiles",
      help: "Tout ce que la prochaine personne à la coordination sera heureuse de trouver.",
    },
  },
  canvasStates: {
    empty: { label: "Vide", help: "Rien n’est encore noté." },
    undated: {
      label: "Sans date",
      help: "Il y a des entrées, aucune datée au plus tard de la date du rapport.",
    },
    stale: {
      label: "À mettre à jour",
      help: "La dernière entrée est plus ancienne que la limite fixée dans la feuille Initiative, ou sa date de révision est passée.",
    },
    current: { label: "À jour", help: "La dernière entrée est assez récente." },
  },
} satisfies typeof english;
