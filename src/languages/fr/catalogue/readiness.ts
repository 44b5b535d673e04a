import type english from "../../en/catalogue/readiness";

export default {
  fitQuestions: {
    fitIssue: {
      label: "Enjeu complexe avec une cible mesurable",
      help: "L’enjeu est-il complexe, avec une cible mesurable pour la population (par exemple 10 % ou plus)?",
    },
    fitStakeholders: {
      label: "Beaucoup de parties prenantes à long terme",
      help: "Faut-il beaucoup de parties prenantes à long terme, de trois à cinq ans ou plus?",
    },
    fitCrossSector: {
      label: "Mobilisation intersectorielle essentielle",
      help: "La mobilisation de plusieurs secteurs est-elle essentielle pour que toute la communauté change?",
    },
    fitData: {
      label: "Volonté de s’appuyer sur des données et d’apprendre",
      help: "Les partenaires veulent-ils s’appuyer sur des données mesurables et réinvestir leurs apprentissages dans l’action?",
    },
    fitCommunity: {
      label: "Membres de la communauté prêts à agir",
      help: "Des membres de la communauté sont-ils prêts à être leaders, partenaires et agents de changement?",
    },
  },
  preconditions: {
    champions: {
      label: "Championnes et champions influents",
      help: "Une personne ou un petit groupe capable de réunir des leaders et de maintenir leur engagement.",
    },
    urgency: {
      label: "Sentiment d’urgence",
      help: "Une nouvelle occasion ou une crise donne envie d’agir maintenant.",
    },
    resources: {
      label: "Ressources suffisantes",
      help: "Argent, matériel et personnes pour au moins deux à trois ans; d’ordinaire, un bailleur de fonds principal pour l’infrastructure de soutien et la planification.",
    },
  },
  trust: {
    sincerity: { label: "Sincérité", help: "Nous disons ce que nous pensons et faisons ce que nous disons." },
    reliability: { label: "Fiabilité", help: "Nous pouvons compter sur les engagements des autres." },
    competence: { label: "Compétence", help: "Chacun de nous est capable de faire ce qui est attendu." },
    benevolence: { label: "Bienveillance", help: "Nous nous voulons du bien et le montrons." },
  },
  knowHow: {
    meetings: {
      label: "Préparer et animer des réunions de travail",
      help: "Un but clair, une parole bien partagée, une décision dont chacun se souvient.",
    },
    engineering: {
      label: "Ingénierie de projet et recherche de financements",
      help: "D’une idée à un plan, un budget et ceux qui le financent.",
    },
    language: {
      label: "Construire un langage et une culture communs",
      help: "Les mêmes mots veulent dire la même chose pour tout le monde.",
    },
    collection: {
      label: "Recueillir des données pour l’évaluation",
      help: "Les bons chiffres, à temps, sans trop déranger les partenaires.",
    },
  },
  attitudes: {
    tensions: {
      label: "Gérer les tensions, les désaccords et les conflits",
      help: "Les amène tôt et calmement au grand jour.",
    },
    listening: {
      label: "Être à l’écoute de tous, bonnes relations",
      help: "Entend aussi ceux qui parlent peu.",
    },
    humility: { label: "Humilité, disponibilité, empathie", help: "Sert l’initiative plutôt que soi-même." },
  },
  ratings: {
    notRated: "0 Non évalué",
    begun: "1 À peine amorcé",
    inProgress: "2 En cours",
    largely: "3 En grande partie en place",
    fully: "4 Entièrement en place",
    no: "Adéquation : non",
    partly: "Adéquation : en partie",
    yes: "Adéquation : oui",
  },
  ratingStates: {
    counts: { label: "Comptée", help: "Entre dans la moyenne de l’élément." },
    unknownItem: { label: "Élément inconnu", help: "Cet élément n’est pas dans la liste." },
    noMember: { label: "Membre manquant", help: "Indiquez qui cote." },
    afterReport: { label: "Après la date du rapport", help: "Datée après la date du rapport." },
    notRated: { label: "Non évalué", help: "Aucune cote n’est donnée, ou 0." },
    wrongScale: {
      label: "Mauvaise échelle",
      help: "Les questions d’adéquation se cotent non, en partie, oui; tout le reste, de 1 à 4.",
    },
    replaced: { label: "Remplacée", help: "Le même membre a coté l’élément plus tard." },
  },
  itemLevels: {
    notRated: { label: "Non évalué", help: "Personne ne l’a encore évalué." },
    toBuild: { label: "À bâtir", help: "La moyenne est inférieure à ce qu’il faut." },
    inPlace: { label: "En place", help: "La moyenne atteint ce qu’il faut." },
  },
  spreads: {
    alike: { label: "Accord", help: "Les cotes sont proches les unes des autres." },
    disagreement: {
      label: "Désaccord",
      help: "Les cotes sont éloignées : parlez-en, le désaccord est le constat.",
    },
  },
  verdicts: {
    notAssessed: { label: "Non évalué", help: "Un élément à examiner n’est pas encore évalué." },
    doesNotFit: {
      label: "L’approche ne convient pas",
      help: "La moyenne d’une question d’adéquation est inférieure à ce qu’il faut.",
    },
    preconditionMissing: { label: "Condition préalable manquante", help: "À bâtir avant tout le reste." },
    conditionsToBuild: {
      label: "Conditions à bâtir",
      help: "Les conditions préalables existent; certaines des cinq conditions restent à bâtir.",
    },
    ready: {
      label: "Prêt",
      help: "L’approche convient; les conditions préalables et les conditions sont en place.",
    },
  },
} satisfies typeof english;
