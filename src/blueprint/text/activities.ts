import type { LocalizedText } from "../../catalogue/term";

/** What the sheet Activities says beside its table. */
export const ACTIVITIES_TEXT = {
  noneRuns: {
    en: "No activity runs yet: write below who does what.",
    fr: "Aucune activité n’est encore retenue : écrivez plus bas qui fait quoi.",
  },
  allConditions: {
    en: "Each of the five conditions is served by a running activity.",
    fr: "Chacune des cinq conditions est servie par une activité retenue.",
  },
  someConditions: {
    en: "Conditions that no running activity serves: {names}",
    fr: "Conditions qu’aucune activité retenue ne sert : {names}",
  },
  noIndicators: {
    en: "No indicator is defined yet.",
    fr: "Aucun indicateur n’est encore défini.",
  },
  allIndicators: {
    en: "Every indicator is served by a running activity.",
    fr: "Chaque indicateur est servi par une activité retenue.",
  },
  someIndicators: {
    en: "Indicators that no running activity serves: {names}",
    fr: "Indicateurs qu’aucune activité retenue ne sert : {names}",
  },
  served: { en: "What running activities serve", fr: "Ce que servent les activités retenues" },
  condition: { en: "Condition", fr: "Condition" },
  activities: { en: "Running activities", fr: "Activités retenues" },
  partners: { en: "Partners", fr: "Partenaires" },
  state: { en: "State", fr: "État" },
  running: { en: "Running activities", fr: "Activités retenues" },
  conditionGaps: { en: "Conditions not served", fr: "Conditions non servies" },
  indicatorGaps: { en: "Indicators not served", fr: "Indicateurs non servis" },
  indicatorGapCodes: { en: "Their codes", fr: "Leurs codes" },
  matrix: { en: "Which partner serves which condition", fr: "Quel partenaire sert quelle condition" },
  matrixNote: {
    en: "Running activities. “All” also counts those that name no condition.",
    fr: "Activités retenues. « Toutes » compte aussi celles qui ne nomment aucune condition.",
  },
  partner: { en: "Partner", fr: "Partenaire" },
  all: { en: "All", fr: "Toutes" },
  notShown: {
    en: "Partners not shown here, for lack of room: {count}",
    fr: "Partenaires non affichés ici, faute de place : {count}",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
