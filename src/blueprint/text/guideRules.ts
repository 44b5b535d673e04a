/** The rules of the workbook in plain words; docs/rules.md is their authority. */
import type { LocalizedText } from "../../catalogue/term";
import type { IndicatorStatusId, VerdictId } from "../../model/dashboard";
import { DASHBOARD_ROOM } from "../dashboardRanges";
import { guideLine, type GuideSection } from "./guide";

type RuleTopic =
  | "all"
  | "roles"
  | "readiness"
  | "checklists"
  | "canvas"
  | "activities"
  | "data"
  | "periods"
  | "indicators"
  | "methods"
  | "tracker"
  | "late"
  | "dashboard";

/** The rules that are not told by the help of a state. */
export const RULE_SECTIONS: Readonly<Record<RuleTopic, GuideSection>> = {
  all: {
    title: { en: "Rules: everywhere", fr: "Règles : partout" },
    lines: [
      guideLine(
        "Report date",
        "Date du rapport",
        "Every rule judges by one date, on the Initiative sheet: the pinned one, else today. Dates count by the day.",
        "Chaque règle juge selon une seule date, dans la feuille Initiative : la date fixée, sinon celle du jour. Les dates comptent au jour près.",
      ),
      guideLine(
        "Limits",
        "Limites",
        "The limits named below are those in use now, from the Initiative sheet. An empty one, or one that cannot be read, takes its usual value.",
        "Les limites nommées plus bas sont celles en vigueur maintenant, tirées de la feuille Initiative. Une limite vide ou illisible prend sa valeur habituelle.",
      ),
      guideLine(
        "Names",
        "Noms",
        "Upper and lower case and outer spaces make no difference. A row without its first entry counts for nothing; an entry that cannot be read, neither.",
        "Majuscules, minuscules et espaces aux extrémités ne changent rien. Une ligne sans sa première saisie ne compte pas; une saisie illisible non plus.",
      ),
      guideLine(
        "Lists of names",
        "Listes de noms",
        "At most four names, then how many more: A, B, C, D +2.",
        "Au plus quatre noms, puis combien d’autres : A, B, C, D +2.",
      ),
    ],
  },
  roles: {
    title: { en: "Rules: roles", fr: "Règles : rôles" },
    lines: [
      guideLine(
        "Roles of the initiative",
        "Rôles de l’initiative",
        "The six of the framework, then your own. A role written twice counts once, where it comes first.",
        "Les six du cadre, puis les vôtres. Un rôle inscrit deux fois compte une fois, à sa première place.",
      ),
      guideLine(
        "Active",
        "Actif",
        "A person is active in a role from the first day to the last day given, both included. A missing day means no limit.",
        "Une personne est active dans un rôle du premier au dernier jour indiqués, inclusivement. Un jour absent signifie sans limite.",
      ),
      guideLine(
        "Carries, leads",
        "Porte, est responsable",
        "A role is carried by its active leads and those who share it, not by backups. Without a part, the role counts as shared.",
        "Un rôle est porté par ses responsables actifs et les personnes qui le partagent, pas par la relève. Sans participation indiquée, le rôle est partagé.",
      ),
      guideLine(
        "Busiest person",
        "Personne la plus sollicitée",
        "The one who carries most roles. In a tie, the one whose departure leaves more roles empty, then the one listed first.",
        "Celle qui porte le plus de rôles. À égalité, celle dont le départ laisse plus de rôles vides, puis la première inscrite.",
      ),
      guideLine(
        "Succession test",
        "Test de relève",
        "A role falls if a person leaves when nobody else is active in it, not even as a backup. The worst departure is the one that makes most roles fall.",
        "Un rôle tombe au départ d’une personne quand nul autre n’y est actif, même comme relève. Le départ le plus lourd est celui qui fait tomber le plus de rôles.",
      ),
      guideLine(
        "Ends soon",
        "Se termine bientôt",
        "An active person’s last day is at most {endsSoon} days away.",
        "Le dernier jour d’une personne active est dans {endsSoon} jours au plus.",
      ),
      guideLine(
        "Leads too many roles",
        "Responsable de trop de rôles",
        "The person leads at least this many roles: {leads}.",
        "La personne est responsable d’au moins ce nombre de rôles : {leads}.",
      ),
      guideLine(
        "Story behind",
        "Récit à compléter",
        "A role changes when someone enters or leaves it or when its step is done; an indicator, when a value is entered. The story is behind until the canvas tells of it from that day on.",
        "Un rôle change quand une personne y entre ou le quitte ou quand son étape est faite; un indicateur, quand une valeur est saisie. Le récit reste à compléter tant que le canevas n’en parle pas.",
      ),
      guideLine(
        "Story told, no change",
        "Récit à jour, aucun changement",
        "Story told: a canvas entry about the role or the indicator is dated from the day of its latest change to the report date. No change: it never changed, so there is nothing to tell.",
        "Récit à jour : une entrée du canevas sur le rôle ou l’indicateur est datée du jour de son dernier changement à la date du rapport. Aucun changement : il n’a jamais changé, il n’y a donc rien à raconter.",
      ),
    ],
  },
  readiness: {
    title: { en: "Rules: readiness", fr: "Règles : état de préparation" },
    lines: [
      guideLine(
        "Rating that counts",
        "Cote qui compte",
        "For each member and item, the rating of the latest date; without dates, the lowest row. 0 means not rated and counts for nothing.",
        "Pour chaque membre et élément, la cote la plus récente; sans date, la ligne la plus basse. 0 signifie non évalué et ne compte pas.",
      ),
      guideLine(
        "In place",
        "En place",
        "The mean of the ratings is at least {fit} out of 2 for a fit question, {precondition} out of 4 for a precondition, {condition} out of 4 for everything else.",
        "La moyenne des cotes est d’au moins {fit} sur 2 pour une question d’adéquation, {precondition} sur 4 pour une condition préalable, {condition} sur 4 pour tout le reste.",
      ),
      guideLine(
        "Disagreement",
        "Désaccord",
        "The highest and the lowest rating are at least {spread} apart. It is shown beside the level, never in its place.",
        "La cote la plus haute et la plus basse diffèrent d’au moins {spread}. Il est indiqué à côté du niveau, jamais à sa place.",
      ),
      guideLine(
        "Gates",
        "Étapes",
        "Fit questions, then preconditions, then the five conditions. Each gate must be passed before the next is looked at; no mean over items is ever taken.",
        "Questions d’adéquation, puis conditions préalables, puis les cinq conditions. Chaque étape doit être franchie avant la suivante; on ne fait jamais la moyenne des éléments.",
      ),
      guideLine(
        "Trust pulse",
        "Pouls de la confiance",
        "Trust, know-how and attitudes each have their own line and no part in the verdict.",
        "Confiance, savoir-faire et savoir-être ont chacun leur ligne et ne comptent pas dans le verdict.",
      ),
    ],
  },
  checklists: {
    title: { en: "Rules: checklists and sustainability", fr: "Règles : aide-mémoire et pérennité" },
    lines: [
      guideLine(
        "Done",
        "Fait",
        "A line marked done whose date is not after the report date; later, it is under way. Without a state a line is not started.",
        "Une ligne marquée faite dont la date ne dépasse pas celle du rapport; sinon, elle est en cours. Sans état, une ligne est non commencée.",
      ),
      guideLine(
        "Still to decide",
        "Encore à décider",
        "Something that should last, without the decision to keep, change or stop it.",
        "Un élément qui devrait durer, sans décision de le maintenir, de le transformer ou d’y mettre fin.",
      ),
    ],
  },
  canvas: {
    title: { en: "Rules: progress canvas", fr: "Règles : canevas des progrès" },
    lines: [
      guideLine(
        "Entry",
        "Entrée",
        "A row with a dimension and a description. Days are counted from the latest date that is not after the report date.",
        "Une ligne qui a une dimension et une description. Les jours se comptent depuis la dernière date qui ne dépasse pas la date du rapport.",
      ),
      guideLine(
        "Stale",
        "À mettre à jour",
        "The last entry is more than {staleness} days old, or its next review is past.",
        "La dernière entrée date de plus de {staleness} jours, ou sa prochaine révision est passée.",
      ),
    ],
  },
  activities: {
    title: { en: "Rules: activities", fr: "Règles : activités" },
    lines: [
      guideLine(
        "Running",
        "Activité retenue",
        "Every activity with a name that is not stopped: planned, under way or done. An empty state counts as planned.",
        "Toute activité nommée qui n’est pas abandonnée : prévue, en cours ou terminée. Un état vide compte comme prévue.",
      ),
      guideLine(
        "Gap",
        "Manque",
        "A condition, or an indicator, that no running activity serves.",
        "Une condition, ou un indicateur, qu’aucune activité retenue ne sert.",
      ),
      guideLine(
        "Unknown",
        "Inconnu",
        "A partner, a role or an indicator is named that its own sheet does not have. An empty cell is not unknown.",
        "La ligne nomme un partenaire, un rôle ou un indicateur absent de sa feuille. Une cellule vide n’est pas inconnue.",
      ),
    ],
  },
  data: {
    title: { en: "Rules: data", fr: "Règles : données" },
    lines: [
      guideLine(
        "Usable value",
        "Valeur utilisable",
        "Numerator ÷ denominator when both are given and the denominator is not 0 (times 100 for a percent); otherwise the value.",
        "Numérateur ÷ dénominateur si les deux sont donnés et que le dénominateur n’est pas 0 (fois 100 pour un pourcentage); sinon la valeur.",
      ),
    ],
  },
  periods: {
    title: { en: "Rules: periods", fr: "Règles : périodes" },
    lines: [
      guideLine(
        "Own periods",
        "Périodes propres",
        "Of the indicator’s frequency, else the initiative’s, else a year. They follow the month end of the baseline date, else the reporting year, which begins with month {reportingYear}.",
        "Selon la fréquence de l’indicateur, sinon celle de l’initiative, sinon un an. Elles suivent la fin de mois de la date de référence, sinon l’année de suivi, qui commence au mois {reportingYear}.",
      ),
      guideLine(
        "Due period",
        "Période échue",
        "One that ends up to the report date, and after the baseline date (else the start of the initiative).",
        "Une période qui se termine au plus tard à la date du rapport, et après la date de référence (sinon le début de l’initiative).",
      ),
    ],
  },
  indicators: {
    title: { en: "Rules: indicators", fr: "Règles : indicateurs" },
    lines: [
      guideLine(
        "Latest period",
        "Dernière période",
        "The latest period for which a row counts. The figure combines the partners’ values of that one period.",
        "La dernière période pour laquelle une ligne compte. Le chiffre combine les valeurs des partenaires pour cette seule période.",
      ),
      guideLine(
        "Total",
        "Total",
        "Only an indicator that combines as a sum and is marked as not cumulative adds its periods up, after the baseline date. Percentages, means, latest and cumulative values are never added up.",
        "Seul un indicateur qui se combine par somme et marqué non cumulatif additionne ses périodes, après la date de référence. Pourcentages, moyennes, dernières valeurs et cumuls ne s’additionnent jamais.",
      ),
      guideLine(
        "Partners reporting",
        "Partenaires ayant déclaré",
        "How many partners reported for the latest period, out of all that ever reported this indicator. One that did not is missing, never zero.",
        "Le nombre de partenaires ayant déclaré pour la dernière période, sur tous ceux qui ont déjà déclaré cet indicateur. Un partenaire qui n’a pas déclaré est manquant, jamais zéro.",
      ),
      guideLine(
        "Share of the way",
        "Part du chemin",
        "(Value − baseline) ÷ (target − baseline): 0% at the baseline, 100% at the target, below 0% when the value moves the wrong way.",
        "(Valeur − référence) ÷ (cible − référence) : 0 % à la référence, 100 % à la cible, moins de 0 % si la valeur évolue dans le mauvais sens.",
      ),
      guideLine(
        "Time elapsed",
        "Temps écoulé",
        "From the baseline date to the latest period, out of the time up to the target date; for a total, to its last due period, reported or not. In this way, figures published late are judged fairly.",
        "De la date de référence à la dernière période, sur la durée jusqu’à la date cible; pour un total, jusqu’à sa dernière période échue, déclarée ou non. Les chiffres publiés tard sont ainsi jugés équitablement.",
      ),
      guideLine(
        "Target due by now",
        "Cible attendue à ce jour",
        "Baseline + (target − baseline) × time elapsed. A target for ten periods is not asked of eight.",
        "Référence + (cible − référence) × temps écoulé. On n’exige pas de huit périodes une cible prévue pour dix.",
      ),
      guideLine(
        "Target met",
        "Cible atteinte",
        "Tested first, by the direction. A target to maintain is met within {keep} of it; not met, it is off track by linear pace. A target that runs against the direction is marked, whatever the status.",
        "Vérifié d’abord, selon le sens. Une cible à maintenir est atteinte à {keep} près; sinon, elle est loin de la cible selon le rythme linéaire. Une cible contraire au sens souhaité est signalée, quel que soit l’état.",
      ),
    ],
  },
  methods: {
    title: { en: "Rules: three ways to judge progress", fr: "Règles : trois façons de juger les progrès" },
    lines: [
      guideLine(
        "Linear pace",
        "Rythme linéaire",
        "Even progress is expected. On track when the share of the way is at least the time elapsed; acceleration is needed from {near} times that; below, off track.",
        "On s’attend à un progrès régulier. Sur la bonne voie quand la part du chemin égale au moins le temps écoulé; à accélérer à partir de {near} fois ce temps; en dessous, loin de la cible.",
      ),
      guideLine(
        "Yearly growth",
        "Croissance annuelle",
        "(Value ÷ baseline)^(1 ÷ years) − 1, with the sign turned for an indicator to decrease; none for one to maintain. Years are counted by year and month: from March 2020 to June 2021 is 1.25. A baseline or target of 0 is taken as 0.001.",
        "(Valeur ÷ référence)^(1 ÷ années) − 1, de signe inverse pour un indicateur à diminuer; aucune pour un indicateur à maintenir. Les années se comptent par année et par mois : de mars 2020 à juin 2021, 1,25. Une référence ou une cible de 0 est prise comme 0,001.",
      ),
      guideLine(
        "Required growth",
        "Croissance requise",
        "Statistics Canada: yearly growth from the baseline to the latest value ÷ yearly growth from the baseline to the target. On track from {requiredOnTrack}, progress from {requiredProgress}, limited from 0, below 0 deterioration.",
        "Statistique Canada : croissance annuelle de la référence à la dernière valeur ÷ croissance annuelle de la référence à la cible. Bonne voie dès {requiredOnTrack}, des progrès dès {requiredProgress}, progrès limités dès 0, sous 0 détérioration.",
      ),
      guideLine(
        "Growth alone",
        "Croissance seule",
        "Statistics Canada, without a target: on track from {growthOnTrack} a year in the right direction, progress from {growthProgress}, limited from 0, below 0 deterioration.",
        "Statistique Canada, sans cible : bonne voie dès {growthOnTrack} par an dans le bon sens, des progrès dès {growthProgress}, progrès limités dès 0, sous 0 détérioration.",
      ),
      guideLine(
        "Status",
        "État",
        "By the method chosen on the Initiative sheet, named beside the status.",
        "Selon la méthode choisie dans la feuille Initiative, nommée à côté de l’état.",
      ),
      guideLine(
        "Methods agree, disagree",
        "Méthodes en accord, en désaccord",
        "Whether linear pace and required growth put the indicator into the same group: well (target met, on track), to watch (needs acceleration, progress made), wrong (limited progress, deterioration, off track). The cell beside gives the figures behind each.",
        "Selon que le rythme linéaire et la croissance requise placent l’indicateur dans le même groupe ou non : bien (cible atteinte, sur la bonne voie), à surveiller (accélération nécessaire, des progrès), à corriger (progrès limités, détérioration, loin de la cible). La cellule voisine donne les chiffres de chacun.",
      ),
      guideLine(
        "Not comparable",
        "Non comparables",
        "One of the two says anything else: too early, no data, no target, check target or no pace yet.",
        "L’une des deux dit autre chose : trop tôt, aucune donnée, sans cible, cible à vérifier ou rythme inconnu.",
      ),
    ],
  },
  tracker: {
    title: { en: "Rules: tracker", fr: "Règles : suivi" },
    lines: [
      guideLine(
        "Twelve periods",
        "Douze périodes",
        "Of the frequency chosen on the sheet; the last one holds the report date. A total shows what was added in the period, any other indicator its latest value in it.",
        "Selon la fréquence choisie dans la feuille; la dernière contient la date du rapport. Un total montre ce qui s’est ajouté dans la période, tout autre indicateur sa dernière valeur.",
      ),
      guideLine(
        "Expected path",
        "Trajectoire attendue",
        "The straight line from the baseline to the target, at the end of each period; for a total, the share that belongs to the period.",
        "La ligne droite de la référence à la cible, à la fin de chaque période; pour un total, la part qui revient à la période.",
      ),
      guideLine(
        "3 of 4",
        "3 sur 4",
        "Reports received, of those due from the partner in the period: one for each due period of each indicator that it has reported or is responsible for, since it joined. ○ not due yet, – nothing due.",
        "Déclarations reçues, sur celles attendues du partenaire dans la période : une par période échue de chaque indicateur qu’il a déjà déclaré ou dont il est responsable, depuis son adhésion. ○ pas encore attendu, – rien d’attendu.",
      ),
      guideLine(
        "Date that ends no period",
        "Date qui ne clôt aucune période",
        "A row whose period ends on another day than the indicator’s own periods enters the figures, but does not count as a report. Such rows are counted beside the table.",
        "Une ligne dont la période se termine un autre jour que les périodes propres de l’indicateur entre dans les chiffres, mais ne compte pas comme déclaration. Ces lignes sont comptées à côté du tableau.",
      ),
    ],
  },
  late: {
    title: { en: "Rules: debrief and late steps", fr: "Règles : bilan et étapes en retard" },
    lines: [
      guideLine(
        "Late",
        "En retard",
        "A next step, a decision or an activity whose due date is before the report date and that is not done by then, nor dropped or stopped. Without a due date it is never late.",
        "Une prochaine étape, une décision ou une activité dont l’échéance précède la date du rapport et qui n’est alors ni faite ni abandonnée. Sans échéance, elle n’est jamais en retard.",
      ),
      guideLine(
        "Empty state of a decision",
        "État vide d’une décision",
        "Counts as open.",
        "Compte comme ouverte.",
      ),
      guideLine(
        "Order",
        "Ordre",
        "Most days late first; in a tie steps of roles, then decisions, then activities.",
        "Le plus grand retard d’abord; à égalité, les étapes des rôles, puis les décisions, puis les activités.",
      ),
    ],
  },
  dashboard: {
    title: { en: "Rules: dashboard", fr: "Règles : tableau de bord" },
    lines: [
      guideLine(
        "Room",
        "Place",
        `The first ${DASHBOARD_ROOM.roles} roles, the first ${DASHBOARD_ROOM.indicators} indicators with a code and the first ${DASHBOARD_ROOM.late} late steps are listed. The counts take all of them in.`,
        `On y liste les ${DASHBOARD_ROOM.roles} premiers rôles, les ${DASHBOARD_ROOM.indicators} premiers indicateurs qui ont un code et les ${DASHBOARD_ROOM.late} premières étapes en retard. Les décomptes les prennent tous en compte.`,
      ),
      guideLine(
        "Trend",
        "Tendance",
        "Drawn for the indicator chosen on the Initiative sheet; without a choice, or with an unknown code, for the first one that has a value, else for the first.",
        "Celle de l’indicateur choisi dans la feuille Initiative; sans choix, ou si le code est inconnu, celle du premier qui a une valeur, sinon du premier.",
      ),
    ],
  },
};

/** States whose help gives way to the limit in use. */
export const LIMIT_TEXT: {
  readonly status: Readonly<Partial<Record<IndicatorStatusId, LocalizedText>>>;
  readonly verdict: Readonly<Partial<Record<VerdictId, LocalizedText>>>;
} = {
  status: {
    needsAcceleration: {
      en: "Linear pace: there is progress, at least {near} times what the time elapsed asks for.",
      fr: "Rythme linéaire : des progrès ont été réalisés, au moins {near} fois ce que demande le temps écoulé.",
    },
  },
  verdict: {
    doesNotFit: {
      en: "The mean of a fit question is below {fit} out of 2.",
      fr: "La moyenne d’une question d’adéquation est inférieure à {fit} sur 2.",
    },
  },
};
