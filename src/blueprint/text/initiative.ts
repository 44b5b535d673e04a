import type { Text } from "../../catalogue/term";
import type { Thresholds } from "../../model/initiative";

/** The words of the sheet Initiative beside those of the profile's cells. */
export const INITIATIVE_TEXT = {
  profile: { en: "Profile", fr: "Profil" },
  reporting: { en: "Report date and reporting year", fr: "Date du rapport et année de suivi" },
  people: { en: "Limits: roles and canvas", fr: "Limites : rôles et canevas" },
  progress: { en: "Limits: progress", fr: "Limites : progrès" },
  readiness: { en: "Limits: readiness", fr: "Limites : état de préparation" },
  phases: { en: "Labels of the phases", fr: "Noms des phases" },
  inUse: { en: "In use", fr: "En vigueur" },
  notADate: {
    en: "▲ What stands here is not a date, so the workbook reads today. Type year-month-day, for example 2026-03-31.",
    fr: "▲ Ce qui figure ici n’est pas une date; le classeur lit donc la date du jour. Écrivez année-mois-jour, par exemple 2026-03-31.",
  },
  outOfBounds: {
    en: "▲ What stands here is not a number from {lowest} to {highest}, so the workbook reads {default}.",
    fr: "▲ Ce qui figure ici n’est pas un nombre de {lowest} à {highest}; le classeur lit donc {default}.",
  },
  notWholeNumber: {
    en: "▲ What stands here is not a whole number from {lowest} to {highest}, so the workbook reads {default}.",
    fr: "▲ Ce qui figure ici n’est pas un nombre entier de {lowest} à {highest}; le classeur lit donc {default}.",
  },
  unknownPhase: {
    en: "▲ No phase bears this label any more. Choose one from the list.",
    fr: "▲ Aucune phase ne porte plus ce nom. Choisissez-en une dans la liste.",
  },
  phaseHelp: {
    en: "What you call this phase. Empty: the field’s own words.",
    fr: "Le nom que vous donnez à cette phase. Vide : les mots du domaine.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What each threshold is called, and what it decides; {default} is the field's. */
export const THRESHOLD_TEXT: Readonly<Record<keyof Thresholds, { label: Text; help: Text }>> = {
  endsSoon: {
    label: { en: "Ends soon, days ahead", fr: "Fin prochaine, jours d’avance" },
    help: {
      en: "A role is flagged when someone’s time in it ends within so many days of the report date. {default} unless you choose otherwise.",
      fr: "Un rôle est signalé si le mandat de quelqu’un y prend fin dans ce nombre de jours après la date du rapport. {default}, sauf autre choix.",
    },
  },
  leads: {
    label: { en: "Too many roles led, from", fr: "Trop de rôles, à partir de" },
    help: {
      en: "A person who leads this many roles or more is flagged. {default} unless you choose otherwise.",
      fr: "Une personne responsable d’au moins ce nombre de rôles est signalée. {default}, sauf autre choix.",
    },
  },
  near: {
    label: { en: "Needs acceleration from", fr: "Seuil d’accélération" },
    help: {
      en: "Linear pace: an indicator behind its pace needs acceleration when it has come at least this share of the time elapsed, else it is off track. {default} unless you choose otherwise.",
      fr: "Rythme linéaire : un indicateur en retard sur son rythme demande une accélération s’il atteint au moins cette part du temps écoulé; sinon, il est loin de la cible. {default}, sauf autre choix.",
    },
  },
  keep: {
    label: { en: "Tolerance, target to maintain", fr: "Tolérance, cible à maintenir" },
    help: {
      en: "An indicator to maintain has kept its target when it is within this share of it. {default} unless you choose otherwise.",
      fr: "Un indicateur à maintenir respecte sa cible s’il s’en écarte d’au plus cette part. {default}, sauf autre choix.",
    },
  },
  requiredOnTrack: {
    label: { en: "Required growth: on track from", fr: "Croissance requise : bonne voie" },
    help: {
      en: "On track when the growth observed is at least this share of the growth that the target requires. {default} unless you choose otherwise.",
      fr: "Sur la bonne voie si la croissance observée atteint au moins cette part de celle que la cible requiert. {default}, sauf autre choix.",
    },
  },
  requiredProgress: {
    label: { en: "Required growth: progress from", fr: "Croissance requise : progrès" },
    help: {
      en: "Progress, acceleration needed, from this share of the growth required; limited below it. {default} unless you choose otherwise.",
      fr: "Des progrès, mais une accélération nécessaire, à partir de cette part de la croissance requise; limités en dessous. {default}, sauf autre choix.",
    },
  },
  growthOnTrack: {
    label: { en: "Growth alone: on track from", fr: "Croissance seule : bonne voie" },
    help: {
      en: "Without a target: on track from this much growth a year in the direction wanted. {default} unless you choose otherwise.",
      fr: "Sans cible : sur la bonne voie à partir de cette croissance annuelle dans le sens souhaité. {default}, sauf autre choix.",
    },
  },
  growthProgress: {
    label: { en: "Growth alone: progress from", fr: "Croissance seule : progrès" },
    help: {
      en: "Without a target: progress from this much growth a year; limited below it. {default} unless you choose otherwise.",
      fr: "Sans cible : des progrès à partir de cette croissance annuelle; limités en dessous. {default}, sauf autre choix.",
    },
  },
  spread: {
    label: { en: "Disagreement from, in points", fr: "Désaccord à partir de, en points" },
    help: {
      en: "Members disagree on an item when its highest and lowest rating lie this far apart. {default} unless you choose otherwise.",
      fr: "Les membres sont en désaccord sur un élément si sa cote la plus haute et la plus basse sont éloignées d’autant. {default}, sauf autre choix.",
    },
  },
  fit: {
    label: { en: "Fit questions, mean needed", fr: "Adéquation, moyenne requise" },
    help: {
      en: "On the scale no 0, partly 1, yes 2. {default} unless you choose otherwise.",
      fr: "Sur l’échelle non 0, en partie 1, oui 2. {default}, sauf autre choix.",
    },
  },
  precondition: {
    label: { en: "Preconditions, mean needed", fr: "Préalables, moyenne requise" },
    help: {
      en: "On the scale from 1, just begun, to 4, fully in place. {default} unless you choose otherwise.",
      fr: "Sur l’échelle de 1, à peine amorcé, à 4, entièrement en place. {default}, sauf autre choix.",
    },
  },
  condition: {
    label: { en: "Conditions, mean needed", fr: "Conditions, moyenne requise" },
    help: {
      en: "For the conditions, trust, know-how and attitudes, on the scale from 1 to 4. {default} unless you choose otherwise.",
      fr: "Pour les conditions, la confiance, les savoir-faire et les savoir-être, sur l’échelle de 1 à 4. {default}, sauf autre choix.",
    },
  },
};
