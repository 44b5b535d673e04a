import type english from "../../en/sheets/headings";

export default {
  dashboard: { name: "Tableau de bord", title: "Tableau de bord", lead: "Où en est l’initiative." },
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
    lead: "Les rôles qui font avancer une initiative : remplissez la fiche ensemble, en pensant à plusieurs années, et indiquez qui tient quel rôle. Écrivez vos propres rôles dans les lignes libres; videz une ligne plutôt que de la supprimer.",
  },
  readiness: {
    name: "État de préparation",
    title: "État de préparation",
    lead: "L’approche convient-elle, les conditions préalables existent-elles, les cinq conditions se bâtissent-elles? Chaque membre cote seul; parlez ensuite de ce que vous ne voyez pas de la même façon.",
  },
  checklists: {
    name: "Aide-mémoire",
    title: "Aide-mémoire et pérennité",
    lead: "Ce à quoi penser à chaque étape, ligne par ligne; et à droite, ce qui devrait durer après l’initiative, et comment.",
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
