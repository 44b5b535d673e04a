import type english from "../../en/catalogue/principles";

export default {
  principles: {
    early: {
      label: "Agir tôt",
      help: "Prévenir plutôt que réparer : ce qui est fait tôt coûte moins et dure plus longtemps.",
    },
    flourishing: {
      label: "Pour l’épanouissement de chaque personne",
      help: "Briser l’exclusion : voir qui est laissé de côté, et commencer par là.",
    },
    concerned: {
      label: "Avec les premières personnes concernées",
      help: "Elles aident à choisir, à réaliser et à juger, et ne sont pas seulement consultées.",
    },
    capacity: {
      label: "En développant les capacités de tous",
      help: "Les personnes, les familles, les organisations et la communauté en sortent plus fortes.",
    },
    relationships: {
      label: "Par la relation, la confiance, le respect",
      help: "Le temps passé à se connaître fait partie du travail.",
    },
    context: {
      label: "En connaissant le contexte et l’histoire",
      help: "Ce qui a déjà été tenté, et par qui, explique beaucoup de ce qui est possible maintenant.",
    },
  },
  collaborations: {
    priorities: {
      label: "Varier les collaborations",
      help: "Autour de priorités communes : tous les partenaires n’ont pas à tout faire ensemble.",
    },
    citizens: {
      label: "Impliquer parents et citoyens",
      help: "Dans la conception des actions autant que dans leur réalisation.",
    },
    funders: {
      label: "Associer les bailleurs de fonds comme leviers",
      help: "Bailleurs de fonds et communauté acceptent de se laisser influencer l’un par l’autre.",
    },
    levels: {
      label: "Relier les paliers",
      help: "Local, régional et national : ce qui bloque à un palier peut se régler à un autre.",
    },
  },
  leadership: {
    systems: {
      label: "Penser en systèmes",
      help: "L’enjeu est complexe : chercher les liens et les effets, pas un coupable.",
    },
    vision: {
      label: "Laisser la vision imparfaite",
      help: "Une direction assez bonne laisse de la place à ceux qui viendront.",
    },
    balance: {
      label: "Garder l’équilibre",
      help: "Entre données et intuition, planification et action, prudence et risque.",
    },
    tension: {
      label: "Laisser s’exprimer les tensions",
      help: "Les paradoxes et les désaccords dits à voix haute peuvent être travaillés.",
    },
    act: {
      label: "Agir avant la certitude",
      help: "Essayer en petit, regarder ce qui se passe, puis continuer ou changer.",
    },
    room: {
      label: "Faire place au partage",
      help: "La pluralité des regards et les relations valent le temps qu’elles prennent.",
    },
    both: {
      label: "Combiner coopération et concurrence",
      help: "Des partenaires peuvent être concurrents ailleurs : le dire, et convenir de là où ils ne le sont pas.",
    },
    informal: {
      label: "Écouter les conversations informelles",
      help: "Ce qui se dit dans le corridor façonne ce que les gens croient.",
    },
    emergence: {
      label: "Accueillir ce qui émerge",
      help: "Des solutions complexes apparaissent en chemin : leur garder des moyens.",
    },
  },
} satisfies typeof english;
