import type english from "../../en/catalogue/roles";

export default {
  backboneForms: {
    thirdParty: "Tiers de confiance",
    existing: "Structure existante",
    coalition: "Coalition d’acteurs",
    dedicated: "Structure dédiée",
    sharedBodies: "Instances partagées : comité de pilotage ou comité technique",
  },
  roleFlags: {
    endsSoon: {
      label: "Se termine bientôt",
      help: "Le dernier jour d’une personne active est proche, selon la limite de la feuille Initiative.",
    },
    noNextStep: {
      label: "Sans prochaine étape",
      help: "Aucune prochaine étape n’est écrite, ou celle qui l’est est faite.",
    },
    leadsTooMany: {
      label: "Responsable de trop de rôles",
      help: "Une même personne est responsable d’autant de rôles que la limite de la feuille Initiative, ou plus.",
    },
  },
  stories: {
    nothing: { label: "Aucun changement", help: "Rien n’a changé jusqu’à la date du rapport." },
    behind: {
      label: "Changement à expliquer",
      help: "Un changement est survenu après la dernière entrée à ce sujet dans la feuille Canevas.",
    },
    told: { label: "Récit à jour", help: "Une entrée du canevas en parle depuis le dernier changement." },
  },
  parts: {
    lead: { label: "Responsable", help: "Répond du rôle." },
    share: { label: "Partage", help: "Assume une partie du rôle." },
    backup: { label: "Relève", help: "Peut prendre le rôle au pied levé." },
    candidate: {
      label: "Candidature",
      help: "Pourrait tenir le rôle et ne le tient pas encore : ne compte nulle part comme titulaire.",
    },
  },
  coverages: {
    uncovered: { label: "Non pourvu", help: "Personne ne tient le rôle aujourd’hui." },
    named: { label: "Attribué", help: "Quelqu’un tient le rôle, sans second partenaire et sans relève." },
    shared: { label: "Partagé", help: "Au moins deux partenaires tiennent le rôle." },
    secured: {
      label: "Assuré",
      help: "Une personne responsable et une relève, qui sont deux personnes différentes.",
    },
  },
  answers: { yes: "Oui", no: "Non" },
} satisfies typeof english;
