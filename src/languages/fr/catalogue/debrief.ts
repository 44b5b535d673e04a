import type english from "../../en/catalogue/debrief";

export default {
  questions: {
    backboneStrengths:
      "Quelles sont aujourd’hui les forces et les faiblesses de l’infrastructure de soutien?",
    backbonePooling:
      "Avons-nous prévu de mettre des ressources en commun pour que chaque rôle essentiel soit tenu?",
    backboneNext: "Comment planifions-nous la suite?",
    canvasProgress: "Comment l’initiative progresse-t-elle?",
    canvasChange: "Quelque chose doit-il changer?",
    canvasMissing: "Manque-t-il de l’information?",
    readinessDisagreement: "Où voyons-nous les choses le plus différemment, et qu’est-ce qui l’explique?",
    readinessFirst: "Que faut-il bâtir en premier, et qui peut y contribuer?",
    readinessEvidence: "Quelles cotes reposent sur des preuves, et lesquelles sur une impression?",
    measurementLearning: "Que nous apprennent les chiffres que nous ne savions pas?",
    measurementMethods:
      "Là où les méthodes jugent les progrès différemment, laquelle croyons-nous, et pourquoi?",
    measurementMissing:
      "À qui manque-t-il des chiffres, et qu’est-ce qui aiderait ces partenaires à les déclarer?",
  },
} satisfies typeof english;
