import type english from "../../en/sheets/guide";

export default {
  headings: {
    legend: "À quoi ressemblent les cellules",
    entry: "Blanc avec bordure fine",
    entryText: "À remplir.",
    computed: "Gris",
    computedText:
      "Calculé : n’y écrivez rien. Les colonnes masquées, dont le titre commence par z, servent seulement à d’autres formules.",
    marks:
      "● bien, ▲ à surveiller, ■ à corriger, ○ rien à dire. La marque et le mot disent ce que dit la couleur.",
    coverage: "Couverture d’un rôle, la première qui s’applique",
    ratingState: "Prise en compte d’une cote",
    verdict: "Le verdict sur l’état de préparation",
    canvasState: "Dimensions du canevas, la première qui s’applique",
    observationState: "Prise en compte d’une ligne de données",
    combination: "Comment se combinent les valeurs des partenaires",
    indicatorStatus: "Statut d’un indicateur",
    conditionHelp: "Les cinq conditions de l’impact collectif",
    dimensionHelp: "Les dimensions du canevas",
    principles: "Six principes pour agir ensemble",
    collaborations: "Quatre stratégies de collaboration",
    leadership: "Neuf principes de leadership pour l’infrastructure de soutien",
    sources: "Sources",
  },
  sheets: {
    title: "Comment utiliser chaque feuille",
    lines: {
      toBegin: {
        term: "Pour commencer",
        text: "Remplissez Initiative, Partenaires et Rôles, puis un indicateur et ses premiers chiffres. Les autres feuilles peuvent attendre la rencontre où elles serviront.",
      },
      dashboard: {
        term: "Tableau de bord",
        text: "Ce qui se lit et s’imprime. On n’y saisit rien : chaque chiffre découle des autres feuilles.",
      },
      scorecard: {
        term: "Fiche d’indicateur",
        text: "Un indicateur sur une page, pour une rencontre : choisissez-le dans la cellule blanche, puis parcourez ensemble les cinq questions dans leur ordre. Pour imprimer la page, appuyez sur Ctrl+P.",
      },
      initiative: {
        term: "Initiative",
        text: "Décrivez l’initiative une fois, et changez les limites selon lesquelles le classeur juge si les vôtres diffèrent. Avant l’envoi, fixez la date du rapport : le classeur dira la même chose plus tard.",
      },
      partners: {
        term: "Partenaires",
        text: "Inscrivez chaque organisation une seule fois, avec ce qu’elle peut mobiliser\u00a0: personnes, argent, matériel. Pour en renommer une, remplacez aussi son nom dans les autres feuilles, sinon leurs lignes ne la trouvent plus.",
      },
      roles: {
        term: "Rôles",
        text: "Remplissez la fiche avec vos partenaires : forces, faiblesses, prochaine étape. Les colonnes grises disent qui tient chaque rôle et ce qui est à surveiller.",
      },
      holders: {
        term: "Titulaires",
        text: "Dites qui tient quel rôle. Prévoyez une relève pour chaque responsable, et donnez une date de fin aux personnes qui partent plutôt que d’effacer leur ligne.",
      },
      bodies: {
        term: "Instances",
        text: "Masquée jusqu’à ce que vous l’utilisiez\u00a0: affichez-la sous Configurer. Une ligne par instance où les partenaires coopèrent\u00a0: ce qui y est décidé ou fait, qui en est responsable et quand elle se réunit de nouveau.",
      },
      readiness: {
        term: "État de préparation",
        text: "Ce que disent les cotes, chaque élément avec sa question. Le verdict va étape par étape; là où les membres divergent, parlez-en avant de décider.",
      },
      ratings: {
        term: "Cotes",
        text: "Chaque membre cote seul, une ligne par élément. Les colonnes grises montrent la question de l’élément et disent si la cote est prise en compte.",
      },
      checklists: {
        term: "Aide-mémoire",
        text: "Parcourez en rencontre les lignes du moment, et ajoutez les vôtres à la fin.",
      },
      sustainability: {
        term: "Pérennité",
        text: "Décidez de ce qui devrait durer après l’initiative, comment, et qui en est responsable.",
      },
      canvas: {
        term: "Canevas",
        text: "Ajoutez une ligne datée pour tout ce qu’un futur membre devrait savoir, avec un lien vers la preuve. Nommez le rôle ou l’indicateur dont elle parle.",
      },
      activities: {
        term: "Activités",
        text: "Une ligne par partenaire et par activité. Les phrases du haut et les tableaux à droite disent à quelle condition ou à quel indicateur personne ne contribue.",
      },
      indicators: {
        term: "Indicateurs",
        text: "Définissez chaque mesure commune avant de recueillir des chiffres : ce qu’elle mesure, pour qui, d’où vers où, d’ici quand, et comment se combinent les valeurs de plusieurs partenaires.",
      },
      plan: {
        term: "Plan de collecte",
        text: "Masquée jusqu’à ce que vous l’utilisiez : affichez-la sous Configurer. Dites quel partenaire transmet quel indicateur, de quand à quand, pour que même un partenaire qui n’a jamais rien transmis soit attendu.",
      },
      groups: {
        term: "Groupes",
        text: "Masquée jusqu’à ce que vous l’utilisiez\u00a0: affichez-la sous Configurer. Inscrivez les groupes de chaque ventilation, par exemple l’âge ou le genre, pour que les valeurs par groupe soient comparées et qu’un groupe qui manque soit nommé.",
      },
      rules: {
        term: "Règles",
        text: "Masquée jusqu’à ce que vous l’utilisiez : affichez-la sous Configurer. Dites quel indicateur ne peut jamais en dépasser un autre, par exemple les personnes qui ont terminé et celles qui ont commencé.",
      },
      data: {
        term: "Données",
        text: "Écrivez ou collez une ligne par valeur transmise. Le collage contourne les vérifications des cellules : la dernière colonne grise dit si chaque ligne compte et, sinon, pourquoi.",
      },
      tracker: {
        term: "Suivi",
        text: "Choisissez la fréquence et un partenaire dans les cellules blanches et, plus bas, un indicateur à voir par partenaire et par groupe. Les tableaux du bas disent quel partenaire doit encore transmettre des données, et pour quand.",
      },
      debrief: {
        term: "Bilan",
        text: "Après chaque outil, discutez ensemble de ses questions. Écrivez la décision, qui en est responsable et pour quand : celles en retard paraissent au tableau de bord.",
      },
      printing: {
        term: "Imprimer",
        text: "Les listes qu’une autre feuille résume (Titulaires, Cotes, Plan de collecte, Groupes, Règles, Données) et ce guide ne s’impriment pas avec le classeur. Pour en imprimer une\u00a0: Fichier, Imprimer, Paramètres, Ignorer la zone d’impression.",
      },
    },
  },
} satisfies typeof english;
