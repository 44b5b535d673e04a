import type { LocalizedText } from "../../catalogue/term";
import type { Thresholds } from "../../model/initiative";

/** The words of the sheet Initiative beside those of the profile's cells. */
export const INITIATIVE_TEXT = {
  profile: { en: "Profile", fr: "Profil" },
  reporting: { en: "Report date and reporting year", fr: "Date du rapport et année de suivi" },
  people: { en: "Limits: roles and canvas", fr: "Limites : rôles et canevas" },
  progress: { en: "Limits: progress", fr: "Limites : progrès" },
  readiness: { en: "Limits: readiness", fr: "Limites : état de préparation" },
  phases: { en: "Labels of the phases", fr: "Noms des phases" },
  legend: {
    en: "White cells are yours to fill in. Grey cells show what the workbook reads.",
    fr: "Les cellules blanches sont à remplir. Les grises montrent ce que lit le classeur.",
  },
  inUse: { en: "In use", fr: "En vigueur" },
  notADate: {
    en: "▲ This entry is not a date, so the workbook reads today’s date. Type year-month-day, for example 2026-03-31.",
    fr: "▲ Cette saisie n’est pas une date; le classeur lit donc la date du jour. Écrivez année-mois-jour, par exemple 2026-03-31.",
  },
  outOfBounds: {
    en: "▲ This entry is not a number from {lowest} to {highest}, so the workbook reads {default}.",
    fr: "▲ Cette saisie n’est pas un nombre de {lowest} à {highest}; le classeur lit donc {default}.",
  },
  notWholeNumber: {
    en: "▲ This entry is not a whole number from {lowest} to {highest}, so the workbook reads {default}.",
    fr: "▲ Cette saisie n’est pas un nombre entier de {lowest} à {highest}; le classeur lit donc {default}.",
  },
  unknownPhase: {
    en: "▲ No phase has this label any more. Choose one from the list.",
    fr: "▲ Aucune phase ne porte plus ce nom. Choisissez-en une dans la liste.",
  },
  phaseHelp: {
    en: "What you call this phase. Empty: the field’s own words.",
    fr: "Le nom que vous lui donnez. Vide : les mots du domaine.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What each threshold is called, and what it decides; {default} is the field's. */
export const THRESHOLD_TEXT: Readonly<
  Record<keyof Thresholds, { label: LocalizedText; help: LocalizedText }>
> = {
  endsSoon: {
    label: { en: "Ends soon, days ahead", fr: "Fin prochaine, jours d’avance" },
    help: {
      en: "Flags a role in which someone’s time ends within so many days. Default: {default}.",
      fr: "Signale un rôle où un mandat prend fin d’ici ce nombre de jours. Par défaut : {default}.",
    },
  },
  leads: {
    label: { en: "Too many roles led, from", fr: "Trop de rôles, à partir de" },
    help: {
      en: "Flags a person who leads this many roles or more. Default: {default}.",
      fr: "Signale une personne responsable d’au moins ce nombre de rôles. Par défaut : {default}.",
    },
  },
  near: {
    label: { en: "Needs acceleration from", fr: "Seuil d’accélération" },
    help: {
      en: "Linear pace: behind the pace but at this share of it or more, an indicator needs acceleration; below, it is off track. Default: {default}.",
      fr: "Rythme linéaire : en retard, mais à cette part du rythme ou plus, un indicateur demande une accélération; en dessous, il est loin de la cible. Par défaut : {default}.",
    },
  },
  keep: {
    label: { en: "Tolerance, target to maintain", fr: "Tolérance, cible à maintenir" },
    help: {
      en: "An indicator to maintain keeps its target within this share of it. Default: {default}.",
      fr: "Un indicateur à maintenir respecte sa cible s’il s’en écarte d’au plus cette part. Par défaut : {default}.",
    },
  },
  requiredOnTrack: {
    label: { en: "Required growth: on track from", fr: "Croissance requise : bonne voie" },
    help: {
      en: "On track from this share of the growth that the target requires. Default: {default}.",
      fr: "Sur la bonne voie à partir de cette part de la croissance que la cible requiert. Par défaut : {default}.",
    },
  },
  requiredProgress: {
    label: { en: "Required growth: progress from", fr: "Croissance requise : progrès" },
    help: {
      en: "Progress, but too slow, from this share of it; limited below. Default: {default}.",
      fr: "Des progrès, mais trop lents, à partir de cette part; limités en dessous. Par défaut : {default}.",
    },
  },
  growthOnTrack: {
    label: { en: "Growth alone: on track from", fr: "Croissance seule : bonne voie" },
    help: {
      en: "Without a target: on track from this much growth a year. Default: {default}.",
      fr: "Sans cible : sur la bonne voie à partir de cette croissance annuelle. Par défaut : {default}.",
    },
  },
  growthProgress: {
    label: { en: "Growth alone: progress from", fr: "Croissance seule : progrès" },
    help: {
      en: "Without a target: progress from this much growth a year; limited below. Default: {default}.",
      fr: "Sans cible : des progrès à partir de cette croissance annuelle; limités en dessous. Par défaut : {default}.",
    },
  },
  spread: {
    label: { en: "Disagreement from, in points", fr: "Désaccord à partir de, en points" },
    help: {
      en: "Members disagree when the highest and the lowest rating lie this far apart. Default: {default}.",
      fr: "Il y a désaccord si la cote la plus haute et la plus basse sont éloignées d’autant. Par défaut : {default}.",
    },
  },
  fit: {
    label: { en: "Fit questions, mean needed", fr: "Adéquation, moyenne requise" },
    help: {
      en: "On the scale no 0, partly 1, yes 2. Default: {default}.",
      fr: "Sur l’échelle non 0, en partie 1, oui 2. Par défaut : {default}.",
    },
  },
  precondition: {
    label: { en: "Preconditions, mean needed", fr: "Préalables, moyenne requise" },
    help: {
      en: "On the scale from 1, just begun, to 4, fully in place. Default: {default}.",
      fr: "Sur l’échelle de 1, à peine amorcé, à 4, entièrement en place. Par défaut : {default}.",
    },
  },
  condition: {
    label: { en: "Conditions, mean needed", fr: "Conditions, moyenne requise" },
    help: {
      en: "For the conditions, trust, know-how and attitudes, on the scale from 1 to 4. Default: {default}.",
      fr: "Pour les conditions, la confiance, les savoir-faire et les savoir-être, sur l’échelle de 1 à 4. Par défaut : {default}.",
    },
  },
};
