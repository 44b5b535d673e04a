import type english from "../../en/issues/phrases";

const phrases: typeof english = {
  didYouMean: (quoted) => ` Vouliez-vous dire ${quoted}?`,
  line: (number) => `ligne ${number}`,
  row: (number) => `La ligne ${number}`,
  lineOfField: (number) => `Ligne ${number}`,
  file: "Le fichier",
  lists: {
    initiative: { all: "Initiative", one: "Initiative" },
    partners: { all: "Partenaires", one: "Partenaire" },
    roles: { all: "Rôles", one: "Fiche de rôle" },
    roleHolders: { all: "Titulaires des rôles", one: "Titulaire de rôle" },
    bodies: { all: "Instances", one: "Instance" },
    ratings: { all: "Cotes", one: "Cote" },
    checklist: { all: "Aide-mémoire", one: "Ligne d’aide-mémoire" },
    sustainability: { all: "Plan de pérennité", one: "Entrée du plan de pérennité" },
    canvas: { all: "Canevas", one: "Entrée du canevas" },
    activities: { all: "Activités", one: "Activité" },
    indicators: { all: "Indicateurs", one: "Indicateur" },
    groups: { all: "Groupes", one: "Groupe" },
    reportingPlan: { all: "Plan de collecte", one: "Ligne du plan de collecte" },
    rules: { all: "Règles", one: "Règle" },
    observations: { all: "Observations", one: "Observation" },
    debrief: { all: "Bilan", one: "Ligne du bilan" },
  },
};

export default phrases;
