import type { Text } from "../../catalogue/term";

/** Sentences of the dashboard; {name} stands for a figure that a formula puts in. */
export const DASHBOARD_TEXT = {
  unnamed: {
    en: "Name the initiative on the sheet Initiative",
    fr: "Nommez l’initiative dans la feuille Initiative",
  },
  asOf: { en: "As of {date}", fr: "En date du {date}" },

  pinnedUnusable: {
    en: "  ·  ▲ The pinned report date is not a date: today is read.",
    fr: "  ·  ▲ La date du rapport fixée n’est pas une date : celle du jour est lue.",
  },

  cardCovered: { en: "Roles covered", fr: "Rôles pourvus" },
  cardCoveredCaption: {
    en: "Backbone roles that somebody holds today",
    fr: "Rôles de soutien que quelqu’un occupe aujourd’hui",
  },
  cardSecured: { en: "Roles secured", fr: "Rôles assurés" },
  cardSecuredCaption: {
    en: "A lead and a backup, two different people",
    fr: "Une personne responsable et une relève différente",
  },
  cardIndicators: { en: "Indicators on track", fr: "Indicateurs sur la bonne voie" },
  cardIndicatorsCaption: {
    en: "Target met, or progress in step with time",
    fr: "Cible atteinte, ou progrès au rythme du temps",
  },
  cardCanvas: { en: "Canvas up to date", fr: "Canevas à jour" },
  cardCanvasCaption: {
    en: "Dimensions with an entry recent enough",
    fr: "Dimensions dont une entrée est assez récente",
  },
  cardLate: { en: "Late steps", fr: "Étapes en retard" },
  cardLateCaption: {
    en: "Next steps past their due date",
    fr: "Prochaines étapes dont l’échéance est passée",
  },
  cardConflicts: { en: "Rows in conflict", fr: "Lignes en conflit" },
  cardConflictsCaption: {
    en: "Data reported twice, left out until settled",
    fr: "Données en double, exclues tant qu’il y a conflit",
  },
  of: { en: "{part} of {whole}", fr: "{part} sur {whole}" },

  busiestNone: {
    en: "Nobody carries a role yet: say who holds which role on the sheet Roles.",
    fr: "Personne ne porte encore de rôle : indiquez qui occupe quel rôle dans la feuille Rôles.",
  },
  busiestOne: { en: "{person} carries most: 1 role.", fr: "{person} en porte le plus : 1 rôle." },
  busiestMany: {
    en: "{person} carries most: {carries} of the {total} roles.",
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
  missingNone: { en: "Every role has somebody today.", fr: "Chaque rôle a quelqu’un aujourd’hui." },
  missing: { en: "Nobody holds: ", fr: "Personne n’occupe : " },

  roles: { en: "Who holds the backbone roles", fr: "Qui occupe les rôles de soutien" },
  role: { en: "Role", fr: "Rôle" },
  coverage: { en: "Coverage", fr: "Couverture" },
  who: { en: "Who holds it", fr: "Qui l’occupe" },
  people: { en: "People", fr: "Personnes" },
  level: { en: "Level", fr: "Niveau" },

  canvas: { en: "How fresh the progress canvas is", fr: "Fraîcheur du canevas des progrès accomplis" },
  dimension: { en: "Dimension", fr: "Dimension" },
  entries: { en: "Entries", fr: "Entrées" },
  days: { en: "Days since", fr: "Jours écoulés" },
  state: { en: "State", fr: "État" },

  indicators: { en: "Indicators", fr: "Indicateurs" },
  noIndicator: {
    en: "No indicator yet: define one on the sheet Indicators.",
    fr: "Aucun indicateur pour l’instant : définissez-en un dans la feuille Indicateurs.",
  },
  moreIndicatorsOne: {
    en: "And 1 more on the sheet Indicators.",
    fr: "Et 1 autre dans la feuille Indicateurs.",
  },
  moreIndicators: {
    en: "And {count} more on the sheet Indicators.",
    fr: "Et {count} autres dans la feuille Indicateurs.",
  },
  code: { en: "Code", fr: "Code" },
  name: { en: "Indicator", fr: "Indicateur" },
  unit: { en: "Unit", fr: "Unité" },
  latestPeriod: { en: "Latest period", fr: "Dernière période" },
  latest: { en: "Latest value", fr: "Dernière valeur" },
  target: { en: "Target", fr: "Cible" },
  way: { en: "Share of the way", fr: "Part du chemin" },
  elapsed: { en: "Time elapsed", fr: "Temps écoulé" },
  reporting: { en: "Partners reporting", fr: "Partenaires ayant déclaré" },
  expected: { en: "out of", fr: "sur" },
  status: { en: "Status", fr: "État" },

  late: { en: "Late next steps", fr: "Prochaines étapes en retard" },
  noLate: { en: "No next step is late.", fr: "Aucune prochaine étape n’est en retard." },
  moreLateOne: { en: "And 1 more on the sheet Roles.", fr: "Et 1 autre dans la feuille Rôles." },
  moreLate: { en: "And {count} more on the sheet Roles.", fr: "Et {count} autres dans la feuille Rôles." },
  step: { en: "Next step", fr: "Prochaine étape" },
  owner: { en: "Who sees to it", fr: "Qui y voit" },
  due: { en: "Due", fr: "Échéance" },
  daysLate: { en: "Days late", fr: "Jours de retard" },

  chart: {
    en: "How far along, compared with the time elapsed",
    fr: "Chemin parcouru comparé au temps écoulé",
  },
  reading: {
    en: "How to read this page: ● all is well, ▲ to watch, ■ needs action, ○ nothing to tell yet. The share of the way goes from the baseline (0%) to the target (100%); an indicator is on track when it is at least the time elapsed. A partner that has not reported is missing, never zero. The sheet Guide states every rule.",
    fr: "Comment lire cette page : ● tout va bien, ▲ à surveiller, ■ à corriger, ○ rien à dire encore. La part du chemin va de la valeur de référence (0 %) à la cible (100 %); un indicateur est sur la bonne voie quand elle atteint au moins le temps écoulé. Un partenaire qui n’a pas déclaré est manquant, jamais zéro. La feuille Guide énonce chaque règle.",
  },

  behind: { en: "Figures behind this page", fr: "Chiffres derrière cette page" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the named figures are called beside their cells. */
export const FIGURE_LABELS = {
  initiative: { en: "Initiative", fr: "Initiative" },
  community: { en: "Community", fr: "Communauté" },
  reportDate: { en: "Report date", fr: "Date du rapport" },
  rolesTotal: { en: "Roles", fr: "Rôles" },
  rolesCovered: { en: "Roles covered", fr: "Rôles pourvus" },
  rolesCoveredShare: { en: "Share of roles covered", fr: "Part des rôles pourvus" },
  rolesSecured: { en: "Roles secured", fr: "Rôles assurés" },
  busiestPerson: { en: "Busiest person", fr: "Personne la plus chargée" },
  busiestCarries: { en: "Roles that this person carries", fr: "Rôles que porte cette personne" },
  busiestFalls: { en: "Roles that fall if they leave", fr: "Rôles vacants en cas de départ" },
  canvasEntries: { en: "Canvas entries", fr: "Entrées du canevas" },
  canvasStale: { en: "Stale dimensions", fr: "Dimensions à mettre à jour" },
  canvasEmpty: { en: "Empty dimensions", fr: "Dimensions vides" },
  indicatorsTotal: { en: "Indicators", fr: "Indicateurs" },
  indicatorsOnTrack: { en: "Indicators on track", fr: "Indicateurs sur la bonne voie" },
  indicatorsWithoutData: { en: "Indicators without data", fr: "Indicateurs sans données" },
  conflicts: { en: "Rows in conflict", fr: "Lignes en conflit" },
  lateSteps: { en: "Late next steps", fr: "Prochaines étapes en retard" },
} as const satisfies Readonly<Record<string, Text>>;
