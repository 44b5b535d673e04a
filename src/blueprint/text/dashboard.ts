import type { Text } from "../../catalogue/term";

/** Sentences of the dashboard; {name} stands for a figure that a formula puts in. */
export const DASHBOARD_TEXT = {
  unnamed: {
    en: "Name the initiative on the Initiative sheet",
    fr: "Nommez l’initiative dans la feuille Initiative",
  },
  asOf: { en: "As of {date}", fr: "Situation au {date}" },

  pinnedUnusable: {
    en: "  ·  ▲ The pinned report date is not a date: today’s date is read.",
    fr: "  ·  ▲ La date du rapport fixée n’est pas une date : celle du jour est lue.",
  },

  cardCovered: { en: "Roles covered", fr: "Rôles pourvus" },
  cardCoveredCaption: {
    en: "Backbone roles that somebody holds today",
    fr: "Rôles de soutien que quelqu’un tient aujourd’hui",
  },
  cardSecured: { en: "Roles secured", fr: "Rôles assurés" },
  cardSecuredCaption: {
    en: "A lead and a backup, two different people",
    fr: "Une personne responsable et une relève différente",
  },
  cardIndicators: { en: "Indicators on track", fr: "Indicateurs sur la bonne voie" },
  cardIndicatorsCaption: {
    en: "Target met or on track, by the method in use",
    fr: "Cible atteinte ou bonne voie, selon la méthode en vigueur",
  },
  cardIndicatorsNone: { en: "No indicator yet", fr: "Aucun indicateur pour l’instant" },
  cardCanvas: { en: "Canvas up to date", fr: "Canevas à jour" },
  cardCanvasCaption: {
    en: "Dimensions with an entry recent enough",
    fr: "Dimensions dont une entrée est assez récente",
  },
  cardLate: { en: "Late steps", fr: "Étapes en retard" },
  cardLateCaption: {
    en: "Steps and decisions past their due date",
    fr: "Étapes et décisions échues",
  },
  cardReports: { en: "Values reported", fr: "Valeurs déclarées" },
  cardReportsCaption: {
    en: "Of those due for the period ending {date}",
    fr: "Sur celles attendues pour la période se terminant le {date}",
  },
  cardReportsNone: { en: "No value is due yet", fr: "Aucune valeur attendue pour l’instant" },
  of: { en: "{part} of {whole}", fr: "{part} sur {whole}" },

  busiestNone: {
    en: "Nobody carries a role yet: say who holds which role on the Roles sheet.",
    fr: "Personne ne porte encore de rôle : indiquez qui tient quel rôle dans la feuille Rôles.",
  },
  busiestOne: { en: "{person} carries the most: 1 role.", fr: "{person} en porte le plus : 1 rôle." },
  busiestMany: {
    en: "{person} carries the most: {carries} of the {total} roles.",
    fr: "{person} en porte le plus : {carries} des {total} rôles.",
  },
  fallsNone: {
    en: " If this person leaves, every role they hold still has somebody.",
    fr: " En cas de départ, chacun de ces rôles garde quelqu’un.",
  },
  fallsOne: {
    en: " If this person leaves, 1 role is left with nobody.",
    fr: " En cas de départ, 1 rôle se retrouve sans personne.",
  },
  fallsMany: {
    en: " If this person leaves, {falls} roles are left with nobody.",
    fr: " En cas de départ, {falls} rôles se retrouvent sans personne.",
  },
  worst: {
    en: "Worst departure: if {person} leaves, nobody is left for {roles}.",
    fr: "Départ le plus lourd : si {person} part, il ne reste personne pour {roles}.",
  },
  worstNone: {
    en: "Nobody’s departure would leave a role with nobody.",
    fr: "Aucun départ ne laisserait un rôle sans personne.",
  },
  verdict: { en: "{mark} Readiness: {word}", fr: "{mark} État de préparation : {word}" },
  verdictItems: { en: " ({items})", fr: " ({items})" },
  missingNone: { en: "Every role has somebody today.", fr: "Chaque rôle a quelqu’un aujourd’hui." },
  missing: { en: "Nobody holds: ", fr: "Rôles sans personne : " },

  noRole: { en: "No role yet.", fr: "Aucun rôle pour l’instant." },

  watchNone: { en: "● Nothing else to see to.", fr: "● Rien d’autre à surveiller." },
  watchConflicts: {
    en: "▲ Rows of data in conflict: {count}",
    fr: "▲ Lignes de données en conflit : {count}",
  },
  watchUncounted: {
    en: "▲ Rows of data left out because of an error: {count}",
    fr: "▲ Lignes de données écartées en raison d’une erreur : {count}",
  },
  watchMethods: {
    en: "▲ Methods disagree: {count} ({codes})",
    fr: "▲ Méthodes en désaccord : {count} ({codes})",
  },
  watchTargets: {
    en: "▲ Targets against their direction: {count} ({codes})",
    fr: "▲ Cibles contraires au sens souhaité : {count} ({codes})",
  },
  watchStories: { en: "▲ Stories behind: {count}", fr: "▲ Récits à compléter : {count}" },
  watchDisagreements: {
    en: "▲ Items that members see differently: {count}",
    fr: "▲ Éléments où les avis divergent : {count}",
  },
  watchConditions: {
    en: "▲ Conditions without activity: {count}",
    fr: "▲ Conditions sans activité : {count}",
  },
  watchIndicators: {
    en: "▲ Indicators without activity: {count}",
    fr: "▲ Indicateurs sans activité : {count}",
  },

  moreRolesOne: { en: "And 1 more on the Roles sheet.", fr: "Et 1 autre dans la feuille Rôles." },
  moreRoles: { en: "And {count} more on the Roles sheet.", fr: "Et {count} autres dans la feuille Rôles." },
  roles: { en: "Who holds the backbone roles", fr: "Qui tient les rôles de soutien" },
  role: { en: "Role", fr: "Rôle" },
  coverage: { en: "Coverage", fr: "Couverture" },
  who: { en: "Who holds it", fr: "Qui le tient" },
  watch: { en: "To watch", fr: "À surveiller" },

  canvas: { en: "How fresh the progress canvas is", fr: "Fraîcheur du canevas des progrès accomplis" },
  dimension: { en: "Dimension", fr: "Dimension" },
  entries: { en: "Entries", fr: "Entrées" },
  days: { en: "Days since", fr: "Jours écoulés" },
  review: { en: "Next review", fr: "Prochaine révision" },
  state: { en: "State", fr: "État" },

  indicators: { en: "Indicators", fr: "Indicateurs" },
  noIndicator: {
    en: "No indicator yet: define one on the Indicators sheet.",
    fr: "Aucun indicateur pour l’instant : définissez-en un dans la feuille Indicateurs.",
  },
  moreIndicatorsOne: {
    en: "And 1 more on the Indicators sheet.",
    fr: "Et 1 autre dans la feuille Indicateurs.",
  },
  moreIndicators: {
    en: "And {count} more on the Indicators sheet.",
    fr: "Et {count} autres dans la feuille Indicateurs.",
  },
  code: { en: "Code", fr: "Code" },
  name: { en: "Indicator", fr: "Indicateur" },
  unit: { en: "Unit", fr: "Unité" },
  latestPeriod: { en: "Latest period", fr: "Dernière période" },
  latest: { en: "Value to date", fr: "Valeur à ce jour" },
  target: { en: "Target", fr: "Cible" },
  way: { en: "Share of the way", fr: "Part du chemin" },
  elapsed: { en: "Time elapsed", fr: "Temps écoulé" },
  reporting: { en: "Partners reporting", fr: "Ont déclaré" },
  expected: { en: "out of", fr: "sur" },
  status: { en: "Status", fr: "État" },

  method: { en: "Status by: {method}.", fr: "État selon : {method}." },

  late: { en: "What is late", fr: "Ce qui est en retard" },
  noLate: { en: "Nothing is late.", fr: "Rien n’est en retard." },
  moreLateOne: {
    en: "And 1 more on the Roles, Debrief and Activities sheets.",
    fr: "Et 1 autre dans les feuilles Rôles, Bilan et Activités.",
  },
  moreLate: {
    en: "And {count} more on the Roles, Debrief and Activities sheets.",
    fr: "Et {count} autres dans les feuilles Rôles, Bilan et Activités.",
  },
  about: { en: "About", fr: "Au sujet de" },
  activity: { en: "Activity", fr: "Activité" },
  step: { en: "Step or decision", fr: "Étape ou décision" },
  owner: { en: "Who sees to it", fr: "Qui y voit" },
  due: { en: "Due", fr: "Échéance" },
  daysLate: { en: "Days late", fr: "Jours de retard" },

  charts: { en: "Progress and trend", fr: "Progrès et tendance" },
  coverageChart: { en: "Coverage of the roles", fr: "Couverture des rôles" },
  coverageText: {
    en: "In words: uncovered {uncovered}, named {named}, shared {shared}, secured {secured}.",
    fr: "En mots : non pourvu {uncovered}, attribué {named}, partagé {shared}, assuré {secured}.",
  },
  countOfRoles: { en: "Roles", fr: "Rôles" },
  progressText: {
    en: "In words: the columns Share of the way and Time elapsed of the table above, indicator by indicator.",
    fr: "En mots : les colonnes Part du chemin et Temps écoulé du tableau ci-dessus, indicateur par indicateur.",
  },
  trendChart: { en: "Actual and expected path", fr: "Réel et trajectoire attendue" },
  trendText: {
    en: "In words: {last} in the period ending {lastDate}; expected path at its end: {expected}.",
    fr: "En mots : {last} dans la période se terminant le {lastDate}; trajectoire attendue à sa fin : {expected}.",
  },
  trendNone: {
    en: "No value to draw within the periods of the Tracker sheet.",
    fr: "Aucune valeur à tracer dans les périodes de la feuille Suivi.",
  },
  notTold: { en: "not known", fr: "inconnue" },
  actual: { en: "Actual", fr: "Réel" },
  expectedPath: { en: "Expected path", fr: "Trajectoire attendue" },

  chart: {
    en: "How far along, compared with the time elapsed",
    fr: "Chemin parcouru comparé au temps écoulé",
  },
  reading: {
    en: "How to read this page: ● all is well, ▲ to watch, ■ needs action, ○ nothing to tell yet. The share of the way goes from the baseline (0%) to the target (100%); by linear pace, an indicator is on track when that is at least the time elapsed. ",
    fr: "Comment lire cette page : ● tout va bien, ▲ à surveiller, ■ à corriger, ○ rien à dire encore. La part du chemin va de la référence (0 %) à la cible (100 %); selon le rythme linéaire, un indicateur est sur la bonne voie quand elle atteint au moins le temps écoulé. ",
  },
  readingMore: {
    en: "A partner that has not reported is missing, never zero. Readiness is judged gate by gate, never by an average. Every figure is a live formula as of the report date; the Guide sheet states every rule.",
    fr: "Un partenaire qui n’a pas déclaré est manquant, jamais zéro. L’état de préparation se juge étape par étape, jamais par une moyenne. Chaque chiffre vient d’une formule, calculée à la date du rapport; la feuille Guide énonce chaque règle.",
  },

  behind: { en: "Figures behind this page", fr: "Chiffres derrière cette page" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the named figures are called beside their cells. */
export const METRIC_LABELS = {
  initiative: { en: "Initiative", fr: "Initiative" },
  community: { en: "Community", fr: "Communauté" },
  reportDate: { en: "Report date", fr: "Date du rapport" },
  rolesTotal: { en: "Roles", fr: "Rôles" },
  rolesCovered: { en: "Roles covered", fr: "Rôles pourvus" },
  rolesCoveredShare: { en: "Share of roles covered", fr: "Part des rôles pourvus" },
  rolesSecured: { en: "Roles secured", fr: "Rôles assurés" },
  busiestPerson: { en: "Busiest person", fr: "Personne la plus sollicitée" },
  busiestCarries: { en: "Roles that this person carries", fr: "Rôles que porte cette personne" },
  busiestFalls: { en: "Roles that fall if they leave", fr: "Rôles vacants en cas de départ" },
  worstPerson: { en: "Worst departure", fr: "Départ le plus lourd" },
  worstFalls: { en: "Roles that fall with it", fr: "Rôles qui tombent alors" },
  worstRoles: { en: "Which roles fall with it", fr: "Quels rôles tombent alors" },
  canvasEntries: { en: "Canvas entries", fr: "Entrées du canevas" },
  canvasStale: { en: "Stale dimensions", fr: "Dimensions à mettre à jour" },
  canvasEmpty: { en: "Empty dimensions", fr: "Dimensions vides" },
  indicatorsTotal: { en: "Indicators", fr: "Indicateurs" },
  indicatorsOnTrack: { en: "Indicators on track", fr: "Indicateurs sur la bonne voie" },
  indicatorsWithoutData: { en: "Indicators without data", fr: "Indicateurs sans données" },
  methodsDisagree: { en: "Indicators where methods disagree", fr: "Indicateurs où les méthodes diffèrent" },
  targetsAgainst: { en: "Targets against their direction", fr: "Cibles contraires au sens souhaité" },
  storiesBehind: { en: "Stories behind", fr: "Récits à compléter" },
  conflicts: { en: "Rows in conflict", fr: "Lignes en conflit" },
  lateSteps: { en: "Late steps", fr: "Étapes en retard" },
  trendIndicator: { en: "Indicator of the trend", fr: "Indicateur de la tendance" },
} as const satisfies Readonly<Record<string, Text>>;
