import type english from "../../en/sheets/profile";

export default {
  properties: {
    name: { label: "Nom de l’initiative", help: "Tel qu’il figure au tableau de bord." },
    community: { label: "Communauté", help: "Le territoire ou les personnes que sert l’initiative." },
    issue: { label: "Enjeu", help: "L’enjeu complexe qu’aucune organisation ne peut résoudre seule." },
    populationTarget: {
      label: "Cible pour la population",
      help: "Le changement mesurable visé : pour qui, combien, d’ici quand.",
    },
    phase: { label: "Phase", help: "La phase où en est l’initiative." },
    start: {
      label: "Début",
      help: "Le jour où l’initiative a commencé. La première période d’un indicateur sans date de référence part d’ici.",
    },
    horizon: {
      label: "Horizon en années",
      help: "Pour combien d’années les partenaires s’engagent; la plupart des changements en demandent de trois à cinq ou plus.",
    },
    frequency: {
      label: "Fréquence des rapports",
      help: "À quelle fréquence les partenaires déclarent ensemble leurs valeurs. Chaque indicateur peut avoir la sienne. Vide : annuelle.",
    },
    reportDate: {
      label: "Date du rapport, fixée",
      help: "Vide : le classeur lit la date du jour. Avec une date, un classeur envoyé dira la même chose l’an prochain.",
    },
    stalenessLimit: {
      label: "Limite de mise à jour, en jours",
      help: "Une dimension du canevas sans entrée plus récente est à mettre à jour. Par défaut : {default}.",
    },
    reportingYear: {
      label: "Premier mois de l’année de suivi",
      help: "1 pour janvier, 4 pour avril : les périodes en dépendent. Par défaut : {default}.",
    },
    availableAfter: {
      label: "Disponible après, en mois",
      help: "Combien de mois après la fin d’une période ses valeurs sont dues. Chaque indicateur peut avoir les siens. Par défaut : {default}.",
    },
    framework: {
      label: "Cadre des rôles",
      help: "Les rôles dont part le classeur. Vide : FSG. Le changer plus tard ne change pas les lignes de la feuille Rôles, qui accepte aussi les vôtres.",
    },
    backboneForm: {
      label: "Forme du soutien",
      help: "La façon dont l’infrastructure de soutien est organisée.",
    },
    method: {
      label: "Méthode de calcul des progrès",
      help: "La façon de juger l’état d’un indicateur. Vide : rythme linéaire. La feuille Indicateurs montre les deux, et où elles divergent.",
    },
    trendIndicator: {
      label: "Indicateur du graphique",
      help: "Le code de l’indicateur dont le tableau de bord trace la tendance. Vide : le premier qui a un chiffre.",
    },
  },
  thresholds: {
    endsSoon: {
      label: "Fin prochaine, jours d’avance",
      help: "Signale un rôle où un mandat prend fin d’ici ce nombre de jours. Par défaut : {default}.",
    },
    leads: {
      label: "Trop de rôles, à partir de",
      help: "Signale une personne responsable d’au moins ce nombre de rôles. Par défaut : {default}.",
    },
    near: {
      label: "Seuil d’accélération",
      help: "Rythme linéaire : en retard, mais à cette part du rythme ou plus, un indicateur demande une accélération; en dessous, il est loin de la cible. Par défaut : {default}.",
    },
    keep: {
      label: "Tolérance, cible à maintenir",
      help: "Un indicateur à maintenir respecte sa cible s’il s’en écarte d’au plus cette part. Par défaut : {default}.",
    },
    requiredOnTrack: {
      label: "Croissance requise : bonne voie",
      help: "Sur la bonne voie à partir de cette part de la croissance que la cible requiert. Par défaut : {default}.",
    },
    requiredProgress: {
      label: "Croissance requise : progrès",
      help: "Des progrès, mais trop lents, à partir de cette part; limités en dessous. Par défaut : {default}.",
    },
    growthOnTrack: {
      label: "Croissance seule : bonne voie",
      help: "Sans cible : sur la bonne voie à partir de cette croissance annuelle. Par défaut : {default}.",
    },
    growthProgress: {
      label: "Croissance seule : progrès",
      help: "Sans cible : des progrès à partir de cette croissance annuelle; limités en dessous. Par défaut : {default}.",
    },
    completeSum: {
      label: "Somme : partenaires requis",
      help: "Une période d’une somme est jugée si cette part des partenaires attendus l’ont transmise. Par défaut : {default}.",
    },
    completeMean: {
      label: "Moyenne : partenaires requis",
      help: "De même pour une moyenne ou une valeur pondérée; 80 % n’assouplit rien au-dessous de cinq partenaires. Par défaut : {default}.",
    },
    outOfDate: {
      label: "Pas à jour : périodes dues",
      help: "Un chiffre n’est pas à jour si autant de périodes plus récentes sont dues et incomplètes. Par défaut : {default}.",
    },
    spread: {
      label: "Désaccord à partir de, en points",
      help: "Il y a désaccord si la cote la plus haute et la plus basse sont éloignées d’autant. Par défaut : {default}.",
    },
    fit: {
      label: "Adéquation, moyenne requise",
      help: "Sur l’échelle non 0, en partie 1, oui 2. Par défaut : {default}.",
    },
    precondition: {
      label: "Préalables, moyenne requise",
      help: "Sur l’échelle de 1, à peine amorcé, à 4, entièrement en place. Par défaut : {default}.",
    },
    condition: {
      label: "Conditions, moyenne requise",
      help: "Pour les conditions, la confiance, les savoir-faire et les savoir-être, sur l’échelle de 1 à 4. Par défaut : {default}.",
    },
  },
} satisfies typeof english;
