/**
 * Initiatives to begin with: a sketch of the common agenda, lines of work, and definitions of indicators. Nothing is said of a
 * place, a person or a value: partners write their own.
 */
export default {
  templates: {
    poverty: {
      label: "Poverty reduction",
      issue:
        "Poverty has many causes at once: income, housing, food, work, schooling, health. No organisation of the territory can change them alone.",
      populationTarget:
        "Fewer people of the territory in poverty: by how much, and by when, is to be agreed.",
    },
    schoolSuccess: {
      label: "Early childhood and school success",
      issue:
        "What a child needs to grow and to learn depends on the family, the childcare, the school and the neighbourhood together. Services are separate, and some families are reached by none.",
      populationTarget:
        "More children ready for school, and more young people who graduate: by how much, and by when, is to be agreed.",
    },
    communityHealth: {
      label: "Community health",
      issue:
        "Health depends on living conditions and on ties with others more than on care. Those who are most often ill are those whom services reach least.",
      populationTarget:
        "More people in good health, and smaller gaps between groups: by how much, and by when, is to be agreed.",
    },
  },
  indicators: {
    povertyRate: {
      name: "Poverty rate",
      meaning: "Share of the people whose income is below the poverty line that the partners agree on.",
      unit: "%",
      source: "Public statistics, to be named",
    },
    housingCost: {
      name: "Households that spend too much on housing",
      meaning: "Share of the households that spend at least 30% of their income on housing.",
      unit: "%",
      source: "Public statistics, to be named",
    },
    benefitsReached: {
      name: "People helped to obtain a benefit",
      meaning: "People whom a partner has helped to claim a benefit or to file a tax return.",
      unit: "people",
    },
    schoolReadiness: {
      name: "Children vulnerable when they begin school",
      meaning:
        "Share of the children who are vulnerable in at least one domain of development in kindergarten.",
      unit: "%",
      source: "Public statistics, to be named",
    },
    graduation: {
      name: "Young people who graduate",
      meaning: "Share of the students who obtain a first diploma in the time that the partners agree on.",
      unit: "%",
      source: "Public statistics, to be named",
    },
    familiesReached: {
      name: "Families who take part",
      meaning:
        "Families who take part in at least one activity of a partner, for young children or for school.",
      unit: "families",
    },
    perceivedHealth: {
      name: "People in good health by their own account",
      meaning: "Share of the people who say that their health is very good or excellent.",
      unit: "%",
      source: "Public statistics, to be named",
    },
    loneliness: {
      name: "People who often feel lonely",
      meaning: "Share of the people who say that they often or always feel lonely.",
      unit: "%",
      source: "Public statistics, to be named",
    },
    followedUp: {
      name: "People referred who obtain the service",
      meaning: "Of the people whom a partner has referred to a service, the share who obtained it.",
      unit: "%",
      numerator: "People who obtained the service",
      denominator: "People referred",
    },
  },
};
