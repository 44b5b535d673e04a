import type { LocalizedText } from "../../catalogue/term";

/** What the sheet Checklists says above its tables. */
export const CHECKLISTS_TEXT = {
  progress: { en: "Progress", fr: "Avancement" },
  checklist: { en: "Checklist", fr: "Liste" },
  done: { en: "Done", fr: "Fait" },
  underWay: { en: "Under way", fr: "En cours" },
  all: { en: "Lines", fr: "Lignes" },
  share: { en: "Done of all", fr: "Fait sur le total" },
  phase: { en: "Success factors now: {phase}", fr: "Facteurs de succès maintenant : {phase}" },
  noPhase: {
    en: "Success factors of the current phase: choose it on the Initiative sheet",
    fr: "Facteurs de succès de la phase actuelle : à choisir dans la feuille Initiative",
  },
  sustainability: { en: "Sustainability plan", fr: "Plan de pérennité" },
  total: { en: "Things that should last", fr: "Éléments qui devraient durer" },
  undecided: { en: "Still to decide", fr: "Encore à décider" },
  question: {
    en: "What was done, and what of it must be kept, or not? Look at the cause, the partnership, changed practices and activities one by one.",
    fr: "Qu’est-ce qui a été fait, et que faut-il en garder, ou non? Regardez une à une la cause, le partenariat, les pratiques transformées et les activités.",
  },
  ways: {
    en: "Four ways to keep gains: organisations take them up, norms and rules change, the community owns them, money, material and people are found.",
    fr: "Quatre façons de garder les acquis : des organisations les prennent en charge, les normes et les règles changent, la communauté se les approprie, on trouve des moyens financiers, matériels et humains.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
