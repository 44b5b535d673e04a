import type english from "../../en/sheets/tracker";

export default {
  frequency: "Périodes",
  frequencyHelp: "Vide : la fréquence de l’initiative.",
  partner: "Partenaire affiché",
  partnerHelp: "Le partenaire dont les chiffres figurent à la troisième ligne de chaque indicateur.",
  code: "Code",
  name: "Indicateur",
  unit: "Unité",
  line: "Ligne",
  actual: "Réel",
  expected: "Trajectoire attendue",
  legend: "Quatre cellules blanches sont à choisir; tout le reste est calculé.",
  unknownPartner: "▲ Partenaire inconnu",
  oneIndicator: "Un indicateur, par partenaire et par groupe",
  indicator: "Indicateur",
  indicatorHelp: "Le code d’un indicateur. Vide : le premier.",
  until: "Jusqu’au",
  untilHelp:
    "Un jour auquel revenir, avec les douze périodes terminées à ce jour. Vide : la date du rapport.",
  oneIndicatorShown:
    "{name}{unit}.{combined} La période la plus récente vient en premier.  ▲ un groupe dont les données viennent de moins de partenaires, ou d’autres, que celles du total : à ne pas comparer.",
  combinedAs: " Les valeurs des partenaires sont combinées ainsi : {combination}.",
  noIndicator: "○ Les indicateurs paraîtront ici dès qu’ils seront définis sur leur feuille.",
  unknownIndicator: "▲ Indicateur inconnu",
  linesOf: "Par",
  partnerOrGroup: "Partenaire ou groupe",
  change: "Variation",
  reported: "Périodes reçues",
  allPartners: "Tous les partenaires",
  groupLine: "Groupe",
  completeness: "Données reçues, par partenaire",
  completenessLead:
    "Données reçues sur données attendues.  ○ pas encore attendu  ·  – rien d’attendu. Une valeur manquante n’est jamais zéro.",
  partnerColumn: "Partenaire",
  of: "{part} sur {whole}",
  latest:
    "Données reçues pour la dernière période échue, {date} : {part} sur {whole}. Pour les douze périodes : {allPart} sur {allWhole}.",
  irregular:
    "  ▲ Valeurs dont la date ne termine aucune période de leur indicateur et qui ne comptent donc pas : {count}.",
  moreIndicators:
    "▲ Indicateurs que cette feuille n’a pas la place d’afficher, mais qui sont comptés parmi les données reçues : {count}.",
  morePartners:
    "▲ Partenaires que cette feuille n’a pas la place d’afficher, mais que compte la phrase du haut : {count}.",
  late: "Données en retard",
  lateLead: "▲ Données attendues qui manquent : {count}. Les plus en retard viennent en premier.",
  noneLate: "● Aucune donnée n’est en retard.",
  missing: "Manquantes",
  oldest: "Depuis",
  daysLate: "Jours",
  moreLate: "▲ Données manquantes qui n’ont pas de place dans cette liste : {count}.",
  behind: "Lu par les formules; ne pas modifier",
} satisfies typeof english;
