import type english from "../../en/catalogue/plan";

export default {
  sections: {
    agenda: "Éléments du plan d’action commun",
    cycle: "Cycle de planification",
    success: "Facteurs de succès par phase",
    before: "Bonnes pratiques avant",
    after: "Bonnes pratiques après",
  },
  checkStates: { notStarted: "Non commencé", underWay: "En cours", done: "Fait" },
  lasting: {
    cause: "La cause",
    partnership: "Le partenariat",
    practices: "Les pratiques transformées",
    programmes: "Les activités ou les programmes",
  },
  strategies: {
    takeUp: "Prise en charge par des organisations",
    norms: "Changement de normes et de règles",
    ownership: "Appropriation par la communauté et les citoyens",
    means: "Recherche de moyens financiers, matériels et humains",
  },
  decisions: { keep: "Maintenir", change: "Transformer", stop: "Mettre fin" },
  debriefTools: {
    backbone: "Plan de l’infrastructure de soutien",
    canvas: "Canevas des progrès",
    readiness: "État de préparation",
    measurement: "Évaluation commune",
  },
  debriefStates: { open: "Ouverte", underWay: "En cours", done: "Faite", dropped: "Abandonnée" },
} satisfies typeof english;
