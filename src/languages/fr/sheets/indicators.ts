import type english from "../../en/sheets/indicators";

export default {
  incoming: "{date} : {reported} sur {expected} jusqu’ici",
  gap: "{breakdown}\u00a0: de {lowest} ({lowestGroup}) à {highest} ({highestGroup})",
  unnamedBreakdown: "Groupes",
  gapRatio: ", soit {ratio} fois",
  gapNarrower: "; écart réduit de {change} depuis la situation de départ",
  gapWider: "; écart accru de {change} depuis la situation de départ",
  gapSame: "; même écart qu’à la situation de départ",
  groupsMissing: "Groupes manquants\u00a0: {groups}.",
  groupsDiffer: "La somme des groupes diffère du total.",
  atMost: "Au plus\u00a0: des partenaires ont des personnes en commun.",
  path: "{way} % du chemin en {elapsed} % du temps.",
  growth: "Croissance annuelle : {growth} %.",
  requiredGrowth: "Croissance annuelle : {growth} %, pour {needed} % requis.",
} satisfies typeof english;
