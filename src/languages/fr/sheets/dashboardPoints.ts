import type english from "../../en/sheets/dashboardPoints";

export default {
  other: "1 autre",
  others: "{count} autres",
  uncovered: "Rôles que personne ne tient : {names}",
  conflicts: "Lignes qui se contredisent, si bien qu’aucune ne compte : {count}",
  unlisted:
    "Plus de lignes se contredisent qu’il n’est possible d’en énumérer; aucun indicateur n’est jugé : {count}",
  uncounted: "Lignes écartées (indicateur ou partenaire inconnu, sans date ou sans valeur) : {count}",
  noPeriodEnd: "Lignes écartées, car leur jour ne termine aucune période : {count}",
  lateReports: "Données en retard : {count}. Sans nouvelles de : {names}",
  unusual: "Chiffres inhabituels : {count} ({names})",
  targets: "Cibles contraires au sens souhaité : {count} ({names})",
  methods: "Deux façons de juger les progrès divergent : {count} ({names})",
  missingGroups: "Groupes sans valeur : {count}",
  differingGroups: "Groupes dont la somme diffère du total : {count}",
  unknownGroups: "Lignes dont le groupe n’est pas inscrit : {count}",
  indicators: "Indicateurs sans activité : {count} ({names})",
  conditions: "Conditions sans activité : {count}",
  stories: "Changements à expliquer : {count}",
  disagreements: "Éléments que les membres voient différemment : {count}",
  trackerIndicators: "Indicateurs qui n’ont pas de place dans la feuille Suivi : {count}",
  trackerPartners: "Partenaires qui n’ont pas de place dans la feuille Suivi : {count}",
  activityPartners: "Partenaires qui n’ont pas de place dans la feuille Activités : {count}",
  beyondGroups: "Groupes non comparés, faute de place : {count}",
  beyondBreakdowns: "Ventilations non comparées, faute de place : {count}",
  provisional: "Valeurs provisoires dans les chiffres : {count}",
} satisfies typeof english;
