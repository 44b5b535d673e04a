import type english from "../en/entities";

export default {
  Partners: {
    name: {
      caption: "Partenaire",
      help: "Le nom de l’organisation, une seule fois, tel que tout le monde le connaît. Sans * ? ~ que les formules lisent comme des motifs.",
    },
    sector: { caption: "Secteur", help: "Le secteur dont elle provient." },
    contact: {
      caption: "Personne-ressource",
      formerCaptions: ["Fonction du contact"],
      help: "La fonction de la personne à joindre, par exemple Direction des programmes.",
    },
    email: { caption: "Courriel", help: "L’adresse où écrire." },
    joined: { caption: "Adhésion", help: "Le jour de l’adhésion, année-mois-jour." },
    left: {
      caption: "Départ",
      help: "Le jour du départ, année-mois-jour. Les données du partenaire sont attendues jusque-là.",
    },
    people: {
      caption: "Moyens humains",
      help: "Ce qu’il peut mobiliser\u00a0: des personnes et leur temps, par exemple une journée par semaine.",
    },
    money: {
      caption: "Moyens financiers",
      help: "Ce qu’il peut mobiliser\u00a0: de l’argent, et pour combien de temps.",
    },
    material: {
      caption: "Moyens matériels",
      help: "Ce qu’il peut mobiliser\u00a0: des locaux, de l’équipement, des véhicules, des logiciels.",
    },
    otherMeans: {
      caption: "Autres moyens",
      help: "Ce qu’il peut mobiliser d’autre\u00a0: des savoirs, des données, des réseaux, de l’influence.",
    },
    note: { caption: "Note", help: "Tout ce qu’il est utile de savoir du partenaire." },
  },
  Roles: {
    role: {
      caption: "Rôle",
      help: "Un rôle de l’infrastructure de soutien, une seule fois. Sous ceux du cadre, ajoutez vos propres rôles.",
    },
    strengths: {
      caption: "Forces actuelles",
      help: "Ce que l’infrastructure de soutien fait bien dans ce rôle aujourd’hui.",
    },
    weaknesses: {
      caption: "Faiblesses actuelles",
      help: "Ce qui manque ou reste fragile dans ce rôle aujourd’hui.",
    },
    nextStep: {
      caption: "Prochaine étape",
      help: "Ce qu’il faut faire ensuite pour bien tenir ce rôle, en une phrase.",
    },
    owner: {
      caption: "Responsable",
      help: "Qui est responsable de la prochaine étape : une personne ou une fonction.",
      formerCaptions: ["Qui y voit"],
    },
    due: {
      caption: "Échéance",
      help: "Le jour prévu de la prochaine étape. Passé ce jour, elle est en retard tant qu’elle n’est pas faite.",
    },
    done: { caption: "Fait le", help: "Le jour où elle a été faite. Laissez vide jusque-là." },
    pooled: {
      caption: "Ressource mise en commun",
      help: "Ce que les partenaires partagent pour que le rôle soit tenu : argent, locaux, matériel, temps de quelqu’un.",
    },
  },
  RoleHolders: {
    role: { caption: "Rôle", help: "Le rôle auquel cette personne prend part, tiré du tableau du haut." },
    person: {
      caption: "Personne ou fonction",
      help: "Un nom, ou une fonction si les noms ne doivent pas circuler. Écrivez-le toujours de la même façon.",
    },
    partner: {
      caption: "Partenaire",
      help: "Le partenaire pour lequel la personne agit, tiré de la feuille Partenaires.",
    },
    part: {
      caption: "Participation",
      help: "Responsable : répond du rôle. Partage : en assume une partie. Relève : peut le reprendre. Vide : partage.",
    },
    from: { caption: "Du", help: "Premier jour dans le rôle. Vide : depuis toujours." },
    until: { caption: "Au", help: "Dernier jour dans le rôle. Vide : sans fin prévue." },
  },
  Bodies: {
    name: {
      caption: "Instance",
      help: "Un comité, un groupe de travail ou un autre lieu où les partenaires coopèrent, une ligne chacun.",
    },
    level: {
      caption: "Niveau de coopération",
      help: "Le genre d’instance\u00a0: qui pilote, qui prépare, qui travaille sur un sujet, qui rassemble tout le monde.",
      labels: {
        steering: "Comité de pilotage",
        technical: "Comité technique",
        workingGroup: "Groupe de travail",
        assembly: "Table de partenaires",
        backbone: "Équipe de soutien",
        other: "Autre",
      },
    },
    mandate: {
      caption: "Ce qui y est décidé ou fait",
      help: "Ce que l’instance décide elle-même, ce qu’elle prépare pour les autres et ce qu’elle réalise.",
    },
    partner: {
      caption: "Partenaire responsable",
      help: "Le partenaire qui en est responsable, tiré de la feuille Partenaires.",
    },
    lead: {
      caption: "Personne responsable",
      help: "Qui la préside ou l’anime\u00a0: un nom ou une fonction.",
    },
    members: {
      caption: "Membres",
      help: "Les partenaires qui y siègent, ou leurs personnes ou fonctions.",
    },
    meets: {
      caption: "Rencontres",
      help: "À quelle fréquence elle se réunit, par exemple tous les deux mois.",
    },
    nextMeeting: {
      caption: "Prochaine rencontre",
      help: "Le jour de sa prochaine rencontre, année-mois-jour.",
    },
    note: { caption: "Note", help: "Où sont ses comptes rendus, ou de qui elle relève." },
  },
  Ratings: {
    item: { caption: "Élément", help: "Ce qui est coté." },
    member: {
      caption: "Membre",
      help: "Qui cote : un nom ou une fonction, toujours écrit de la même façon. Chaque membre cote seul.",
    },
    rating: {
      caption: "Cote",
      help: "Questions d’adéquation : non, en partie ou oui. Tout le reste : de 1 à 4. Laissez vide, ou 0, si vous ne pouvez pas dire.",
    },
    evidence: { caption: "Preuves", help: "Ce sur quoi repose la cote : un fait, un document, un lien." },
    date: {
      caption: "Date",
      help: "Le jour de la cote. Si le même membre cote de nouveau un élément, la plus récente compte.",
    },
  },
  Checklist: {
    section: {
      caption: "Liste",
      help: "La liste à laquelle appartient la ligne. Sans elle, la ligne ne compte pas.",
    },
    item: { caption: "Élément", help: "Une ligne de la méthode, ou une ligne à vous à la fin de la liste." },
    phase: { caption: "Phase", help: "Pour un facteur de succès : la phase à laquelle il appartient." },
    state: { caption: "État", help: "Où en est la ligne. Vide signifie non commencé." },
    date: {
      caption: "Date",
      help: "Le jour où cela a été fait. Si ce jour suit la date du rapport, la ligne compte comme en cours.",
    },
    note: { caption: "Note", help: "Qui, où, ou ce qui manque encore." },
  },
  Sustainability: {
    what: {
      caption: "Ce qui devrait durer",
      help: "Ce qui devrait durer après l’initiative, un élément par ligne.",
    },
    kind: {
      caption: "Nature",
      help: "Ce que c’est : la cause, le partenariat, des pratiques transformées, des activités ou des programmes.",
    },
    strategy: { caption: "Stratégie", help: "La principale façon dont cela durera." },
    decision: {
      caption: "Décision",
      help: "Maintenir, transformer ou mettre fin. Vide signifie encore à décider.",
    },
    reason: { caption: "Raison", help: "Ce que l’évaluation dit en faveur de la décision." },
    owner: {
      caption: "Responsable",
      help: "Qui en est responsable : une personne ou une fonction.",
      formerCaptions: ["Qui y voit"],
    },
    due: { caption: "Échéance", help: "Pour quand cela devrait être réglé." },
  },
  Canvas: {
    dimension: { caption: "Dimension", help: "La dimension à laquelle l’entrée appartient." },
    description: {
      caption: "Description des activités",
      help: "Ce qui s’est passé, a été appris ou décidé. Écrivez pour quelqu’un qui n’y était pas.",
    },
    date: {
      caption: "Date",
      help: "Le jour de l’événement. Une entrée sans date ne met jamais une dimension à jour.",
    },
    evidence: {
      caption: "Preuves",
      help: "Où se trouve la preuve : compte rendu, rapport, lien. Une adresse Web seule s’ouvre depuis la cellule voisine.",
    },
    author: { caption: "Rédaction", help: "Qui a rédigé l’entrée." },
    review: {
      caption: "Prochaine révision",
      help: "Le jour où il faudra avoir revu cette dimension. Passé ce jour, elle est à mettre à jour.",
    },
    indicator: {
      caption: "Indicateur concerné",
      help: "L’indicateur dont parle l’entrée, s’il y en a un : son récit est alors à jour.",
    },
    role: {
      caption: "Rôle concerné",
      help: "Le rôle dont parle l’entrée, s’il y en a un : son récit est alors à jour.",
    },
  },
  Activities: {
    name: {
      caption: "Activité",
      help: "Ce qui est fait, en quelques mots. Une ligne sans nom ne compte pas.",
    },
    partner: {
      caption: "Partenaire",
      help: "Le partenaire qui la réalise, tiré de la feuille Partenaires. Une ligne par partenaire.",
    },
    condition: {
      caption: "Contribue à la condition",
      formerCaptions: ["Condition visée"],
      help: "Celle des cinq conditions à laquelle elle contribue en premier.",
    },
    role: {
      caption: "Contribue au rôle",
      formerCaptions: ["Rôle visé"],
      help: "Le rôle de soutien qu’elle appuie, tiré de la feuille Rôles. Peut rester vide.",
    },
    indicator: {
      caption: "Indicateur à faire évoluer",
      help: "Le code de l’indicateur qu’elle devrait faire évoluer, tiré de la feuille Indicateurs.",
    },
    state: {
      caption: "État",
      help: "Vide signifie prévue. Seule une activité abandonnée n’est plus retenue.",
    },
    from: { caption: "Du", help: "Le jour où elle commence." },
    until: {
      caption: "Au",
      help: "Le jour où elle devrait être terminée. Passé ce jour, elle est en retard tant qu’elle n’est ni terminée ni abandonnée.",
    },
    note: { caption: "Note", help: "Avec qui, pour qui, ou ce que les autres devraient savoir." },
  },
  Indicators: {
    code: {
      caption: "Code",
      help: "Un code court et unique auquel les données renvoient, par exemple PAU1. Sans * ? ~.",
    },
    name: { caption: "Indicateur", help: "Le nom de l’indicateur en quelques mots." },
    meaning: {
      caption: "Ce qui est mesuré et pourquoi",
      help: "Ce qui est mesuré exactement, et en quoi cela éclaire le changement visé.",
    },
    level: {
      caption: "Niveau",
      help: "Population : toutes les personnes concernées. Performance : ce que font les partenaires pour les personnes qu’ils servent.",
    },
    serves: {
      caption: "Contribue à",
      formerCaptions: ["Sert à"],
      help: "La condition à laquelle il contribue, ou le résultat.",
    },
    role: {
      caption: "Contribue au rôle",
      formerCaptions: ["Sert au rôle"],
      help: "Le rôle de l’infrastructure de soutien auquel il contribue, tiré de la feuille Rôles. Laissez vide s’il n’y en a pas.",
    },
    unit: { caption: "Unité", help: "L’unité des valeurs, par exemple % ou familles." },
    kind: {
      caption: "Type",
      help: "Le pourcentage multiplie par 100 numérateur ÷ dénominateur, le taux non; un nombre est un décompte ou un montant.",
    },
    numerator: { caption: "Numérateur", help: "Ce que compte le numérateur." },
    denominator: { caption: "Dénominateur", help: "Ce que compte le dénominateur." },
    direction: {
      caption: "Sens souhaité",
      help: "Dans quel sens va l’amélioration. La cible est jugée selon ce sens.",
    },
    lowest: {
      caption: "Minimum plausible",
      help: "La plus petite valeur qu’un partenaire peut transmettre pour une période. En dessous, la valeur est signalée et compte quand même.",
    },
    highest: {
      caption: "Maximum plausible",
      help: "La plus grande valeur qu’un partenaire peut transmettre pour une période. Au-dessus, la valeur est signalée et compte quand même.",
    },
    baseline: {
      caption: "Valeur de référence",
      help: "La valeur de départ. Laissez vide si elle est inconnue. Pour 62 %, écrivez 62.",
    },
    baselineDate: {
      caption: "Date de référence",
      help: "Le jour que décrit la valeur de référence. S’il termine un mois, les périodes de l’indicateur se comptent à partir de ce mois.",
    },
    target: {
      caption: "Cible",
      help: "La valeur visée, pour toute la durée jusqu’à la date cible. Non cumulatif : la somme de toutes ses périodes.",
    },
    targetDate: { caption: "Date cible", help: "Le jour où la cible devrait être atteinte." },
    frequency: {
      caption: "Fréquence",
      help: "À quelle fréquence les partenaires transmettent leurs données. Vide : aussi souvent que l’initiative. Irrégulière : tout jour compte, rien n’est en retard.",
    },
    availableAfter: {
      caption: "Mois avant parution",
      help: "Pour les valeurs publiées tard : combien de mois après la fin d’une période elles sont dues. Vide : comme dans la feuille Initiative.",
    },
    combination: {
      caption: "Combinaison des partenaires",
      help: "Comment les valeurs de plusieurs partenaires font un seul chiffre. Les pourcentages se combinent par leurs dénominateurs.",
    },
    cumulative: {
      caption: "Cumulatif",
      help: "Oui si chaque valeur comprend déjà les périodes précédentes. Non si elle ne vaut que pour sa période : une somme s’additionne alors d’une période à l’autre.",
    },
    overlap: {
      caption: "Recoupement",
      help: "Oui lorsque des partenaires peuvent compter les mêmes personnes. Leur somme est alors donnée comme un maximum.",
    },
    disaggregation: {
      caption: "Ventilation",
      help: "Les groupes selon lesquels on examine aussi les données, par exemple l’âge ou le quartier.",
    },
    source: { caption: "Source", help: "D’où viennent les chiffres." },
    partner: { caption: "Partenaire responsable", help: "Le partenaire chargé de l’indicateur." },
    person: { caption: "Personne responsable", help: "La personne ou la fonction qui en est chargée." },
  },
  ReportingPlan: {
    indicator: {
      caption: "Indicateur",
      help: "Le code d’un indicateur de la feuille Indicateurs. Dès qu’il a une ligne ici, seuls les partenaires inscrits sont attendus.",
    },
    partner: {
      caption: "Partenaire",
      help: "Le partenaire qui le transmet, tiré de la feuille Partenaires. Une ligne par partenaire.",
    },
    breakdown: {
      caption: "Ventilation",
      help: "Laissez vide pour le total. Une ventilation que le partenaire transmet aussi, par exemple l’âge, est notée sans être attendue.",
    },
    from: {
      caption: "Du",
      help: "Le premier jour pour lequel le partenaire transmet. Vide : dès son arrivée, ou dès la situation de départ si elle est plus tardive.",
    },
    until: {
      caption: "Au",
      help: "Le dernier jour pour lequel le partenaire transmet. Vide : jusqu’à son départ.",
    },
    note: { caption: "Note", help: "Ce qui a été convenu, et avec qui." },
  },
  Groups: {
    breakdown: {
      caption: "Ventilation",
      help: "Ce qui distingue les groupes, par exemple l’âge ou le genre.",
    },
    group: { caption: "Groupe", help: "Un groupe, par exemple les moins de 18 ans. Une ligne par groupe." },
    order: {
      caption: "Ordre",
      help: "Un nombre : les groupes sont montrés dans cet ordre, ceux qui n’en ont pas à la fin.",
    },
    addsUp: {
      caption: "Fait le total",
      help: "Oui lorsque ce groupe et les autres de sa ventilation qui disent oui font ensemble le total. C’est le cas des âges, mais pas des personnes handicapées.",
    },
    note: { caption: "Note", help: "Comment le groupe est défini." },
  },
  Rules: {
    indicator: {
      caption: "Indicateur A",
      help: "Le code de l’indicateur qui ne dépasse pas l’autre, par exemple les personnes qui ont terminé.",
    },
    atMost: {
      caption: "Indicateur B",
      help: "Le code de l’indicateur que le premier ne peut pas dépasser, par exemple les personnes qui ont commencé.",
    },
    note: { caption: "Note", help: "Pourquoi le premier ne peut jamais dépasser le second." },
  },
  Observations: {
    indicator: {
      caption: "Indicateur",
      help: "Le code d’un indicateur de la feuille Indicateurs.",
      importCaptions: [
        "code de l'indicateur",
        "mesure",
        "nom de l'indicateur",
        "indicateur (nom)",
        "libellé de l'indicateur",
      ],
    },
    partner: {
      caption: "Partenaire",
      help: "Le partenaire qui transmet la donnée, tiré de la feuille Partenaires.",
      importCaptions: [
        "organisme",
        "géographie",
        "région",
        "territoire",
        "lieu",
        "nom du partenaire",
        "organisation",
        "organisation partenaire",
        "nom de l'organisme",
        "établissement",
      ],
    },
    period: {
      caption: "Fin de période",
      help: "Le dernier jour de la période que décrit la valeur, par exemple 2026-03-31.",
      importCaptions: [
        "période",
        "année",
        "an",
        "trimestre",
        "mois",
        "période de référence",
        "exercice",
        "exercice financier",
        "période visée",
        "fin de la période",
        "année financière",
      ],
    },
    breakdown: {
      caption: "Ventilation",
      help: "Ce qui distingue le groupe, par exemple l’âge, tiré de la feuille Groupes. Laissez vide pour le total.",
      importCaptions: ["type de ventilation", "dimension"],
    },
    group: {
      caption: "Groupe",
      help: "Laissez vide pour le total. La valeur d’un groupe est conservée, mais jamais ajoutée au total.",
      importCaptions: [
        "groupe d'âge",
        "âge",
        "genre",
        "sexe",
        "ventilation",
        "catégorie",
        "caractéristiques",
        "sous-groupe",
        "tranche d'âge",
        "groupe de population",
      ],
    },
    value: {
      caption: "Valeur",
      help: "La valeur, ou laissez vide et donnez numérateur et dénominateur. Pour 62 %, écrivez 62.",
      importCaptions: [
        "résultat",
        "résultats",
        "chiffre",
        "chiffres",
        "pourcentage",
        "taux",
        "réel",
        "réelle",
        "valeur réelle",
        "résultat réel",
        "valeur observée",
        "réalisé",
        "réalisation",
        "atteint",
        "valeur atteinte",
        "observé",
        "estimation",
        "montant",
        "donnée",
      ],
    },
    numerator: {
      caption: "Numérateur",
      help: "Numérateur et dénominateur ensemble remplacent la valeur.",
      importCaptions: ["nombre"],
    },
    denominator: {
      caption: "Dénominateur",
      help: "Différent de 0. Avec le numérateur, il remplace la valeur.",
      importCaptions: ["sur"],
    },
    status: {
      caption: "Statut",
      help: "Provisoire si la valeur peut encore changer.",
      importCaptions: ["état"],
    },
    note: {
      caption: "Note",
      help: "Ce que doit savoir quiconque lit la valeur.",
      importCaptions: ["commentaire", "commentaires", "remarque"],
    },
    enteredBy: { caption: "Saisie par", help: "Qui a saisi la ligne." },
    enteredOn: { caption: "Saisie le", help: "Le jour de la saisie." },
  },
  Debrief: {
    tool: { caption: "Outil", help: "L’outil dont on discute." },
    question: {
      caption: "Question",
      help: "Une question de la méthode, ou une question à vous. Pour y répondre de nouveau plus tard, copiez-la sur une nouvelle ligne.",
    },
    answer: { caption: "Réponse", help: "Ce qui s’est dit, et ce que vous voyez différemment." },
    decision: { caption: "Décision", help: "Ce qui a été décidé, en une phrase." },
    owner: {
      caption: "Responsable",
      formerCaptions: ["Qui y voit"],
      help: "Qui met la décision en œuvre : une personne ou une fonction.",
    },
    due: {
      caption: "Échéance",
      help: "Le jour prévu pour la décision. Passé ce jour, elle est en retard tant qu’elle n’est ni faite ni abandonnée.",
    },
    state: { caption: "État", help: "Où en est la décision. Vide signifie ouverte." },
  },
} satisfies typeof english;
