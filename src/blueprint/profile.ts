/** The entries of the sheet Initiative: which property of the profile stands in which named cell. */
import type { Text } from "../catalogue/term";
import type { InitiativeProfile } from "../model/initiative";
import type { ColumnKind } from "./columns";

export interface ProfileCell {
  readonly property: keyof InitiativeProfile;
  readonly kind: ColumnKind;
  readonly label: Text;
  readonly help: Text;
  /** the longest text, or the bounds of a whole number */
  readonly longest?: number;
  readonly bounds?: readonly [number, number];
  /** several lines of text */
  readonly tall?: true;
}

/** In the order of the sheet. */
export const PROFILE_CELLS: readonly ProfileCell[] = [
  {
    property: "name",
    kind: "text",
    longest: 120,
    label: { en: "Name of the initiative", fr: "Nom de l’initiative" },
    help: { en: "As it stands on the dashboard.", fr: "Tel qu’il figure au tableau de bord." },
  },
  {
    property: "community",
    kind: "text",
    longest: 200,
    label: { en: "Community", fr: "Communauté" },
    help: {
      en: "The territory or the people that the initiative serves.",
      fr: "Le territoire ou les personnes que sert l’initiative.",
    },
  },
  {
    property: "issue",
    kind: "text",
    longest: 2000,
    tall: true,
    label: { en: "Issue", fr: "Enjeu" },
    help: {
      en: "The complex issue that no organisation can solve alone.",
      fr: "L’enjeu complexe qu’aucune organisation ne peut résoudre seule.",
    },
  },
  {
    property: "populationTarget",
    kind: "text",
    longest: 2000,
    tall: true,
    label: { en: "Population target", fr: "Cible pour la population" },
    help: {
      en: "The measurable change aimed at: for whom, how much, by when.",
      fr: "Le changement mesurable visé : pour qui, combien, d’ici quand.",
    },
  },
  {
    property: "phase",
    kind: "list:phase",
    label: { en: "Phase", fr: "Phase" },
    help: { en: "The phase that the initiative is in.", fr: "La phase où en est l’initiative." },
  },
  {
    property: "start",
    kind: "date",
    label: { en: "Start", fr: "Début" },
    help: {
      en: "The day the initiative began. Indicators without a baseline date count their first period from here.",
      fr: "Le jour où l’initiative a commencé. La première période d’un indicateur sans date de référence part d’ici.",
    },
  },
  {
    property: "horizon",
    kind: "number",
    bounds: [1, 50],
    label: { en: "Horizon in years", fr: "Horizon en années" },
    help: {
      en: "How many years the partners commit themselves for; most changes take three to five or more.",
      fr: "Pour combien d’années les partenaires s’engagent; la plupart des changements en demandent de trois à cinq ou plus.",
    },
  },
  {
    property: "frequency",
    kind: "list:frequency",
    label: { en: "Reporting frequency", fr: "Fréquence des rapports" },
    help: {
      en: "How often the partners report together. Each indicator may have its own.",
      fr: "À quelle fréquence les partenaires font rapport ensemble. Chaque indicateur peut avoir la sienne.",
    },
  },
  {
    property: "reportDate",
    kind: "date",
    label: { en: "Pinned report date", fr: "Date du rapport, fixée" },
    help: {
      en: "Empty: the workbook reads today. With a date, a workbook that was sent says the same next year.",
      fr: "Vide : le classeur lit la date du jour. Avec une date, un classeur envoyé dira la même chose l’an prochain.",
    },
  },
  {
    property: "stalenessLimit",
    kind: "number",
    bounds: [1, 3650],
    label: { en: "Staleness limit in days", fr: "Limite de mise à jour, en jours" },
    help: {
      en: "A dimension of the canvas without a newer entry than this is stale. 90 days unless you choose otherwise.",
      fr: "Une dimension du canevas sans entrée plus récente est à mettre à jour. 90 jours, sauf autre choix.",
    },
  },
];
