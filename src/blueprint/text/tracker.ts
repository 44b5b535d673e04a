import type { LocalizedText } from "../../catalogue/term";

/** What the tracker says; {name} stands for a figure that a formula puts in. */
export const TRACKER_TEXT = {
  frequency: { en: "Periods", fr: "Périodes" },
  frequencyHelp: {
    en: "How long a column lasts. Empty: the initiative’s reporting frequency.",
    fr: "La durée d’une colonne. Vide : la fréquence des rapports de l’initiative.",
  },
  partner: { en: "Partner shown", fr: "Partenaire affiché" },
  partnerHelp: {
    en: "The partner whose own figures are in the third line of each indicator.",
    fr: "Le partenaire dont les chiffres figurent à la troisième ligne de chaque indicateur.",
  },
  code: { en: "Code", fr: "Code" },
  name: { en: "Indicator", fr: "Indicateur" },
  unit: { en: "Unit", fr: "Unité" },
  line: { en: "Line", fr: "Ligne" },
  actual: { en: "Actual", fr: "Réel" },
  expected: { en: "Expected path", fr: "Trajectoire attendue" },
  legend: {
    en: "Two white cells are yours to choose; everything else is calculated.",
    fr: "Deux cellules blanches sont à choisir; tout le reste est calculé.",
  },
  unknownPartner: { en: "▲ Unknown partner", fr: "▲ Partenaire inconnu" },
  completeness: { en: "Reporting completeness", fr: "Exhaustivité des déclarations" },
  completenessLead: {
    en: "Values reported of values due.  ○ not due yet  ·  – nothing due. Missing is never zero.",
    fr: "Valeurs déclarées sur valeurs attendues.  ○ pas encore attendu  ·  – rien d’attendu. Une valeur manquante n’est jamais zéro.",
  },
  partnerColumn: { en: "Partner", fr: "Partenaire" },
  of: { en: "{part} of {whole}", fr: "{part} sur {whole}" },
  latest: {
    en: "Values reported for the latest due period, {date}: {part} of {whole}. For the twelve periods: {allPart} of {allWhole}.",
    fr: "Valeurs déclarées pour la dernière période échue, {date} : {part} sur {whole}. Pour les douze périodes : {allPart} sur {allWhole}.",
  },
  irregular: {
    en: "  ▲ Values whose date ends no period of their indicator; they count, but not as a report: {count}.",
    fr: "  ▲ Valeurs dont la date ne termine aucune période de leur indicateur, comptées sans valoir déclaration : {count}.",
  },
  moreIndicators: {
    en: "▲ Indicators that this sheet has no room for, left out of the counts of values reported: {count}.",
    fr: "▲ Indicateurs qui n’entrent pas dans cette feuille, absents des décomptes de valeurs déclarées : {count}.",
  },
  morePartners: {
    en: "▲ Partners that this sheet has no room for, left out of the counts: {count}.",
    fr: "▲ Partenaires qui n’entrent pas dans cette feuille, absents des décomptes : {count}.",
  },
  behind: { en: "Read by formulas; do not change", fr: "Lu par les formules; ne pas modifier" },
} as const satisfies Readonly<Record<string, LocalizedText>>;
