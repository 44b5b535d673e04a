import type english from "../../en/sheets/headings";

export default {
  dashboard: { name: "Tableau de bord", title: "Tableau de bord", lead: "Où en est l’initiative." },
  scorecard: {
    name: "Fiche d’indicateur",
    title: "Fiche d’indicateur",
    lead: "Un indicateur sur une page : où il en est, l’histoire derrière la courbe, qui a un rôle à jouer, ce qui fonctionne et ce qu’il faut faire.",
  },
  initiative: {
    name: "Initiative",
    title: "L’initiative",
    lead: "Qui nous sommes, ce que nous visons, ainsi que la date et les limites selon lesquelles le classeur juge.",
  },
  partners: {
    name: "Partenaires",
    title: "Partenaires",
    lead: "Une ligne par organisation autour de la table. Les rôles et les données renvoient à ces noms.",
  },
  roles: {
    name: "Rôles",
    title: "Rôles de l’infrastructure de soutien",
    lead: "Ce qui fait avancer une initiative\u00a0: remplissez ensemble, en pensant à plusieurs années. Qui tient quel rôle s’inscrit dans la feuille Titulaires. Vos propres rôles vont dans les lignes libres.",
  },
  holders: {
    name: "Titulaires",
    title: "Qui tient quel rôle",
    lead: "Une ligne par personne et par rôle, de quand à quand. À droite, les rôles qui seraient vacants si la personne partait.",
  },
  bodies: {
    name: "Instances",
    title: "Instances et niveaux de coopération",
    lead: "Où les partenaires décident et travaillent ensemble, du comité de pilotage aux groupes de travail\u00a0: ce que chaque instance décide ou fait, qui en est responsable, quand elle se réunit.",
  },
  readiness: {
    name: "État de préparation",
    title: "État de préparation",
    lead: "Tout est calculé d’après les cotes que chaque membre inscrit seul dans la feuille Cotes ou dans le volet. Un point (●) est un membre.",
  },
  ratings: {
    name: "Cotes",
    title: "Cotes",
    lead: "Une ligne par élément et par membre. Pour coter de nouveau plus tard, ajoutez une ligne datée : la plus récente compte.",
  },
  checklists: {
    name: "Aide-mémoire",
    title: "Aide-mémoire",
    lead: "Ce à quoi penser à chaque étape, ligne par ligne.",
  },
  sustainability: {
    name: "Pérennité",
    title: "Plan de pérennité",
    lead: "Ce qui devrait durer après l’initiative, et comment.",
  },
  canvas: {
    name: "Canevas",
    title: "Canevas des progrès accomplis",
    lead: "La mémoire vivante de l’initiative, pour ses membres d’aujourd’hui et de demain. Ajoutez une ligne chaque fois qu’un fait mérite d’être retenu.",
  },
  activities: {
    name: "Activités",
    title: "Activités se renforçant mutuellement",
    lead: "Qui fait quoi, et à quoi cela sert. À droite, là où les partenaires se renforcent et ce à quoi personne ne contribue encore.",
  },
  indicators: {
    name: "Indicateurs",
    title: "Indicateurs",
    lead: "Une ligne par mesure commune : sa définition à gauche, ses progrès dans les colonnes grises à droite.",
  },
  plan: {
    name: "Plan de collecte",
    title: "Plan de collecte",
    lead: "Qui transmet quel indicateur, de quand à quand. Sans ligne pour un indicateur, ceux qui l’ont déjà transmis et son partenaire responsable sont attendus.",
  },
  groups: {
    name: "Groupes",
    title: "Groupes",
    lead: "Les groupes de chaque ventilation, par exemple l’âge ou le genre. Les valeurs par groupe se comparent entre elles; aucun total n’en est fait.",
  },
  rules: {
    name: "Règles",
    title: "Règles entre indicateurs",
    lead: "L’indicateur A ne peut jamais dépasser l’indicateur B, comme les personnes qui terminent et celles qui commencent.",
  },
  data: {
    name: "Données",
    title: "Données déclarées par les partenaires",
    lead: "Une ligne par indicateur, partenaire et période. Les colonnes grises disent si une ligne compte et, sinon, pourquoi.",
  },
  tracker: {
    name: "Suivi",
    title: "Suivi de l’évaluation commune",
    lead: "Chaque indicateur sur douze périodes, à côté de la trajectoire attendue, et ce que chaque partenaire doit encore transmettre.",
  },
  debrief: {
    name: "Bilan",
    title: "Bilan",
    lead: "Des questions à discuter ensemble après chaque outil : notez ce qui s’est dit, ce qui est décidé, qui y voit et quand.",
  },
  guide: {
    name: "Guide",
    title: "Guide",
    lead: "Comment utiliser chaque feuille, et les règles derrière chaque chiffre.",
  },
  workings: {
    name: "Calculs",
    title: "Calculs du tableau de bord",
    lead: "Ce que montre le tableau de bord, calculé. Rien ne se saisit ici.",
  },
  lists: {
    name: "Listes",
    title: "Listes",
    lead: "Les mots que le classeur propose et compare, et ce qu’il faut pour le reprendre plus tard. À ne pas modifier.",
  },
} satisfies typeof english;
