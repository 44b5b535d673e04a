import type english from "../../en/sheets/activities";

export default {
  noneRuns: "Aucune activité n’est encore retenue : écrivez plus bas qui fait quoi.",
  allConditions: "Chacune des cinq conditions est servie par une activité retenue.",
  someConditions: "Conditions qu’aucune activité retenue ne sert : {names}",
  noIndicators: "Aucun indicateur n’est encore défini.",
  allIndicators: "Chaque indicateur est servi par une activité retenue.",
  someIndicators: "Indicateurs qu’aucune activité retenue ne sert : {names}",
  served: "Ce que servent les activités retenues",
  condition: "Condition",
  activities: "Activités retenues",
  partners: "Partenaires",
  state: "État",
  running: "Activités retenues",
  conditionGaps: "Conditions non servies",
  indicatorGaps: "Indicateurs non servis",
  indicatorGapCodes: "Leurs codes",
  matrix: "Quel partenaire sert quelle condition",
  matrixNote: "Activités retenues. « Toutes » compte aussi celles qui ne nomment aucune condition.",
  partner: "Partenaire",
  all: "Toutes",
  notShown: "Partenaires non affichés ici, faute de place : {count}",
} satisfies typeof english;
