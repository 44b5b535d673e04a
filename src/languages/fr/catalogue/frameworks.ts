import type english from "../../en/catalogue/frameworks";

const texts: typeof english = {
  /** FSG's six roles of the backbone. */
  fsg: {
    label: "Six rôles de soutien, FSG",
    help: "Utilisés en Amérique du Nord\u00a0: vision, activités, évaluation, communauté, politiques, ressources.",
    /** the title above the roles in the guide */
    rolesTitle: "Les six rôles de l’infrastructure de soutien (FSG)",
    roles: {
      vision: {
        label: "Guider la vision et la stratégie d’ensemble",
        help: "Garde le plan d’action commun en vue, suit l’évolution du contexte et aide les partenaires à ajuster le cap ensemble.",
      },
      activities: {
        label: "Favoriser les activités se renforçant mutuellement",
        help: "Relie ce que font les partenaires, repère les manques et les doublons, et anime les groupes de travail qui coordonnent l’action.",
      },
      measurement: {
        label: "Établir un système d’évaluation commun",
        help: "Convient avec les partenaires de quelques indicateurs, rassemble leurs données et en tire des apprentissages.",
      },
      community: {
        label: "Cultiver et maintenir l’engagement de la communauté",
        help: "Fait participer les personnes les premières concernées, informe la communauté et lui donne une place dans les décisions.",
      },
      policy: {
        label: "Influencer les politiques",
        help: "Porte les apprentissages des partenaires auprès des décideurs, pour que les règles et les programmes soutiennent le changement.",
      },
      resources: {
        label: "Mobiliser les ressources",
        help: "Trouve l’argent, les personnes et le matériel pour les partenaires et l’infrastructure de soutien, et cherche ce qui peut être mis en commun.",
      },
    },
  },
  /** La Fonda's six missions of backbone support. */
  laFonda: {
    label: "Six missions, La Fonda",
    help: "Utilisées en France\u00a0: coordination, dialogue, information, financement, évaluation, orientation.",
    /** the title above the roles in the guide */
    rolesTitle: "Les six missions de la fonction de soutien (La Fonda)",
    roles: {
      coordination: {
        label: "Coordonner les engagements des partenaires",
        help: "À chaque niveau de coopération, sait qui s’est engagé à quoi et aide les engagements à s’accorder.",
      },
      dialogue: {
        label: "Faciliter le dialogue et la convivialité",
        help: "Rend les rencontres agréables et franches, pour que les partenaires aient envie de revenir et puissent ne pas être d’accord.",
      },
      information: {
        label: "Faire circuler l’information auprès de tous",
        help: "Veille à ce que chaque partenaire apprenne à temps ce qui le concerne.",
      },
      funding: {
        label: "Rechercher des financements",
        help: "Pour les actions, et pour l’ingénierie de la coopération elle-même.",
      },
      evaluation: {
        label: "Évaluer\u00a0: recueillir les données et en tirer des leçons",
        help: "Recueille les données de terrain, les analyse et partage ce qu’elles enseignent.",
      },
      orientation: {
        label: "Proposer des réorientations stratégiques",
        help: "Suggère le cap de l’initiative, ou un nouveau cap.",
      },
    },
  },
};

export default texts;
