import type { Text } from "../../catalogue/term";

/** The words of the sheet Initiative beside those of the profile's cells. */
export const INITIATIVE_TEXT = {
  profile: { en: "Profile", fr: "Profil" },
  rules: { en: "Report date and limits", fr: "Date du rapport et limites" },
  asOf: { en: "Report date in use", fr: "Date du rapport en vigueur" },
  asOfHelp: {
    en: "The date by which every rule judges: the pinned one, else today.",
    fr: "La date selon laquelle chaque règle juge : la date fixée, sinon celle du jour.",
  },
  notADate: {
    en: "▲ What stands here is not a date, so the workbook reads today. Type year-month-day, for example 2026-03-31.",
    fr: "▲ Ce qui figure ici n’est pas une date; le classeur lit donc la date du jour. Écrivez année-mois-jour, par exemple 2026-03-31.",
  },
  near: { en: "Needs acceleration from", fr: "Seuil d’accélération" },
  nearHelp: {
    en: "An indicator behind its pace needs acceleration when it has come at least this share of the time elapsed (0.6 unless you choose otherwise), else it is off track.",
    fr: "Un indicateur en retard sur son rythme demande une accélération s’il atteint au moins cette part du temps écoulé (0,6, sauf autre choix); sinon, il est loin de la cible.",
  },
  tolerance: { en: "Tolerance, target to maintain", fr: "Tolérance, cible à maintenir" },
  toleranceHelp: {
    en: "An indicator to maintain has kept its target when it is within this share of it (5% unless you choose otherwise).",
    fr: "Un indicateur à maintenir respecte sa cible s’il s’en écarte d’au plus cette part (5 %, sauf autre choix).",
  },
} as const satisfies Readonly<Record<string, Text>>;
