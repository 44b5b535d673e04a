import type english from "../../en/catalogue/activities";

export default {
  activityStates: { planned: "Prévue", underWay: "En cours", done: "Terminée", stopped: "Abandonnée" },
  activityChecks: {
    fine: { label: "En ordre", help: "Tout ce que la ligne nomme est connu." },
    unknownPartner: { label: "Partenaire inconnu", help: "Ce nom n’est pas dans la feuille Partenaires." },
    unknownRole: { label: "Rôle inconnu", help: "Ce rôle n’est pas dans la feuille Rôles." },
    unknownIndicator: { label: "Indicateur inconnu", help: "Ce code n’est pas dans la feuille Indicateurs." },
  },
  gaps: {
    gap: { label: "Manque", help: "Aucune activité retenue n’y contribue." },
    served: { label: "Servi", help: "Au moins une activité retenue y contribue." },
  },
} satisfies typeof english;
