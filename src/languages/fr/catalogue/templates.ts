import type english from "../../en/catalogue/templates";

export default {
  indicators: {
    reached: { label: "Personnes rejointes chaque trimestre, tous partenaires réunis", unit: "personnes" },
    share: {
      label: "Part des personnes accompagnées qui atteignent un résultat, chaque année",
      unit: "%",
      numerator: "Personnes qui ont atteint le résultat",
      denominator: "Personnes accompagnées",
    },
    population: {
      label: "Un taux de toute la population, tiré des statistiques publiques",
      unit: "%",
      source: "Statistiques publiques",
    },
  },
} satisfies typeof english;
