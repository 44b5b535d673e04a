import type { ExplainedTerm } from "./term";

/** Six principles for acting together (Agir tôt). */
export const PRINCIPLES = [
  {
    id: "early",
    label: { en: "Act early", fr: "Agir tôt" },
    help: {
      en: "Prevent, rather than repair: what is done early costs less and lasts longer.",
      fr: "Prévenir plutôt que réparer : ce qui est fait tôt coûte moins et dure plus longtemps.",
    },
  },
  {
    id: "flourishing",
    label: { en: "For everyone’s flourishing", fr: "Pour l’épanouissement de chaque personne" },
    help: {
      en: "Break exclusion: look at who is left out, and begin there.",
      fr: "Briser l’exclusion : voir qui est laissé de côté, et commencer par là.",
    },
  },
  {
    id: "concerned",
    label: { en: "With those first concerned", fr: "Avec les premières personnes concernées" },
    help: {
      en: "They help to choose, to do and to judge, not only to be consulted.",
      fr: "Elles aident à choisir, à réaliser et à juger, et ne sont pas seulement consultées.",
    },
  },
  {
    id: "capacity",
    label: { en: "Building everyone’s capacity", fr: "En développant les capacités de tous" },
    help: {
      en: "People, families, organisations and the community come out stronger.",
      fr: "Les personnes, les familles, les organisations et la communauté en sortent plus fortes.",
    },
  },
  {
    id: "relationships",
    label: { en: "Through relationships, trust, respect", fr: "Par la relation, la confiance, le respect" },
    help: {
      en: "Time spent on getting to know one another is part of the work.",
      fr: "Le temps passé à se connaître fait partie du travail.",
    },
  },
  {
    id: "context",
    label: { en: "Knowing context and history", fr: "En connaissant le contexte et l’histoire" },
    help: {
      en: "What was tried before, and by whom, explains much of what is possible now.",
      fr: "Ce qui a déjà été tenté, et par qui, explique beaucoup de ce qui est possible maintenant.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** Four strategies of collaboration (Agir tôt). */
export const COLLABORATIONS = [
  {
    id: "priorities",
    label: { en: "Vary collaborations", fr: "Varier les collaborations" },
    help: {
      en: "Around shared priorities: not every partner has to do everything together.",
      fr: "Autour de priorités communes : tous les partenaires n’ont pas à tout faire ensemble.",
    },
  },
  {
    id: "citizens",
    label: { en: "Involve parents and citizens", fr: "Impliquer parents et citoyens" },
    help: {
      en: "In the design of the actions as well as in their delivery.",
      fr: "Dans la conception des actions autant que dans leur réalisation.",
    },
  },
  {
    id: "funders",
    label: { en: "Associate funders as levers", fr: "Associer les bailleurs de fonds comme leviers" },
    help: {
      en: "Funders and the community are both open to being influenced by the other.",
      fr: "Bailleurs de fonds et communauté acceptent de se laisser influencer l’un par l’autre.",
    },
  },
  {
    id: "levels",
    label: { en: "Link the levels", fr: "Relier les paliers" },
    help: {
      en: "Local, regional and national: what blocks at one level may be settled at another.",
      fr: "Local, régional et national : ce qui bloque à un palier peut se régler à un autre.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** Nine principles of leadership for those who run the backbone (Tamarack). */
export const LEADERSHIP = [
  {
    id: "systems",
    label: { en: "Think in systems", fr: "Penser en systèmes" },
    help: {
      en: "The issue is complex: look for links and effects, not for a culprit.",
      fr: "L’enjeu est complexe : chercher les liens et les effets, pas un coupable.",
    },
  },
  {
    id: "vision",
    label: { en: "Let the vision stay imperfect", fr: "Laisser la vision imparfaite" },
    help: {
      en: "A direction that is good enough leaves room for those who come later.",
      fr: "Une direction assez bonne laisse de la place à ceux qui viendront.",
    },
  },
  {
    id: "balance",
    label: { en: "Keep the balance", fr: "Garder l’équilibre" },
    help: {
      en: "Between data and intuition, planning and action, caution and risk.",
      fr: "Entre données et intuition, planification et action, prudence et risque.",
    },
  },
  {
    id: "tension",
    label: { en: "Let tension be voiced", fr: "Laisser s’exprimer les tensions" },
    help: {
      en: "Paradox and disagreement that are said aloud can be worked with.",
      fr: "Les paradoxes et les désaccords dits à voix haute peuvent être travaillés.",
    },
  },
  {
    id: "act",
    label: { en: "Act before certainty", fr: "Agir avant la certitude" },
    help: {
      en: "Try small, look at what happens, then go on or change.",
      fr: "Essayer en petit, regarder ce qui se passe, puis continuer ou changer.",
    },
  },
  {
    id: "room",
    label: { en: "Make room for sharing", fr: "Faire place au partage" },
    help: {
      en: "Plural views and relationships are worth the time that they take.",
      fr: "La pluralité des regards et les relations valent le temps qu’elles prennent.",
    },
  },
  {
    id: "both",
    label: { en: "Combine cooperation and competition", fr: "Combiner coopération et concurrence" },
    help: {
      en: "Partners may compete elsewhere: say so, and agree where they do not.",
      fr: "Des partenaires peuvent être concurrents ailleurs : le dire, et convenir de là où ils ne le sont pas.",
    },
  },
  {
    id: "informal",
    label: { en: "Heed informal talk", fr: "Écouter les conversations informelles" },
    help: {
      en: "What is said in the corridor shapes what people believe.",
      fr: "Ce qui se dit dans le corridor façonne ce que les gens croient.",
    },
  },
  {
    id: "emergence",
    label: { en: "Welcome what emerges", fr: "Accueillir ce qui émerge" },
    help: {
      en: "Complex solutions appear on the way: keep some means free for them.",
      fr: "Des solutions complexes apparaissent en chemin : leur garder des moyens.",
    },
  },
] as const satisfies readonly ExplainedTerm[];
