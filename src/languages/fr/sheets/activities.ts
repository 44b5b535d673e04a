import type english from "../../en/sheets/activities";

export default {
  noneRuns: "Aucune activité n’est encore retenue : écrivez plus bas qui fait quoi.",
  allConditions: "Une activité retenue contribue à chacune des cinq conditions.",
  someConditions: "Conditions auxquelles aucune activité retenue ne contribue : {names}",
  noIndicators: "Aucun indicateur n’est encore défini.",
  allIndicators: "Une activité retenue contribue à chaque indicateur.",
  someIndicators: "Indicateurs auxquels aucune activité retenue ne contribue : {names}",
  served: "Ce à quoi contribuent les activités retenues",
  condition: "Condition",
  activities: "Activités retenues",
  partners: "Partenaires",
  state: "État",
  running: "Activités retenues",
  conditionGaps: "Conditions sans activité",
  indicatorGaps: "Indicateurs sans activité",
  indicatorGapCodes: "Leurs codes",
  matrix: "Quel partenaire contribue à quelle condition",
  matrixNote: "Activités retenues. « Toutes » compte aussi celles qui ne nomment aucune condition.",
  partner: "Partenaire",
  all: "Toutes",
  notShown: "Partenaires non affichés ici, faute de place : {count}",
} satisfies typeof english;
