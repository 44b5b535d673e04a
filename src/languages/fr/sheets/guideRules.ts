import type english from "../../en/sheets/guideRules";

export default {
  sections: {
    all: {
      title: "Règles : partout",
      lines: {
        reportDate: {
          term: "Date du rapport",
          text: "Chaque règle juge selon une seule date, dans la feuille Initiative : la date fixée, sinon celle du jour. Les dates comptent au jour près.",
        },
        limits: {
          term: "Limites",
          text: "Les limites nommées plus bas sont celles en vigueur maintenant, tirées de la feuille Initiative. Une limite vide ou illisible prend sa valeur habituelle.",
        },
        names: {
          term: "Noms",
          text: "Majuscules, minuscules et espaces aux extrémités ne changent rien. Une ligne sans sa première saisie ne compte pas; une saisie illisible non plus.",
        },
        listsOfNames: {
          term: "Listes de noms",
          text: "Au plus quatre noms, puis combien d’autres : A, B, C, D +2.",
        },
        damaged: {
          term: "Classeur abîmé",
          text: "La première ligne du tableau de bord dit en rouge quand des cellules calculées ont été remplacées, que des lignes sont hors de leur tableau, ou que des feuilles, des colonnes, des mots de listes ou des noms ont changé. Elle est vide quand tout va bien.",
        },
      },
    },
    roles: {
      title: "Règles : rôles",
      lines: {
        rolesOfTheInitiative: {
          term: "Rôles de l’initiative",
          text: "Les six du cadre, puis les vôtres. Un rôle inscrit deux fois compte une fois, à sa première place.",
        },
        active: {
          term: "Actif",
          text: "Une personne est active dans un rôle du premier au dernier jour indiqués, inclusivement. Un jour absent signifie sans limite.",
        },
        carriesLeads: {
          term: "Porte, est responsable",
          text: "Un rôle est porté par ses responsables actifs et les personnes qui le partagent, pas par la relève. Sans participation indiquée, le rôle est partagé.",
        },
        busiestPerson: {
          term: "Personne la plus sollicitée",
          text: "Celle qui porte le plus de rôles. À égalité, celle dont le départ laisse plus de rôles vides, puis la première inscrite.",
        },
        successionTest: {
          term: "Test de relève",
          text: "Un rôle tombe au départ d’une personne quand nul autre n’y est actif, même comme relève. Le tableau de bord nomme la personne dont le départ en fait tomber le plus.",
        },
        endsSoon: {
          term: "Se termine bientôt",
          text: "Le dernier jour d’une personne active est dans {endsSoon} jours au plus.",
        },
        leadsTooManyRoles: {
          term: "Responsable de trop de rôles",
          text: "La personne est responsable d’au moins ce nombre de rôles : {leads}.",
        },
        storyBehind: {
          term: "Changement à expliquer",
          text: "Un rôle change quand une personne y entre ou le quitte ou quand son étape est faite; un indicateur, quand une valeur est saisie. Le récit reste à compléter tant que le canevas n’en parle pas.",
        },
        storyToldNoChange: {
          term: "Récit à jour, aucun changement",
          text: "Récit à jour : une entrée du canevas sur le rôle ou l’indicateur est datée du jour de son dernier changement à la date du rapport. Aucun changement : il n’a jamais changé, il n’y a donc rien à raconter.",
        },
      },
    },
    readiness: {
      title: "Règles : état de préparation",
      lines: {
        ratingThatCounts: {
          term: "Cote qui compte",
          text: "Pour chaque membre et élément, la cote la plus récente; sans date, la ligne la plus basse. 0 signifie non évalué et ne compte pas.",
        },
        inPlace: {
          term: "En place",
          text: "La moyenne des cotes est d’au moins {fit} sur 2 pour une question d’adéquation, {precondition} sur 4 pour une condition préalable, {condition} sur 4 pour tout le reste.",
        },
        disagreement: {
          term: "Désaccord",
          text: "La cote la plus haute et la plus basse diffèrent d’au moins {spread}. Il est indiqué à côté du niveau, jamais à sa place.",
        },
        gates: {
          term: "Étapes",
          text: "Questions d’adéquation, puis conditions préalables, puis les cinq conditions. Chaque étape doit être franchie avant la suivante; on ne fait jamais la moyenne des éléments.",
        },
        trustPulse: {
          term: "Pouls de la confiance",
          text: "Confiance, savoir-faire et savoir-être ont chacun leur ligne et ne comptent pas dans le verdict.",
        },
      },
    },
    checklists: {
      title: "Règles : aide-mémoire et pérennité",
      lines: {
        done: {
          term: "Fait",
          text: "Une ligne marquée faite dont la date ne dépasse pas celle du rapport; sinon, elle est en cours. Sans état, une ligne est non commencée.",
        },
        stillToDecide: {
          term: "Encore à décider",
          text: "Un élément qui devrait durer, sans décision de le maintenir, de le transformer ou d’y mettre fin.",
        },
      },
    },
    canvas: {
      title: "Règles : canevas des progrès",
      lines: {
        entry: {
          term: "Entrée",
          text: "Une ligne qui a une dimension et une description. Les jours se comptent depuis la dernière date qui ne dépasse pas la date du rapport.",
        },
        stale: {
          term: "À mettre à jour",
          text: "La dernière entrée date de plus de {staleness} jours, ou sa prochaine révision est passée.",
        },
      },
    },
    activities: {
      title: "Règles : activités",
      lines: {
        running: {
          term: "Activité retenue",
          text: "Toute activité nommée qui n’est pas abandonnée : prévue, en cours ou terminée. Un état vide compte comme prévue.",
        },
        gap: {
          term: "Manque",
          text: "Aucune activité retenue ne contribue à la condition ou à l’indicateur.",
        },
        unknown: {
          term: "Inconnu",
          text: "La ligne nomme un partenaire, un rôle ou un indicateur absent de sa feuille. Une cellule vide n’est pas inconnue.",
        },
      },
    },
    data: {
      title: "Règles : données",
      lines: {
        usableValue: {
          term: "Valeur utilisable",
          text: "Numérateur ÷ dénominateur si les deux sont donnés et que le dénominateur n’est pas 0 (fois 100 pour un pourcentage); sinon la valeur.",
        },
      },
    },
    periods: {
      title: "Règles : périodes",
      lines: {
        ownPeriods: {
          term: "Périodes propres",
          text: "Selon la fréquence de l’indicateur, sinon celle de l’initiative, sinon un an. Elles suivent la fin de mois de la date de référence, sinon l’année de suivi, qui commence au mois {reportingYear}.",
        },
        duePeriod: {
          term: "Période échue",
          text: "Une période qui se termine au plus tard à la date du rapport, et après la date de référence (sinon le début de l’initiative). Les valeurs disponibles seulement quelques mois après la fin d’une période sont dues d’autant plus tard.",
        },
      },
    },
    indicators: {
      title: "Règles : indicateurs",
      lines: {
        judgedPeriod: {
          term: "Période jugée",
          text: "La dernière période complète. Le chiffre combine les valeurs des partenaires pour cette seule période. Sans période complète, c’est la dernière qui a une valeur, et le statut est : incomplet.",
        },
        completePeriod: {
          term: "Période complète",
          text: "Assez de partenaires attendus l’ont transmise : {completeSum} d’entre eux pour une somme, {completeMean} pour une moyenne ou une valeur pondérée, un seul pour la dernière valeur.",
        },
        expectedPartners: {
          term: "Partenaires attendus",
          text: "Ceux du plan de collecte; sans plan pour l’indicateur, ceux qui l’ont déjà transmis et le partenaire qui en est responsable. Ni un partenaire qui est parti, ni celui dont la valeur est marquée non disponible.",
        },
        stillComingIn: {
          term: "Encore en cours de réception",
          text: "Une période plus récente pour laquelle des données sont reçues, mais trop peu : elle est nommée avec leur nombre, et jugée seulement une fois complète.",
        },
        total: {
          term: "Total",
          text: "Seul un indicateur qui se combine par somme et marqué non cumulatif additionne ses périodes, après la date de référence et jusqu’à la première à laquelle il manque des données. Pourcentages, moyennes, dernières valeurs et cumuls ne s’additionnent jamais.",
        },
        partnersReporting: {
          term: "Partenaires ayant transmis",
          text: "Le nombre de partenaires attendus qui ont transmis leur donnée de la période jugée. Une donnée non transmise manque; elle n’est jamais zéro.",
        },
        shareOfTheWay: {
          term: "Progression vers la cible",
          text: "(Valeur − référence) ÷ (cible − référence) : 0 % à la référence, 100 % à la cible, moins de 0 % si la valeur évolue dans le mauvais sens.",
        },
        timeElapsed: {
          term: "Temps écoulé",
          text: "De la date de référence à la période jugée, sur la durée jusqu’à la date cible. Les chiffres publiés tard sont ainsi jugés équitablement.",
        },
        targetDueByNow: {
          term: "Cible attendue à ce jour",
          text: "Référence + (cible − référence) × temps écoulé, donc à la fin de la période jugée. On n’exige pas de huit périodes une cible prévue pour dix.",
        },
        targetMet: {
          term: "Cible atteinte",
          text: "Vérifié d’abord, selon le sens. Une cible à maintenir est atteinte à {keep} près; sinon, elle est hors trajectoire selon le rythme linéaire. Une cible contraire au sens souhaité est signalée, quel que soit le statut.",
        },
      },
    },
    methods: {
      title: "Règles : trois façons de juger les progrès",
      lines: {
        linearPace: {
          term: "Rythme linéaire",
          text: "On s’attend à un progrès régulier. Sur la bonne voie quand la progression vers la cible égale au moins le temps écoulé; à accélérer à partir de {near} fois ce temps; en dessous, hors trajectoire.",
        },
        yearlyGrowth: {
          term: "Croissance annuelle",
          text: "(Valeur ÷ référence)^(1 ÷ années) − 1, de signe inverse pour un indicateur à diminuer; aucune pour un indicateur à maintenir. Les années se comptent par année et par mois : de mars 2020 à juin 2021, 1,25. Une référence ou une cible de 0 est prise comme 0,001.",
        },
        requiredGrowth: {
          term: "Croissance requise",
          text: "Statistique Canada : croissance annuelle de la référence à la dernière valeur ÷ croissance annuelle de la référence à la cible. Bonne voie dès {requiredOnTrack}, des progrès dès {requiredProgress}, progrès limités dès 0, sous 0 détérioration.",
        },
        growthAlone: {
          term: "Croissance seule",
          text: "Statistique Canada, sans cible : bonne voie dès {growthOnTrack} par an dans le bon sens, des progrès dès {growthProgress}, progrès limités dès 0, sous 0 détérioration.",
        },
        status: {
          term: "Statut",
          text: "Selon la méthode choisie dans la feuille Initiative, nommée à côté du statut.",
        },
        methodsAgreeDisagree: {
          term: "Façons de juger concordantes, divergentes",
          text: "Selon que le rythme linéaire et la croissance requise placent l’indicateur dans le même groupe ou non : bien (cible atteinte, sur la bonne voie), à surveiller (accélération nécessaire, des progrès), à corriger (progrès limités, détérioration, hors trajectoire). La cellule voisine donne les chiffres de chacun.",
        },
        notComparable: {
          term: "Non comparables",
          text: "L’une des deux dit autre chose : trop tôt, aucune donnée, sans cible, cible à vérifier, rythme inconnu, incomplet, pas à jour ou conflits à régler.",
        },
      },
    },
    tracker: {
      title: "Règles : suivi",
      lines: {
        twelvePeriods: {
          term: "Douze périodes",
          text: "Selon la fréquence choisie dans la feuille; la dernière contient la date du rapport. Un total montre ce qui s’est ajouté dans la période, tout autre indicateur sa dernière valeur.",
        },
        expectedPath: {
          term: "Trajectoire attendue",
          text: "La ligne droite de la référence à la cible, à la fin de chaque période; pour un total, la part qui revient à la période.",
        },
        oneIndicator: {
          term: "Un indicateur",
          text: "Ses propres périodes, la plus récente en premier, jusqu’à la date du rapport ou à un jour antérieur que vous choisissez : pour tous les partenaires, chaque partenaire et chaque groupe. ▲ précède la valeur d’un groupe dont les données viennent de moins de partenaires, ou d’autres, que celles du total : elle n’est pas à comparer.",
        },
        reportsReceived: {
          term: "3 sur 4",
          text: "Données reçues, sur celles attendues du partenaire dans la période : une par période échue de chaque indicateur qu’on attend de lui. ○ pas encore attendu, – rien d’attendu.",
        },
        lateReports: {
          term: "Données en retard",
          text: "Données attendues qui manquent, une ligne par indicateur et partenaire. Les jours de retard se comptent du jour où la plus ancienne était due. Un indicateur irrégulier n’est jamais en retard.",
        },
        dateThatEndsNoPeriod: {
          term: "Date qui ne clôt aucune période",
          text: "Une ligne dont le jour ne termine aucune période propre de l’indicateur ne compte nulle part. Ces lignes sont comptées dans le tableau de bord et à côté du tableau; la vérification propose les fins les plus proches.",
        },
      },
    },
    late: {
      title: "Règles : bilan et étapes en retard",
      lines: {
        late: {
          term: "En retard",
          text: "Une prochaine étape, une décision ou une activité dont l’échéance précède la date du rapport et qui n’est alors ni faite ni abandonnée. Sans échéance, elle n’est jamais en retard.",
        },
        emptyStateOfADecision: { term: "État vide d’une décision", text: "Compte comme ouverte." },
        order: {
          term: "Ordre",
          text: "Le plus grand retard d’abord; à égalité, les étapes des rôles, puis les décisions, puis les activités.",
        },
      },
    },
    dashboard: {
      title: "Règles : tableau de bord",
      lines: {
        room: {
          term: "Place",
          text: "Les six pires indicateurs sont à la première page, autant d’autres à la seconde : selon la marque de leur statut, ■, ▲, ○, ●; à marque égale, dans l’ordre du tableau. Les points à régler viennent par sorte, la plus grave d’abord; les étapes en retard d’abord, puis celles des 90 prochains jours. Les décomptes les prennent tous en compte.",
        },
        trend: {
          term: "Tendance",
          text: "Celle de l’indicateur choisi dans la feuille Initiative; sans choix, ou si le code est inconnu, celle du premier qui a une valeur, sinon du premier. Les valeurs réelles sont tracées jusqu’à la période jugée, un total selon ce qu’il cumule; ce qui est en cours de réception est nommé en mots.",
        },
      },
    },
  },
  status: {
    needsAcceleration:
      "Rythme linéaire : des progrès ont été réalisés, au moins {near} fois ce que demande le temps écoulé.",
    outOfDate:
      "Le nombre de périodes qui suivent la période jugée, sont échues et auxquelles il manque des données atteint : {outOfDate}. Le chiffre est celui de la dernière période complète.",
  },
  verdict: { doesNotFit: "La moyenne d’une question d’adéquation est inférieure à {fit} sur 2." },
} satisfies typeof english;
