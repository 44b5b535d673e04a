import type english from "../../en/catalogue/initiativeTemplates";

export default {
  templates: {
    poverty: {
      label: "Réduction de la pauvreté",
      issue:
        "La pauvreté a plusieurs causes à la fois : le revenu, le logement, l’alimentation, l’emploi, la scolarité, la santé. Aucune organisation du territoire ne peut les changer seule.",
      populationTarget:
        "Moins de personnes du territoire en situation de pauvreté : de combien, et d’ici quand, cela reste à convenir.",
    },
    schoolSuccess: {
      label: "Petite enfance et réussite éducative",
      issue:
        "Ce dont un enfant a besoin pour grandir et apprendre dépend à la fois de la famille, du service de garde, de l’école et du quartier. Les services sont séparés, et certaines familles ne sont rejointes par aucun.",
      populationTarget:
        "Plus d’enfants prêts pour l’école, et plus de jeunes qui obtiennent un diplôme : de combien, et d’ici quand, cela reste à convenir.",
    },
    communityHealth: {
      label: "Santé de la communauté",
      issue:
        "La santé dépend des conditions de vie et des liens avec les autres plus que des soins. Les personnes qui sont le plus souvent malades sont celles que les services rejoignent le moins.",
      populationTarget:
        "Plus de personnes en bonne santé, et des écarts plus petits entre les groupes : de combien, et d’ici quand, cela reste à convenir.",
    },
  },
  indicators: {
    povertyRate: {
      name: "Taux de pauvreté",
      meaning:
        "Part des personnes dont le revenu est sous le seuil de pauvreté dont les partenaires conviennent.",
      unit: "%",
      source: "Statistiques publiques, à préciser",
    },
    housingCost: {
      name: "Ménages qui consacrent trop à leur logement",
      meaning: "Part des ménages qui consacrent au moins 30 % de leur revenu au logement.",
      unit: "%",
      source: "Statistiques publiques, à préciser",
    },
    benefitsReached: {
      name: "Personnes aidées à obtenir une prestation",
      meaning:
        "Personnes qu’un partenaire a aidées à demander une prestation ou à produire une déclaration de revenus.",
      unit: "personnes",
    },
    schoolReadiness: {
      name: "Enfants vulnérables à l’entrée à l’école",
      meaning: "Part des enfants vulnérables dans au moins un domaine de développement à la maternelle.",
      unit: "%",
      source: "Statistiques publiques, à préciser",
    },
    graduation: {
      name: "Jeunes qui obtiennent un diplôme",
      meaning:
        "Part des élèves qui obtiennent un premier diplôme dans le délai dont les partenaires conviennent.",
      unit: "%",
      source: "Statistiques publiques, à préciser",
    },
    familiesReached: {
      name: "Familles qui participent",
      meaning:
        "Familles qui participent à au moins une activité d’un partenaire, pour les tout-petits ou pour l’école.",
      unit: "familles",
    },
    perceivedHealth: {
      name: "Personnes qui se disent en bonne santé",
      meaning: "Part des personnes qui jugent leur santé très bonne ou excellente.",
      unit: "%",
      source: "Statistiques publiques, à préciser",
    },
    loneliness: {
      name: "Personnes qui se sentent souvent seules",
      meaning: "Part des personnes qui disent se sentir souvent ou toujours seules.",
      unit: "%",
      source: "Statistiques publiques, à préciser",
    },
    followedUp: {
      name: "Personnes dirigées qui obtiennent le service",
      meaning: "Parmi les personnes qu’un partenaire a dirigées vers un service, la part qui l’a obtenu.",
      unit: "%",
      numerator: "Personnes qui ont obtenu le service",
      denominator: "Personnes dirigées vers le service",
    },
  },
} satisfies typeof english;
