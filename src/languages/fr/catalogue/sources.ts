import type english from "../../en/catalogue/sources";

export default {
  sources: {
    fsg: {
      credit: "FSG",
      use: "les cinq conditions de l’impact collectif et les six rôles de l’infrastructure de soutien.",
    },
    forum: {
      credit: "Collective Impact Forum",
      use: "les conditions préalables, et le conseil d’en bâtir une qui manque avant tout le reste.",
    },
    tamarackBackbone: {
      credit: "Institut Tamarack, « Planifier votre infrastructure de soutien »",
      use: "la fiche de travail des six rôles.",
    },
    tamarackCanvas: {
      credit: "Institut Tamarack, « Canevas des progrès accomplis »",
      use: "les dimensions du canevas des progrès.",
    },
    tamarackWhatIs: {
      credit: "Institut Tamarack, « Qu’est-ce que l’impact collectif? »",
      use: "les questions d’adéquation, les phases et leurs facteurs de succès, les éléments d’un plan d’action commun, les principes de leadership.",
    },
    fonda: {
      credit: "La Fonda, « Qu’est-ce que la fonction de soutien? »",
      use: "les six missions, les cinq formes, les savoir-faire et savoir-être, les bonnes pratiques avant et après.",
    },
    agirTot: {
      credit: "Agir tôt, « Agir ensemble »",
      use: "les six principes, les stratégies de collaboration, les composantes de la confiance, le cycle de planification, ce qui peut durer et comment.",
    },
    statcan: {
      credit: "Statistique Canada, Cadre d’indicateurs canadien pour les objectifs de développement durable",
      use: "la croissance requise et la croissance seule, leurs limites, et les termes français qui décrivent les progrès.",
    },
    forms: {
      credit: "Performance Indicator Reference Sheet (PIRS) et Tola",
      use: "ce que doit contenir la définition d’un indicateur.",
    },
  },
} satisfies typeof english;
