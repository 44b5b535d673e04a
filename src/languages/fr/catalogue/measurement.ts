import type english from "../../en/catalogue/measurement";

export default {
  levels: {
    population: {
      label: "Population",
      help: "La situation de toutes les personnes concernées dans la communauté.",
    },
    performance: {
      label: "Performance",
      help: "Ce que font les partenaires et ce que cela change pour les personnes qu’ils servent.",
    },
  },
  serves: { result: { label: "Résultat", help: "Le changement visé." } },
  kinds: {
    number: { label: "Nombre", help: "Un décompte ou un montant." },
    percent: {
      label: "Pourcentage",
      help: "100 × numérateur ÷ dénominateur; une valeur de 62 signifie 62 %.",
    },
    rate: { label: "Taux", help: "Numérateur ÷ dénominateur." },
  },
  directions: { up: "Augmenter", down: "Diminuer", keep: "Maintenir" },
  combinations: {
    sum: { label: "Somme", help: "Additionne les valeurs des partenaires." },
    mean: { label: "Moyenne", help: "Chaque partenaire a le même poids." },
    weighted: {
      label: "Pondérée par le dénominateur",
      help: "Somme des numérateurs ÷ somme des dénominateurs, la vraie part de l’ensemble. Les lignes qui n’ont pas les deux sont laissées de côté.",
    },
    latest: {
      label: "Dernière valeur",
      help: "Une seule valeur est prise telle quelle; s’il y en a plusieurs, la ligne la plus basse du tableau.",
    },
  },
  observationStatuses: { final: "Définitive", provisional: "Provisoire", notAvailable: "Non disponible" },
  observationStates: {
    counts: { label: "Comptée", help: "Entre dans le chiffre de l’indicateur." },
    conflict: {
      label: "Conflit",
      help: "Une autre ligne a les mêmes indicateur, partenaire, période et groupe. Aucune ne compte tant qu’il en reste plus d’une.",
    },
    unknownIndicator: { label: "Indicateur inconnu", help: "Ce code n’est pas dans la feuille Indicateurs." },
    unknownPartner: { label: "Partenaire inconnu", help: "Ce nom n’est pas dans la feuille Partenaires." },
    noPeriod: { label: "Période manquante", help: "La période manque ou n’est pas une date." },
    afterReport: {
      label: "Après la date du rapport",
      help: "La période se termine après la date du rapport.",
    },
    notAvailable: {
      label: "Non disponible",
      help: "Le partenaire ne peut pas transmettre cette période : sa donnée n’est pas attendue.",
    },
    noValue: {
      label: "Aucune valeur utilisable",
      help: "Ni valeur, ni numérateur accompagné d’un dénominateur autre que 0.",
    },
    unknownGroup: {
      label: "Groupe inconnu",
      help: "Aucune ligne de la feuille Groupes n’a cette ventilation et ce groupe.",
    },
    group: {
      label: "Groupe seulement",
      help: "Décrit un groupe; seuls les totaux font le chiffre de l’indicateur.",
    },
    noPeriodEnd: {
      label: "Hors fin de période",
      help: "Ce jour ne termine aucune période de l’indicateur : la ligne ne compte nulle part. La vérification propose les fins les plus proches.",
    },
  },
  methods: {
    linear: {
      label: "Rythme linéaire",
      help: "La progression vers la cible, comparée à la part du temps écoulé.",
    },
    growth: {
      label: "Taux de croissance, Statistique Canada",
      help: "La croissance annuelle, comparée à celle que demande la cible; sans cible, la croissance seule.",
    },
  },
  agreements: {
    notComparable: { label: "Non comparables", help: "Une des méthodes ne peut rien dire." },
    agree: {
      label: "Les deux façons de juger concordent",
      help: "Le rythme linéaire et la croissance requise jugent l’indicateur de la même façon.",
    },
    disagree: {
      label: "Deux façons de juger les progrès divergent",
      help: "Le rythme linéaire et la croissance requise jugent l’indicateur différemment : la cellule voisine dit pourquoi.",
    },
  },
  targetChecks: {
    fine: { label: "Cible cohérente", help: "La cible va dans le sens souhaité." },
    against: { label: "Contraire au sens souhaité", help: "La cible va à l’encontre du sens souhaité." },
  },
  plausibilities: {
    belowLowest: {
      label: "Sous le minimum plausible",
      help: "Une valeur du chiffre est sous le minimum plausible. Retrouvez-la dans la feuille Données : la vérification nomme la ligne.",
    },
    aboveHighest: {
      label: "Au-dessus du maximum plausible",
      help: "Une valeur du chiffre dépasse le maximum plausible. Retrouvez-la dans la feuille Données : la vérification nomme la ligne.",
    },
    aboveOther: {
      label: "Dépasse un autre indicateur",
      help: "Le chiffre dépasse celui d’un indicateur qui le plafonne, selon une ligne de la feuille Règles.",
    },
    tenTimes: {
      label: "Dix fois la valeur d’avant",
      help: "Le chiffre vaut au moins dix fois celui de la période d’avant; pour une somme sur plusieurs périodes, la dernière période est comparée à celle d’avant. Il manque peut-être un signe décimal.",
    },
    aTenth: {
      label: "Un dixième de la valeur d’avant",
      help: "Le chiffre vaut au plus un dixième de celui de la période d’avant; pour une somme sur plusieurs périodes, la dernière période est comparée à celle d’avant. Il manque peut-être un chiffre.",
    },
    nothingUnusual: { label: "Rien d’inhabituel", help: "Rien de cela n’a été trouvé." },
  },
  ruleStates: {
    unknownIndicator: {
      label: "Indicateur inconnu",
      help: "Un code manque ou n’est pas dans la feuille Indicateurs, ou les deux sont les mêmes.",
    },
    notComparable: {
      label: "Non comparable",
      help: "Les deux indicateurs ne sont pas jugés pour la même période, ou l’un d’eux n’a pas de valeur.",
    },
    broken: {
      label: "Indicateur A au-dessus",
      help: "Le chiffre de l’indicateur A dépasse celui de l’indicateur B.",
    },
    holds: {
      label: "Respectée",
      help: "Le chiffre de l’indicateur A ne dépasse pas celui de l’indicateur B.",
    },
  },
  indicatorStatuses: {
    tooEarly: {
      label: "Trop tôt",
      help: "La première période n’est pas terminée et rien n’est encore transmis.",
    },
    noData: { label: "Aucune donnée", help: "Aucune valeur ne peut être établie." },
    noTarget: { label: "Sans cible", help: "La cible manque." },
    checkTarget: { label: "Cible à vérifier", help: "La cible va à l’encontre du sens souhaité." },
    met: { label: "Cible atteinte", help: "La dernière valeur a atteint la cible." },
    onTrack: {
      label: "Sur la bonne voie",
      help: "Rythme linéaire : la part du chemin parcourue est au moins égale à la part du temps écoulé. Taux de croissance : la croissance atteint ce que demande la bonne voie.",
    },
    needsAcceleration: {
      label: "Accélération nécessaire",
      help: "Rythme linéaire : des progrès ont été réalisés, moins que ne le demande le temps écoulé, mais près de ce rythme.",
    },
    progress: {
      label: "Des progrès ont été réalisés, mais une accélération est nécessaire",
      help: "Taux de croissance : la croissance est plus que limitée, mais inférieure à ce que demande la bonne voie.",
    },
    limited: {
      label: "Progrès limités",
      help: "Taux de croissance : il n’y a pas de recul, mais peu de croissance dans le bon sens.",
    },
    deterioration: {
      label: "Détérioration",
      help: "Taux de croissance : la valeur évolue dans le mauvais sens.",
    },
    offTrack: {
      label: "Hors trajectoire",
      help: "Rythme linéaire : trop peu de progrès pour le temps écoulé, ou dans le mauvais sens; ou un indicateur à maintenir s’écarte de sa cible.",
    },
    noPace: {
      label: "Rythme inconnu",
      help: "La valeur de référence, une des dates ou le sens manque; ou la cible égale la référence, ou la date cible ne suit pas la date de référence. Taux de croissance : de même pour un indicateur à maintenir.",
    },
    conflictsToSettle: {
      label: "Conflits à régler",
      help: "Il y a plus de conflits que le classeur ne peut en énumérer. Aucun chiffre n’est jugé tant qu’il en reste autant.",
    },
    incomplete: {
      label: "Incomplet",
      help: "Pour aucune période, assez de partenaires attendus n’ont transmis leurs données. Le chiffre est celui de ceux qui l’ont fait.",
    },
    outOfDate: {
      label: "Pas à jour",
      help: "Les données de plusieurs périodes plus récentes sont dues et manquent. Le chiffre est celui de la dernière période complète.",
    },
    groupsOnly: {
      label: "Groupes seulement",
      help: "Il y a des valeurs par groupe, mais aucune du total. Aucun total n’est fait de groupes.",
    },
  },
} satisfies typeof english;
